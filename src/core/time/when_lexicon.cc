// What single words mean to the reader of time frames (docs/when.md).
#include <algorithm>
#include <array>
#include <utility>

#include "core/time/when_words.h"

namespace afterword::core::when {
namespace {

struct Entry {
  std::string_view word;
  Kind kind;
  int value;
  bool weak = false;
};

constexpr int unit(Unit u) { return static_cast<int>(u); }

/// In alphabetical order: searched by halves. Plurals are found without their "s".
constexpr auto lexicon = std::to_array<Entry>({
    {"apr", Kind::month, 4},
    {"april", Kind::month, 4, true},
    {"aug", Kind::month, 8},
    {"august", Kind::month, 8, true},
    {"bd", Kind::unit, unit(Unit::day)},
    {"businessday", Kind::unit, unit(Unit::day)},
    {"day", Kind::unit, unit(Unit::day)},
    {"dec", Kind::month, 12},
    {"december", Kind::month, 12},
    {"eight", Kind::number, 8},
    {"eighteen", Kind::number, 18},
    {"eighteenth", Kind::ordinal, 18},
    {"eighth", Kind::ordinal, 8},
    {"eighty", Kind::number, 80},
    {"eleven", Kind::number, 11},
    {"eleventh", Kind::ordinal, 11},
    {"feb", Kind::month, 2},
    {"february", Kind::month, 2},
    {"fifteen", Kind::number, 15},
    {"fifteenth", Kind::ordinal, 15},
    {"fifth", Kind::ordinal, 5},
    {"fifty", Kind::number, 50},
    {"first", Kind::ordinal, 1},
    {"five", Kind::number, 5},
    {"fortnight", Kind::unit, unit(Unit::fortnight)},
    {"forty", Kind::number, 40},
    {"four", Kind::number, 4},
    {"fourteen", Kind::number, 14},
    {"fourteenth", Kind::ordinal, 14},
    {"fourth", Kind::ordinal, 4},
    {"fri", Kind::weekday, 5},
    {"friday", Kind::weekday, 5},
    {"hour", Kind::unit, unit(Unit::hour)},
    {"hr", Kind::unit, unit(Unit::hour)},
    {"jan", Kind::month, 1, true},
    {"january", Kind::month, 1},
    {"jul", Kind::month, 7},
    {"july", Kind::month, 7},
    {"jun", Kind::month, 6},
    {"june", Kind::month, 6, true},
    {"mar", Kind::month, 3, true},
    {"march", Kind::month, 3, true},
    {"may", Kind::month, 5, true},
    {"mo", Kind::unit, unit(Unit::month)},
    {"mon", Kind::weekday, 1},
    {"monday", Kind::weekday, 1},
    {"month", Kind::unit, unit(Unit::month)},
    {"mth", Kind::unit, unit(Unit::month)},
    {"nine", Kind::number, 9},
    {"nineteen", Kind::number, 19},
    {"nineteenth", Kind::ordinal, 19},
    {"ninety", Kind::number, 90},
    {"ninth", Kind::ordinal, 9},
    {"nov", Kind::month, 11},
    {"november", Kind::month, 11},
    {"oct", Kind::month, 10},
    {"october", Kind::month, 10},
    {"one", Kind::number, 1},
    {"qtr", Kind::unit, unit(Unit::quarter)},
    {"quarter", Kind::unit, unit(Unit::quarter)},
    {"sat", Kind::weekday, 6, true},
    {"saturday", Kind::weekday, 6},
    {"second", Kind::ordinal, 2},
    {"sep", Kind::month, 9},
    {"sept", Kind::month, 9},
    {"september", Kind::month, 9},
    {"seven", Kind::number, 7},
    {"seventeen", Kind::number, 17},
    {"seventeenth", Kind::ordinal, 17},
    {"seventh", Kind::ordinal, 7},
    {"seventy", Kind::number, 70},
    {"six", Kind::number, 6},
    {"sixteen", Kind::number, 16},
    {"sixteenth", Kind::ordinal, 16},
    {"sixth", Kind::ordinal, 6},
    {"sixty", Kind::number, 60},
    {"sun", Kind::weekday, 0, true},
    {"sunday", Kind::weekday, 0},
    {"ten", Kind::number, 10},
    {"tenth", Kind::ordinal, 10},
    {"third", Kind::ordinal, 3},
    {"thirteen", Kind::number, 13},
    {"thirteenth", Kind::ordinal, 13},
    {"thirtieth", Kind::ordinal, 30},
    {"thirty", Kind::number, 30},
    {"three", Kind::number, 3},
    {"thu", Kind::weekday, 4},
    {"thur", Kind::weekday, 4},
    {"thurs", Kind::weekday, 4},
    {"thursday", Kind::weekday, 4},
    {"tue", Kind::weekday, 2},
    {"tues", Kind::weekday, 2},
    {"tuesday", Kind::weekday, 2},
    {"twelfth", Kind::ordinal, 12},
    {"twelve", Kind::number, 12},
    {"twentieth", Kind::ordinal, 20},
    {"twenty", Kind::number, 20},
    {"two", Kind::number, 2},
    {"wed", Kind::weekday, 3, true},
    {"wednesday", Kind::weekday, 3},
    {"weds", Kind::weekday, 3},
    {"week", Kind::unit, unit(Unit::week)},
    {"weekday", Kind::unit, unit(Unit::day)},
    {"wk", Kind::unit, unit(Unit::week)},
    {"workday", Kind::unit, unit(Unit::day)},
    {"year", Kind::unit, unit(Unit::year)},
    {"yr", Kind::unit, unit(Unit::year)},
});
static_assert(std::ranges::is_sorted(lexicon, {}, &Entry::word));

const Entry* find(std::string_view word) {
  const auto found = std::ranges::lower_bound(lexicon, word, {}, &Entry::word);
  return found != lexicon.end() && found->word == word ? &*found : nullptr;
}

bool fill_in(Token& token, std::string_view word) {
  const Entry* entry = find(word);
  if (entry == nullptr && word.size() > 2 && word.ends_with('s')) {
    entry = find(word.substr(0, word.size() - 1));
    // "Fridays", "weeks"; but no "seconds", no "marches", no "fives".
    if (entry != nullptr && entry->kind != Kind::unit && entry->kind != Kind::weekday) return false;
    token.plural = entry != nullptr;
  }
  if (entry == nullptr) return false;
  token.kind = entry->kind;
  token.value = entry->value;
  token.weak = entry->weak;
  token.business = word.starts_with("work") || word.starts_with("business") || word.starts_with("bd") ||
                   (word.starts_with("weekd") && entry->kind == Kind::unit);
  return true;
}

}  // namespace

bool look_up(Token& token) {
  // HR is the people, not an hour.
  if (token.said == "HR") return false;
  // One letter is a unit only where a number stands right before it: "48h", "10d", "2w".
  if (token.glued && token.text.size() == 1) {
    constexpr std::array<std::pair<char, Unit>, 3> letters{{{'h', Unit::hour}, {'d', Unit::day}, {'w', Unit::week}}};
    for (const auto& [letter, u] : letters) {
      if (token.text[0] != letter) continue;
      token.kind = Kind::unit;
      token.value = unit(u);
      return true;
    }
    return false;
  }
  if (fill_in(token, token.text)) return true;
  if (token.text.size() > 5 && token.text.ends_with("ish")) {
    token.about = fill_in(token, token.text.substr(0, token.text.size() - 3));
    return token.about;
  }
  return false;
}

bool is_abbreviation(std::string_view word) {
  static constexpr auto abbreviations = std::to_array<std::string_view>(
      {"apr",  "approx", "aug", "bd",   "bds",  "biz",  "bus", "dec", "dr",   "est", "feb", "fri",
       "hr",   "hrs",    "jan", "jr",   "jul",  "jun",  "mar", "mo",  "mon",  "mos", "mr",  "mrs",
       "ms",   "mth",    "nov", "oct",  "prof", "qtr",  "sat", "sep", "sept", "st",  "sun", "thu",
       "thur", "thurs",  "tue", "tues", "wed",  "weds", "wk",  "wks", "yr",   "yrs"});
  return std::ranges::find(abbreviations, word) != abbreviations.end();
}

}  // namespace afterword::core::when
