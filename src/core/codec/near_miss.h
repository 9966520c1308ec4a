// What somebody probably meant who wrote something else.
#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace afterword::core {

/// The candidate that is nearest to `word`, no more than a third of its letters away (one at least); empty where none
/// is.
constexpr std::string_view near_miss(std::string_view word, std::span<const std::string_view> candidates) {
  constexpr std::size_t longest = 40;
  if (word.size() > longest) return {};
  std::string_view best;
  std::size_t least = 1 + std::max<std::size_t>(1, word.size() / 3);  // a third of the letters may differ
  for (const std::string_view candidate : candidates) {
    if (candidate.size() > longest) continue;
    // Levenshtein's distance, one row at a time.
    std::array<std::size_t, longest + 1> row{};
    for (std::size_t j = 0; j <= candidate.size(); ++j) row.at(j) = j;
    for (std::size_t i = 0; i < word.size(); ++i) {
      std::size_t diagonal = row[0];
      row[0] = i + 1;
      for (std::size_t j = 0; j < candidate.size(); ++j) {
        const std::size_t replaced = diagonal + (word[i] == candidate[j] ? 0 : 1);
        diagonal = row.at(j + 1);
        row.at(j + 1) = std::min({replaced, row.at(j) + 1, diagonal + 1});
      }
    }
    const std::size_t distance = row.at(candidate.size());
    if (distance < least && distance < word.size()) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

}  // namespace afterword::core
