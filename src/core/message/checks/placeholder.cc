#include <algorithm>
#include <array>

#include "core/message/checks/checks.h"
#include "core/message/reading/characters.h"
#include "core/message/reading/phrases.h"

namespace afterword::core::checks {
namespace {

using reading::Text;

constexpr std::size_t longest_blank = 60;  // bytes between the brackets

/// What a template leaves to be filled in: one of these, or a few capitalised words.
constexpr std::string_view slots[] = {
    "name",         "names",       "firstname",   "lastname", "surname",   "company",   "employer", "organisation",
    "organization", "role",        "position",    "title",    "job",       "date",      "day",      "time",
    "month",        "interviewer", "manager",     "hiring",   "recipient", "recruiter", "topic",    "topics",
    "thing",        "things",      "project",     "skill",    "skills",    "insert",    "your",     "their",
    "his",          "her",         "specific",    "detail",   "details",   "blank",     "fill",     "here",
    "example",      "number",      "link",        "url",      "phone",     "email",     "address",  "city",
    "department",   "team",        "school",      "industry", "field",     "something", "somebody", "someone",
    "mention",      "add",         "describe",    "reason",   "reasons",   "xx",        "xxx",      "todo",
    "tbd",          "tbc",         "placeholder", "template", "signature", "first",     "last",     "contact"};

/// What stands in square brackets on purpose.
constexpr std::string_view asides[] = {
    "sic",           "at",          "dot",  "x",      "ok",         "laughs",   "smiles",
    "emphasis mine", "my emphasis", "edit", "edited", "translated", "redacted", "in translation"};

constexpr reading::Phrases words_left = reading::phrases<R"(
lorem ipsum
dolor sit amet
insert|enter|add your? name|company|employer|role|title|position|date|date here
your|company|employer|recipient|interviewer name here
company|employer|role|position|job name|title here
)">;

/// Notes to oneself, in capitals.
constexpr std::string_view markers[] = {"todo", "fixme", "tbd", "tktk", "tbc"};

bool is_blank(std::string_view inner) {
  inner = reading::trimmed(inner);
  return inner.empty() ||
         std::all_of(inner.begin(), inner.end(), [](char c) { return c == '_' || c == '.' || c == '-'; });
}

/// "[Name]", "[the project we discussed]", "[Hiring Manager]"; not "[page 2]", "[MS 1142, uncatalogued]",
/// "[nodiscard]".
bool is_slot(const Text& inner) {
  constexpr std::size_t most_words = 6;
  const auto& words = inner.words();
  if (words.empty() || words.size() > most_words) return false;
  const auto names_one = [&](const reading::Word& word) {
    return std::find(std::begin(slots), std::end(slots), inner.folded(word)) != std::end(slots);
  };
  if (std::any_of(words.begin(), words.end(), names_one)) return true;
  return words.size() <= 3 &&
         std::all_of(words.begin(), words.end(), [](const reading::Word& w) { return w.capital && !w.digits; });
}

/// Is the bracket at `at` inside quotation marks? Then it is an editor's.
bool is_quoted(std::string_view text, std::size_t at) {
  const std::size_t line = text.rfind('\n', at) == std::string_view::npos ? 0 : text.rfind('\n', at);
  const std::string_view before = text.substr(line, at - line);
  const auto plain = std::count(before.begin(), before.end(), '"');
  const std::size_t opened = before.rfind("\u201c");
  const std::size_t closed = before.rfind("\u201d");
  return plain % 2 == 1 || (opened != std::string_view::npos && (closed == std::string_view::npos || closed < opened));
}

/// The end of a bracketed blank that begins at `at`; 0 where it is something else.
std::size_t square(std::string_view text, std::size_t at) {
  const std::size_t close = text.find_first_of("]\n", at + 1);
  if (close == std::string_view::npos || text[close] == '\n' || close - at > longest_blank) return 0;
  const std::string_view inner = text.substr(at + 1, close - at - 1);
  if (inner == " " || inner == "x" || inner == "X") return 0;  // a box to tick
  if (is_blank(inner)) return inner == "..." || inner == "\u2026" ? 0 : close + 1;
  if (close + 1 < text.size() && text[close + 1] == '(') return 0;  // a link as Markdown writes it
  if (inner.starts_with('[')) return 0;                             // an attribute: "[[nodiscard]]"
  const Text words(inner);
  const std::string folded = reading::folded(reading::trimmed(inner));
  const bool aside = std::find(std::begin(asides), std::end(asides), folded) != std::end(asides);
  return aside || !is_slot(words) || is_quoted(text, at) ? 0 : close + 1;
}

std::size_t curly(std::string_view text, std::size_t at) {
  const bool twice = text.substr(at).starts_with("{{");
  const std::string_view closing = twice ? "}}" : "}";
  const std::size_t inner = at + closing.size();
  const std::size_t close = text.find(closing, inner);
  if (close == std::string_view::npos || close - at > longest_blank) return 0;
  const std::string_view name = text.substr(inner, close - inner);
  const bool plain = std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ' ' || c == '.' || c == '-';
  });
  return (twice || plain) && name.find('\n') == std::string_view::npos ? close + closing.size() : 0;
}

