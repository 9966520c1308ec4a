#include "core/time/when_words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace afterword::core::when {
namespace {

constexpr int most = 1'000'000;

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
/// Bytes of other scripts are letters: "mayıs" is one word, and not the month.
constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

/// Typographic characters that stand for plain ones. An em dash separates, an en dash joins as a hyphen does.
constexpr std::array<std::pair<std::string_view, std::string_view>, 18> plain_forms{{
    {"\u2018", "'"},
    {"\u2019", "'"},
    {"\u02BC", "'"},
    {"\u201C", "\""},
    {"\u201D", "\""},
    {"\u2010", "-"},
    {"\u2011", "-"},
    {"\u2012", "-"},
    {"\u2013", "-"},
    {"\u2014", " - "},
    {"\u2015", " - "},
    {"\u2212", "-"},
    {"\u00A0", " "},
    {"\u202F", " "},
    {"\u2009", " "},
    {"\u2026", "... "},
    {"\u00AB", "\""},
    {"\u00BB", "\""},
}};

std::string plain(std::string_view text) {
  std::string result;
  result.reserve(text.size() + 8);
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x80) {
      result.push_back(text[i++]);
      continue;
    }
    if (text.substr(i).starts_with("\u00BD")) {  // one half
      result += !result.empty() && is_digit(result.back()) ? ".5" : "0.5";
      i += 2;
      continue;
    }
    const auto form =
        std::ranges::find_if(plain_forms, [&](const auto& pair) { return text.substr(i).starts_with(pair.first); });
    if (form == plain_forms.end()) {
      result.push_back(text[i++]);
    } else {
      result += form->second;
      i += form->first.size();
    }
  }
  return result;
}

std::string lower_case(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

/// "e.o.d." is written with stops that end no sentence.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> dotted_forms{{
    {"a.m", "am"},
    {"p.m", "pm"},
    {"e.o.d", "eod"},
    {"c.o.b", "cob"},
    {"e.o.w", "eow"},
    {"e.o.m", "eom"},
    {"e.o.y", "eoy"},
    {"a.s.a.p", "asap"},
}};

class Tokenizer {
 public:
  Tokenizer(std::string_view lower, std::string_view cased, std::vector<Token>& tokens)
      : lower_(lower), cased_(cased), tokens_(tokens) {}

  void run() {
    while (at_ < lower_.size()) {
      const bool blank_line = skip_space();
      if (at_ >= lower_.size()) break;
      if (blank_line) emit(Kind::stop, at_, at_);
      chunk_end_ = at_;
      while (chunk_end_ < lower_.size() && !is_space(lower_[chunk_end_])) ++chunk_end_;
      if (is_address()) {
        emit(Kind::mark, at_, chunk_end_);
        at_ = chunk_end_;
        continue;
      }
      chunk_begin_ = at_;
      while (at_ < chunk_end_) one();
    }
    drop_stops_of_abbreviations();
  }

 private:
  bool skip_space() {
    int lines = 0;
    for (; at_ < lower_.size() && is_space(lower_[at_]); ++at_) lines += lower_[at_] == '\n' ? 1 : 0;
    return lines > 1;
  }

  /// An address of mail or the web: its numbers are no dates.
  bool is_address() const {
    const auto chunk = lower_.substr(at_, chunk_end_ - at_);
    return chunk.find("://") != chunk.npos || chunk.find('@') != chunk.npos || chunk.starts_with("www.");
  }

  char peek(std::size_t ahead = 0) const { return at_ + ahead < chunk_end_ ? lower_[at_ + ahead] : '\0'; }

  Token& emit(Kind kind, std::size_t begin, std::size_t end) {
    begin_before_ = std::exchange(begin_last_, begin);
    Token token;
    token.kind = kind;
    token.text = lower_.substr(begin, end - begin);
    token.said = cased_.substr(begin, end - begin);
    token.capital = begin < end && cased_[begin] >= 'A' && cased_[begin] <= 'Z';
    token.joined = std::exchange(hyphen_, false);
    token.glued = begin > chunk_begin_ && begin < lower_.size() && is_digit(lower_[begin - 1]);
    return tokens_.emplace_back(token);
  }

