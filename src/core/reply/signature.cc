#include "core/reply/signature.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "core/reply/plain_text.h"

namespace afterword::core {
namespace {

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!(text = trimmed(text)).empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    words.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return words;
}

bool is_closing(std::string_view line) {
  static constexpr auto closings = std::to_array<std::string_view>({"best",
                                                                    "regards",
                                                                    "rgds",
                                                                    "brgds",
                                                                    "br",
                                                                    "kr",
                                                                    "warmly",
                                                                    "sincerely",
                                                                    "cheers",
                                                                    "all the best",
                                                                    "many thanks",
                                                                    "thanks",
                                                                    "thank you",
                                                                    "thx",
                                                                    "thanks again",
                                                                    "thanks so much",
                                                                    "thanks and regards",
                                                                    "thanks & regards",
                                                                    "yours",
                                                                    "yours truly",
                                                                    "yours sincerely",
                                                                    "yours faithfully",
                                                                    "sincerely yours",
                                                                    "cordially",
                                                                    "respectfully",
                                                                    "take care",
                                                                    "ta",
                                                                    "love",
                                                                    "xx",
                                                                    "x",
                                                                    "talk soon",
                                                                    "speak soon",
                                                                    "in haste",
                                                                    "faithfully",
                                                                    "cofion gorau",
                                                                    "cofion",
                                                                    "ngā mihi",
                                                                    "nga mihi",
                                                                    "mvh",
                                                                    "hilsen",
                                                                    "groetjes",
                                                                    "salutations",
                                                                    "miigwech",
                                                                    "mit freundlichen grüßen",
                                                                    "freundliche grüße",
                                                                    "freundliche grüsse",
                                                                    "viele grüße",
                                                                    "lg",
                                                                    "met vriendelijke groet",
                                                                    "groeten",
                                                                    "cordialement",
                                                                    "bien à vous",
                                                                    "saludos",
                                                                    "atentamente",
                                                                    "atenciosamente",
                                                                    "abraços",
                                                                    "slán",
                                                                    "kind rgds",
                                                                    "with thanks",
                                                                    "very best",
                                                                    "as ever",
                                                                    "my best",
                                                                    "be well",
                                                                    "warmest",
                                                                    "yours in christ",
                                                                    "sláinte",
                                                                    "gratefully"});
  if (is_one_of(line, closings)) return true;
  const auto words = words_of(line);
  if (words.size() < 2 || words.size() > 5) return false;
  static constexpr std::array<std::string_view, 12> heads{"best", "kind",     "kindest", "warm",  "warmest", "with",
                                                          "many", "friendly", "sincere", "every", "good",    "very"};
  static constexpr std::array<std::string_view, 8> tails{"regards", "wishes",   "wish",      "greetings",
                                                         "rgds",    "blessing", "blessings", "regard"};
  return is_one_of(words.front(), heads) &&
         std::any_of(words.begin() + 1, words.end(), [&](std::string_view word) { return is_one_of(word, tails); });
}

/// Words that begin with a capital and yet are no name: what a short answer is made of.
bool is_said(std::string_view word) {
  static constexpr auto said = std::to_array<std::string_view>({"not",
                                                                "no",
                                                                "yes",
                                                                "selected",
                                                                "rejected",
                                                                "declined",
                                                                "filled",
                                                                "closed",
                                                                "hold",
                                                                "on",
                                                                "pending",
                                                                "unfortunately",
                                                                "thanks",
                                                                "thank",
                                                                "received",
                                                                "noted",
                                                                "likewise",
                                                                "welcome",
                                                                "congratulations",
                                                                "congrats",
                                                                "ok",
                                                                "okay",
                                                                "sorry",
                                                                "same",
                                                                "great",
                                                                "nice",
                                                                "hello",
                                                                "hi",
                                                                "dear",
                                                                "hey",
                                                                "approved",
                                                                "offer",
                                                                "interview",
                                                                "position",
                                                                "application",
                                                                "status",
                                                                "see",
                                                                "please",
                                                                "you",
                                                                "your",
                                                                "we",
                                                                "i",
                                                                "it",
                                                                "is",
                                                                "are",
                                                                "perfect",
                                                                "sure",
                                                                "done",
                                                                "understood",
                                                                "anytime",
                                                                "cheers",
                                                                "monday",
                                                                "tuesday",
                                                                "wednesday",
                                                                "thursday",
                                                                "friday",
                                                                "tomorrow",
                                                                "today",
                                                                "next",
                                                                "update",
                                                                "still",
                                                                "nothing",
                                                                "nope",
                                                                "yep",
                                                                "will",
                                                                "hmm",
                                                                "good",
                                                                "awesome",
                                                                "lovely",
                                                                "enjoy",
                                                                "happy",
                                                                "fixed",
                                                                "withdrawn",
                                                                "unsuccessful",
                                                                "successful",
                                                                "to",
                                                                "this",
                                                                "that",
                                                                "my",
                                                                "our",
                                                                "enclosed",
                                                                "attached",
                                                                "copied",
                                                                "got",
                                                                "keep",
                                                                "hired",
                                                                "regret",
                                                                "merry",
                                                                "bravo",
                                                                "excellent",
                                                                "can",
                                                                "could",
                                                                "any",
                                                                "what",
                                                                "when",
                                                                "why",
                                                                "how",
                                                                "come",
                                                                "call",
                                                                "sign",
                                                                "send",
                                                                "review",
                                                                "letter"});
  return is_one_of(word, said);
}

}  // namespace

