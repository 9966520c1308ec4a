#include "app/keep_contact.h"

#include <fmt/format.h>

#include <utility>

#include "app/ids.h"
#include "app/message_states.h"
#include "app/plan_rows.h"
#include "app/texts.h"
#include "app/transaction.h"

namespace afterword::app {
namespace {

Result<std::optional<std::string>> optional_address(const std::optional<std::string>& text) {
  if (!text || trimmed(*text).empty()) return std::nullopt;
  auto address = an_address(*text, "--email");
  if (!address) return std::unexpected(address.error());
  return std::optional(std::move(*address));
}

void make_main(core::Application& application, std::string_view id) {
  for (core::Contact& contact : application.contacts) contact.main = contact.id == id;
}

Result<Filed<core::Contact>> save(WriteSession& session, const core::Application& application, Zones& zones,
                                  const core::Contact& contact, const char* verb, Instant now) {
  Event event;
  event.verb = verb;  // without the subject: a contact's id is made of a name
  if (auto done = save_application(session, application, zones, now, event); !done) {
    return std::unexpected(done.error());
  }
  return Filed<core::Contact>{application.id, contact};
}

}  // namespace

Result<Filed<core::Contact>> add_contact(Store& store, Zones& zones, const ContactToAdd& input, Instant now) {
  core::Contact contact;
  auto name = one_line(input.name, "--name");
  if (!name) return std::unexpected(name.error());
  auto email = optional_address(input.email);
  if (!email) return std::unexpected(email.error());
  auto title = optional_line(input.title, "--title");
  if (!title) return std::unexpected(title.error());
  contact.name = std::move(*name);
  contact.email = std::move(*email);
  contact.title = std::move(*title);
  contact.main = input.main;

  return in_write(store, [&](WriteSession& session) -> Result<Filed<core::Contact>> {
    auto application = find_application(session, input.application);
    if (!application) return std::unexpected(application.error());
    contact.id = free_slug(contact.name, "contact",
                           [&](std::string_view taken) { return application->contact(taken) != nullptr; });
    application->contacts.push_back(contact);
    if (contact.main) make_main(*application, contact.id);
    return save(session, *application, zones, contact, "add_contact", now);
  });
}

Result<Filed<core::Contact>> edit_contact(Store& store, Zones& zones, const ContactEdit& edit, Instant now) {
  return in_write(store, [&](WriteSession& session) -> Result<Filed<core::Contact>> {
    auto application = locate(session, Noun::contact, edit.contact);
    if (!application) return std::unexpected(application.error());
    core::Contact& contact = *application->contact(edit.contact.id);
    if (edit.name) {
      auto name = one_line(*edit.name, "--name");
      if (!name) return std::unexpected(name.error());
      contact.name = std::move(*name);
    }
    if (edit.email) {
      auto email = optional_address(edit.email);
      if (!email) return std::unexpected(email.error());
      if (contact.email != *email) hold_for_new_address(*application, contact.id);
      contact.email = std::move(*email);
    }
    if (edit.title) {
      auto title = optional_line(edit.title, "--title");
      if (!title) return std::unexpected(title.error());
      contact.title = std::move(*title);
    }
    if (edit.main) {
      if (*edit.main) make_main(*application, contact.id);
      contact.main = *edit.main;
    }
    return save(session, *application, zones, contact, "edit_contact", now);
  });
}

}  // namespace afterword::app
