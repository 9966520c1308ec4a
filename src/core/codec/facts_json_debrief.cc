#include "core/codec/facts_json_parts.h"

namespace afterword::core {
namespace {

Impression read_impression(const JsonNode& node) {
  const JsonMembers in(node, {"contact", "talking_points", "in_common"});
  return {.contact = in.required_line("contact"),
          .talking_points = in.texts("talking_points"),
          .in_common = in.texts("in_common")};
}

Takeaways read_takeaways(const JsonNode& node) {
  const JsonMembers in(node, {"takeaways", "excited", "concerns", "questions", "would_work_with"});
  return {.takeaways = in.texts("takeaways"),
          .excited = in.texts("excited"),
          .concerns = in.private_texts("concerns"),
          .questions = in.texts("questions"),
          .would_work_with = in.optional_flag("would_work_with")};
}

WeakSpot read_weak_spot(const JsonNode& node) {
  const JsonMembers in(node, {"kind", "question", "answer", "topic"});
  return {.kind = in.optional_word<WeakSpotKind>("kind").value_or(WeakSpotKind::stumped),
          .question = in.optional_private_text("question"),
          .answer = in.optional_text("answer"),
          .topic = in.optional_private_text("topic")};
}

StatedTiming read_timing(const JsonNode& node) {
  const JsonMembers in(node, {"said", "reply_by", "fill_by", "asked_not_to_contact"});
  return {.said = in.optional_text("said"),
          .reply_by = in.date("reply_by"),
          .fill_by = in.date("fill_by"),
          .asked_not_to_contact = in.flag("asked_not_to_contact")};
}

void write(JsonWriter& out, const Impression& impression) {
  out.begin_object();
  out.name("contact").text(impression.contact);
  out.texts_if_any("talking_points", impression.talking_points);
  out.texts_if_any("in_common", impression.in_common);
  out.end_object();
}

void write(JsonWriter& out, const Takeaways& what) {
  out.begin_object();
  out.texts_if_any("takeaways", what.takeaways);
  out.texts_if_any("excited", what.excited);
  write_private(out, "concerns", what.concerns);
  out.texts_if_any("questions", what.questions);
  out.flag_if_any("would_work_with", what.would_work_with);
  out.end_object();
}

void write(JsonWriter& out, const WeakSpot& spot) {
  out.begin_object();
  out.name("kind").text(name_of(spot.kind));
  if (spot.question) write_private(out, "question", *spot.question);
  out.text_if_any("answer", spot.answer);
  if (spot.topic) write_private(out, "topic", *spot.topic);
  out.end_object();
}

void write(JsonWriter& out, const StatedTiming& when) {
  out.begin_object();
  out.text_if_any("said", when.said);
  out.date_if_any("reply_by", when.reply_by);
  out.date_if_any("fill_by", when.fill_by);
  out.flag_if_set("asked_not_to_contact", when.asked_not_to_contact);
  out.end_object();
}

}  // namespace

Debrief read_debrief(const JsonNode& node) {
  const JsonMembers in(node, {"at", "who", "what", "where", "when", "why"});
  return {.at = in.instant("at"),
          .who = in.list("who", read_impression),
          .what = in.part("what", read_takeaways).value_or(Takeaways{}),
          .where = in.list("where", read_weak_spot),
          .when = in.part("when", read_timing).value_or(StatedTiming{}),
          .why = in.texts("why")};
}

void write(JsonWriter& out, const Debrief& debrief) {
  out.begin_object();
  out.instant_if_any("at", debrief.at);
  if (!debrief.who.empty()) {
    out.name("who").begin_list();
    for (const Impression& impression : debrief.who) write(out, impression);
    out.end_list();
  }
  if (debrief.what != Takeaways{}) write(out.name("what"), debrief.what);
  if (!debrief.where.empty()) {
    out.name("where").begin_list();
    for (const WeakSpot& spot : debrief.where) write(out, spot);
    out.end_list();
  }
  if (debrief.when != StatedTiming{}) write(out.name("when"), debrief.when);
  out.texts_if_any("why", debrief.why);
  out.end_object();
}

void write_private(JsonWriter& out, std::string_view name, const PrivateText& text) {
  out.text_if_any(name, text.for_seeker_only());
}

void write_private(JsonWriter& out, std::string_view name, const std::vector<PrivateText>& texts) {
  if (texts.empty()) return;
  out.name(name).begin_list();
  for (const PrivateText& text : texts) out.text(text.for_seeker_only());
  out.end_list();
}

}  // namespace afterword::core
