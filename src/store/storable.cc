#include "store/storable.h"

#include <fmt/format.h>

#include <set>

#include "core/codec/facts_json.h"
#include "store/text.h"

namespace afterword::store {
namespace {

/// Looks at values one by one and keeps the first complaint, with the path of what it is about.
class Inspection {
 public:
  void text(const std::string& value, std::string_view member) {
    if (!is_storable_text(value)) complain("that text is not UTF-8 without NUL characters", member);
  }
  void text(const std::optional<std::string>& value, std::string_view member) {
    if (value) text(*value, member);
  }
  void text(const core::PrivateText& value, std::string_view member) { text(value.for_seeker_only(), member); }
  void text(const std::optional<core::PrivateText>& value, std::string_view member) {
    if (value) text(*value, member);
  }
  template <class Text>
  void texts(const std::vector<Text>& values, std::string_view member) {
    for (const auto& value : values) text(value, member);
  }
  void date(const std::optional<core::Date>& value, std::string_view member) {
    if (value && core::parse_date(core::format_date(*value)) != *value) complain("that date is too far away", member);
  }
  void time(const std::optional<core::OffsetTime>& value, std::string_view member) {
    constexpr std::chrono::hours day{24};
    if (value && (value->offset <= -day || value->offset >= day)) {
      complain("an offset from UTC is less than 24 hours", member);
    }
  }
  void resume(const std::optional<core::Resume>& value) {
    if (!value) return;
    text(value->file, "resume.file");
    date(value->updated_on, "resume.updated_on");
  }
  /// What is kept as JSON is read by the document's own strict reader: it must take what is written.
  template <class T>
  void readable(const T& value, Result<T> (*parse)(std::string_view), std::string_view member) {
    if (first_) return;
    if (const auto parsed = parse(core::write_part(value)); !parsed) {
      const std::string& below = parsed.error().where;
      const bool is_member = !below.empty() && !below.starts_with('[');
      complain(parsed.error().what, fmt::format("{}{}{}", member, is_member ? "." : "", below));
    }
  }
  template <class Item, class Look>
  void list(const std::vector<Item>& items, std::string_view name, Look look) {
    std::set<std::string_view> ids;
    for (std::size_t i = 0; i < items.size() && !first_; ++i) {
      const std::string path = fmt::format("{}[{}].", name, i);
      if (items[i].id.empty()) complain("an id is missing", path + "id");
      if (!ids.insert(items[i].id).second) complain("that id is there twice", path + "id");
      text(items[i].id, path + "id");
      look(items[i], path);
    }
  }
  void complain(std::string what, std::string_view member) {
    if (!first_) first_ = core::Error{core::ErrorCode::invalid_input, std::move(what), std::string(member), ""};
  }

  Result<void> verdict(const std::string& about = {}) const {
    if (!first_) return {};
    core::Error error = *first_;
    if (!about.empty()) error.where = about + ", " + error.where;
    return std::unexpected(std::move(error));
  }

