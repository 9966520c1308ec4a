#include "core/reply/read_reply.h"

#include <algorithm>
#include <cctype>

#include "core/reply/automatic.h"
#include "core/reply/letter.h"
#include "core/reply/stated_time.h"
#include "core/time/when.h"

namespace afterword::core {
namespace {

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

ReplyReading reading_of(ReplyKind kind, const Sentence* because, std::string_view what) {
  ReplyReading reading;
  reading.kind = kind;
  reading.reading = because == nullptr ? std::string(what) : quoted(*because) + ": " + std::string(what);
  return reading;
}

constexpr std::string_view unsure = "not sure what this is: please read it yourself before anything else is sent";

/// An absence and nothing else that counts: an out-of-office that no header marks. Who greets you by name, or answers
/// anything, is there.
bool is_only_absence(const Letter& letter) {
  return letter.is_all_absence() && !letter.names_reader() && !letter.hinted(Sense::person) &&
         !letter.clear(Sense::offer) && !letter.clear(Sense::rejection) && !letter.clear(Sense::invitation);
}

}  // namespace

ReplyReading read_reply(const ReceivedMail& mail, const BusinessCalendar& calendar, std::string_view region) {
  WrittenBy by = written_by(mail);
  if (by == WrittenBy::mail_server) {
    const auto about = bounced_recipient(mail);
    return reading_of(ReplyKind::automatic, nullptr,
                      about && !about->empty() ? "a mail server says that the mail to " + *about + " did not arrive"
                                               : "a mail server says that a mail did not arrive");
  }
  const Letter letter(mail, by);
  if (by == WrittenBy::vacation_program || (by == WrittenBy::person && is_only_absence(letter))) {
    ReplyReading reading = reading_of(ReplyKind::automatic, letter.because(Sense::absence),
                                      "an automatic reply, nobody has read your mail yet");
    reading.returns_on = return_date(letter.sentences(), mail.received_on, calendar, region);
    return reading;
  }
  if (by == WrittenBy::person && (letter.clear(Sense::unread) || letter.is_confirmation(by))) by = WrittenBy::program;

  const bool wish =
      read_time_frame(letter.whole(), mail.received_on, calendar, region, SaidIn::reply).asked_not_to_contact;
  const auto answer = [&](ReplyKind kind, Sense sense, std::string_view what) {
    const Family* family = letter.family(sense);
    ReplyReading reading =
        reading_of(kind, letter.because(sense),
                   family == nullptr ? std::string(what) : std::string(what) + " (" + std::string(family->means) + ")");
    reading.asked_not_to_contact = wish;
    return reading;
  };
  const bool program = by == WrittenBy::program;
  const bool bulk = written_by(mail) == WrittenBy::program && letter.clear(Sense::bulk);
  const auto stated = stated_time(letter, mail, calendar, region);

  // R7: what a reply does first decides. Clues alone are no match for a clear word to the contrary.
  const bool still_open = letter.clear(Sense::process) || letter.clear(Sense::invitation) || stated;
  if (letter.clear(Sense::withdrawal)) return answer(ReplyKind::rejection, Sense::withdrawal, "a rejection");
  if ((letter.clear(Sense::offer) && !bulk) ||
      (letter.likely(Sense::offer) && !bulk && !letter.clear(Sense::rejection) && !still_open))
    return answer(ReplyKind::offer, Sense::offer, "an offer");
  if (letter.clear(Sense::rejection) || (letter.likely(Sense::rejection) && !still_open && !letter.asks_outright()))
    return answer(ReplyKind::rejection, Sense::rejection, "a rejection");
  if (!bulk && (letter.clear(Sense::invitation) ||
                (letter.likely(Sense::invitation) && !letter.clear(Sense::process) && !stated)))
    return answer(ReplyKind::invitation, Sense::invitation, "an invitation to go on");
  if (program && (bulk || letter.is_confirmation(by) || !letter.clear(Sense::request))) {
    ReplyReading reading = reading_of(ReplyKind::automatic, letter.because(Sense::unread),
                                      "sent by a program, nobody reads what you answer");
    if (letter.clear(Sense::absence))
      reading.returns_on = return_date(letter.sentences(), mail.received_on, calendar, region);
    return reading;
  }
  if (const Sentence* question = letter.question()) {
    ReplyReading reading = reading_of(ReplyKind::question, question, "they ask you something");
    reading.asked_not_to_contact = wish;
    return reading;
  }
  if (stated) {
    ReplyReading reading = reading_of(ReplyKind::timeframe, stated->sentence, stated->reading);
    reading.reply_by = stated->by;
    reading.asked_not_to_contact = wish;
    return reading;
  }
  if (letter.likely(Sense::process) || (letter.hinted(Sense::process) && letter.is_of_matter()))
    return answer(ReplyKind::generic, Sense::process, "no date, but how the matter stands");
  if (letter.clear(Sense::thanks) && !letter.is_of_matter() && !letter.hinted(Sense::request))
    return answer(ReplyKind::acknowledgement, Sense::thanks, "a kind word that settles nothing");
  ReplyReading reading = reading_of(ReplyKind::question, nullptr, unsure);
  reading.asked_not_to_contact = wish;
  return reading;
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
