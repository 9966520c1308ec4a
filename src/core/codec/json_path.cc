#include "core/codec/json_path.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/codec/utf8.h"

namespace afterword::core {
namespace {

bool is_plain_word(std::string_view name) {
  return !name.empty() && name.size() <= 60 && std::all_of(name.begin(), name.end(), [](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') ||
           letter == '_' || letter == '-';
  });
}

}  // namespace

void append_member(std::string& path, std::string_view name) {
  if (is_plain_word(name)) {
    if (!path.empty()) path += '.';
    path += name;
    return;
  }
  path += '[';
  path += quoted(name);
  path += ']';
}

void append_item(std::string& path, std::size_t index) { fmt::format_to(std::back_inserter(path), "[{}]", index); }

std::string quoted(std::string_view text) {
  constexpr std::size_t most = 60;
  const std::string_view shown = utf8_prefix(text, most);
  std::string result = "\"";
  for (std::size_t at = 0; at < shown.size();) {
    const std::size_t length = utf8_length(shown, at);
    if (length == 0) {
      result += "\uFFFD";
    } else if (is_control(shown, at)) {
      result += ' ';
    } else {
      result += shown.substr(at, length);
    }
    at += length == 0 ? 1 : length;
  }
  if (shown.size() < text.size()) result += "...";
  result += '"';
  return result;
}

}  // namespace afterword::core
