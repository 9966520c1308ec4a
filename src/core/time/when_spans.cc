#include "core/time/when_spans.h"

#include <algorithm>
#include <array>

#include "core/time/when_dates.h"

namespace afterword::core::when {
namespace {

using std::chrono::days;

struct Count {
  int tenths = 0;
  bool vague = false;
  bool article = false;
  bool about = false;
  bool at_least = false;
  std::size_t next = 0;
};

struct VagueCount {
  Phrase phrase;
  int tenths;
};
/// docs/when.md W1: couple = 2, few = 4, several = 5.
constexpr auto vague_counts = std::to_array<VagueCount>({
    {"a? couple more? of? more?", 20},
    {"a? few more?", 40},
    {"a matter of", 40},
    {"several more?", 50},
    {"a handful of", 50},
    {"a number of", 50},
});

constexpr Phrase adjective =
    "more|full|whole|other|further|additional|extra|solid|short|long|good|straight|consecutive|entire";

bool is_number(const Token& token) { return token.kind == Kind::number; }

/// "two (2)", "five to seven (5-7)": the same said twice.
std::size_t skip_repetition(const Words& words, std::size_t i) {
  if (words[i].text != "(") return i;
  std::size_t j = i + 1;
  while (j < i + 4 && is_number(words[j])) ++j;
  return j > i + 1 && words[j].text == ")" ? j + 1 : i;
}

Count with_trimmings(const Words& words, Count count) {
  std::size_t i = skip_repetition(words, count.next);
  if (const auto next = words.after(i, "and|& a? half"); next != 0) {
    count.tenths += 5;
    i = next;
  }
  if (words[i].text == "+") {
    count.at_least = true;
    ++i;
  }
  for (const Phrase about : {Phrase{"ish"}, Phrase{"or so"}}) {
    const auto next = words.after(i, about);
    if (next == 0) continue;
    count.about = true;
    i = next;
  }
  count.next = i;
  return count;
}

std::optional<Count> number_at(const Words& words, std::size_t i) {
  if (!is_number(words[i])) return std::nullopt;
  Count count{.tenths = words[i].value * 10 + words[i].tenth, .about = words[i].about, .next = i + 1};
  const bool tens = words[i].value >= 20 && words[i].value <= 90 && words[i].value % 10 == 0 && words[i].text[0] > '9';
  if (tens && is_number(words[i + 1]) && words[i + 1].value < 10 && words[i + 1].text[0] > '9') {
    count.tenths += words[i + 1].value * 10;
    ++count.next;
  }
  return with_trimmings(words, count);
}

std::optional<Count> count_at(const Words& words, std::size_t i) {
  for (const auto& vague : vague_counts) {
    if (const auto next = words.after(i, vague.phrase); next != 0) {
      return Count{.tenths = vague.tenths, .vague = true, .next = next};
    }
  }
  if (const auto next = words.after(i, "a? dozen more?"); next != 0) return Count{.tenths = 120, .next = next};
  if (const auto next = words.after(i, "half a|an"); next != 0) return Count{.tenths = 5, .next = next};
  if (const auto next = words.after(i, "a|an|another"); next != 0) {
    // "another two weeks", "a good three weeks"
    if (const auto counted = number_at(words, words.is(next, adjective) ? next + 1 : next)) return counted;
    if (const auto half = words.after(next, "half"); half != 0) return Count{.tenths = 5, .next = half};
    return Count{.tenths = 10, .article = true, .next = next};
  }
  return number_at(words, i);
}

/// What may stand between the two ends of a range: "to", ", maybe".
struct RangeSign {
  std::size_t next = 0;  ///< 0: none
  bool about = false;    ///< one of the hedges is in it
};

RangeSign range_sign_at(const Words& words, std::size_t i) {
  if (words[i].joined) return {i};
  std::size_t next = words.after(i, "to|or|through|thru|-|--|/|and");
  if (next == 0) next = words.after(i, ",? if not");  // "two, if not three weeks"
  if (next == 0) next = words.after(i, ",? or? even|maybe|perhaps|possibly|probably|hopefully");
  if (next == 0) next = words.after(i, ", or");
  if (next == 0) return {};
  constexpr Phrase hedge = "maybe|possibly|probably|hopefully";
  bool about = words.is(next - 1, hedge);
  for (; words.is(next, hedge) || words.is(next, "or|perhaps|even|at"); ++next) about = about || words.is(next, hedge);
  return {next, about};
}

std::size_t skip_adjectives(const Words& words, std::size_t i) {
  for (int most = 0; most < 2 && words.is(i, adjective); ++most) ++i;
  return i;
}

struct UnitMatch {
  Unit unit = Unit::day;
  bool calendar_days = false;
  std::size_t at = 0;
};

std::optional<UnitMatch> unit_at(const Words& words, std::size_t i) {
  i = skip_adjectives(words, i);
  UnitMatch match;
  const bool business = words.is(i, "business|working|work|bus|biz|banking|office");
  match.calendar_days = words.is(i, "calendar");
  if (business || match.calendar_days) ++i;
  if (words[i].kind != Kind::unit) return std::nullopt;
  match.unit = static_cast<Unit>(words[i].value);
  match.at = i;
  return match;
}

/// "a week or two [.]", "two weeks, maybe three at most": a number that leaves the unit out, and counts nothing else.
bool leaves_unit_out(const Words& words, std::size_t after_number, bool certain) {
  const Token& token = words[after_number];
  if (token.kind == Kind::number || token.kind == Kind::unit || token.joined) return false;
  if (certain || token.kind != Kind::word) return token.kind != Kind::weekday && token.kind != Kind::month;
  return words.is(
      after_number,
      "at|max|maximum|tops|from|after|before|but|and|because|if|depending|until|so|since|as|when|i|we|they|she|he|"
      "or|in|before|for|to|then|given|most|later|hopefully|probably|possibly|maybe");
}

/// The second end of a range after a first one with its unit: "[a week] to ten days", "[a week] or two".
void read_second_end(const Words& words, Span& span) {
  const auto sign = range_sign_at(words, span.next);
  if (sign.next == 0) return;
  const auto count = count_at(words, sign.next);
  if (!count) return;
  Length high{.tenths = count->tenths, .unit = span.low.unit, .calendar_days = span.low.calendar_days};
  std::size_t next = count->next;
  if (const auto unit = unit_at(words, count->next)) {
    if (words.is(span.next, "and")) return;
    high = {.tenths = count->tenths, .unit = unit->unit, .calendar_days = unit->calendar_days};
    next = unit->at + 1;
    span.unit_at = unit->at;
  } else if (count->article || count->vague ||
             !leaves_unit_out(words, next, words.is(span.next, "or") && span.article)) {
    return;
  }
  span.high = high;
  span.range = true;
  span.vague = span.vague || count->vague;
  span.about = span.about || count->about || sign.about;
  span.next = next;
}

void read_ending(const Words& words, Span& span) {
  if (words.is(span.next, "time") && words[span.next - 1].kind == Kind::unit) ++span.next;
  for (const auto& [phrase, at_least] :
       {std::pair{Phrase{"or so"}, false}, std::pair{Phrase{"ish"}, false}, std::pair{Phrase{"or more"}, true},
        std::pair{Phrase{"or longer"}, true}, std::pair{Phrase{"minimum"}, true}}) {
    if (const auto next = words.after(span.next, phrase); next != 0) {
      (at_least ? span.at_least : span.about) = true;
      span.next = next;
    }
  }
  if (words.is(span.next, "more") && !words.is(span.next + 1, "than")) ++span.next;
}

/// Both ends before the unit: "7-10 business days", "two to three weeks", "2/3 weeks".
std::optional<std::pair<Count, Count>> counts_at(const Words& words, std::size_t i) {
  if (words[i].kind == Kind::numeric_date && words[i].separator == '/' && words[i].value == 0) {
    return std::pair{Count{.tenths = words[i].first * 10, .next = i + 1},
                     Count{.tenths = words[i].second * 10, .next = i + 1}};
  }
  const auto low = count_at(words, i);
  if (!low) return std::nullopt;
  if (const auto sign = range_sign_at(words, low->next); sign.next != 0) {
    auto high = count_at(words, sign.next);
    if (high && !high->article && unit_at(words, skip_repetition(words, high->next))) {
      high->next = skip_repetition(words, high->next);
      high->about = high->about || sign.about;
      return std::pair{*low, *high};
    }
  }
  return std::pair{*low, *low};
}

}  // namespace

std::optional<Span> span_at(const Words& words, std::size_t i) {
  const auto counts = counts_at(words, i);
  if (!counts) return std::nullopt;
  const auto& [low, high] = *counts;
  const auto unit = unit_at(words, high.next);
  if (!unit) return std::nullopt;
  Span span;
  span.low = {.tenths = low.tenths, .unit = unit->unit, .calendar_days = unit->calendar_days};
  span.high = {.tenths = high.tenths, .unit = unit->unit, .calendar_days = unit->calendar_days};
  span.range = low.next != high.next || low.tenths != high.tenths;
  span.vague = low.vague || high.vague;
  span.article = high.article;
  span.about = low.about || high.about || words[unit->at].about;
  span.at_least = low.at_least || high.at_least;
  span.unit_at = unit->at;
  span.next = unit->at + 1;
  if (const auto next = words.after(span.next, "and|& a? half"); next != 0 && !span.range) {
    span.low.tenths += 5;
    span.high.tenths += 5;
    span.article = false;
    span.next = next;
  }
  if (!span.range) read_second_end(words, span);
  read_ending(words, span);
  return span;
}

Date Length::from(Date date, const BusinessCalendar& calendar) const {
  const int whole = tenths / 10;
  const int rounded_up = std::max(1, (tenths + 9) / 10);
  switch (unit) {
    case Unit::hour:
      return calendar.add(date, std::max(1, (tenths + 239) / 240));
    case Unit::day:
      return calendar_days ? date + days{rounded_up} : calendar.add(date, rounded_up);
    case Unit::week:
      // docs/when.md W1: "a week and a half = 10 days", and a number of days with no other word counts business days.
      return tenths == 15 ? calendar.add(date, 10) : date + days{tenths * 7 / 10};
    case Unit::fortnight:
      return date + days{tenths * 14 / 10};
    case Unit::month:
      return add_months(date, whole) + days{tenths % 10 * 3};
    case Unit::quarter:
      return add_months(date, tenths * 3 / 10);
    case Unit::year:
      return add_months(date, tenths * 12 / 10);
  }
  return date;
}

Date Length::back_from(Date date, const BusinessCalendar& calendar) const {
  const int whole = tenths / 10;
  switch (unit) {
    case Unit::hour:
      return calendar.before(date);
    case Unit::day:
      if (calendar_days) return date - days{whole};
      for (int left = whole; left > 0; --left) date = calendar.before(date);
      return date;
    case Unit::week:
      return date - days{tenths * 7 / 10};
    case Unit::fortnight:
      return date - days{tenths * 14 / 10};
    case Unit::month:
      return add_months(date, -whole);
    case Unit::quarter:
      return add_months(date, -whole * 3);
    case Unit::year:
      return add_months(date, -whole * 12);
  }
  return date;
}

bool Span::is_sane() const {
  constexpr int ten_years[] = {87'600, 3'650, 520, 260, 120, 40, 10};  // in the order of Unit
  const auto sane = [&](const Length& length) {
    return length.tenths > 0 && length.tenths / 10 <= ten_years[static_cast<std::size_t>(length.unit)];
  };
  return sane(low) && sane(high);
}

}  // namespace afterword::core::when
