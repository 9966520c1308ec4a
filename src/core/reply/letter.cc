#include "core/reply/letter.h"

#include <algorithm>
#include <cctype>
#include <string_view>

#include "core/reply/own_words.h"

namespace afterword::core {
namespace {

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

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
    return is_one_of(word.text, greeted) || std::isupper(static_cast<unsigned char>(sentence.text[word.at])) != 0 ||
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
    if (is_one_of(word.text, openers) || std::isupper(static_cast<unsigned char>(sentence.text[word.at])) == 0)
      return false;
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
  return !is_one_of(name.text, nobody) && name.at < sentence.text.size() &&
         std::isupper(static_cast<unsigned char>(sentence.text[name.at])) != 0;
}

/// What a person says stands in the first 64 kB.
std::string_view beginning_of(std::string_view text) {
  constexpr std::size_t most = 65536;
  if (text.size() <= most) return text;
  const std::size_t space = text.rfind(' ', most);
  return text.substr(0, space == std::string_view::npos ? 0 : space);
}

bool is_answer(std::string_view subject) {
  const std::size_t colon = subject.find(':');
  return colon != std::string_view::npos && colon <= 4;
}

}  // namespace

Letter::Letter(const ReceivedMail& mail, WrittenBy by) {
  sentences_ = sentences_of(own_words(beginning_of(mail.text)));
  if (!sentences_.empty()) names_reader_ = greets_by_name(sentences_.front());
  std::erase_if(sentences_, is_salutation);
  const std::string_view subject = header(mail, "Subject");
  if (by == WrittenBy::program && !is_answer(subject)) {
    for (Sentence& sentence : sentences_of(subject)) sentences_.push_back(std::move(sentence));
  }
  blanks_ = static_cast<std::size_t>(std::count_if(sentences_.begin(), sentences_.end(), [](const Sentence& s) {
    return s.text.ends_with(':') && s.words.size() <= 6;
  }));
  weigh();
}

void Letter::weigh() {
  said_.resize(sentences_.size());
  std::array<std::vector<const Family*>, senses> clues;
  for (std::size_t i = 0; i < sentences_.size(); ++i) {
    const std::vector<Found> all = what_employers_say().find(sentences_[i]);
    const auto thanked = [&](const Found& matter) {
      return std::any_of(all.begin(), all.end(), [&](const Found& found) {
        return found.family->sense == Sense::thanks &&
               sentences_[i].words[found.from].clause == sentences_[i].words[matter.from].clause;
      });
    };
    for (const Found& found : all) {
      of_matter_ = of_matter_ || (found.family->sense == Sense::matter && !thanked(found));
      const auto sense = static_cast<std::size_t>(found.family->sense);
      Evidence& evidence = evidence_.at(sense);
      // "Would you be bored here?" turns nobody down.
      const bool only_asked = sentences_[i].asks && found.family->sense == Sense::rejection;
      Weight& said = said_[i].at(sense);
      said = std::max(said, found.family->weight);
      if (found.family->weight == Weight::clear && !only_asked) {
        if (evidence.clear == nullptr) {
          evidence.clear = found.family;
          evidence.because = &sentences_[i];
        }
      } else if (std::find(clues.at(sense).begin(), clues.at(sense).end(), found.family) == clues.at(sense).end()) {
        clues.at(sense).push_back(found.family);
        if (evidence.clue == nullptr) {
          evidence.clue = found.family;
          evidence.clue_because = &sentences_[i];
        }
      }
    }
  }
  for (std::size_t sense = 0; sense < senses; ++sense) evidence_.at(sense).clues = clues.at(sense).size();
}

std::string Letter::whole() const {
  std::string whole;
  for (const Sentence& sentence : sentences_) (whole += sentence.text) += ' ';
  return whole;
}

const Sentence* Letter::because(Sense sense) const { return clear(sense) ? of(sense).because : of(sense).clue_because; }

const Family* Letter::family(Sense sense) const { return clear(sense) ? of(sense).clear : of(sense).clue; }

bool Letter::says(std::size_t sentence, Sense sense) const {
  return said_.at(sentence).at(static_cast<std::size_t>(sense)) == Weight::clear;
}

const Sentence* Letter::question() const {
  for (std::size_t i = 0; i < sentences_.size(); ++i) {
    const bool courtesy = says(i, Sense::courtesy);
    if (sentences_[i].asks ? !courtesy : says(i, Sense::request) && !says(i, Sense::write_again)) return &sentences_[i];
  }
  if (blanks_ >= 2)
    return &*std::find_if(sentences_.begin(), sentences_.end(),
                          [](const Sentence& s) { return s.text.ends_with(':'); });
  return nullptr;
}

bool Letter::is_all_absence() const {
  if (!likely(Sense::absence)) return false;
  bool covered = true;
  for (std::size_t i = 0; i < sentences_.size(); ++i) {
    const auto says_at_all = [&](Sense sense) {
      return said_[i].at(static_cast<std::size_t>(sense)) != Weight::against;
    };
    if (sentences_[i].asks) return false;
    if (says_at_all(Sense::absence) || says(i, Sense::thanks)) continue;
    constexpr std::array answers{Sense::matter, Sense::process, Sense::request, Sense::write_again, Sense::person};
    if (std::any_of(answers.begin(), answers.end(), says_at_all)) return false;
    covered = false;
  }
  return covered || clear(Sense::absence);
}

bool Letter::is_confirmation(WrittenBy by) const {
  // People too thank you for applying; programs say no more.
  return (clear(Sense::bulk) || (hinted(Sense::bulk) && by == WrittenBy::program)) && !clear(Sense::person) &&
         !clear(Sense::offer) && !clear(Sense::rejection) && !likely(Sense::invitation) && !asks_outright();
}

}  // namespace afterword::core
