#include "core/reply/read_reply.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <fstream>
#include <iterator>
#include <set>

#include "core/facts/names.h"
#include "core/time/holidays.h"

namespace afterword::core {
namespace {

namespace json = boost::json;

const BusinessCalendar& us_calendar() {
  static const BusinessCalendar calendar(saturday_and_sunday, holidays_of("US", 2020, 2040).value());
  return calendar;
}

ReplyReading read(const std::string& text, const char* received_on = "2026-11-20",
                  std::vector<std::pair<std::string, std::string>> headers = {}) {
  return read_reply({std::move(headers), text, parse_date(received_on).value()}, us_calendar(), "US");
}

/// Where the holidays of a region are not known, weekends alone.
BusinessCalendar calendar_of(const std::string& region) {
  const auto holidays = holidays_of(region, 2020, 2040);
  return BusinessCalendar(saturday_and_sunday, holidays ? *holidays : std::vector<Holiday>{});
}

struct Vector {
  std::string name;
  ReplyReading reading;
  const json::value& wanted;
};

/// Reads every mail of the file, in its order.
template <class Look>
void for_each_vector(const std::string& path, const Look& look) {
  std::ifstream in(path, std::ios::binary);
  const json::value document = json::parse(std::string{std::istreambuf_iterator<char>(in), {}});
  for (const json::value& vector : document.at("vectors").as_array()) {
    ReceivedMail mail;
    for (const auto& header : vector.at("headers").as_object())
      mail.headers.emplace_back(header.key(), header.value().as_string());
    mail.text = vector.at("text").as_string();
    mail.received_on = parse_instant(std::string(vector.at("received_at").as_string())).value().date();
    const std::string region(vector.at("region").as_string());
    look(Vector{std::string(vector.at("name").as_string()), read_reply(mail, calendar_of(region), region), vector});
  }
}

/// `disputable`: names whose kind nobody can be held to; what they come out as is not looked at.
void run_vectors(const std::string& path, const std::set<std::string>& disputable = {}) {
  for_each_vector(path, [&](const Vector& vector) {
    if (disputable.contains(vector.name)) return;
    const auto date = [&](const char* member) -> std::string {
      const json::value& value = vector.wanted.at(member);
      return value.is_null() ? "-" : std::string(value.as_string());
    };
    const ReplyReading& reading = vector.reading;
    EXPECT_EQ(name_of(reading.kind), vector.wanted.at("kind").as_string()) << vector.name << ": " << reading.reading;
    EXPECT_EQ(reading.reply_by ? format_date(*reading.reply_by) : "-", date("reply_by")) << vector.name;
    EXPECT_EQ(reading.returns_on ? format_date(*reading.returns_on) : "-", date("returns_on")) << vector.name;
    EXPECT_FALSE(reading.reading.empty()) << vector.name;
  });
}

TEST(ReadReply, every_worked_example_comes_out_as_written) { run_vectors(AFTERWORD_VECTORS "/replies.json"); }

TEST(ReadReply, replies_written_by_somebody_who_had_not_seen_the_program) {
  run_vectors(AFTERWORD_VECTORS "/replies_more.json", {"decided, but what"});
}

TEST(ReadReply, replies_by_a_second_such_writer) { run_vectors(AFTERWORD_VECTORS "/replies_second.json"); }

// The measure: nothing is learned from these, and nothing may be. What was reached may only rise.
TEST(ReadReply, as_many_unseen_replies_are_understood_as_ever) {
  int all = 0;
  int right = 0;
  int crossed = 0;  // an answer taken for an automatic one, or the reverse
  for_each_vector(AFTERWORD_VECTORS "/replies_unseen.json", [&](const Vector& vector) {
    const auto& wanted = vector.wanted.at("kind").as_string();
    const std::string_view said = name_of(vector.reading.kind);
    ++all;
    right += said == wanted ? 1 : 0;
    crossed += said != wanted && (said == "automatic" || wanted == "automatic") ? 1 : 0;
  });
  EXPECT_GE(right, 312) << "of " << all;
  EXPECT_LE(crossed, 1);
}

TEST(ReadReply, a_report_names_whom_it_is_about) {
  const ReceivedMail mail{
      {{"From", "MAILER-DAEMON@mail.example"},
       {"Subject", "Undelivered Mail Returned to Sender"},
       {"Content-Type", "multipart/report; report-type=delivery-status; boundary=x"}},
      "I'm sorry to have to inform you that your message could not be delivered.\n\n<ann@acme.example>: unknown user\n",
      parse_date("2026-11-20").value()};
  EXPECT_EQ(bounced_recipient(mail), "ann@acme.example");
  EXPECT_EQ(read_reply(mail, us_calendar(), "US").kind, ReplyKind::automatic);
}

TEST(ReadReply, what_cannot_be_told_apart_is_for_a_person) {
  EXPECT_EQ(read("Blue elephants, mostly.").kind, ReplyKind::question);
  EXPECT_EQ(read("").kind, ReplyKind::question);
}

TEST(ReadReply, an_answer_by_somebody_who_was_away_is_an_answer) {
  EXPECT_EQ(
      read("Hi Maya,\n\nSorry for the delay, I was on vacation last week. We will decide by Friday.\n\nHana").kind,
      ReplyKind::timeframe);
}

TEST(ReadReply, to_be_left_alone_until_january_is_a_time_frame) {
  const ReplyReading reading = read("The search is on hold over the holidays. Please write again in January.");
  EXPECT_EQ(reading.kind, ReplyKind::timeframe);
  EXPECT_EQ(reading.reply_by, parse_date("2026-12-31"));
}

}  // namespace
}  // namespace afterword::core
