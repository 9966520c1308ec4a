// Which notes of a debrief go into which letter.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "core/message/composing/fragment.h"
#include "core/message/composing/scene.h"

namespace afterword::core::composing {

/// A note that may be used, turned towards the reader, and where it stands in the document.
struct Fact {
  Fragment fragment;
  std::string pointer;
  bool is_mine = false;  ///< it says what the writer said or does: "I said I would send the repo"
};

/// Pointers of notes that did not go well in a letter: they are left out. The empty pointer leaves out every note.
using Avoided = std::set<std::string, std::less<>>;

struct NoteFacts {
  std::vector<Fact> talk;         ///< what the recipient said
  std::vector<Fact> others_talk;  ///< what the others said, usable without saying who
  std::vector<Fact> common;
  std::vector<Fact> takeaways;
  std::vector<Fact> excited;
  std::vector<Fact> why;
  std::vector<Fact> answers;    ///< to a question that stumped, settled since
  std::vector<Fact> forgotten;  ///< what was meant to be said
  bool would_work_with = false;

  bool nothing_from_the_conversation() const {
    return talk.empty() && common.empty() && takeaways.empty() && excited.empty();
  }
};

/// The notes for letter `turn` of `turns` about the scene's interview. What belongs to a person goes to that person;
/// the rest is dealt out, so that no two letters share a note while there are enough.
NoteFacts facts_for(const Scene& scene, std::size_t turn, std::size_t turns, const Avoided& avoided);

/// What somebody else said, for asking to pass the thanks on.
std::vector<Fact> talk_of(const Scene& scene, std::string_view contact_id, const Avoided& avoided);

}  // namespace afterword::core::composing
