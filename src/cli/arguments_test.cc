#include "cli/arguments.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

#include "cli/suggestion.h"

namespace afterword::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

Exit nothing(Session&, const Arguments&) { return 0; }

constexpr std::array bake_flags{
    Flag{.name = "form", .value = "round|square", .help = "Its form"},
    Flag{.name = "flour", .value = "NAME", .help = "Which", .required = true},
    Flag{.name = "seed", .value = "NAME", .help = "On top", .repeatable = true},
    Flag{.name = "oven", .value = "FILE", .help = "Somebody else's", .net = true},
    Flag{.name = "dark", .help = "Longer"},
};
constexpr std::array eat_words{Positional{.name = "LOAF"},
                               Positional{.name = "SLICE", .required = false, .repeatable = true}};
constexpr std::array commands{
    Command{.noun = "bread", .verb = "bake", .summary = "Bake it", .flags = bake_flags, .run = nothing},
    Command{.noun = "eat", .summary = "Eat it", .positionals = eat_words, .run = nothing},
    Command{.noun = "eat", .verb = "all", .summary = "Eat all", .run = nothing},
    Command{.noun = "look", .summary = "Look", .run = nothing},
    Command{.noun = "order", .summary = "Order", .program = Program::net, .run = nothing},
};
constexpr std::array groups{CommandGroup{"Kitchen", commands}};
constexpr std::array<std::string_view, 3> reserved{"wine pour", "serve", "bread slice"};

core::Result<Invocation> parse(const std::vector<std::string_view>& words) {
  return parse_line(words, {.groups = groups, .reserved = reserved, .fallback = "look"});
}

std::string complaint(const std::vector<std::string_view>& words) {
  const auto parsed = parse(words);
  if (parsed) return "no complaint";
  EXPECT_EQ(parsed.error().code, core::ErrorCode::invalid_input);
  return parsed.error().what + " (" + parsed.error().where + "): " + parsed.error().advice;
}

TEST(CommandLine, takes_a_value_after_a_blank_or_an_equals_sign) {
  const auto parsed = parse({"bread", "bake", "--flour", "rye", "--form=round"});
  ASSERT_TRUE(parsed);
  EXPECT_EQ(full_name(*parsed->command), "bread bake");
  EXPECT_EQ(parsed->arguments.value("flour"), "rye");
  EXPECT_EQ(parsed->arguments.value("form"), "round");
  EXPECT_FALSE(parsed->arguments.has("dark"));
}

TEST(CommandLine, keeps_what_stands_behind_the_first_equals_sign_whole) {
  EXPECT_EQ(parse({"bread", "bake", "--flour=a=b"})->arguments.value("flour"), "a=b");
  EXPECT_EQ(parse({"bread", "bake", "--flour="})->arguments.value("flour"), "");
}

TEST(CommandLine, collects_a_flag_that_may_be_given_again) {
  const auto parsed = parse({"bread", "bake", "--flour", "rye", "--seed", "poppy", "--seed", "sesame"});
  EXPECT_THAT(parsed->arguments.values("seed"), ElementsAre("poppy", "sesame"));
}

TEST(CommandLine, takes_global_options_anywhere) {
  const auto parsed =
      parse({"--data", "/tmp/d", "bread", "--json", "bake", "--flour", "rye", "--now=2026-11-10T15:00:00Z"});
  ASSERT_TRUE(parsed);
  EXPECT_EQ(parsed->global.data, "/tmp/d");
  EXPECT_EQ(parsed->global.now, "2026-11-10T15:00:00Z");
  EXPECT_TRUE(parsed->global.json);
  EXPECT_FALSE(parsed->global.facts);
}

TEST(CommandLine, without_a_command_runs_the_fallback) {
  EXPECT_EQ(parse({})->command->noun, "look");
  EXPECT_EQ(parse({"--json"})->command->noun, "look");
}

TEST(CommandLine, a_noun_that_is_a_command_takes_words_unless_they_are_its_verbs) {
  EXPECT_THAT(parse({"eat", "l1"})->arguments.words(), ElementsAre("l1"));
  EXPECT_EQ(full_name(*parse({"eat", "all"})->command), "eat all");
  EXPECT_THAT(parse({"eat", "--", "all"})->arguments.words(), ElementsAre("all"));
  EXPECT_THAT(parse({"eat", "l1", "all", "--", "--dark"})->arguments.words(), ElementsAre("l1", "all", "--dark"));
}

TEST(CommandLine, a_lone_dash_and_a_negative_number_are_words) {
  EXPECT_THAT(parse({"eat", "-"})->arguments.words(), ElementsAre("-"));
  EXPECT_THAT(parse({"eat", "-5"})->arguments.words(), ElementsAre("-5"));
  EXPECT_EQ(parse({"bread", "bake", "--flour", "-"})->arguments.value("flour"), "-");
}

