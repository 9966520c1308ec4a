#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "cli/arguments.h"
#include "cli/suggestion.h"

namespace afterword::cli {

/// Reads the line from left to right: global options anywhere, the noun and its verb first among the words.
class Parser {
 public:
  Parser(std::span<const std::string_view> words, const CommandTable& table)
      : rest_(words), groups_(table.groups), table_(table) {}

  core::Result<Invocation> parse() {
    while (!rest_.empty()) {
      const std::string_view word = take();
      core::Result<void> read;
      if (!only_words_ && word == "--") {
        only_words_ = true;
      } else if (!only_words_ && word.starts_with("--")) {
        read = read_flag(word.substr(2));
      } else if (!only_words_ && word == "-h") {
        result_.help = true;
      } else if (!only_words_ && word.size() > 1 && word.front() == '-' && !is_number(word)) {
        return core::invalid(fmt::format("unknown flag {}", word), where(), "flags are written out, as in --help");
      } else {
        read = read_word(word);
      }
      if (!read) return std::unexpected(read.error());
    }
    return finish();
  }

 private:
  std::string_view take() {
    const std::string_view word = rest_.front();
    rest_ = rest_.subspan(1);
    return word;
  }

  void choose(const Command* command) {
    command_ = command;
    result_.arguments.command_ = command;
  }

  static bool is_number(std::string_view word) {
    return word.substr(1).find_first_not_of("0123456789") == std::string_view::npos;
  }

  bool is_noun(std::string_view word) const { return !verbs_of(word).empty(); }

  std::vector<std::string_view> verbs_of(std::string_view noun) const {
    std::vector<std::string_view> verbs;
    for (const CommandGroup& group : groups_) {
      for (const Command& command : group.commands) {
        if (command.noun == noun) verbs.push_back(command.verb);
      }
    }
    return verbs;
  }

  std::string where() const {
    if (command_ != nullptr) return full_name(*command_);
    return noun_.empty() ? "arguments" : std::string(noun_);
  }

  core::Result<void> read_word(std::string_view word) {
    if (command_ != nullptr && !(command_->verb.empty() && verb_may_follow_)) {
      result_.arguments.words_.push_back(word);
      return {};
    }
    if (noun_.empty()) return read_noun(word);
    verb_may_follow_ = false;
    if (!only_words_) {
      if (const Command* found = find_command(groups_, noun_, word)) {
        choose(found);
        return {};
      }
    }
    if (command_ != nullptr) {
      result_.arguments.words_.push_back(word);
      return {};
    }
    const auto verbs = verbs_of(noun_);
    if (is_reserved(std::string(noun_) + " " + std::string(word))) return not_built(noun_, word);
    const auto meant = nearest(word, verbs);
    return core::invalid(fmt::format("\"{}\" is nothing that {} can do", word, noun_), where(),
                         meant ? fmt::format("did you mean \"afterword {} {}\"?", noun_, *meant) : verbs_advice(verbs));
  }

  /// By its full name, or by its noun alone.
  bool is_reserved(std::string_view name) const {
    return std::ranges::any_of(table_.reserved, [&](std::string_view reserved) {
      return reserved == name || reserved.substr(0, reserved.find(' ')) == name;
    });
  }

  static std::unexpected<core::Error> not_built(std::string_view noun, std::string_view verb) {
    const bool is_verb = !verb.empty() && !verb.starts_with('-');
    return core::invalid(fmt::format("\"{}{}{}\" is not built yet", noun, is_verb ? " " : "", is_verb ? verb : ""),
                         "arguments", "the name is kept for it; `afterword help` lists what there is");
  }

  core::Result<void> read_noun(std::string_view word) {
    if (!is_noun(word)) {
      if (is_reserved(word)) return not_built(word, rest_.empty() ? std::string_view() : rest_.front());
      std::vector<std::string_view> nouns;
      for (const CommandGroup& group : groups_) {
        for (const Command& command : group.commands) nouns.push_back(command.noun);
      }
      const auto meant = nearest(word, nouns);
      return core::invalid(fmt::format("there is no command \"{}\"", word), "arguments",
                           meant ? fmt::format("did you mean \"afterword {}\"?", *meant)
                                 : std::string("`afterword help` lists them all"));
    }
    noun_ = word;
    choose(find_command(groups_, word, {}));
    verb_may_follow_ = true;
    return {};
  }

  std::string verbs_advice(const std::vector<std::string_view>& verbs) const {
    std::string list;
    for (std::size_t i = 0; i < verbs.size(); ++i) {
      if (i > 0) list += i + 1 == verbs.size() ? " or " : ", ";
      list += verbs[i];
    }
    return fmt::format("say what: {}; `afterword help {}` says more", list, noun_);
  }

