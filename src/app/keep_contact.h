// People at an employer.
#pragma once

#include <optional>
#include <string>

#include "app/locate.h"

namespace afterword::app {

struct ContactToAdd {
  std::string application;
  std::string name;
  std::optional<std::string> email;
  std::optional<std::string> title;
  bool main = false;  ///< the only one: another main contact steps back
};
Result<Filed<core::Contact>> add_contact(Store& store, Zones& zones, const ContactToAdd& input, Instant now);

/// What is absent stays; an empty email or title is taken out.
struct ContactEdit {
  Ref contact;
  std::optional<std::string> name;
  std::optional<std::string> email;
  std::optional<std::string> title;
  std::optional<bool> main;
};
Result<Filed<core::Contact>> edit_contact(Store& store, Zones& zones, const ContactEdit& edit, Instant now);

struct ErasedContact {
  core::Contact contact;     ///< as it was
  bool record_kept = false;  ///< messages to them remain as dates without words, under a nameless contact
  std::string kept_as;       ///< that contact's id
  int drafts_dropped = 0;    ///< drafts to them, which are taken out
};

/// Takes a person out of an application: their name, address and title, what was noted of them, the words written to
/// and by them, and the bytes that were kept. That something was sent, and when, stays where rules count it (R4, R5),
/// under a contact without a name. Refused while a message to them is approved, being sent or in doubt.
Result<Filed<ErasedContact>> erase_contact(Store& store, Zones& zones, const Ref& contact, Instant now);

}  // namespace afterword::app
