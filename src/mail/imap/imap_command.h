// What is said to an IMAP server (RFC 3501 6, RFC 9051 6). Mail is read and never touched: mailboxes are opened by
// EXAMINE, bodies fetched by BODY.PEEK, and nothing here could set a flag, move or delete. libcurl has secured the
// connection and signed in by then (mail/imap_sign_in.h).
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"
#include "mail/imap/uid_set.h"

namespace afterword::mail::imap {

struct Command {
  std::string tag;
  std::string_view name;  ///< "UID FETCH"
  /// Bytes to be sent: the first at once, each other when the server has sent a continuation. Each ends in CR LF, and
  /// where the server takes them without waiting (`Literals::unasked`) there is only one.
  std::vector<std::string> parts;
};

enum class Literals {
  waiting,  ///< any server
  unasked,  ///< a server with LITERAL+ or LITERAL- (RFC 7888); no literal here is longer than the 4,096 of the latter
};

/// Which messages; where nothing is said, all.
struct SearchKeys {
  /// Arrived (INTERNALDATE) or dated (Date) on that day or later, in whatever zone the server keeps the one.
  std::optional<std::chrono::year_month_day> since = {};
  UidSet uids = {};
  std::string message_id = {};  ///< the Message-ID field contains it; empty: any
};

/// A part of a message: section "", "HEADER", "TEXT", "1.2", "1.2.MIME", ...
struct PeekSection {
  std::string section;
  std::optional<std::uint32_t> first_bytes = {};  ///< no more than so many, never 0
};

/// The UID always comes along.
struct FetchItems {
  bool flags = false;
  bool internal_date = false;
  bool size = false;
  std::vector<std::string> header_fields = {};  ///< BODY.PEEK[HEADER.FIELDS (...)] of these names
  std::optional<PeekSection> peek = {};
};

/// One connection's commands, each with a tag of its own. Errors: an argument that is too long (4,096 bytes), or has
/// NUL, CR or LF; a line longer than the 8,192 bytes that every server takes (RFC 2683 3.2.1.5).
class Commands {
 public:
  /// From here on; a server may say what it can only after the log in.
  void take_literals(Literals literals) { literals_ = literals; }

  Command capability();
  Command noop();
  Command logout();
  /// Until `idle_done`; servers give up after 30 minutes (RFC 2177).
  Command idle();

  /// All mailboxes; with their uses (\Sent, \Drafts), where the server has SPECIAL-USE and LIST-EXTENDED (RFC 6154 2).
  /// Some say them unasked.
  Command list(bool has_special_use);
  /// `name` as the server spells it (`List::name`), or as `to_modified_utf7` does.
  core::Result<Command> examine(std::string_view name);
  /// With ESEARCH (RFC 4731) the answer comes as ranges, and not at all as SEARCH.
  core::Result<Command> uid_search(const SearchKeys& keys, bool has_esearch);
  core::Result<Command> uid_fetch(const UidSet& uids, const FetchItems& items);

 private:
  Command plain(std::string_view name);
  std::string next_tag();

  Literals literals_ = Literals::waiting;
  std::uint64_t last_tag_ = 0;
};

/// Ends IDLE; its tagged response follows.
inline constexpr std::string_view idle_done = "DONE\r\n";

}  // namespace afterword::mail::imap
