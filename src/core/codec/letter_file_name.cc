#include "core/codec/letter_file_name.h"

#include <fmt/format.h>

namespace afterword::core {
namespace {

std::string escaped(std::string_view id, std::string_view plain) {
  std::string out;
  for (char c : id) {
    const bool letter_or_digit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter_or_digit || plain.contains(c))
      out += c;
    else
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

}  // namespace

std::string letter_file_name(std::string_view application, std::string_view message) {
  std::string name = escaped(application, "._-") + "-" + escaped(message, "._") + ".eml";
  // Neither hidden nor taken for an option.
  if (name.starts_with('.') || name.starts_with('-')) name.replace(0, 1, name.front() == '.' ? "%2E" : "%2D");
  return name;
}

}  // namespace afterword::core
