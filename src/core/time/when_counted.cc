// Counted spans where they stand: "the next two weeks", "the coming days", "two weeks after Friday" (docs/when.md W1,
// W2 and "N weeks after X"), and the many spans that are no time frame.
#include "core/time/when_grammar.h"

namespace afterword::core::when {
namespace {

constexpr Phrase interview =
    "interview|meeting|call|conversation|chat|talk|discussion|visit|screen|onsite|screening|date";

/// "now", "today", "the interview", "our conversation today": D itself. The index after it, or 0.
std::size_t said_on_at(const Words& words, std::size_t i) {
  if (const auto next = words.after(i, "now|today|tonight"); next != 0) {
    return words[next - 1].possessive && words.is(next, interview) ? next + 1 : next;
  }
  if (const auto next = words.after(i, "the? date of"); next != 0) i = next;
  const auto noun =
      words.after(i,
                  "the|our|your|my|this|that|his|her|their? final|last|first|second|initial|phone|video? "
                  "interview|meeting|call|conversation|chat|talk|discussion|visit|screen|onsite|screening");
  return noun;
}

bool is_past_marker(const Words& words, std::size_t i) { return words.is(i, "ago|earlier|previously|prior"); }

/// "a two-week trial": before a noun like this a span is somebody's length, not a wait.
constexpr Phrase waiting_noun =
    "window|turnaround|timeline|timeframe|time|period|wait|deadline|range|mark|delay|process|tops|max|maximum|from|"
    "after|or|"
    "and|if|but|at|to|of|out|until|before|because|for|since|so|when|then|is|before|i|we|they|minimum|hopefully|"
    "probably|maybe|"
    "possibly|latest|that|as|in|on|by|later|hence|given|depending|though|unless|per|once|again|please|she|he|you|it|"
    "was|were|would|will|should|could|might|can|now|right|altogether|total|with|while|pending|due|following|which|just|"
    "only|also|i'd|i'll|we'll|they'll|you'll|she'll|he'll|they'd|we'd|it'll";

/// The words before a count: "the next [two weeks]", "the last [two weeks]".
struct Opening {
  std::size_t at = 0;  ///< of the count
  bool past = false;   ///< or no time frame: "the first 90 days", "every two weeks"
  bool coming = false;
};

Opening opening_at(const Words& words, std::size_t i) {
  if (const auto next = words.after(i, "the|these|this|those? last|past|previous|prior|recent"); next != 0) {
    return {.at = next, .past = true};
  }
  if (const auto next = words.after(i, "the|our|my|your? first|initial|final|every|each|per"); next != 0) {
    return {.at = next, .past = true};
  }
  if (const auto next = words.after(i, "the|these|this|those? next|coming|following|upcoming"); next != 0) {
    return {.at = next, .coming = true};
  }
  for (const Phrase phrase :
       {Phrase{"the|these|those|just|a|an? further|additional|extra"}, Phrase{"the|these|those"}}) {
    if (const auto next = words.after(i, phrase); next != 0 && words[next].kind == Kind::number) return {.at = next};
  }
  return {.at = i};
}

/// "[the next] week or two", "[the next] day or so"
std::optional<Span> span_of_one_at(const Words& words, std::size_t i) {
  if (words[i].kind != Kind::unit || words[i].plural || !words.is(i + 1, "or|to")) return std::nullopt;
  const Token& other = words[i + 2];
  const auto unit = static_cast<Unit>(words[i].value);
  Span span{.low = {.unit = unit}, .high = {.unit = unit}, .unit_at = i, .next = i + 3};
  if (other.text == "so") {
    span.article = span.about = true;
    return span;
  }
  if (other.kind != Kind::number || words[i + 3].kind == Kind::unit) return std::nullopt;
  span.high.tenths = other.value * 10;
  span.range = true;
  return span;
}

}  // namespace

std::optional<Core> Grammar::counted_at(std::size_t i, const Lead& lead) const {
  if (auto coming = coming_units_at(i, lead)) return coming;
  const Opening opening = opening_at(words_, i);
  auto span = span_at(words_, opening.at);
  if (!span && opening.coming) span = span_of_one_at(words_, opening.at);
  if (!span && opening.at != i && !opening.past) span = span_at(words_, i);
  // "week from Friday" leaves "a" out.
  if (!span && words_.is(i, "week") && !words_[i].plural && words_.is(i + 1, "from")) {
    span = Span{.low = {.unit = Unit::week}, .high = {.unit = Unit::week}, .unit_at = i, .next = i + 1};
  }
  if (!span || !span->is_sane()) return std::nullopt;
  Core core{.shape = Core::Shape::span, .span = *span, .counted_from = d_, .past = opening.past, .next = span->next};
  if (!core.past) read_anchor(core);
  core.past = core.past || is_no_time_frame(i, core, lead);
  // "within a two-week window"
  if (!core.anchored && words_.is(core.next, "window|turnaround|timeline|timeframe|period")) ++core.next;
  return core;
}

/// "the coming days", "in the next weeks": a few. "Within the week", "over the next month": one, from D.
std::optional<Core> Grammar::coming_units_at(std::size_t i, const Lead& lead) const {
  Core core{.shape = Core::Shape::span, .counted_from = d_};
  auto next = words_.after(i, "the|these? next|coming|following|upcoming");
  std::size_t ahead = 0;
  if (next == 0 && words_[i + 1].kind == Kind::unit) {
    ahead = words_.after(i + 2, "ahead");  // "the days ahead", "the weeks to come"
    if (ahead == 0) ahead = words_.after(i + 2, "to come");
    if (ahead != 0) next = words_.after(i, "the");
  }
  if (next == 0 && lead.within && words_[i].plural) next = i;  // "within days"
  if (next != 0 && words_[next].kind == Kind::unit && words_[next].plural) {
    core.span.low = core.span.high = {.tenths = 40, .unit = static_cast<Unit>(words_[next].value)};
    core.span.vague = true;
    core.span.unit_at = next;
    core.next = core.span.next = ahead != 0 ? ahead : next + 1;
    return core;
  }
  next = words_.after(i, "the next|coming");
  if (next == 0 && lead.within) next = words_.after(i, "the");
  if (next == 0 || words_[next].kind != Kind::unit || words_[next].plural) return std::nullopt;
  const auto unit = static_cast<Unit>(words_[next].value);
  const bool ranging =
      words_.is(next + 1, "or") && (words_[next + 2].kind == Kind::number || words_.is(next + 2, "so"));
  if (ranging || words_.is(next + 1, "of|after")) return std::nullopt;
  const bool counted = unit == Unit::day || unit == Unit::hour || unit == Unit::fortnight ||
                       ((lead.within || lead.over) && (unit == Unit::week || unit == Unit::month));
  if (!counted || (unit == Unit::day && lead.within && words_.is(i, "the day"))) return std::nullopt;
  core.span.low = core.span.high = {.tenths = 10, .unit = unit};
  core.span.article = true;
  core.span.unit_at = next;
  core.next = core.span.next = next + 1;
  return core;
}

/// "N weeks after X counts from X's date; from now, today or the interview means D."
void Grammar::read_anchor(Core& core) const {
  const auto i = core.next;
  const bool before = words_.is(i, "before");
  std::size_t at = words_.after(i, "from|after|following|past|of|before");
  const bool of = words_.is(i, "of");
  if (at == 0) {
    // "a week on Tuesday", "a week Friday", "a week tomorrow"
    const bool weeks = core.span.high.unit == Unit::week || core.span.high.unit == Unit::fortnight;
    const auto on = words_.after(i, "on");
    const auto day = on != 0 ? on : i;
    const bool weekday = words_[words_.is(day, "next|this") ? day + 1 : day].kind == Kind::weekday;
    if (weeks && !core.span.range && (weekday || (on == 0 && words_.is(i, "today|tomorrow")))) {
      at = on != 0 ? on : i;
    } else {
      if (const auto next = words_.after(i, "hence|out"); next != 0) core.next = next;
      return;
    }
  }
  if (!before) {
    if (const auto next = said_on_at(words_, at); next != 0) {
      core.anchored = true;
      core.next = next;
      return;
    }
    if (const auto next = words_.after(at, "that|then"); next != 0 && !of && words_[next].kind != Kind::unit) {
      core.counted_from = that_;
      core.anchored = true;
      core.next = next;
      return;
    }
  }
  const Lead after{.led = true};
  if (const auto day = day_at(at, after, d_)) {
    core.counted_from = day->date;
    core.past = day->past;
    core.next = day->next;
  } else if (auto part = of ? std::nullopt : parted_at(at, after)) {
    const auto resolved = resolve(*part, after);
    core.counted_from = resolved.latest;
    core.past = resolved.past;
    core.next = part->next;
  } else if (const auto period = of ? std::nullopt : period_at(at, after, false)) {
    Core whole{.shape = Core::Shape::period, .period = *period};
    const auto resolved = resolve(whole, before ? Lead{.by = true} : after);
    core.counted_from = resolved.latest;
    core.past = resolved.past;
    core.next = period->next;
  } else {
    return;
  }
  core.anchored = true;
  core.backwards = before;
}

bool Grammar::is_no_time_frame(std::size_t first, const Core& core, const Lead& lead) const {
  const Token& unit = words_[core.span.unit_at];
  const auto next = core.next;
  if (is_past_marker(words_, next) || lead.since) return true;
  // "3 days a week", "40 hours per month", "once a week"
  if (words_.is(next, "per|every|each|/") || (words_.is(next, "a|an") && words_[next + 1].kind == Kind::unit))
    return true;
  if (first > 0 && words_.is(first - 1, "once|twice|times|every|each|per|times|day|days|hour|hours|time")) return true;
  if (words_.is(next,
                "old|notice|experience|vacation|leave|pto|salary|severance|probation|training|contract|internship|"
                "long|apart|in|overdue|late|passed")) {
    // "two weeks in a row"; but "two weeks in January" says when, in another expression
    return !words_.is(next, "in") || words_.is(next + 1, "a");
  }
  // "It has been two weeks", "we spent two hours", "it took a month"
  std::size_t verb = first;
  for (int most = 0;
       verb > 0 && most < 3 &&
       words_.is(verb - 1,
                 "about|over|almost|nearly|only|around|for|more|than|just|roughly|at|least|some|already|a|good");
       ++most) {
    --verb;
  }
  if (verb > 0 && words_.is(verb - 1, "been|spent|lasted|took|waited|worked|had|stayed|passed|open")) return true;
  if (words_.is(next, "have|has|had passed|gone|elapsed") || words_.is(next, "went|gone|passed by?")) return true;
  // "my notice period is four weeks"
  for (std::size_t back = 1; back <= 3 && back <= first; ++back) {
    if (words_.is(first - back, "notice period")) return true;
  }
  // "they have been interviewing for three weeks"
  if (verb > 1 && words_.is(verb - 2, "been") && words_[verb - 1].text.ends_with("ing") &&
      !words_.is(verb - 1, "saying|telling|hoping|promising")) {
    return true;
  }
  const bool led = lead.by || lead.within || lead.over || lead.before || lead.after || lead.at_least || lead.until;
  if ((core.span.high.unit == Unit::year || core.span.high.unit == Unit::quarter) && !led && !core.anchored)
    return true;
  if (core.anchored) return false;
  if (words_.is(next, "of")) return !led && !words_.is(next + 1, "waiting|deliberation|deliberations|interviews|work");
  // "a six-month contract", "our two-week sprint"
  const bool adjective = unit.joined && !unit.plural;
  const bool bare_singular = !unit.plural && !unit.possessive && !core.span.article &&
                             (core.span.high.tenths > 10 || core.span.high.unit == Unit::hour);
  if ((adjective || bare_singular) && words_[next].kind == Kind::word && core.span.next == next) {
    return !words_.is(next, waiting_noun);
  }
  return false;
}

}  // namespace afterword::core::when
