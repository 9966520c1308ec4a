// The person's own editor, for longer texts.
#pragma once

#include <string>
#include <string_view>

#include "cli/environment.h"
#include "core/error.h"

namespace afterword::cli {

/// Opens `text` in $VISUAL, else $EDITOR, else `editor`, in a private file whose name ends with `suffix`, and returns
/// what was saved. `outside` where no editor starts or it ends badly; then the text is kept, and `where` names its
/// file.
core::Result<std::string> edit_text(const Environment& environment, std::string_view text, std::string_view suffix);

/// Keeps `text` in a private file in $TMPDIR, else /tmp, and returns its path.
core::Result<std::string> keep_text(const Environment& environment, std::string_view text, std::string_view suffix);

}  // namespace afterword::cli
