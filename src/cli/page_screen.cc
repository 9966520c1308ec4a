#include "cli/page_screen.h"

#include <algorithm>
#include <string>

namespace afterword::cli {
namespace {

std::string without_marks(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '`') continue;
    if (text.substr(at, 2) == "**") {
      ++at;
      continue;
    }
    plain += text[at];
  }
  return plain;
}

void show_paragraph(Terminal& out, std::string_view text) {
  if (text.starts_with("# ")) return out.line(without_marks(text.substr(2)), Style::strong);
  if (text.starts_with("> ")) return out.paragraph(without_marks(text.substr(2)), {4, 4}, Style::note);
  out.paragraph(without_marks(text));
}

}  // namespace

void show_page(Terminal& out, std::string_view markdown) {
  bool first = true;
  while (!markdown.empty()) {
    const std::size_t end = std::min(markdown.find("\n\n"), markdown.size());
    std::string_view paragraph = markdown.substr(0, end);
    markdown.remove_prefix(std::min(end + 2, markdown.size()));
    while (paragraph.ends_with('\n')) paragraph.remove_suffix(1);
    if (paragraph.empty()) continue;
    if (!first) out.line();
    first = false;
    show_paragraph(out, paragraph);
  }
}

}  // namespace afterword::cli
