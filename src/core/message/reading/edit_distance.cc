#include "core/message/reading/edit_distance.h"

#include <algorithm>
#include <array>

namespace afterword::core::reading {

std::size_t edit_distance(std::string_view a, std::string_view b) {
  constexpr std::size_t longest = 40;
  if (a.size() > longest || b.size() > longest) return a == b ? 0 : unlike;
  std::array<std::array<std::size_t, longest + 1>, 3> rows{};
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto& row = rows[i % 3];
    const auto& above = rows[(i + 2) % 3];
    const auto& two_above = rows[(i + 1) % 3];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t cost = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + cost});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], two_above[j - 2] + 1);
    }
  }
  return rows[a.size() % 3][b.size()];
}

bool is_near_miss(std::string_view said, std::string_view meant) {
  if (said == meant || meant.size() < 4 || said.size() < 3) return false;
  const std::size_t allowed = meant.size() >= 8 ? 2 : 1;
  if (said.size() > meant.size() + allowed || meant.size() > said.size() + allowed) return false;
  if (said.size() == meant.size() + 1 && said.back() == 's' && said.starts_with(meant)) return false;
  return edit_distance(said, meant) <= allowed;
}

}  // namespace afterword::core::reading
