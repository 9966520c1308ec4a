#include "core/message/reading/phrases.h"

namespace afterword::core::reading {
namespace {

constexpr std::uint64_t number_words[] = {
    hash_of("one"),    hash_of("two"),     hash_of("three"),  hash_of("four"),      hash_of("five"),
    hash_of("six"),    hash_of("seven"),   hash_of("eight"),  hash_of("nine"),      hash_of("ten"),
    hash_of("eleven"), hash_of("twelve"),  hash_of("twenty"), hash_of("thirty"),    hash_of("couple"),
    hash_of("few"),    hash_of("several"), hash_of("dozen"),  hash_of("first"),     hash_of("second"),
    hash_of("third"),  hash_of("fourth"),  hash_of("fifth"),  hash_of("fortnight"),
};

}  // namespace

bool is_number_word(std::uint64_t hash) {
  return std::find(std::begin(number_words), std::end(number_words), hash) != std::end(number_words);
}

bool Phrases::fits(const Text& text, const PhraseElement& element, std::size_t term) const {
  const Term& said = text.terms()[term];
  if (element.number) return text.words()[said.word].digits || is_number_word(said.hash);
  const auto alternatives = hashes_.subspan(element.first_hash, element.alternatives);
  return std::find(alternatives.begin(), alternatives.end(), said.hash) != alternatives.end();
}

bool Phrases::is_possible(const Text& text, std::size_t phrase) const {
  for (const PhraseElement& element : elements_of(phrase)) {
    if (element.optional || element.number) continue;
    const auto alternatives = hashes_.subspan(element.first_hash, element.alternatives);
    if (std::none_of(alternatives.begin(), alternatives.end(), [&](std::uint64_t h) { return text.may_have(h); })) {
      return false;
    }
  }
  return true;
}

std::optional<std::size_t> Phrases::match(const Text& text, std::span<const PhraseElement> rest, std::size_t term,
                                          std::size_t end) const {
  if (rest.empty()) return term;
  const PhraseElement& element = rest.front();
  for (std::size_t skipped = 0; skipped <= element.gap && term + skipped < end; ++skipped) {
    if (!fits(text, element, term + skipped)) continue;
    if (const auto matched = match(text, rest.subspan(1), term + skipped + 1, end)) return matched;
  }
  if (element.optional) return match(text, rest.subspan(1), term, end);
  return std::nullopt;
}

std::optional<PhraseMatch> Phrases::find(const Text& text, std::size_t first, std::size_t end) const {
  std::optional<PhraseMatch> best;
  for (std::size_t phrase = 0; phrase < size(); ++phrase) {
    if (!is_possible(text, phrase)) continue;
    const auto elements = elements_of(phrase);
    const std::size_t until = best ? best->first : end;
    for (std::size_t at = first; at < until; ++at) {
      if (!elements.front().optional && !fits(text, elements.front(), at)) continue;
      if (const auto matched = match(text, elements, at, end)) {
        best = {at, *matched, phrase};
        break;
      }
    }
  }
  return best;
}

std::size_t Phrases::count(const Text& text, std::size_t first, std::size_t end) const {
  std::size_t found = 0;
  while (const auto next = find(text, first, end)) {
    ++found;
    first = std::max(next->end, next->first + 1);
  }
  return found;
}

}  // namespace afterword::core::reading
