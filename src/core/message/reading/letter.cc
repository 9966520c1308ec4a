#include "core/message/reading/letter.h"

#include <algorithm>
#include <optional>

#include "core/message/reading/characters.h"

namespace afterword::core::reading {
namespace {

/// What a greeting begins with, in the languages that people at a workplace greet each other in.
constexpr std::string_view greeting_starts[] = {
    "good morning",
    "good afternoon",
    "good evening",
    "good day",
    "to whom it may concern",
    "sehr geehrte",
    "sehr geehrter",
    "guten tag",
    "dear",
    "hi",
    "hello",
    "hey",
    "greetings",
    "hej",
    "hei",
    "kære",
    "kära",
    "bäste",
    "hallo",
    "liebe",
    "lieber",
    "moin",
    "bonjour",
    "cher",
    "chère",
    "hola",
    "estimado",
    "estimada",
    "buenos días",
    "ciao",
    "caro",
    "cara",
    "gentile",
    "olá",
    "beste",
    "geachte",
    "ahoj",
    "cześć",
    "szia",
    "salut",
    "welcome back",
    "happy new year",
};

/// What a letter closes with, on a line of its own.
constexpr std::string_view closings[] = {
    "best",
    "best wishes",
    "best regards",
    "all best",
    "all the best",
    "my best",
    "kind regards",
    "kindest regards",
    "warm regards",
    "warmest regards",
    "warm wishes",
    "regards",
    "kind wishes",
    "kindly",
    "kindest",
    "with kind regards",
    "with best wishes",
    "with best regards",
    "with warm regards",
    "with thanks",
    "with many thanks",
    "with gratitude",
    "with appreciation",
    "with warm wishes",
    "sincerely",
    "sincerely yours",
    "yours sincerely",
    "yours truly",
    "yours faithfully",
    "yours",
    "very truly yours",
    "faithfully",
    "cheers",
    "thanks",
    "thanks again",
    "many thanks",
    "thanks so much",
    "thank you",
    "thank you again",
    "thanks and best wishes",
    "thank you and best wishes",
    "gratefully",
    "gratefully yours",
    "warmly",
    "cordially",
    "respectfully",
    "respectfully yours",
    "take care",
    "until then",
    "till then",
    "until soon",
    "talk soon",
    "see you soon",
    "as ever",
    "with every good wish",
    "thanks once more",
    "many thanks again",
    "viele grusse",
    "beste grusse",
    "mit freundlichen grussen",
    "herzliche grusse",
    "med venlig hilsen",
    "mvh",
    "venlig hilsen",
    "vennlig hilsen",
    "med vanliga halsningar",
    "hilsen",
    "cordialement",
    "bien cordialement",
    "saludos",
    "un saludo",
    "cordiali saluti",
    "groeten",
    "met vriendelijke groet",
};

/// A full stop after these ends no sentence.
constexpr std::string_view abbreviations[] = {
    "mr", "mrs", "ms", "mx", "dr", "prof", "st", "vs", "e.g", "i.e", "g", "approx", "rev", "sr", "jr", "fr", "hr",
};

constexpr std::size_t longest_greeting = 8;   // words
constexpr std::size_t longest_signature = 8;  // lines below the closing

bool is_one_of(std::string_view word, const auto& list) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

std::string_view without_punctuation(std::string_view line) {
  line = trimmed(line);
  while (!line.empty() && std::string_view{",.!-:;"}.find(line.back()) != std::string_view::npos) {
    line.remove_suffix(1);
  }
  for (const std::string_view dash : {"\u2013", "\u2014"}) {
    if (line.ends_with(dash)) line.remove_suffix(dash.size());
  }
  return trimmed(line);
}

}  // namespace

Letter::Letter(std::string_view body, std::string_view writer)
    : text_(body), sign_off_(body.size()), postscript_(body.size()) {
  const auto all = lines();
  find_greeting(all);
  find_sign_off(all, writer);
  find_postscript(all);
  find_sentences(greeting_.found() ? greeting_.end_word : 0, word_at(sign_off_), sign_off_);
  find_sentences(word_at(postscript_), text_.words().size(), body.size());
}

std::vector<Letter::Line> Letter::lines() const {
  std::vector<Line> lines;
  const std::string_view body = text_.bytes();
  for (std::size_t at = 0; at < body.size();) {
    std::size_t end = body.find('\n', at);
    if (end == std::string_view::npos) end = body.size();
    if (!trimmed(body.substr(at, end - at)).empty()) lines.push_back({at, end});
    at = end + 1;
  }
  return lines;
}

std::size_t Letter::word_at(std::size_t byte) const {
  const auto& words = text_.words();
  const auto found = std::partition_point(words.begin(), words.end(), [&](const Word& w) { return w.start < byte; });
  return static_cast<std::size_t>(found - words.begin());
}

void Letter::find_greeting(const std::vector<Line>& lines) {
  if (lines.empty()) return;
  const auto [start, end] = lines.front();
  const std::size_t first = word_at(start);
  const std::size_t past = word_at(end);
  if (first == past) return;
  const auto& words = text_.words();

  // How many words "Dear" or "Good morning" takes.
  std::size_t opening = 0;
  for (const std::string_view phrase : greeting_starts) {
    const auto count = static_cast<std::size_t>(std::count(phrase.begin(), phrase.end(), ' ')) + 1;
    if (count <= opening || first + count > past) continue;
    const std::string_view said = text_.slice(words[first].start, words[first + count - 1].end);
    if (reading::folded(said) == reading::folded(phrase)) opening = count;
  }

  // The greeting goes on to the comma, colon or dash behind a name, or to the end of the line.
  std::size_t last = first + opening;
  const auto stops = [&](std::size_t word) {
    const std::size_t until = word + 1 < past ? words[word + 1].start : end;
    const std::string_view gap = text_.slice(words[word].end, until);
    if (gap.find(". ") != std::string_view::npos) {
      return !is_one_of(text_.folded(words[word]), abbreviations) && text_.folded(words[word]).size() > 1;
    }
    return gap.find_first_of(",:;!?") != std::string_view::npos || gap.find("\u2014") != std::string_view::npos ||
           gap.find("\u2013") != std::string_view::npos || gap.find(" - ") != std::string_view::npos;
  };
  // "Hello, Ann," has one comma before the name too; "Hi again, Ann," a word and a comma.
  while (last < past && (text_.folded(words[last]) == "again" || text_.folded(words[last]) == "there" ||
                         text_.folded(words[last]) == "once" || text_.folded(words[last]) == "more")) {
    ++last;
  }
  const std::size_t name = last;
  while (last < past && !stops(last)) ++last;
  const bool stopped = last < past;
  if (stopped) ++last;

  if (opening == 0) {
    // A bare name: a short line of capitalised words that ends in a comma, a colon or a dash.
    if (last != past || last - first > 4) return;
    const std::string_view tail = trimmed(text_.slice(words[past - 1].end, end));
    if (tail.empty() || tail.front() == '.' || tail.front() == '!' || tail.front() == '?') return;
    if (!std::all_of(words.begin() + static_cast<std::ptrdiff_t>(first),
                     words.begin() + static_cast<std::ptrdiff_t>(past), [](const Word& w) { return w.capital; })) {
      return;
    }
  } else if (!stopped && last - first > longest_greeting) {
    return;  // "Dear me, what a day that was ..." without a stop: prose
  }
  greeting_.start = start;
  greeting_.first_word = name;
  greeting_.end_word = last;
  if (last == past) {
    greeting_.end = end;
  } else {
    greeting_.end = words[last - 1].end;
    const std::string_view body = text_.bytes();
    while (greeting_.end < words[last].start && !is_space(body[greeting_.end])) ++greeting_.end;
  }
}

void Letter::find_sign_off(const std::vector<Line>& lines, std::string_view writer) {
  const std::string writer_folded = reading::folded(trimmed(writer));
  const std::string writer_given = writer_folded.substr(0, writer_folded.find(' '));
  const auto is_writer = [&](std::string_view line) {
    const std::string said = reading::folded(without_punctuation(line));
    return !said.empty() && (said == writer_folded || said == writer_given);
  };
  const auto content = [&](std::size_t i) { return lines[i].start >= greeting_.end; };

  std::optional<std::size_t> signature;
  for (std::size_t back = 0; back < lines.size() && back <= longest_signature; ++back) {
    const std::size_t i = lines.size() - 1 - back;
    if (!content(i)) break;
    const std::string_view line = text_.slice(lines[i].start, lines[i].end);
    const std::string said = reading::folded(without_punctuation(line));
    if (said == "--" || trimmed(line) == "--" || is_writer(line)) signature = i;
    // "Best, Maya" stands on one line.
    const std::size_t comma = said.find(',');
    const bool inline_name = comma != std::string::npos && is_writer(std::string_view{said}.substr(comma + 1));
    if (is_one_of(inline_name ? std::string_view{said}.substr(0, comma) : std::string_view{said}, closings)) {
      sign_off_ = lines[i].start;
      return;
    }
  }
  if (signature) sign_off_ = lines[*signature].start;
}

bool Letter::ends_sentence(std::size_t word) const {
  const auto& words = text_.words();
  const std::string_view gap = text_.slice(words[word].end, words[word + 1].start);
  const std::size_t line = gap.find('\n');
  if (line != std::string_view::npos) {
    if (gap.find('\n', line + 1) != std::string_view::npos) return true;  // a blank line
    const std::string_view next = trimmed(gap.substr(line));
    if (next.starts_with('-') || next.starts_with('*') || next.starts_with("\u2022") || next.starts_with('>')) {
      return true;
    }
  }
  const std::size_t stop = gap.find_first_of(".!?");
  const std::size_t ellipsis = gap.find("\u2026");
  if (stop == std::string_view::npos && ellipsis == std::string_view::npos) return false;
  if (std::none_of(gap.begin(), gap.end(), is_space)) return false;
  if (stop != std::string_view::npos && gap[stop] == '.') {
    const std::string_view before = text_.folded(words[word]);
    if (is_one_of(before, abbreviations)) return false;
    const bool dotted = word > 0 && before.size() == 1 && words[word - 1].end + 1 == words[word].start &&
                        text_.bytes()[words[word - 1].end] == '.';  // "p.m."
    if (dotted) return words[word + 1].capital;
    if (before.size() == 1 && words[word].capital && before != "i") return false;  // an initial
    if (before == "no" && words[word + 1].digits) return false;
  }
  return true;
}

void Letter::find_postscript(const std::vector<Line>& lines) {
  for (const Line& line : lines) {
    if (line.start <= sign_off_) continue;
    const std::string said = reading::folded(trimmed(text_.slice(line.start, line.end)));
    for (const std::string_view mark : {"p.s", "ps:", "ps.", "ps ", "pps", "post scriptum"}) {
      if (!said.starts_with(mark)) continue;
      postscript_ = line.start;
      return;
    }
  }
}

void Letter::find_sentences(std::size_t first, std::size_t past, std::size_t ceiling_of_all) {
  const auto& words = text_.words();
  const std::string_view body = text_.bytes();
  const auto is_quoted = [&](std::size_t word) {
    std::size_t at = words[word].start;
    while (at > 0 && body[at - 1] != '\n') --at;
    while (at < body.size() && (body[at] == ' ' || body[at] == '\t')) ++at;
    return body[at] == '>';
  };
  for (std::size_t i = first; i < past;) {
    Sentence sentence;
    sentence.first_word = i;
    while (i + 1 < past && !ends_sentence(i)) ++i;
    ++i;
    sentence.end_word = i;
    if (is_quoted(sentence.first_word)) continue;

    sentence.start = words[sentence.first_word].start;
    const std::size_t floor = sentence.first_word > 0 ? words[sentence.first_word - 1].end : 0;
    while (sentence.start > floor && !is_space(body[sentence.start - 1])) --sentence.start;
    sentence.end = words[i - 1].end;
    const std::size_t ceiling = std::min(i < words.size() ? words[i].start : body.size(), ceiling_of_all);
    while (sentence.end < ceiling && !is_space(body[sentence.end])) ++sentence.end;
    const std::string_view tail = body.substr(words[i - 1].end, ceiling - words[i - 1].end);
    sentence.question = tail.substr(0, tail.find('\n')).find('?') != std::string_view::npos;
    sentences_.push_back(sentence);
  }
}

std::string_view Letter::closing_words() const {
  if (sign_off_ >= text_.bytes().size()) return {};
  const std::string_view rest = text_.bytes().substr(sign_off_);
  std::string_view line = rest.substr(0, rest.find('\n'));
  line = line.substr(0, line.find(','));
  line = without_punctuation(line);
  return is_one_of(reading::folded(line), closings) ? line : std::string_view{};
}

std::string_view Letter::greeting_words() const {
  if (!greeting_.found()) return {};
  const std::size_t first = word_at(greeting_.start);
  if (first >= greeting_.first_word) return {};
  const auto& words = text_.words();
  return text_.slice(words[first].start, words[greeting_.first_word - 1].end);
}

}  // namespace afterword::core::reading
