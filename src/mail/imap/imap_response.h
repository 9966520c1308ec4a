// What an IMAP server says (RFC 3501 7, RFC 9051 7): bytes in, however they are split, whole responses out. No socket,
// no clock, and no question of what was asked. Not here: ENVELOPE, BODYSTRUCTURE and extensions nobody needs, which are
// passed over.
//
// Everything is a stranger's words. What has the wrong form is an error, and the connection is of no use any more; a
// value that says nothing (an INTERNALDATE on the 31st of June, a UIDVALIDITY of 0) is left out. Strings are the bytes
// that came: before they are shown they go through `printable_line`.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/error.h"
#include "mail/imap/uid_set.h"

namespace afterword::mail::imap {

/// What one response may cost, so that memory is bounded whatever is sent.
struct Limits {
  std::size_t line_bytes = std::size_t{1} << 20;      ///< of one response, its literals left out
  std::size_t literal_bytes = std::size_t{32} << 20;  ///< of all literals of one response
  std::size_t depth = 32;                             ///< lists in lists
  std::size_t items = 100'000;                        ///< words, strings and lists of one response
};

/// "+ ...": the server waits for the rest of a command, or for an answer.
struct Continuation {
  std::string text;  ///< of AUTHENTICATE, a challenge in base64
  bool operator==(const Continuation&) const = default;
};

enum class Condition { ok, no, bad, preauth, bye };

/// "[NAME ...]" (RFC 3501 7.1, RFC 5530).
struct ResponseCode {
  std::string name;                     ///< upper-case: "ALERT", "AUTHENTICATIONFAILED"
  std::string arguments;                ///< as they came
  std::optional<std::uint32_t> number;  ///< of UIDVALIDITY and UIDNEXT, never 0
  std::vector<std::string> words;       ///< of CAPABILITY, upper-case, and PERMANENTFLAGS
  bool operator==(const ResponseCode&) const = default;
};

/// OK, NO, BAD, PREAUTH, BYE: the end of a command where it is tagged, else the greeting, a warning, a farewell.
struct Status {
  std::string tag;  ///< empty where untagged
  Condition condition = Condition::ok;
  std::optional<ResponseCode> code;
  std::string text;  ///< for people; under the code ALERT they have to see it
  bool operator==(const Status&) const = default;
};

struct Capability {
  std::vector<std::string> names;  ///< upper-case
  bool operator==(const Capability&) const = default;
};

struct Exists {
  std::uint32_t messages = 0;
  bool operator==(const Exists&) const = default;
};
struct Recent {
  std::uint32_t messages = 0;
  bool operator==(const Recent&) const = default;
};
struct Expunge {
  std::uint32_t sequence = 0;  ///< never 0
  bool operator==(const Expunge&) const = default;
};
struct Flags {
  std::vector<std::string> flags;
  bool operator==(const Flags&) const = default;
};

struct List {
  std::vector<std::string> attributes;
  std::optional<char> delimiter;  ///< absent where names have no levels
  std::string name;               ///< as the server spells it: what `Commands::examine` is given
  /// The same for people: modified UTF-7, or UTF-8 (RFC 9051, RFC 6855), without control characters. Absent where it
  /// is neither.
  std::optional<std::string> text;

  /// "\\Sent" (RFC 6154), in any case.
  bool has(std::string_view attribute) const;
  bool operator==(const List&) const = default;
};

struct Search {
  std::vector<std::uint32_t> numbers;
  bool operator==(const Search&) const = default;
};

/// RFC 4731. What was asked for and is absent was not found.
struct Esearch {
  std::string tag;   ///< of the command; empty where it is not said
  bool uid = false;  ///< the numbers are UIDs
  std::optional<std::uint32_t> min, max, count;
  UidSet all;  ///< never "*"
  bool operator==(const Esearch&) const = default;
};

/// BODY[...]: `section` is upper-case, names are unquoted: "HEADER.FIELDS (FROM DATE)".
struct BodySection {
  std::string section;
  std::optional<std::uint32_t> origin;  ///< where it is a part, its first octet
  std::optional<std::string> bytes;     ///< absent: NIL
  bool operator==(const BodySection&) const = default;
};

/// Only what the server said this time; it may send a message's items in several responses, and flags at any time.
struct Fetch {
  std::uint32_t sequence = 0;  ///< never 0
  std::optional<std::uint32_t> uid;
  std::optional<std::vector<std::string>> flags;
  std::optional<std::chrono::sys_seconds> internal_date;
  std::optional<std::uint64_t> size;
  std::vector<BodySection> body;
  bool operator==(const Fetch&) const = default;
};

using Response =
    std::variant<Continuation, Status, Capability, Exists, Recent, Expunge, Flags, List, Search, Esearch, Fetch>;

/// One response before it is understood: `literals[i]` stands between `lines[i]` and `lines[i + 1]`, which have neither
/// line ends nor the literal's announcement.
struct Pieces {
  std::vector<std::string> lines;
  std::vector<std::string> literals;
};

/// One connection's responses, in their order.
class ResponseReader {
 public:
  explicit ResponseReader(Limits limits = {}) : limits_(limits) {}

  /// Takes bytes off the front, up to the end of the next response that is known. nullopt: all were taken, and more are
  /// needed. After an error nothing is taken any more, and the answer stays that error.
  core::Result<std::optional<Response>> take(std::string_view& bytes);

  /// False where the connection must not end: within a response.
  bool is_between_responses() const;

 private:
  enum class Step { more, complete };
  core::Result<Step> take_piece(std::string_view& bytes);
  core::Result<Step> end_line();
  void take_literal(std::string_view& bytes);

  Limits limits_;
  Pieces pieces_{{std::string{}}, {}};
  std::size_t line_bytes_ = 0;
  std::size_t literal_bytes_ = 0;
  std::size_t literal_missing_ = 0;
  std::optional<core::Error> broken_;
};

}  // namespace afterword::mail::imap
