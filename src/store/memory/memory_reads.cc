#include <algorithm>

#include "store/memory/memory_session.h"

namespace afterword::store {
namespace {

using core::Result;
using core::Step;
using core::StepState;

std::vector<Step> first_of(std::vector<Step> steps, std::size_t limit) {
  if (steps.size() > limit) steps.resize(limit);
  return steps;
}

bool opens_before(const Step& a, const Step& b) {
  const auto opening = [](const Step& step) { return step.opens_at ? step.opens_at->instant : core::Instant::max(); };
  return opening(a) != opening(b) ? opening(a) < opening(b) : comes_before(a, b);
}

}  // namespace

const core::Application* MemorySession::find(std::string_view id) const {
  const auto found = std::find_if(its_.applications.begin(), its_.applications.end(),
                                  [&](const core::Application& application) { return application.id == id; });
  return found == its_.applications.end() ? nullptr : &*found;
}

bool MemorySession::has_message(const app::MessageKey& key) const {
  const core::Application* application = find(key.application);
  return application != nullptr && application->message(key.message) != nullptr;
}

/// In the plan's order.
std::vector<Step> MemorySession::steps_in(StepState first, StepState last) const {
  std::vector<Step> steps;
  for (const auto& [application, rows] : its_.plans) {
    std::copy_if(rows.steps.begin(), rows.steps.end(), std::back_inserter(steps),
                 [&](const Step& step) { return step.state >= first && step.state <= last; });
  }
  std::stable_sort(steps.begin(), steps.end(), core::comes_before);
  return steps;
}

Result<std::optional<core::Seeker>> MemorySession::seeker() { return its_.seeker; }

Result<std::vector<core::Material>> MemorySession::materials() { return its_.materials; }

Result<std::vector<std::string>> MemorySession::application_ids() {
  std::vector<std::string> ids;
  for (const auto& application : its_.applications) ids.push_back(application.id);
  return ids;
}

Result<std::optional<core::Application>> MemorySession::application(std::string_view id) {
  const core::Application* found = find(id);
  return found == nullptr ? std::nullopt : std::optional(*found);
}

Result<std::optional<app::ApplicationOutline>> MemorySession::outline(std::string_view id) {
  const core::Application* application = find(id);
  if (application == nullptr) return std::nullopt;
  app::ApplicationOutline outline{application->employer.timezone, {}};
  for (const auto& message : application->messages) {
    if (message.state == core::MessageState::draft)
      outline.drafts.push_back({message.id, message.kind, message.interview, message.to, message.reply});
  }
  return outline;
}

Result<core::Facts> MemorySession::facts() {
  return core::Facts{its_.seeker.value_or(core::Seeker{}), its_.applications, its_.materials};
}

Result<std::vector<std::string>> MemorySession::applications_with(app::Noun noun, std::string_view id) {
  const auto has = [&](const core::Application& application) {
    switch (noun) {
      case app::Noun::contact:
        return application.contact(id) != nullptr;
      case app::Noun::interview:
        return application.interview(id) != nullptr;
      case app::Noun::message:
        return application.message(id) != nullptr;
      case app::Noun::reply:
        return application.reply(id) != nullptr;
    }
    return false;
  };
  std::vector<std::string> ids;
  for (const auto& application : its_.applications) {
    if (has(application)) ids.push_back(application.id);
  }
  return ids;
}

Result<std::vector<app::MessageKey>> MemorySession::messages_in(core::MessageState state) {
  std::vector<app::MessageKey> keys;
  for (const auto& application : its_.applications) {
    for (const auto& message : application.messages) {
      if (message.state == state) keys.push_back({application.id, message.id});
    }
  }
  return keys;
}

Result<std::optional<app::FrozenMail>> MemorySession::frozen_mail(const app::MessageKey& key) {
  const auto found = its_.frozen_mail.find({key.application, key.message});
  return found == its_.frozen_mail.end() ? std::nullopt : std::optional(found->second);
}

Result<std::optional<app::Attempt>> MemorySession::attempt(const app::MessageKey& key) {
  const auto found = its_.attempts.find({key.application, key.message});
  return found == its_.attempts.end() ? std::nullopt : std::optional(found->second);
}

Result<std::optional<app::NextTry>> MemorySession::next_try(const app::MessageKey& key) {
  const auto found = its_.next_tries.find({key.application, key.message});
  return found == its_.next_tries.end() ? std::nullopt : std::optional(found->second);
}

Result<std::optional<app::InboxPosition>> MemorySession::inbox_position(std::string_view folder) {
  const auto found = its_.inbox_positions.find(folder);
  return found == its_.inbox_positions.end() ? std::nullopt : std::optional(found->second);
}

Result<std::vector<app::InboxQuestion>> MemorySession::inbox_questions() { return its_.inbox_questions; }

Result<bool> MemorySession::is_declined_mail(std::string_view message_id) {
  return its_.declined_mail.contains(message_id);
}

Result<int> MemorySession::last_number(std::string_view noun) {
  const auto found = its_.counters.find(noun);
  return found == its_.counters.end() ? 0 : found->second;
}

Result<std::optional<std::string>> MemorySession::incarnation() { return its_.incarnation; }

Result<std::vector<std::string>> MemorySession::plans_not_holding_at(core::Instant now) {
  std::vector<std::string> ids;
  for (const auto& application : its_.applications) {
    const auto rows = its_.plans.find(application.id);
    const bool holds =
        rows != its_.plans.end() && rows->second.from <= now && (!rows->second.until || now < *rows->second.until);
    if (!holds) ids.push_back(application.id);
  }
  return ids;
}

Result<std::optional<app::PlanRows>> MemorySession::plan_rows(std::string_view application) {
  const auto found = its_.plans.find(std::string(application));
  return found == its_.plans.end() ? std::nullopt : std::optional(found->second);
}

Result<std::vector<Step>> MemorySession::pressing_steps(std::size_t limit) {
  return first_of(steps_in(StepState::late, StepState::open), limit);
}

Result<std::size_t> MemorySession::count_pressing_steps() { return steps_in(StepState::late, StepState::open).size(); }

Result<std::vector<Step>> MemorySession::upcoming_steps(std::size_t limit) {
  auto steps = steps_in(StepState::upcoming, StepState::upcoming);
  std::stable_sort(steps.begin(), steps.end(), opens_before);
  return first_of(std::move(steps), limit);
}

Result<std::vector<Step>> MemorySession::waiting_steps(std::size_t limit) {
  return first_of(steps_in(StepState::waiting, StepState::waiting), limit);
}

}  // namespace afterword::store
