// help, completion, version.
#include "cli/help.h"

#include <array>

#include "cli/about.h"
#include "cli/arguments.h"
#include "cli/commands/commands.h"
#include "cli/completion.h"
#include "cli/documents.h"
#include "cli/manual.h"
#include "cli/session.h"

namespace afterword::cli {
namespace {

Exit help(Session& session, const Arguments& given) {
  if (given.has("man")) {
    session.out.document(manual_page(command_groups()));
    return 0;
  }
  const auto noun = given.word(0);
  if (!noun) {
    show_overview(session.out, command_groups());
    return 0;
  }
  const auto verb = given.word(1).value_or("");
  if (const Command* command = find_command(command_groups(), *noun, verb)) {
    show_command(session.out, *command);
    return 0;
  }
  bool known = false;
  for (const CommandGroup& group : command_groups()) {
    for (const Command& command : group.commands) known = known || command.noun == *noun;
  }
  if (!known || !verb.empty()) {
    return core::missing("there is no such command", std::string(*noun) + (verb.empty() ? "" : " " + std::string(verb)),
                         "`afterword help` lists them all");
  }
  show_noun(session.out, command_groups(), *noun);
  return 0;
}

Exit completion(Session& session, const Arguments& given) {
  const std::string_view shell = *given.word(0);
  if (shell == "bash") {
    session.out.document(bash_completion(command_groups()));
  } else if (shell == "zsh") {
    session.out.document(zsh_completion(command_groups()));
  } else if (shell == "fish") {
    session.out.document(fish_completion(command_groups()));
  } else {
    return core::invalid("there are no completions for \"" + std::string(shell) + "\"", "completion",
                         "choose bash, zsh or fish");
  }
  return 0;
}

Exit version(Session& session, const Arguments&) {
  if (session.json) {
    session.out.document(noun_document("version", "\"" + std::string(about::version) + "\""));
  } else {
    session.out.line("afterword " + std::string(about::version));
  }
  return 0;
}

constexpr std::array help_words{
    Positional{.name = "COMMAND", .help = "interview, or interview add", .required = false, .repeatable = true}};
constexpr std::array help_flags{Flag{.name = "man", .help = "The man page, as roff"}};
constexpr std::array help_examples{Example{"afterword help interview add"},
                                   Example{"afterword help --man | man -l -", "All of it, as a man page:"}};
constexpr std::array completion_words{Positional{.name = "SHELL", .help = "bash, zsh or fish"}};
constexpr std::array completion_examples{
    Example{"source <(afterword completion bash)", "In ~/.bashrc:"},
    Example{"afterword completion zsh > \"${fpath[1]}/_afterword\"", "Once, for zsh:"},
    Example{"afterword completion fish > ~/.config/fish/completions/afterword.fish", "Once, for fish:"},
};

constexpr std::array commands{
    Command{.noun = "help",
            .summary = "How commands are used",
            .flags = help_flags,
            .positionals = help_words,
            .examples = help_examples,
            .needs_store = false,
            .run = help},
    Command{.noun = "completion",
            .summary = "Completions for your shell",
            .positionals = completion_words,
            .examples = completion_examples,
            .needs_store = false,
            .run = completion},
    Command{.noun = "version", .summary = "Which version this is", .needs_store = false, .run = version},
};

}  // namespace

std::span<const Command> help_commands() { return commands; }

}  // namespace afterword::cli
