#include "core/reply/automatic.h"

#include <algorithm>
#include <array>

#include "core/reply/letter.h"
#include "core/reply/plain_text.h"
#include "core/time/when.h"

namespace afterword::core {
namespace {

bool is_delivery_report(const ReceivedMail& mail) {
  const std::string type = lower(header(mail, "Content-Type"));
  if (type.find("multipart/report") != std::string::npos && type.find("disposition-notification") == std::string::npos)
    return true;
  static constexpr std::array<std::string_view, 2> servers{"mailer-daemon@", "postmaster@"};
  static constexpr std::array<std::string_view, 7> subjects{
      "undeliver",        "delivery status",     "returned mail",         "failure notice",
      "delivery failure", "delivery has failed", "could not be delivered"};
  return contains_any(lower(header(mail, "From")), servers) && contains_any(lower(header(mail, "Subject")), subjects);
}

bool subject_says_away(std::string_view subject) {
  // Not "vacation", "absence" or "automatic" alone: somebody may be hired for it.
  static constexpr auto starts = std::to_array<std::string_view>({"automatic reply",
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
                                                                  "i am away",
                                                                  "i'm away",
                                                                  "vacation reply",
                                                                  "abwesenheitsnotiz",
                                                                  "abwesenheit:",
                                                                  "automatische antwort",
                                                                  "automatisch antwoord",
                                                                  "autosvar",
                                                                  "automaattinen vastaus",
                                                                  "afwezigheid",
                                                                  "réponse automatique",
                                                                  "respuesta automática",
                                                                  "risposta automatica",
                                                                  "resposta automática"});
  // "Re: Out of office" is somebody's answer to one.
  const std::string line = lower(subject);
  return starts_with_any(line, starts);
}

/// How a day of return is said, best first: as such, twice; as the end of the absence; as its last day.
enum class Way { back, from, until, through };

/// Where the words begin that may name the day: behind "back", behind "until"; nothing where that is not said there.
std::optional<std::size_t> behind(Way way, const std::vector<Word>& words, std::size_t i) {
  static constexpr std::array<std::string_view, 12> back{"back",    "home",      "return",    "returning",
                                                         "returns", "resume",    "reachable", "resumes",
                                                         "again",   "available", "reopen",    "reopens"};
  static constexpr std::array<std::string_view, 2> until{"until", "till"};
  static constexpr std::array<std::string_view, 2> through{"through", "including"};
  const std::string& word = words[i].text;
  const auto from_before = [&] {
    for (std::size_t n = 1; n <= 8 && n <= i; ++n)
      if (words[i - n].text == "from" || words[i - n].text == "between") return true;
    return false;
  };
  switch (way) {
    case Way::back:
      return is_one_of(word, back) ? std::optional(i + 1) : std::nullopt;
    case Way::from: {
      if (word != "from") return std::nullopt;
      const auto ends = [](const Word& w) { return w.text == "to" || w.text == "through" || is_one_of(w.text, until); };
      const auto behind_it = words.begin() + static_cast<std::ptrdiff_t>(i);
      return std::none_of(behind_it, words.end(), ends) ? std::optional(i + 1) : std::nullopt;
    }
    case Way::until:
      return is_one_of(word, until) && !from_before() ? std::optional(i + 1) : std::nullopt;
    case Way::through:
      if (is_one_of(word, through)) return i + 1;
      return (word == "to" || word == "and" || is_one_of(word, until)) && from_before() ? std::optional(i + 1)
                                                                                        : std::nullopt;
  }
  return std::nullopt;
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
      contains_any(lower(header(mail, "From")), nobody)) {
    return WrittenBy::program;
  }
  return WrittenBy::person;
}

std::optional<Date> return_date(const Letter& letter, Date received_on, const BusinessCalendar& calendar,
                                std::string_view region) {
  const auto first_day = [&](const TimeFrame& frame) {
    // "Back next week" is its Monday; "back on the 7th" and "in two weeks" are that day.
    return frame.certainty == Certainty::approximate && *frame.earliest > received_on ? frame.earliest : frame.latest;
  };
  int looked_at = 0;
  constexpr int most = 40;  // nobody says more often when they are back
  for (const Way way : {Way::back, Way::from, Way::until, Way::through}) {
    for (const ReadSentence& read : letter.sentences()) {
      const Sentence& sentence = read.sentence;
      for (std::size_t i = 0; i < sentence.words.size(); ++i) {
        const auto from = behind(way, sentence.words, i);
        if (!from || ++looked_at > most) continue;
        const std::string_view rest = rest_of(sentence, *from);
        const TimeFrame frame = read_time_frame(rest, received_on, calendar, region);
        if (!frame.latest) continue;
        const bool last_day_away =
            way == Way::through || rest.starts_with("and including") || rest.starts_with("the end");
        return last_day_away ? calendar.add(*frame.latest, 1) : first_day(frame);
      }
    }
  }
  return std::nullopt;
}

}  // namespace afterword::core
