// Private text (promises.md P8): what the seeker wrote for nobody else. It is a type of its own so that the compiler,
// not a reviewer, keeps it out of messages, feeds, shares and logs.
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace afterword::core {

/// Does not convert to any text, has no stream or format support, and compares only with its like. The one way out
/// names its reader.
class PrivateText {
 public:
  PrivateText() = default;
  explicit PrivateText(std::string text) : text_(std::move(text)) {}

  bool empty() const { return text_.empty(); }
  /// For screens and files of the seeker alone (their export, their debrief), and for checks that keep it out of what
  /// others read.
  const std::string& for_seeker_only() const { return text_; }

  bool operator==(const PrivateText&) const = default;

 private:
  std::string text_;
};

}  // namespace afterword::core
