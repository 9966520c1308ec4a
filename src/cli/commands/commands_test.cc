// Every command, held against the habits that help, man page and completions rely on.
#include "cli/commands/commands.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "cli/arguments.h"
#include "cli/completion.h"
#include "cli/help.h"
#include "cli/manual.h"
#include "cli/settings.h"
#include "cli/text_width.h"
#include "core/facts/names.h"

namespace afterword::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::vector<const Command*> all_commands() {
  std::vector<const Command*> commands;
  for (const CommandGroup& group : command_groups()) {
    for (const Command& command : group.commands) commands.push_back(&command);
  }
  return commands;
}

std::vector<std::string_view> choices_of(const Flag& flag) {
  std::vector<std::string_view> choices;
  std::string_view rest = flag.value;
  while (true) {
    const std::size_t bar = rest.find('|');
    choices.push_back(rest.substr(0, bar));
    if (bar == std::string_view::npos) return choices;
    rest.remove_prefix(bar + 1);
  }
}

/// The words of an example as a shell would split them; pipes and what stands before the program are left out.
std::vector<std::string> words_of(std::string_view line) {
  const std::size_t program = line.find("afterword ");
  line = line.substr(program == std::string_view::npos ? line.size() : program + 10);
  std::vector<std::string> words;
  std::string word;
  bool in_word = false;
  char quote = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (quote != 0) {
      if (c == quote) {
        quote = 0;
      } else {
        word += c;
      }
    } else if (c == '"' || c == '\'') {
      quote = c;
      in_word = true;
    } else if (c == '|' || c == '>' || c == '&' || c == ')') {
      break;
    } else if (c == ' ') {
      if (in_word) words.push_back(std::exchange(word, {}));
      in_word = false;
    } else {
      word += c;
      in_word = true;
    }
  }
  if (in_word) words.push_back(word);
  return words;
}

TEST(Commands, have_a_name_of_their_own_a_summary_and_something_to_run) {
  std::set<std::string> names;
  for (const Command* command : all_commands()) {
    const std::string name = full_name(*command);
    EXPECT_TRUE(names.insert(name).second) << name << " is declared twice";
    EXPECT_FALSE(command->summary.empty()) << name;
    EXPECT_FALSE(command->summary.ends_with('.')) << name << ": a summary is no sentence";
    EXPECT_LE(display_width(command->summary), 78) << name;
    EXPECT_NE(command->run, nullptr) << name;
  }
}

TEST(Commands, that_are_only_reserved_do_not_appear) {
  for (const Command* command : all_commands()) {
    for (const std::string_view reserved : reserved_names()) EXPECT_NE(full_name(*command), reserved);
    for (const std::string_view noun : {"calendar", "reminders", "practice", "serve", "worker"})
      EXPECT_NE(command->noun, noun);
  }
}

TEST(Commands, have_those_that_the_formats_promise) {
  for (const std::string_view name : {"plan",
                                      "next",
                                      "when",
                                      "check",
                                      "draft",
                                      "business-days",
                                      "import",
                                      "export",
                                      "interview add",
                                      "interview edit",
                                      "interview cancel",
                                      "interview end",
                                      "seeker set",
                                      "contact add",
                                      "contact edit",
                                      "contact erase",
                                      "material add",
                                      "material edit",
                                      "debrief",
                                      "debrief edit",
                                      "message add",
                                      "message edit",
                                      "message list",
                                      "message show",
                                      "message approve",
                                      "message deliver",
                                      "message hold",
                                      "message resume",
                                      "message cancel",
                                      "message resolve",
                                      "send",
                                      "mail setup",
                                      "mail test",
                                      "mail forget",
                                      "reply add",
                                      "reply edit",
                                      "outcome set",
                                      "reflect",
                                      "config get",
                                      "config set"}) {
    const std::size_t blank = name.find(' ');
    const std::string_view verb = blank == std::string_view::npos ? "" : name.substr(blank + 1);
    EXPECT_NE(find_command(command_groups(), name.substr(0, blank), verb), nullptr) << name;
  }
}

TEST(Commands, flags_are_declared_once_and_explained) {
  for (const Command* command : all_commands()) {
    std::set<std::string_view> names;
    for (const Flag& global : global_flags()) names.insert(global.name);
    for (const Flag& flag : command->flags) {
      EXPECT_TRUE(names.insert(flag.name).second) << full_name(*command) << " --" << flag.name;
      EXPECT_FALSE(flag.help.empty()) << full_name(*command) << " --" << flag.name;
      EXPECT_FALSE(flag.help.ends_with('.')) << full_name(*command) << " --" << flag.name;
    }
  }
}

