// A note as somebody typed it into a debrief, and the ways in which it fits into a sentence.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/message/reading/text.h"

namespace afterword::core::composing {

enum class Shape {
  noun,          ///< "a game day every quarter", "team of six", "my background in printing"
  gerund,        ///< "moving billing to event sourcing"
  noun_clause,   ///< "how they test migrations", "why ledgers should be append-only"
  sentence,      ///< "they deploy every day", "I ran this migration"
  past,          ///< "ran exactly this migration": whose subject was left out
  present,       ///< "know the stack", "can start in March"
  third_person,  ///< "runs a game day every quarter"
  adjective,     ///< "fluent in Danish"
  preposition,   ///< "from Lund"
  infinitive,    ///< "to teach people to write"
  other,         ///< a question, a language that is not English: it can only be quoted
};

/// `text` is one note of at least one word.
Shape shape_of(const reading::Text& text);

/// What was typed, made fit to stand in running text: one sentence, no bullet before and no full stop behind, the first
/// letter small where that is safe.
struct Fragment {
  std::string text;
  std::string original;  ///< before its first letter was made small: for quotation marks
  Shape shape = Shape::noun;
  bool bare = false;       ///< a noun that lacks an article: "greenfield ledger"
  bool unsure = false;     ///< whether its first letter belongs in capitals cannot be told
  bool counted = false;    ///< begins with a number: "forty events a year"
  bool has_comma = false;  ///< so nothing may follow it in its sentence
  std::size_t words = 0;
};

/// nullopt where it cannot stand in a letter at all: empty, very long, with brackets, links, control characters or line
/// breaks in it, or in capitals throughout. `names` are words that are names (contacts, employer): they keep their
/// capital.
std::optional<Fragment> read_fragment(std::string_view typed, const std::vector<std::string>& names);

/// Whom the words of a note are about, when it says "she" or "their".
struct Reader {
  std::string given;        ///< the recipient's given name: "Ann's move" is "your move"; may be empty
  bool is_the_one = false;  ///< the note was made about the recipient: "she" is "you"
};

/// The note turned towards the person who reads it: "their ledger" is "your ledger" where nobody else can be meant.
/// nullopt where somebody would be confused with somebody else ("our team", "she" about a third person).
std::optional<Fragment> turned_to(Fragment fragment, const Reader& reader);

/// What is `unsure` comes as it was typed, and may only begin a sentence.
/// Fits after a preposition and as a subject: "moving billing", "the greenfield ledger", "how you test".
std::optional<std::string> as_noun(const Fragment& fragment);
/// The same for something that both know of: "a game day every quarter" is "the game day every quarter".
std::optional<std::string> as_known_noun(const Fragment& fragment);
/// The same for something that two people share: "a love of sailing", "jazz".
std::optional<std::string> as_shared_noun(const Fragment& fragment);
/// A finite clause without a capital. `subject` is whose verb it is where that was left out: "I", "you", "we both".
std::optional<std::string> as_clause(const Fragment& fragment, std::string_view subject);
/// "talked about sharding" is about sharding; "mentioned that they deploy on Fridays" says that they do.
Fragment without_report(Fragment fragment, const std::vector<std::string>& names);
/// "Fast learner": somebody rather than something, whom one is and does not bring.
bool is_somebody(const Fragment& fragment);
/// Is it surely one thing, so that "is" may follow it as a subject? "Late openings" are not.
bool is_one_thing(const Fragment& fragment);

std::string capitalised(std::string_view text);

}  // namespace afterword::core::composing
