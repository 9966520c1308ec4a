#include "core/codec/json_text.h"

#include "core/codec/json_writer.h"

namespace afterword::core {

std::string wrap(std::string_view format, std::string_view noun, std::string_view part_json) {
  JsonWriter out;
  out.begin_object();
  out.name("format").text(format);
  out.name(noun).part(part_json);
  out.end_object();
  return out.take() + '\n';
}

std::string wrap_list(std::string_view format, std::string_view nouns, const std::vector<std::string>& parts_json) {
  JsonWriter out;
  out.begin_object();
  out.name("format").text(format);
  out.name(nouns).begin_list();
  for (const std::string& part : parts_json) out.part(part);
  out.end_list();
  out.end_object();
  return out.take() + '\n';
}

}  // namespace afterword::core
