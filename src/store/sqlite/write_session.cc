#include "store/sqlite/session.h"
#include "store/storable.h"

namespace afterword::store::sqlite {
namespace {

std::unexpected<core::Error> no_such_message(const app::MessageKey& key) {
  return core::missing("no such message", key.application + ", " + key.message);
}

}  // namespace

Result<void> Session::put_seeker(const core::Seeker& seeker) {
  if (auto storable = check_storable(seeker); !storable) return storable;
  return write_seeker(db_, me_, seeker);
}

Result<void> Session::put_material(const core::Material& material) {
  if (auto storable = check_storable(material); !storable) return storable;
  return write_material(db_, me_, material);
}

Result<void> Session::remove_material(std::string_view id) { return erase_material(db_, me_, id); }

Result<void> Session::put_application(const core::Application& application) {
  if (auto storable = check_storable(application); !storable) return storable;
  const auto number = write_application_row(db_, me_, application);
  if (!number) return std::unexpected(number.error());
  const ApplicationKey key{me_, *number};
  if (auto written = write_contacts(db_, key, application.contacts); !written) return written;
  if (auto written = write_interviews(db_, key, application.interviews); !written) return written;
  if (auto written = write_messages(db_, key, application.messages); !written) return written;
  if (auto written = write_replies(db_, key, application.replies); !written) return written;
  return write_never_planned(db_, me_, application.id, *number);
}

Result<void> Session::remove_application(std::string_view id) {
  const auto number = number_of_application(db_, me_, id);
  if (!number) return std::unexpected(number.error());
  if (!*number) return {};
  if (auto uncounted = write_steps(db_, me_, id, {}); !uncounted) return uncounted;
  if (auto erased = erase_events_of(db_, me_, id); !erased) return erased;
  return erase_application(db_, {me_, **number});
}

Result<void> Session::put_plan_rows(std::string_view application, const app::PlanRows& rows) {
  if (auto storable = check_storable(application, rows); !storable) return storable;
  const auto number = number_of_application(db_, me_, application);
  if (!number) return std::unexpected(number.error());
  if (!*number) return core::missing("no such application", std::string(application));
  // Most that happens to a letter on its way leaves them as they are, and the disk waits for every page.
  const auto former = read_steps_of(db_, me_, application);
  if (!former) return std::unexpected(former.error());
  if (*former != rows.steps) {
    if (auto written = write_steps(db_, me_, application, rows.steps); !written) return written;
  }
  return write_validity(db_, me_, application, {rows.from, rows.until});
}

Result<void> Session::put_frozen_mail(const app::MessageKey& key, const app::FrozenMail& mail) {
  if (auto storable = check_storable(mail); !storable) return storable;
  const auto found = find_message(db_, me_, key);
  if (!found) return std::unexpected(found.error());
  if (!*found) return no_such_message(key);
  return write_frozen_mail(db_, **found, key.message, mail);
}

Result<void> Session::remove_frozen_mail(const app::MessageKey& key) {
  const auto found = find_message(db_, me_, key);
  if (!found) return std::unexpected(found.error());
  if (!*found) return {};
  return erase_frozen_mail(db_, **found, key.message);
}

Result<void> Session::put_attempt(const app::MessageKey& key, const std::optional<app::Attempt>& attempt) {
  const auto found = find_message(db_, me_, key);
  if (!found) return std::unexpected(found.error());
  if (!*found) return no_such_message(key);
  return write_attempt(db_, **found, key.message, attempt);
}

Result<void> Session::put_next_try(const app::MessageKey& key, const std::optional<app::NextTry>& next_try) {
  const auto found = find_message(db_, me_, key);
  if (!found) return std::unexpected(found.error());
  if (!*found) return no_such_message(key);
  return write_next_try(db_, **found, key.message, next_try);
}

Result<void> Session::put_inbox_position(std::string_view folder, const app::InboxPosition& position) {
  if (auto storable = check_storable(folder, position); !storable) return storable;
  return write_inbox_position(db_, me_, folder, position);
}

Result<void> Session::put_inbox_question(const app::InboxQuestion& question) {
  if (auto storable = check_storable(question); !storable) return storable;
  const auto number = number_of_application(db_, me_, question.application);
  if (!number) return std::unexpected(number.error());
  if (!*number) return core::missing("no such application", question.application);
  return write_inbox_question(db_, {me_, **number}, question);
}

Result<void> Session::remove_inbox_question(std::string_view id) { return erase_inbox_question(db_, me_, id); }

Result<void> Session::decline_mail(std::string_view message_id) {
  if (auto storable = check_storable(message_id); !storable) return storable;
  return write_declined_mail(db_, me_, message_id);
}

Result<void> Session::log(const app::Event& event) {
  if (auto storable = check_storable(event); !storable) return storable;
  return write_event(db_, me_, event);
}

Result<int> Session::next_number(std::string_view noun) { return count_up(db_, me_, noun); }

Result<void> Session::skip_numbers(std::string_view noun, int last) { return count_from(db_, me_, noun, last); }

Result<void> Session::put_incarnation(std::string_view incarnation) {
  if (auto storable = check_storable(incarnation); !storable) return storable;
  return write_incarnation(db_, me_, incarnation);
}

}  // namespace afterword::store::sqlite
