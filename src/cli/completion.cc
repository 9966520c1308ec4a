#include "cli/completion.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

#include "cli/arguments.h"

namespace afterword::cli {
namespace {

std::vector<const Command*> all_of(std::span<const CommandGroup> groups) {
  std::vector<const Command*> commands;
  for (const CommandGroup& group : groups) {
    for (const Command& command : group.commands) commands.push_back(&command);
  }
  return commands;
}

std::vector<std::string_view> nouns_of(std::span<const CommandGroup> groups) {
  std::vector<std::string_view> nouns;
  for (const Command* command : all_of(groups)) {
    if (std::ranges::find(nouns, command->noun) == nouns.end()) nouns.push_back(command->noun);
  }
  return nouns;
}

std::vector<std::string_view> verbs_of(std::span<const CommandGroup> groups, std::string_view noun) {
  std::vector<std::string_view> verbs;
  for (const Command* command : all_of(groups)) {
    if (command->noun == noun && !command->verb.empty()) verbs.push_back(command->verb);
  }
  return verbs;
}

/// What a noun says for itself where only verbs have summaries.
std::string_view summary_of(std::span<const CommandGroup> groups, std::string_view noun) {
  std::string_view summary;
  for (const Command* command : all_of(groups)) {
    if (command->noun == noun && (summary.empty() || command->verb.empty())) summary = command->summary;
  }
  return summary;
}

template <class List>
std::string joined(const List& words, std::string_view between) {
  std::string text;
  for (const auto& word : words) {
    if (!text.empty()) text += between;
    text += word;
  }
  return text;
}

std::string spaced(std::string_view choices) {
  std::string words(choices);
  std::ranges::replace(words, '|', ' ');
  return words;
}

bool is_path(std::string_view placeholder) {
  return placeholder == "FILE" || placeholder == "DIR" || placeholder == "FILE.tar";
}

std::vector<const Flag*> flags_of(const Command& command) {
  std::vector<const Flag*> flags;
  for (const Flag& flag : command.flags) flags.push_back(&flag);
  for (const Flag& flag : global_flags()) flags.push_back(&flag);
  return flags;
}

/// "--data --facts ...": every flag of any command whose next word is its value. A flag means the same in all of them.
std::set<std::string> flags_with_values(std::span<const CommandGroup> groups) {
  std::set<std::string> names;
  for (const Command* command : all_of(groups)) {
    for (const Flag* flag : flags_of(*command)) {
      if (flag->takes_value()) names.insert("--" + std::string(flag->name));
    }
  }
  return names;
}

/// In single quotes, for a shell where a quote inside is written as `escape`.
std::string quoted(std::string_view text, std::string_view escape) {
  std::string result = "'";
  for (const char c : text) {
    if (c == '\'') {
      result += escape;
    } else {
      result += c;
    }
  }
  return result + "'";
}

bool takes_path(const Command& command) {
  return std::ranges::any_of(command.positionals, [](const Positional& word) { return is_path(word.name); });
}

/// A case pattern for "$noun $verb". A noun that is a command takes any second word.
std::string pattern_of(const Command& command) {
  return command.verb.empty() ? '"' + std::string(command.noun) + " \"*" : '"' + full_name(command) + '"';
}

/// Commands with a verb first: their patterns are the narrower ones.
std::vector<const Command*> verbs_first(std::span<const CommandGroup> groups) {
  std::vector<const Command*> commands = all_of(groups);
  std::ranges::stable_partition(commands, [](const Command* command) { return !command->verb.empty(); });
  return commands;
}

std::string bash_words(std::span<const CommandGroup> groups, const Command& command) {
  std::vector<std::string> words;
  if (command.verb.empty()) {
    for (const std::string_view verb : verbs_of(groups, command.noun)) words.emplace_back(verb);
  }
  for (const Flag* flag : flags_of(command)) words.push_back("--" + std::string(flag->name));
  words.emplace_back("--help");
  return joined(words, " ");
}

std::string zsh_spec(const Flag& flag) {
  std::string help(flag.help);
  std::string safe;
  for (const char c : help) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') safe += '\\';
    safe += c;
  }
  std::string spec = (flag.repeatable ? "*--" : "--") + std::string(flag.name);
  if (flag.takes_value()) spec += "=";
  spec += "[" + safe + "]";
  if (flag.has_choices()) {
    spec += ":choice:(" + spaced(flag.value) + ")";
  } else if (flag.value == "DIR") {
    spec += ":folder:_files -/";
  } else if (is_path(flag.value)) {
    spec += ":file:_files";
  } else if (flag.takes_value()) {
    spec += ":" + std::string(flag.value.substr(0, flag.value.find(':'))) + ": ";
  }
  return quoted(spec, "'\\''");
}

}  // namespace

