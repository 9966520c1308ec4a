#include "core/codec/json_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/codec/utf8.h"

namespace afterword::core {
namespace {

void append_unit(std::string& out, unsigned unit) { fmt::format_to(std::back_inserter(out), "\\u{:04x}", unit); }

/// Would the character at `text[at]`, which is not ASCII, steer the terminal that a document is printed to: C1 controls
/// (U+009B begins an escape sequence), line and paragraph separators, bidirectional embeddings, overrides and isolates?
bool steers(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  if (byte(at) == 0xc2) return byte(at + 1) < 0xa0;
  if (byte(at) != 0xe2) return false;
  if (byte(at + 1) == 0x80) return byte(at + 2) >= 0xa8 && byte(at + 2) <= 0xae;  // U+2028 to U+202E
  return byte(at + 1) == 0x81 && byte(at + 2) >= 0xa6 && byte(at + 2) <= 0xa9;    // U+2066 to U+2069
}

/// A well-formed character of two or three bytes.
unsigned code_unit(std::string_view character) {
  unsigned unit = static_cast<unsigned char>(character[0]) & (character.size() == 2 ? 0x1fU : 0x0fU);
  for (const char c : character.substr(1)) unit = unit << 6U | (static_cast<unsigned char>(c) & 0x3fU);
  return unit;
}

void append_escaped(std::string& out, unsigned char byte) {
  switch (byte) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\b':
      out += "\\b";
      return;
    case '\f':
      out += "\\f";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      append_unit(out, byte);
  }
}

}  // namespace

JsonWriter& JsonWriter::name(std::string_view name) {
  text(name);
  out_ += layout_ == Layout::indented ? ": " : ":";
  after_name_ = true;
  return *this;
}

JsonWriter& JsonWriter::text(std::string_view text) {
  start_value();
  out_ += '"';
  std::size_t copied = 0;  // up to here
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x20 && byte < 0x7f && byte != '"' && byte != '\\') {
      ++at;
      continue;
    }
    const std::size_t length = byte < 0x80 ? 0 : utf8_length(text, at);
    if (length > 0 && steers(text, at)) {
      out_.append(text, copied, at - copied);
      append_unit(out_, code_unit(text.substr(at, length)));
      copied = at += length;
      continue;
    }
    if (length > 0) {
      at += length;
      continue;
    }
    out_.append(text, copied, at - copied);
    if (byte < 0x80) {
      append_escaped(out_, byte);
    } else {
      out_ += "\uFFFD";
    }
    copied = ++at;
  }
  out_.append(text, copied);
  out_ += '"';
  return *this;
}

JsonWriter& JsonWriter::number(std::int64_t number) {
  start_value();
  fmt::format_to(std::back_inserter(out_), "{}", number);
  return *this;
}

JsonWriter& JsonWriter::flag(bool flag) {
  start_value();
  out_ += flag ? "true" : "false";
  return *this;
}

JsonWriter& JsonWriter::null() {
  start_value();
  out_ += "null";
  return *this;
}

JsonWriter& JsonWriter::part(std::string_view json) {
  start_value();
  while (json.ends_with('\n')) json.remove_suffix(1);
  for (std::size_t at = 0; at < json.size();) {  // a line break in JSON is never inside a text
    const std::size_t end = std::min(json.find('\n', at), json.size());
    out_.append(json, at, end - at);
    at = end + 1;
    if (end < json.size()) new_line();
  }
  return *this;
}

void JsonWriter::text_if_any(std::string_view member, const std::string& value) {
  if (!value.empty()) name(member).text(value);
}
void JsonWriter::text_if_any(std::string_view member, const std::optional<std::string>& value) {
  if (value) text_if_any(member, *value);
}
void JsonWriter::texts_if_any(std::string_view member, const std::vector<std::string>& values) {
  if (values.empty()) return;
  name(member).begin_list();
  for (const std::string& value : values) text(value);
  end_list();
}
void JsonWriter::number_if_any(std::string_view member, const std::optional<int>& value) {
  if (value) name(member).number(*value);
}
void JsonWriter::flag_if_any(std::string_view member, const std::optional<bool>& value) {
  if (value) name(member).flag(*value);
}
void JsonWriter::flag_if_set(std::string_view member, bool value) {
  if (value) name(member).flag(true);
}
void JsonWriter::date_if_any(std::string_view member, const std::optional<Date>& value) {
  if (value) name(member).date(*value);
}
void JsonWriter::instant_if_any(std::string_view member, const std::optional<OffsetTime>& value) {
  if (value) name(member).instant(*value);
}

std::string JsonWriter::take() {
  empty_ = true;
  return std::exchange(out_, {});
}

JsonWriter& JsonWriter::open(char bracket) {
  start_value();
  out_ += bracket;
  ++depth_;
  empty_ = true;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  --depth_;
  if (!empty_) new_line();
  out_ += bracket;
  empty_ = false;
  return *this;
}

void JsonWriter::start_value() {
  if (after_name_) {
    after_name_ = false;
  } else if (depth_ > 0) {
    if (!empty_) out_ += ',';
    new_line();
  }
  empty_ = false;
}

void JsonWriter::new_line() {
  if (layout_ == Layout::compact) return;
  out_ += '\n';
  out_.append(2 * depth_, ' ');
}

}  // namespace afterword::core
