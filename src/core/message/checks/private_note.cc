#include <algorithm>
#include <vector>

#include "core/message/checks/checks.h"
#include "core/message/reading/content.h"

namespace afterword::core::checks {
namespace {

using reading::Term;
using reading::Text;

constexpr std::size_t long_enough = 5;        // words in a row
constexpr std::size_t topic_has_content = 3;  // content words
constexpr std::size_t excused_by = 3;         // words in a row of a note that may be used

struct PrivateNote {
  const PrivateText* text;
  bool whole_counts;  // a note of fewer than five words fires as a whole
  bool is_topic;
};

void gather(std::vector<PrivateNote>& notes, const Debrief& debrief, bool whole_counts) {
  for (const PrivateText& concern : debrief.what.concerns) notes.push_back({&concern, whole_counts, false});
  for (const WeakSpot& spot : debrief.where) {
    if (spot.question) notes.push_back({&*spot.question, whole_counts, false});
    if (spot.topic) notes.push_back({&*spot.topic, whole_counts, true});
  }
}

std::vector<PrivateNote> private_notes(const DraftInContext& draft) {
  std::vector<PrivateNote> notes;
  for (const Application& application : draft.facts().applications) {
    // A short note about another employer ("long hours") would be found in any letter.
    const bool here = application.id == draft.application().id;
    for (const Interview& interview : application.interviews) {
      if (interview.debrief) gather(notes, *interview.debrief, here);
      if (interview.debrief_draft) gather(notes, *interview.debrief_draft, here);
    }
  }
  return notes;
}

/// How many terms `a` from `i` on and `b` from `j` on have in common.
std::size_t common(const Text& a, std::size_t i, std::size_t a_end, const Text& b, std::size_t j) {
  std::size_t length = 0;
  while (i + length < a_end && j + length < b.terms().size() &&
         a.terms()[i + length].hash == b.terms()[j + length].hash) {
    ++length;
  }
  return length;
}

std::size_t content_in(const Text& text, std::size_t first, std::size_t end,
                       const std::vector<bool>* excused = nullptr) {
  std::size_t count = 0;
  for (std::size_t i = first; i < end; ++i) {
    if (excused != nullptr && (*excused)[i - first]) continue;
    if (!reading::is_function_word(text.terms()[i].hash)) ++count;
  }
  return count;
}

/// Does what is left of the run say something, once the words that also stand in usable notes are taken away?
bool gives_away(const DraftInContext& draft, const Text& text, std::size_t first, std::size_t end) {
  std::vector<bool> excused(end - first, false);
  for (const Note& note : draft.notes()) {
    for (std::size_t i = first; i < end; ++i) {
      for (std::size_t j = 0; j < note.text.terms().size(); ++j) {
        const std::size_t length = common(text, i, end, note.text, j);
        if (length == 0 || (length < excused_by && length < note.text.terms().size() && length < end - first)) continue;
        std::fill_n(excused.begin() + static_cast<std::ptrdiff_t>(i - first), length, true);
      }
    }
  }
  return content_in(text, first, end, &excused) > 0;
}

/// Could the text hold five terms in a row of the note? Most notes share nothing with a draft, and are told cheaply.
bool may_hold(const Text& text, const Text& note, std::size_t wanted) {
  std::size_t run = 0;
  for (const Term& term : note.terms()) {
    run = text.may_have(term.hash) ? run + 1 : 0;
    if (run == wanted) return true;
  }
  return false;
}

void look_at(const DraftInContext& draft, Part part, const PrivateNote& note, Findings& findings) {
  const Text& text = draft.text(part);
  const Text secret(note.text->for_seeker_only());
  const std::size_t size = secret.terms().size();
  if (size == 0 || (size < long_enough && !note.whole_counts)) return;
  if (note.is_topic && content_in(secret, 0, size) < topic_has_content) return;
  const std::size_t wanted = std::min(size, long_enough);
  if (!may_hold(text, secret, wanted)) return;
  const std::size_t end = text.terms().size();
  for (std::size_t i = 0; i < end; ++i) {
    std::size_t longest = 0;
    for (std::size_t j = 0; j + wanted <= size; ++j) longest = std::max(longest, common(text, i, end, secret, j));
    if (longest < wanted) continue;
    // Five words that everybody uses in a row ("I do not know if") give nothing away.
    const std::size_t content = content_in(text, i, i + longest);
    if (content >= (longest == size ? 1U : 2U) && gives_away(draft, text, i, i + longest)) {
      findings.add(draft.terms(part, i, i + longest),
                   "These words are from your private notes, which are for you alone.");
    }
    i += longest - 1;
  }
}

}  // namespace

void private_note(const DraftInContext& draft, Findings& findings) {
  for (const PrivateNote& note : private_notes(draft)) {
    look_at(draft, Part::subject, note, findings);
    look_at(draft, Part::body, note, findings);
  }
}

}  // namespace afterword::core::checks
