#include "mail/printable_line.h"

#include <algorithm>
#include <cstddef>

#include "core/codec/utf8.h"

namespace afterword::mail {
namespace {

constexpr std::size_t longest_line = 400;

}  // namespace

std::string printable_line(std::string_view words) {
  std::string line;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t length = core::utf8_length(words, at);
    if (length == 0)
      line += '?';
    else if (core::is_control(words, at))
      line += ' ';
    else
      line += words.substr(at, length);
    at += std::max<std::size_t>(length, 1);
  }
  return std::string{core::utf8_prefix(line, longest_line)};
}

}  // namespace afterword::mail
