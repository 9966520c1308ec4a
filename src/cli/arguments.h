// The command line as it was typed, held against the declarations. Pure.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "core/error.h"

namespace afterword::cli {

/// --data, --facts, --now, --json: as typed.
struct GlobalOptions {
  std::optional<std::string_view> data;
  std::optional<std::string_view> facts;
  std::optional<std::string_view> now;
  bool json = false;
  std::string_view program = "afterword";  ///< what a person types to start it again
};

/// What was given to one command. The views live as long as the words that were parsed.
class Arguments {
 public:
  /// Asking for a flag that the command does not declare is a bug (std::logic_error).
  bool has(std::string_view flag) const;
  /// The flag's value; the first one where it is repeatable.
  std::optional<std::string_view> value(std::string_view flag) const;
  std::optional<std::string> text(std::string_view flag) const;  ///< as `value`, a copy
  std::vector<std::string_view> values(std::string_view flag) const;
  std::vector<std::string> texts(std::string_view flag) const;

  /// The positional at `index`; nullopt where it was optional and is not there.
  std::optional<std::string_view> word(std::size_t index) const;
  std::span<const std::string_view> words() const { return words_; }

  const Command& command() const { return *command_; }
  /// Was a flag given at all? (`contact edit ID` alone changes nothing.)
  bool any_flag() const { return !flags_.empty(); }
  /// Must the second program do this?
  bool needs_net() const;

 private:
  friend class Parser;
  struct Given {
    const Flag* flag;
    std::string_view value;
  };
  const Flag& declared(std::string_view flag) const;

  const Command* command_ = nullptr;
  std::vector<Given> flags_;
  std::vector<std::string_view> words_;
};

/// What the line asks for.
struct Invocation {
  GlobalOptions global;
  Arguments arguments;  ///< of `command`, where there is one
  const Command* command = nullptr;
  bool help = false;       ///< --help: about the command, or about `topic`
  bool version = false;    ///< --version
  std::string_view topic;  ///< the noun whose verbs --help lists, where no command was completed
};

/// What a line is held against.
struct CommandTable {
  std::span<const CommandGroup> groups;
  std::span<const std::string_view> reserved = {};  ///< names that are settled and not built yet: "inbox sync"
  std::string_view fallback = "next";               ///< what a line without a command runs
};

/// `words` are the arguments without the program's name. Flags may be given as `--flag value` or `--flag=value`; after
/// `--` everything is a positional; a value that itself begins with `--` needs the `=`.
core::Result<Invocation> parse_line(std::span<const std::string_view> words, const CommandTable& table);

/// Null where there is none.
const Command* find_command(std::span<const CommandGroup> groups, std::string_view noun, std::string_view verb);

}  // namespace afterword::cli
