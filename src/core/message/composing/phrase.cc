#include "core/message/composing/phrase.h"

#include <utility>

namespace afterword::core::composing {
namespace {

std::optional<std::string> noun_of(const Fragment& fragment, NounAs as) {
  switch (as) {
    case NounAs::learned:
      if (fragment.text.starts_with("no ")) return std::nullopt;
      return as_noun(fragment);
    case NounAs::it_is:
      return as_noun(fragment);
    case NounAs::known:
      return as_known_noun(fragment);
    case NounAs::shared:
      return as_shared_noun(fragment);
    case NounAs::ones_own:
      break;
  }
  if (is_somebody(fragment)) return std::nullopt;                                                // one is that
  if (fragment.bare && fragment.text.find(" since ") != std::string::npos) return std::nullopt;  // "CPA since 2014"
  if (fragment.shape == Shape::gerund) return "experience in " + fragment.text;
  if (fragment.shape == Shape::noun && fragment.bare) return "my " + fragment.text;
  return fragment.shape == Shape::noun_clause ? std::nullopt : as_noun(fragment);
}

/// The demands of a frame that this note does not meet.
unsigned lacking(const Fragment& fragment) {
  unsigned lacks = plain;
  if (fragment.shape == Shape::noun_clause || fragment.counted) lacks |= a_thing;
  if (!is_one_thing(fragment)) lacks |= one_thing;
  if (fragment.shape == Shape::gerund || fragment.text.starts_with("no ")) lacks |= not_doing;
  if (fragment.bare || fragment.shape == Shape::noun_clause) lacks |= tangible;
  return lacks;
}

/// The same for a clause.
unsigned lacking_clause(std::string_view clause) {
  return clause.starts_with("I ") || clause.starts_with("I'") || clause.starts_with("we ") ? plain : about_me;
}

/// "telling me about how you test" is "telling me how you test".
void drop_about(std::string& text) {
  for (const std::string_view verb :
       {"telling me ", "told me ", "tell me ", "hear ", "Hearing ", "hearing ", "learn ", "Knowing ", "know "}) {
    const std::string with = std::string(verb) + "about ";
    const std::size_t at = text.find(with);
    if (at == std::string::npos || text.substr(0, at).ends_with("what you ") || text.substr(0, at).ends_with("what I "))
      continue;
    const std::string_view next = std::string_view{text}.substr(at + with.size());
    for (const std::string_view word : {"how ", "why ", "what ", "where ", "when ", "who ", "which ", "whether "}) {
      if (next.starts_with(word)) {
        text.erase(at + verb.size(), std::string_view{"about "}.size());
        return;
      }
    }
  }
}

constexpr std::size_t long_note = 9;  // words: nothing more may follow it in its sentence

}  // namespace

std::optional<Sentence> Phrasing::choose(std::string_view name, std::span<const Frame> frames, const Fitting& fitting,
                                         const Slots& slots, Where where, unsigned lacks) const {
  std::vector<const Frame*> fitting_frames;
  for (const Frame& frame : frames) {
    if ((frame.flags & fitting.never) != 0 || (frame.flags & fitting.must) != fitting.must) continue;
    if ((frame.flags & met_in_person) != 0 && scene_.interview.kind != InterviewKind::in_person) continue;
    if ((frame.flags & seen) != 0 && (!scene_.interview.kind || scene_.interview.kind == InterviewKind::phone))
      continue;
    if ((frame.flags & lacks) != 0) continue;
    if (where == Where::at_the_end && !ends_with_slot(frame.text)) continue;
    if (where == Where::at_the_beginning && !begins_with_slot(frame.text)) continue;
    if (!fill(frame.text, slots, scene_.british)) continue;
    fitting_frames.push_back(&frame);
  }
  if (fitting_frames.empty()) return std::nullopt;
  const Frame& frame = *fitting_frames[chooser_.pick(name, fitting_frames.size())];
  std::string text = *fill(in_manner(frame.text, scene_.manner), slots, scene_.british);
  drop_about(text);
  return Sentence{std::move(text), {}, (frame.flags & gives_thanks) != 0};
}

std::optional<Sentence> Phrasing::say(const FrameSet& frames, const Fact& fact, const Fitting& fitting) const {
  const Fragment& fragment = fact.fragment;
  // What has commas or is long may not go on; what has a capital that may be a name's may only begin.
  const bool ends = fragment.has_comma || fragment.words > long_note;
  const Where where = fragment.unsure ? Where::at_the_beginning : ends ? Where::at_the_end : Where::anywhere;
  Slots slots = slots_;
  std::optional<Sentence> sentence;
  const bool count_only = fitting.noun == NounAs::learned && fragment.counted;
  if (auto noun = count_only ? std::nullopt : noun_of(fragment, fitting.noun)) {
    slots.set("x", *noun);
    const unsigned no_trait = noun->starts_with("a ") || noun->starts_with("an ") ? plain : trait;
    sentence = choose(frames.name, frames.noun, fitting, slots, where, lacking(fragment) | no_trait);
  }
  if (!sentence) {
    if (auto clause = clause_of(fragment, fitting)) {
      slots.set("c", *clause);
      sentence = choose(frames.name, frames.clause, fitting, slots, where, lacking_clause(*clause));
    }
  }
  if (!sentence) {
    slots.set("q", fragment.original).set("t", fragment.text);
    sentence = choose(frames.name, frames.typed, fitting, slots, Where::anywhere, plain);
  }
  if (sentence) sentence->facts = {fact.pointer};
  return sentence;
}

std::optional<Sentence> Phrasing::say_two(std::string_view name, std::span<const Frame> frames, const Fact& a,
                                          const Fact& b, const Fitting& fitting) const {
  const auto first = noun_of(a.fragment, fitting.noun);
  const auto second = noun_of(b.fragment, fitting.noun);
  if (!first || !second || a.fragment.has_comma || b.fragment.has_comma) return std::nullopt;
  if (a.fragment.unsure || b.fragment.unsure) return std::nullopt;
  if (a.fragment.words + b.fragment.words > 2 * long_note) return std::nullopt;
  Slots slots = slots_;
  slots.set("x", *first).set("y", *second);
  auto sentence = choose(name, frames, fitting, slots, Where::anywhere, lacking(a.fragment) | lacking(b.fragment));
  if (sentence) sentence->facts = {a.pointer, b.pointer};
  return sentence;
}

std::optional<std::string> Phrasing::clause_of(const Fragment& fragment, const Fitting& fitting) {
  // A whole sentence has its own subject; a verb without one needs to be given one.
  if (fragment.shape == Shape::sentence) return as_clause(fragment, "");
  if (fitting.noun == NounAs::known && fragment.shape == Shape::third_person) return as_clause(fragment, "you");
  // "Remote" excites; it is not the writer who is that.
  if (fitting.noun == NounAs::known && fitting.subject == "I" && fragment.shape == Shape::adjective)
    return std::nullopt;
  return fitting.subject.empty() ? std::nullopt : as_clause(fragment, fitting.subject);
}

std::optional<Sentence> Phrasing::say_both(std::string_view name, std::span<const Frame> frames, const Fact& a,
                                           const Fitting& as_a, const Fact& b, const Fitting& as_b) const {
  if (a.fragment.has_comma || a.fragment.unsure || b.fragment.unsure) return std::nullopt;
  if (a.fragment.words > long_note || a.fragment.words + b.fragment.words > 2 * long_note) return std::nullopt;
  Slots slots = slots_;
  if (const auto noun = noun_of(a.fragment, as_a.noun)) {
    slots.set("x", *noun);
  } else if (const auto clause = clause_of(a.fragment, as_a)) {
    slots.set("c", *clause);
  }
  if (const auto noun = noun_of(b.fragment, as_b.noun)) {
    slots.set("y", *noun);
  } else if (const auto clause = clause_of(b.fragment, as_b)) {
    slots.set("d", *clause);
  }
  const Where where = b.fragment.has_comma ? Where::at_the_end : Where::anywhere;
  auto sentence = choose(name, frames, as_a, slots, where, lacking(a.fragment));
  if (sentence) sentence->facts = {a.pointer, b.pointer};
  return sentence;
}

std::optional<Sentence> Phrasing::say_plainly(std::string_view name, std::span<const Frame> frames,
                                              std::vector<std::string> facts, const Fitting& fitting,
                                              const Slots* extra) const {
  auto sentence = choose(name, frames, fitting, extra == nullptr ? slots_ : *extra, Where::anywhere, plain);
  if (sentence) sentence->facts = std::move(facts);
  return sentence;
}

std::optional<Sentence> Phrasing::say_with(std::string_view name, std::span<const Frame> frames, const Fact& fact,
                                           std::vector<std::string> facts, const Fitting& fitting,
                                           const Slots& extra) const {
  const auto noun = noun_of(fact.fragment, fitting.noun);
  if (!noun || fact.fragment.has_comma || fact.fragment.unsure || fact.fragment.words > long_note) return std::nullopt;
  Slots slots = extra;
  slots.set("x", *noun);
  auto sentence = choose(name, frames, fitting, slots, Where::anywhere, lacking(fact.fragment));
  if (sentence) {
    facts.push_back(fact.pointer);
    sentence->facts = std::move(facts);
  }
  return sentence;
}

}  // namespace afterword::core::composing
