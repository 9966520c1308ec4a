// The person's own editor, for longer texts.
#pragma once

#include <string>
#include <string_view>

#include "cli/environment.h"
#include "core/error.h"

namespace afterword::cli {
/// What was saved in the editor, and the file it still lies in: words are not let go before they are safe elsewhere.
struct EditedText {
  std::string text;
  std::string file;

  /// The words are safe elsewhere: removes the file.
  void let_go() const;
  /// `error`, and where the words are.
  core::Error kept_after(core::Error error) const;
};

/// Opens `text` in $VISUAL, else $EDITOR, else `editor`, in a private file in $TMPDIR, else /tmp, whose name ends with
/// `suffix`. `outside` where no editor starts or it ends badly; then the text is kept, and `where` names its file.
core::Result<EditedText> edit_text(const Environment& environment, std::string_view text, std::string_view suffix);

}  // namespace afterword::cli
