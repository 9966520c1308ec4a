// Writing a letter until it is right.
#pragma once

#include <functional>
#include <set>
#include <string>

#include "core/message/compose.h"
#include "core/message/composing/letter_text.h"
#include "core/message/composing/note_facts.h"

namespace afterword::core::composing {

/// Sentences that other letters have taken already, folded.
using Taken = std::set<std::string, std::less<>>;
void take_sentences(Taken& taken, const std::string& body, const Facts& facts);

/// One try: the same facts and `attempt` give the same letter; no note in `avoided` is used.
using Write = std::function<Composition(std::size_t attempt, const Avoided& avoided)>;

/// Writes, reads what was written as the checks do, and writes again without what went wrong, until nothing does. The
/// first right one that is not monotonous is taken, else the least monotonous. `frame` is the message without words.
Draft settle(const Scene& scene, const Message& frame, const Taken& taken, const Write& write);

}  // namespace afterword::core::composing
