#include "cli/questions.h"

namespace afterword::cli {

std::optional<bool> ask_yes_or_no(Terminal& out, LineInput& in, std::string_view question, bool default_yes) {
  while (true) {
    out.prompt(std::string(question) + (default_yes ? " [Y/n]" : " [y/N]"));
    const TypedLine line = in.next();
    if (line.kind != TypedLine::Kind::text) {
      out.line();
      return std::nullopt;
    }
    if (line.text.empty()) return default_yes;
    if (line.text == "y" || line.text == "Y" || line.text == "yes") return true;
    if (line.text == "n" || line.text == "N" || line.text == "no") return false;
    out.line("Please answer y or n.");
  }
}

}  // namespace afterword::cli
