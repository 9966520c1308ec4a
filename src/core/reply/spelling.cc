#include "core/reply/spelling.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace afterword::core {
namespace {

/// How phones, hurried people and the British spell, in order; the second may be several words.
constexpr auto spellings =
    std::to_array<std::pair<std::string_view, std::string_view>>({{"1st", "first"},
                                                                  {"2moro", "tomorrow"},
                                                                  {"2morrow", "tomorrow"},
                                                                  {"2nd", "second"},
                                                                  {"3rd", "third"},
                                                                  {"abt", "about"},
                                                                  {"ain't", "is not"},
                                                                  {"apologise", "apologize"},
                                                                  {"appt", "appointment"},
                                                                  {"arent", "are not"},
                                                                  {"avail", "available"},
                                                                  {"b4", "before"},
                                                                  {"can't", "can not"},
                                                                  {"cancelled", "canceled"},
                                                                  {"cancelling", "canceling"},
                                                                  {"cannot", "can not"},
                                                                  {"cant", "can not"},
                                                                  {"cdnt", "could not"},
                                                                  {"centre", "center"},
                                                                  {"cld", "could"},
                                                                  {"colour", "color"},
                                                                  {"comin", "coming"},
                                                                  {"convo", "conversation"},
                                                                  {"cos", "because"},
                                                                  {"couldnt", "could not"},
                                                                  {"cuppa", "coffee"},
                                                                  {"cuz", "because"},
                                                                  {"decisionmaker", "decider"},
                                                                  {"def", "definitely"},
                                                                  {"defo", "definitely"},
                                                                  {"didnt", "did not"},
                                                                  {"doesnt", "does not"},
                                                                  {"doin", "doing"},
                                                                  {"dont", "do not"},
                                                                  {"dunno", "do not know"},
                                                                  {"enquiries", "inquiries"},
                                                                  {"enquiry", "inquiry"},
                                                                  {"everyone's", "everyone is"},
                                                                  {"favour", "favor"},
                                                                  {"finalise", "finalize"},
                                                                  {"finalised", "finalized"},
                                                                  {"finalising", "finalizing"},
                                                                  {"gd", "good"},
                                                                  {"gettin", "getting"},
                                                                  {"gimme", "give me"},
                                                                  {"goin", "going"},
                                                                  {"gona", "going to"},
                                                                  {"gonna", "going to"},
                                                                  {"gotta", "have to"},
                                                                  {"hasnt", "has not"},
                                                                  {"hav", "have"},
                                                                  {"havent", "have not"},
                                                                  {"he's", "he is"},
                                                                  {"here's", "here is"},
                                                                  {"hopin", "hoping"},
                                                                  {"how'd", "how would"},
                                                                  {"how's", "how is"},
                                                                  {"hv", "have"},
                                                                  {"im", "i am"},
                                                                  {"interveiw", "interview"},
                                                                  {"intrview", "interview"},
                                                                  {"intvw", "interview"},
                                                                  {"isnt", "is not"},
                                                                  {"it's", "it is"},
                                                                  {"its", "it is"},
                                                                  {"ive", "i have"},
                                                                  {"job's", "job is"},
                                                                  {"kinda", "kind of"},
                                                                  {"kno", "know"},
                                                                  {"labour", "labor"},
                                                                  {"lemme", "let me"},
                                                                  {"let's", "let us"},
                                                                  {"lookin", "looking"},
                                                                  {"luv", "love"},
                                                                  {"meetin", "meeting"},
                                                                  {"mornin", "morning"},
                                                                  {"msg", "message"},
                                                                  {"nite", "night"},
                                                                  {"nope", "no"},
                                                                  {"nothin", "nothing"},
                                                                  {"nothing's", "nothing is"},
                                                                  {"nxt", "next"},
                                                                  {"obvs", "obviously"},
                                                                  {"ok'd", "approved"},
                                                                  {"organise", "organize"},
                                                                  {"organised", "organized"},
                                                                  {"organising", "organizing"},
                                                                  {"outta", "out of"},
                                                                  {"pls", "please"},
                                                                  {"plse", "please"},
                                                                  {"plz", "please"},
                                                                  {"position's", "position is"},
                                                                  {"ppl", "people"},
                                                                  {"prioritise", "prioritize"},
                                                                  {"prob", "probably"},
                                                                  {"programme", "program"},
                                                                  {"prolly", "probably"},
                                                                  {"r", "are"},
                                                                  {"realise", "realize"},
                                                                  {"recieved", "received"},
                                                                  {"recvd", "received"},
                                                                  {"shan't", "shall not"},
                                                                  {"shd", "should"},
                                                                  {"she's", "she is"},
                                                                  {"some1", "someone"},
                                                                  {"somethin", "something"},
                                                                  {"soz", "sorry"},
                                                                  {"talkin", "talking"},
                                                                  {"thanx", "thanks"},
                                                                  {"that's", "that is"},
                                                                  {"thats", "that is"},
                                                                  {"there's", "there is"},
                                                                  {"thnx", "thanks"},
                                                                  {"tho", "though"},
                                                                  {"thru", "through"},
                                                                  {"thx", "thanks"},
                                                                  {"tks", "thanks"},
                                                                  {"tmoro", "tomorrow"},
                                                                  {"tmrw", "tomorrow"},
                                                                  {"tmw", "tomorrow"},
                                                                  {"tomoz", "tomorrow"},
                                                                  {"travelling", "traveling"},
                                                                  {"tryin", "trying"},
                                                                  {"tuesda", "tuesday"},
                                                                  {"tx", "thanks"},
                                                                  {"txt", "text"},
                                                                  {"ty", "thank you"},
                                                                  {"u", "you"},
                                                                  {"unable", "not"},
                                                                  {"unfortunatly", "unfortunately"},
                                                                  {"ur", "your"},
                                                                  {"w", "with"},
                                                                  {"wanna", "want to"},
                                                                  {"wasnt", "was not"},
                                                                  {"what's", "what is"},
                                                                  {"whatcha", "what do you"},
                                                                  {"whats", "what is"},
                                                                  {"when's", "when is"},
                                                                  {"where's", "where is"},
                                                                  {"who'd", "who would"},
                                                                  {"who's", "who is"},
                                                                  {"wk", "week"},
                                                                  {"wk's", "week"},
                                                                  {"wks", "weeks"},
                                                                  {"wld", "would"},
                                                                  {"won't", "will not"},
                                                                  {"wont", "will not"},
                                                                  {"wouldnt", "would not"},
                                                                  {"y'all", "you"},
                                                                  {"ya", "you"},
                                                                  {"youre", "you are"},
                                                                  {"yous", "you"},
                                                                  {"youve", "you have"},
                                                                  {"yr", "your"}});
static_assert(std::is_sorted(spellings.begin(), spellings.end()));

/// Words that change nothing of what is said, in order.
constexpr auto fillers = std::to_array<std::string_view>(
    {"absolutely", "accordingly", "actually",   "also",       "basically", "certainly",  "consequently",
     "definitely", "formally",    "hereby",     "honestly",   "however",   "indeed",     "just",
     "literally",  "most",        "obviously",  "officially", "quite",     "really",     "respectfully",
     "simply",     "therefore",   "thoroughly", "thus",       "truly",     "ultimately", "very"});
static_assert(std::is_sorted(fillers.begin(), fillers.end()));

/// "The team's answer" is "team", "answer"; "the offer's attached" is "offer", "is".
void split_apostrophes(std::vector<Word>& words) {
  static constexpr auto after_is = std::to_array<std::string_view>(
      {"been",     "gone",   "going", "taken", "filled",  "yours", "closed", "on",     "in",     "not", "all",
       "attached", "coming", "ready", "a",     "an",      "the",   "now",    "still",  "with",   "at",  "out",
       "away",     "no",     "back",  "never", "decided", "asked", "said",   "chosen", "picked", "to"});
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].text.size() < 3 || !words[i].text.ends_with("'s")) continue;
    words[i].text.resize(words[i].text.size() - 2);
    if (i + 1 < words.size() && std::find(after_is.begin(), after_is.end(), words[i + 1].text) != after_is.end())
      words.insert(words.begin() + static_cast<std::ptrdiff_t>(i) + 1, {.text = "is", .at = words[i].at});
  }
}

