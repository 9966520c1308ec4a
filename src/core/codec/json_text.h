// What every front door puts around the parts it prints (docs/formats.md, "Commands"). Each is one valid document with
// a line break at its end.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace afterword::core {

/// {"format": format, noun: part}. `part_json` is a value as this room writes it (write_part of facts_json.h).
std::string wrap(std::string_view format, std::string_view noun, std::string_view part_json);

/// {"format": format, nouns: [parts...]}. `nouns` is the plural: "messages".
std::string wrap_list(std::string_view format, std::string_view nouns, const std::vector<std::string>& parts_json);

}  // namespace afterword::core
