#include "app/left_letters.h"

#include <set>

#include "core/codec/letter_file_name.h"

namespace afterword::app {
namespace {

bool is_theirs_to_send(const core::Message& message, bool left) {
  switch (message.state) {
    case core::MessageState::approved:
      return left && !message.held;
    case core::MessageState::sending:
    case core::MessageState::in_doubt:
      return true;
    default:
      return false;
  }
}

}  // namespace

Result<std::vector<std::string>> letters_to_take_back(ReadSession& session, const std::vector<std::string>& names) {
  std::set<std::string> theirs;
  const auto ids = session.application_ids();
  if (!ids) return std::unexpected(ids.error());
  for (const std::string& id : *ids) {
    const auto application = session.application(id);
    if (!application) return std::unexpected(application.error());
    if (!*application) continue;
    for (const core::Message& message : (*application)->messages) {
      const MessageKey key{id, message.id};
      const auto attempt = session.attempt(key);
      if (!attempt) return std::unexpected(attempt.error());
      if (is_theirs_to_send(message, attempt->has_value())) theirs.insert(core::letter_file_name(id, message.id));
    }
  }
  std::vector<std::string> gone;
  for (const std::string& name : names) {
    if (name.ends_with(".eml") && !theirs.contains(name)) gone.push_back(name);
  }
  return gone;
}

}  // namespace afterword::app
