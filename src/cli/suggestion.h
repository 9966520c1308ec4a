// "Did you mean ...?" Pure.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace afterword::cli {

/// The candidate nearest to `word`, by how many letters must change, be added, left out or swapped; nullopt where even
/// the nearest is a different word. A candidate that `word` begins counts as near.
std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace afterword::cli
