// What is kept of the mailbox beside the replies that became facts (docs/inbox.md).
#pragma once

#include <cstdint>
#include <string>

#include "core/facts/application.h"

namespace afterword::app {

/// How far a folder was read.
struct InboxPosition {
  std::uint32_t uid_validity = 0;  ///< the numbers hold as long as the folder has this one (RFC 3501 2.3.1.1)
  std::uint32_t last_uid = 0;      ///< the highest that was looked at; 0: none
  std::string looked_for;          ///< whose mail was looked for then, as a fingerprint
  bool operator==(const InboxPosition&) const = default;
};

/// A mail from the employer's domain, by somebody unknown: does it belong to that application? Until a person has said
/// so, no follow-up goes out there (promises.md P3).
struct InboxQuestion {
  std::string id;
  std::string application;
  std::string from_name;  ///< as its writer gave it; may be empty
  std::string from_address;
  std::string subject;
  core::Reply reply;  ///< what it becomes where the answer is yes, without an id
  bool operator==(const InboxQuestion&) const = default;
};

}  // namespace afterword::app
