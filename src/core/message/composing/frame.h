// Sentence frames: what the composer's sentences are made of. A frame is text with slots ("{x}", "{employer}"); a slot
// in capitals ("{X}") begins a sentence. "<colour|color>" is the British and the American spelling.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace afterword::core::composing {

/// What a frame needs or says.
enum FrameFlag : unsigned {
  plain = 0,
  gives_thanks = 1U << 0,   ///< it thanks, so no other sentence has to
  says_you_said = 1U << 1,  ///< it has the recipient as the one who said it
  met_in_person = 1U << 2,  ///< it only fits a meeting in one room
  a_thing = 1U << 3,        ///< {x} may be no "how they test"
  tangible = 1U << 6,       ///< {x} has to be something with an article, or something to do
  goes_on = 1U << 5,        ///< it cannot begin a letter ("And ...")
  one_thing = 1U << 4,      ///< {x} has to be one thing: the verb after it is singular
  not_doing = 1U << 7,      ///< {x} may be no "moving billing"
  trait = 1U << 9,          ///< {x} has to be "a weakness for puns"
  about_me = 1U << 10,      ///< {c} has to say what the writer does or is
  with_link = 1U << 11,     ///< a link has to follow
  without_link = 1U << 12,  ///< none may follow
  seen = 1U << 8,           ///< it only fits where the two saw each other
};

struct Frame {
  std::string_view text;
  unsigned flags = plain;
};

/// What stands in the slots.
class Slots {
 public:
  Slots& set(std::string_view slot, std::string_view text) {
    texts_[std::string(slot)] = std::string(text);
    return *this;
  }
  std::string_view get(std::string_view slot) const;
  bool has(std::string_view slot) const { return texts_.contains(std::string(slot)); }

 private:
  std::map<std::string, std::string> texts_;
};

/// nullopt where a slot of the frame has no text.
std::optional<std::string> fill(std::string_view frame, const Slots& slots, bool british);

/// How the writer puts things, whatever is said.
struct Manner {
  bool contracts = false;    ///< "I'd", "it's"
  bool says_thanks = false;  ///< "Thanks for" rather than "Thank you for"
};
/// The frame's own words in that manner; its slots are left alone.
std::string in_manner(std::string_view frame, const Manner& manner);

/// Does a slot such as "{x}" end its sentence, so that a comma within it does no harm?
bool ends_with_slot(std::string_view frame);
/// Does a slot begin it, so that any capital is in its place?
bool begins_with_slot(std::string_view frame);

/// Picks by a seed that is stable: the same facts give the same letter. `turn` tells the letters of one interview
/// apart, so that no two take the same frame while there are enough; `attempt` is raised where a letter turned out
/// wrong.
class Chooser {
 public:
  Chooser(std::uint64_t seed, std::size_t turn, std::size_t attempt) : seed_(seed), turn_(turn), attempt_(attempt) {}

  /// An index below `count`, which is not 0, for the choice called `what`.
  std::size_t pick(std::string_view what, std::size_t count) const;
  /// Yes once in `n`.
  bool one_in(std::string_view what, std::size_t n) const { return pick(what, n) == 0; }

  std::size_t turn() const { return turn_; }

 private:
  std::uint64_t seed_;
  std::size_t turn_;
  std::size_t attempt_;
};

}  // namespace afterword::core::composing