 private:
  std::optional<core::Error> first_;
};

void inspect(Inspection& seen, const core::Debrief& debrief, const std::string& path) {
  seen.time(debrief.at, path + ".at");
  for (const auto& who : debrief.who) {
    seen.text(who.contact, path + ".who");
    seen.texts(who.talking_points, path + ".who.talking_points");
    seen.texts(who.in_common, path + ".who.in_common");
  }
  seen.texts(debrief.what.takeaways, path + ".what.takeaways");
  seen.texts(debrief.what.excited, path + ".what.excited");
  seen.texts(debrief.what.concerns, path + ".what.concerns");
  seen.texts(debrief.what.questions, path + ".what.questions");
  for (const auto& spot : debrief.where) {
    seen.text(spot.question, path + ".where.question");
    seen.text(spot.answer, path + ".where.answer");
    seen.text(spot.topic, path + ".where.topic");
  }
  seen.text(debrief.when.said, path + ".when.said");
  seen.date(debrief.when.reply_by, path + ".when.reply_by");
  seen.date(debrief.when.fill_by, path + ".when.fill_by");
  seen.texts(debrief.why, path + ".why");
  seen.readable(debrief, core::parse_debrief, path);
}

void inspect(Inspection& seen, const core::Interview& interview, const std::string& path) {
  seen.text(interview.timezone, path + "timezone");
  seen.time(interview.starts_at, path + "starts_at");
  seen.time(interview.ends_at, path + "ends_at");
  seen.texts(interview.interviewers, path + "interviewers");
  if (interview.debrief) inspect(seen, *interview.debrief, path + "debrief");
  if (interview.debrief_draft) inspect(seen, *interview.debrief_draft, path + "debrief_draft");
}

void inspect(Inspection& seen, const core::Message& message, const std::string& path) {
  seen.text(message.interview, path + "interview");
  seen.text(message.to, path + "to");
  seen.texts(message.forward_for, path + "forward_for");
  seen.text(message.held, path + "held");
  seen.time(message.send_at, path + "send_at");
  seen.time(message.sent_at, path + "sent_at");
  seen.text(message.message_id, path + "message_id");
  seen.text(message.reply, path + "reply");
  seen.text(message.subject, path + "subject");
  seen.text(message.body, path + "body");
  seen.texts(message.attachments, path + "attachments");
  seen.texts(message.materials, path + "materials");
  for (const auto& waiver : message.waivers) {
    seen.text(waiver.check, path + "waivers.check");
    seen.text(waiver.reason, path + "waivers.reason");
  }
  seen.readable(message.waivers, core::parse_waivers, path + "waivers");
}

void inspect(Inspection& seen, const core::Reply& reply, const std::string& path) {
  seen.time(reply.at, path + "at");
  seen.text(reply.from, path + "from");
  seen.date(reply.reply_by, path + "reply_by");
  seen.date(reply.returns_on, path + "returns_on");
  seen.time(reply.answered_at, path + "answered_at");
  seen.text(reply.text, path + "text");
  seen.text(reply.message_id, path + "message_id");
}

void inspect(Inspection& seen, const core::Employer& employer) {
  seen.text(employer.name, "employer.name");
  seen.text(employer.domain, "employer.domain");
  seen.text(employer.timezone, "employer.timezone");
  if (const auto* region = std::get_if<std::string>(&employer.holidays)) seen.text(*region, "employer.holidays");
  seen.readable(employer.holidays, core::parse_holidays, "employer.holidays");
}

}  // namespace

Result<void> check_storable(const core::Seeker& seeker) {
  Inspection seen;
  seen.text(seeker.name, "name");
  seen.text(seeker.email, "email");
  seen.text(seeker.timezone, "timezone");
  seen.text(seeker.locale, "locale");
  seen.resume(seeker.resume);
  return seen.verdict("seeker");
}

Result<void> check_storable(const core::Material& material) {
  Inspection seen;
  if (material.id.empty()) seen.complain("an id is missing", "id");
  seen.text(material.id, "id");
  seen.text(material.text, "text");
  seen.text(material.url, "url");
  seen.text(material.person, "person");
  return seen.verdict("material");
}

Result<void> check_storable(const core::Application& application) {
  Inspection seen;
  if (application.id.empty()) seen.complain("an id is missing", "id");
  seen.text(application.id, "id");
  seen.text(application.role, "role");
  inspect(seen, application.employer);
  seen.resume(application.resume);
  seen.time(application.outcome_at, "outcome_at");
  if (const auto& reflection = application.reflection) {
    seen.time(reflection->at, "reflection.at");
    seen.text(reflection->text, "reflection.text");
    seen.texts(reflection->worked, "reflection.worked");
    seen.texts(reflection->change, "reflection.change");
    seen.texts(reflection->stay_in_touch, "reflection.stay_in_touch");
    seen.readable(*reflection, core::parse_reflection, "reflection");
  }
  seen.list(application.contacts, "contacts", [&](const core::Contact& contact, const std::string& path) {
    seen.text(contact.name, path + "name");
    seen.text(contact.title, path + "title");
    seen.text(contact.email, path + "email");
  });
  const auto part = [&](const auto& item, const std::string& path) { inspect(seen, item, path); };
  seen.list(application.interviews, "interviews", part);
  seen.list(application.messages, "messages", part);
  seen.list(application.replies, "replies", part);
  return seen.verdict(is_storable_text(application.id) ? "application " + application.id : "application");
}

Result<void> check_storable(std::string_view application, const app::PlanRows& rows) {
  Inspection seen;
  if (rows.until && *rows.until <= rows.from) seen.complain("the plan's rows hold at no time", "until");
  for (const core::Step& step : rows.steps) {
    if (step.application != application) seen.complain("a step of another application", "application");
    seen.time(step.opens_at, "opens_at");
    seen.time(step.due_at, "due_at");
    seen.text(step.interview, "interview");
    seen.text(step.to, "to");
    seen.texts(step.forward_for, "forward_for");
    seen.texts(step.rules, "rules");
    seen.text(step.because, "because");
    seen.text(step.title, "title");
    seen.text(step.reply, "reply");
    seen.text(step.message, "message");
  }
  return seen.verdict("plan rows");
}

Result<void> check_storable(const app::FrozenMail& mail) {
  Inspection seen;
  seen.text(mail.from, "from");
  seen.text(mail.to, "to");
  seen.text(mail.sha256, "sha256");
  return seen.verdict("frozen mail");
}

Result<void> check_storable(std::string_view folder, const app::InboxPosition& position) {
  Inspection seen;
  seen.text(std::string(folder), "folder");
  seen.text(position.looked_for, "looked_for");
  return seen.verdict("inbox position");
}

Result<void> check_storable(const app::InboxQuestion& question) {
  Inspection seen;
  if (question.id.empty()) seen.complain("an id is missing", "id");
  seen.text(question.id, "id");
  seen.text(question.from_name, "from_name");
  seen.text(question.from_address, "from_address");
  seen.text(question.subject, "subject");
  inspect(seen, question.reply, "reply.");
  return seen.verdict("inbox question");
}

Result<void> check_storable(std::string_view message_id) {
  Inspection seen;
  seen.text(std::string(message_id), "message_id");
  return seen.verdict("declined mail");
}

Result<void> check_storable(const app::Event& event) {
  Inspection seen;
  seen.text(event.verb, "verb");
  seen.text(event.application, "application");
  seen.text(event.subject, "subject");
  seen.text(event.detail, "detail");
  return seen.verdict("event");
}

}  // namespace afterword::store
