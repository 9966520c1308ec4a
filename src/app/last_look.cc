#include "app/last_look.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <utility>

#include "app/almanac.h"
#include "app/composed_mark.h"
#include "app/hold_for_reply.h"
#include "app/message_states.h"
#include "core/message/check.h"

namespace afterword::app {
namespace {

using core::Application;
using core::Message;

// P3: somebody wrote, and only a person can tell whether it is an answer.
Result<std::optional<std::string>> what_is_asked(ReadSession& session, const Application& application,
                                                 const Message& message) {
  if (message.kind != core::MessageKind::follow_up) return std::nullopt;
  const auto questions = session.inbox_questions();
  if (!questions) return std::unexpected(questions.error());
  for (const InboxQuestion& question : *questions) {
    if (question.application == application.id) return std::optional(hold_for_question(question));
  }
  return std::nullopt;
}

/// Who approved it meant it for those days: by now much may have been said elsewhere.
constexpr std::chrono::days longest_wait{7};

std::optional<std::string> waited_too_long(const Message& message, Instant now) {
  if (!message.send_at || now - message.send_at->instant <= longest_wait) return std::nullopt;
  return fmt::format("it was to go on {} and could not: look at it, then resume it",
                     core::format_date(message.send_at->date()));
}

/// The last thing that anybody there said or decided; not before `now`.
Instant last_word(const Application& application, Instant now) {
  Instant last = now;
  for (const core::Reply& reply : application.replies) last = std::max(last, reply.at.instant);
  if (application.outcome_at) last = std::max(last, application.outcome_at->instant);
  return last;
}

}  // namespace

Result<std::optional<std::string>> what_forbids_sending(ReadSession& session, Zones& zones,
                                                        const Application& application, const Message& message,
                                                        Instant now) {
  using enum core::Changes;
  if (auto asked = what_is_asked(session, application, message); !asked || *asked) return asked;
  if (auto waited = waited_too_long(message, now)) return waited;
  // These checks read one application, so the others are not loaded.
  core::Facts facts;
  auto seeker = session.seeker();
  if (!seeker) return std::unexpected(seeker.error());
  if (*seeker) facts.seeker = std::move(**seeker);
  facts.applications.push_back(application);
  auto surroundings = Surroundings::load(application, facts.seeker, zones);
  if (!surroundings) return std::unexpected(surroundings.error());
  const auto findings_at = [&](Instant at, std::initializer_list<core::Changes> by) {
    const core::CheckSetting setting{facts, facts.applications.front(), surroundings->setting(), at, nullptr};
    return core::check_again(message, setting, by);
  };
  const auto now_found = findings_at(now, {with_time, with_facts});
  if (!now_found.empty()) return std::optional(now_found.front().why);
  const Instant last = last_word(application, now);
  if (last <= now) return std::nullopt;
  const auto then_found = findings_at(last, {with_facts});
  return then_found.empty() ? std::nullopt : std::optional(then_found.front().why);
}

std::optional<std::string> what_is_wrong_with_its_bytes(const std::optional<FrozenMail>& frozen,
                                                        const core::Contact* contact) {
  if (!is_frozen(frozen)) return "its bytes are not here: resume it to make them anew";
  if (sha256_of(frozen->bytes) != frozen->sha256)
    return "its bytes are not those that were approved: edit and approve it again";
  if (contact == nullptr || contact->email != frozen->to) return std::string(new_address);
  return std::nullopt;
}

}  // namespace afterword::app
