#include "core/codec/mime_html.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace afterword::core {
namespace {

constexpr int deepest_quote = 8;
constexpr std::size_t longest_link = 2000;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

void append_character(std::uint32_t code, std::string& out) {
  if (code == 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) code = 0xfffd;
  const auto byte = [&](std::uint32_t value) { out += static_cast<char>(value); };
  if (code < 0x80) return byte(code);
  if (code < 0x800)
    byte(0xc0 | code >> 6U);
  else if (code < 0x10000)
    byte(0xe0 | code >> 12U), byte(0x80 | (code >> 6U & 0x3f));
  else
    byte(0xf0 | code >> 18U), byte(0x80 | (code >> 12U & 0x3f)), byte(0x80 | (code >> 6U & 0x3f));
  byte(0x80 | (code & 0x3f));
}

struct Entity {
  std::string_view name;
  std::string_view text;
};
constexpr std::array<Entity, 54> entities{{
    {"amp", "&"},         {"lt", "<"},          {"gt", ">"},          {"quot", "\""},       {"apos", "'"},
    {"nbsp", " "},        {"ndash", "\u2013"},  {"mdash", "\u2014"},  {"hellip", "\u2026"}, {"lsquo", "\u2018"},
    {"rsquo", "\u2019"},  {"sbquo", "\u201a"},  {"ldquo", "\u201c"},  {"rdquo", "\u201d"},  {"bdquo", "\u201e"},
    {"laquo", "\u00ab"},  {"raquo", "\u00bb"},  {"bull", "\u2022"},   {"middot", "\u00b7"}, {"euro", "\u20ac"},
    {"pound", "\u00a3"},  {"yen", "\u00a5"},    {"copy", "\u00a9"},   {"reg", "\u00ae"},    {"trade", "\u2122"},
    {"deg", "\u00b0"},    {"times", "\u00d7"},  {"rarr", "\u2192"},   {"larr", "\u2190"},   {"szlig", "\u00df"},
    {"auml", "\u00e4"},   {"ouml", "\u00f6"},   {"uuml", "\u00fc"},   {"Auml", "\u00c4"},   {"Ouml", "\u00d6"},
    {"Uuml", "\u00dc"},   {"aring", "\u00e5"},  {"Aring", "\u00c5"},  {"aelig", "\u00e6"},  {"oslash", "\u00f8"},
    {"agrave", "\u00e0"}, {"aacute", "\u00e1"}, {"acirc", "\u00e2"},  {"atilde", "\u00e3"}, {"ccedil", "\u00e7"},
    {"egrave", "\u00e8"}, {"eacute", "\u00e9"}, {"ecirc", "\u00ea"},  {"iacute", "\u00ed"}, {"ntilde", "\u00f1"},
    {"oacute", "\u00f3"}, {"ocirc", "\u00f4"},  {"uacute", "\u00fa"}, {"shy", ""},
}};

/// Reads the character reference at the front of `rest` ("&amp;", "&#8212;") and moves past it; false where it is none.
bool take_reference(std::string_view& rest, std::string& out) {
  const std::size_t end = rest.substr(0, 12).find(';');
  if (end == std::string_view::npos) return false;
  auto name = rest.substr(1, end - 1);
  if (name.starts_with('#')) {
    name.remove_prefix(1);
    const bool hexadecimal = name.starts_with('x') || name.starts_with('X');
    if (hexadecimal) name.remove_prefix(1);
    std::uint32_t code = 0;
    const auto [last, error] = std::from_chars(name.data(), name.data() + name.size(), code, hexadecimal ? 16 : 10);
    if (error != std::errc{} || last != name.data() + name.size()) return false;
    append_character(code == 0xa0 ? ' ' : code, out);
  } else {
    const auto* found =
        std::find_if(entities.begin(), entities.end(), [&](const Entity& one) { return one.name == name; });
    if (found == entities.end()) return false;
    out += found->text;
  }
  rest.remove_prefix(end + 1);
  return true;
}

std::string with_references(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    if (text.front() == '&' && take_reference(text, out)) continue;
    out += text.front();
    text.remove_prefix(1);
  }
  return out;
}

/// The text as it grows: line breaks asked for, quotation marks and white space where they belong.
class Page {
 public:
  explicit Page(std::size_t size) { text_.reserve(size); }

  void add(std::string_view word) {
    if (word.empty()) return;
    if (breaks_ > 0) {
      if (!text_.empty()) text_.append(static_cast<std::size_t>(breaks_), '\n');
      breaks_ = 0;
      space_ = false;
      start_line();
    } else if (text_.empty()) {
      start_line();
      space_ = false;
    }
    if (space_) text_ += ' ';
    space_ = false;
    text_ += word;
  }
  void space() { space_ = true; }
  void line() { breaks_ = std::max(breaks_, 1); }
  void paragraph() { breaks_ = std::max(breaks_, 2); }
  void another_line() { breaks_ = std::min(breaks_ + 1, 3); }
  void quote(int by) {
    paragraph();
    depth_ = std::max(depth_ + by, 0);
  }
  std::string finish() {
    if (!text_.empty()) text_ += '\n';
    return std::move(text_);
  }
  std::size_t size() const { return text_.size(); }
  std::string_view since(std::size_t start) const {
    return std::string_view{text_}.substr(std::min(start, text_.size()));
  }

