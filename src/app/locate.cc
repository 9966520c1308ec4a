#include "app/locate.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "app/transaction.h"

namespace afterword::app {
namespace {

bool holds(const core::Application& application, Noun noun, std::string_view id) {
  switch (noun) {
    case Noun::contact:
      return application.contact(id) != nullptr;
    case Noun::interview:
      return application.interview(id) != nullptr;
    case Noun::message:
      return application.message(id) != nullptr;
    case Noun::reply:
      return application.reply(id) != nullptr;
  }
  return false;
}

std::string_view where_ids_are_shown(Noun noun) {
  switch (noun) {
    case Noun::contact:
      return "`afterword contact list` shows the ids";
    case Noun::message:
      return "`afterword message list` shows the ids";
    case Noun::interview:
    case Noun::reply:
      break;
  }
  return "`afterword export` shows the ids";
}

}  // namespace

std::string_view name_of(Noun noun) {
  switch (noun) {
    case Noun::contact:
      return "contact";
    case Noun::interview:
      return "interview";
    case Noun::message:
      return "message";
    case Noun::reply:
      return "reply";
  }
  return "";
}

core::Error no_application(std::string_view id) {
  return core::missing(fmt::format("there is no application \"{}\"", id), "",
                       "`afterword plan` and `afterword export` show the ids")
      .error();
}

Result<core::Application> find_application(ReadSession& session, std::string_view id) {
  auto found = session.application(id);
  if (!found) return std::unexpected(found.error());
  if (!*found) return std::unexpected(no_application(id));
  return std::move(**found);
}

Result<core::Application> locate(ReadSession& session, Noun noun, const Ref& ref) {
  if (ref.application) {
    auto application = find_application(session, *ref.application);
    if (application && !holds(*application, noun, ref.id)) {
      return core::missing(fmt::format("there is no {} \"{}\"", name_of(noun), ref.id),
                           "application " + *ref.application, std::string(where_ids_are_shown(noun)));
    }
    return application;
  }
  auto holders = session.applications_with(noun, ref.id);
  if (!holders) return std::unexpected(holders.error());
  if (holders->empty()) {
    return core::missing(fmt::format("there is no {} \"{}\"", name_of(noun), ref.id), "",
                         std::string(where_ids_are_shown(noun)));
  }
  if (holders->size() > 1) {
    constexpr std::size_t most_named = 10;
    const std::size_t named = std::min(holders->size(), most_named);
    return core::invalid(
        fmt::format("{} applications have a {} \"{}\": {}{}", holders->size(), name_of(noun), ref.id,
                    fmt::join(holders->begin(), holders->begin() + static_cast<std::ptrdiff_t>(named), ", "),
                    holders->size() > named ? ", ..." : ""),
        "", "say which with --application");
  }
  return find_application(session, holders->front());
}

Result<core::Application> look_up(Store& store, Noun noun, const Ref& ref) {
  return in_read(store, [&](ReadSession& session) { return locate(session, noun, ref); });
}

Result<core::Application> look_up_application(Store& store, std::string_view id) {
  return in_read(store, [&](ReadSession& session) { return find_application(session, id); });
}

}  // namespace afterword::app
