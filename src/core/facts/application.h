// One role at one employer: everything that belongs to it.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/facts/interview.h"
#include "core/facts/message.h"
#include "core/facts/seeker.h"
#include "core/time/calendar.h"

namespace afterword::core {

/// Either a region that has a holiday table, or an explicit list; a list in the document's order.
using HolidaySetting = std::variant<std::monostate, std::string, std::vector<Date>>;

struct Employer {
  std::string name;
  std::optional<std::string> domain;
  std::string timezone;  ///< IANA
  HolidaySetting holidays;
  std::optional<Weekend> weekend;  ///< Saturday and Sunday where absent
  bool operator==(const Employer&) const = default;
};

/// A person at the employer.
struct Contact {
  std::string id;
  std::string name;
  std::optional<std::string> title;
  std::optional<std::string> email;
  bool main = false;
  bool operator==(const Contact&) const = default;
};

enum class ReplyKind { generic, timeframe, automatic, acknowledgement, question, invitation, rejection, offer };

/// What an employer wrote (rules.md R7).
struct Reply {
  std::string id;
  OffsetTime at;
  std::optional<std::string> from;  ///< a contact's id; absent where it is nobody known
  ReplyKind kind = ReplyKind::question;
  std::optional<Date> reply_by;
  std::optional<Date> returns_on;
  std::optional<OffsetTime> answered_at;
  std::optional<bool> asked_not_to_contact;
  PrivateText text;
  std::optional<std::string> message_id;  ///< of the mail that it was, without angle brackets
  bool operator==(const Reply&) const = default;
};

enum class Outcome { offer, rejected, withdrawn, no_response };

/// Looking back, once there is an outcome (R6). All of it is private.
struct Reflection {
  std::optional<OffsetTime> at;
  PrivateText text;
  std::vector<PrivateText> worked;
  std::vector<PrivateText> change;
  std::vector<std::string> stay_in_touch;  ///< contacts' ids
  bool operator==(const Reflection&) const = default;
};

struct Application {
  std::string id;
  std::string role;
  Employer employer;
  std::optional<Resume> resume;  ///< for this role; goes before the seeker's
  std::optional<Outcome> outcome;
  std::optional<OffsetTime> outcome_at;
  std::optional<Reflection> reflection;
  std::vector<Contact> contacts;
  std::vector<Interview> interviews;
  std::vector<Message> messages;
  std::vector<Reply> replies;
  bool operator==(const Application&) const = default;

  /// By id; null where there is none. The pointers live as long as the lists are left alone.
  const Contact* contact(std::string_view contact_id) const;
  const Interview* interview(std::string_view interview_id) const;
  const Message* message(std::string_view message_id) const;
  const Reply* reply(std::string_view reply_id) const;
  Contact* contact(std::string_view contact_id);
  Interview* interview(std::string_view interview_id);
  Message* message(std::string_view message_id);
  Reply* reply(std::string_view reply_id);
};

}  // namespace afterword::core
