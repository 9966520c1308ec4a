// What is asked for, what is refused, and whose voice it is.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <string>
#include <utility>

#include "core/codec/facts_json.h"
#include "core/message/compose.h"
#include "core/message/composing/world_for_tests.h"

namespace afterword::core {
namespace {

namespace json = boost::json;

constexpr const char* after_the_interview = "2026-11-10T16:00:00-05:00";
constexpr const char* a_week_later = "2026-11-18T10:00:00-05:00";

World acme() {
  const json::value document = json::parse(read_file(AFTERWORD_VECTORS "/checks.json"));
  return World(parse_facts(json::serialize(document.at("vectors").at(0).at("facts"))).value());
}

TEST(Compose, one_note_asks_about_next_steps) {
  World world = acme();
  const auto ann = world.write(note_to("ann"), after_the_interview);
  const auto bo = world.write(note_to("bo"), after_the_interview);
  EXPECT_THAT(ann->message.body, testing::HasSubstr("?"));
  EXPECT_THAT(bo->message.body, testing::Not(testing::HasSubstr("?")));
}

TEST(Compose, the_note_that_is_not_written_yet_comes_next) {
  World world = acme();
  world.application().messages.clear();
  EXPECT_EQ(world.write(next_note, after_the_interview)->message.to, "ann");
  world.send(world.write(next_note, after_the_interview)->message, after_the_interview);
  EXPECT_EQ(world.write(next_note, after_the_interview)->message.to, "bo");
}

TEST(Compose, thin_facts_make_a_short_note_and_a_question) {
  World world = acme();
  world.application().interviews[0].debrief.reset();
  const auto draft = world.write(note_to("ann"), after_the_interview);
  ASSERT_TRUE(draft.has_value());
  EXPECT_LT(words_in(draft->message.body), 45U);
  ASSERT_TRUE(draft->question.has_value());
  EXPECT_THAT(*draft->question, testing::HasSubstr("Ann"));
}

TEST(Compose, the_voice_of_the_last_letter_is_kept) {
  World world = acme();
  Message earlier;
  earlier.to = "hr";
  earlier.kind = MessageKind::other;
  earlier.body = "Hello Hana,\n\nYes, ten o'clock suits me.\n\nWarm regards,\nMaya Lindqvist";
  world.send(earlier, "2026-11-01T10:00:00-05:00");
  const auto draft = world.write(note_to("bo"), after_the_interview);
  EXPECT_THAT(draft->message.body, testing::StartsWith("Hello Bo,\n\n"));
  EXPECT_THAT(draft->message.body, testing::EndsWith("\n\nWarm regards,\nMaya Lindqvist"));
}

TEST(Compose, dates_and_spelling_follow_the_locale) {
  World world = acme();
  world.application().messages.clear();
  const auto american = world.write(next_follow_up, a_week_later);
  EXPECT_THAT(american->message.body, testing::AllOf(testing::HasSubstr("November 10"), testing::HasSubstr("resume"),
                                                     testing::HasSubstr("Wednesday, November 25")));
  EXPECT_THAT(american->message.attachments, testing::ElementsAre("resume.pdf"));
  world.facts.seeker.locale = "en-GB";
  const auto british = world.write(next_follow_up, a_week_later);
  EXPECT_THAT(british->message.body, testing::AllOf(testing::HasSubstr("10 November"), testing::HasSubstr("CV"),
                                                    testing::HasSubstr("Wednesday 25 November")));
}

TEST(Compose, the_resume_for_this_role_goes_first_and_none_is_not_spoken_of) {
  World world = acme();
  world.application().messages.clear();
  world.application().resume = Resume{"resume-platform.pdf", std::nullopt};
  EXPECT_THAT(world.write(next_follow_up, a_week_later)->message.attachments,
              testing::ElementsAre("resume-platform.pdf"));
  world.application().resume.reset();
  world.facts.seeker.resume.reset();
  const auto without = world.write(next_follow_up, a_week_later);
  EXPECT_TRUE(without->message.attachments.empty());
  EXPECT_THAT(without->message.body, testing::Not(testing::HasSubstr("attach")));
  EXPECT_TRUE(without->question.has_value());
}

TEST(Compose, a_follow_up_carries_the_thanks_that_were_not_sent) {
  World world = acme();
  world.application().messages.clear();
  EXPECT_THAT(world.write(next_follow_up, a_week_later)->message.body, testing::HasSubstr("thank"));
}

TEST(Compose, one_who_cannot_be_reached_is_thanked_through_another_by_name) {
  World world = acme();
  world.application().contact("bo")->email.reset();
  world.application().messages.clear();
  const auto hana = world.write(note_to("hr"), after_the_interview);
  ASSERT_TRUE(hana.has_value());
  EXPECT_THAT(hana->message.forward_for, testing::ElementsAre("bo"));
  EXPECT_THAT(hana->message.body, testing::AllOf(testing::HasSubstr("Bo Novak"), testing::HasSubstr("my thanks"),
                                                 testing::HasSubstr("game day")));
}

TEST(Compose, one_of_whom_nothing_was_noted_hears_of_what_the_others_said) {
  for (int i = 0; i < 40; ++i) {
    World world = acme();
    world.application().id = "acme" + std::to_string(i);  // another seed, another opening
    world.application().messages.clear();
    Debrief debrief;
    debrief.who = {{"bo", {"a game day every quarter"}, {}}};
    world.interview().debrief = debrief;
    const auto draft = world.write(note_to("ann"), after_the_interview);
    ASSERT_TRUE(draft.has_value());
    EXPECT_THAT(draft->message.body,
                testing::AllOf(testing::HasSubstr("game day"), testing::Not(testing::HasSubstr("you said")),
                               testing::Not(testing::HasSubstr("your game day"))));
  }
}

TEST(Compose, the_way_the_seeker_writes_is_kept) {
  World world = acme();
  Message earlier;
  earlier.to = "hr";
  earlier.kind = MessageKind::other;
  earlier.body = "Hi Hana,\n\nThanks for the quick answer. I'm free at ten.\n\nBest,\nMaya Lindqvist";
  world.send(earlier, "2026-11-01T10:00:00-05:00");
  world.interview().debrief.reset();
  const auto short_forms = world.write(note_to("bo"), after_the_interview);
  EXPECT_THAT(short_forms->message.body, testing::Not(testing::HasSubstr("Thank you for ")));
  world.application().messages.back().body = "Hi Hana,\n\nI am free at ten.\n\nBest,\nMaya Lindqvist";
  for (const auto& to : {"ann", "bo"}) {
    EXPECT_THAT(world.write(note_to(to), after_the_interview)->message.body,
                testing::Not(testing::ContainsRegex("I'(d|m|ve|ll) ")));
  }
}

TEST(Compose, the_first_follow_up_reintroduces_asks_offers_and_says_when_the_next_comes) {
  World world = acme();
  world.application().messages.clear();
  const auto first = world.write(next_follow_up, a_week_later);
  ASSERT_TRUE(first.has_value());
  EXPECT_EQ(first->message.number, 1);
  EXPECT_EQ(first->message.to, "hr");
  EXPECT_THAT(
      first->message.body,
      testing::AllOf(testing::HasSubstr("Platform Engineer"), testing::HasSubstr("Ann Lee"), testing::HasSubstr("?"),
                     testing::ContainsRegex("need|send you|help you"), testing::HasSubstr("Wednesday, November 25")));
}

TEST(Compose, the_last_follow_up_thanks_leaves_the_door_open_and_announces_nothing) {
  World world = acme();
  world.application().messages.clear();
  world.facts.materials = {{"s1", MaterialKind::accomplishment, "shipped version 2 of my migration tool", {}, {}, {}},
                           {"l1", MaterialKind::learning, "Working through a course on tracing", {}, {}, {}}};
  for (const char* now : {a_week_later, "2026-11-27T10:00:00-05:00"}) {
    world.send(world.write(next_follow_up, now)->message, now);
  }
  EXPECT_THAT(world.application().messages.back().body, testing::HasSubstr("version 2 of my migration tool"));
  const auto last = world.write(next_follow_up, "2026-12-08T10:00:00-05:00");
  ASSERT_TRUE(last.has_value());
  EXPECT_EQ(last->message.number, 3);
  EXPECT_THAT(last->message.body, testing::AllOf(testing::HasSubstr("working through a course on tracing"),
                                                 testing::Not(testing::HasSubstr("around "))));
  EXPECT_TRUE(world.findings(last->message, "2026-12-08T10:00:00-05:00").empty());  // final-thanks-missing among them
}

TEST(Compose, names_are_called_as_people_are) {
  const std::pair<const char*, const char*> greetings[] = {
      {"Dr. Mar\u00eda-Jos\u00e9 O'Neill", "Dear Dr. O'Neill,"},
      {"\u674e\u96f7", "Hi \u674e\u96f7,"},
      {"Prince", "Hi Prince,"},
      {"Garc\u00eda M\u00e1rquez, Gabriel", "Hi Gabriel,"},
      {"O'Neill, Maeve", "Hi Maeve,"},
      {"Ms Okafor", "Dear Ms Okafor,"},
      {"Sir Ian McKellen", "Dear Sir Ian,"},
      {"Capt. Dale Hutch", "Dear Capt. Hutch,"},
      {"ann marsh", "Hi Ann,"},
      {"ANN MARSH", "Hi Ann,"},
      {"van der Berg", "Hi van der Berg,"},
      {"J. R. Smith", "Hi J. R. Smith,"},
      {"Talent Team", "Hi Talent Team,"},
      {"[unknown]", "Hello,"},
  };
  for (const auto& [name, greeting] : greetings) {
    World world = acme();
    world.application().messages.clear();
    world.application().contact("bo")->name = name;
    const auto draft = world.write(note_to("bo"), after_the_interview);
    ASSERT_TRUE(draft.has_value());
    EXPECT_THAT(draft->message.body, testing::StartsWith(greeting));
  }
}

TEST(Compose, material_is_fresh_and_permitted_or_there_is_no_follow_up) {
  World world = acme();
  world.application().messages.clear();
  world.send(world.write(next_follow_up, a_week_later)->message, a_week_later);
  const char* second = "2026-11-25T10:00:00-05:00";
  const auto none = world.write(next_follow_up, second);
  ASSERT_FALSE(none.has_value());
  EXPECT_EQ(none.error().code, ErrorCode::refused);
  EXPECT_THAT(none.error().advice, testing::HasSubstr("material add"));

  world.facts.materials = {{"k1", MaterialKind::connection, "built the ledger", {}, "Ilse Brandt", Permission::asked}};
  EXPECT_FALSE(world.write(next_follow_up, second).has_value());
  const auto asked = world.write({MessageKind::follow_up, {}, {}, "k1"}, second);
  ASSERT_FALSE(asked.has_value());
  EXPECT_THAT(asked.error().advice, testing::HasSubstr("granted"));
  world.facts.materials[0].permission = Permission::granted;
  const auto granted = world.write(next_follow_up, second);
  ASSERT_TRUE(granted.has_value());
  EXPECT_THAT(granted->message.materials, testing::ElementsAre("k1"));
  EXPECT_THAT(granted->message.body, testing::HasSubstr("Ilse Brandt"));
  EXPECT_EQ(granted->message.number, 2);

  world.send(granted->message, second);
  const auto again = world.write({MessageKind::follow_up, {}, {}, "k1"}, "2026-12-03T10:00:00-05:00");
  ASSERT_FALSE(again.has_value());
  EXPECT_EQ(again.error().code, ErrorCode::refused);
  EXPECT_EQ(world.write({MessageKind::follow_up, {}, {}, "k9"}, "2026-12-03T10:00:00-05:00").error().code,
            ErrorCode::not_found);
}

TEST(Compose, what_may_not_be_written_now_is_refused_with_advice) {
  const auto refused = [](World& world, const DraftRequest& request, std::string_view now) {
    const auto draft = world.write(request, now);
    return !draft && draft.error().code == ErrorCode::refused && !draft.error().advice.empty();
  };
  World world = acme();
  EXPECT_TRUE(refused(world, next_note, "2026-11-10T14:30:00-05:00")) << "the interview is not over";

  World settled = acme();
  settled.application().outcome = Outcome::rejected;
  settled.application().outcome_at = parse_instant("2026-11-12T10:00:00-05:00");
  EXPECT_TRUE(refused(settled, next_note, "2026-11-13T10:00:00-05:00"));
  EXPECT_TRUE(refused(settled, next_follow_up, a_week_later));

  World alone = acme();
  for (Contact& contact : alone.application().contacts) contact.email.reset();
  EXPECT_TRUE(refused(alone, next_note, after_the_interview));
  EXPECT_TRUE(refused(alone, next_follow_up, a_week_later));

  World wished = acme();
  wished.application().interviews[0].debrief->when.asked_not_to_contact = true;
  EXPECT_TRUE(refused(wished, next_follow_up, a_week_later));

  for (const ReplyKind kind : {ReplyKind::invitation, ReplyKind::question}) {
    World answered = acme();
    Reply reply;
    reply.id = "p1";
    reply.at = parse_instant("2026-11-12T10:00:00-05:00").value();
    reply.kind = kind;
    answered.application().replies = {reply};
    EXPECT_TRUE(refused(answered, next_follow_up, a_week_later));
  }
}

TEST(Compose, unknown_ids_and_other_kinds_are_said) {
  World world = acme();
  EXPECT_EQ(world.write({MessageKind::thank_you, "r9", {}, {}}, after_the_interview).error().code,
            ErrorCode::not_found);
  EXPECT_EQ(world.write(note_to("nobody"), after_the_interview).error().code, ErrorCode::not_found);
  EXPECT_EQ(world.write({MessageKind::other, {}, {}, {}}, after_the_interview).error().code, ErrorCode::invalid_input);
}

}  // namespace
}  // namespace afterword::core
