// A draft of one's own, and what can be done with a message before it goes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/locate.h"

namespace afterword::app {

/// What is absent follows from the kind: a thank-you note and a follow-up belong to the last interview that ended; a
/// follow-up goes to its recipient by R4, an answer to whoever wrote the reply, a thank-you to its one recipient by R3.
struct MessageToAdd {
  std::string application;
  core::MessageKind kind = core::MessageKind::other;
  std::optional<std::string> interview;
  std::optional<std::string> to;  ///< a contact's id
  std::optional<int> number;      ///< follow-ups, 1 to 3
  core::Channel channel = core::Channel::email;
  std::vector<std::string> forward_for;
  std::vector<std::string> attach;  ///< paths: the files are copied in, and attached by their base names
  std::vector<std::string> materials;
  std::optional<std::string> reply;
  std::optional<core::OffsetTime> send_at;
  std::string subject;
  std::string body;
};
Result<Filed<core::Message>> add_message(Store& store, Zones& zones, Files& files, const MessageToAdd& input,
                                         Instant now);

/// What is absent stays; an empty `interview`, `reply` or list, or a `number` of 0, is taken out. An approved message
/// becomes a draft again: what was frozen is thrown away. Refused once it is being sent, has gone, or is in doubt.
struct MessageEdit {
  Ref message;
  std::optional<core::MessageKind> kind;
  std::optional<std::string> interview;
  std::optional<std::string> to;
  std::optional<int> number;
  std::optional<core::Channel> channel;
  std::optional<std::vector<std::string>> forward_for;
  std::optional<std::vector<std::string>> attach;
  std::optional<std::vector<std::string>> materials;
  std::optional<std::string> reply;
  std::optional<core::OffsetTime> send_at;
  std::optional<std::string> subject;
  std::optional<std::string> body;
};
Result<Filed<core::Message>> edit_message(Store& store, Zones& zones, Files& files, const MessageEdit& edit,
                                          Instant now);

/// Taken back before it went. What was frozen is thrown away.
Result<Filed<core::Message>> cancel_message(Store& store, Zones& zones, const Ref& message, Instant now);

}  // namespace afterword::app
