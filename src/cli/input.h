// What comes in beside the command line: lines that a person types, files that a flag names.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "cli/interruption.h"
#include "core/error.h"

namespace afterword::cli {

/// One answer of a person, or why there is none.
struct TypedLine {
  enum class Kind {
    text,
    end,         ///< the input has ended, or the terminal is gone
    interrupted  ///< Ctrl-C
  };
  Kind kind = Kind::end;
  std::string text;  ///< without the line end
};

/// A seam for tests: the terminal, or lines that were written down before.
class LineInput {
 public:
  virtual ~LineInput() = default;
  virtual TypedLine next() = 0;
  /// A line that is not shown while it is typed, for secrets. `ask` writes the question once nothing is shown any more.
  virtual TypedLine next_hidden(const std::function<void()>& ask) {
    ask();
    return next();
  }
};

/// Standard input. From the first line that is asked for, Ctrl-C, a hang-up and a termination are answers and do not
/// end the process, so that what is being done can end well. Lines longer than a megabyte are cut.
class StandardInput final : public LineInput {
 public:
  TypedLine next() override;
  /// What was typed before `ask` is dropped. The end of the input where the terminal would show it all the same.
  TypedLine next_hidden(const std::function<void()>& ask) override;

 private:
  std::optional<Interruption> interruption_;
  std::string pending_;
};

/// The whole content of `path` ("-": standard input), at most `most_bytes`. `flag` is named in errors: "--from".
core::Result<std::string> read_input(std::string_view path, std::string_view flag,
                                     std::size_t most_bytes = std::size_t{64} << 20);

/// `error`, found in the content of `path`, with that before its place in it: "facts.json, line 3, column 5".
core::Error in_file(core::Error error, std::string_view path);
/// The same for what a verb found that was given the content; an error about a flag, the store or a rule stays.
core::Error in_given_file(core::Error error, std::string_view path);

/// Writes `content` to `path` so that it is there whole or not at all; `path` "-" is standard output's business, not
/// ours.
core::Result<void> write_file(const std::string& path, std::string_view content, std::string_view flag);

}  // namespace afterword::cli
