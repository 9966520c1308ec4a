#include "cli/manual.h"

#include <string_view>

#include "cli/about.h"
#include "cli/help.h"
#include "cli/settings.h"

namespace afterword::cli {
namespace {

/// Text as roff takes it: a leading dot or apostrophe would be a request, a backslash an escape, a hyphen a dash.
std::string escaped(std::string_view text) {
  std::string result;
  bool line_start = true;
  for (const char c : text) {
    if (line_start && (c == '.' || c == '\'')) result += "\\&";
    if (c == '\\') {
      result += "\\e";
    } else if (c == '-') {
      result += "\\-";
    } else {
      result += c;
    }
    line_start = c == '\n';
  }
  return result;
}

std::string in_quotes(std::string_view text) {
  std::string result;
  for (const char c : escaped(text)) {
    if (c == '"') {
      result += "\\(dq";
    } else {
      result += c;
    }
  }
  return '"' + result + '"';
}

class Page {
 public:
  void section(std::string_view title) { roff_.append(".SH ").append(in_quotes(title)).append("\n"); }
  void subsection(std::string_view title) { roff_.append(".SS ").append(in_quotes(title)).append("\n"); }

  /// Blank lines begin paragraphs; every other line end is kept.
  void prose(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = text.find('\n');
      const std::string_view line = text.substr(0, end);
      if (line.empty()) {
        roff_ += ".PP\n";
      } else {
        roff_.append(escaped(line)).append("\n");
        if (end != std::string_view::npos && text.substr(end + 1, 1) != "\n") roff_ += ".br\n";
      }
      if (end == std::string_view::npos) break;
      text.remove_prefix(end + 1);
    }
  }

  void term(std::string_view name, std::string_view says) {
    roff_.append(".TP\n.B ").append(escaped(name)).append("\n");
    prose(says);
  }

  void line(std::string_view roff) { roff_.append(roff).append("\n"); }

  void example(std::string_view says, std::string_view typed) {
    if (!says.empty()) prose(says);
    roff_.append(".IP\n.nf\n").append(escaped(typed)).append("\n.fi\n.PP\n");
  }

  std::string take() { return std::move(roff_); }

 private:
  std::string roff_;
};

void describe_flags(Page& page, std::span<const Flag> flags) {
  for (const Flag& flag : flags) {
    std::string says(flag.help);
    if (flag.required) says += " Required.";
    if (flag.repeatable) says += " May be given again.";
    page.term(written(flag), says);
  }
}

void describe(Page& page, const Command& command) {
  page.subsection(full_name(command));
  page.line(".PP");
  page.line(".B " + escaped(usage(command)));
  page.line(".PP");
  page.prose(std::string(command.summary) + ".");
  if (!command.text.empty()) {
    page.line(".PP");
    page.prose(command.text);
  }
  for (const Positional& positional : command.positionals) page.term(positional.name, positional.help);
  describe_flags(page, command.flags);
  if (!command.examples.empty()) page.line(".PP");
  for (const Example& example : command.examples) page.example(example.says, example.line);
}

}  // namespace

std::string manual_page(std::span<const CommandGroup> groups) {
  Page page;
  page.line(".\\\" Made by `afterword help --man` from the declarations of the commands; do not edit.");
  page.line(".TH AFTERWORD 1 \"\" \"afterword " + std::string(about::version) + "\" \"User Commands\"");
  page.line(".ad l\n.nh");  // long command lines would be torn apart to fill the measure
  page.section("NAME");
  page.line("afterword \\- " + escaped(about::summary));
  page.section("SYNOPSIS");
  page.line(".B afterword");
  page.line("[\\fIcommand\\fR] [\\fIoptions\\fR]");
  page.section("DESCRIPTION");
  page.prose(about::description);
  page.line(".PP");
  page.prose(about::first_steps);
  page.section("OPTIONS");
  page.prose("These are accepted anywhere on the line.");
  describe_flags(page, global_flags());
  page.term("--help", "How a command is used.");
  page.term("--version", "The program's version.");
  page.section("COMMANDS");
  for (const CommandGroup& group : groups) {
    for (const Command& command : group.commands) describe(page, command);
  }
  page.section("SETTINGS");
  page.prose("afterword config set KEY VALUE keeps one; see FILES and ENVIRONMENT.");
  for (const Setting& setting : all_settings()) {
    if (setting.in_use) page.term(setting.key, setting.help);
  }
  page.section("EXIT STATUS");
  for (const ExitCode& code : exit_codes()) page.term(std::to_string(code.code), code.meaning);
  page.section("ENVIRONMENT");
  for (const about::Named& variable : about::environment) page.term(variable.name, variable.says);
  page.section("FILES");
  for (const about::Named& file : about::files) page.term(file.name, file.says);
  return page.take();
}

}  // namespace afterword::cli
