// The tables, a noun each: x.cc beside this header has all of x's SQL. Lists come back in the order in which they were
// given. What is unchanged is not written again.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/ports.h"
#include "store/sqlite/connection.h"

namespace afterword::store::sqlite {

/// Whose row, and of which application: the beginning of most keys.
struct ApplicationKey {
  std::string_view seeker;
  std::int64_t number;  ///< of the application, 1, 2, 3 in the order in which they were recorded
};

// seeker.cc
Result<std::optional<core::Seeker>> read_seeker(Connection& db, std::string_view seeker);
Result<void> write_seeker(Connection& db, std::string_view seeker, const core::Seeker& value);

// material.cc
Result<std::vector<core::Material>> read_materials(Connection& db, std::string_view seeker);
Result<void> write_material(Connection& db, std::string_view seeker, const core::Material& material);
Result<void> erase_material(Connection& db, std::string_view seeker, std::string_view id);

// application.cc: the application's own columns; its lists are empty
Result<std::vector<std::string>> read_application_ids(Connection& db, std::string_view seeker);
Result<std::optional<std::int64_t>> number_of_application(Connection& db, std::string_view seeker, std::string_view id);
Result<std::optional<core::Application>> read_application_row(Connection& db, const ApplicationKey& key);
Result<std::optional<std::string>> read_employer_timezone(Connection& db, const ApplicationKey& key);
/// Gives a new one the next number.
Result<std::int64_t> write_application_row(Connection& db, std::string_view seeker, const core::Application& value);
/// With all that hangs on it, but for the events and the counts of its plan's rows.
Result<void> erase_application(Connection& db, const ApplicationKey& key);

// contact.cc, interview.cc, message.cc, reply.cc: an application's lists. Writing one replaces it.
Result<std::vector<core::Contact>> read_contacts(Connection& db, const ApplicationKey& key);
Result<void> write_contacts(Connection& db, const ApplicationKey& key, const std::vector<core::Contact>& contacts);
Result<std::vector<std::string>> applications_with_contact(Connection& db, std::string_view seeker,
                                                           std::string_view id);

Result<std::vector<core::Interview>> read_interviews(Connection& db, const ApplicationKey& key);
Result<void> write_interviews(Connection& db, const ApplicationKey& key,
                              const std::vector<core::Interview>& interviews);
Result<std::vector<std::string>> applications_with_interview(Connection& db, std::string_view seeker,
                                                             std::string_view id);

Result<std::vector<core::Message>> read_messages(Connection& db, const ApplicationKey& key);
Result<std::vector<app::DraftOutline>> read_drafts(Connection& db, const ApplicationKey& key);
/// Mail that was frozen for a message which is no longer there goes with it, and so does what is kept of its tries.
Result<void> write_messages(Connection& db, const ApplicationKey& key, const std::vector<core::Message>& messages);
Result<std::vector<std::string>> applications_with_message(Connection& db, std::string_view seeker,
                                                           std::string_view id);
Result<std::vector<app::MessageKey>> read_messages_in(Connection& db, std::string_view seeker,
                                                      core::MessageState state);
/// The application that holds the message; nullopt where none does.
Result<std::optional<ApplicationKey>> find_message(Connection& db, std::string_view seeker, const app::MessageKey& key);

Result<std::vector<core::Reply>> read_replies(Connection& db, const ApplicationKey& key);
Result<void> write_replies(Connection& db, const ApplicationKey& key, const std::vector<core::Reply>& replies);
Result<std::vector<std::string>> applications_with_reply(Connection& db, std::string_view seeker, std::string_view id);

// frozen_mail.cc
Result<std::optional<app::FrozenMail>> read_frozen_mail(Connection& db, const ApplicationKey& key,
                                                        std::string_view message);
Result<void> write_frozen_mail(Connection& db, const ApplicationKey& key, std::string_view message,
                               const app::FrozenMail& mail);
Result<void> erase_frozen_mail(Connection& db, const ApplicationKey& key, std::string_view message);
Result<std::vector<std::string>> messages_with_frozen_mail(Connection& db, const ApplicationKey& key);

// attempt.cc
Result<std::optional<app::Attempt>> read_attempt(Connection& db, const ApplicationKey& key, std::string_view message);
Result<void> write_attempt(Connection& db, const ApplicationKey& key, std::string_view message,
                           const std::optional<app::Attempt>& attempt);
Result<std::optional<app::NextTry>> read_next_try(Connection& db, const ApplicationKey& key, std::string_view message);
Result<void> write_next_try(Connection& db, const ApplicationKey& key, std::string_view message,
                            const std::optional<app::NextTry>& next_try);
/// Those that have the one or the other.
Result<std::vector<std::string>> messages_that_were_tried(Connection& db, const ApplicationKey& key);

// plan_step.cc
Result<std::vector<core::Step>> read_steps_of(Connection& db, std::string_view seeker, std::string_view application);
/// In the plan's order; `upcoming` by opening time. One statement for every range: preparing it is most of the cost.
Result<std::vector<core::Step>> read_steps_between(Connection& db, std::string_view seeker, core::StepState first,
                                                   core::StepState last, std::size_t limit);
Result<std::size_t> count_steps_between(Connection& db, std::string_view seeker, core::StepState first,
                                        core::StepState last);
Result<void> write_steps(Connection& db, std::string_view seeker, std::string_view application,
                         const std::vector<core::Step>& steps);

// plan_validity.cc
/// From when and until when an application's rows hold; nullopt where it was never planned.
struct Validity {
  core::Instant from{};
  std::optional<core::Instant> until;
};
Result<std::optional<Validity>> read_validity(Connection& db, std::string_view seeker, std::string_view application);
Result<void> write_validity(Connection& db, std::string_view seeker, std::string_view application,
                            const Validity& validity);
/// A new application has no rows for any instant.
Result<void> write_never_planned(Connection& db, std::string_view seeker, std::string_view application,
                                 std::int64_t number);
/// In the order in which the applications were recorded.
Result<std::vector<std::string>> read_plans_not_holding_at(Connection& db, std::string_view seeker, core::Instant now);

// event.cc
Result<void> write_event(Connection& db, std::string_view seeker, const app::Event& event);
/// The last `limit` of them, oldest first.
Result<std::vector<app::Event>> read_events(Connection& db, std::string_view seeker, std::size_t limit);
Result<void> erase_events_of(Connection& db, std::string_view seeker, std::string_view application);

// inbox.cc
Result<std::optional<app::InboxPosition>> read_inbox_position(Connection& db, std::string_view seeker,
                                                              std::string_view folder);
Result<void> write_inbox_position(Connection& db, std::string_view seeker, std::string_view folder,
                                  const app::InboxPosition& position);
Result<std::vector<app::InboxQuestion>> read_inbox_questions(Connection& db, std::string_view seeker);
Result<void> write_inbox_question(Connection& db, const ApplicationKey& key, const app::InboxQuestion& question);
Result<void> erase_inbox_question(Connection& db, std::string_view seeker, std::string_view id);
Result<bool> has_declined_mail(Connection& db, std::string_view seeker, std::string_view message_id);
Result<void> write_declined_mail(Connection& db, std::string_view seeker, std::string_view message_id);

// counter.cc
Result<int> count_up(Connection& db, std::string_view seeker, std::string_view noun);
Result<int> last_count(Connection& db, std::string_view seeker, std::string_view noun);
Result<void> count_from(Connection& db, std::string_view seeker, std::string_view noun, int last);

// incarnation.cc
Result<std::optional<std::string>> read_incarnation(Connection& db, std::string_view seeker);
Result<void> write_incarnation(Connection& db, std::string_view seeker, std::string_view incarnation);

}  // namespace afterword::store::sqlite