TEST(CommandLine, an_unknown_flag_is_named_with_the_one_that_was_meant) {
  EXPECT_EQ(complaint({"bread", "bake", "--flour", "rye", "--fom", "x"}),
            "unknown flag --fom (bread bake): did you mean --form?");
  EXPECT_THAT(complaint({"bread", "bake", "--zzz"}), HasSubstr("`afterword bread bake --help` lists its flags"));
}

TEST(CommandLine, says_what_is_wrong_with_a_flag) {
  EXPECT_THAT(complaint({"bread", "bake", "--flour"}), HasSubstr("--flour needs a value (bread bake)"));
  EXPECT_THAT(complaint({"bread", "bake", "--flour", "--dark"}), HasSubstr("--flour needs a value"));
  EXPECT_THAT(complaint({"bread", "bake", "--dark=yes"}), HasSubstr("--dark takes no value"));
  EXPECT_THAT(complaint({"bread", "bake", "--flour", "a", "--flour", "b"}), HasSubstr("--flour was given twice"));
  EXPECT_THAT(complaint({"bread", "bake"}), HasSubstr("--flour is missing"));
  EXPECT_THAT(complaint({"bread", "bake", "--flour", "a", "--form", "oval"}), HasSubstr("choose one of: round square"));
  EXPECT_THAT(complaint({"look", "--data", "a", "--data", "b"}), HasSubstr("--data was given twice"));
  EXPECT_THAT(complaint({"look", "-x"}), HasSubstr("unknown flag -x"));
}

TEST(CommandLine, says_what_is_wrong_with_the_words) {
  EXPECT_EQ(complaint({"braed"}), "there is no command \"braed\" (arguments): did you mean \"afterword bread\"?");
  EXPECT_THAT(complaint({"bread", "bakee"}), HasSubstr("did you mean \"afterword bread bake\"?"));
  EXPECT_THAT(complaint({"bread"}), HasSubstr("\"bread\" alone is not a command"));
  EXPECT_THAT(complaint({"eat"}), HasSubstr("LOAF is missing (eat)"));
  EXPECT_THAT(complaint({"look", "here"}), HasSubstr("\"here\" is one word too many"));
}

TEST(CommandLine, a_name_that_is_reserved_is_said_to_be) {
  EXPECT_THAT(complaint({"wine", "pour"}), HasSubstr("\"wine pour\" is not built yet"));
  EXPECT_THAT(complaint({"serve", "--listen", "x"}), HasSubstr("\"serve\" is not built yet"));
  EXPECT_THAT(complaint({"bread", "slice"}), HasSubstr("\"bread slice\" is not built yet"));
}

TEST(CommandLine, help_needs_nothing_else_to_be_right) {
  const auto of_command = parse({"bread", "bake", "--help"});
  ASSERT_TRUE(of_command);
  EXPECT_TRUE(of_command->help);
  EXPECT_EQ(full_name(*of_command->command), "bread bake");
  EXPECT_EQ(parse({"bread", "--help"})->topic, "bread");
  EXPECT_EQ(parse({"bread", "--help"})->command, nullptr);
  EXPECT_EQ(parse({"--help"})->command, nullptr);
  EXPECT_TRUE(parse({"-h"})->help);
  EXPECT_TRUE(parse({"--version"})->version);
}

TEST(CommandLine, knows_what_the_second_program_must_do) {
  EXPECT_FALSE(parse({"bread", "bake", "--flour", "rye"})->arguments.needs_net());
  EXPECT_TRUE(parse({"bread", "bake", "--flour", "rye", "--oven", "f"})->arguments.needs_net());
  EXPECT_TRUE(parse({"order"})->arguments.needs_net());
}

TEST(CommandLine, asking_for_a_flag_that_is_not_declared_is_a_bug) {
  const auto parsed = parse({"look"});
  EXPECT_THROW((void)parsed->arguments.has("flour"), std::logic_error);
}

TEST(Suggestion, is_a_slip_of_the_fingers_and_no_more) {
  constexpr std::array<std::string_view, 4> words{"interviewer", "interview", "zone", "start"};
  EXPECT_EQ(nearest("interveiw", words), "interview");
  EXPECT_EQ(nearest("zoen", words), "zone");
  EXPECT_EQ(nearest("sta", words), "start");
  EXPECT_FALSE(nearest("bicycle", words));
  EXPECT_FALSE(nearest("", words));
  EXPECT_FALSE(nearest(std::string(100'000, 'a'), words));
}

}  // namespace
}  // namespace afterword::cli
