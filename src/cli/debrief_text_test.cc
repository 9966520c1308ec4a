#include "cli/debrief_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/debrief_merge.h"
#include "cli/letter_text.h"

namespace afterword::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

core::Application application() {
  core::Application made;
  made.employer.name = "Acme Corp";
  made.role = "Platform Engineer";
  made.contacts = {{.id = "ann", .name = "Ann Lee", .title = {}, .email = {}, .main = false},
                   {.id = "bo", .name = "Bo Novak", .title = {}, .email = {}, .main = false}};
  return made;
}

core::Interview interview() {
  core::Interview made;
  made.id = "r1";
  made.interviewers = {"ann", "bo"};
  return made;
}

core::Debrief full() {
  core::Debrief debrief;
  debrief.who = {{.contact = "ann",
                  .talking_points = {"event sourcing", "#1 priority", "= not an answer", "\\ and  blanks"},
                  .in_common = {"Lund"}},
                 {.contact = "bo", .talking_points = {"a thought\nof two lines\n\nand a half"}, .in_common = {}}};
  debrief.what.takeaways = {"team of six"};
  debrief.what.excited = {"## a heading"};
  debrief.what.concerns = {core::PrivateText("two people left")};
  debrief.what.questions = {" begins with a blank"};
  debrief.what.would_work_with = false;
  debrief.where = {
      {.kind = core::WeakSpotKind::stumped,
       .question = core::PrivateText("Shards?"),
       .answer = "By account\n= equal",
       .topic = {}},
      {.kind = core::WeakSpotKind::stumped, .question = core::PrivateText("Clocks?"), .answer = {}, .topic = {}},
      {.kind = core::WeakSpotKind::habit, .question = {}, .answer = {}, .topic = core::PrivateText("haste")}};
  debrief.when = {.said = "within two weeks",
                  .reply_by = core::make_date(2026, 11, 24),
                  .fill_by = core::make_date(2027, 1, 4),
                  .asked_not_to_contact = true};
  debrief.why = {"ran this before"};
  return debrief;
}

TEST(DebriefText, says_the_same_after_a_round_trip) {
  const std::string text = write_debrief_text(application(), interview(), full());
  const auto read = read_debrief_text(text, interview());
  ASSERT_TRUE(read) << read.error().what << " " << read.error().where << "\n" << text;
  EXPECT_EQ(*read, full());
}

TEST(DebriefText, an_empty_template_is_an_empty_debrief) {
  const auto read = read_debrief_text(write_debrief_text(application(), interview(), {}), interview());
  ASSERT_TRUE(read);
  EXPECT_EQ(*read, core::Debrief{});
}

TEST(DebriefText, takes_what_an_editor_leaves_behind) {
  const auto read =
      read_debrief_text("## Who: Ann [stood-out 1]\r\n  \r\nevent sourcing  \r\n\t\r\n## Why [why]\r\n", interview());
  ASSERT_TRUE(read);
  EXPECT_THAT(read->who.at(0).talking_points, ElementsAre("event sourcing"));
}

TEST(DebriefText, errors_name_the_line) {
  const auto where = [](std::string_view text) {
    const auto read = read_debrief_text(text, interview());
    return read ? "read" : read.error().where;
  };
  EXPECT_EQ(where("lost words\n"), "line 1");
  EXPECT_EQ(where("# c\n\n## Who\n"), "line 3");
  EXPECT_EQ(where("## Who [stood-out 3]\n"), "line 1");
  EXPECT_EQ(where("## Who [stood-out 99999999999999999999]\n"), "line 1");
  EXPECT_EQ(where("## X [x]\n"), "line 1");
  EXPECT_EQ(where("## When [reply-by]\nsoon\n"), "line 2");
  EXPECT_EQ(where("## What [work-with]\nmaybe\n"), "line 2");
  EXPECT_EQ(where("## Where [stumped]\n= an answer\n"), "line 2");
  EXPECT_EQ(where("## Why [why]\na\n= b\n"), "line 3");
}

TEST(DebriefMerge, members_that_are_left_out_stay) {
  const auto edit = merge_debrief(full(), R"({"when": {"asked_not_to_contact": false}})");
  ASSERT_TRUE(edit);
  ASSERT_TRUE(edit->when);
  EXPECT_FALSE(edit->when->asked_not_to_contact);
  EXPECT_EQ(edit->when->reply_by, core::make_date(2026, 11, 24));
  EXPECT_EQ(edit->when->said, "within two weeks");
  EXPECT_FALSE(edit->who);
  EXPECT_FALSE(edit->what);
}

TEST(DebriefMerge, null_takes_a_member_out_and_lists_are_replaced_whole) {
  const auto edit =
      merge_debrief(full(), R"({"when": {"fill_by": null}, "what": {"takeaways": ["a", "b"]}, "why": []})");
  ASSERT_TRUE(edit);
  EXPECT_FALSE(edit->when->fill_by);
  EXPECT_THAT(edit->what->takeaways, ElementsAre("a", "b"));
  EXPECT_EQ(edit->what->concerns, full().what.concerns);
  EXPECT_TRUE(edit->why->empty());
}

TEST(DebriefMerge, errors_are_about_what_was_written) {
  const auto edit = merge_debrief(full(), R"({"when": {"reply_by": "soon"}})");
  ASSERT_FALSE(edit);
  EXPECT_EQ(edit.error().where, "when.reply_by");
  EXPECT_FALSE(merge_debrief(full(), "[]"));
  EXPECT_FALSE(merge_debrief(full(), "{"));
}

TEST(LetterText, says_the_same_after_a_round_trip) {
  const LetterText letter{"Thank you", "Dear Ann,\n\nSubject: no.\n"};
  EXPECT_EQ(read_letter_text(write_letter_text(letter)), letter);
  EXPECT_EQ(read_letter_text("Subject:  Re: hello \r\n\r\nbody"), (LetterText{"Re: hello", "body"}));
  EXPECT_EQ(read_letter_text("just words\n"), (LetterText{"", "just words\n"}));
  EXPECT_EQ(read_letter_text("Subject: x"), (LetterText{"x", ""}));
  EXPECT_THAT(write_letter_text({"a", "b"}), HasSubstr("b\n"));
}

}  // namespace
}  // namespace afterword::cli
