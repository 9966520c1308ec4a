#include "core/message/reading/text.h"

#include <array>
#include <utility>

#include "core/message/reading/characters.h"

namespace afterword::core::reading {
namespace {

template <class Append>
std::string written(std::string_view text, Append append) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Character c = character_at(text, at);
    append(out, c.code_point);
    at += c.size;
  }
  return out;
}

/// ASCII first: most bytes need no table. 0 is no part of a word.
constexpr std::array<char, 128> plain_letters = [] {
  std::array<char, 128> table{};
  for (char c = 'a'; c <= 'z'; ++c) {
    table[static_cast<std::size_t>(c)] = c;
    table[static_cast<std::size_t>(c - 0x20)] = c;
  }
  for (char c = '0'; c <= '9'; ++c) table[static_cast<std::size_t>(c)] = c;
  return table;
}();

struct Contraction {
  std::string_view word;
  std::string_view first;
  std::string_view second;
};
/// Those that are not stem and ending.
constexpr Contraction irregular[] = {
    {"can't", "can", "not"}, {"won't", "will", "not"}, {"shan't", "shall", "not"},
    {"let's", "let", "us"},  {"cannot", "can", "not"}, {"y'all", "you", "all"},
};
constexpr std::pair<std::string_view, std::string_view> endings[] = {
    {"n't", "not"}, {"'ll", "will"}, {"'re", "are"}, {"'ve", "have"}, {"'d", "would"}, {"'m", "am"},
};
/// After these, 's is "is"; after a noun it is a possessive and goes.
constexpr std::string_view pronouns[] = {"it",  "that", "what", "there", "here", "he",
                                         "she", "who",  "how",  "where", "when", "this"};

bool is_one_of(std::string_view word, const auto& list) {
  for (const std::string_view entry : list) {
    if (entry == word) return true;
  }
  return false;
}

/// A run without white space that holds an address or a link, without what brackets it: its end, or 0.
std::size_t link_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && !is_space(text[end]) && text[end] != '<' && text[end] != '>') ++end;
  const std::string_view chunk = text.substr(at, end - at);
  const std::size_t sign = chunk.find('@');
  const bool address = sign != std::string_view::npos && sign > 0 && chunk.find('.', sign) != std::string_view::npos;
  if (!address && chunk.find("://") == std::string_view::npos && !chunk.starts_with("www.")) return 0;
  while (end > at && std::string_view{".,;:!?)]}\"'"}.find(text[end - 1]) != std::string_view::npos) --end;
  return end;
}

}  // namespace

std::string folded(std::string_view text) { return written(text, append_folded); }
std::string spelled(std::string_view text) { return written(text, append_spelled); }

Text::Text(std::string_view bytes) : bytes_(bytes) {
  folded_.reserve(bytes.size() + bytes.size() / 8);
  words_.reserve(bytes.size() / 5 + 1);
  terms_.reserve(bytes.size() / 5 + 1);
  bool chunk_begins = true;
  for (std::size_t at = 0; at < bytes_.size();) {
    const Character c = character_at(bytes_, at);
    if (!is_letter(c.code_point) && !is_digit(c.code_point)) {
      chunk_begins = is_space(bytes_[at]) || bytes_[at] == '(' || bytes_[at] == '<' || bytes_[at] == '"';
      at += c.size;
      continue;
    }
    if (chunk_begins) {
      chunk_begins = false;
      if (const std::size_t end = link_end(bytes_, at); end != 0) {
        read_link(at, end);
        continue;
      }
    }
    read_word(at);
  }
}

void Text::read_link(std::size_t& at, std::size_t end) {
  Word word;
  word.start = at;
  word.end = word.core_end = end;
  word.folded_at = folded_.size();
  folded_ += slice(at, end);
  word.folded_size = end - at;
  word.hash = hash_of(slice(at, end));
  word.first_term = terms_.size();
  word.link = true;
  terms_.push_back({word.hash, words_.size()});
  words_.push_back(word);
  at = end;
}

void Text::read_word(std::size_t& at) {
  Word word;
  word.start = at;
  word.folded_at = folded_.size();
  word.hyphened = at > 0 && !words_.empty() && bytes_[at - 1] == '-' && words_.back().end + 1 == at;
  std::size_t letters = 0;
  std::size_t capitals = 0;
  std::size_t apostrophe = 0;  // where the last one stands, in bytes
  std::size_t apostrophe_folded = 0;
  bool first = true;
  while (at < bytes_.size()) {
    const auto byte = static_cast<unsigned char>(bytes_[at]);
    if (byte < 0x80 && plain_letters[byte] != 0) {
      const char plain = plain_letters[byte];
      folded_ += plain;
      if (plain >= 'a') {
        ++letters;
        if (byte < 'a') ++capitals;
        if (first && byte < 'a') word.capital = true;
      } else {
        word.digits = true;
      }
      ++at;
    } else {
      const Character c = character_at(bytes_, at);
      if (is_apostrophe(c.code_point)) {
        const std::size_t next = at + c.size;
        if (next >= bytes_.size() || !is_letter(character_at(bytes_, next).code_point)) break;
        apostrophe = at;
        apostrophe_folded = folded_.size();
        folded_ += '\'';
      } else if (byte >= 0x80 && is_letter(c.code_point)) {
        append_folded(folded_, c.code_point);
        if (!is_combining(c.code_point)) {
          ++letters;
          const bool capital = is_capital(c.code_point);
          if (capital) ++capitals;
          if (first) word.capital = capital;
        }
      } else {
        break;
      }
      at += c.size;
    }
    first = false;
  }
  word.end = word.core_end = at;
  word.all_capitals = letters >= 2 && capitals == letters;
  const std::string_view whole = std::string_view{folded_}.substr(word.folded_at);
  word.folded_size = whole.size();
  if (apostrophe != 0 && whole.ends_with("'s") && !is_one_of(whole.substr(0, whole.size() - 2), pronouns) &&
      whole != "let's") {
    word.core_end = apostrophe;
    word.folded_size = apostrophe_folded - word.folded_at;
  }
  word.hash = hash_of(folded(word));
  word.first_term = terms_.size();
  add_terms(word, whole);
  words_.push_back(word);
}

void Text::add_terms(const Word& word, std::string_view whole) {
  const auto add = [&](std::uint64_t hash) {
    terms_.push_back({hash, words_.size()});
    seen_.set(hash % seen_bits);
  };
  if (word.core_end != word.end) return add(word.hash);
  if (whole.find('\'') != std::string_view::npos || whole == "cannot") {
    for (const Contraction& contraction : irregular) {
      if (whole != contraction.word) continue;
      add(hash_of(contraction.first));
      return add(hash_of(contraction.second));
    }
    for (const auto& [ending, meaning] : endings) {
      if (!whole.ends_with(ending) || whole.size() == ending.size()) continue;
      add(hash_of(whole.substr(0, whole.size() - ending.size())));
      return add(hash_of(meaning));
    }
    if (whole.ends_with("'s")) {
      add(hash_of(whole.substr(0, whole.size() - 2)));
      return add(hash_of("is"));
    }
  }
  add(word.hash);
}

}  // namespace afterword::core::reading
