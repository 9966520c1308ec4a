#include "random_facts.h"

#include <array>

namespace afterword::contract {

int RandomFacts::below(int n) { return static_cast<int>(generator_() % static_cast<unsigned>(n)); }

template <class Pool>
std::string RandomFacts::one_of_pool(const Pool& pool) {
  std::string text = pool.at(static_cast<std::size_t>(below(static_cast<int>(pool.size()))));
  if (texts_++ == poisoned_) text += std::string("\0x", 2);
  return text;
}

std::string RandomFacts::line() {
  static const std::array<std::string, 5> pool{"ann", "Zoë", "林", "a b", "\"x\""};
  return one_of_pool(pool);
}

std::string RandomFacts::text() {
  static const std::array<std::string, 12> pool{"a",
                                                "Ann Lee",
                                                "Zoë Łukasiewicz-Ñuñez",
                                                "林 美咲",
                                                "רחל כהן",
                                                "👩‍💻🏳️‍🌈",
                                                "\"quoted\", 'both'; DROP TABLE contact; --",
                                                "two\nlines\r\n\tand a tab",
                                                "\\u0041 \\ \x01\x1f\x7f",
                                                "% _ ? ?1 :name @x $y",
                                                "\xF4\x8F\xBF\xBF",
                                                std::string(5000, 'x')};
  return one_of_pool(pool);
}

core::Date RandomFacts::date() {
  return core::make_date(1970 + below(200), static_cast<unsigned>(1 + below(12)), static_cast<unsigned>(1 + below(28)));
}

core::OffsetTime RandomFacts::time() {
  const std::chrono::seconds since_1970{static_cast<std::int64_t>(generator_()) - (maybe() ? 0 : 2'000'000'000)};
  return {core::Instant{since_1970}, std::chrono::minutes{below(2 * 1439 + 1) - 1439}};
}

std::vector<std::string> RandomFacts::texts() {
  std::vector<std::string> list;
  for (int n = below(4); n > 0; --n) list.push_back(text());
  return list;
}

std::vector<core::PrivateText> RandomFacts::private_texts() {
  std::vector<core::PrivateText> list;
  for (const auto& one : texts()) list.emplace_back(one);
  return list;
}

core::Seeker RandomFacts::seeker() {
  return {.name = text(),
          .email = text(),
          .timezone = text(),
          .locale = text(),
          .resume = optionally([&] { return core::Resume{text(), optionally([&] { return date(); })}; })};
}

core::Material RandomFacts::material(std::string id) {
  return {.id = std::move(id),
          .kind = one_of(core::MaterialKind::learning),
          .text = text(),
          .url = optionally([&] { return text(); }),
          .person = optionally([&] { return text(); }),
          .permission = optionally([&] { return one_of(core::Permission::granted); })};
}

core::Debrief RandomFacts::debrief() {
  core::Debrief debrief;
  debrief.at = optionally([&] { return time(); });
  for (int n = below(3); n > 0; --n) debrief.who.push_back({line(), texts(), texts()});
  debrief.what = {texts(), texts(), private_texts(), texts(), optionally([&] { return maybe(); })};
  for (int n = below(3); n > 0; --n) {
    debrief.where.push_back({one_of(core::WeakSpotKind::habit), optionally([&] { return core::PrivateText(text()); }),
                             optionally([&] { return text(); }),
                             optionally([&] { return core::PrivateText(text()); })});
  }
  debrief.when = {optionally([&] { return text(); }), optionally([&] { return date(); }),
                  optionally([&] { return date(); }), maybe()};
  debrief.why = texts();
  return debrief;
}

core::Interview RandomFacts::interview(std::string id) {
  core::Interview interview;
  interview.id = std::move(id);
  interview.round = optionally([&] { return below(9) + 1; });
  interview.kind = optionally([&] { return one_of(core::InterviewKind::video); });
  interview.timezone = optionally([&] { return text(); });
  interview.starts_at = time();
  interview.ends_at = time();
  interview.interviewers = texts();
  interview.debrief = optionally([&] { return debrief(); });
  interview.debrief_draft = optionally([&] { return debrief(); });
  return interview;
}

core::Message RandomFacts::message(std::string id) {
  core::Message message;
  message.id = std::move(id);
  message.kind = one_of(core::MessageKind::other);
  message.number = optionally([&] { return below(3) + 1; });
  message.interview = optionally([&] { return text(); });
  message.to = text();
  message.forward_for = texts();
  message.channel = one_of(core::Channel::handwritten);
  message.hand_delivered = maybe();
  message.state = one_of(core::MessageState::cancelled);
  message.held = optionally([&] { return text(); });
  message.send_at = optionally([&] { return time(); });
  message.sent_at = optionally([&] { return time(); });
  message.message_id = optionally([&] { return text(); });
  message.reply = optionally([&] { return text(); });
  message.subject = text();
  message.body = text();
  message.attachments = texts();
  message.materials = texts();
  for (int n = below(3); n > 0; --n) message.waivers.push_back({line(), text()});
  return message;
}

core::Reply RandomFacts::reply(std::string id) {
  core::Reply reply;
  reply.id = std::move(id);
  reply.at = time();
  reply.from = optionally([&] { return text(); });
  reply.kind = one_of(core::ReplyKind::offer);
  reply.reply_by = optionally([&] { return date(); });
  reply.returns_on = optionally([&] { return date(); });
  reply.answered_at = optionally([&] { return time(); });
  reply.asked_not_to_contact = optionally([&] { return maybe(); });
  reply.text = core::PrivateText(text());
  reply.message_id = optionally([&] { return text(); });
  return reply;
}

core::Application RandomFacts::application(std::string id) {
  core::Application application;
  application.id = std::move(id);
  application.role = text();
  application.employer.name = text();
  application.employer.domain = optionally([&] { return text(); });
  application.employer.timezone = text();
  const int holidays = below(4);
  if (holidays == 1) application.employer.holidays = std::string("US-CA");
  if (holidays == 2) application.employer.holidays = std::vector{date(), date(), date()};
  if (holidays == 3) application.employer.holidays = std::vector<core::Date>{};
  application.employer.weekend = optionally([&] { return core::Weekend(static_cast<unsigned long>(below(128))); });
  application.resume = optionally([&] { return core::Resume{text(), optionally([&] { return date(); })}; });
  application.outcome = optionally([&] { return one_of(core::Outcome::no_response); });
  application.outcome_at = optionally([&] { return time(); });
  application.reflection = optionally([&] {
    return core::Reflection{
        time(), core::PrivateText(text()), private_texts(), private_texts(), {line() + "1", line() + "2"}};
  });
  for (int n = below(4); n > 0; --n) {
    application.contacts.push_back({"c" + std::to_string(n), text(), optionally([&] { return text(); }),
                                    optionally([&] { return text(); }), maybe()});
  }
  for (int n = below(3); n > 0; --n) application.interviews.push_back(interview("i" + std::to_string(n)));
  for (int n = below(4); n > 0; --n) application.messages.push_back(message("m" + std::to_string(n)));
  for (int n = below(3); n > 0; --n) application.replies.push_back(reply("r" + std::to_string(n)));
  return application;
}

core::Step RandomFacts::step(std::string application) {
  core::Step step;
  step.application = std::move(application);
  step.kind = one_of(core::StepKind::reflect);
  step.state = one_of(core::StepState::lapsed);
  // Few instants, so that many steps tie.
  const auto near = [&] {
    return core::OffsetTime{core::Instant{std::chrono::hours{below(4)}}, std::chrono::minutes{60 * below(24) - 720}};
  };
  step.opens_at = optionally(near);
  step.due_at = optionally(near);
  step.interview = optionally([&] { return text(); });
  step.to = optionally([&] { return text(); });
  step.number = optionally([&] { return below(3) + 1; });
  step.forward_for = texts();
  step.rules = texts();
  step.because = text();
  step.title = text();
  step.reply = optionally([&] { return text(); });
  step.message = optionally([&] { return text(); });
  return step;
}

namespace {

class Offsets {
 public:
  void add(const core::OffsetTime& time) { found.push_back(time.offset); }
  void add(const std::optional<core::OffsetTime>& time) {
    if (time) add(*time);
  }
  void add(const std::optional<core::Debrief>& debrief) {
    if (debrief) add(debrief->at);
  }
  std::vector<std::chrono::minutes> found;
};

}  // namespace

std::vector<std::chrono::minutes> offsets_of(const core::Application& application) {
  Offsets offsets;
  offsets.add(application.outcome_at);
  if (application.reflection) offsets.add(application.reflection->at);
  for (const auto& interview : application.interviews) {
    offsets.add(interview.starts_at);
    offsets.add(interview.ends_at);
    offsets.add(interview.debrief);
    offsets.add(interview.debrief_draft);
  }
  for (const auto& message : application.messages) {
    offsets.add(message.send_at);
    offsets.add(message.sent_at);
  }
  for (const auto& reply : application.replies) {
    offsets.add(reply.at);
    offsets.add(reply.answered_at);
  }
  return offsets.found;
}

std::vector<std::chrono::minutes> offsets_of(const std::vector<core::Step>& steps) {
  Offsets offsets;
  for (const auto& step : steps) {
    offsets.add(step.opens_at);
    offsets.add(step.due_at);
  }
  return offsets.found;
}

}  // namespace afterword::contract
