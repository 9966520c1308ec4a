#include "store/files/file_name.h"

#include <fmt/format.h>

#include "core/codec/utf8.h"
#include "store/text.h"

namespace afterword::store {
namespace {

constexpr std::size_t longest_name = 200;
constexpr std::string_view advice = "rename the file, and attach it by that name";

bool has_control(std::string_view name) {
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (core::is_control(name, at)) return true;
  }
  return false;
}

}  // namespace

core::Result<void> check_file_name(std::string_view name) {
  const auto no = [&](std::string why) -> core::Result<void> {
    // A name that is no text is not repeated: it could steer a terminal.
    const bool may_be_shown = is_storable_text(name) && !has_control(name);
    return core::invalid(std::move(why), may_be_shown ? std::string(name) : "", std::string(advice));
  };
  if (name.empty()) return no("a file has a name");
  if (!is_storable_text(name)) return no("a file's name is UTF-8 text");
  if (has_control(name)) return no("a file's name has no control characters or line breaks");
  if (name.find('/') != std::string_view::npos) return no("a file's name has no folder before it");
  if (name.front() == '.') return no("a file's name does not begin with a dot");
  if (name.size() > longest_name) return no(fmt::format("a file's name has at most {} bytes", longest_name));
  return {};
}

std::string numbered_name(std::string_view name, int n) {
  if (n <= 1) return std::string(name);
  const std::string number = fmt::format("-{}", n);
  std::size_t dot = name.rfind('.');
  // What stands after a dot far from the end is no ending.
  if (dot == std::string_view::npos || dot == 0 || name.size() - dot > 16) dot = name.size();
  const std::string_view ending = name.substr(dot);
  const std::string_view stem = core::utf8_prefix(name.substr(0, dot), longest_name - number.size() - ending.size());
  return fmt::format("{}{}{}", stem, number, ending);
}

std::string_view base_name(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

}  // namespace afterword::store
