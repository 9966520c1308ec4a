#include "core/message/reading/person_name.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/message/reading/characters.h"
#include "core/message/reading/edit_distance.h"

namespace afterword::core::reading {
namespace {

constexpr std::string_view titles[] = {
    "mr",       "mrs",      "ms",     "miss",     "mx",    "dr",   "doctor", "prof",   "professor", "sir",    "dame",
    "lord",     "lady",     "rev",    "reverend", "herr",  "frau", "fr",     "hr",     "senor",     "senora", "sr",
    "sra",      "monsieur", "madame", "mme",      "m",     "dott", "ing",    "judge",  "captain",   "capt",   "sgt",
    "sergeant", "lt",       "col",    "colonel",  "coach", "chef", "father", "sister", "rabbi",     "pastor", "dean",
};
constexpr std::string_view posts[] = {"director",  "manager",    "engineer", "recruiter",  "president", "partner",
                                      "lead",      "head",       "founder",  "owner",      "chair",     "principal",
                                      "teacher",   "professor",  "nurse",    "matron",     "editor",    "analyst",
                                      "architect", "developer",  "designer", "recruiting", "sales",     "finance",
                                      "marketing", "operations", "sergeant", "captain",    "chef",      "secretary"};
constexpr std::string_view degrees[] = {"jr",  "sr", "ii", "iii", "iv", "phd", "md",  "mba", "cpa",  "esq", "msc",
                                        "bsc", "ma", "rn", "dds", "pe", "cfa", "obe", "mbe", "frcp", "ph",  "d"};
constexpr std::string_view particles[] = {"van", "von", "der", "den", "de", "del", "della", "di",  "da",  "dos",
                                          "das", "do",  "du",  "la",  "le", "el",  "al",    "bin", "ibn", "ter",
                                          "ten", "zu",  "af",  "av",  "st", "ben", "bint",  "y",   "e"};

/// Short forms that an English-speaking workplace takes for granted, as "short of given".
constexpr std::pair<std::string_view, std::string_view> short_forms[] = {
    {"bob", "robert"},       {"rob", "robert"},          {"bobby", "robert"},      {"bill", "william"},
    {"will", "william"},     {"billy", "william"},       {"liam", "william"},      {"dick", "richard"},
    {"rick", "richard"},     {"rich", "richard"},        {"jim", "james"},         {"jamie", "james"},
    {"jimmy", "james"},      {"mike", "michael"},        {"mick", "michael"},      {"dave", "david"},
    {"dan", "daniel"},       {"danny", "daniel"},        {"tom", "thomas"},        {"tommy", "thomas"},
    {"joe", "joseph"},       {"jo", "joanna"},           {"jo", "josephine"},      {"sam", "samuel"},
    {"sam", "samantha"},     {"ben", "benjamin"},        {"matt", "matthew"},      {"andy", "andrew"},
    {"drew", "andrew"},      {"tony", "anthony"},        {"chris", "christopher"}, {"chris", "christine"},
    {"chris", "christina"},  {"tina", "christina"},      {"steve", "steven"},      {"steve", "stephen"},
    {"nick", "nicholas"},    {"alex", "alexander"},      {"alex", "alexandra"},    {"sasha", "alexander"},
    {"ed", "edward"},        {"ted", "edward"},          {"eddie", "edward"},      {"charlie", "charles"},
    {"chuck", "charles"},    {"greg", "gregory"},        {"jeff", "jeffrey"},      {"ken", "kenneth"},
    {"larry", "lawrence"},   {"pete", "peter"},          {"phil", "philip"},       {"ray", "raymond"},
    {"ron", "ronald"},       {"tim", "timothy"},         {"jon", "jonathan"},      {"jack", "john"},
    {"johnny", "john"},      {"max", "maximilian"},      {"max", "maxwell"},       {"gabe", "gabriel"},
    {"nate", "nathan"},      {"nate", "nathaniel"},      {"zach", "zachary"},      {"josh", "joshua"},
    {"kate", "katherine"},   {"kate", "catherine"},      {"kathy", "katherine"},   {"cathy", "catherine"},
    {"katie", "katherine"},  {"kat", "katherine"},       {"liz", "elizabeth"},     {"beth", "elizabeth"},
    {"lizzie", "elizabeth"}, {"eliza", "elizabeth"},     {"betsy", "elizabeth"},   {"meg", "margaret"},
    {"maggie", "margaret"},  {"peggy", "margaret"},      {"greta", "margareta"},   {"jen", "jennifer"},
    {"jenny", "jennifer"},   {"jess", "jessica"},        {"becky", "rebecca"},     {"vicky", "victoria"},
    {"tori", "victoria"},    {"sue", "susan"},           {"susie", "susan"},       {"debbie", "deborah"},
    {"deb", "deborah"},      {"pam", "pamela"},          {"patty", "patricia"},    {"pat", "patricia"},
    {"pat", "patrick"},      {"trish", "patricia"},      {"barb", "barbara"},      {"cindy", "cynthia"},
    {"gabby", "gabriela"},   {"nat", "natalie"},         {"nat", "nathaniel"},     {"abby", "abigail"},
    {"mandy", "amanda"},     {"steph", "stephanie"},     {"theo", "theodore"},     {"fred", "frederick"},
    {"hank", "henry"},       {"harry", "henry"},         {"gus", "augustus"},      {"nico", "nicholas"},
    {"manu", "manuel"},      {"pepe", "jose"},           {"paco", "francisco"},    {"fran", "francisco"},
    {"fran", "frances"},     {"francesca", "francesca"}, {"lena", "helena"},
};

bool is_one_of(std::string_view word, const auto& list) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

}  // namespace

bool is_title(std::string_view folded) { return is_one_of(folded, titles); }

bool is_usual_short_form(std::string_view short_form, std::string_view given) {
  return std::find(std::begin(short_forms), std::end(short_forms), std::pair{short_form, given}) !=
         std::end(short_forms);
}

PersonName::PersonName(std::string_view written) {
  std::string whole(trimmed(written));
  // "Lee, Ann" is turned round; what stands behind the comma in "Ann Lee, PhD" is no name.
  if (const std::size_t comma = whole.find(','); comma != std::string::npos) {
    const std::string behind(trimmed(std::string_view{whole}.substr(comma + 1)));
    const std::string before(trimmed(std::string_view{whole}.substr(0, comma)));
    const Text tail(behind);
    const bool names =
        !tail.words().empty() && std::none_of(tail.words().begin(), tail.words().end(),
                                              [&](const Word& w) { return is_one_of(tail.folded(w), degrees); });
    // "García Márquez, Gabriel" is turned round as well; "Ann Lee, Director" is not.
    const bool post = tail.words().size() != 1 || !tail.words()[0].capital || tail.words()[0].all_capitals ||
                      is_one_of(tail.folded(tail.words()[0]), posts);
    whole = names && (before.find(' ') == std::string::npos || !post) ? behind + " " + before : before;
  }

  const Text text(whole);
  const auto& words = text.words();
  bool nickname = false;
  bool begun = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Word& word = words[i];
    const std::string_view gap =
        i == 0 ? std::string_view{whole}.substr(0, word.start) : text.slice(words[i - 1].end, word.start);
    const auto opens = [&](std::string_view mark) { return gap.find(mark) != std::string_view::npos; };
    if (nickname && (opens("\"") || opens("\u201d") || opens(")") || opens("'") || opens("\u2019"))) {
      nickname = false;
    } else if (begun && (opens("\"") || opens("\u201c") || opens("(") || opens("'") || opens("\u2018"))) {
      nickname = true;
    }
    const std::string folded(text.folded(word));
    if (!begun && words.size() > 1 && is_title(folded)) {
      std::size_t end = word.end;
      if (end < whole.size() && whole[end] == '.') ++end;
      if (!title_.empty()) title_ += ' ';
      title_ += text.slice(word.start, end);
      continue;
    }
    if (i > 1 && i + 1 == words.size() && is_one_of(folded, degrees) && word.all_capitals) continue;
    begun = true;
    Part part;
    part.written = std::string(text.slice(word.start, word.end));
    part.spelled = reading::spelled(part.written);
    part.folded = reading::folded(part.written);
    part.hash = hash_of(part.folded);
    part.nickname = nickname;
    part.particle = !parts_.empty() && is_one_of(part.folded, particles) && i + 1 < words.size();
    if (!nickname) {
      if (!full_.empty()) full_ += word.hyphened ? "-" : " ";
      const bool initial = word.end < whole.size() && whole[word.end] == '.' && part.folded.size() == 1;
      full_ += part.written + (initial ? "." : "");
    }
    parts_.push_back(std::move(part));
  }

