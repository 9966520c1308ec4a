#include "cli/help.h"

#include <algorithm>

#include "cli/about.h"
#include "cli/text_width.h"

namespace afterword::cli {
namespace {

/// Names on the left, what they are on the right; a name that is too long stands on its own line.
class TwoColumns {
 public:
  TwoColumns(Terminal& out, int left) : out_(out), left_(left) {}

  void row(std::string_view name, std::string_view says) {
    const int indent = 2;
    const int gap = 2;
    const int taken = display_width(name);
    out_.text(std::string(static_cast<std::size_t>(indent), ' '));
    out_.text(name, Style::good);
    if (says.empty()) {
      out_.line();
      return;
    }
    const int column = indent + left_ + gap;
    const auto lines = wrap(says, std::max(out_.measure() - column, 20));
    bool beside = taken <= left_;
    if (!beside) out_.line();
    for (const std::string& line : lines) {
      const int blanks = beside ? column - indent - taken : column;
      out_.text(std::string(static_cast<std::size_t>(blanks), ' '));
      out_.line(line);
      beside = false;
    }
  }

 private:
  Terminal& out_;
  int left_;
};

void show_flags(Terminal& out, std::string_view title, std::span<const Flag> flags) {
  out.line();
  out.line(title, Style::strong);
  TwoColumns columns(out, 22);
  for (const Flag& flag : flags) {
    std::string says(flag.help);
    if (flag.required) says += " (required)";
    if (flag.repeatable) says += " (may be given again)";
    columns.row(written(flag), says);
  }
}

}  // namespace

std::string written(const Flag& flag) {
  std::string text = "--" + std::string(flag.name);
  if (flag.takes_value()) text += " " + std::string(flag.value);
  return text;
}

std::string usage(const Command& command) {
  std::string text = "afterword " + full_name(command);
  for (const Positional& positional : command.positionals) {
    const std::string name = std::string(positional.name) + (positional.repeatable ? "..." : "");
    text += positional.required ? " " + name : " [" + name + "]";
  }
  for (const Flag& flag : command.flags) {
    if (flag.required) text += " " + written(flag) + (flag.repeatable ? "..." : "");
  }
  for (const Flag& flag : command.flags) {
    if (!flag.required) text += " [" + written(flag) + "]" + (flag.repeatable ? "..." : "");
  }
  return text;
}

void show_command(Terminal& out, const Command& command) {
  out.line({{"afterword " + full_name(command), Style::strong}, {": "}, {command.summary}});
  out.line();
  out.paragraph(usage(command), {2, 6});
  if (!command.text.empty()) {
    out.line();
    out.paragraph(command.text);
  }
  if (!command.positionals.empty()) {
    out.line();
    out.line("Words", Style::strong);
    TwoColumns columns(out, 22);
    for (const Positional& positional : command.positionals) columns.row(positional.name, positional.help);
  }
  if (!command.flags.empty()) show_flags(out, "Flags", command.flags);
  if (!command.examples.empty()) {
    out.line();
    out.line("Examples", Style::strong);
    for (const Example& example : command.examples) {
      if (!example.says.empty()) out.paragraph(example.says, {2, 2}, Style::soft);
      out.paragraph(example.line, {4, 8}, Style::good);
    }
  }
  out.line();
  out.line("`afterword help` lists the options that every command takes.", Style::soft);
}

void show_noun(Terminal& out, std::span<const CommandGroup> groups, std::string_view noun) {
  out.line({{"afterword " + std::string(noun), Style::strong}});
  out.line();
  TwoColumns columns(out, 26);
  for (const CommandGroup& group : groups) {
    for (const Command& command : group.commands) {
      if (command.noun == noun) columns.row(full_name(command), command.summary);
    }
  }
  out.line();
  out.line("`afterword " + std::string(noun) + " VERB --help` says how each is used.", Style::soft);
}

void show_overview(Terminal& out, std::span<const CommandGroup> groups) {
  out.line({{"afterword", Style::strong}, {": "}, {about::summary}});
  out.line();
  out.paragraph(about::first_steps);
  std::string_view title;
  for (const CommandGroup& group : groups) {
    if (group.title != title) {
      title = group.title;
      out.line();
      out.line(title, Style::strong);
    }
    TwoColumns columns(out, 18);
    for (const Command& command : group.commands) columns.row(full_name(command), command.summary);
  }
  show_flags(out, "Anywhere on the line", global_flags());
  out.line();
  out.line("`afterword COMMAND --help` says how each is used, with examples.", Style::soft);
}

}  // namespace afterword::cli
