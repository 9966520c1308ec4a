#include "core/time/when_reading.h"

#include <fmt/format.h>

#include "core/time/when_holidays.h"

namespace afterword::core::when {
namespace {

int year_in(Date date) { return static_cast<int>(fields(date).year()); }

/// The words as they were said, one space between them.
std::string quote(const Words& words, const Expression& expression) {
  constexpr std::size_t longest = 24;
  std::string text;
  for (auto i = expression.first; i < expression.next; ++i) {
    if (i - expression.first == longest) return text + " ...";
    const Token& token = words[i];
    const bool tight = token.glued || token.kind == Kind::comma || token.kind == Kind::slash ||
                       (i > expression.first && words[i - 1].kind == Kind::slash) || token.text == "+" ||
                       token.text == ")" || token.text == "'" || (i > expression.first && words[i - 1].text == "(");
    if (i > expression.first && token.joined) text += '-';
    if (i > expression.first && !token.joined && !tight) text += ' ';
    text += token.said;
  }
  // The sentence that it began may have given it its capital; a name or "EOD" has its own.
  const Token& first = words[expression.first];
  const bool capitalised =
      first.capital && first.kind == Kind::word && first.text.size() > 1 && first.said[1] == first.text[1];
  if (capitalised && named_day_at(words, expression.first).day == nullptr && first.text[1] >= 'a') {
    text[0] = static_cast<char>(text[0] - 'A' + 'a');
  }
  return text;
}

/// "; Thanksgiving does not count"
std::string left_out(const Expression& expression, Date said_on, const BusinessCalendar& calendar) {
  if (!expression.business_days) return {};
  const auto holidays = calendar.holidays_between(said_on, expression.latest);
  constexpr std::size_t most = 3;
  std::string names;
  std::size_t named = 0;
  for (const auto& holiday : holidays) {
    if (named == most) break;
    const std::string name = holiday.name.empty() ? say_date(holiday.date, year_in(said_on)) : holiday.name;
    if (named > 0) names += named + 1 == std::min(most, holidays.size()) ? " and " : ", ";
    names += name;
    ++named;
  }
  if (named == 0) return {};
  return fmt::format("; {} {} not count", names, named == 1 ? "does" : "do");
}

std::string understood(const Words& words, const Expression& chosen, Date said_on, const BusinessCalendar& calendar) {
  const int year = year_in(said_on);
  std::string text = chosen.not_before ? "not " + quote(words, chosen) : quote(words, chosen);
  if (chosen.manner == Manner::counted) {
    const bool within = words.is(chosen.first, "within") && words[chosen.next - 1].kind == Kind::unit;
    text += fmt::format("{} {}", within ? " of" : ", counted from", say_date(said_on, year));
  }
  const bool approximate = chosen.certainty == Certainty::approximate;
  const std::string_view by = approximate ? "roughly by " : chosen.manner == Manner::day ? "" : "by ";
  return fmt::format("{}: {}{}{}", text, by, say_date(chosen.latest, year), left_out(chosen, said_on, calendar));
}

}  // namespace

std::string explain(const Words& words, const Expression* chosen, const TimeFrame& frame, Date said_on,
                    const BusinessCalendar& calendar) {
  if (chosen == nullptr) {
    return frame.asked_not_to_contact ? "they asked not to be contacted, and named no date" : "no date in these words";
  }
  std::string text = understood(words, *chosen, said_on, calendar);
  if (frame.fill_by)
    text += fmt::format("; the role is to be filled by {}", say_date(*frame.fill_by, year_in(said_on)));
  if (frame.asked_not_to_contact) text += "; and they asked not to be contacted";
  return text;
}

}  // namespace afterword::core::when
