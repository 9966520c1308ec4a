#include "core/reply/automatic.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "core/reply/phrasebook.h"
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
  static constexpr std::array<std::string_view, 23> starts{"automatic reply",
                                                           "auto reply",
                                                           "auto-reply",
                                                           "autoreply",
                                                           "auto:",
                                                           "out of office",
                                                           "out of the office",
                                                           "out-of-office",
                                                           "ooo:",
                                                           "ooo ",
                                                           "away:",
                                                           "vacation",
                                                           "on leave",
                                                           "abwesenheit",
                                                           "i am away",
                                                           "i'm away",
                                                           "autosvar",
                                                           "autom",
                                                           "absence",
                                                           "absent",
                                                           "afwezig",
                                                           "réponse automatique",
                                                           "respuesta automática"};
  // "Re: Out of office" is somebody's answer to one.
  const std::string line = lower(subject);
  return std::any_of(starts.begin(), starts.end(), [&](std::string_view start) { return line.starts_with(start); });
}

/// How the day of return is said: as such, best first; then as the end of the absence.
constexpr auto returns = std::to_array<Family>({
    {Sense::absence, Weight::clear, "back at work on", R"(
       return|returning|returns * to * office|work|desk on|from
       back|home|return|returning|returns|reachable|available|resume|again|reopen|reopens * on|from|by
       from
     )",
     "from * to|until|through|till"},
    {Sense::absence, Weight::clear, "back", R"(
       back|return|returning|returns|home * office|work|desk|again
       back|return|returning|returns|reopen|reopens|resume|resumes
     )",
     ""},
    {Sense::absence, Weight::clear, "away until", "until|till", ""},
    {Sense::absence, Weight::clear, "away through", R"(
       through|thru|including
       from|between ** to|and
     )",
     ""},
});

const Phrasebook& ways_to_return() {
  static const std::array tables{std::span<const Family>(returns)};
  static const Phrasebook book{tables};
  return book;
}

/// What is left to say of a sentence from a word on.
std::string_view rest_of(const Sentence& sentence, std::size_t from) {
  return from < sentence.words.size() ? std::string_view(sentence.text).substr(sentence.words[from].at)
                                      : std::string_view();
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
  const auto first_day = [&](const TimeFrame& frame) {
    // "Back next week" is its Monday; "back on the 7th" and "in two weeks" are that day.
    return frame.certainty == Certainty::approximate && *frame.earliest > received_on ? frame.earliest : frame.latest;
  };
  for (const Family& way : returns) {
    for (const Sentence& sentence : sentences) {
      for (const Found& found : ways_to_return().find(sentence)) {
        if (found.family != &way) continue;
        const std::string_view rest = rest_of(sentence, found.to);
        const TimeFrame frame = read_time_frame(rest, received_on, calendar, region);
        if (!frame.latest) continue;
        const bool last_day_away =
            &way == &returns.back() || rest.starts_with("and including") || rest.starts_with("the end");
        return last_day_away ? calendar.add(*frame.latest, 1) : first_day(frame);
      }
    }
  }
  return std::nullopt;
}

}  // namespace afterword::core
