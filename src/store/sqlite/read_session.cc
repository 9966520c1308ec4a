#include "store/sqlite/session.h"

namespace afterword::store::sqlite {

using core::StepState;

Result<std::optional<core::Seeker>> Session::seeker() { return read_seeker(db_, me_); }

Result<std::vector<core::Material>> Session::materials() { return read_materials(db_, me_); }

Result<std::vector<std::string>> Session::application_ids() { return read_application_ids(db_, me_); }

Result<std::optional<core::Application>> Session::application(std::string_view id) {
  const auto number = number_of_application(db_, me_, id);
  if (!number) return std::unexpected(number.error());
  if (!*number) return std::nullopt;
  return application_of({me_, **number});
}

Result<std::optional<core::Application>> Session::application_of(const ApplicationKey& key) {
  auto row = read_application_row(db_, key);
  if (!row) return std::unexpected(std::move(row.error()));
  core::Application& application = row->value();

  auto contacts = read_contacts(db_, key);
  if (!contacts) return std::unexpected(std::move(contacts.error()));
  application.contacts = std::move(*contacts);

  auto interviews = read_interviews(db_, key);
  if (!interviews) return std::unexpected(std::move(interviews.error()));
  application.interviews = std::move(*interviews);

  auto messages = read_messages(db_, key);
  if (!messages) return std::unexpected(std::move(messages.error()));
  application.messages = std::move(*messages);

  auto replies = read_replies(db_, key);
  if (!replies) return std::unexpected(std::move(replies.error()));
  application.replies = std::move(*replies);
  return row;
}

Result<std::optional<app::ApplicationOutline>> Session::outline(std::string_view application) {
  const auto number = number_of_application(db_, me_, application);
  if (!number) return std::unexpected(number.error());
  if (!*number) return std::nullopt;
  const ApplicationKey key{me_, **number};
  auto timezone = read_employer_timezone(db_, key);
  if (!timezone) return std::unexpected(std::move(timezone.error()));
  auto drafts = read_drafts(db_, key);
  if (!drafts) return std::unexpected(std::move(drafts.error()));
  return app::ApplicationOutline{timezone->value(), std::move(*drafts)};
}

Result<core::Facts> Session::facts() {
  core::Facts facts;
  auto seeker = read_seeker(db_, me_);
  if (!seeker) return std::unexpected(std::move(seeker.error()));
  if (*seeker) facts.seeker = std::move(**seeker);

  auto materials = read_materials(db_, me_);
  if (!materials) return std::unexpected(std::move(materials.error()));
  facts.materials = std::move(*materials);

  const auto ids = read_application_ids(db_, me_);
  if (!ids) return std::unexpected(ids.error());
  facts.applications.reserve(ids->size());
  for (const auto& id : *ids) {
    auto application = this->application(id);
    if (!application) return std::unexpected(std::move(application.error()));
    facts.applications.push_back(std::move(application->value()));
  }
  return facts;
}

Result<std::vector<std::string>> Session::applications_with(app::Noun noun, std::string_view id) {
  switch (noun) {
    case app::Noun::contact:
      return applications_with_contact(db_, me_, id);
    case app::Noun::interview:
      return applications_with_interview(db_, me_, id);
    case app::Noun::message:
      return applications_with_message(db_, me_, id);
    case app::Noun::reply:
      return applications_with_reply(db_, me_, id);
  }
  return core::invalid("no such noun");
}

Result<std::vector<app::MessageKey>> Session::messages_in(core::MessageState state) {
  return read_messages_in(db_, me_, state);
}

Result<std::optional<app::FrozenMail>> Session::frozen_mail(const app::MessageKey& key) {
  const auto found = find_message(db_, me_, key);
  if (!found) return std::unexpected(found.error());
  if (!*found) return std::nullopt;
  return read_frozen_mail(db_, **found, key.message);
}

Result<std::optional<app::Attempt>> Session::attempt(const app::MessageKey& key) {
  const auto found = find_message(db_, me_, key);
  if (!found) return std::unexpected(found.error());
  if (!*found) return std::nullopt;
  return read_attempt(db_, **found, key.message);
}

Result<std::optional<app::NextTry>> Session::next_try(const app::MessageKey& key) {
  const auto found = find_message(db_, me_, key);
  if (!found) return std::unexpected(found.error());
  if (!*found) return std::nullopt;
  return read_next_try(db_, **found, key.message);
}

Result<std::optional<app::InboxPosition>> Session::inbox_position(std::string_view folder) {
  return read_inbox_position(db_, me_, folder);
}

Result<std::vector<app::InboxQuestion>> Session::inbox_questions() { return read_inbox_questions(db_, me_); }

Result<bool> Session::is_declined_mail(std::string_view message_id) { return has_declined_mail(db_, me_, message_id); }

Result<int> Session::last_number(std::string_view noun) { return last_count(db_, me_, noun); }

Result<std::optional<std::string>> Session::incarnation() { return read_incarnation(db_, me_); }

Result<std::vector<std::string>> Session::plans_not_holding_at(core::Instant now) {
  return read_plans_not_holding_at(db_, me_, now);
}

Result<std::optional<app::PlanRows>> Session::plan_rows(std::string_view application) {
  const auto validity = read_validity(db_, me_, application);
  if (!validity) return std::unexpected(validity.error());
  if (!*validity) return std::nullopt;
  auto steps = read_steps_of(db_, me_, application);
  if (!steps) return std::unexpected(std::move(steps.error()));
  return app::PlanRows{std::move(*steps), (*validity)->from, (*validity)->until};
}

Result<std::vector<core::Step>> Session::pressing_steps(std::size_t limit) {
  return read_steps_between(db_, me_, StepState::late, StepState::open, limit);
}

Result<std::size_t> Session::count_pressing_steps() {
  return count_steps_between(db_, me_, StepState::late, StepState::open);
}

Result<std::vector<core::Step>> Session::upcoming_steps(std::size_t limit) {
  return read_steps_between(db_, me_, StepState::upcoming, StepState::upcoming, limit);
}

Result<std::vector<core::Step>> Session::waiting_steps(std::size_t limit) {
  return read_steps_between(db_, me_, StepState::waiting, StepState::waiting, limit);
}

}  // namespace afterword::store::sqlite