  core::Result<void> read_flag(std::string_view written) {
    const std::size_t equals = written.find('=');
    const std::string_view name = written.substr(0, equals);
    const std::optional<std::string_view> attached =
        equals == std::string_view::npos ? std::nullopt : std::optional(written.substr(equals + 1));
    if (name == "help" || name == "version") {
      (name == "help" ? result_.help : result_.version) = true;
      return {};
    }
    if (const Flag* flag = find(global_flags(), name)) return read_global(*flag, attached);
    // A flag of the command may stand before the command is known only if it is a global one.
    if (command_ == nullptr) {
      return core::invalid(fmt::format("unknown flag --{}", name), where(),
                           "a command's own flags come after its name");
    }
    verb_may_follow_ = false;
    const Flag* flag = find(command_->flags, name);
    if (flag == nullptr) return unknown_flag(name);
    const auto value = read_value(*flag, attached);
    if (!value) return std::unexpected(value.error());
    if (!flag->repeatable && result_.arguments.has(flag->name)) {
      return core::invalid(fmt::format("--{} was given twice", flag->name), where(), "give it once");
    }
    result_.arguments.flags_.push_back({flag, *value});
    return {};
  }

  static const Flag* find(std::span<const Flag> flags, std::string_view name) {
    const auto found = std::ranges::find(flags, name, &Flag::name);
    return found == flags.end() ? nullptr : &*found;
  }

  std::unexpected<core::Error> unknown_flag(std::string_view name) const {
    std::vector<std::string_view> names;
    for (const Flag& flag : command_->flags) names.push_back(flag.name);
    for (const Flag& flag : global_flags()) names.push_back(flag.name);
    const auto meant = nearest(name, names);
    return core::invalid(fmt::format("unknown flag --{}", name), where(),
                         meant ? fmt::format("did you mean --{}?", *meant)
                               : fmt::format("`afterword {} --help` lists its flags", full_name(*command_)));
  }

  core::Result<std::string_view> read_value(const Flag& flag, std::optional<std::string_view> attached) {
    if (!flag.takes_value()) {
      if (attached)
        return core::invalid(fmt::format("--{} takes no value", flag.name), where(), "leave out what follows =");
      return std::string_view();
    }
    if (!attached) {
      if (rest_.empty() || rest_.front().starts_with("--")) {
        return core::invalid(
            fmt::format("--{} needs a value", flag.name), where(),
            fmt::format("write --{0} {1}, or --{0}=... where it begins with --", flag.name, flag.value));
      }
      attached = take();
    }
    if (flag.has_choices() && !is_choice(flag.value, *attached)) {
      std::string choices(flag.value);
      std::ranges::replace(choices, '|', ' ');
      return core::invalid(fmt::format("--{} cannot be \"{}\"", flag.name, *attached), where(),
                           fmt::format("choose one of: {}", choices));
    }
    return *attached;
  }

  static bool is_choice(std::string_view choices, std::string_view value) {
    while (!choices.empty()) {
      const std::size_t bar = choices.find('|');
      if (choices.substr(0, bar) == value) return true;
      if (bar == std::string_view::npos) break;
      choices.remove_prefix(bar + 1);
    }
    return false;
  }

  core::Result<void> read_global(const Flag& flag, std::optional<std::string_view> attached) {
    const auto value = read_value(flag, attached);
    if (!value) return std::unexpected(value.error());
    if (flag.name == "json") {
      result_.global.json = true;
      return {};
    }
    auto& slot = flag.name == "data"    ? result_.global.data
                 : flag.name == "facts" ? result_.global.facts
                                        : result_.global.now;
    if (slot) return core::invalid(fmt::format("--{} was given twice", flag.name), where(), "give it once");
    slot = *value;
    return {};
  }

  core::Result<Invocation> finish() {
    if (noun_.empty()) choose(find_command(groups_, table_.fallback, {}));
    if (noun_.empty() && result_.help) choose(nullptr);  // `afterword --help` is about all of them
    result_.command = command_;
    result_.topic = noun_;
    if (result_.help || result_.version) return std::move(result_);
    if (command_ == nullptr) {
      return core::invalid(fmt::format("\"{}\" alone is not a command", noun_), "arguments",
                           verbs_advice(verbs_of(noun_)));
    }
    if (const auto complete = check_complete(); !complete) return std::unexpected(complete.error());
    return std::move(result_);
  }

  core::Result<void> check_complete() const {
    const auto& given = result_.arguments.words_;
    const auto& wanted = command_->positionals;
    if (given.size() < wanted.size() && wanted[given.size()].required) {
      return core::invalid(fmt::format("{} is missing", wanted[given.size()].name), where(),
                           fmt::format("`afterword {} --help` shows how it is written", full_name(*command_)));
    }
    const bool any_number = !wanted.empty() && wanted.back().repeatable;
    if (given.size() > wanted.size() && !any_number) {
      return core::invalid(fmt::format("\"{}\" is one word too many", given[wanted.size()]), where(),
                           "words that belong together are put in quotes");
    }
    for (const Flag& flag : command_->flags) {
      if (flag.required && !result_.arguments.has(flag.name)) {
        return core::invalid(fmt::format("--{} is missing", flag.name), where(),
                             fmt::format("add --{} {}", flag.name, flag.value));
      }
    }
    return {};
  }

  std::span<const std::string_view> rest_;
  std::span<const CommandGroup> groups_;
  const CommandTable& table_;
  Invocation result_;
  const Command* command_ = nullptr;
  std::string_view noun_;
  bool verb_may_follow_ = false;
  bool only_words_ = false;
};

core::Result<Invocation> parse_line(std::span<const std::string_view> words, const CommandTable& table) {
  return Parser(words, table).parse();
}

}  // namespace afterword::cli
