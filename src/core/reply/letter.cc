#include "core/reply/letter.h"

#include <algorithm>
#include <string_view>

#include "core/reply/own_words.h"
#include "core/reply/plain_text.h"
#include "core/reply/weights.h"

namespace afterword::core {
namespace {

bool greets(const Sentence& sentence) {
  static constexpr std::array<std::string_view, 12> greetings{"hi",      "hello",     "dear", "hey", "hiya",    "good",
                                                              "morning", "greetings", "yo",   "my",  "bonjour", "well"};
  return is_one_of(sentence.words.front().text, greetings);
}

/// "Hi Maya," and the like, alone: neither asks nor tells.
bool is_salutation(const Sentence& sentence) {
  if (sentence.words.size() > 5 || sentence.asks) return false;
  if (sentence.text.ends_with(',')) return true;
  if (!greets(sentence)) return false;
  return std::all_of(sentence.words.begin() + 1, sentence.words.end(), [&](const Word& word) {
    static constexpr std::array<std::string_view, 14> greeted{"there",     "all",     "again", "everyone", "team",
                                                              "morning",   "evening", "day",   "dear",     "folks",
                                                              "afternoon", "and",     "to",    "you"};
    return is_one_of(word.text, greeted) || is_upper(sentence.text[word.at]) ||
           static_cast<unsigned char>(sentence.text[word.at]) >= 0x80;
  });
}

/// "Max, we are still at it": one or two capital words before the first comma or dash.
bool calls_by_name(const Sentence& sentence) {
  static constexpr auto openers = std::to_array<std::string_view>(
      {"guten",     "hola",          "ciao",      "hallo",     "buenos",    "buongiorno", "olá",  "god",
       "goedendag", "thanks",        "thank",     "sorry",     "apologies", "yes",        "no",   "hello",
       "hi",        "unfortunately", "currently", "please",    "note",      "ok",         "okay", "today",
       "tomorrow",  "well",          "so",        "greetings", "away",      "ooo",        "out",  "holiday",
       "until",     "bonjour",       "for",       "as",        "from",      "in"});
  const std::size_t end = std::min(sentence.text.find(','), sentence.text.find(" - "));
  if (end == std::string::npos || end == 0) return false;
  std::size_t names = 0;
  for (const Word& word : sentence.words) {
    if (word.at >= end) break;
    if (is_one_of(word.text, openers) || !is_upper(sentence.text[word.at])) return false;
    ++names;
  }
  return names == 1 || names == 2;
}

/// "Hi Maya", not "Dear applicant", "Hello there", "Good morning".
bool greets_by_name(const Sentence& sentence) {
  static constexpr std::array<std::string_view, 30> nobody{
      "all",           "everyone",  "there",   "sender",    "team",      "sir",      "madam", "colleague",
      "colleagues",    "candidate", "friend",  "friends",   "applicant", "customer", "and",   "thank",
      "thanks",        "for",       "morning", "afternoon", "day",       "evening",  "i",     "bonjour",
      "correspondent", "you",       "reader",  "we",        "this",      "my"};
  if (calls_by_name(sentence)) return true;
  if (!greets(sentence) || sentence.words.size() < 2) return false;
  const Word& name = sentence.words[sentence.words[1].text == "dear" && sentence.words.size() > 2 ? 2 : 1];
  return !is_one_of(name.text, nobody) && name.at < sentence.text.size() && is_upper(sentence.text[name.at]);
}

/// What a person says stands in the first 64 kB.
std::string_view beginning_of(std::string_view text) {
  constexpr std::size_t most = 65536;
  constexpr std::size_t longest_word = 1024;
  if (text.size() <= most) return text;
  const std::size_t space = text.find_last_of(" \n\t", most);
  if (space != std::string_view::npos && most - space < longest_word) return text.substr(0, space);
  std::size_t end = most;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end);
}

bool is_answer(std::string_view subject) {
  static constexpr std::array<std::string_view, 6> marks{"re:", "aw:", "sv:", "antw:", "vs:", "res:"};
  return starts_with_any(lower(subject), marks);
}

float standing_of(const ReadSentence& read) { return read.shares[Act::status] + read.shares[Act::promise]; }

}  // namespace

Letter::Letter(const ReceivedMail& mail, WrittenBy by) {
  std::vector<Sentence> own = sentences_of(own_words(beginning_of(mail.text)));
  if (!own.empty()) names_reader_ = greets_by_name(own.front());
  std::erase_if(own, is_salutation);
  std::erase_if(own, [](const Sentence& sentence) { return is_small_print(sentence.text); });
  const std::string_view subject = header(mail, "Subject");
  if (by == WrittenBy::program && !is_answer(subject)) {
    for (Sentence& sentence : sentences_of(subject)) own.push_back(std::move(sentence));
  }
  sentences_.reserve(own.size());
  for (Sentence& sentence : own) {
    const ActShares shares = shares_of(features_of(sentence), learned_weights);
    sentences_.push_back({std::move(sentence), shares});
  }
}

std::string Letter::whole() const {
  std::string whole;
  for (const ReadSentence& read : sentences_) (whole += read.sentence.text) += ' ';
  return whole;
}

const ReadSentence* Letter::clearest(Act act) const {
  const auto found = std::max_element(sentences_.begin(), sentences_.end(),
                                      [&](const auto& a, const auto& b) { return a.shares[act] < b.shares[act]; });
  return found == sentences_.end() ? nullptr : &*found;
}

float Letter::share(Act act) const {
  const ReadSentence* sentence = clearest(act);
  return sentence == nullptr ? 0 : sentence->shares[act];
}

float Letter::likeliest_answer() const {
  constexpr std::array answers{Act::offer, Act::rejection, Act::invitation, Act::question};
  float likeliest = standing();
  for (const Act act : answers) likeliest = std::max(likeliest, share(act));
  return likeliest;
}

bool Letter::decides(Act act) const {
  constexpr float clear = 0.75F;
  constexpr float enough = 0.4F;
  return share(act) > clear || (share(act) > enough && share(act) >= likeliest_answer());
}

const ReadSentence* Letter::clearest_standing() const {
  const auto found = std::max_element(sentences_.begin(), sentences_.end(),
                                      [](const auto& a, const auto& b) { return standing_of(a) < standing_of(b); });
  return found == sentences_.end() ? nullptr : &*found;
}

float Letter::standing() const {
  const ReadSentence* sentence = clearest_standing();
  return sentence == nullptr ? 0 : standing_of(*sentence);
}

}  // namespace afterword::core
