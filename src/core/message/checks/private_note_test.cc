#include <gtest/gtest.h>

#include "core/message/checks/acme_for_tests.h"

namespace afterword::core::checks {
namespace {

TEST(PrivateNote, five_words_in_a_row_from_a_concern_are_found) {
  Acme acme;
  acme.says("I liked your candor about why two people from the team left this year. What are the next steps?");
  EXPECT_EQ(acme.marked("private-note"), "two people from the team left this year");
  acme.says("Two People\u2014from the TEAM left: billing. What are the next steps?");
  EXPECT_EQ(acme.marked("private-note"), "Two People\u2014from the TEAM left");
}

TEST(PrivateNote, four_words_of_a_longer_note_are_not_enough) {
  Acme acme;
  acme.says("People from the team told me about billing. What are the next steps?");
  EXPECT_FALSE(acme.finds("private-note"));
}

TEST(PrivateNote, a_shorter_note_counts_as_a_whole) {
  Acme acme;
  acme.debrief().what.concerns = {PrivateText("No mentoring!")};
  acme.says("There is no mentoring, but there is billing. What are the next steps?");
  EXPECT_EQ(acme.marked("private-note"), "no mentoring");
}

TEST(PrivateNote, the_question_that_stumped_is_private_and_its_answer_is_not) {
  Acme acme;
  acme.says("You asked how would you shard a ledger, and I froze. What are the next steps?");
  EXPECT_TRUE(acme.finds("private-note"));
  acme.says("My answer now: by account, with a directory in front of it. What are the next steps?");
  EXPECT_FALSE(acme.finds("private-note"));
  acme.debrief().where[0].answer = "I would shard a ledger by account";
  acme.says("I would shard a ledger by account. What are the next steps?");
  EXPECT_FALSE(acme.finds("private-note"));
}

TEST(PrivateNote, a_topic_needs_three_content_words) {
  Acme acme;
  acme.says("The system design of billing was fun. What are the next steps?");
  EXPECT_FALSE(acme.finds("private-note"));
  acme.debrief().where[0].topic = PrivateText("explaining budget numbers");
  acme.says("Explaining budget numbers is part of billing. What are the next steps?");
  EXPECT_TRUE(acme.finds("private-note"));
}

TEST(PrivateNote, words_that_are_also_a_talking_point_may_be_used) {
  Acme acme;
  acme.debrief().what.concerns = {PrivateText("moving billing to event sourcing is behind schedule")};
  acme.says("Moving billing to event sourcing is the project I would pick. What are the next steps?");
  EXPECT_FALSE(acme.finds("private-note"));
  acme.says("Moving billing to event sourcing is behind schedule, I hear. What are the next steps?");
  EXPECT_TRUE(acme.finds("private-note"));
}

TEST(PrivateNote, five_words_that_everybody_uses_give_nothing_away) {
  Acme acme;
  acme.debrief().what.concerns = {PrivateText("I am not sure if this is what I want to do with my life")};
  acme.says("I am not sure if this is the place, but billing! What are the next steps?");
  EXPECT_FALSE(acme.finds("private-note"));
}

TEST(PrivateNote, a_half_done_debrief_and_other_applications_are_looked_at) {
  Acme acme;
  Interview other;
  other.id = "g1";
  other.starts_at = other.ends_at = time_at("2026-11-09T12:00:00-05:00");
  other.debrief_draft = Debrief{};
  other.debrief_draft->what.concerns = {PrivateText("the founder argued with everybody in the room"),
                                        PrivateText("long hours")};
  acme.globex().interviews = {other};
  acme.says("As if the founder argued with everybody over billing. What are the next steps?");
  EXPECT_TRUE(acme.finds("private-note"));
  acme.says("I do not mind long hours over billing. What are the next steps?");
  EXPECT_FALSE(acme.finds("private-note"));
}

}  // namespace
}  // namespace afterword::core::checks
