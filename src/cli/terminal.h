// The one type that owns the terminal: what people read goes through it, and nothing else writes escape sequences. It
// cleans what it is given (printable.h), wraps by display width, and colours only where that is wanted.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "cli/environment.h"
#include "core/error.h"

namespace afterword::cli {

/// What a text means; how that looks is decided here. A word always says it as well, so that nothing is lost without
/// colour.
enum class Style {
  plain,
  strong,   ///< the one thing
  soft,     ///< what stands beside it
  good,     ///< what can be done: commands to type
  waiting,  ///< amber
  bad,      ///< late; errors in a draft
  note      ///< notes on a draft
};

/// A stretch of a line in one style.
struct Run {
  std::string_view text;
  Style style = Style::plain;
};

/// Columns before the first line of a paragraph, and before its others.
struct Indent {
  int first = 0;
  int rest = 0;
};

class Terminal {
 public:
  struct Traits {
    int width = 80;
    bool colour = false;
    bool cursor = false;       ///< a line can be written anew: a terminal that is not "dumb"
    bool interactive = false;  ///< standard input and output are both a terminal: questions can be asked
    bool unicode = true;       ///< lines and blocks may be drawn; what people wrote is UTF-8 in any case
  };

  /// Writes to `descriptor` when flushed; -1: keeps what was written (tests read it).
  explicit Terminal(Traits traits, int descriptor = -1) : traits_(traits), descriptor_(descriptor) {}

  /// Standard output as this process finds it: the window's width (COLUMNS where there is no window, else 80), colour
  /// only on a terminal that is not "dumb" and without NO_COLOR (https://no-color.org).
  static Terminal of_process(const Environment& environment);

  const Traits& traits() const { return traits_; }
  int width() const { return traits_.width; }
  /// The width that prose is set in: lines longer than 88 columns are hard to read.
  int measure() const { return traits_.width < 88 ? traits_.width : 88; }

  /// One line, not wrapped.
  void line(std::string_view text = {}, Style style = Style::plain);
  void line(std::initializer_list<Run> runs);
  /// Wrapped to the measure; newlines in `text` break lines.
  void paragraph(std::string_view text, Indent indent = {}, Style style = Style::plain);
  /// A question: the text and a space, no line end; flushed at once.
  void prompt(std::string_view text);
  /// Machine output, as it is. It ends with a newline.
  void document(std::string_view text) { written_ += text; }
  /// As `line`, without a line end: animations and lists of columns.
  void text(std::string_view text, Style style = Style::plain);
  /// Back to the start of the line, and clears it; nothing where there is no cursor.
  void rewind_line();

  /// What has been written and not flushed.
  std::string_view written() const { return written_; }
  /// An `outside` error where standard output cannot be written (a full disk); a reader that has gone away is no error.
  core::Result<void> flush();

 private:
  Traits traits_;
  int descriptor_;
  std::string written_;
};

/// `text` as one shell word, quoted only where that is needed: a command that is shown can be typed as it stands.
std::string shell_word(std::string_view text);

}  // namespace afterword::cli
