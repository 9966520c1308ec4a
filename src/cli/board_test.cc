#include "cli/board.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace afterword::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

const core::OffsetTime now = *core::parse_instant("2026-11-20T11:00:00-05:00");

core::Step step(core::StepKind kind, core::StepState state, std::string title, std::string because = "Because.") {
  core::Step made;
  made.application = "acme";
  made.kind = kind;
  made.state = state;
  made.title = std::move(title);
  made.because = std::move(because);
  made.rules = {"R4", "R4.2"};
  made.opens_at = core::parse_instant("2026-11-25T09:00:00-05:00");
  made.due_at = core::parse_instant("2026-12-03T17:00:00-05:00");
  return made;
}

std::string board(const app::Today& today, Outbox outbox = {}, std::string place = "New York",
                  std::optional<std::string> draft = {}) {
  Terminal out({.width = 80});
  const BoardView view{.today = today,
                       .now = now.instant,
                       .outbox = std::move(outbox),
                       .place = std::move(place),
                       .draft = std::move(draft)};
  show_board(out, view, [](std::string_view rest) { return "afterword " + std::string(rest); });
  return std::string(out.written());
}

TEST(Board, offers_to_begin_where_nothing_is_recorded) {
  app::Today today;
  today.nothing_recorded = true;
  const std::string shown = board(today);
  EXPECT_THAT(shown, StartsWith("Nothing is recorded yet."));
  EXPECT_THAT(shown, HasSubstr("afterword interview add --ics FILE"));
  EXPECT_THAT(shown, HasSubstr("afterword demo"));
}

TEST(Board, only_breathes_while_a_breath_is_open) {
  app::Today today;
  today.pressing = {step(core::StepKind::thank_you, core::StepState::late, "Thank Bo"),
                    step(core::StepKind::breathe, core::StepState::open, "Breathe", "It is over.")};
  today.pressing_count = 2;
  const std::string shown =
      board(today, {.ready = {{"acme", "m2"}}, .held = {}, .in_doubt = {{"acme", "m1"}}, .failed = {}});
  EXPECT_EQ(shown, "Breathe.\n  It is over.\n  afterword breathe\n");
}

TEST(Board, puts_one_thing_first_with_its_reason_rules_and_command) {
  app::Today today;
  today.pressing = {
      step(core::StepKind::follow_up, core::StepState::late, "Follow up with Hana", "Their time is over."),
      step(core::StepKind::reflect, core::StepState::open, "Look back on Globex")};
  today.pressing_count = 2;
  EXPECT_EQ(board(today),
            "Follow up with Hana  late  acme\n"
            "  Their time is over. (R4, R4.2)\n"
            "  afterword draft --application acme --step follow_up --save\n"
            "\n"
            "  Look back on Globex  acme  by Thu 3 Dec, 17:00\n");
}

TEST(Board, offers_the_draft_that_is_there_already) {
  app::Today today;
  today.pressing = {step(core::StepKind::follow_up, core::StepState::open, "Follow up with Hana")};
  today.pressing_count = 1;
  const std::string shown = board(today, {}, "New York", "m3");
  EXPECT_THAT(shown, HasSubstr("afterword message approve m3 --application acme"));
  EXPECT_THAT(shown, Not(HasSubstr("afterword draft")));
}

TEST(Board, shows_ten_lines_and_how_many_more_there_are) {
  app::Today today;
  for (int i = 0; i < 10; ++i)
    today.pressing.push_back(step(core::StepKind::reflect, core::StepState::late, "Step " + std::to_string(i)));
  today.pressing_count = 10'000;
  const std::string shown = board(today);
  EXPECT_THAT(shown, HasSubstr("Step 9"));
  EXPECT_THAT(shown, HasSubstr("and 9,990 more: afterword plan"));
  EXPECT_LE(std::count(shown.begin(), shown.end(), '\n'), 15);
}

TEST(Board, says_until_when_there_is_nothing_to_do_and_where) {
  app::Today today;
  today.upcoming = {
      step(core::StepKind::stay_busy, core::StepState::upcoming, "One small thing"),
      step(core::StepKind::follow_up, core::StepState::upcoming, "Follow up with Hana", "They said two weeks.")};
  const std::string shown = board(today);
  EXPECT_THAT(shown, StartsWith("Nothing to do until Wed 25 Nov, 9:00 in New York.\n  Then: Follow up with Hana  "
                                "acme\n  They said two weeks. (R4, R4.2)\n"));
  EXPECT_THAT(shown, HasSubstr("If you like, from Wed 25 Nov, 9:00: One small thing."));
}

TEST(Board, says_so_where_there_is_nothing_at_all) {
  EXPECT_EQ(board({}), "Nothing to do. That is what it should look like.\n");
}

TEST(Board, a_doubt_favours_no_answer) {
  const std::string shown = board({}, {.ready = {}, .held = {}, .in_doubt = {{"acme", "m1"}}, .failed = {}});
  EXPECT_THAT(shown, HasSubstr("I don't know whether m1 arrived."));
  EXPECT_THAT(shown, HasSubstr("--arrived, --not-arrived or --again"));
}

TEST(Board, says_which_letters_wait_for_sending) {
  const std::string one = board({}, {.ready = {{"acme", "m1"}}, .held = {}, .in_doubt = {}, .failed = {}});
  EXPECT_THAT(one, HasSubstr("1 letter is approved: afterword send"));
  EXPECT_THAT(one, HasSubstr("afterword message deliver m1 --application acme"));
  const std::string two =
      board({}, {.ready = {{"acme", "m1"}, {"acme", "m2"}}, .held = {}, .in_doubt = {}, .failed = {}});
  EXPECT_THAT(two, HasSubstr("2 letters are approved: afterword send"));
}

TEST(Board, says_what_is_held_back_and_why) {
  const std::string shown =
      board({}, {.ready = {}, .held = {{{"acme", "m1"}, "their address changed"}}, .in_doubt = {}, .failed = {}});
  EXPECT_THAT(shown, HasSubstr("Held back: m1: their address changed"));
  EXPECT_THAT(shown, HasSubstr("afterword message resume m1 --application acme"));
}

TEST(Board, names_from_outside_cannot_steer_the_terminal) {
  app::Today today;
  core::Step hostile = step(core::StepKind::debrief, core::StepState::open, "Thank \x1b[2JEve\x07");
  hostile.application = "a b; rm -rf ~";
  hostile.interview = "r1";
  today.pressing = {hostile};
  today.pressing_count = 1;
  const std::string shown = board(today);
  EXPECT_THAT(shown, Not(HasSubstr("\x1b")));
  EXPECT_THAT(shown, HasSubstr("--application 'a b; rm -rf ~'"));
}

}  // namespace
}  // namespace afterword::cli
