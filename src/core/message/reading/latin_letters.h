// Latin letters beyond ASCII: their lower case, with marks apart, and the plain spelling that people fall back to.
#pragma once

namespace afterword::core::reading {

struct LatinLetter {
  char16_t code_point;
  char exact[8];  ///< UTF-8, lower case, canonically decomposed: "o\u0308". Two spellings of one letter agree here.
  char plain[3];  ///< ASCII, lower case, without marks: "o", "ss"; empty where there is no usual one
};

/// Null for anything that is no such letter.
const LatinLetter* latin_letter(char32_t code_point);

}  // namespace afterword::core::reading