  // Given: up to the first space of what is left. Family: the last word with its hyphens, and particles before it.
  const std::string_view all = full_;
  given_ = std::string(all.substr(0, all.find(' ')));
  const Text given(given_);
  if (given.words().empty() || given_.back() == '.' || (given.words().size() == 1 && given_.size() == 1))
    given_.clear();
  std::size_t space = all.rfind(' ');
  if (space == std::string_view::npos) return;
  while (true) {
    const std::size_t before = space == 0 ? std::string_view::npos : all.rfind(' ', space - 1);
    if (before == std::string_view::npos) break;
    if (!is_one_of(reading::folded(all.substr(before + 1, space - before - 1)), particles)) break;
    space = before;
  }
  family_ = std::string(all.substr(space + 1));
}

NameFit PersonName::fit(std::string_view word, std::size_t* part) const {
  const std::string spelled = reading::spelled(word);
  const std::string folded = reading::folded(word);
  const auto fits = [&](std::size_t i, NameFit fit) {
    if (part != nullptr) *part = i;
    return fit;
  };
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    if (parts_[i].spelled == spelled) return fits(i, NameFit::right);
  }
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    if (parts_[i].folded != folded) continue;
    // More diacritics than were noted are no slip: the note was the hurried one.
    return fits(i, parts_[i].spelled == parts_[i].folded ? NameFit::right : NameFit::plain);
  }
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    if (folded.size() == 1 && parts_[i].folded.starts_with(folded)) return fits(i, NameFit::right);
    if (parts_[i].folded.size() == 1 && folded.starts_with(parts_[i].folded)) return fits(i, NameFit::right);
    if (i == 0 && is_usual_short_form(folded, parts_[i].folded)) return fits(i, NameFit::right);
  }
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    const std::size_t length = parts_[i].folded.size();
    const std::size_t distance = edit_distance(folded, parts_[i].folded);
    if (distance != unlike && (is_near_miss(folded, parts_[i].folded) || (length == 3 && distance == 1) ||
                               (length >= 5 && distance == 2 && folded.front() == parts_[i].folded.front()))) {
      return fits(i, NameFit::misspelled);
    }
  }
  return NameFit::none;
}

