// One transaction as the verbs see it: hands each question to its noun.
#pragma once

#include <string>

#include "app/ports.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/nouns.h"

namespace afterword::store::sqlite {

/// Reads and writes one seeker's rows. Lives within a transaction on the connection, which outlives it. For a read it
/// is handed out as the ReadSession that it also is.
class Session final : public app::WriteSession {
 public:
  Session(Connection& db, std::string_view seeker_key) : db_(db), me_(seeker_key) {}

  Result<std::optional<core::Seeker>> seeker() override;
  Result<std::vector<core::Material>> materials() override;
  Result<std::vector<std::string>> application_ids() override;
  Result<std::optional<core::Application>> application(std::string_view id) override;
  Result<std::optional<app::ApplicationOutline>> outline(std::string_view application) override;
  Result<core::Facts> facts() override;
  Result<std::vector<std::string>> applications_with(app::Noun noun, std::string_view id) override;
  Result<std::vector<app::MessageKey>> messages_in(core::MessageState state) override;
  Result<std::optional<app::FrozenMail>> frozen_mail(const app::MessageKey& key) override;
  Result<std::optional<app::Attempt>> attempt(const app::MessageKey& key) override;
  Result<std::optional<app::NextTry>> next_try(const app::MessageKey& key) override;
  Result<std::optional<app::InboxPosition>> inbox_position(std::string_view folder) override;
  Result<std::vector<app::InboxQuestion>> inbox_questions() override;
  Result<bool> is_declined_mail(std::string_view message_id) override;
  Result<int> last_number(std::string_view noun) override;
  Result<std::optional<std::string>> incarnation() override;

  Result<std::vector<std::string>> plans_not_holding_at(core::Instant now) override;
  Result<std::optional<app::PlanRows>> plan_rows(std::string_view application) override;
  Result<std::vector<core::Step>> pressing_steps(std::size_t limit) override;
  Result<std::size_t> count_pressing_steps() override;
  Result<std::vector<core::Step>> upcoming_steps(std::size_t limit) override;
  Result<std::vector<core::Step>> waiting_steps(std::size_t limit) override;

  Result<void> put_seeker(const core::Seeker& seeker) override;
  Result<void> put_material(const core::Material& material) override;
  Result<void> remove_material(std::string_view id) override;
  Result<void> put_application(const core::Application& application) override;
  Result<void> remove_application(std::string_view id) override;
  Result<void> put_plan_rows(std::string_view application, const app::PlanRows& rows) override;
  Result<void> put_frozen_mail(const app::MessageKey& key, const app::FrozenMail& mail) override;
  Result<void> remove_frozen_mail(const app::MessageKey& key) override;
  Result<void> put_attempt(const app::MessageKey& key, const std::optional<app::Attempt>& attempt) override;
  Result<void> put_next_try(const app::MessageKey& key, const std::optional<app::NextTry>& next_try) override;
  Result<void> put_inbox_position(std::string_view folder, const app::InboxPosition& position) override;
  Result<void> put_inbox_question(const app::InboxQuestion& question) override;
  Result<void> remove_inbox_question(std::string_view id) override;
  Result<void> decline_mail(std::string_view message_id) override;
  Result<void> log(const app::Event& event) override;
  Result<int> next_number(std::string_view noun) override;
  Result<void> skip_numbers(std::string_view noun, int last) override;
  Result<void> put_incarnation(std::string_view incarnation) override;

 private:
  Result<std::optional<core::Application>> application_of(const ApplicationKey& key);

  Connection& db_;
  std::string_view me_;
};

}  // namespace afterword::store::sqlite
