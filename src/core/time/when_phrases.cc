// Whole expressions: what stands before ("by", "not until", "about"), the day, period or span itself, what stands after
// ("at the latest", "or so"), and lists of them (docs/when.md W7, W10, "Lists and ellipses share what they leave out").
#include <algorithm>

#include "core/time/when_grammar.h"

namespace afterword::core::when {
namespace {

struct LeadWord {
  Phrase phrase;
  bool Lead::* flag;  ///< nullptr: means nothing here
  bool led = true;
};

/// The longest that fits is taken, then the next, until none fits.
constexpr LeadWord lead_words[] = {
    {"by", &Lead::by},
    {"no|not later than", &Lead::by},
    {"at the latest by|on", &Lead::by},
    {"on or before", &Lead::by},
    {"by or before|on", &Lead::by},
    {"before or on|by", &Lead::by},
    {"on or by", &Lead::by},
    {"latest", nullptr, false},
    {"within", &Lead::within},
    {"inside of?", &Lead::within},
    {"in? under", &Lead::within},
    {"in? less|fewer than", &Lead::within},
    {"no|not more than", &Lead::within},
    {"at most", &Lead::within},
    {"up to", &Lead::within},
    {"before", &Lead::before},
    {"prior to", &Lead::before},
    {"ahead of", &Lead::before},
    {"in advance of", &Lead::before},
    {"earlier|sooner than", &Lead::before},
    {"after", &Lead::after},
    {"following", &Lead::after},
    {"past", &Lead::after},
    {"beyond", &Lead::after},
    {"once", &Lead::after},
    {"post", &Lead::after},
    {"later than", &Lead::after},
    {"until|till|til|'til", &Lead::until},
    {"up until|till|til", &Lead::until},
    {"through|thru", &Lead::until},
    {"at least", &Lead::at_least},
    {"a? minimum of", &Lead::at_least},
    {"at a? minimum", &Lead::at_least},
    {"no|not less|fewer than", &Lead::at_least},
    {"more than", &Lead::at_least},
    {"upwards of", &Lead::at_least},
    {"not before|until|till|til", &Lead::at_least},
    {"no|not earlier|sooner than", &Lead::at_least},
    {"at the? earliest", &Lead::at_least},
    {"as early|soon as", &Lead::at_least},
    {"on or after", &Lead::at_least},
    {"in|during|over|throughout", &Lead::over},
    {"within the? course of", &Lead::within},
    {"over the course of", &Lead::over},
    {"between", &Lead::between},
    {"from", nullptr, false},
    {"on|at|for", nullptr},
    {"sometime|anytime", nullptr},
    {"some|any time", nullptr},
    {"sometime|anytime in|on|during", nullptr},
    {"some|any time in|on|during", nullptr},
    {"toward|towards|near|nearer|closer to?", nullptr},
    {"close to", nullptr},
    {"as late as", nullptr},
    {"about|around|roughly|approximately|approx|circa|ca", &Lead::about, false},
    {"hopefully|maybe|probably|possibly", &Lead::about, false},
    {"~", &Lead::about, false},
    {"perhaps|likely|ideally|just|only|either|definitely|certainly|even|right|soon|shortly|immediately", nullptr,
     false},
    {"as little|much|long|many as", nullptr, false},
    {"since", &Lead::since},
    {"ever since", &Lead::since},
    {"not", &Lead::no, false},
};

/// "5pm", "noon", "9:00 am ET"; the index after it, or 0.
std::size_t time_of_day_at(const Words& words, std::size_t i) {
  if (const auto next = words.after(i, "noon|midday|midnight|lunchtime"); next != 0) return next;
  if (words[i].kind != Kind::clock) return 0;
  const auto zone = words.after(
      i + 1, "et|est|edt|ct|cst|cdt|mt|mst|mdt|pt|pst|pdt|eastern|central|mountain|pacific|gmt|utc|bst|cet|cest time?");
  return zone != 0 ? zone : i + 1;
}

/// A denied "before" is "not before".
void turn_to_at_least(Lead& lead, bool Lead::* denied) {
  lead.*denied = false;
  lead.at_least = true;
}

struct TailWord {
  Phrase phrase;
  bool Lead::* flag;
};
constexpr TailWord tail_words[] = {
    {", at the very? latest", &Lead::by},
    {"at the very? latest", &Lead::by},
    {"latest", &Lead::by},
    {"at the outside", &Lead::by},
    {", at most|max", nullptr},
    {"at most", nullptr},
    {"tops|max|maximum", nullptr},
    {"at the very? earliest", &Lead::at_least},
    {"earliest", &Lead::at_least},
    {"or later|after", &Lead::at_least},
    {"or so", &Lead::about},
    {"ish", &Lead::about},
    {"or sooner|earlier|before|less|thereabouts", nullptr},
    {"morning|afternoon|evening|night|eod|cob|eob", nullptr},
    {"early|mid|late morning|afternoon|evening", nullptr},
    {"at? first thing", nullptr},
    {"by|at|before? eod|cob|eob|noon|midday|midnight|lunchtime|lunch", nullptr},
    {"by|at? the? end of the? day|business", nullptr},
    {"by|at? the? close of business", nullptr},
};

}  // namespace

std::size_t Grammar::read_lead_word(std::size_t i, Lead& lead) const {
  const LeadWord* best = nullptr;
  std::size_t furthest = 0;
  for (const auto& word : lead_words) {
    if (const auto next = words_.after(i, word.phrase); next > furthest) {
      best = &word;
      furthest = next;
    }
  }
  // "past two weeks" are over, "past the 15th" are not.
  if (best != nullptr && best->flag == &Lead::after && words_.is(i, "past") && words_[furthest].kind != Kind::word &&
      words_[furthest].kind != Kind::ordinal) {
    return 0;
  }
  if (best != nullptr) {
    if (best->flag != nullptr) lead.*(best->flag) = true;
    lead.led = lead.led || best->led;
    return furthest;
  }
  if (const auto next = time_of_day_at(words_, i); next != 0) {
    lead.clock = true;
    return next;
  }
  return 0;
}

Lead Grammar::lead_at(std::size_t i) const {
  Lead lead{.next = i};
  constexpr int longest = 7;
  for (int words = 0; words < longest; ++words) {
    const auto next = read_lead_word(lead.next, lead);
    if (next == 0) break;
    lead.next = next;
  }
  return lead;
}

std::optional<Core> Grammar::core_at(std::size_t i, const Lead& lead, const Core* before) const {
  std::optional<Core> best;
  const auto consider = [&](std::optional<Core> core) {
    if (core && (!best || core->next > best->next)) best = core;
  };
  consider(parted_at(i, lead));
  consider(counted_at(i, lead));
  if (auto period = period_at(i, lead, false)) {
    consider(Core{.shape = Core::Shape::period, .period = *period, .past = period->past, .next = period->next});
  }
  if (auto day = day_at(i, lead, d_)) {
    consider(Core{.shape = Core::Shape::day, .day = *day, .past = day->past, .next = day->next});
  }
  if (!best && before != nullptr) best = left_out_at(i, *before);
  // "before the week is out", "before the month is over"
  if (best && best->shape == Core::Shape::period && best->part == Part::whole) {
    const auto over = words_.after(best->next, "is out|over|up|through|done|finished");
    const auto ends = words_.after(best->next, "ends|closes");
    if (const auto next = std::max(over, ends); next != 0) {
      best->period.ended = true;
      best->next = next;
    }
  }
  // "next week [on] Friday"
  if (best && best->shape == Core::Shape::period && best->part == Part::whole && best->period.unit == Unit::week &&
      !best->period.ended) {
    const auto on = words_.after(best->next, "on");
    const auto at = on != 0 ? on : best->next;
    if (words_[at].kind == Kind::weekday && !words_[at].plural) {
      Core day{.shape = Core::Shape::day, .next = at + 1};
      const int offset =
          static_cast<int>(std::chrono::weekday{static_cast<unsigned>(words_[at].value)}.iso_encoding()) - 1;
      day.day.date = best->period.first + std::chrono::days{offset};
      if (day.day.date <= d_ && best->period.sort == PeriodSort::current) day.day.date += std::chrono::days{7};
      day.day.earliest = day.day.date;
      day.past = best->past;
      best = day;
    }
  }
  return best;
}

/// "early [this week or early] next": the unit that the expression before it had; its part as well, where it names
/// none.
std::optional<Core> Grammar::left_out_at(std::size_t i, const Core& before) const {
  if (before.shape == Core::Shape::day && words_[before.next - 1].kind == Kind::weekday && words_.is(i, "next") &&
      words_[i + 1].kind != Kind::word) {  // "this Friday or next"
    Core core = before;
    core.day.earliest = core.day.date =
        week_of(d_) + std::chrono::days{7} + (before.day.date - week_of(before.day.date));
    core.next = core.day.next = i + 1;
    return core;
  }
  if (before.shape != Core::Shape::period) return std::nullopt;
  struct Row {
    Phrase phrase;
    Part part;
  };
  static constexpr Row parts[] = {{"early", Part::early},
                                  {"mid", Part::middle},
                                  {"late", Part::late},
                                  {"the? end of", Part::end},
                                  {"the? beginning|start of", Part::start}};
  Core core = before;
  std::size_t at = i;
  for (const auto& [phrase, part] : parts) {
    if (const auto next = words_.after(i, phrase); next != 0) {
      core.part = part;
      at = next;
    }
  }
  const auto next = words_.after(at, "the? next|following one?");
  if (next == 0) return std::nullopt;
  const Token& follows = words_[next];
  if (follows.kind == Kind::word &&
      !words_.is(next,
                 "at|by|if|but|and|for|depending|hopefully|i|we|they|he|she|when|as|because|since|once|"
                 "maybe|probably|possibly|with|to|the|after|so|is|or|pending|in|while|who")) {
    return std::nullopt;
  }
  const Unit unit = before.period.unit;
  core.period = Period{.unit = unit, .first = step(unit, own_period(unit, d_), 1)};
  core.next = next;
  return core;
}

std::size_t Grammar::read_tail(std::size_t i, Lead& lead) const {
  constexpr int longest = 4;
  for (int tails = 0; tails < longest; ++tails) {
    const TailWord* best = nullptr;
    std::size_t furthest = 0;
    for (const auto& word : tail_words) {
      if (const auto next = words_.after(i, word.phrase); next > furthest) {
        best = &word;
        furthest = next;
      }
    }
    if (best == nullptr) {
      const auto at = words_.after(i, "at|by|before|around");
      auto clock = time_of_day_at(words_, at != 0 ? at : i);
      if (clock == 0 && words_.is(i, "at") && words_[at].kind == Kind::number && words_[at + 1].kind != Kind::unit)
        clock = at + 1;
      if (clock == 0) break;
      furthest = clock;
    } else if (best->flag != nullptr) {
      lead.*(best->flag) = true;
    }
    i = furthest;
  }
  return i;
}

std::optional<Expression> Grammar::between_at(std::size_t i, const Lead& lead) {
  if (!lead.between) return std::nullopt;
  Core low{.next = 0};
  const auto now = words_.after(lead.next, "now|today");
  if (now != 0) {
    low = {.shape = Core::Shape::day, .day = {.earliest = d_, .date = d_}, .next = now};
  } else if (const auto core = core_at(lead.next, lead, nullptr)) {
    low = *core;
  } else {
    return std::nullopt;
  }
  const auto second = words_.after(low.next, "and|to|-|&");
  if (second == 0) return std::nullopt;
  Lead own = lead_at(second);
  own.led = true;
  const auto high = core_at(own.next, own, &low);
  if (!high) return std::nullopt;
  Expression expression = resolve(*high, own);
  expression.next = read_tail(high->next, own);
  const Expression from = resolve(low, lead);
  expression.first = i;
  // "between Monday and Wednesday", said on a Tuesday
  if (from.latest > expression.latest) {
    const bool weekday = words_[own.next].kind == Kind::weekday;
    expression.latest = weekday ? weekday_after(from.latest, weekday_of(expression.latest)) : from.latest;
  }
  expression.earliest = std::min(from.earliest, expression.latest);
  expression.manner = Manner::period;
  if (lead.about) expression.certainty = Certainty::approximate;
  return expression;
}

void Grammar::read_list(Expression& expression, const Core& first, const Lead& lead, bool denied) {
  Core before = first;
  constexpr int longest = 6;
  for (int items = 0; items < longest; ++items) {
    std::size_t at = words_.after(expression.next, ",? or|to|through|thru|/|-|--");
    if (at == 0 && words_[expression.next].joined) at = expression.next;
    const bool and_day = at == 0 && before.shape == Core::Shape::day;
    if (and_day) at = words_.after(expression.next, "and|&");
    if (at == 0) return;
    const bool range = !words_.is(expression.next, ",|or|/|and|&");
    Lead own = lead_at(at);
    remember(expression.latest);
    const auto core = core_at(own.next, own.led ? own : lead, &before);
    if (!core || core->past || (and_day && core->shape != Core::Shape::day)) return;
    // What is said before the first holds for the others, unless they have their own.
    const bool has_own = own.by || own.within || own.before || own.after || own.until || own.at_least || own.no;
    Lead shared = has_own ? own : lead;
    shared.about = lead.about || own.about;
    if (own.before && denied) turn_to_at_least(shared, &Lead::before);
    const auto next = read_tail(core->next, shared);
    Core item = *core;
    // "the week of the 7th or the 14th"
    if (item.shape == Core::Shape::day && before.shape == Core::Shape::period && before.period.unit == Unit::week &&
        before.part == Part::whole && before.period.sort == PeriodSort::fixed && !own.led &&
        words_[own.next].kind != Kind::weekday &&
        (words_[core->next - 1].kind == Kind::ordinal || words_[core->next - 1].kind == Kind::number)) {
      item = before;
      item.period.first = week_of(core->day.date);
    }
    const Expression other = resolve(item, shared);
    // A day gone by, or so far off that nobody means it, is none of the days to wait for.
    const bool counts = !other.past || expression.past;
    if (counts && (other.latest > expression.latest ||
                   (other.latest == expression.latest && other.certainty == Certainty::exact))) {
      expression.latest = other.latest;
      expression.certainty = other.certainty;
      if (range && expression.manner == Manner::day) expression.manner = Manner::period;
    }
    if (counts) expression.earliest = std::min(expression.earliest, other.earliest);
    expression.next = next;
    before = item;
  }
}

std::optional<Expression> Grammar::expression_at(std::size_t i, bool denied) {
  // These mean something within an expression at most ("in just two weeks"), and nothing before it.
  if (words_.is(i,
                "perhaps|likely|ideally|just|only|either|definitely|certainly|even|right|soon|shortly|immediately")) {
    return std::nullopt;
  }
  Lead lead = lead_at(i);
  if (auto range = between_at(i, lead)) return range;
  // "over two weeks" is more than that; "over the next two weeks" is not.
  if (lead.over && words_.is(lead.next - 1, "over") && words_[lead.next].kind == Kind::number) lead.at_least = true;
  // "You won't hear before Friday", "we can't say until the 15th", "not for two weeks"
  const bool not_before = denied && lead.before;
  if (not_before) turn_to_at_least(lead, &Lead::before);
  if (denied && (lead.until || (lead.next > i && words_.is(lead.next - 1, "for")))) lead.at_least = true;
  if (lead.no && (lead.by || (i > 0 && words_.is(i - 1, "if")))) lead.no = false;
  if (lead.no && words_.is(lead.next - 1, "for")) turn_to_at_least(lead, &Lead::no);  // "not for two weeks"

  const auto core = core_at(lead.next, lead, nullptr);
  if (!core) {
    // "by 5pm": today
    if (!lead.clock || !(lead.by || lead.before)) return std::nullopt;
    return Expression{.first = i, .next = lead.next, .earliest = d_, .latest = d_, .manner = Manner::by};
  }
  // "Back in October they said January"; but "get back in two weeks"
  if (i > 0 && words_.is(i - 1, "back") && (i == 1 || words_[i - 2].kind != Kind::word)) lead.since = true;
  bool about = lead.about;
  for (auto at = lead.next; at < core->next; ++at) about = about || words_[at].about;
  lead.about = about;
  const auto next = read_tail(core->next, lead);
  Expression expression = resolve(*core, lead);
  expression.first = i;
  expression.next = next;
  expression.not_before = not_before;
  if (!expression.past) read_list(expression, *core, lead, denied);
  return expression;
}

}  // namespace afterword::core::when
