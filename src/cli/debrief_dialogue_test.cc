#include "cli/debrief_dialogue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <deque>

namespace afterword::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

/// Lines that were written down before; then Ctrl-C.
class WrittenLines final : public LineInput {
 public:
  explicit WrittenLines(std::deque<std::string> lines) : lines_(std::move(lines)) {}
  TypedLine next() override {
    if (lines_.empty()) return {TypedLine::Kind::interrupted, {}};
    TypedLine line{TypedLine::Kind::text, lines_.front()};
    lines_.pop_front();
    return line;
  }

 private:
  std::deque<std::string> lines_;
};

class DebriefDialogue : public ::testing::Test {
 protected:
  DebriefDialogue() {
    application_.contacts = {{.id = "ann", .name = "Ann Lee", .title = "VP Engineering", .email = {}, .main = false}};
    interview_.id = "r1";
    interview_.interviewers = {"ann"};
  }

  core::Result<DialogueEnd> hold(std::deque<std::string> lines) {
    WrittenLines in(std::move(lines));
    return ask_debrief(out_, in, application_, interview_, debrief_,
                       {.keep = [this](const core::Debrief& draft) -> core::Result<void> {
                          if (disk_is_full_) return core::outside("no space left", "disk");
                          kept_ = draft;
                          ++times_kept_;
                          return {};
                        },
                        .read = [](std::string_view said) -> core::Result<core::TimeFrame> {
                          core::TimeFrame frame;
                          if (said == "within two weeks") {
                            frame.earliest = core::make_date(2026, 11, 10);
                            frame.latest = core::make_date(2026, 11, 24);
                            frame.reading = "within two weeks of Tue 10 Nov: by Tue 24 Nov";
                          } else {
                            frame.reading = "no time frame in that";
                          }
                          return frame;
                        }});
  }

  Terminal out_{Terminal::Traits{.width = 80}};
  core::Application application_;
  core::Interview interview_;
  core::Debrief debrief_;
  core::Debrief kept_;
  int times_kept_ = 0;
  bool disk_is_full_ = false;
};

const std::deque<std::string> whole{"event sourcing",
                                    "game days",
                                    "",  // Ann: stood out
                                    "both studied in Lund",
                                    "",  // in common
                                    "team of six",
                                    "",  // takeaways
                                    "greenfield ledger",
                                    "",  // excited
                                    "two people left",
                                    "",  // concerns
                                    "maybe",
                                    "y",  // would work with
                                    "How is promotion decided?",
                                    "",  // questions
                                    "How would you shard a ledger?",
                                    "By account",
                                    "",
                                    "",  // forgotten
                                    "Kubernetes",
                                    "",  // underprepared
                                    "",  // habit
                                    "within two weeks",
                                    "",            // said, no correction
                                    "2027-01-04",  // fill by
                                    "",            // no wish
                                    "ran this migration before",
                                    ""};

TEST_F(DebriefDialogue, asks_all_five_and_fills_the_debrief) {
  ASSERT_EQ(hold(whole), DialogueEnd::finished);
  EXPECT_THAT(debrief_.who.at(0).talking_points, ElementsAre("event sourcing", "game days"));
  EXPECT_THAT(debrief_.who.at(0).in_common, ElementsAre("both studied in Lund"));
  EXPECT_EQ(debrief_.what.concerns.at(0).for_seeker_only(), "two people left");
  EXPECT_EQ(debrief_.what.would_work_with, true);
  ASSERT_EQ(debrief_.where.size(), 2u);
  EXPECT_EQ(debrief_.where[0].question->for_seeker_only(), "How would you shard a ledger?");
  EXPECT_EQ(debrief_.where[0].answer, "By account");
  EXPECT_EQ(debrief_.where[1].kind, core::WeakSpotKind::underprepared);
  EXPECT_EQ(debrief_.where[1].topic->for_seeker_only(), "Kubernetes");
  EXPECT_EQ(debrief_.when.said, "within two weeks");
  EXPECT_FALSE(debrief_.when.reply_by);  // the verb reads it
  EXPECT_EQ(debrief_.when.fill_by, core::make_date(2027, 1, 4));
  EXPECT_FALSE(debrief_.when.asked_not_to_contact);
  EXPECT_THAT(debrief_.why, ElementsAre("ran this migration before"));
  EXPECT_EQ(kept_, debrief_);
}

TEST_F(DebriefDialogue, shows_the_reading_on_the_spot) {
  ASSERT_TRUE(hold(whole));
  EXPECT_THAT(std::string(out_.written()), HasSubstr("Read as: within two weeks of Tue 10 Nov: by Tue 24 Nov"));
}

TEST_F(DebriefDialogue, keeps_every_line_at_once) {
  EXPECT_EQ(hold({"event sourcing"}), DialogueEnd::left);
  EXPECT_THAT(kept_.who.at(0).talking_points, ElementsAre("event sourcing"));
  EXPECT_EQ(times_kept_, 1);
}

// Cut off after any number of lines and asked again, nothing is lost and nothing is asked twice that had one answer.
TEST_F(DebriefDialogue, goes_on_where_it_stopped) {
  for (std::size_t cut = 1; cut < whole.size(); ++cut) {
    debrief_ = {};
    kept_ = {};
    ASSERT_EQ(hold({whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(cut)}), DialogueEnd::left) << cut;
    const core::Debrief after_cut = kept_;
    debrief_ = kept_;
    kept_ = {};
    // Nothing more to say: empty lines go through all that is left.
    ASSERT_EQ(hold(std::deque<std::string>(60, "")), DialogueEnd::finished) << cut;
    core::Debrief resumed = debrief_;
    if (after_cut.who.empty()) resumed.who.clear();
    EXPECT_EQ(resumed, after_cut) << cut;
  }
}

TEST_F(DebriefDialogue, resuming_shows_what_was_noted_and_takes_more) {
  debrief_.what.takeaways = {"team of six"};
  ASSERT_EQ(hold({"on call every sixth week", ""}), DialogueEnd::left);
  EXPECT_THAT(std::string(out_.written()), HasSubstr("noted: team of six"));
  EXPECT_THAT(debrief_.what.takeaways, ElementsAre("team of six", "on call every sixth week"));
}

TEST_F(DebriefDialogue, a_date_corrects_the_reading) {
  debrief_.where = {
      {.kind = core::WeakSpotKind::habit, .question = {}, .answer = {}, .topic = core::PrivateText("haste")}};
  ASSERT_EQ(hold({"", "within two weeks", "the 30th", "2026-11-30", "soon", "", "y", "", ""}), DialogueEnd::finished);
  EXPECT_EQ(debrief_.when.reply_by, core::make_date(2026, 11, 30));
  EXPECT_FALSE(debrief_.when.fill_by);
  EXPECT_TRUE(debrief_.when.asked_not_to_contact);
}

TEST_F(DebriefDialogue, stops_where_it_cannot_keep) {
  disk_is_full_ = true;
  const auto end = hold({"event sourcing", "more"});
  ASSERT_FALSE(end);
  EXPECT_EQ(end.error().what, "no space left");
}

}  // namespace
}  // namespace afterword::cli
