#include "core/plan/because.h"

#include <array>

namespace afterword::core {
namespace {

/// What they said, fit for a sentence: one line, at most some forty characters, cut between words.
std::string quoted(std::string_view said) {
  constexpr std::size_t most = 48;
  std::string line;
  for (const char c : said) {
    const bool blank = static_cast<unsigned char>(c) <= ' ';
    if (blank && (line.empty() || line.back() == ' ')) continue;
    line += blank ? ' ' : c;
    if (line.size() > most) break;
  }
  if (line.size() > most) {
    const std::size_t cut = line.rfind(' ', most);
    std::size_t end = cut == std::string::npos || cut < most / 2 ? most : cut;
    while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) --end;  // not inside a character
    line.resize(end);
    line += "…";
  }
  while (!line.empty() && (line.back() == ' ' || line.back() == '.')) line.pop_back();
  return line.empty() ? line : "“" + line + "”";
}

std::string_view ordinal(int number) {
  static constexpr std::array<std::string_view, 3> words{"first", "second", "third and last"};
  return words.at(static_cast<std::size_t>(number - 1));
}

}  // namespace

Teller::Teller(const Application& application, const PlanSetting& setting, Instant now)
    : application_(application),
      setting_(setting),
      this_year_(static_cast<int>(fields(setting.employer_zone.date_of(now)).year())) {}

std::string Teller::date(Date date) const { return say_date(date, this_year_); }

std::string Teller::moment(const OffsetTime& time) const {
  std::string text = date(time.date());
  text += ", ";
  text += say_time(time.civil());
  text += " in ";
  text += setting_.employer_zone.place();
  return text;
}

std::string Teller::name_of(std::string_view contact) const {
  const Contact* found = application_.contact(contact);
  return found == nullptr ? std::string(contact) : found->name;
}

std::string Teller::names_of(const std::vector<std::string>& contacts) const {
  std::string text;
  for (std::size_t i = 0; i < contacts.size(); ++i) {
    if (i > 0) text += i + 1 == contacts.size() ? " and " : ", ";
    text += name_of(contacts[i]);
  }
  return text;
}

std::string Teller::left_out(Date from, Date to) const {
  std::string names;
  int count = 0;
  const auto holidays = setting_.calendar.holidays_between(from, to);
  for (std::size_t i = 0; i < holidays.size() && i < 3; ++i) {
    if (count > 0) names += i + 1 == std::min<std::size_t>(holidays.size(), 3) ? " and " : ", ";
    names += holidays[i].name.empty() ? date(holidays[i].date) + " (a holiday)" : holidays[i].name;
    ++count;
  }
  if (count == 0) return {};
  return "; " + names + (count == 1 ? " does not count" : " do not count");
}

std::string Teller::origin(const FollowUpWindow& window, const Interview& interview, Instant now) const {
  switch (window.decided_by) {
    case CountedFrom::interview:
      return "They gave no date when you met on " + date(window.counted_from);
    case CountedFrom::follow_up:
      return "Your last follow-up went on " + date(window.counted_from);
    case CountedFrom::reply:
      return "They wrote on " + date(window.counted_from) + " and gave no date";
    case CountedFrom::answer:
      return "You answered their question on " + date(window.counted_from);
    case CountedFrom::recipient_return:
      return "They are away until " + date(window.counted_from);
    case CountedFrom::stated_date:
      break;
  }
  const auto stated = stated_date(application_, interview, now);
  if (stated && stated->reply != nullptr) {
    return "They wrote on " + date(setting_.employer_zone.date_of(stated->reply->at.instant)) +
           " that you would hear by " + date(stated->by);
  }
  const std::string said =
      interview.debrief && interview.debrief->when.said ? quoted(*interview.debrief->when.said) : "";
  const std::string on = date(setting_.employer_zone.date_of(interview.ends_at.instant));
  if (said.empty()) return "They said on " + on + " that you would hear by " + date(window.counted_from);
  return "They said " + said + " on " + on;
}

std::string Teller::follow_up(const Step& step, const FollowUpWindow& window, const Interview& interview,
                              Instant now) const {
  const bool counted =
      window.decided_by != CountedFrom::stated_date && window.decided_by != CountedFrom::recipient_return;
  std::string text = origin(window, interview, now);
  if (step.state == StepState::late) {
    text += "; the best time to write passed on " + moment(*step.due_at) + ", and a short note is still fine";
  } else if (step.state == StepState::open) {
    text += counted ? "; five business days have passed, so write by " : "; that has passed, so write by ";
    text += moment(*step.due_at);
  } else {
    text += ", so not before ";
    text += moment(*step.opens_at);
    if (counted) text += ", five business days later";
    text += left_out(window.counted_from, window.closes_on);
  }
  if (*step.number > 1) {
    text += "; the ";
    text += ordinal(*step.number);
    text += " brings something fresh";
  }
  // R4.6: it moves nothing, and is worth knowing.
  if (interview.debrief && interview.debrief->when.fill_by && *interview.debrief->when.fill_by >= window.opens_on &&
      *interview.debrief->when.fill_by <= window.closes_on) {
    text += "; they hope to fill the role by " + date(*interview.debrief->when.fill_by);
  }
  text += '.';
  return text;
}

}  // namespace afterword::core
