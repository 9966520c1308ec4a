#include "core/reply/automatic.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "core/time/when.h"

namespace afterword::core {
namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

template <std::size_t N>
bool has_any(std::string_view text, const std::array<std::string_view, N>& parts) {
  return std::any_of(parts.begin(), parts.end(),
                     [&](std::string_view part) { return text.find(part) != std::string_view::npos; });
}

bool is_delivery_report(const ReceivedMail& mail) {
  const std::string type = lower(header(mail, "Content-Type"));
  if (type.find("multipart/report") != std::string::npos && type.find("disposition-notification") == std::string::npos)
    return true;
  static constexpr std::array<std::string_view, 2> servers{"mailer-daemon@", "postmaster@"};
  static constexpr std::array<std::string_view, 7> subjects{
      "undeliver",        "delivery status",     "returned mail",         "failure notice",
      "delivery failure", "delivery has failed", "could not be delivered"};
  return has_any(lower(header(mail, "From")), servers) && has_any(lower(header(mail, "Subject")), subjects);
}

bool subject_says_away(std::string_view subject) {
  static constexpr std::array<std::string_view, 13> starts{
      "automatic reply", "auto reply", "auto-reply", "autoreply", "auto:",    "out of office", "out of the office",
      "out-of-office",   "ooo:",       "away:",      "vacation",  "on leave", "abwesenheit"};
  std::string line = lower(subject);
  while (line.starts_with("re: ") || line.starts_with("aw: ")) line.erase(0, 4);
  return std::any_of(starts.begin(), starts.end(), [&](std::string_view start) { return line.starts_with(start); });
}

/// The words behind number `from`, joined: what is left to say of a sentence.
std::string rest_of(const Sentence& sentence, std::size_t from) {
  std::string rest;
  for (std::size_t i = from; i < sentence.words.size(); ++i) (rest += sentence.words[i]) += ' ';
  return rest;
}

}  // namespace

std::string_view header(const ReceivedMail& mail, std::string_view name) {
  for (const auto& [key, value] : mail.headers) {
    if (key.size() == name.size() && lower(key) == lower(name)) return value;
  }
  return {};
}

WrittenBy written_by(const ReceivedMail& mail) {
  if (is_delivery_report(mail)) return WrittenBy::mail_server;
  const std::string submitted = lower(header(mail, "Auto-Submitted"));
  if (submitted.starts_with("auto-replied")) return WrittenBy::vacation_program;
  static constexpr std::array<std::string_view, 5> vacation_headers{"X-Autoreply", "X-Autorespond", "X-Auto-Reply",
                                                                    "X-Vacation", "X-AutoReply-From"};
  for (const auto name : vacation_headers) {
    const auto value = lower(header(mail, name));
    if (!value.empty() && value != "no") return WrittenBy::vacation_program;
  }
  const std::string precedence = lower(header(mail, "Precedence"));
  if (precedence == "auto_reply" || precedence == "auto-reply") return WrittenBy::vacation_program;
  if (subject_says_away(header(mail, "Subject"))) return WrittenBy::vacation_program;

  static constexpr std::array<std::string_view, 5> nobody{"noreply@", "no-reply@", "no_reply@", "donotreply@",
                                                          "do-not-reply@"};
  const bool generated = !submitted.empty() && submitted != "no";
  const bool listed = !header(mail, "List-Id").empty() || !header(mail, "List-Unsubscribe").empty();
  if (generated || listed || precedence == "bulk" || precedence == "list" ||
      has_any(lower(header(mail, "From")), nobody)) {
    return WrittenBy::program;
  }
  return WrittenBy::person;
}

std::optional<Date> return_date(const std::vector<Sentence>& sentences, Date received_on,
                                const BusinessCalendar& calendar, std::string_view region) {
  const auto frame_behind = [&](const Sentence& sentence, std::size_t from) {
    return read_time_frame(rest_of(sentence, from), received_on, calendar, region);
  };
  // The first day back, said as such.
  for (const Sentence& sentence : sentences) {
    for (const std::string_view back :
         {"return|returning|returns * to * office|work|desk on|from",
          "back|return|returning|returns|reachable|available|resume|again * on|from|by",
          "back|return|returning|returns * office|work|desk|again", "back|return|returning|returns"}) {
      std::size_t behind = 0;
      if (!says(sentence, back, &behind)) continue;
      const TimeFrame frame = frame_behind(sentence, behind);
      if (!frame.latest) continue;
      // "Back next week" is its Monday; "back on the 7th" and "in two weeks" are that day.
      return frame.certainty == Certainty::approximate && *frame.earliest > received_on ? frame.earliest : frame.latest;
    }
  }
  for (const Sentence& sentence : sentences) {
    std::size_t behind = 0;
    if (says(sentence, "until|till", &behind)) {
      const bool inclusive = says(sentence, "until|till and including") || says(sentence, "until|till the end");
      const TimeFrame frame = frame_behind(sentence, behind);
      if (frame.latest && inclusive) return calendar.add(*frame.latest, 1);
      if (frame.latest)
        return frame.certainty == Certainty::approximate && *frame.earliest > received_on ? frame.earliest
                                                                                          : frame.latest;
    }
    if (says(sentence, "through|thru|including", &behind)) {
      if (const TimeFrame frame = frame_behind(sentence, behind); frame.latest) return calendar.add(*frame.latest, 1);
    }
    // "From December 20 to January 3": the last day away.
    if (says(sentence, "from|between ** to|and", &behind)) {
      if (const TimeFrame frame = frame_behind(sentence, behind); frame.latest) return calendar.add(*frame.latest, 1);
    }
  }
  return std::nullopt;
}

}  // namespace afterword::core
