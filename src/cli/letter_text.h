// A letter as a text file for an editor: "Subject: ...", an empty line, the words. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/message/check.h"

namespace afterword::cli {

struct LetterText {
  std::string subject;
  std::string body;
  bool operator==(const LetterText&) const = default;
};

/// What the checks say of it stands below the letter, behind a line that ends it.
std::string write_letter_text(const LetterText& letter, const std::vector<core::Finding>& findings = {});
/// A text without a subject line is all body, and the subject empty. What stands behind the line is left out.
LetterText read_letter_text(std::string_view text);

}  // namespace afterword::cli
