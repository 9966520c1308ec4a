#include "cli/documents.h"

#include "core/codec/json_writer.h"
#include "core/facts/names.h"

namespace afterword::cli {
namespace {

using core::JsonWriter;

JsonWriter begin(std::string_view noun) {
  JsonWriter out;
  out.begin_object().name("format").text("afterword." + std::string(noun) + "/1");
  return out;
}

std::string finish(JsonWriter& out) {
  out.end_object();
  std::string document = out.take();
  if (!document.ends_with('\n')) document += '\n';
  return document;
}

}  // namespace

std::string noun_document(std::string_view noun, std::string_view part, const Beside& beside) {
  JsonWriter out = begin(noun);
  for (const auto& [name, text] : beside) out.text_if_any(name, text);
  out.name(noun).part(part);
  return finish(out);
}

std::string list_document(std::string_view noun, const std::vector<ListedPart>& parts) {
  JsonWriter out = begin(noun);
  out.name(std::string(noun) + "s").begin_list();
  for (const ListedPart& listed : parts) {
    if (listed.application.empty()) {
      out.part(listed.part);
      continue;
    }
    // The part is an object: the application becomes its first member.
    JsonWriter id(JsonWriter::Layout::compact);
    id.begin_object().name("application").text(listed.application).end_object();
    std::string whole = id.take();
    whole.erase(whole.rfind('}'));
    whole += ',';
    whole += std::string_view(listed.part).substr(listed.part.find('{') + 1);
    out.part(whole);
  }
  out.end_list();
  return finish(out);
}

std::string business_days_document(core::Date date) {
  JsonWriter out = begin("business-days");
  out.name("date").date(date);
  return finish(out);
}

std::string import_document(const app::ImportCounts& counts) {
  JsonWriter out = begin("import");
  out.name("added").number(counts.added);
  out.name("updated").number(counts.updated);
  out.name("unchanged").number(counts.unchanged);
  out.name("held").number(counts.held);
  return finish(out);
}

std::string send_document(std::span<const app::SentMessage> messages, std::span<const app::WaitingLetter> waiting) {
  JsonWriter out = begin("send");
  out.name("messages").begin_list();
  for (const app::SentMessage& message : messages) {
    out.begin_object();
    out.name("id").text(message.key.message);
    out.name("application").text(message.key.application);
    out.name("state").text(core::name_of(message.state));
    out.name("said").text(message.said);
    out.end_object();
  }
  out.end_list();
  out.name("waiting").begin_list();
  for (const app::WaitingLetter& letter : waiting) {
    out.begin_object();
    out.name("id").text(letter.key.message);
    out.name("application").text(letter.key.application);
    out.name("send_at").text(core::format_instant(letter.goes.there));
    out.end_object();
  }
  out.end_list();
  return finish(out);
}

}  // namespace afterword::cli