  void one() {
    const char c = peek();
    if (is_digit(c)) return number();
    if (is_letter(c) || (c == '\'' && is_letter(peek(1)))) return word();
    if (c == '-') return hyphen();
    const std::size_t begin = at_++;
    switch (c) {
      case ',':
        emit(Kind::comma, begin, at_);
        break;
      case '.':
      case '!':
      case '?':
        emit(Kind::stop, begin, at_);
        break;
      case ';':
      case ':':
      case '(':
      case ')':
      case '"':
        emit(Kind::pause, begin, at_);
        break;
      case '/':
        emit(Kind::slash, begin, at_);
        break;
      default:
        emit(Kind::mark, begin, at_);
        break;
    }
  }

  void hyphen() {
    const bool inside = at_ > chunk_begin_ && at_ + 1 < chunk_end_ && lower_[at_ + 1] != '-' && lower_[at_ - 1] != '-';
    if (inside) {
      ++at_;
      hyphen_ = true;
      return;
    }
    const std::size_t begin = at_;
    while (peek() == '-') ++at_;
    emit(Kind::pause, begin, at_);
  }

  void word() {
    for (const auto& [form, meaning] : dotted_forms) {
      const auto rest = lower_.substr(at_, chunk_end_ - at_);
      if (!rest.starts_with(form) || (rest.size() > form.size() && is_letter(rest[form.size()]))) continue;
      Token& token = emit(Kind::word, at_, at_ + form.size());
      token.text = meaning;
      at_ += form.size();
      if (peek() == '.') ++at_;
      if (!as_time_of_day()) look_up(tokens_.back());
      return;
    }
    const std::size_t begin = at_;
    if (peek() == '\'') ++at_;
    while (is_letter(peek()) || is_digit(peek()) || (peek() == '\'' && is_letter(peek(1)))) ++at_;
    Token& token = emit(Kind::word, begin, at_);
    if (token.text.ends_with("'s")) {
      token.text.remove_suffix(2);
      token.possessive = true;
    }
    if (peek() == '\'') {  // "two weeks' time", or a closing quote: either way no part of the word
      token.possessive = token.text.ends_with('s');
      ++at_;
    }
    if (!as_time_of_day()) look_up(tokens_.back());
  }

  /// "5 pm" is one time of day.
  bool as_time_of_day() {
    if (tokens_.size() < 2 || !(tokens_.back().text == "am" || tokens_.back().text == "pm")) return false;
    Token& before = tokens_[tokens_.size() - 2];
    if (before.kind != Kind::clock && (before.kind != Kind::number || before.value > 12 || !is_digit(before.text[0]))) {
      return false;
    }
    before.kind = Kind::clock;
    before.said = cased_.substr(begin_before_, at_ - begin_before_);
    tokens_.pop_back();
    return true;
  }

  int digits() {
    int value = 0;
    for (; is_digit(peek()); ++at_) value = std::min(most, value * 10 + (peek() - '0'));
    return value;
  }

  void number() {
    const std::size_t begin = at_;
    if (numeric_date()) return;
    at_ = begin;
    int value = digits();
    while (peek() == ',' && is_digit(peek(1)) && is_digit(peek(2)) && is_digit(peek(3)) && !is_digit(peek(4))) {
      ++at_;
      value = static_cast<int>(std::min<long long>(most, value * 1000LL + digits()));
    }
    if (peek() == ':' && is_digit(peek(1))) {
      ++at_;
      digits();
      emit(Kind::clock, begin, at_);
      return;
    }
    std::uint8_t tenth = 0;
    if (peek() == '.' && is_digit(peek(1))) {
      tenth = static_cast<std::uint8_t>(peek(1) - '0');
      ++at_;
      digits();
    }
    const auto rest = lower_.substr(at_, chunk_end_ - at_);
    for (std::string_view ending : {"st", "nd", "rd", "th"}) {
      if (!rest.starts_with(ending) || (rest.size() > 2 && is_letter(rest[2]) && !rest.substr(2).starts_with("ish")))
        continue;
      at_ += 2;
      emit(Kind::ordinal, begin, at_).value = value;
      return;
    }
    Token& token = emit(Kind::number, begin, at_);
    token.value = value;
    token.tenth = tenth;
  }