/// "Ill text you": who types on a phone leaves the apostrophe out.
void restore_apostrophes(std::vector<Word>& words) {
  static constexpr std::array<std::string_view, 14> behind{"is",   "am",     "are",   "was",   "were", "been", "be",
                                                           "fell", "fallen", "taken", "being", "out",  "off",  "an"};
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (words[i].text != "ill") continue;
    if (i > 0 && std::find(behind.begin(), behind.end(), words[i - 1].text) != behind.end()) continue;
    words[i].text = "i";
    words.insert(words.begin() + static_cast<std::ptrdiff_t>(i) + 1, {.text = "will", .at = words[i].at});
  }
}

/// "Short-listed" and "on site" are one word.
void join_compounds(std::vector<Word>& words) {
  static constexpr auto compounds =
      std::to_array<std::array<std::string_view, 3>>({{"short", "listed", "shortlisted"},
                                                      {"short", "list", "shortlist"},
                                                      {"short", "listing", "shortlisting"},
                                                      {"on", "site", "onsite"},
                                                      {"re", "scheduled", "rescheduled"},
                                                      {"re", "schedule", "reschedule"},
                                                      {"re", "advertise", "readvertise"},
                                                      {"re", "advertising", "readvertising"},
                                                      {"un", "successful", "unsuccessful"},
                                                      {"re", "apply", "reapply"},
                                                      {"e", "mail", "email"},
                                                      {"web", "site", "website"},
                                                      {"over", "qualified", "overqualified"},
                                                      {"pay", "slip", "payslip"},
                                                      {"take", "home", "takehome"}});
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    for (const auto& [first, second, joined] : compounds) {
      if (words[i].text != first || words[i + 1].text != second) continue;
      words[i].text = joined;
      words.erase(words.begin() + static_cast<std::ptrdiff_t>(i) + 1);
      break;
    }
  }
}

