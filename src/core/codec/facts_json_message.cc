#include "core/codec/facts_json_fields.h"
#include "core/codec/facts_json_parts.h"

namespace afterword::core {

Waiver read_waiver(const JsonNode& node) {
  const JsonMembers in(node, {"check", "reason"});
  return {.check = in.required_line("check"), .reason = in.text("reason")};
}

Message read_message(const JsonNode& node) {
  const JsonMembers in(
      node, {"id", "kind", "number", "interview", "to", "forward_for", "channel", "hand_delivered", "state", "held",
             "send_at", "sent_at", "message_id", "reply", "subject", "body", "attachments", "materials", "waivers"});
  Message message{.id = in.required_line("id"),
                  .kind = in.required_word<MessageKind>("kind"),
                  .number = in.number("number", 1, 3),  // rules.md R5: no more than three
                  .interview = in.line("interview"),
                  .to = in.required_line("to"),
                  .forward_for = in.ids("forward_for"),
                  .channel = in.optional_word<Channel>("channel").value_or(Channel::email),
                  .hand_delivered = in.flag("hand_delivered"),
                  .state = in.required_word<MessageState>("state"),
                  .held = in.optional_text("held"),
                  .send_at = in.instant("send_at"),
                  .sent_at = in.instant("sent_at"),
                  .message_id = optional_message_id(in, "message_id"),
                  .reply = in.line("reply"),
                  .subject = in.line("subject").value_or(""),
                  .body = in.text("body"),
                  .attachments = in.lines("attachments"),
                  .materials = in.ids("materials"),
                  .waivers = in.list("waivers", read_waiver)};
  if (message.state == MessageState::sent && !message.sent_at) {
    in.complain("sent_at", "is missing", "a sent message says when it went");
  }
  return message;
}

void write(JsonWriter& out, const Waiver& waiver) {
  out.begin_object();
  out.name("check").text(waiver.check);
  out.text_if_any("reason", waiver.reason);
  out.end_object();
}

void write(JsonWriter& out, const Message& message) {
  out.begin_object();
  out.text_if_any("id", message.id);  // a draft that nobody keeps has none
  out.name("kind").text(name_of(message.kind));
  out.number_if_any("number", message.number);
  out.text_if_any("interview", message.interview);
  out.name("to").text(message.to);
  out.texts_if_any("forward_for", message.forward_for);
  if (message.channel != Channel::email) out.name("channel").text(name_of(message.channel));
  out.flag_if_set("hand_delivered", message.hand_delivered);
  out.name("state").text(name_of(message.state));
  out.text_if_any("held", message.held);
  out.instant_if_any("send_at", message.send_at);
  out.instant_if_any("sent_at", message.sent_at);
  out.text_if_any("message_id", message.message_id);
  out.text_if_any("reply", message.reply);
  out.text_if_any("subject", message.subject);
  out.text_if_any("body", message.body);
  out.texts_if_any("attachments", message.attachments);
  out.texts_if_any("materials", message.materials);
  write_list(out, "waivers", message.waivers);
  out.end_object();
}

}  // namespace afterword::core