bool closes_letter(std::string_view line) {
  line = trimmed(line, " \t\r,.!;-:)");
  if (is_closing(lower(line))) return true;
  const std::size_t comma = line.find(',');
  if (comma == std::string_view::npos) return false;
  return is_closing(lower(trimmed(line.substr(0, comma)))) && is_name(line.substr(comma + 1));
}

bool is_name(std::string_view line) {
  line = trimmed(line);
  if (line.empty() || line.size() > 60) return false;
  std::string_view name = trimmed(line.substr(
      0, std::min({line.find(','), line.find('('), line.find('|'), line.find(" - "), line.find(" @ "), line.size()})));
  if (name.empty() ||
      (name.size() == line.size() && std::string_view("?!:;,").find(line.back()) != std::string_view::npos))
    return false;
  if (line.back() == '?' || line.back() == '!') return false;
  const auto words = words_of(name);
  if (words.empty() || words.size() > 4 || (name.size() < line.size() && words.size() < 2 && name.size() > 12))
    return false;
  bool capital = false;
  for (const std::string_view word : words) {
    static constexpr std::array<std::string_view, 16> particles{"de", "van", "von", "der", "den", "bin", "al", "da",
                                                                "di", "of",  "&",   "and", "la",  "x",   "xx", "the"};
    const std::string small = lower(trimmed(word, ".,:)"));
    if (is_said(small)) return false;
    if (is_one_of(std::string_view(small), particles) && words.size() > 1) continue;
    const bool initials = word.size() <= 2 || (word.size() <= 6 && word.find('.') != std::string_view::npos);
    const bool begins = is_upper(word.front()) || static_cast<unsigned char>(word.front()) >= 0x80;
    if (!begins &&
        !(words.size() == 1 && word.size() <= 2 && std::isalpha(static_cast<unsigned char>(word.front())) != 0))
      return false;
    static constexpr std::array<std::string_view, 5> titles{"dr.", "prof.", "mr.", "mrs.", "ms."};
    if (word.back() == '.' && !initials && !is_one_of(std::string_view(lower(word)), titles)) return false;
    if (std::any_of(word.begin(), word.end(), [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }))
      return false;
    capital = true;
  }
  return capital;
}

bool is_from_device(std::string_view line) {
  static constexpr std::array<std::string_view, 8> starts{"sent from ", "get outlook for ", "typed with ",
                                                          "sent via ",  "sent using ",      "sent on the go",
                                                          "typed on ",  "envoyé de "};
  const std::string small = lower(trimmed(line));
  return small.size() < 60 &&
         std::any_of(starts.begin(), starts.end(), [&](std::string_view start) { return small.starts_with(start); });
}

}  // namespace afterword::core
