#include "core/reply/act.h"

#include <algorithm>
#include <cmath>

#include "core/reply/weights.h"

namespace afterword::core {

std::optional<Act> parse_act(std::string_view name) {
  static constexpr std::array<std::string_view, acts> names{"offer",  "rejection", "invitation", "question", "promise",
                                                            "status", "thanks",    "absence",    "machine",  "other"};
  const auto* const found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Act>(found - names.begin());
}

ActShares shares_of(std::span<const Feature> features, const Weights& weights) {
  std::array<int, acts> sums{};
  for (const Feature feature : features) {
    const auto at = std::lower_bound(weights.features.begin(), weights.features.end(), feature);
    if (at == weights.features.end() || *at != feature) continue;
    const WeightRow& row = weights.rows[static_cast<std::size_t>(at - weights.features.begin())];
    for (std::size_t act = 0; act < acts; ++act) sums[act] += row[act];
  }
  const float unit = weights.scale / std::sqrt(static_cast<float>(std::max<std::size_t>(features.size(), 1)));
  std::array<float, acts> scores{};
  for (std::size_t act = 0; act < acts; ++act) scores[act] = static_cast<float>(sums[act]) * unit + weights.bias[act];
  const float highest = *std::max_element(scores.begin(), scores.end());
  float total = 0;
  for (float& score : scores) total += score = std::exp(score - highest);
  ActShares shares;
  for (std::size_t act = 0; act < acts; ++act) shares[static_cast<Act>(act)] = scores[act] / total;
  return shares;
}

}  // namespace afterword::core
