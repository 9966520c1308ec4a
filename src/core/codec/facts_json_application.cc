#include "core/codec/facts_json_fields.h"
#include "core/codec/facts_json_parts.h"

namespace afterword::core {
namespace {

Employer read_employer(const JsonNode& node) {
  const JsonMembers in(node, {"name", "domain", "timezone", "holidays", "weekend"});
  return {.name = in.required_line("name"),
          .domain = optional_domain(in, "domain"),
          .timezone = required_zone(in, "timezone"),
          .holidays = in.part("holidays", read_holidays).value_or(HolidaySetting{}),
          .weekend = in.part("weekend", read_weekend).value_or(std::nullopt)};
}

void write(JsonWriter& out, const Employer& employer) {
  out.begin_object();
  out.name("name").text(employer.name);
  out.text_if_any("domain", employer.domain);
  out.name("timezone").text(employer.timezone);
  const auto* dates = std::get_if<std::vector<Date>>(&employer.holidays);
  if (employer.holidays.index() != 0 && (dates == nullptr || !dates->empty())) {
    write_holidays(out.name("holidays"), employer.holidays);
  }
  if (employer.weekend && *employer.weekend != saturday_and_sunday) {
    out.name("weekend").begin_list();
    for (const unsigned day : {1U, 2U, 3U, 4U, 5U, 6U, 0U}) {  // Monday first
      if (employer.weekend->test(day)) out.text(weekend_word(day));
    }
    out.end_list();
  }
  out.end_object();
}

}  // namespace

Contact read_contact(const JsonNode& node) {
  const JsonMembers in(node, {"id", "name", "title", "email", "main"});
  return {.id = in.required_line("id"),
          .name = in.required_line("name"),
          .title = in.line("title"),
          .email = optional_address(in, "email"),
          .main = in.flag("main")};
}

Interview read_interview(const JsonNode& node) {
  const JsonMembers in(
      node, {"id", "round", "kind", "timezone", "starts_at", "ends_at", "interviewers", "debrief", "debrief_draft"});
  Interview interview{.id = in.required_line("id"),
                      .round = in.number("round", 1, 1000),
                      .kind = in.optional_word<InterviewKind>("kind"),
                      .timezone = optional_zone(in, "timezone"),
                      .starts_at = in.required_instant("starts_at"),
                      .ends_at = in.required_instant("ends_at"),
                      .interviewers = in.ids("interviewers"),
                      .debrief = in.part("debrief", read_debrief),
                      .debrief_draft = in.part("debrief_draft", read_debrief)};
  if (!in.has("interviewers")) in.complain("interviewers", "is missing", "add it, if only as []");
  if (interview.ends_at <= interview.starts_at) {
    in.complain("ends_at", interview.ends_at == interview.starts_at ? "ends when it starts" : "ends before it starts",
                "correct one of the two; mind the offsets from UTC");
  }
  return interview;
}

Reply read_reply(const JsonNode& node) {
  const JsonMembers in(node, {"id", "at", "from", "kind", "reply_by", "returns_on", "answered_at",
                              "asked_not_to_contact", "text", "message_id"});
  return {.id = in.required_line("id"),
          .at = in.required_instant("at"),
          .from = in.line("from"),
          .kind = in.required_word<ReplyKind>("kind"),
          .reply_by = in.date("reply_by"),
          .returns_on = in.date("returns_on"),
          .answered_at = in.instant("answered_at"),
          .asked_not_to_contact = in.optional_flag("asked_not_to_contact"),
          .text = in.private_text("text"),
          .message_id = optional_message_id(in, "message_id")};
}

Reflection read_reflection(const JsonNode& node) {
  const JsonMembers in(node, {"at", "text", "worked", "change", "stay_in_touch"});
  return {.at = in.instant("at"),
          .text = in.private_text("text"),
          .worked = in.private_texts("worked"),
          .change = in.private_texts("change"),
          .stay_in_touch = in.ids("stay_in_touch")};
}

Application read_application(const JsonNode& node) {
  const JsonMembers in(node, {"id", "role", "employer", "resume", "outcome", "outcome_at", "reflection", "contacts",
                              "interviews", "messages", "replies"});
  Application application{.id = in.required_line("id"),
                          .role = in.required_line("role"),
                          .employer = in.required_part("employer", read_employer),
                          .resume = in.part("resume", read_resume),
                          .outcome = in.optional_word<Outcome>("outcome"),
                          .outcome_at = in.instant("outcome_at"),
                          .reflection = in.part("reflection", read_reflection),
                          .contacts = in.list_by_id("contacts", read_contact),
                          .interviews = in.list_by_id("interviews", read_interview),
                          .messages = in.list_by_id("messages", read_message),
                          .replies = in.list_by_id("replies", read_reply)};
  if (application.outcome && !application.outcome_at) {
    in.complain("outcome_at", "is missing", "say when the outcome came");
  } else if (application.outcome_at && !application.outcome) {
    in.complain("outcome", "is missing", "say what came of it, or leave out outcome_at");
  }
  return application;
}

void write(JsonWriter& out, const Contact& contact) {
  out.begin_object();
  out.name("id").text(contact.id);
  out.name("name").text(contact.name);
  out.text_if_any("title", contact.title);
  out.text_if_any("email", contact.email);
  out.flag_if_set("main", contact.main);
  out.end_object();
}

void write(JsonWriter& out, const Interview& interview) {
  out.begin_object();
  out.name("id").text(interview.id);
  out.number_if_any("round", interview.round);
  if (interview.kind) out.name("kind").text(name_of(*interview.kind));
  out.text_if_any("timezone", interview.timezone);
  out.name("starts_at").instant(interview.starts_at);
  out.name("ends_at").instant(interview.ends_at);
  out.name("interviewers").begin_list();  // required, also where nobody was noted
  for (const std::string& id : interview.interviewers) out.text(id);
  out.end_list();
  if (interview.debrief) write(out.name("debrief"), *interview.debrief);
  if (interview.debrief_draft) write(out.name("debrief_draft"), *interview.debrief_draft);
  out.end_object();
}

void write(JsonWriter& out, const Reply& reply) {
  out.begin_object();
  out.name("id").text(reply.id);
  out.name("at").instant(reply.at);
  out.text_if_any("from", reply.from);
  out.name("kind").text(name_of(reply.kind));
  out.date_if_any("reply_by", reply.reply_by);
  out.date_if_any("returns_on", reply.returns_on);
  out.instant_if_any("answered_at", reply.answered_at);
  out.flag_if_any("asked_not_to_contact", reply.asked_not_to_contact);
  write_private(out, "text", reply.text);
  out.text_if_any("message_id", reply.message_id);
  out.end_object();
}

void write(JsonWriter& out, const Reflection& reflection) {
  out.begin_object();
  out.instant_if_any("at", reflection.at);
  write_private(out, "text", reflection.text);
  write_private(out, "worked", reflection.worked);
  write_private(out, "change", reflection.change);
  out.texts_if_any("stay_in_touch", reflection.stay_in_touch);
  out.end_object();
}

void write_holidays(JsonWriter& out, const HolidaySetting& holidays) {
  if (const auto* region = std::get_if<std::string>(&holidays)) {
    out.text(*region);
  } else if (const auto* dates = std::get_if<std::vector<Date>>(&holidays)) {
    out.begin_list();
    for (const Date date : *dates) out.date(date);
    out.end_list();
  } else {
    out.null();
  }
}

void write(JsonWriter& out, const Application& application) {
  out.begin_object();
  out.name("id").text(application.id);
  out.name("role").text(application.role);
  write(out.name("employer"), application.employer);
  if (application.resume) write(out.name("resume"), *application.resume);
  if (application.outcome) out.name("outcome").text(name_of(*application.outcome));
  out.instant_if_any("outcome_at", application.outcome_at);
  if (application.reflection) write(out.name("reflection"), *application.reflection);
  write_list(out, "contacts", application.contacts);
  write_list(out, "interviews", application.interviews);
  write_list(out, "messages", application.messages);
  write_list(out, "replies", application.replies);
  out.end_object();
}

}  // namespace afterword::core
