#include "core/reply/read_reply.h"

#include <algorithm>
#include <cctype>

#include "core/reply/automatic.h"
#include "core/reply/own_words.h"
#include "core/reply/sayings.h"
#include "core/reply/sentence.h"
#include "core/time/when.h"

namespace afterword::core {
namespace {

bool means(const Sentence& sentence, const Meaning& meaning) {
  return first_said(sentence, meaning.said) != nullptr && first_said(sentence, meaning.unless) == nullptr;
}

const Sentence* first_that_means(const std::vector<Sentence>& sentences, const Meaning& meaning) {
  const auto found =
      std::find_if(sentences.begin(), sentences.end(), [&](const Sentence& s) { return means(s, meaning); });
  return found == sentences.end() ? nullptr : &*found;
}

/// "Hi Maya," and the like: neither asks nor tells.
bool is_salutation(const Sentence& sentence) {
  if (sentence.words.size() > 4) return false;
  const std::string& first = sentence.words.front();
  return first == "hi" || first == "hello" || first == "dear" || first == "hey" || first == "good" ||
         sentence.text.ends_with(',');
}

const Sentence* first_invitation(const std::vector<Sentence>& sentences) {
  for (const Sentence& sentence : sentences) {
    if (means(sentence, invitation_said) || (sentence.asks && means(sentence, availability_asked))) return &sentence;
  }
  return nullptr;
}

const Sentence* first_question(const std::vector<Sentence>& sentences) {
  for (const Sentence& sentence : sentences) {
    if (means(sentence, something_asked)) return &sentence;
    if (sentence.asks && !means(sentence, courtesy_said)) return &sentence;
  }
  return nullptr;
}

/// What a person would want to see of a sentence: not too much of it.
std::string quoted(const Sentence& sentence) {
  constexpr std::size_t most = 90;
  std::string text = sentence.text;
  std::replace(text.begin(), text.end(), '\n', ' ');
  if (text.size() > most) {
    std::size_t cut = text.rfind(' ', most);
    if (cut == std::string::npos || cut < most / 2) cut = most;
    while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U) --cut;
    text.resize(cut);
    text += "…";
  }
  return "“" + text + "”";
}

struct StatedTime {
  Date by;
  const Sentence* sentence;
  std::string reading;
};

/// "Write again in January": they want to be left alone until the day before (R7).
std::optional<Date> left_alone_until(const Sentence& sentence, const ReceivedMail& mail,
                                     const BusinessCalendar& calendar, std::string_view region) {
  const TimeFrame frame = read_time_frame(sentence.text, mail.received_on, calendar, region);
  if (!frame.latest) return std::nullopt;
  if (first_said(sentence, std::initializer_list<std::string_view>{"after"}) != nullptr) return frame.latest;
  const Date first = *frame.earliest > mail.received_on ? *frame.earliest : *frame.latest;
  return first > mail.received_on ? std::optional(first - std::chrono::days{1}) : std::nullopt;
}

std::optional<StatedTime> stated_time(const std::vector<Sentence>& sentences, const ReceivedMail& mail,
                                      const BusinessCalendar& calendar, std::string_view region) {
  std::optional<StatedTime> stated;
  const auto consider = [&](Date by, const Sentence& sentence, std::string reading) {
    if (!stated || by > stated->by) stated = StatedTime{by, &sentence, std::move(reading)};
  };
  for (const Sentence& sentence : sentences) {
    if (means(sentence, write_again_said)) {
      if (const auto until = left_alone_until(sentence, mail, calendar, region))
        consider(*until, sentence, "they want to be left alone until then");
      continue;
    }
    const TimeFrame frame = read_time_frame(sentence.text, mail.received_on, calendar, region, SaidIn::reply);
    if (frame.latest) consider(*frame.latest, sentence, frame.reading);
  }
  return stated;
}

ReplyReading reading_of(ReplyKind kind, const Sentence* because, std::string_view what) {
  ReplyReading reading;
  reading.kind = kind;
  reading.reading = because == nullptr ? std::string(what) : quoted(*because) + ": " + std::string(what);
  return reading;
}

/// An absence and nothing else that counts: an out-of-office that no header marks.
bool is_only_absence(const std::vector<Sentence>& sentences) {
  bool absent = false;
  for (const Sentence& sentence : sentences) {
    if (is_salutation(sentence)) continue;
    if (means(sentence, absence_said)) {
      // "I'm away next week, and we decide when I am back" is an answer.
      if (means(sentence, offer_said) || means(sentence, rejection_said)) return false;
      absent = true;
      continue;
    }
    if (sentence.asks || means(sentence, offer_said) || means(sentence, rejection_said) ||
        means(sentence, invitation_said) ||
        first_said(sentence,
                   std::initializer_list<std::string_view>{
                       "we|team|committee|panel|i ** decide~|decision|candidate|candidates|interviewing|application",
                       "you ** hear|decision", "your application|interview|candidacy"}) != nullptr) {
      return false;
    }
  }
  return absent;
}

}  // namespace