bool PersonName::has(std::uint64_t folded_hash) const {
  return std::any_of(parts_.begin(), parts_.end(), [&](const Part& part) { return part.hash == folded_hash; });
}

std::optional<PersonName::Mention> PersonName::find_full(const Text& text, std::size_t first, std::size_t end) const {
  std::vector<std::uint64_t> wanted;
  for (const Part& part : parts_) {
    if (!part.nickname) wanted.push_back(part.hash);
  }
  if (wanted.size() < 2) return std::nullopt;
  const auto& words = text.words();
  const auto stands_at = [&](const std::vector<std::uint64_t>& sequence, std::size_t at) {
    if (at + sequence.size() > end) return false;
    for (std::size_t i = 0; i < sequence.size(); ++i) {
      if (words[at + i].hash != sequence[i]) return false;
    }
    return true;
  };
  const std::vector<std::uint64_t> ends{wanted.front(), wanted.back()};
  for (std::size_t at = first; at < end; ++at) {
    if (stands_at(wanted, at)) return Mention{at, at + wanted.size()};
    if (wanted.size() > 2 && stands_at(ends, at)) return Mention{at, at + 2};
  }
  return std::nullopt;
}

std::optional<PersonName::Mention> PersonName::find_any(const Text& text, std::size_t first, std::size_t end) const {
  if (auto whole = find_full(text, first, end)) return whole;
  const auto& words = text.words();
  for (std::size_t at = first; at < end; ++at) {
    for (const Part& part : parts_) {
      if (part.particle || part.folded.size() < 2 || words[at].hash != part.hash) continue;
      const bool capital = is_capital(character_at(part.written, 0).code_point);
      if (!capital || words[at].capital) return Mention{at, at + 1};
    }
  }
  return std::nullopt;
}

}  // namespace afterword::core::reading
