// Were they asked not to call, write or follow up? (docs/when.md W11)
#pragma once

#include "core/time/when_words.h"

namespace afterword::core::when {

bool asks_not_to_contact(const Words& words);

}  // namespace afterword::core::when
