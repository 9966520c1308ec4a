#include "cli/phrases.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/facts/names.h"

namespace afterword::cli {
namespace {

int year_of(core::Date date) { return static_cast<int>(core::fields(date).year()); }

}  // namespace

std::string say_moment(const core::OffsetTime& time, core::Instant now) {
  const int this_year = year_of(core::OffsetTime{now, time.offset}.date());
  return fmt::format("{}, {}", core::say_date(time.date(), this_year), core::say_time(time.civil()));
}

std::string say_interview_time(const core::Interview& interview, const core::Employer& employer, core::Instant now) {
  const std::string begin = say_moment(interview.starts_at, now);
  const std::string end = interview.starts_at.date() == interview.ends_at.date()
                              ? core::say_time(interview.ends_at.civil())
                              : say_moment(interview.ends_at, now);
  return fmt::format("{} to {} in {}", begin, end, place_of(interview.timezone.value_or(employer.timezone)));
}

std::string place_of(std::string_view iana_name) {
  std::string place(iana_name.substr(iana_name.rfind('/') + 1));  // npos + 1 is 0
  std::ranges::replace(place, '_', ' ');
  return place;
}

std::string say_list(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " and " : ", ";
    text += names[i];
  }
  return text;
}

std::string say_count(std::size_t count, std::string_view one, std::string_view many) {
  std::string digits = std::to_string(count);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return fmt::format("{} {}", digits, count == 1 ? one : many);
}

std::string say_kind(const core::Message& message) {
  switch (message.kind) {
    case core::MessageKind::thank_you:
      return "thank-you note";
    case core::MessageKind::follow_up:
      return message.number ? fmt::format("follow-up {}", *message.number) : "follow-up";
    case core::MessageKind::answer:
      return "answer";
    case core::MessageKind::other:
      return "letter";
  }
  return "letter";
}

std::string say_state(core::MessageState state) {
  return state == core::MessageState::in_doubt ? "in doubt" : std::string(core::name_of(state));
}

std::string name_of_contact(const core::Application& application, std::string_view id) {
  const core::Contact* contact = application.contact(id);
  return contact == nullptr ? std::string(id) : contact->name;
}

}  // namespace afterword::cli
