// Words as they are weighed, however they were typed. Private to this room.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/reply/sentence.h"

namespace afterword::core {

/// Appends a lower-case word of the text, which begins there `at`: "we'd" is "we", "would", "tmrw" is "tomorrow",
/// "just" is nothing. Possessives stay one word.
void add_word(std::vector<Word>& words, std::string_view word, std::size_t at);

/// What needs the words beside: "the team's answer", "short listed", "not in a position to".
void spell_out(std::vector<Word>& words);

}  // namespace afterword::core
