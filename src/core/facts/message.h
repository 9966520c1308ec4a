// One message to an employer, from draft to wherever it ended.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/time/civil.h"

namespace afterword::core {

enum class MessageKind { thank_you, follow_up, answer, other };
enum class Channel { email, handwritten };
enum class MessageState { draft, approved, sending, sent, failed, in_doubt, cancelled };

/// A check that the person overruled for this one message, and why (checks.md).
struct Waiver {
  std::string check;
  std::string reason;
  bool operator==(const Waiver&) const = default;
};

struct Message {
  std::string id;
  MessageKind kind = MessageKind::other;
  std::optional<int> number;             ///< follow-ups: 1 to 3; absent, by order of sending
  std::optional<std::string> interview;  ///< an interview's id
  std::string to;                        ///< a contact's id
  std::vector<std::string> forward_for;  ///< contacts whose thanks it asks to pass on (R3.2)
  Channel channel = Channel::email;
  bool hand_delivered = false;  ///< R3.3
  MessageState state = MessageState::draft;
  std::optional<std::string> held;  ///< why an approved one is held back
  std::optional<OffsetTime> send_at;
  std::optional<OffsetTime> sent_at;
  std::optional<std::string> message_id;  ///< RFC 5322 Message-ID without the angle brackets, fixed at approval
  std::optional<std::string> reply;       ///< the reply that it answers
  std::string subject;
  std::string body;
  std::vector<std::string> attachments;  ///< file names
  std::vector<std::string> materials;    ///< materials' ids
  std::vector<Waiver> waivers;
  bool operator==(const Message&) const = default;
};

}  // namespace afterword::core