std::string bash_completion(std::span<const CommandGroup> groups) {
  std::string script =
      "# bash completion for afterword, made by `afterword completion bash`.\n"
      "_afterword() {\n"
      "  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} noun= verb= skip= word i words=\n"
      "  [[ $cur == = ]] && cur=\n"
      "  [[ $prev == = ]] && prev=${COMP_WORDS[COMP_CWORD-2]}\n"
      "  for ((i = 1; i < COMP_CWORD; i++)); do\n"
      "    word=${COMP_WORDS[i]}\n"
      "    if [[ $word == = ]]; then skip=1; continue; fi\n"
      "    if [[ -n $skip ]]; then skip=; continue; fi\n"
      "    case $word in\n"
      "      ";
  script += joined(flags_with_values(groups), "|") +
            ") skip=1 ;;\n"
            "      -*) ;;\n"
            "      *) if [[ -z $noun ]]; then noun=$word; elif [[ -z $verb ]]; then verb=$word; fi ;;\n"
            "    esac\n"
            "  done\n"
            "  case \"$noun $verb:$prev\" in\n";
  for (const Command* command : verbs_first(groups)) {
    for (const Flag& flag : command->flags) {
      if (!flag.has_choices()) continue;
      script += "    " + pattern_of(*command) + ":--" + std::string(flag.name) + ") COMPREPLY=($(compgen -W \"" +
                spaced(flag.value) + "\" -- \"$cur\")); return ;;\n";
    }
  }
  std::set<std::string> paths;
  std::set<std::string> values = flags_with_values(groups);
  for (const Command* command : all_of(groups)) {
    for (const Flag* flag : flags_of(*command)) {
      if (is_path(flag->value)) paths.insert("--" + std::string(flag->name));
    }
  }
  for (const std::string& path : paths) values.erase(path);
  script +=
      "    *:" + joined(paths, "|*:") + ") compopt -o filenames; COMPREPLY=($(compgen -f -- \"$cur\")); return ;;\n";
  script += "    *:" + joined(values, "|*:") + ") return ;;\n  esac\n";
  script += "  case \"$noun $verb\" in\n    \" \") words=\"" + joined(nouns_of(groups), " ") + " --help --version";
  for (const Flag& flag : global_flags()) script += " --" + std::string(flag.name);
  script += "\" ;;\n";
  for (const Command* command : verbs_first(groups)) {
    script += "    " + pattern_of(*command) + ") words=\"" + bash_words(groups, *command) + "\"";
    if (takes_path(*command))
      script += "; [[ $cur != -* ]] && { compopt -o filenames; COMPREPLY=($(compgen -f -- \"$cur\")); return; }";
    script += " ;;\n";
  }
  for (const std::string_view noun : nouns_of(groups)) {
    const auto verbs = verbs_of(groups, noun);
    if (!verbs.empty())
      script += "    \"" + std::string(noun) + " \"*) words=\"" + joined(verbs, " ") + " --help\" ;;\n";
  }
  return script +
         "  esac\n"
         "  COMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n"
         "}\n"
         "complete -F _afterword afterword\n";
}