ReplyReading read_reply(const ReceivedMail& mail, const BusinessCalendar& calendar, std::string_view region) {
  const auto sentences = sentences_of(own_words(mail.text));
  WrittenBy by = written_by(mail);
  if (by == WrittenBy::mail_server) {
    const auto about = bounced_recipient(mail);
    return reading_of(ReplyKind::automatic, nullptr,
                      about && !about->empty() ? "a mail server says that the mail to " + *about + " did not arrive"
                                               : "a mail server says that a mail did not arrive");
  }
  if (by == WrittenBy::person && first_that_means(sentences, nobody_reads_said) != nullptr) by = WrittenBy::program;
  if (by == WrittenBy::vacation_program || is_only_absence(sentences)) {
    const Sentence* absence = first_that_means(sentences, absence_said);
    ReplyReading reading =
        reading_of(ReplyKind::automatic, absence, "an automatic reply, nobody has read your mail yet");
    reading.returns_on = return_date(sentences, mail.received_on, calendar, region);
    return reading;
  }

  std::vector<Sentence> told;
  std::copy_if(sentences.begin(), sentences.end(), std::back_inserter(told),
               [](const Sentence& s) { return !is_salutation(s); });
  std::string whole;
  for (const Sentence& sentence : told) (whole += sentence.text) += ' ';
  const bool wish = read_time_frame(whole, mail.received_on, calendar, region, SaidIn::reply).asked_not_to_contact;
  const auto answer = [&](ReplyKind kind, const Sentence* because, std::string_view what) {
    ReplyReading reading = reading_of(kind, because, what);
    reading.asked_not_to_contact = wish;
    return reading;
  };

  if (const Sentence* offer = first_that_means(told, offer_said)) return answer(ReplyKind::offer, offer, "an offer");
  if (const Sentence* no = first_that_means(told, rejection_said))
    return answer(ReplyKind::rejection, no, "a rejection");
  if (const Sentence* invitation = first_invitation(told))
    return answer(ReplyKind::invitation, invitation, "an invitation to go on");
  if (by == WrittenBy::program) {
    return reading_of(ReplyKind::automatic, first_that_means(told, nobody_reads_said),
                      "sent by a program, nobody reads what you answer");
  }
  if (const Sentence* question = first_question(told))
    return answer(ReplyKind::question, question, "they ask you something");
  if (const auto stated = stated_time(told, mail, calendar, region)) {
    ReplyReading reading = answer(ReplyKind::timeframe, stated->sentence, stated->reading);
    reading.reply_by = stated->by;
    return reading;
  }
  if (const Sentence* process = first_that_means(told, process_said)) {
    return answer(ReplyKind::generic, process, "how the matter stands, without a date");
  }
  if (const Sentence* thanks = first_that_means(told, thanks_said)) {
    return answer(ReplyKind::acknowledgement, thanks, "a kind word that settles nothing");
  }
  return answer(ReplyKind::question, nullptr,
                "not sure what this is: please read it yourself before anything else is sent");
}

std::optional<std::string> bounced_recipient(const ReceivedMail& mail) {
  if (written_by(mail) != WrittenBy::mail_server) return std::nullopt;
  // RFC 3464 2.3.2 Final-Recipient, else the X-Failed-Recipients of Exim, else the first address in the text.
  for (const std::string_view name : {"final-recipient:", "original-recipient:"}) {
    std::string text = mail.text;
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const std::size_t at = text.find(name);
    if (at == std::string::npos) continue;
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::size_t semicolon = text.find(';', at);
    if (semicolon == std::string::npos || semicolon >= end) continue;
    std::string address = mail.text.substr(semicolon + 1, end - semicolon - 1);
    std::erase_if(address, [](char c) { return c == ' ' || c == '<' || c == '>' || c == '\r' || c == '\t'; });
    if (!address.empty()) return address;
  }
  if (const auto failed = header(mail, "X-Failed-Recipients"); !failed.empty()) return std::string(failed);
  const auto part_of_address = [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '.' || c == '-' || c == '_' || c == '+';
  };
  for (std::size_t at = mail.text.find('@'); at != std::string::npos; at = mail.text.find('@', at + 1)) {
    std::size_t begin = at;
    std::size_t end = at + 1;
    while (begin > 0 && part_of_address(mail.text[begin - 1])) --begin;
    while (end < mail.text.size() && part_of_address(mail.text[end])) ++end;
    while (end > at + 1 && mail.text[end - 1] == '.') --end;
    if (begin < at && end > at + 1) return mail.text.substr(begin, end - begin);
  }
  return std::string();
}

}  // namespace afterword::core
