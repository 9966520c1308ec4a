// One transaction on a MemoryStore.
#pragma once

#include "store/memory/memory_store.h"

namespace afterword::store {

/// Reads and changes the contents that it is given, which outlive it.
class MemorySession final : public app::WriteSession {
 public:
  explicit MemorySession(MemoryContents& contents) : its_(contents) {}

  core::Result<std::optional<core::Seeker>> seeker() override;
  core::Result<std::vector<core::Material>> materials() override;
  core::Result<std::vector<std::string>> application_ids() override;
  core::Result<std::optional<core::Application>> application(std::string_view id) override;
  core::Result<std::optional<app::ApplicationOutline>> outline(std::string_view application) override;
  core::Result<core::Facts> facts() override;
  core::Result<std::vector<std::string>> applications_with(app::Noun noun, std::string_view id) override;
  core::Result<std::vector<app::MessageKey>> messages_in(core::MessageState state) override;
  core::Result<std::optional<app::FrozenMail>> frozen_mail(const app::MessageKey& key) override;
  core::Result<std::optional<app::Attempt>> attempt(const app::MessageKey& key) override;
  core::Result<std::optional<app::NextTry>> next_try(const app::MessageKey& key) override;
  core::Result<std::optional<app::InboxPosition>> inbox_position(std::string_view folder) override;
  core::Result<std::vector<app::InboxQuestion>> inbox_questions() override;
  core::Result<bool> is_declined_mail(std::string_view message_id) override;
  core::Result<int> last_number(std::string_view noun) override;
  core::Result<std::optional<std::string>> incarnation() override;

  core::Result<std::vector<std::string>> plans_not_holding_at(core::Instant now) override;
  core::Result<std::optional<app::PlanRows>> plan_rows(std::string_view application) override;
  core::Result<std::vector<core::Step>> pressing_steps(std::size_t limit) override;
  core::Result<std::size_t> count_pressing_steps() override;
  core::Result<std::vector<core::Step>> upcoming_steps(std::size_t limit) override;
  core::Result<std::vector<core::Step>> waiting_steps(std::size_t limit) override;

  core::Result<void> put_seeker(const core::Seeker& seeker) override;
  core::Result<void> put_material(const core::Material& material) override;
  core::Result<void> remove_material(std::string_view id) override;
  core::Result<void> put_application(const core::Application& application) override;
  core::Result<void> remove_application(std::string_view id) override;
  core::Result<void> put_plan_rows(std::string_view application, const app::PlanRows& rows) override;
  core::Result<void> put_frozen_mail(const app::MessageKey& key, const app::FrozenMail& mail) override;
  core::Result<void> remove_frozen_mail(const app::MessageKey& key) override;
  core::Result<void> put_attempt(const app::MessageKey& key, const std::optional<app::Attempt>& attempt) override;
  core::Result<void> put_next_try(const app::MessageKey& key, const std::optional<app::NextTry>& next_try) override;
  core::Result<void> put_inbox_position(std::string_view folder, const app::InboxPosition& position) override;
  core::Result<void> put_inbox_question(const app::InboxQuestion& question) override;
  core::Result<void> remove_inbox_question(std::string_view id) override;
  core::Result<void> decline_mail(std::string_view message_id) override;
  core::Result<void> log(const app::Event& event) override;
  core::Result<int> next_number(std::string_view noun) override;
  core::Result<void> skip_numbers(std::string_view noun, int last) override;
  core::Result<void> put_incarnation(std::string_view incarnation) override;

 private:
  const core::Application* find(std::string_view id) const;
  bool has_message(const app::MessageKey& key) const;
  std::vector<core::Step> steps_in(core::StepState first, core::StepState last) const;

  MemoryContents& its_;
};

}  // namespace afterword::store