std::string zsh_completion(std::span<const CommandGroup> groups) {
  const auto escape = "'\\''";
  std::string script =
      "#compdef afterword\n"
      "# zsh completion for afterword, made by `afterword completion zsh`.\n"
      "_afterword() {\n"
      "  local noun= verb= skip= word\n"
      "  local -i i\n"
      "  local -a choices\n"
      "  for ((i = 2; i < CURRENT; i++)); do\n"
      "    word=$words[i]\n"
      "    if [[ -n $skip ]]; then skip=; continue; fi\n"
      "    case $word in\n"
      "      (";
  script += joined(flags_with_values(groups), "|") +
            ") skip=1 ;;\n"
            "      (-*) ;;\n"
            "      (*) if [[ -z $noun ]]; then noun=$word; elif [[ -z $verb ]]; then verb=$word; fi ;;\n"
            "    esac\n"
            "  done\n"
            "  case \"$noun $verb\" in\n"
            "    (' ')\n"
            "      if [[ $PREFIX != -* ]]; then\n"
            "        choices=(\n";
  for (const std::string_view noun : nouns_of(groups)) {
    script += "          " + quoted(std::string(noun) + ":" + std::string(summary_of(groups, noun)), escape) + "\n";
  }
  script += "        )\n        _describe command choices; return\n      fi\n      _arguments";
  for (const Flag& flag : global_flags()) script += " " + zsh_spec(flag);
  script += " ;;\n";
  for (const std::string_view noun : nouns_of(groups)) {
    if (verbs_of(groups, noun).empty()) continue;
    script += "    (" + quoted(std::string(noun) + " ", escape) + ")\n      choices=(\n";
    for (const std::string_view verb : verbs_of(groups, noun)) {
      const Command* command = find_command(groups, noun, verb);
      script += "        " + quoted(std::string(verb) + ":" + std::string(command->summary), escape) + "\n";
    }
    script += "      )\n      if [[ $PREFIX != -* ]]; then _describe verb choices; return; fi ;;\n";
  }
  script += "  esac\n  case \"$noun $verb\" in\n";
  for (const Command* command : verbs_first(groups)) {
    script += "    (" +
              (command->verb.empty() ? quoted(std::string(command->noun) + " ", escape) + "*"
                                     : quoted(full_name(*command), escape)) +
              ")\n      _arguments";
    for (const Flag* flag : flags_of(*command)) script += " \\\n        " + zsh_spec(*flag);
    script += takes_path(*command) ? " \\\n        '*:file:_files' ;;\n" : " \\\n        '*: : ' ;;\n";
  }
  return script +
         "  esac\n"
         "}\n"
         "if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _afterword \"$@\"; else compdef _afterword afterword; "
         "fi\n";
}

std::string fish_completion(std::span<const CommandGroup> groups) {
  const auto escape = "\\'";
  std::string script =
      "# fish completion for afterword, made by `afterword completion fish`.\n"
      "function __afterword_words\n"
      "  set -l skip\n"
      "  for word in (commandline -opc)[2..-1]\n"
      "    if test -n \"$skip\"\n"
      "      set skip\n"
      "      continue\n"
      "    end\n"
      "    switch $word\n"
      "      case ";
  script += joined(flags_with_values(groups), " ") +
            "\n        set skip 1\n"
            "      case '-*'\n"
            "      case '*'\n"
            "        echo $word\n"
            "    end\n"
            "  end\n"
            "end\n"
            "function __afterword_is\n"
            "  set -l words (__afterword_words)\n"
            "  test (count $words) -ge (count $argv); or return 1\n"
            "  for i in (seq (count $argv))\n"
            "    test \"$words[$i]\" = \"$argv[$i]\"; or return 1\n"
            "  end\n"
            "end\n"
            "function __afterword_at\n"
            "  test (count (__afterword_words)) -eq (count $argv); and begin; test (count $argv) -eq 0; or "
            "__afterword_is $argv; end\n"
            "end\n"
            "complete -c afterword -f\n";
  const auto flag_line = [&](const std::string& condition, const Flag& flag) {
    std::string line = "complete -c afterword" + condition + " -l " + std::string(flag.name);
    if (flag.takes_value()) line += is_path(flag.value) ? " -r -F" : " -x";
    if (flag.has_choices()) line += " -a " + quoted(spaced(flag.value), escape);
    return line + " -d " + quoted(flag.help, escape) + "\n";
  };
  for (const Flag& flag : global_flags()) script += flag_line("", flag);
  script += "complete -c afterword -l help -d 'How it is used'\n";
  for (const std::string_view noun : nouns_of(groups)) {
    script += "complete -c afterword -n __afterword_at -a " + std::string(noun) + " -d " +
              quoted(summary_of(groups, noun), escape) + "\n";
  }
  for (const Command* command : all_of(groups)) {
    if (!command->verb.empty()) {
      script += "complete -c afterword -n '__afterword_at " + std::string(command->noun) + "' -a " +
                std::string(command->verb) + " -d " + quoted(command->summary, escape) + "\n";
    }
    const std::string condition = " -n '__afterword_is " + full_name(*command) + "'";
    for (const Flag& flag : command->flags) script += flag_line(condition, flag);
    if (takes_path(*command)) script += "complete -c afterword" + condition + " -F\n";
  }
  return script;
}

}  // namespace afterword::cli
