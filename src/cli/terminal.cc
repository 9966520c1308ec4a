#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <optional>
#include <system_error>

#include "cli/printable.h"
#include "cli/text_width.h"

namespace afterword::cli {
namespace {

constexpr int narrowest = 20;
constexpr int widest = 1000;

std::string_view opening(Style style) {
  switch (style) {
    case Style::plain:
      return "";
    case Style::strong:
      return "\x1b[1m";
    case Style::soft:
      return "\x1b[2m";
    case Style::good:
      return "\x1b[32m";
    case Style::waiting:
      return "\x1b[33m";
    case Style::bad:
      return "\x1b[31m";
    case Style::note:
      return "\x1b[34m";
  }
  return "";
}

std::optional<int> window_width() {
  winsize window{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) != 0 || window.ws_col == 0) return std::nullopt;
  return window.ws_col;
}

std::optional<int> columns_variable(const Environment& environment) {
  const std::string_view text = environment("COLUMNS");
  int columns = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), columns);
  if (error != std::errc() || end != text.data() + text.size() || columns < 1) return std::nullopt;
  return columns;
}

/// The character set of the locale, as POSIX orders its variables. Nothing set at all: UTF-8, as containers have it.
bool locale_is_unicode(const Environment& environment) {
  std::string_view locale = environment("LC_ALL");
  if (locale.empty()) locale = environment("LC_CTYPE");
  if (locale.empty()) locale = environment("LANG");
  if (locale.empty()) return true;
  for (const std::string_view name : {"UTF-8", "utf8", "UTF8", "utf-8"}) {
    if (locale.find(name) != std::string_view::npos) return true;
  }
  return false;
}

}  // namespace

Terminal Terminal::of_process(const Environment& environment) {
  const bool is_terminal = isatty(STDOUT_FILENO) == 1;
  const std::string_view term = environment("TERM");
  Traits traits;
  traits.width = std::clamp(window_width().value_or(columns_variable(environment).value_or(80)), narrowest, widest);
  traits.cursor = is_terminal && !term.empty() && term != "dumb";
  traits.colour = traits.cursor && environment("NO_COLOR").empty();
  traits.interactive = is_terminal && isatty(STDIN_FILENO) == 1;
  traits.unicode = locale_is_unicode(environment);
  return Terminal(traits, STDOUT_FILENO);
}

void Terminal::text(std::string_view text, Style style) {
  const bool coloured = traits_.colour && style != Style::plain && !text.empty();
  if (coloured) written_ += opening(style);
  written_ += printable(text);
  if (coloured) written_ += "\x1b[0m";
}

void Terminal::line(std::string_view content, Style style) {
  text(content, style);
  written_ += '\n';
}

void Terminal::line(std::initializer_list<Run> runs) {
  for (const Run& run : runs) text(run.text, run.style);
  written_ += '\n';
}

void Terminal::paragraph(std::string_view content, Indent indent, Style style) {
  const int deepest = std::max(indent.first, indent.rest);
  const int columns = std::max(measure() - deepest, narrowest / 2);
  bool first = true;
  for (const std::string& wrapped : wrap(printable(content, Newlines::keep), columns)) {
    if (!wrapped.empty()) written_.append(static_cast<std::size_t>(first ? indent.first : indent.rest), ' ');
    line(wrapped, style);
    first = false;
  }
}

void Terminal::prompt(std::string_view content) {
  text(content, Style::strong);
  written_ += ' ';
  if (!flush()) return;  // a terminal that is gone shows itself at the next read
}

void Terminal::rewind_line() {
  if (traits_.cursor) written_ += "\r\x1b[2K";
}

core::Result<void> Terminal::flush() {
  if (descriptor_ < 0) return {};
  std::string_view rest = written_;
  while (!rest.empty()) {
    const ssize_t count = write(descriptor_, rest.data(), rest.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) {
      const int reason = errno;
      written_.clear();
      if (reason == EPIPE) return {};
      return core::outside("the output could not be written: " + std::generic_category().message(reason),
                           "standard output", "what the command did is done; see where its output goes");
    }
    rest.remove_prefix(static_cast<std::size_t>(count));
  }
  written_.clear();
  return {};
}

std::string shell_word(std::string_view text) {
  const bool plain = !text.empty() && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("-_./:@%+=,").find(c) != std::string_view::npos;
  });
  if (plain) return std::string(text);
  std::string quoted = "'";
  for (const char c : text) {
    if (c == '\'') {
      quoted += "'\\''";
    } else {
      quoted += c;
    }
  }
  return quoted + "'";
}

}  // namespace afterword::cli
