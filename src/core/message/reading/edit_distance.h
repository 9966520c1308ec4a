// How far two spellings are apart.
#pragma once

#include <cstddef>
#include <string_view>

namespace afterword::core::reading {

/// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment), in bytes. Words longer than
/// 40 bytes are `unlike`.
inline constexpr std::size_t unlike = 1000;
std::size_t edit_distance(std::string_view a, std::string_view b);

/// Is `said` a slip of the pen for `meant`, both folded: different, one slip in four to seven letters, two in eight or
/// more, none in fewer than four? A plural s is no slip.
bool is_near_miss(std::string_view said, std::string_view meant);

}  // namespace afterword::core::reading
