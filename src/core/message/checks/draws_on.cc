#include "core/message/checks/draws_on.h"

#include <algorithm>

#include "core/message/reading/characters.h"

namespace afterword::core::checks {
namespace {

using reading::ContentWord;
using reading::StemSet;
using reading::Text;

std::vector<std::uint64_t> stems_of(const Text& text) {
  std::vector<std::uint64_t> stems;
  for (const ContentWord& word : reading::content_words(text)) stems.push_back(word.stem);
  std::sort(stems.begin(), stems.end());
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  return stems;
}

/// A link without scheme, "www." and a closing slash.
std::string_view bare(std::string_view url) {
  if (const std::size_t scheme = url.find("://"); scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
  if (url.starts_with("www.")) url.remove_prefix(4);
  while (url.ends_with('/')) url.remove_suffix(1);
  return url;
}

}  // namespace

StemSet content_of(const DraftInContext& draft) {
  std::vector<ContentWord> words;
  for (const ContentWord& word : reading::content_words(draft.body(), draft.first_word(), draft.end_word())) {
    if (!draft.names_role_or_employer(word.word)) words.push_back(word);
  }
  return StemSet(words);
}

bool draws_on(const StemSet& letter, const Text& note) {
  const auto stems = stems_of(note);
  if (stems.empty()) return false;
  const bool telling = std::any_of(stems.begin(), stems.end(), [&](std::uint64_t stem) {
    return !reading::is_letter_word(stem) && letter.has(stem);
  });
  return telling || std::all_of(stems.begin(), stems.end(), [&](std::uint64_t stem) { return letter.has(stem); });
}

bool uses_material(const DraftInContext& draft, const StemSet& letter, const Material& material) {
  const Text& body = draft.body();
  if (material.url) {
    const std::string_view link = bare(reading::trimmed(*material.url));
    if (!link.empty() && body.bytes().find(link) != std::string_view::npos) return true;
  }
  if (material.person && reading::PersonName(*material.person).find_any(body, 0, draft.end_word())) return true;

  const auto stems = stems_of(Text(material.text));
  if (stems.empty()) return !material.url && !material.person;  // nothing to tell it by
  std::vector<std::uint64_t> noted;
  for (const Note& note : draft.notes()) {
    if (note.kind == NoteKind::material) continue;
    for (const std::uint64_t stem : stems_of(note.text)) noted.push_back(stem);
  }
  const auto shared = std::count_if(stems.begin(), stems.end(), [&](std::uint64_t stem) { return letter.has(stem); });
  const bool distinctive = std::any_of(stems.begin(), stems.end(), [&](std::uint64_t stem) {
    return letter.has(stem) && !reading::is_letter_word(stem) &&
           std::find(noted.begin(), noted.end(), stem) == noted.end();
  });
  // A word of its own that the conversation did not have; else two words, or all that there are.
  return distinctive || shared >= std::min<std::ptrdiff_t>(2, static_cast<std::ptrdiff_t>(stems.size()));
}

}  // namespace afterword::core::checks
