#include "app/texts.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/codec/address.h"
#include "core/codec/utf8.h"

namespace afterword::app {
namespace {

char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

Result<void> bounded_utf8(std::string_view text, std::string_view where, std::size_t longest) {
  if (text.size() > longest) {
    return core::invalid(fmt::format("it is too long: {} bytes, where {} is the most", text.size(), longest),
                         std::string(where), "shorten it");
  }
  if (const std::size_t ends = core::utf8_ends(text); ends != text.size()) {
    return core::invalid(fmt::format("byte {} is not UTF-8", ends), std::string(where), "save or type it as UTF-8");
  }
  return {};
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view space = " \t\r\n";
  const std::size_t first = text.find_first_not_of(space);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(space) - first + 1);
}

std::string lowered(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), [](char c) { return lowered(c); });
  return result;
}

bool same_letters(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lowered(x) == lowered(y); });
}

std::string domain_of(std::string_view address) {
  const std::size_t at = address.rfind('@');
  return at == std::string_view::npos ? std::string() : lowered(address.substr(at + 1));
}

Result<std::string> one_line(std::string_view text, std::string_view where, std::size_t longest) {
  const std::string_view line = trimmed(text);
  if (line.empty()) return core::invalid("it is empty", std::string(where), "give it some text");
  if (auto sound = bounded_utf8(line, where, longest); !sound) return std::unexpected(sound.error());
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (core::is_control(line, i)) {
      return core::invalid(fmt::format("byte {} is a control character or a line end", i), std::string(where),
                           "write it on one line, without control characters");
    }
  }
  return std::string(line);
}

Result<std::optional<std::string>> optional_line(const std::optional<std::string>& text, std::string_view where,
                                                 std::size_t longest) {
  if (!text || trimmed(*text).empty()) return std::nullopt;
  auto line = one_line(*text, where, longest);
  if (!line) return std::unexpected(line.error());
  return std::optional(std::move(*line));
}

Result<std::string> many_lines(std::string_view text, std::string_view where, std::size_t longest) {
  if (auto sound = bounded_utf8(text, where, longest); !sound) return std::unexpected(sound.error());
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    const bool line_end = text[i] == '\n' || text[i] == '\t' || text[i] == '\r' || text[i] == '\xe2';
    if (!line_end && core::is_control(text, i)) {
      return core::invalid(fmt::format("byte {} is a control character", i), std::string(where), "take it out");
    }
    result += text[i] == '\r' ? '\n' : text[i];
  }
  return result;
}

Result<std::string> an_address(std::string_view text, std::string_view where) {
  const std::string_view address = trimmed(text);
  // Two specials that core::is_address lets pass would make one recipient look like two (RFC 5321 4.1.2, 5322 3.4).
  if (!core::is_address(address) || core::utf8_ends(address) != address.size() ||
      address.find_first_of(",;\"()\\") != std::string_view::npos) {
    return core::invalid("it is not a mail address", std::string(where), "write it as name@host");
  }
  for (std::size_t i = 0; i < address.size(); ++i) {
    if (core::is_control(address, i)) {
      return core::invalid("the address holds a control character", std::string(where), "write it as name@host");
    }
  }
  return std::string(address);
}

Result<std::string> a_domain(std::string_view text, std::string_view where) {
  auto line = one_line(text, where, 253);
  if (!line) return line;
  const bool host = std::all_of(line->begin(), line->end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9') || c == '-' || c == '.';
  });
  if (!host || line->front() == '.' || line->back() == '.' || line->find("..") != std::string::npos) {
    return core::invalid("it is not a domain", std::string(where), "write it as acme.example, without http:// or @");
  }
  return lowered(*line);
}

}  // namespace afterword::app
