#include "core/message/composing/fragment.h"

#include <gtest/gtest.h>

#include <string>

namespace afterword::core::composing {
namespace {

std::string noun(const char* typed, const Reader& reader = {"Ann", true}) {
  auto fragment = read_fragment(typed, {"ann", "lund", "acme"});
  if (!fragment) return "unfit";
  fragment = turned_to(*fragment, reader);
  if (!fragment) return "confusing";
  return as_noun(*fragment).value_or("-");
}
std::string clause(const char* typed, const char* subject, const Reader& reader = {"Ann", true}) {
  auto fragment = read_fragment(typed, {"ann", "lund", "acme"});
  if (!fragment) return "unfit";
  fragment = turned_to(*fragment, reader);
  if (!fragment) return "confusing";
  return as_clause(*fragment, subject).value_or("-");
}

TEST(Fragment, nouns_fit_after_a_preposition) {
  EXPECT_EQ(noun("moving billing to event sourcing"), "moving billing to event sourcing");
  EXPECT_EQ(noun("Moving billing to event sourcing."), "moving billing to event sourcing");
  EXPECT_EQ(noun("a game day every quarter"), "a game day every quarter");
  EXPECT_EQ(noun("team of six"), "the team of six");
  EXPECT_EQ(noun("team of six, on call every sixth week"), "-");
  EXPECT_EQ(noun("greenfield ledger"), "the greenfield ledger");
  EXPECT_EQ(noun("forty events a year"), "forty events a year");
  EXPECT_EQ(noun("event sourcing"), "event sourcing");
  EXPECT_EQ(noun("late openings with live radio"), "the late openings with live radio");
  EXPECT_EQ(noun("hiring people who write well"), "hiring people who write well");
  EXPECT_EQ(noun("hiring process with no puzzles"), "the hiring process with no puzzles");
  EXPECT_EQ(noun("- Rust at scale"), "Rust at scale");
  EXPECT_EQ(noun("why ledgers should be append-only"), "why ledgers should be append-only");
  EXPECT_EQ(noun("3 releases a day"), "3 releases a day");
}

TEST(Fragment, a_note_is_turned_towards_its_reader) {
  EXPECT_EQ(noun("how they test migrations"), "how you test migrations");
  EXPECT_EQ(noun("moving their billing to events"), "moving your billing to events");
  EXPECT_EQ(noun("hiring people who love their work"), "hiring people who love their work");
  EXPECT_EQ(noun("her move from nursing to code"), "your move from nursing to code");
  EXPECT_EQ(noun("Ann's garden on the roof"), "your garden on the roof");
  EXPECT_EQ(noun("her move from nursing to code", {"Bo", false}), "confusing");
  EXPECT_EQ(noun("our team of six"), "confusing");
  EXPECT_EQ(clause("they deploy every day", "you"), "you deploy every day");
  EXPECT_EQ(clause("she runs a game day every quarter", "you"), "you run a game day every quarter");
  EXPECT_EQ(clause("She was a nurse", "you"), "you were a nurse");
  EXPECT_EQ(clause("Ann thinks tests are documentation", "you"), "you think tests are documentation");
}

TEST(Fragment, a_verb_whose_subject_was_left_out_gets_one) {
  EXPECT_EQ(clause("ran exactly this migration at my last job", "I"), "I ran exactly this migration at my last job");
  EXPECT_EQ(clause("Have taught grade nine for six years", "I"), "I have taught grade nine for six years");
  EXPECT_EQ(clause("already speak Danish", "I"), "I already speak Danish");
  EXPECT_EQ(clause("fluent in Danish", "I"), "I am fluent in Danish");
  EXPECT_EQ(clause("am used to night shifts", "I"), "I am used to night shifts");
  EXPECT_EQ(clause("knows the stack", "I"), "I know the stack");
  EXPECT_EQ(clause("runs a game day every quarter", "you"), "you run a game day every quarter");
  EXPECT_EQ(clause("studied in Lund", "we both"), "we both studied in Lund");
  EXPECT_EQ(clause("from Leeds", "we both"), "we are both from Leeds");
  EXPECT_EQ(clause("planned the whole move", "I"), "I planned the whole move");
  EXPECT_EQ(noun("ran exactly this migration"), "-");
}

TEST(Fragment, a_report_is_about_what_was_reported) {
  const auto inner = [](const char* typed) { return without_report(*read_fragment(typed, {}), {}).text; };
  EXPECT_EQ(inner("talked about sharding"), "sharding");
  EXPECT_EQ(inner("We talked about the move"), "the move");
  EXPECT_EQ(inner("mentioned that they deploy on Fridays"), "they deploy on Fridays");
  EXPECT_EQ(inner("told me how they plan menus"), "how they plan menus");
  EXPECT_EQ(inner("explained why tests matter"), "why tests matter");
  EXPECT_EQ(inner("because I care about libraries"), "I care about libraries");
  EXPECT_EQ(inner("a game day"), "a game day");
}

TEST(Fragment, what_two_people_share_has_its_own_articles) {
  const auto shared = [](const char* typed) { return as_shared_noun(*read_fragment(typed, {})).value_or("-"); };
  EXPECT_EQ(shared("love of sailing"), "a love of sailing");
  EXPECT_EQ(shared("same choir"), "the same choir");
  EXPECT_EQ(shared("jazz"), "jazz");
  EXPECT_EQ(shared("a weakness for puns"), "a weakness for puns");
}

TEST(Fragment, what_cannot_stand_in_a_letter_is_left_out) {
  for (const char* typed :
       {"", "  ", "...", "[talked about X]", "see https://a.example", "two\nlines", "WHY DO THEY ASK", "{{topic}}",
        "a\xff", "12 / 34", "mail ann@acme.example", "an \"open quote"}) {
    EXPECT_FALSE(read_fragment(typed, {}).has_value()) << typed;
  }
  EXPECT_FALSE(read_fragment(std::string(100000, 'a'), {}).has_value());
  EXPECT_EQ(noun("How do you test migrations?"), "-");
  EXPECT_EQ(noun("how is promotion decided"), "-");
  EXPECT_EQ(noun("разговор о книгах"), "-");
}

TEST(Fragment, a_capital_that_may_be_a_name_is_not_touched) {
  const auto ledger = read_fragment("Quokka sanctuary", {});
  ASSERT_TRUE(ledger.has_value());
  EXPECT_TRUE(ledger->unsure);
  EXPECT_EQ(ledger->text, "Quokka sanctuary");
  EXPECT_EQ(noun("Lund choir"), "Lund choir");
  EXPECT_EQ(noun("SQL tuning"), "SQL tuning");
}

TEST(Fragment, a_list_is_joined_and_an_apposition_is_not) {
  EXPECT_EQ(noun("SQL, Python, R"), "SQL, Python and R");
  EXPECT_EQ(noun("Pairing; mob programming"), "pairing and mob programming");
  EXPECT_EQ(noun("her dog, Biscuit"), "your dog, Biscuit");
  EXPECT_EQ(clause("patient, kind, organised", "I"), "I am patient, kind and organised");
  EXPECT_EQ(noun("people first, tickets second"), "-");
}

TEST(Fragment, a_finite_verb_makes_a_sentence) {
  EXPECT_EQ(clause("their NPS went from 12 to 61", "you"), "your NPS went from 12 to 61");
  EXPECT_EQ(clause("two teams merged last year", "you"), "two teams merged last year");
  EXPECT_EQ(clause("his students publish a newspaper", "you"), "your students publish a newspaper");
  EXPECT_EQ(clause("Team is 12 people", ""), "the team is 12 people");
  EXPECT_EQ(clause("research budget doubled", ""), "the research budget doubled");
  EXPECT_EQ(clause("patients over 70 can't read the portal", ""), "patients over 70 can't read the portal");
  EXPECT_EQ(clause("the drainage on the lower field is a nightmare", ""),
            "the drainage on the lower field is a nightmare");
  EXPECT_EQ(noun("the way the team is run"), "the way the team is run");
  EXPECT_EQ(noun("3 releases a day"), "3 releases a day");
  EXPECT_EQ(noun("rewilding the north field"), "rewilding the north field");
  EXPECT_EQ(noun("a team led by engineers"), "a team led by engineers");
}

TEST(Fragment, what_somebody_is_they_are) {
  EXPECT_EQ(clause("fast learner", "I"), "I am a fast learner");
  EXPECT_EQ(clause("experienced diver", "I"), "I am an experienced diver");
  EXPECT_EQ(clause("both night-shift veterans", "we both"), "we are both night-shift veterans");
  EXPECT_EQ(clause("PMP certified", "I"), "I am PMP certified");
  EXPECT_EQ(clause("detail-oriented", "I"), "I am detail-oriented");
  EXPECT_EQ(clause("managed 40 people", "I"), "I managed 40 people");
  EXPECT_EQ(clause("both left-handed", "we both"), "we are both left-handed");
  EXPECT_EQ(clause("both hate Mondays", "we both"), "we both hate Mondays");
  EXPECT_EQ(clause("both parents", "we both"), "we are both parents");
  EXPECT_EQ(clause("two dogs", "we both"), "we both have two dogs");
}

TEST(Fragment, notes_typed_in_a_hurry_are_mended) {
  EXPECT_EQ(noun("A/B testing"), "A/B testing");
  EXPECT_EQ(noun("1) first point"), "the first point");
  EXPECT_EQ(noun("e.g. pair programming"), "pair programming");
  EXPECT_EQ(noun("\"boring technology\""), "\u201cboring technology\u201d");
  EXPECT_EQ(noun("\U0001f389 new office"), "the new office");
  EXPECT_EQ(noun("no blame"), "having no blame");
  EXPECT_EQ(noun("the book she's writing"), "the book you're writing");
  EXPECT_EQ(clause("i asked about my thesis", "you"), "I asked about my thesis");
  EXPECT_EQ(noun("Ask about the merger!"), "unfit");
  EXPECT_EQ(noun("they let you publish"), "confusing");
}

TEST(Fragment, only_the_first_sentence_of_several_is_used) {
  EXPECT_EQ(clause("They deploy every day. Tests take three minutes.", "you"), "you deploy every day");
}

}  // namespace
}  // namespace afterword::core::composing
