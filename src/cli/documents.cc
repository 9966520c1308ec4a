#include "cli/documents.h"

#include "core/codec/facts_json.h"
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

/// The part is an object: the application becomes its first member.
std::string in_application(const ListedPart& listed) {
  JsonWriter id(JsonWriter::Layout::compact);
  id.begin_object().name("application").text(listed.application).end_object();
  std::string whole = id.take();
  whole.erase(whole.rfind('}'));
  whole += ',';
  whole += std::string_view(listed.part).substr(listed.part.find('{') + 1);
  return whole;
}

void write(JsonWriter& out, const app::MessageKey& key) {
  out.name("id").text(key.message);
  out.name("application").text(key.application);
}

void write(JsonWriter& out, const std::vector<app::InboxQuestion>& questions) {
  out.name("questions").begin_list();
  for (const app::InboxQuestion& question : questions) {
    out.begin_object();
    out.name("id").text(question.id);
    out.name("application").text(question.application);
    out.name("from_name").text(question.from_name);
    out.name("from_address").text(question.from_address);
    out.name("subject").text(question.subject);
    out.name("at").instant(question.reply.at);
    out.name("kind").text(core::name_of(question.reply.kind));
    out.name("text").text(question.reply.text.for_seeker_only());
    out.end_object();
  }
  out.end_list();
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
    out.part(in_application(listed));
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

std::string sync_document(const app::SyncReport& report) {
  JsonWriter out = begin("sync");
  out.name("read").number(static_cast<int>(report.read));
  out.name("kept").number(static_cast<int>(report.kept));
  out.name("replies").begin_list();
  for (const auto& filed : report.news.replies)
    out.part(in_application({filed.application, core::write_part(filed.item.reply)}));
  out.end_list();
  out.name("bounces").begin_list();
  for (const app::Bounce& bounce : report.news.bounces) {
    out.begin_object();
    write(out, bounce.key);
    out.name("said").text(bounce.said);
    out.end_object();
  }
  out.end_list();
  write(out, report.news.questions);
  out.name("arrived").begin_list();
  for (const app::MessageKey& key : report.news.arrived) {
    out.begin_object();
    write(out, key);
    out.end_object();
  }
  out.end_list();
  return finish(out);
}

std::string questions_document(const std::vector<app::InboxQuestion>& questions) {
  JsonWriter out = begin("inbox");
  write(out, questions);
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
    if (message.left_for_person) out.name("left_for_person").flag(true);
    if (message.next_try) out.name("next_try").text(core::format_instant({*message.next_try, {}}));
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