std::size_t angle(std::string_view text, std::size_t at) {
  std::size_t inner = at + 1;
  while (inner < text.size() && text[inner] == '<') ++inner;
  std::size_t close = inner;
  while (close < text.size() && text[close] != '>' && text[close] != '\n') ++close;
  if (close == text.size() || text[close] != '>' || close == inner || close - at > longest_blank) return 0;
  const std::string_view name = text.substr(inner, close - inner);
  if (reading::is_space(name.front()) || reading::is_space(name.back())) return 0;  // "a < b and c > d"
  for (std::size_t i = 0; i < name.size();) {
    const auto c = reading::character_at(name, i);
    const bool allowed = reading::is_letter(c.code_point) || c.code_point == U' ' || c.code_point == U'_' ||
                         c.code_point == U'-' || c.code_point == U'\'';
    if (!allowed) return 0;  // an address, a link, an arrow, an element with attributes
    i += c.size;
  }
  while (close < text.size() && text[close] == '>') ++close;
  return close;
}

/// "____", "%NAME%": a blank that is no bracket.
std::size_t line_or_percent(std::string_view text, std::size_t at) {
  std::size_t end = at;
  if (text[at] == '_') {
    while (end < text.size() && text[end] == '_') ++end;
    return end - at >= 3 ? end : 0;
  }
  ++end;
  while (end < text.size() && ((text[end] >= 'A' && text[end] <= 'Z') || text[end] == '_')) ++end;
  return end - at > 3 && end < text.size() && text[end] == '%' ? end + 1 : 0;
}

void look_at(const DraftInContext& draft, Part part, Findings& findings) {
  const Text& text = draft.text(part);
  const std::string_view bytes = text.bytes();
  const auto report = [&](std::size_t start, std::size_t end) {
    const Text inner(bytes.substr(start, end - start));
    if (!inner.terms().empty() && draft.facts_say(inner, 0, inner.terms().size())) return;  // said so, in so many words
    findings.add({part, start, end},
                 "\"" + std::string(bytes.substr(start, end - start)) + "\" is a blank that was to be filled in.");
  };
  for (std::size_t at = 0; at < bytes.size();) {
    std::size_t end = 0;
    switch (bytes[at]) {
      case '[':
        end = square(bytes, at);
        break;
      case '{':
        end = curly(bytes, at);
        break;
      case '<':
        end = angle(bytes, at);
        break;
      case '_':
      case '%':
        end = line_or_percent(bytes, at);
        break;
      default:
        break;
    }
    if (end != 0) report(at, end);
    at = end != 0 ? end : at + 1;
  }
  for (const reading::Word& word : text.words()) {
    if (!word.all_capitals || word.link) continue;
    const std::string_view folded = text.folded(word);
    const bool crosses = folded.size() >= 3 && folded.find_first_not_of('x') == std::string_view::npos;
    if (crosses || std::find(std::begin(markers), std::end(markers), folded) != std::end(markers)) {
      report(word.start, word.end);
    }
  }
  std::size_t from = 0;
  while (const auto match = words_left.find(text, from, text.terms().size())) {
    const Span span = draft.terms(part, match->first, match->end);
    report(span.start, span.end);
    from = match->end;
  }
}

}  // namespace

void placeholder(const DraftInContext& draft, Findings& findings) {
  look_at(draft, Part::subject, findings);
  look_at(draft, Part::body, findings);
  // "Dear ," has lost the name that was to stand there.
  const reading::Greeting& greeting = draft.letter().greeting();
  if (greeting.found() && greeting.first_word == greeting.end_word) {
    const std::string_view said = draft.body().slice(greeting.start, greeting.end);
    if (said.find(" ,") != std::string_view::npos) {
      findings.add(DraftInContext::in_body(greeting.start, greeting.end), "The greeting has no name in it.");
    }
  }
}

}  // namespace afterword::core::checks
