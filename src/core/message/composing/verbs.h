// As much English grammar as fitting a note into a sentence takes: which words are verbs, and in which form.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace afterword::core::composing {

/// All take a word in lower case.
bool is_base_verb(std::string_view word);  ///< "move", "run"
bool is_past_verb(std::string_view word);  ///< "moved", "ran"; participles that are adjectives first are none
bool is_auxiliary(std::string_view word);  ///< "is", "have", "can", "would"
/// "runs" is "run", "has" is "have"; nullopt for anything that is not plainly a verb ("plans").
std::optional<std::string> base_of_third_person(std::string_view word);
/// "moving", "hiring": a verb more often than a noun.
bool is_gerund(std::string_view word);
/// "fluent", "good", "used": what follows "I am".
bool is_adjective(std::string_view word);
bool is_determiner(std::string_view word);          ///< "a", "the", "my", "every"; numbers in words as well
bool is_preposition(std::string_view word);         ///< "of", "with", "from"
bool is_wh_word(std::string_view word);             ///< "how", "why"
bool is_subject_pronoun(std::string_view word);     ///< "they", "she's"
bool is_adverb_before_verb(std::string_view word);  ///< "already", "also", "recently"

}  // namespace afterword::core::composing
