#include "core/reply/sentence.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "core/reply/spelling.h"

namespace afterword::core {
namespace {

bool is_letter(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}
char to_lower(char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); }

/// Typographic apostrophes and dashes as typewriters have them.
std::string plain(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 12> same{{{"’", "'"},
                                                                                       {"‘", "'"},
                                                                                       {"ʼ", "'"},
                                                                                       {"“", "\""},
                                                                                       {"”", "\""},
                                                                                       {"–", "-"},
                                                                                       {"—", " - "},
                                                                                       {"…", "..."},
                                                                                       {"£", " "},
                                                                                       {"€", " "},
                                                                                       {"₹", " "},
                                                                                       {"\xC2\xA0", " "}}};
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      out += text[i++];
      continue;
    }
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

/// A link and an address are one word each, whatever stands in them.
std::string_view link_word(std::string_view chunk) {
  if (chunk.find("://") != std::string_view::npos || chunk.starts_with("www.")) return "https";
  const std::size_t at = chunk.find('@');
  const bool address = at != std::string_view::npos && at > 0 && chunk.find('.', at) != std::string_view::npos;
  return address ? "@" : std::string_view();
}

void add_words(Sentence& sentence) {
  const std::string& text = sentence.text;
  std::string lowered(text.size(), ' ');
  std::transform(text.begin(), text.end(), lowered.begin(), to_lower);
  for (std::size_t i = 0; i < text.size();) {
    if (lowered[i] == ' ' || lowered[i] == '\t') {
      ++i;
      continue;
    }
    const std::size_t end = std::min(lowered.find_first_of(" \t", i), lowered.size());
    if (const auto link = link_word(std::string_view(lowered).substr(i, end - i)); !link.empty()) {
      sentence.words.push_back({std::string(link), i});
      i = end;
      continue;
    }
    while (i < end) {
      std::size_t stop = i;
      while (stop < end && (is_letter(lowered[stop]) || lowered[stop] == '\'')) ++stop;
      if (stop > i) add_word(sentence.words, std::string_view(lowered).substr(i, stop - i), i);
      i = std::max(stop, i + 1);
    }
  }
}

void finish(std::vector<Sentence>& sentences, std::string& text) {
  const std::size_t begin = text.find_first_not_of(" \t\n");
  if (begin == std::string::npos) {
    text.clear();
    return;
  }
  Sentence sentence;
  sentence.text = text.substr(begin, text.find_last_not_of(" \t\n") - begin + 1);
  text.clear();
  const std::size_t last = sentence.text.find_last_not_of("\")!'* ");
  sentence.asks = last != std::string::npos && sentence.text[last] == '?';
  add_words(sentence);
  spell_out(sentence.words);
  if (!sentence.words.empty()) sentences.push_back(std::move(sentence));
}

bool ends_with_abbreviation(std::string_view text) {
  static constexpr std::array<std::string_view, 30> known{
      "mr",  "mrs", "ms",  "dr",  "prof", "st",  "no",  "inc", "ltd",  "co",  "corp", "approx", "e.g", "i.e", "sr",
      "jan", "feb", "mar", "apr", "jun",  "jul", "aug", "sep", "sept", "oct", "nov",  "dec",    "vs",  "fr",  "jr"};
  std::string last;
  for (std::size_t i = text.size(); i > 0 && (is_letter(text[i - 1]) || text[i - 1] == '.') && last.size() < 8; --i)
    last.insert(last.begin(), to_lower(text[i - 1]));
  return (last.size() == 1 && std::isalpha(static_cast<unsigned char>(last[0])) != 0 && last != "i" && last != "x" &&
          last != "u") ||
         std::find(known.begin(), known.end(), last) != known.end();
}

bool begins_with_greeting(std::string_view line) {
  static constexpr std::array<std::string_view, 8> greetings{"hi",   "hello", "dear",    "hey",
                                                             "hiya", "good",  "morning", "greetings"};
  const std::size_t begin = line.find_first_not_of(' ');
  if (begin == std::string_view::npos) return false;
  line.remove_prefix(begin);
  std::string first;
  for (const char c : line.substr(0, std::min(line.find_first_of(" ,!"), line.size()))) first += to_lower(c);
  return std::find(greetings.begin(), greetings.end(), first) != greetings.end();
}

/// Where a line break ends a sentence: mail programs wrap at about 72 columns, people break lines earlier.
bool breaks_sentence(std::string_view current, std::size_t line_length, std::string_view rest, bool first) {
  const char next = rest.empty() ? '\n' : rest.front();
  if (next == '\n' || next == '-' || next == '*' || next == '\t' || current.ends_with(':')) return true;
  if (rest.starts_with("•") || rest.starts_with("·")) return true;
  if (first && current.size() < 45 && (current.ends_with(',') || begins_with_greeting(current))) return true;
  const bool capital = std::isupper(static_cast<unsigned char>(next)) != 0 || next == ' ';
  return capital && line_length < 48 && !current.ends_with(',');
}

/// Nobody writes more in one; what is longer is cut, so that hostile mail costs no more than other mail of its size.
constexpr std::size_t longest = 2000;

}  // namespace

std::vector<Sentence> sentences_of(std::string_view raw) {
  const std::string text = plain(raw);
  std::vector<Sentence> sentences;
  std::string current;
  std::size_t line_start = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const char next = i + 1 < text.size() ? text[i + 1] : '\n';
    if (c == '\n') {
      const std::string_view rest = std::string_view(text).substr(i + 1);
      if (breaks_sentence(current, i - line_start, rest, sentences.empty())) {
        finish(sentences, current);
      } else {
        current += ' ';
      }
      line_start = i + 1;
      continue;
    }
    current += c;
    const bool space_follows = next == ' ' || next == '\n' || next == '\t';
    const bool whole_character = (static_cast<unsigned char>(next) & 0xC0U) != 0x80U;
    if (current.size() > longest && (space_follows || (current.size() > 2 * longest && whole_character)))
      finish(sentences, current);
    if (!space_follows) continue;
    const bool closer = (c == '"' || c == ')') && current.size() > 1;
    const char mark = closer ? current[current.size() - 2] : c;
    const bool ends =
        mark == '?' || mark == '!' ||
        (mark == '.' && (closer || !ends_with_abbreviation(std::string_view(current).substr(0, current.size() - 1))));
    if (ends) finish(sentences, current);
  }
  finish(sentences, current);
  return sentences;
}

}  // namespace afterword::core
