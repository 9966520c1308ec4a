#include <algorithm>

#include "core/message/checks/checks.h"
#include "core/message/reading/characters.h"
#include "core/message/reading/content.h"

namespace afterword::core::checks {
namespace {

using reading::PersonName;
using reading::Text;

/// First names that are months and days as well.
constexpr std::string_view calendar_names[] = {"march",  "april",   "may",       "june",
                                               "august", "january", "wednesday", "friday"};

std::vector<std::string_view> people_of(std::string_view person) {
  std::vector<std::string_view> people;
  while (!person.empty()) {
    std::size_t cut = std::string_view::npos;
    std::size_t size = 0;
    for (const std::string_view mark : {" and ", " & ", ", ", "; "}) {
      const std::size_t at = person.find(mark);
      if (at < cut) {
        cut = at;
        size = mark.size();
      }
    }
    people.push_back(reading::trimmed(person.substr(0, cut)));
    person = cut == std::string_view::npos ? std::string_view{} : person.substr(cut + size);
  }
  return people;
}

bool may_be_named(const DraftInContext& draft, const PersonName& name) {
  const std::string full = reading::folded(name.full());
  const auto granted = [&](const Material& material) {
    if (!material.person || material.permission != Permission::granted) return false;
    for (const std::string_view person : people_of(*material.person)) {
      if (reading::folded(PersonName(person).full()) == full) return true;
    }
    return false;
  };
  if (std::any_of(draft.facts().materials.begin(), draft.facts().materials.end(), granted)) return true;
  // Somebody whom they know anyway: they were at the table.
  const auto& contacts = draft.application().contacts;
  return std::any_of(contacts.begin(), contacts.end(),
                     [&](const Contact& contact) { return reading::folded(PersonName(contact.name).full()) == full; });
}

/// A part of the name by itself: only where nobody and nothing else is called so.
bool is_theirs_alone(const DraftInContext& draft, Part part, std::size_t word) {
  const Text& text = draft.text(part);
  const reading::Word& said = text.words()[word];
  const std::string_view folded = text.folded(said);
  if (folded.size() < 3) return false;
  if (std::find(std::begin(calendar_names), std::end(calendar_names), folded) != std::end(calendar_names)) return false;
  const auto has = [&](const std::string& name) { return PersonName(name).has(said.hash); };
  if (has(draft.facts().seeker.name) || draft.employer().has(said.hash)) return false;
  const auto& contacts = draft.application().contacts;
  if (std::any_of(contacts.begin(), contacts.end(), [&](const Contact& contact) { return has(contact.name); })) {
    return false;
  }
  for (const Note& note : draft.notes()) {
    if (note.kind == NoteKind::material) continue;
    for (const reading::Word& noted : note.text.words()) {
      if (noted.hash == said.hash) return false;
    }
  }
  const auto& sentences = draft.letter().sentences();
  const bool begins = part == Part::subject
                          ? word == 0
                          : std::any_of(sentences.begin(), sentences.end(),
                                        [&](const reading::Sentence& s) { return s.first_word == word; });
  if (begins && said.core_end == said.end && reading::is_everyday_word(said.hash)) return false;  // "Will you ..."
  // "Brandt Street", "New Brandt": part of another name.
  const auto& words = text.words();
  const bool before = word > 0 && !begins && words[word - 1].capital && text.folded(words[word - 1]).size() > 1 &&
                      !reading::is_title(text.folded(words[word - 1])) &&
                      text.slice(words[word - 1].end, said.start) == " ";
  const bool after = word + 1 < words.size() && words[word + 1].capital && said.core_end == said.end &&
                     text.slice(said.end, words[word + 1].start) == " ";
  return !before && !after;
}

void look_at(const DraftInContext& draft, Part part, const PersonName& name, std::string_view person,
             Findings& findings) {
  const Text& text = draft.text(part);
  const std::size_t end = part == Part::body ? draft.end_word() : text.words().size();
  std::optional<PersonName::Mention> found = name.find_full(text, 0, end);
  for (std::size_t from = 0; !found && from < end;) {
    found = name.find_any(text, from, end);
    if (!found) return;
    if (is_theirs_alone(draft, part, found->first_word)) break;
    from = found->end_word;
    found.reset();
  }
  if (!found) return;
  const auto& words = text.words();
  findings.add({part, words[found->first_word].start, words[found->end_word - 1].core_end},
               std::string(person) + " has not said that you may mention them: ask first, then note the permission.");
}

}  // namespace

void unpermitted_mention(const DraftInContext& draft, Findings& findings) {
  for (const Material& material : draft.facts().materials) {
    if (material.kind != MaterialKind::connection || !material.person || material.permission == Permission::granted) {
      continue;
    }
    for (const std::string_view person : people_of(*material.person)) {
      const PersonName name(person);
      if (name.parts() == 0 || may_be_named(draft, name)) continue;
      look_at(draft, Part::subject, name, person, findings);
      look_at(draft, Part::body, name, person, findings);
    }
  }
}

}  // namespace afterword::core::checks
