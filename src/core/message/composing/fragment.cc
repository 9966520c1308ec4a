#include "core/message/composing/fragment.h"

#include <algorithm>

#include "core/message/composing/verbs.h"
#include "core/message/reading/text.h"

namespace afterword::core::composing {
namespace {

using reading::Text;
using reading::Word;

bool is_one_of(std::string_view word, const auto& list) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

}  // namespace

std::string capitalised(std::string_view text) {
  std::string out(text);
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 0x20);
  if (out.size() > 1 && static_cast<unsigned char>(out[0]) == 0xc3) {  // Latin-1: the capital sits 0x20 before
    const auto second = static_cast<unsigned char>(out[1]);
    if (second >= 0xa0 && second <= 0xbe && second != 0xb7) out[1] = static_cast<char>(second - 0x20);
  }
  return out;
}

std::optional<std::string> as_noun(const Fragment& fragment) {
  switch (fragment.shape) {
    case Shape::gerund:
    case Shape::noun_clause:
      return fragment.text;
    case Shape::noun:
      break;
    default:
      return std::nullopt;
  }
  if (fragment.text.starts_with("no ") || fragment.text.starts_with("not ")) return std::nullopt;
  if (!fragment.bare) return fragment.text;
  if (fragment.has_comma) return std::nullopt;  // "small team, big backlog" takes no article as a whole
  const Text text(fragment.text);
  const auto& words = text.words();
  if (!fragment.unsure && (words.front().capital || words.front().core_end != words.front().end))
    return fragment.text;  // a name, a possessive
  const std::string first(text.folded(words.front()));
  const std::string last(text.folded(words.back()));
  const bool modified = std::any_of(words.begin() + 1, words.end(), [&](const Word& w) {
    const std::string_view word = text.folded(w);
    return is_preposition(word) || word == "that" || word == "who" || word == "which" || word == "where";
  });
  // "the team of six", "the greenfield ledger"; but "weekly demos", "event sourcing", "sailing".
  const bool plural = last.ends_with('s') && !last.ends_with("ss") && !last.ends_with("us");
  const bool mass =
      last.ends_with("ing") || words.size() == 1 || last == "work" || last == "culture" || last == "people";
  if (!modified && (plural || mass)) return fragment.text;
  if (modified && first.ends_with("ing") && !is_gerund(first) && is_preposition(std::string(text.folded(words[1])))) {
    return fragment.text;  // "training for new leads"
  }
  if (fragment.unsure) return std::nullopt;
  return "the " + fragment.text;
}

std::optional<std::string> as_shared_noun(const Fragment& fragment) {
  if (fragment.unsure || fragment.text.starts_with("both ")) return std::nullopt;
  if (fragment.shape == Shape::gerund) return fragment.text;
  if (fragment.shape != Shape::noun) return std::nullopt;
  if (!fragment.bare) return fragment.text;
  const Text text(fragment.text);
  const auto& words = text.words();
  const std::string first(text.folded(words.front()));
  if (first == "same") return "the " + fragment.text;
  if (words.size() > 2 && !words.front().capital) {
    const std::string second(text.folded(words[1]));
    if ((second == "of" || second == "for") && !first.ends_with('s')) {  // "love of sailing", "weakness for puns"
      return (std::string_view{"aeiou"}.find(first.front()) != std::string_view::npos ? "an " : "a ") + fragment.text;
    }
  }
  return fragment.text;
}

bool is_one_thing(const Fragment& fragment) {
  if (fragment.shape == Shape::gerund || fragment.shape == Shape::noun_clause) return true;
  constexpr std::string_view singular[] = {"a ", "an ", "every ", "each ", "another ", "this "};
  return fragment.shape == Shape::noun && fragment.text.find(" and ") == std::string::npos &&
         std::any_of(std::begin(singular), std::end(singular),
                     [&](std::string_view word) { return fragment.text.starts_with(word); });
}

std::optional<std::string> as_clause(const Fragment& typed, std::string_view subject) {
  if (typed.unsure) return typed.shape == Shape::sentence ? std::optional(typed.text) : std::nullopt;
  const bool both = subject.ends_with("both");
  Fragment fragment = typed;
  if (both && fragment.text.starts_with("both ")) {  // "both studied in Lund": the subject brings its own
    fragment.text.erase(0, 5);
    const Text rest(fragment.text);
    const std::string noun(rest.folded(rest.words().back()));
    if (fragment.shape == Shape::noun && rest.words().size() < 4 && noun.ends_with('s')) {
      return "we are both " + fragment.text;  // "both cyclists"
    }
  }
  const Text text(fragment.text);
  const std::string first(text.folded(text.words().front()));
  const std::string lead = std::string(subject) + " ";
  switch (fragment.shape) {
    case Shape::sentence:
      return fragment.text;
    case Shape::past:
      if (first == "was" || first == "were") {
        return lead + (subject == "I" ? "was" : "were") + fragment.text.substr(first.size());
      }
      return lead + fragment.text;
    case Shape::present:
      if (first == "am" || first == "are" || first == "is") {
        return lead + (subject == "I" ? "am" : "are") + fragment.text.substr(first.size());
      }
      if (first == "has" || first == "does") {
        return lead + (first == "has" ? "have" : "do") + fragment.text.substr(first.size());
      }
      return lead + fragment.text;
    case Shape::third_person: {
      if (subject == "I") return std::nullopt;  // "knows the stack": of whom?
      const auto base = base_of_third_person(first);
      if (!base) return std::nullopt;
      return lead + *base + fragment.text.substr(first.size());
    }
    case Shape::adjective:
      if (both) return "we are both " + fragment.text;
      return lead + (subject == "I" ? "am " : "are ") + fragment.text;
    case Shape::preposition:
      if (both && (first == "from" || first == "in" || first == "on")) return "we are both " + fragment.text;
      return std::nullopt;
    default:
      return std::nullopt;
  }
}

}  // namespace afterword::core::composing
