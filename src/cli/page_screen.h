// A page of the documentation, in a terminal.
#pragma once

#include <string_view>

#include "cli/terminal.h"

namespace afterword::cli {

/// The Markdown that docs/ is written in: headings, paragraphs, **bold**, `code`, quotations. Marks are taken out.
void show_page(Terminal& out, std::string_view markdown);

}  // namespace afterword::cli
