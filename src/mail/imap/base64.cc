#include "mail/imap/base64.h"

#include <cstddef>
#include <cstdint>

namespace afterword::mail::imap {
namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

}  // namespace

std::string base64(std::string_view bytes) {
  std::string written;
  written.reserve((bytes.size() + 2) / 3 * 4);
  std::uint32_t bits = 0;
  int held = 0;
  for (const char byte : bytes) {
    bits = (bits << 8 | static_cast<unsigned char>(byte)) & 0xffff;
    for (held += 8; held >= 6;) written += alphabet[bits >> (held -= 6) & 63];
  }
  if (held > 0) written += alphabet[bits << (6 - held) & 63];
  written.append((4 - written.size() % 4) % 4, '=');
  return written;
}

int base64_value(char c) {
  const std::size_t at = alphabet.find(c);
  return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

}  // namespace afterword::mail::imap
