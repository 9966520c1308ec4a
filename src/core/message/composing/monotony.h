// How a letter sounds as a whole.
#pragma once

#include <cstddef>

#include "core/message/reading/letter.h"

namespace afterword::core::composing {

/// How often it repeats itself: words that wear thin, sentences that begin alike. The lower the better.
std::size_t monotony(const reading::Letter& letter);

}  // namespace afterword::core::composing
