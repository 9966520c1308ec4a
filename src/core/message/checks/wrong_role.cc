#include <algorithm>
#include <utility>
#include <vector>

#include "core/message/checks/checks.h"
#include "core/message/reading/phrases.h"

namespace afterword::core::checks {
namespace {

using reading::Text;

/// What the writer was, or somebody else is: no role that is applied for.
constexpr reading::Phrases about_the_past = reading::phrases<R"(
worked|working|served|spent|was|been|started|began ** as|a|an
former|previous|previously|earlier|years|time|days|months as|a|an|in
)">;

/// Just before the title: somebody else's.
constexpr reading::Phrases somebodys = reading::phrases<R"(
their|our|the|his|her
)">;

/// Words that make a title in small letters a job that is spoken of.
constexpr reading::Phrases marks_a_job = reading::phrases<R"(
role|position|opening|job|post|vacancy|opportunity
)">;

/// Before a title in small letters: it is the job that is meant.
constexpr reading::Phrases leads_to_a_job = reading::phrases<R"(
as|be|become|becoming|being|for|hired a|an|the|your
)">;

std::size_t length_at(const Text& text, std::size_t at, const Text& role) {
  const auto& words = text.words();
  const auto& wanted = role.words();
  if (wanted.empty() || at + wanted.size() > words.size()) return 0;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (words[at + i].hash != wanted[i].hash) return 0;
  }
  return wanted.size();
}

/// Is `part` a run of words within `whole` (or the same)?
bool is_within(const Text& part, const Text& whole) {
  for (std::size_t at = 0; at < whole.words().size(); ++at) {
    if (length_at(whole, at, part) > 0) return true;
  }
  return false;
}

/// The roles of the seeker's other applications that are no part of this one's.
struct OtherRole {
  const Application* of;
  Text role;
};

struct Roles {
  Text own;
  std::vector<OtherRole> others;
};

Roles roles_of(const DraftInContext& draft) {
  Roles roles{Text(draft.application().role), {}};
  for (const Application& other : draft.facts().applications) {
    if (other.id == draft.application().id) continue;
    Text role(other.role);
    if (!is_within(role, roles.own)) roles.others.push_back({&other, std::move(role)});
  }
  return roles;
}

struct Named {
  const Application* of = nullptr;
  std::size_t length = 0;  ///< in words
};

/// The longest of the other roles that stands there.
Named named_at(const Text& text, std::size_t at, const Roles& roles) {
  Named named;
  for (const OtherRole& other : roles.others) {
    if (const std::size_t here = length_at(text, at, other.role); here > named.length) named = {other.of, here};
  }
  return named;
}

/// "as a data analyst at Foo I learned": up to four words before say whose job it is.
bool is_elsewhere(const Text& text, std::size_t first) {
  return about_the_past.find(text, first > 4 ? first - 4 : 0, first).has_value() ||
         (first > 0 && somebodys.find(text, first - 1, first).has_value());
}

void look_at(const DraftInContext& draft, const Roles& roles, Part part, Findings& findings) {
  const Text& text = draft.text(part);
  const auto& words = text.words();
  const std::size_t end = part == Part::body ? draft.end_word() : words.size();
  for (std::size_t at = 0; at < end; ++at) {
    const auto [other, length] = named_at(text, at, roles);
    if (other == nullptr) {
      if (const std::size_t here = length_at(text, at, roles.own); here > 0) at += here - 1;
      continue;
    }
    const std::size_t first = text.term_of(at);
    const std::size_t past = text.term_of(at + length);
    const bool capital = words[at].capital && words[at + length - 1].capital;
    const bool job_follows = marks_a_job.find(text, past, std::min(past + 2, text.terms().size())).has_value();
    const bool led_to = first >= 2 && leads_to_a_job.find(text, first - 2, first).has_value();
    const bool meant = job_follows || (capital && (length > 1 || at > 0)) || (length > 1 && led_to);
    // Titles that the facts speak of are a colleague's: in a subject, which is short, only with the word before
    // ("Staff Firmware Engineer").
    const auto is_a_colleagues = [&] {
      return part == Part::body ? draft.facts_say(text, first, past)
                                : first > 0 && draft.facts_say(text, first - 1, past);
    };
    if (meant && (job_follows || !is_elsewhere(text, first)) && !is_a_colleagues()) {
      findings.add(draft.words(part, at, at + length),
                   "The role here is " + draft.application().role + "; " + other->role + " is the one at " +
                       other->employer.name + ".",
                   draft.application().role);
    }
    at += length - 1;
  }
}

}  // namespace

void wrong_role(const DraftInContext& draft, Findings& findings) {
  const Roles roles = roles_of(draft);
  look_at(draft, roles, Part::subject, findings);
  look_at(draft, roles, Part::body, findings);
}

}  // namespace afterword::core::checks
