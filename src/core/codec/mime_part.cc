#include "core/codec/mime_part.h"

#include <algorithm>
#include <cstddef>

#include "core/codec/mime_charset.h"
#include "core/codec/mime_header.h"
#include "core/codec/utf8.h"

namespace afterword::core {

std::string header_line(std::string_view text) {
  std::string out = valid_utf8(text);
  std::string line;
  line.reserve(out.size());
  for (std::size_t at = 0; at < out.size();) {
    const std::size_t length = utf8_length(out, at);
    if (is_control(out, at))
      line += ' ';
    else
      line.append(out, at, length);
    at += length;
  }
  const std::size_t first = line.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  return line.substr(first, line.find_last_not_of(' ') + 1 - first);
}

void add_ids(std::string_view value, std::vector<std::string>& ids) {
  constexpr std::size_t most = 1000;
  while (ids.size() < most) {
    const std::size_t open = value.find('<');
    if (open == std::string_view::npos) return;
    value.remove_prefix(open + 1);
    const std::size_t close = value.find('>');
    if (close == std::string_view::npos) return;
    const auto id = value.substr(0, close);
    if (is_message_id(id) && std::find(ids.begin(), ids.end(), id) == ids.end()) ids.emplace_back(id);
    value.remove_prefix(close + 1);
  }
}

std::string content_of(GMimeObject* part) {
  GMimeDataWrapper* content = GMIME_IS_PART(part) ? g_mime_part_get_content(GMIME_PART(part)) : nullptr;
  if (content == nullptr) return {};
  const GObjectPtr<GMimeStream> memory{g_mime_stream_mem_new()};
  g_mime_data_wrapper_write_to_stream(content, memory.get());
  return bytes_of(memory.get());
}

}  // namespace afterword::core
