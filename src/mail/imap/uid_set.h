// Sets of messages by their numbers (RFC 3501 9: sequence-set). Never expanded: "1:4294967295" is one range.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace afterword::mail::imap {

/// `first` up to and with `last`, neither of them 0; without `last`, up to "*", the highest there is. Beware that
/// "17:*" is the last message even where its UID is lower than 17 (RFC 3501 6.4.8).
struct UidRange {
  std::uint32_t first = 1;
  std::optional<std::uint32_t> last;
  bool operator==(const UidRange&) const = default;
};

using UidSet = std::vector<UidRange>;

}  // namespace afterword::mail::imap
