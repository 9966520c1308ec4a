// One sentence from one or two notes: finds the frames that the notes fit into, and picks one.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "core/message/composing/frame.h"
#include "core/message/composing/letter_text.h"
#include "core/message/composing/note_facts.h"

namespace afterword::core::composing {

/// The frames for one thing to say: by what a note is fitted in as.
struct FrameSet {
  std::string_view name;          ///< seeds the choice
  std::span<const Frame> noun;    ///< {x}
  std::span<const Frame> clause;  ///< {c}
  std::span<const Frame> typed;   ///< {q}: any note at all
};

enum class NounAs {
  it_is,
  known,     ///< known to both: "the game day every quarter"
  learned,   ///< as it is, but a mere count ("forty events a year") is told as it was typed
  shared,    ///< "a love of sailing"
  ones_own,  ///< "my background in printing"
};

struct Fitting {
  NounAs noun = NounAs::it_is;
  std::string_view subject;  ///< of a clause whose subject was left out: "you", "we both", "I"; empty where none fits
  unsigned never = plain;    ///< frames with one of these flags are left out
  unsigned must = plain;     ///< frames without one of these flags are left out
};

class Phrasing {
 public:
  Phrasing(const Scene& scene, const Chooser& chooser) : scene_(scene), chooser_(chooser), slots_(scene.slots()) {}

  /// nullopt where no frame fits.
  std::optional<Sentence> say(const FrameSet& frames, const Fact& fact, const Fitting& fitting) const;
  /// {x} and {y}, both as nouns.
  std::optional<Sentence> say_two(std::string_view name, std::span<const Frame> frames, const Fact& a, const Fact& b,
                                  const Fitting& fitting) const;
  /// Two notes of different kinds: {x} or {c} is the first, {y} or {d} the second.
  std::optional<Sentence> say_both(std::string_view name, std::span<const Frame> frames, const Fact& a,
                                   const Fitting& as_a, const Fact& b, const Fitting& as_b) const;
  /// A frame without a note; `extra` adds slots.
  std::optional<Sentence> say_plainly(std::string_view name, std::span<const Frame> frames,
                                      std::vector<std::string> facts, const Fitting& fitting = {},
                                      const Slots* extra = nullptr) const;
  /// The same with a noun {x} and further slots.
  std::optional<Sentence> say_with(std::string_view name, std::span<const Frame> frames, const Fact& fact,
                                   std::vector<std::string> facts, const Fitting& fitting, const Slots& extra) const;

  const Chooser& chooser() const { return chooser_; }
  const Scene& scene() const { return scene_; }

 private:
  /// As a clause, where it has a subject or is given one.
  static std::optional<std::string> clause_of(const Fragment& fragment, const Fitting& fitting);
  enum class Where { anywhere, at_the_end, at_the_beginning };
  std::optional<Sentence> choose(std::string_view name, std::span<const Frame> frames, const Fitting& fitting,
                                 const Slots& slots, Where where, unsigned lacks) const;

  const Scene& scene_;
  const Chooser& chooser_;
  Slots slots_;
};

}  // namespace afterword::core::composing
