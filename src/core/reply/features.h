// What of a sentence is weighed: its words, word stems, and words in company. The same when the weights are learned
// and when they are used. Private to this room.
#pragma once

#include <cstdint>
#include <vector>

#include "core/reply/sentence.h"

namespace afterword::core {

/// A hash of what the feature says (FNV-1a, 32 bits).
using Feature = std::uint32_t;

/// Each once, in order.
std::vector<Feature> features_of(const Sentence& sentence);

}  // namespace afterword::core
