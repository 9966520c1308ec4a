// Finding what a person named: an id is unique within its list, so the same "i1" may stand in two applications.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/ports.h"

namespace afterword::app {

/// What a person typed to name a contact, interview, message or reply: its id and, where that alone is found in
/// several applications, the application's.
struct Ref {
  std::string id;
  std::optional<std::string> application;
};

/// A thing, and the application under which it is filed.
template <class T>
struct Filed {
  std::string application;
  T item;
};

/// not_found, in the words that every verb uses.
core::Error no_application(std::string_view id);

/// not_found where there is no such application.
Result<core::Application> find_application(ReadSession& session, std::string_view id);

/// The one application that holds it. not_found where none does (or the named one does not); invalid_input that lists
/// the applications where several do.
Result<core::Application> locate(ReadSession& session, Noun noun, const Ref& ref);

/// The same in a read transaction of its own, for screens and commands that only look.
Result<core::Application> look_up(Store& store, Noun noun, const Ref& ref);
Result<core::Application> look_up_application(Store& store, std::string_view id);

/// "contact", "interview", "message", "reply".
std::string_view name_of(Noun noun);

}  // namespace afterword::app