TEST(Commands, a_flag_takes_a_value_in_all_of_them_or_in_none) {
  std::map<std::string_view, bool> takes_value;
  for (const Command* command : all_commands()) {
    for (const Flag& flag : command->flags) {
      const auto [known, first] = takes_value.emplace(flag.name, flag.takes_value());
      EXPECT_EQ(known->second, flag.takes_value()) << "--" << flag.name << ": completions count on it";
    }
  }
}

TEST(Commands, choices_are_the_words_of_the_document) {
  const auto known = [](const Command& command, const Flag& flag, std::string_view word) {
    if (flag.name == "step" || (flag.name == "kind" && command.noun == "message"))
      return core::parse_name<core::MessageKind>(word).has_value();
    if (flag.name == "kind" && command.noun == "interview")
      return core::parse_name<core::InterviewKind>(word).has_value();
    if (flag.name == "kind" && command.noun == "material")
      return core::parse_name<core::MaterialKind>(word).has_value();
    if (flag.name == "kind" && command.noun == "reply") return core::parse_name<core::ReplyKind>(word).has_value();
    if (flag.name == "permission") return core::parse_name<core::Permission>(word).has_value();
    if (flag.name == "channel") return core::parse_name<core::Channel>(word).has_value();
    if (flag.name == "state") return core::parse_name<core::MessageState>(word).has_value();
    return word == "yes" || word == "no";
  };
  int seen = 0;
  for (const Command* command : all_commands()) {
    for (const Flag& flag : command->flags) {
      if (!flag.has_choices()) continue;
      for (const std::string_view word : choices_of(flag))
        EXPECT_TRUE(known(*command, flag, word)) << full_name(*command) << " --" << flag.name << " " << word;
      ++seen;
    }
  }
  EXPECT_GE(seen, 10);
}

TEST(Commands, every_example_is_a_line_that_parses) {
  for (const Command* command : all_commands()) {
    for (const Example& example : command->examples) {
      const std::vector<std::string> words = words_of(example.line);
      const std::vector<std::string_view> views(words.begin(), words.end());
      const auto parsed = parse_line(views, {.groups = command_groups()});
      ASSERT_TRUE(parsed) << example.line << "\n" << parsed.error().what << " (" << parsed.error().where << ")";
      if (!words.empty()) {
        EXPECT_EQ(parsed->command, command) << example.line;
      }
    }
  }
}

TEST(Help, of_each_command_fits_and_shows_all_of_it) {
  for (const Command* command : all_commands()) {
    Terminal out({.width = 80});
    show_command(out, *command);
    const std::string shown(out.written());
    for (const Flag& flag : command->flags)
      EXPECT_THAT(shown, HasSubstr("--" + std::string(flag.name))) << full_name(*command);
    for (std::size_t at = 0; at < shown.size();) {
      const std::size_t end = shown.find('\n', at);
      const std::string line = shown.substr(at, end - at);
      if (!line.starts_with("afterword " + full_name(*command) + ": ")) {
        EXPECT_LE(display_width(line), 88) << line;
      }
      at = end + 1;
    }
  }
}

TEST(Help, overview_names_every_command_and_no_title_twice) {
  Terminal out({.width = 80});
  show_overview(out, command_groups());
  const std::string shown(out.written());
  for (const Command* command : all_commands())
    EXPECT_THAT(shown, HasSubstr("  " + full_name(*command))) << full_name(*command);
  for (const CommandGroup& group : command_groups()) {
    const std::string title = "\n" + std::string(group.title) + "\n";
    EXPECT_EQ(shown.find(title), shown.rfind(title)) << title;
  }
}

TEST(Manual, has_every_command_flag_and_setting) {
  const std::string page = manual_page(command_groups());
  EXPECT_THAT(page, HasSubstr(".TH AFTERWORD 1"));
  for (const Command* command : all_commands()) {
    EXPECT_THAT(page, HasSubstr(".SS \"" + [&] {
                  std::string name;
                  for (const char c : full_name(*command)) name += c == '-' ? std::string("\\-") : std::string(1, c);
                  return name;
                }() + "\""));
  }
  EXPECT_THAT(page, HasSubstr("mail.smtp"));
  EXPECT_THAT(page, Not(HasSubstr("reminders.ntfy")));
  // A line that begins with a dot or an apostrophe would be a request to roff.
  for (std::size_t at = page.find("\n'"); at != std::string::npos; at = page.find("\n'", at + 1))
    ADD_FAILURE() << page.substr(at, 40);
}

TEST(Completion, knows_every_command_and_flag_in_each_shell) {
  for (const std::string& script :
       {bash_completion(command_groups()), zsh_completion(command_groups()), fish_completion(command_groups())}) {
    for (const Command* command : all_commands()) {
      EXPECT_THAT(script, HasSubstr(std::string(command->noun)));
      for (const Flag& flag : command->flags)
        EXPECT_THAT(script, HasSubstr(std::string(flag.name))) << full_name(*command);
    }
  }
}

}  // namespace
}  // namespace afterword::cli