  /// "2026-12-04", "2026/12/04", "12/4", "12/4/26", "12-4-2026", "4.12.", "4.12.2026"; a time that follows "T" is
  /// skipped.
  bool numeric_date() {
    const std::size_t begin = at_;
    const int a = digits();
    const std::size_t a_size = at_ - begin;
    const char separator = peek();
    if ((separator != '/' && separator != '-' && separator != '.') || !is_digit(peek(1))) return false;
    ++at_;
    const std::size_t b_begin = at_;
    const int b = digits();
    if (at_ - b_begin > 2) return false;
    int c = 0;
    std::size_t c_size = 0;
    if (peek() == separator && is_digit(peek(1))) {
      ++at_;
      const std::size_t c_begin = at_;
      c = digits();
      c_size = at_ - c_begin;
    }
    const bool year_first = a_size == 4 && (c_size == 1 || c_size == 2);
    const bool year_last = a_size <= 2 && (c_size == 4 || (c_size == 2 && separator != '-'));
    const bool no_year = a_size <= 2 && c_size == 0 && (separator == '/' || (separator == '.' && peek() == '.'));
    if (!year_first && !year_last && !no_year) return false;
    if (no_year && separator == '.' && (is_digit(peek(1)) || is_letter(peek(1)))) return false;
    if (peek() == '/' && is_digit(peek(1))) return false;  // longer than any date
    const std::size_t end = at_;
    if (year_first && peek() == 't' && is_digit(peek(1))) {
      while (is_digit(peek()) || peek() == 't' || peek() == ':' || peek() == 'z' || peek() == '+') ++at_;
    }
    if (no_year && separator == '.') ++at_;
    Token& token = emit(Kind::numeric_date, begin, end);
    token.separator = separator;
    token.value = year_first ? a : year_last ? (c_size == 2 ? 2000 + c : c) : 0;
    token.first = year_first ? b : a;
    token.second = year_first ? c : b;
    if (year_first) token.separator = 'y';
    return true;
  }

  /// "Thurs. or Fri.", "approx. two weeks", "bus. days": unless a sentence begins after it, the stop means nothing.
  void drop_stops_of_abbreviations() {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const Token& token = tokens_[i];
      if (token.kind == Kind::stop && token.text == "." && kept > 0 && is_abbreviation(tokens_[kept - 1].text) &&
          i + 1 < tokens_.size() && goes_on(tokens_[i + 1])) {
        continue;
      }
      tokens_[kept++] = token;
    }
    tokens_.resize(kept);
  }

  static bool goes_on(const Token& next) {
    return !next.capital || next.kind == Kind::month || next.kind == Kind::weekday;
  }

  std::string_view lower_;
  std::string_view cased_;
  std::vector<Token>& tokens_;
  std::size_t at_ = 0;
  std::size_t begin_last_ = 0;    // of the last token
  std::size_t begin_before_ = 0;  // of the one before it
  std::size_t chunk_begin_ = 0;
  std::size_t chunk_end_ = 0;
  bool hyphen_ = false;
};

/// Does one element of a phrase, "a|b", fit the word?
bool fits(std::string_view element, std::string_view word) {
  while (true) {
    const auto bar = element.find('|');
    if (element.substr(0, bar) == word) return true;
    if (bar == element.npos) return false;
    element.remove_prefix(bar + 1);
  }
}

}  // namespace

Words::Words(std::string_view text) : cased_(plain(text)) {
  lower_ = lower_case(cased_);
  Tokenizer{lower_, cased_, tokens_}.run();
  for (Token& token : tokens_) token.bit = Phrase::bit_of(token.text);
}

std::size_t Words::match(std::size_t i, std::string_view phrase) const {
  if (phrase.empty()) return i;
  const auto space = phrase.find(' ');
  std::string_view element = phrase.substr(0, space);
  const std::string_view rest = space == phrase.npos ? std::string_view{} : phrase.substr(space + 1);
  const bool optional = element.ends_with('?') && element.size() > 1;
  if (optional) element.remove_suffix(1);
  if (i < tokens_.size() && fits(element, tokens_[i].text)) {
    if (const auto next = match(i + 1, rest); next != 0) return next;
  }
  return optional ? match(i, rest) : 0;
}

}  // namespace afterword::core::when
