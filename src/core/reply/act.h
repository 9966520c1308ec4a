// What a sentence of an employer does (docs/replies.md): read by weights that are learned, at build time, from the
// sentences in data/replies. Private to this room.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace afterword::core {

enum class Act : std::uint8_t {
  offer,
  rejection,
  invitation,
  question,  ///< they want something
  promise,   ///< when or that they will decide or write
  status,    ///< how the matter stands
  thanks,    ///< thanks, wishes, small talk, courtesies that want nothing
  absence,   ///< out-of-office wording
  machine,   ///< what only a system says: "do not reply", "we have received your application"
  other,     ///< bears on none of these
};
inline constexpr std::size_t acts = 10;

std::optional<Act> parse_act(std::string_view name);

/// How likely each act is; together 1.
class ActShares {
 public:
  float operator[](Act act) const { return shares_[static_cast<std::size_t>(act)]; }
  float& operator[](Act act) { return shares_[static_cast<std::size_t>(act)]; }

 private:
  std::array<float, acts> shares_{};
};

}  // namespace afterword::core
