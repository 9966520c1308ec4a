// What a letter asks for, offers and announces, sentence by sentence. Shared by the checks on next steps, on follow-ups
// and on forwarding, so that they agree.
#pragma once

#include <optional>

#include "core/message/reading/letter.h"
#include "core/message/reading/phrases.h"

namespace afterword::core::checks {

/// The first match of a table in a sentence.
std::optional<reading::PhraseMatch> find_in(const reading::Letter& letter, const reading::Sentence& sentence,
                                            const reading::Phrases& table);
bool has(const reading::Letter& letter, const reading::Sentence& sentence, const reading::Phrases& table);

/// Is something asked here, with a question mark or without ("do tell me", "I wonder", "I'd be glad to know")?
bool asks_something(const reading::Letter& letter, const reading::Sentence& sentence);
/// Does it ask about next steps, the timeline or where things stand? Read generously: any way of asking counts.
bool asks_about_timing(const reading::Letter& letter, const reading::Sentence& sentence);
/// Does it ask, in so many words, when they will decide or what comes next? Read narrowly: looking forward to hearing
/// from them within the time they gave is no question.
bool asks_when(const reading::Letter& letter, const reading::Sentence& sentence);
/// Does it offer anything they may still need?
bool offers_more(const reading::Letter& letter, const reading::Sentence& sentence);
/// Does it say when they will hear from the writer again?
bool says_when_next(const reading::Letter& letter, const reading::Sentence& sentence);
/// Does it ask somebody to pass something on, or to thank somebody for the writer?
bool asks_to_pass_on(const reading::Letter& letter, const reading::Sentence& sentence);

/// Is there a sentence for which `does` holds?
template <class Does>
bool any_sentence(const reading::Letter& letter, Does does) {
  for (const reading::Sentence& sentence : letter.sentences()) {
    if (does(letter, sentence)) return true;
  }
  return false;
}

}  // namespace afterword::core::checks
