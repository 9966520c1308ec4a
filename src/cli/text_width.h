// How many columns a text takes in a terminal, and where it may be cut: wide characters, emoji, combining marks. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace afterword::cli {

/// What a reader sees as one character: its bytes, and the columns that it takes.
struct Cluster {
  std::string_view bytes;
  int columns = 0;
};

/// The first cluster of `text`, which is not empty and holds no control characters (printable.h). A base character with
/// its marks, an emoji sequence, two regional indicators are one cluster. A byte that is not UTF-8 stands alone, in one
/// column.
Cluster first_cluster(std::string_view text);

int display_width(std::string_view text);

/// Breaks `text` into lines of at most `width` columns: at spaces, between wide characters, and inside a word only
/// where it is longer than a line. A newline always breaks; an empty text is one empty line. `width` below 1 is taken
/// as 1 (a wide character then sticks out).
std::vector<std::string> wrap(std::string_view text, int width);

/// `text` in at most `width` columns, the last of them `mark`, of one column, where something was cut.
std::string shorten(std::string_view text, int width, std::string_view mark = "…");

}  // namespace afterword::cli