 private:
  void start_line() {
    for (int i = 0; i < std::min(depth_, deepest_quote); ++i) text_ += '>';
    if (depth_ > 0) text_ += ' ';
  }

  std::string text_;
  int breaks_ = 0;
  int depth_ = 0;
  bool space_ = false;
};

struct Tag {
  std::string name;  // lower case; "/p" where it closes
  std::string_view attributes;
};

/// The tag at the front of `rest`, and moves past it. A ">" within a quoted attribute does not end it.
std::optional<Tag> take_tag(std::string_view& rest) {
  std::size_t at = 1;
  Tag tag;
  if (at < rest.size() && rest[at] == '/') tag.name = "/", ++at;
  if (at == rest.size() || !is_letter(rest[at])) return std::nullopt;
  while (at < rest.size() && tag.name.size() < 16 && (is_letter(rest[at]) || (rest[at] >= '0' && rest[at] <= '9'))) {
    tag.name += lower(rest[at++]);
  }
  const std::size_t start = at;
  char quote = '\0';
  for (; at < rest.size() && (quote != '\0' || rest[at] != '>'); ++at) {
    if (quote == '\0' && (rest[at] == '"' || rest[at] == '\'') && rest[at - 1] == '=')
      quote = rest[at];
    else if (rest[at] == quote)
      quote = '\0';
  }
  tag.attributes = rest.substr(start, at - start);
  rest.remove_prefix(std::min(at + 1, rest.size()));
  return tag;
}

/// Moves past the end of `closing` (lower case); to the end where it does not come.
void skip_past(std::string_view& rest, std::string_view closing) {
  const auto found = std::search(rest.begin(), rest.end(), closing.begin(), closing.end(),
                                 [](char a, char b) { return lower(a) == b; });
  rest.remove_prefix(static_cast<std::size_t>(found - rest.begin()));
  rest.remove_prefix(std::min(closing.size(), rest.size()));
}

/// The address of an <a>, where it is one that a person can follow.
std::string link_of(std::string_view attributes) {
  const auto at = attributes.find("href=");
  if (at == std::string_view::npos) return {};
  auto value = attributes.substr(at + 5);
  if (value.empty()) return {};
  const char quote = value.front();
  if (quote == '"' || quote == '\'')
    value = value.substr(1, value.find(quote, 1) - 1);
  else
    value = value.substr(0, value.find_first_of(" \t\r\n"));
  const std::string link = with_references(value.substr(0, longest_link + 1));
  const bool followable = link.starts_with("https://") || link.starts_with("http://");
  const bool clean =
      std::none_of(link.begin(), link.end(), [](char c) { return static_cast<unsigned char>(c) <= ' '; });
  return followable && clean && link.size() <= longest_link ? link : std::string{};
}

class Reader {
 public:
  explicit Reader(std::string_view html) : rest_(html), page_(html.size() / 2) {}

  std::string read() {
    while (!rest_.empty()) {
      if (rest_.front() == '<')
        markup();
      else
        words();
    }
    return page_.finish();
  }

 private:
  void markup() {
    if (rest_.starts_with("<!--")) return skip_past(rest_, "-->");
    if (rest_.starts_with("<!") || rest_.starts_with("<?")) return skip_past(rest_, ">");
    const auto tag = take_tag(rest_);
    if (!tag) {
      page_.add("<");
      rest_.remove_prefix(1);
      return;
    }
    apply(*tag);
  }

  void apply(const Tag& tag) {
    const auto is = [&](auto... names) { return ((tag.name == names) || ...); };
    if (is("style", "script", "title")) {
      skip_past(rest_, "</" + tag.name);
      return skip_past(rest_, ">");
    }
    if (is("br")) return page_.another_line();
    if (is("blockquote")) return page_.quote(1);
    if (is("/blockquote")) return page_.quote(-1);
    if (is("li")) {
      page_.line();
      page_.add("-");
      return page_.space();
    }
    if (is("a")) {
      link_ = link_of(tag.attributes);
      link_start_ = page_.size();
      return;
    }
    if (is("/a")) return end_link();
    if (is("td", "th", "img")) return page_.space();
    const std::string_view name = std::string_view{tag.name}.substr(tag.name.starts_with('/') ? 1 : 0);
    const auto block = [&](auto... names) { return ((name == names) || ...); };
    if (block("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "pre", "hr")) return page_.paragraph();
    if (block("div", "tr", "li", "section", "article", "header", "footer", "body", "head")) page_.line();
  }

  void end_link() {
    if (!link_.empty() && !page_.since(link_start_).contains(link_)) {
      page_.space();
      page_.add("<" + link_ + ">");
    }
    link_.clear();
  }

  void words() {
    const auto text = rest_.substr(0, rest_.find('<'));
    rest_.remove_prefix(text.size());
    std::string word;
    const auto end_word = [&] {
      page_.add(word);
      word.clear();
    };
    for (auto left = text; !left.empty();) {
      if (is_space(left.front())) {
        end_word();
        page_.space();
      } else if (left.front() == '&' && take_reference(left, word)) {
        continue;
      } else {
        word += left.front();
      }
      left.remove_prefix(1);
    }
    end_word();
  }

  std::string_view rest_;
  Page page_;
  std::string link_;
  std::size_t link_start_ = 0;
};

}  // namespace

std::string html_to_text(std::string_view html) { return Reader{html}.read(); }

}  // namespace afterword::core
