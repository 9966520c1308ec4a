#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "core/codec/facts_json.h"
#include "core/plan/plan.h"
#include "tzdata/system_zones.h"

namespace afterword::core {
namespace {

/// One interview at Acme on Tue 10 Nov 2026, 15:00 in New York, with more members of the application and of its
/// debrief's `when`.
Facts facts_with(const std::string& application_members, const std::string& when_members) {
  const auto facts = parse_facts(R"({"format":"afterword/1",
    "seeker":{"name":"Maya Lindqvist","email":"maya@example.org","timezone":"America/New_York"},
    "applications":[{"id":"acme","role":"Platform Engineer",
      "employer":{"name":"Acme Corp","timezone":"America/New_York","holidays":"US"},
      "contacts":[{"id":"hr","name":"Hana Ruiz","email":"hana@acme.example","main":true}],
      "interviews":[{"id":"r1","starts_at":"2026-11-10T14:00:00-05:00","ends_at":"2026-11-10T15:00:00-05:00",
        "interviewers":["hr"],"debrief":{"when":{)" +
                                 when_members + "}}}]" + application_members + "}]}");
  EXPECT_TRUE(facts.has_value()) << facts.error().what << " " << facts.error().where;
  return *facts;
}

Step follow_up_at(const Facts& facts, const char* now) {
  tzdata::SystemZones zones;
  Almanac almanac;
  almanac.add(zones.find("America/New_York").value());
  const auto steps = plan(facts, almanac, parse_instant(now)->instant);
  const auto found = std::find_if(steps.begin(), steps.end(), [](const Step& step) {
    return step.kind == StepKind::follow_up && step.state != StepState::done;
  });
  EXPECT_NE(found, steps.end());
  return found == steps.end() ? Step{} : *found;
}

TEST(Because, a_stated_date_is_said_as_it_was_said) {
  const Facts facts = facts_with("", R"("said":"within two weeks","reply_by":"2026-11-24")");
  EXPECT_EQ(follow_up_at(facts, "2026-11-12T10:00:00-05:00").because,
            "They said “within two weeks” on Tue 10 Nov, so not before Wed 25 Nov, 9:00 in New York; Thanksgiving does "
            "not count.");
}

TEST(Because, without_a_date_the_days_are_counted_aloud) {
  EXPECT_EQ(follow_up_at(facts_with("", ""), "2026-11-12T10:00:00-05:00").because,
            "They gave no date when you met on Tue 10 Nov, so not before Wed 18 Nov, 9:00 in New York, five business "
            "days later; Veterans Day does not count.");
}

TEST(Because, a_letter_that_is_held_back_is_not_said_to_be_on_its_way) {
  const std::string letter =
      R"(,"messages":[{"id":"m1","kind":"follow_up","number":1,"to":"hr","state":"approved","subject":"s","body":"b")";
  EXPECT_EQ(follow_up_at(facts_with(letter + "}]", ""), "2026-11-19T10:00:00-05:00").because,
            "A follow-up is on its way.");
  EXPECT_EQ(follow_up_at(facts_with(letter + R"(,"held":"an answer may have come"}])", ""), "2026-11-19T10:00:00-05:00")
                .because,
            "A follow-up is approved and held back: look at it.");
}

TEST(Because, an_open_window_says_until_when) {
  EXPECT_EQ(follow_up_at(facts_with("", ""), "2026-11-19T10:00:00-05:00").because,
            "They gave no date when you met on Tue 10 Nov; five business days have passed, so write by Wed 25 Nov, "
            "17:00 in New York.");
}

TEST(Because, a_date_in_another_year_says_the_year) {
  const Facts facts = facts_with("", R"("reply_by":"2027-01-15")");
  EXPECT_NE(follow_up_at(facts, "2026-11-12T10:00:00-05:00").because.find("Tue 19 Jan 2027, 9:00"), std::string::npos);
}

TEST(Because, a_hoped_for_start_is_mentioned_and_moves_nothing) {
  const Step with = follow_up_at(facts_with("", R"("fill_by":"2026-11-20")"), "2026-11-12T10:00:00-05:00");
  const Step without = follow_up_at(facts_with("", ""), "2026-11-12T10:00:00-05:00");
  EXPECT_EQ(with.opens_at, without.opens_at);
  EXPECT_EQ(with.due_at, without.due_at);
  EXPECT_NE(with.because.find("they hope to fill the role by Fri 20 Nov"), std::string::npos) << with.because;
  EXPECT_NE(std::find(with.rules.begin(), with.rules.end(), "R4.6"), with.rules.end());
}

TEST(Because, long_words_are_cut_between_words_and_never_inside_a_character) {
  const std::string long_words =
      "we will certainly let you know as soon as everybody on the panel has had time — außerdem";
  const Step step = follow_up_at(facts_with("", "\"said\":\"" + long_words + R"(","reply_by":"2026-11-24")"),
                                 "2026-11-12T10:00:00-05:00");
  EXPECT_NE(step.because.find("“we will certainly let you know as soon as…”"), std::string::npos) << step.because;
}

}  // namespace
}  // namespace afterword::core