/// "Not in a position to", "not be able to" are "not".
void shorten_inability(std::vector<Word>& words) {
  static constexpr std::array<std::array<std::string_view, 4>, 4> abilities{
      {{"in", "a", "position", "to"}, {"in", "position", "to", ""}, {"be", "able", "to", ""}, {"able", "to", "", ""}}};
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    if (words[i].text != "not") continue;
    if (words[i + 1].text == "to" && i > 0) continue;
    for (const auto& ability : abilities) {
      std::size_t n = 0;
      while (n < ability.size() && !ability.at(n).empty() && i + 1 + n < words.size() &&
             words[i + 1 + n].text == ability.at(n))
        ++n;
      if (n < ability.size() && !ability.at(n).empty()) continue;
      words.erase(words.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                  words.begin() + static_cast<std::ptrdiff_t>(i + 1 + n));
      break;
    }
  }
}

}  // namespace

void add_word(std::vector<Word>& words, std::string_view word, std::size_t at) {
  while (!word.empty() && word.back() == '\'') word.remove_suffix(1);
  while (!word.empty() && word.front() == '\'') word.remove_prefix(1);
  if (word.empty() || std::binary_search(fillers.begin(), fillers.end(), word)) return;
  const auto add = [&](std::string_view text) { words.push_back({.text = std::string(text), .at = at}); };
  const auto known = std::lower_bound(spellings.begin(), spellings.end(), word,
                                      [](const auto& spelling, std::string_view w) { return spelling.first < w; });
  if (known != spellings.end() && known->first == word) {
    std::string_view rest = known->second;
    for (std::size_t space = rest.find(' '); space != std::string_view::npos; space = rest.find(' ')) {
      add(rest.substr(0, space));
      rest.remove_prefix(space + 1);
    }
    add(rest);
    return;
  }
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> endings{
      {{"'ll", "will"}, {"'ve", "have"}, {"'re", "are"}, {"'d", "would"}, {"'m", "am"}, {"n't", "not"}}};
  if (word.find('\'') != std::string_view::npos) {
    for (const auto& [ending, spelled] : endings) {
      if (word.size() > ending.size() && word.ends_with(ending)) {
        add(word.substr(0, word.size() - ending.size()));
        add(spelled);
        return;
      }
    }
  }
  add(word);
}

void spell_out(std::vector<Word>& words) {
  restore_apostrophes(words);
  split_apostrophes(words);
  join_compounds(words);
  shorten_inability(words);
}

}  // namespace afterword::core
