#include "core/codec/mime_charset.h"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>

#include "core/codec/utf8.h"

namespace afterword::core {
namespace {

constexpr std::string_view replacement = "\ufffd";

/// One conversion of the C library.
class Converter {
 public:
  explicit Converter(const std::string& charset) : handle_(iconv_open("UTF-8", charset.c_str())) {}
  ~Converter() {
    if (known()) iconv_close(handle_);
  }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;

  // NOLINTNEXTLINE(performance-no-int-to-ptr): what iconv_open(3) returns where it knows no such charset
  bool known() const { return handle_ != reinterpret_cast<iconv_t>(-1); }

  std::string convert(std::string_view bytes) {
    std::string out;
    char* in = const_cast<char*>(bytes.data());  // iconv's signature; it does not write there
    std::size_t left = bytes.size();
    while (left > 0) {
      if (step(&in, &left, out) || errno == E2BIG) continue;
      out += replacement;
      ++in;
      --left;
    }
    step(nullptr, nullptr, out);  // what a stateful charset still holds
    return out;
  }

 private:
  bool step(char** in, std::size_t* left, std::string& out) {
    std::array<char, 4096> buffer;
    char* to = buffer.data();
    std::size_t room = buffer.size();
    const bool done = iconv(handle_, in, left, &to, &room) != static_cast<std::size_t>(-1);
    const int error = errno;
    out.append(buffer.data(), buffer.size() - room);
    errno = error;
    return done;
  }

  iconv_t handle_;
};

/// What may be shown to iconv_open: it reads "//" and "," as commands.
bool is_charset_name(std::string_view name) {
  return !name.empty() && name.size() <= 40 && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == ':' || c == '+';
  });
}

std::string lower_case(std::string_view name) {
  std::string out{name};
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

std::string with_plain_line_ends(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\r')
      out += text[at];
    else if (at + 1 == text.size() || text[at + 1] != '\n')
      out += '\n';
  }
  return out;
}

std::string decoded(std::string_view bytes, const std::string& charset) {
  if (charset == "utf-8" || charset == "utf8") return valid_utf8(bytes);
  const bool latin = charset == "iso-8859-1" || charset == "latin1";
  if (!latin && charset != "us-ascii" && is_charset_name(charset)) {
    if (Converter converter{charset}; converter.known()) return valid_utf8(converter.convert(bytes));
  }
  if (!latin && utf8_ends(bytes) == bytes.size()) return valid_utf8(bytes);
  return valid_utf8(Converter{"windows-1252"}.convert(bytes));
}

}  // namespace

std::string valid_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = utf8_length(text, at);
    if (length == 0 || text[at] == '\0')
      out += replacement;
    else
      out += text.substr(at, length);
    at += std::max<std::size_t>(length, 1);
  }
  return out;
}

std::string to_utf8(std::string_view bytes, std::string_view charset) {
  return with_plain_line_ends(decoded(bytes, lower_case(charset)));
}

}  // namespace afterword::core
