// The documents that commands print: plan, check, draft, when.
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "core/codec/draft_json.h"
#include "core/codec/findings_json.h"
#include "core/codec/near_miss.h"
#include "core/codec/plan_json.h"
#include "core/codec/when_json.h"

namespace afterword::core {
namespace {

using namespace std::chrono_literals;

std::string compact(const std::string& document) {
  EXPECT_TRUE(document.ends_with("}\n"));
  return boost::json::serialize(boost::json::parse(document));
}

OffsetTime in_new_york(Date date, std::chrono::minutes time) {
  return {Instant{(date + time).time_since_epoch()} + 5h, -5h};
}

TEST(PlanJson, a_step_has_what_it_has_and_nothing_else) {
  Step thanks;
  thanks.application = "acme";
  thanks.kind = StepKind::thank_you;
  thanks.state = StepState::open;
  thanks.opens_at = in_new_york(make_date(2026, 11, 10), 15h + 5min);
  thanks.due_at = in_new_york(make_date(2026, 11, 11), 15h);
  thanks.interview = "r1";
  thanks.to = "ann";
  thanks.forward_for = {"bo"};
  thanks.rules = {"R3", "R3.2"};
  thanks.because = "You spoke with Ann \"the\" Lee.";
  thanks.title = "Thank Ann Lee";
  thanks.message = "m1";
  Step waiting;
  waiting.application = "globex";
  waiting.kind = StepKind::follow_up;
  waiting.state = StepState::waiting;
  waiting.number = 1;
  EXPECT_EQ(
      compact(write_steps("afterword.plan/1", in_new_york(make_date(2026, 11, 10), 18h), {thanks, waiting})),
      R"({"format":"afterword.plan/1","now":"2026-11-10T18:00:00-05:00","steps":[)"
      R"({"application":"acme","step":"thank_you","state":"open","opens_at":"2026-11-10T15:05:00-05:00",)"
      R"("due_at":"2026-11-11T15:00:00-05:00","interview":"r1","to":"ann","forward_for":["bo"],"rules":["R3","R3.2"],)"
      R"("because":"You spoke with Ann \"the\" Lee."},)"
      R"({"application":"globex","step":"follow_up","state":"waiting","number":1}]})");
  EXPECT_EQ(compact(write_steps("f", {}, {})), R"({"format":"f","now":"1970-01-01T00:00:00+00:00","steps":[]})");
}

TEST(FindingsJson, a_finding_says_where_and_how_to_mend_it) {
  const std::vector<Finding> findings{
      {"wrong-person", Severity::error, {Part::body, 3, 8}, "Her name is Ann.", "Ann"},
      {"subject-missing", Severity::error, {Part::subject, 0, 0}, "The subject is empty.", std::nullopt}};
  EXPECT_EQ(compact(write_findings(findings)),
            R"({"format":"afterword.check/1","findings":[)"
            R"({"check":"wrong-person","severity":"error","span":{"part":"body","start":3,"end":8},)"
            R"("why":"Her name is Ann.","fix":"Ann"},)"
            R"({"check":"subject-missing","severity":"error","span":{"part":"subject","start":0,"end":0},)"
            R"("why":"The subject is empty.","fix":null}]})");
}

TEST(DraftJson, a_draft_is_a_message_with_its_sources) {
  Draft draft;
  draft.message.kind = MessageKind::thank_you;
  draft.message.to = "ann";
  draft.message.body = "Dear Ann,\n";
  draft.sources.push_back({0, 9, "/applications/0/contacts/0/name"});
  EXPECT_EQ(compact(write_draft(draft)),
            R"({"format":"afterword.draft/1","message":{"kind":"thank_you","to":"ann","state":"draft",)"
            R"("body":"Dear Ann,\n"},"sources":[{"start":0,"end":9,"fact":"/applications/0/contacts/0/name"}]})");
  draft.message.id = "m1";
  draft.question = "What did Ann say?";
  const std::string asked = compact(write_draft(draft));
  EXPECT_NE(asked.find(R"("message":{"id":"m1",)"), std::string::npos);
  EXPECT_NE(asked.find(R"("question":"What did Ann say?")"), std::string::npos);
}

TEST(WhenJson, dates_that_were_not_named_are_null) {
  EXPECT_EQ(compact(write_time_frame({})),
            R"({"format":"afterword.when/1","earliest":null,"latest":null,"certainty":"none",)"
            R"("asked_not_to_contact":false,"reading":""})");
  TimeFrame frame;
  frame.earliest = make_date(2026, 11, 10);
  frame.latest = make_date(2026, 11, 24);
  frame.fill_by = make_date(2027, 1, 4);
  frame.certainty = Certainty::exact;
  frame.asked_not_to_contact = true;
  frame.reading = "within two weeks";
  EXPECT_EQ(compact(write_time_frame(frame)),
            R"({"format":"afterword.when/1","earliest":"2026-11-10","latest":"2026-11-24","certainty":"exact",)"
            R"("asked_not_to_contact":true,"fill_by":"2027-01-04","reading":"within two weeks"})");
}

TEST(NearMiss, the_nearest_word_is_offered_and_a_far_one_is_not) {
  const std::vector<std::string_view> words{"subject", "state", "sent_at", "send_at"};
  EXPECT_EQ(near_miss("subjet", words), "subject");
  EXPECT_EQ(near_miss("Subject", words), "subject");
  EXPECT_EQ(near_miss("sendat", words), "send_at");
  EXPECT_EQ(near_miss("phone", words), "");
  EXPECT_EQ(near_miss("", words), "");
  EXPECT_EQ(near_miss("x", std::vector<std::string_view>{"y"}), "");
  EXPECT_EQ(near_miss(std::string(1000, 's'), words), "");
}

}  // namespace
}  // namespace afterword::core
