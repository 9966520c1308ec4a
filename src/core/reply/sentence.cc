#include "core/reply/sentence.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "core/reply/concepts.h"

namespace afterword::core {
namespace {

bool is_letter(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}
char to_lower(char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); }

/// Typographic apostrophes and dashes as typewriters have them.
std::string plain(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 8> same{
      {{"’", "'"}, {"‘", "'"}, {"ʼ", "'"}, {"“", "\""}, {"”", "\""}, {"–", "-"}, {"—", " - "}, {"\xC2\xA0", " "}}};
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const auto found = std::find_if(same.begin(), same.end(),
                                    [&](const auto& pair) { return text.substr(i).starts_with(pair.first); });
    if (found == same.end()) {
      out += text[i++];
    } else {
      out += found->second;
      i += found->first.size();
    }
  }
  return out;
}

/// Splits "we'd" into "we", "would"; leaves possessives as one word.
void add_word(std::vector<std::string>& words, std::string word) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> endings{
      {{"'ll", "will"}, {"'ve", "have"}, {"'re", "are"}, {"'d", "would"}, {"'m", "am"}, {"n't", "not"}}};
  while (!word.empty() && word.back() == '\'') word.pop_back();
  while (!word.empty() && word.front() == '\'') word.erase(0, 1);
  if (word.empty()) return;
  if (word == "cannot") {
    words.emplace_back("can");
    words.emplace_back("not");
    return;
  }
  if (word == "won't") word = "willn't";
  if (word == "can't") word = "cann't";
  for (const auto& [ending, spelled] : endings) {
    if (word.size() > ending.size() && word.ends_with(ending)) {
      words.push_back(word.substr(0, word.size() - ending.size()));
      words.emplace_back(spelled);
      return;
    }
  }
  static constexpr std::array<std::string_view, 6> with_is{"it's", "that's", "there's", "what's", "he's", "she's"};
  if (std::find(with_is.begin(), with_is.end(), word) != with_is.end()) {
    words.push_back(word.substr(0, word.size() - 2));
    words.emplace_back("is");
    return;
  }
  words.push_back(std::move(word));
}

void finish(std::vector<Sentence>& sentences, std::string& text) {
  const std::size_t begin = text.find_first_not_of(" \t\n");
  if (begin == std::string::npos) {
    text.clear();
    return;
  }
  Sentence sentence;
  sentence.text = text.substr(begin, text.find_last_not_of(" \t\n") - begin + 1);
  sentence.asks = sentence.text.ends_with('?') || sentence.text.ends_with("?\"") || sentence.text.ends_with("?)");
  std::string word;
  for (const char c : sentence.text) {
    if (is_letter(c) || c == '\'') {
      word += to_lower(c);
    } else {
      add_word(sentence.words, std::exchange(word, {}));
    }
  }
  add_word(sentence.words, word);
  text.clear();
  if (!sentence.words.empty()) sentences.push_back(std::move(sentence));
}

bool ends_with_abbreviation(std::string_view text) {
  static constexpr std::array<std::string_view, 27> known{
      "mr",  "mrs", "ms",  "dr",  "prof", "st",  "no",  "inc", "ltd",  "co",  "corp", "approx", "e.g", "i.e",
      "jan", "feb", "mar", "apr", "jun",  "jul", "aug", "sep", "sept", "oct", "nov",  "dec",    "vs"};
  std::string last;
  for (std::size_t i = text.size(); i > 0 && (is_letter(text[i - 1]) || text[i - 1] == '.'); --i)
    last.insert(last.begin(), to_lower(text[i - 1]));
  return (last.size() == 1 && std::isalpha(static_cast<unsigned char>(last[0])) != 0 && last != "i") ||
         std::find(known.begin(), known.end(), last) != known.end();
}

struct Token {
  std::string_view text;
  std::size_t gap = 0;  ///< of a "*": how many words it may stand for
  bool matches(std::string_view word) const { return matches_any(text, word); }

 private:
  static bool matches_any(std::string_view rest, std::string_view word) {
    while (true) {
      const std::size_t bar = rest.find('|');
      std::string_view one = rest.substr(0, bar);
      if (one.starts_with('<') && matches_any(words_of_concept(one), word)) return true;
      const bool prefix = one.ends_with('~');
      if (prefix) one.remove_suffix(1);
      if (prefix ? word.starts_with(one) : word == one) return true;
      if (bar == std::string_view::npos) return false;
      rest.remove_prefix(bar + 1);
    }
  }
};

bool matches_from(const std::vector<std::string>& words, std::size_t at, const Token* token, const Token* end,
                  std::size_t& after) {
  for (; token != end; ++token) {
    if (token->gap > 0) {
      for (std::size_t skip = 0; skip <= token->gap && at + skip <= words.size(); ++skip) {
        if (matches_from(words, at + skip, token + 1, end, after)) return true;
      }
      return false;
    }
    if (at >= words.size() || !token->matches(words[at])) return false;
    ++at;
  }
  after = at;
  return true;
}

}  // namespace

std::vector<Sentence> sentences_of(std::string_view raw) {
  const std::string text = plain(raw);
  std::vector<Sentence> sentences;
  std::string current;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const char next = i + 1 < text.size() ? text[i + 1] : '\n';
    if (c == '\n') {
      const bool blank_line = next == '\n';
      const bool new_item = next == '-' || next == '*' || next == '\t';
      // A salutation ("Hi Maya,") is a sentence of its own.
      const bool salutation = current.ends_with(',') && current.size() < 40 && sentences.empty();
      if (blank_line || new_item || salutation) {
        finish(sentences, current);
      } else {
        current += ' ';
      }
      continue;
    }
    current += c;
    const bool ends = c == '?' || c == '!' ||
                      (c == '.' && !ends_with_abbreviation(std::string_view(current).substr(0, current.size() - 1)));
    if (ends && (next == ' ' || next == '\n' || next == '\t')) finish(sentences, current);
  }
  finish(sentences, current);
  return sentences;
}

bool says(const Sentence& sentence, std::string_view saying, std::size_t* after) {
  std::array<Token, 16> tokens;
  std::size_t count = 0;
  while (!saying.empty() && count < tokens.size()) {
    const std::size_t space = std::min(saying.find(' '), saying.size());
    const std::string_view word = saying.substr(0, space);
    if (!word.empty()) tokens.at(count++) = {word, word == "*" ? 3U : word == "**" ? 8U : 0U};
    saying.remove_prefix(std::min(space + 1, saying.size()));
  }
  std::size_t behind = 0;
  for (std::size_t start = 0; start < sentence.words.size(); ++start) {
    if (matches_from(sentence.words, start, tokens.data(), tokens.data() + count, behind)) {
      if (after != nullptr) *after = behind;
      return true;
    }
  }
  return false;
}

}  // namespace afterword::core
