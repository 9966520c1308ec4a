// core/message/reading: how the checks and the composer look at prose. This header: a text as words. Not here: what is
// greeting, sentence or sign-off (letter.h), phrases (phrases.h), and whose name something is (person_name.h).
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace afterword::core::reading {

/// FNV-1a, 64 bits: words are compared by it. Also the composer's stable seed.
constexpr std::uint64_t hash_of(std::string_view bytes, std::uint64_t hash = 0xcbf29ce484222325U) {
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  return hash;
}

/// Lower case, diacritics dropped, typographic apostrophes made plain: what two spellings of one word have in common.
std::string folded(std::string_view text);
/// Lower case, diacritics kept but decomposed, typographic apostrophes made plain: equal only where it is spelled the
/// same.
std::string spelled(std::string_view text);

/// One word of a text: letters, digits, marks, and apostrophes between letters. A hyphen ends a word. An address or a
/// link is one word.
struct Word {
  std::size_t start = 0;     ///< bytes in the text
  std::size_t end = 0;       ///< after the last byte
  std::size_t core_end = 0;  ///< the end without a possessive 's
  std::uint64_t hash = 0;    ///< of the folded word without a possessive 's
  std::size_t folded_at = 0;
  std::size_t folded_size = 0;  ///< without a possessive 's
  std::size_t first_term = 0;   ///< index of its first term
  bool capital = false;         ///< begins with a capital
  bool all_capitals = false;    ///< two letters or more, and all of them capitals
  bool digits = false;          ///< holds a digit
  bool link = false;            ///< an address or a link
  bool hyphened = false;        ///< a hyphen alone stands between it and the word before
};

/// What phrases are matched against: words with contractions written out ("I'll" is two: "i", "will") and possessives
/// dropped.
struct Term {
  std::uint64_t hash = 0;
  std::size_t word = 0;
};

/// A text and its words. Holds on to the bytes that it was given: they must outlive it. Any bytes will do; what is not
/// UTF-8 separates words.
class Text {
 public:
  explicit Text(std::string_view bytes);

  std::string_view bytes() const { return bytes_; }
  std::string_view slice(std::size_t start, std::size_t end) const { return bytes_.substr(start, end - start); }
  const std::vector<Word>& words() const { return words_; }
  const std::vector<Term>& terms() const { return terms_; }
  /// The folded word without a possessive 's.
  std::string_view folded(const Word& word) const {
    return std::string_view{folded_}.substr(word.folded_at, word.folded_size);
  }
  /// Could this term be in the text? False is certain.
  bool may_have(std::uint64_t term) const { return seen_.test(term % seen_bits); }
  /// Index of the first term that belongs to word `index` or a later one.
  std::size_t term_of(std::size_t index) const {
    return index < words_.size() ? words_[index].first_term : terms_.size();
  }

 private:
  void read_word(std::size_t& at);
  void read_link(std::size_t& at, std::size_t end);
  void add_terms(const Word& word, std::string_view whole);

  static constexpr std::size_t seen_bits = 2048;

  std::string_view bytes_;
  std::string folded_;
  std::vector<Word> words_;
  std::vector<Term> terms_;
  std::bitset<seen_bits> seen_;
};

}  // namespace afterword::core::reading
