#include "core/codec/json_path.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/codec/quoted.h"

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

}  // namespace afterword::core
