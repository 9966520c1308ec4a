#include "core/codec/facts_json.h"

#include <fmt/format.h>

#include "core/codec/facts_json_fields.h"
#include "core/codec/facts_json_parts.h"
#include "core/codec/quoted.h"

namespace afterword::core {
namespace {

constexpr std::string_view format = "afterword/1";

// Before anything else is held against it: a document of another format has other members.
void check_format(const JsonNode& node) {
  const boost::json::object* members = node.object();
  if (members == nullptr) return;
  const boost::json::value* value = members->if_contains("format");
  if (value == nullptr || value->is_null()) {
    return node.complain("is missing", fmt::format("begin the document with \"format\": \"{}\"", format), "format");
  }
  const JsonNode format_node = node.member(*value, "format");
  const std::string found = format_node.line();
  if (found == format) return;
  format_node.complain(fmt::format("{} is another format", quoted(found)),
                       found.starts_with("afterword/") ? "a newer Afterword wrote it: read it with that one"
                                                       : fmt::format("a facts document says \"{}\"", format));
}

Facts read_facts(const JsonNode& node) {
  check_format(node);
  if (node.failed()) return {};
  const JsonMembers in(node, {"format", "seeker", "applications", "materials"});
  Facts facts{.seeker = in.part("seeker", read_seeker).value_or(Seeker{}),
              .applications = in.list_by_id("applications", read_application),
              .materials = in.list_by_id("materials", read_material)};
  if (node.failed()) return facts;

  std::unordered_set<std::string_view> material_ids;
  for (const Material& material : facts.materials) material_ids.insert(material.id);
  for (std::size_t i = 0; i < facts.applications.size(); ++i) {
    const std::string path = fmt::format("applications[{}]", i);
    if (auto checked = check_references_with(facts.applications[i], material_ids, path); !checked) {
      Error& error = checked.error();
      node.complain_at(std::move(error.where), std::move(error.what), std::move(error.advice));
      break;
    }
  }
  return facts;
}

std::vector<Waiver> read_waivers(const JsonNode& node) {
  std::vector<Waiver> waivers;
  if (const boost::json::array* items = node.array()) {
    for (std::size_t i = 0; i < items->size(); ++i) waivers.push_back(read_waiver(node.item((*items)[i], i)));
  }
  return waivers;
}

std::vector<std::string> read_strings(const JsonNode& node) {
  std::vector<std::string> texts;
  if (const boost::json::array* items = node.array()) {
    for (std::size_t i = 0; i < items->size(); ++i) texts.push_back(node.item((*items)[i], i).text());
  }
  return texts;
}

template <class Part>
std::string written(const Part& part) {
  JsonWriter out;
  write(out, part);
  return out.take();
}

}  // namespace

Result<Facts> parse_facts(std::string_view json) { return read_document(json, read_facts); }

std::string write_facts(const Facts& facts) {
  JsonWriter out;
  out.begin_object();
  out.name("format").text(format);
  if (facts.seeker != Seeker{}) write(out.name("seeker"), facts.seeker);
  write_list(out, "applications", facts.applications);
  write_list(out, "materials", facts.materials);
  out.end_object();
  return out.take() + '\n';
}

Result<Debrief> parse_debrief(std::string_view json) { return read_document(json, read_debrief); }
Result<Reflection> parse_reflection(std::string_view json) { return read_document(json, read_reflection); }
std::string write_part(const Application& application) { return written(application); }
std::string write_part(const Message& message) { return written(message); }
std::string write_part(const Reply& reply) { return written(reply); }
std::string write_part(const Contact& contact) { return written(contact); }
std::string write_part(const Interview& interview) { return written(interview); }
std::string write_part(const Material& material) { return written(material); }
std::string write_part(const Seeker& seeker) { return written(seeker); }
std::string write_part(const Debrief& debrief) { return written(debrief); }
std::string write_part(const Reflection& reflection) { return written(reflection); }

Result<HolidaySetting> parse_holidays(std::string_view json) { return read_document(json, read_holidays); }
std::string write_part(const HolidaySetting& holidays) {
  JsonWriter out(JsonWriter::Layout::compact);
  write_holidays(out, holidays);
  return out.take();
}

Result<std::vector<Waiver>> parse_waivers(std::string_view json) { return read_document(json, read_waivers); }
std::string write_part(const std::vector<Waiver>& waivers) {
  JsonWriter out(JsonWriter::Layout::compact);
  out.begin_list();
  for (const Waiver& waiver : waivers) write(out, waiver);
  out.end_list();
  return out.take();
}

Result<std::vector<std::string>> parse_strings(std::string_view json) { return read_document(json, read_strings); }
std::string write_part(const std::vector<std::string>& texts) {
  JsonWriter out(JsonWriter::Layout::compact);
  out.begin_list();
  for (const std::string& text : texts) out.text(text);
  out.end_list();
  return out.take();
}

}  // namespace afterword::core
