#include "core/reply/read_reply.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <tuple>

#include "core/reply/automatic.h"
#include "core/reply/letter.h"
#include "core/reply/plain_text.h"
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

ReplyReading reading_of(ReplyKind kind, const ReadSentence* because, std::string_view what) {
  ReplyReading reading;
  reading.kind = kind;
  reading.reading = because == nullptr ? std::string(what) : quoted(because->sentence) + ": " + std::string(what);
  return reading;
}

constexpr std::string_view unsure = "not sure what this is: please read it yourself before anything else is sent";

/// An absence and nothing that answers: an out-of-office that no header marks. Who greets you by name is there.
bool is_only_absence(const Letter& letter) {
  return letter.does(Act::absence) && !letter.names_reader() && letter.likeliest_answer() <= 0.5F;
}

/// Kind words, and nothing that might be more.
bool is_only_courtesy(const Letter& letter) {
  constexpr float kind = 0.6F;  // a grunt is more likely thanks than anything else
  constexpr float perhaps = 0.35F;
  return letter.share(Act::thanks) > kind && letter.likeliest_answer() < perhaps;
}

}  // namespace

ReplyReading read_reply(const ReceivedMail& mail, const BusinessCalendar& calendar, std::string_view region) {
  const WrittenBy by = written_by(mail);
  if (by == WrittenBy::mail_server) {
    const auto about = bounced_recipient(mail);
    return reading_of(ReplyKind::automatic, nullptr,
                      about && !about->empty() ? "a mail server says that the mail to " + *about + " did not arrive"
                                               : "a mail server says that a mail did not arrive");
  }
  const Letter letter(mail, by);
  const auto automatic = [&](Act because, std::string_view what) {
    const ReadSentence* sentence = letter.does(because) ? letter.clearest(because) : nullptr;
    ReplyReading reading = reading_of(ReplyKind::automatic, sentence, what);
    if (by == WrittenBy::vacation_program || letter.does(Act::absence))
      reading.returns_on = return_date(letter, mail.received_on, calendar, region);
    return reading;
  };
  if (by == WrittenBy::vacation_program || (by == WrittenBy::person && is_only_absence(letter)))
    return automatic(Act::absence, "an automatic reply, nobody has read your mail yet");

  const bool wish =
      read_time_frame(letter.whole(), mail.received_on, calendar, region, SaidIn::reply).asked_not_to_contact;
  const auto answer = [&](ReplyKind kind, const ReadSentence* because, std::string_view what) {
    ReplyReading reading = reading_of(kind, because, what);
    reading.asked_not_to_contact = wish;
    return reading;
  };

  // R7: the first of these, whatever else is said.
  constexpr std::array<std::tuple<Act, ReplyKind, std::string_view>, 3> decisive{
      {{Act::offer, ReplyKind::offer, "an offer"},
       {Act::rejection, ReplyKind::rejection, "a rejection"},
       {Act::invitation, ReplyKind::invitation, "an invitation to go on"}}};
  for (const auto& [act, kind, what] : decisive)
    if (letter.decides(act)) return answer(kind, letter.clearest(act), what);
  // A system may carry somebody's answer; where it greets you and says how things stand, that is no receipt.
  const bool receipt =
      letter.does(Act::machine) || (by == WrittenBy::program && (letter.standing() <= 0.5F || !letter.names_reader()));
  if (receipt && !letter.does(Act::question))
    return automatic(Act::machine, "sent by a program, nobody reads what you answer");
  if (letter.does(Act::question))
    return answer(ReplyKind::question, letter.clearest(Act::question), "they ask you something");
  if (const auto stated = stated_time(letter, mail, calendar, region)) {
    ReplyReading reading = answer(ReplyKind::timeframe, stated->sentence, stated->reading);
    reading.reply_by = stated->by;
    return reading;
  }
  if (letter.standing() > 0.5F)
    return answer(ReplyKind::generic, letter.clearest_standing(), "no date, but how the matter stands");
  if (is_only_courtesy(letter))
    return answer(ReplyKind::acknowledgement, letter.clearest(Act::thanks), "a kind word that settles nothing");
  return answer(ReplyKind::question, nullptr, unsure);
}

std::optional<std::string> bounced_recipient(const ReceivedMail& mail) {
  if (written_by(mail) != WrittenBy::mail_server) return std::nullopt;
  // RFC 3464 2.3.2 Final-Recipient, else the X-Failed-Recipients of Exim, else the first address in the text.
  const std::string text = lower(mail.text);
  for (const std::string_view name : {"final-recipient:", "original-recipient:"}) {
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
