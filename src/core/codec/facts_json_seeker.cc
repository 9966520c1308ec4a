#include "core/codec/facts_json_fields.h"
#include "core/codec/facts_json_parts.h"

namespace afterword::core {

Resume read_resume(const JsonNode& node) {
  const JsonMembers in(node, {"file", "updated_on"});
  return {.file = in.required_line("file"), .updated_on = in.date("updated_on")};
}

Seeker read_seeker(const JsonNode& node) {
  const JsonMembers in(node, {"name", "email", "timezone", "locale", "resume"});
  return {.name = in.required_line("name"),
          .email = required_address(in, "email"),
          .timezone = required_zone(in, "timezone"),
          .locale = locale_or(in, "locale", Seeker{}.locale),
          .resume = in.part("resume", read_resume)};
}

Material read_material(const JsonNode& node) {
  const JsonMembers in(node, {"id", "kind", "text", "url", "person", "permission"});
  return {.id = in.required_line("id"),
          .kind = in.required_word<MaterialKind>("kind"),
          .text = in.text("text"),
          .url = in.line("url"),
          .person = in.line("person"),
          .permission = in.optional_word<Permission>("permission")};
}

void write(JsonWriter& out, const Resume& resume) {
  out.begin_object();
  out.name("file").text(resume.file);
  out.date_if_any("updated_on", resume.updated_on);
  out.end_object();
}

void write(JsonWriter& out, const Seeker& seeker) {
  out.begin_object();
  out.name("name").text(seeker.name);
  out.name("email").text(seeker.email);
  out.name("timezone").text(seeker.timezone);
  if (seeker.locale != Seeker{}.locale) out.text_if_any("locale", seeker.locale);
  if (seeker.resume) write(out.name("resume"), *seeker.resume);
  out.end_object();
}

void write(JsonWriter& out, const Material& material) {
  out.begin_object();
  out.name("id").text(material.id);
  out.name("kind").text(name_of(material.kind));
  out.text_if_any("text", material.text);
  out.text_if_any("url", material.url);
  out.text_if_any("person", material.person);
  if (material.permission) out.name("permission").text(name_of(*material.permission));
  out.end_object();
}

}  // namespace afterword::core
