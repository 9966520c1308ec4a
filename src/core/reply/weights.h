// The learned weights, as tools/learn_acts.cc writes them into the build folder. Private to this room.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "core/reply/act.h"
#include "core/reply/features.h"

namespace afterword::core {

/// What a feature says for or against each act, in steps of `scale`.
using WeightRow = std::array<std::int8_t, acts>;

struct Weights {
  std::span<const Feature> features;  ///< in order; row i of `rows` is that of features[i]
  std::span<const WeightRow> rows;
  float scale = 0;
  std::array<float, acts> bias{};
};

extern const Weights learned_weights;

/// Softmax over the scores of the acts: the weights of the features that are known, added up, and divided by the square
/// root of the number of all features, so that strange words make unsure.
ActShares shares_of(std::span<const Feature> features, const Weights& weights);

}  // namespace afterword::core
