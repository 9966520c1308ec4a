// What a draft has to be whatever the facts are.
#include "core/message/compose.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json.hpp>
#include <set>
#include <string>

#include "core/codec/facts_json.h"
#include "core/message/composing/invented_for_tests.h"
#include "core/message/composing/world_for_tests.h"
#include "core/plan/standing.h"

namespace afterword::core {
namespace {

namespace json = boost::json;

constexpr const char* after_the_interview = "2026-11-10T16:00:00-05:00";
constexpr const char* follow_up_times[] = {"2026-11-30T10:00:00-05:00", "2026-12-09T10:00:00-05:00",
                                           "2026-12-18T10:00:00-05:00"};

PlannedNotes notes_of(World& world) {
  return planned_notes(world.application(), world.interview(), parse_instant(after_the_interview).value().instant);
}

/// Every sentence has a source, and every source is there in the document.
void expect_sourced(const World& world, const Draft& draft) {
  const std::string& body = draft.message.body;
  const reading::Letter letter(body, world.facts.seeker.name);
  const auto is_sourced = [&](std::size_t byte) {
    return std::any_of(draft.sources.begin(), draft.sources.end(),
                       [&](const Source& source) { return source.start <= byte && byte < source.end; });
  };
  for (const reading::Sentence& sentence : letter.sentences()) {
    bool known = true;
    for (std::size_t i = sentence.start; i < sentence.end; ++i) known = known && (body[i] == ' ' || is_sourced(i));
    EXPECT_TRUE(known) << "no source: " << letter.text().slice(sentence.start, sentence.end);
  }
  const json::value document = json::parse(write_facts(world.facts));
  for (const Source& source : draft.sources) {
    boost::system::error_code failed;
    EXPECT_NE(document.find_pointer(source.fact, failed), nullptr) << source.fact;
    EXPECT_LT(source.start, source.end);
    EXPECT_LE(source.end, body.size());
  }
}

void expect_sound(World& world, const Draft& draft, std::size_t most_words, const std::string& now,
                  const std::string& context) {
  const Message& message = draft.message;
  SCOPED_TRACE(context + "\n" + message.subject + "\n" + message.body);
  for (const Finding& finding : world.findings(message, now)) {
    ADD_FAILURE() << finding.check << ": " << finding.why;
  }
  EXPECT_LT(words_in(message.body), most_words);
  EXPECT_EQ((message.subject + message.body).find(invented::canary), std::string::npos);
  EXPECT_EQ(message.body.find("  "), std::string::npos);
  EXPECT_EQ(message.body.find(" ."), std::string::npos);
  EXPECT_EQ(message.body.find_first_of("{}[]<>"), std::string::npos);
  EXPECT_EQ(message.subject.find_first_of("{}[]<>\n"), std::string::npos);
  EXPECT_EQ(message.state, MessageState::draft);
  EXPECT_TRUE(message.id.empty());
  expect_sourced(world, draft);
}

TEST(Compose, notes_for_any_facts_are_right_short_different_and_private) {
  for (std::uint64_t seed = 1; seed <= 80; ++seed) {
    World world(invented::facts(seed));
    std::set<std::string> said;
    for (const PlannedNote& note : notes_of(world).notes) {
      const auto draft = world.write(note_to(note.to), after_the_interview);
      ASSERT_TRUE(draft.has_value()) << draft.error().what;
      expect_sound(world, *draft, 150, after_the_interview, "seed " + std::to_string(seed));
      EXPECT_EQ(draft->message.to, note.to);
      EXPECT_EQ(draft->message.forward_for, note.forward_for);
      for (const std::string& sentence : sentences_of(draft->message, world.facts)) {
        EXPECT_TRUE(said.insert(sentence).second) << "seed " << seed << ", said twice: " << sentence;
      }
    }
  }
}

TEST(Compose, follow_ups_for_any_facts_are_right_short_and_private) {
  for (std::uint64_t seed = 1; seed <= 36; ++seed) {
    World world(invented::facts(seed));
    // The notes were sent, or (every third time) were not.
    if (seed % 3 != 0) {
      for (const PlannedNote& note : notes_of(world).notes) {
        auto draft = world.write(note_to(note.to), after_the_interview);
        ASSERT_TRUE(draft.has_value());
        world.send(draft->message, after_the_interview);
      }
    }
    for (const char* now : follow_up_times) {
      const auto draft = world.write(next_follow_up, now);
      ASSERT_TRUE(draft.has_value()) << draft.error().what;
      expect_sound(world, *draft, 120, now, "seed " + std::to_string(seed));
      world.send(draft->message, now);
    }
    const auto fourth = world.write(next_follow_up, "2027-01-11T10:00:00-05:00");
    ASSERT_FALSE(fourth.has_value());
    EXPECT_EQ(fourth.error().code, ErrorCode::refused);
  }
}

TEST(Compose, whatever_was_typed_a_sound_letter_comes_of_it) {
  for (const std::string& typed : std::vector<std::string>{"Kubernetes",
                                                           "They said the team will double next year.",
                                                           "What does success look like?",
                                                           "how do you hire",
                                                           "\"boring technology\"",
                                                           "The roadmap.",
                                                           "PLATFORM STRATEGY",
                                                           "I said I would send the repo",
                                                           "i asked about my thesis",
                                                           "My portfolio",
                                                           "Bo's rewrite of the parser",
                                                           "Travail en \u00e9quipe",
                                                           "\u30c1\u30fc\u30e0\u306e\u6587\u5316",
                                                           "\U0001f389 new office",
                                                           "Love \U0001f3bb music",
                                                           "Her PhD",
                                                           "their NPS went from 12 to 61",
                                                           "e.g. pair programming",
                                                           "Pairing; mob programming",
                                                           "A/B testing",
                                                           "1) first point",
                                                           "the book she's writing",
                                                           "Family-owned since 1921",
                                                           "her dog, Biscuit",
                                                           "no blame"}) {
    World world(invented::facts(1));
    Debrief debrief;
    world.interview().interviewers = {"c0"};
    debrief.who = {{"c0", {typed}, {}}};
    debrief.when.reply_by = make_date(2026, 11, 24);
    world.interview().debrief = debrief;
    const auto draft = world.write(note_to("c0"), after_the_interview);
    ASSERT_TRUE(draft.has_value()) << draft.error().what;
    expect_sound(world, *draft, 150, after_the_interview, typed);
  }
}

TEST(Compose, what_cannot_be_used_is_left_out_and_asked_about) {
  for (const std::string& typed : std::vector<std::string>{"WE NEED TO SHIP FASTER", std::string(300, 'x'),
                                                           "Ask about the merger!", "[talked about X]"}) {
    World world(invented::facts(1));
    Debrief debrief;
    world.interview().interviewers = {"c0"};
    debrief.who = {{"c0", {typed}, {}}};
    world.interview().debrief = debrief;
    const auto draft = world.write(note_to("c0"), after_the_interview);
    ASSERT_TRUE(draft.has_value());
    EXPECT_THAT(draft->message.body, testing::Not(testing::HasSubstr(typed)));
    ASSERT_TRUE(draft->question.has_value()) << typed;
    EXPECT_THAT(*draft->question, testing::HasSubstr("plain words"));
  }
}

// P8: one private field at a time, so that it is known which one leaked.
TEST(Compose, no_private_field_is_ever_told) {
  const PrivateText secret("the zanzibar matter worries me a great deal");
  const std::pair<const char*, void (*)(World&, const PrivateText&)> fields[] = {
      {"concerns", [](World& w, const PrivateText& s) { w.interview().debrief->what.concerns = {s}; }},
      {"question",
       [](World& w, const PrivateText& s) {
         w.interview().debrief->where = {{WeakSpotKind::stumped, s, "by account", std::nullopt}};
       }},
      {"topic",
       [](World& w, const PrivateText& s) {
         w.interview().debrief->where = {{WeakSpotKind::forgotten, std::nullopt, "by account", s}};
       }},
      {"habit",
       [](World& w, const PrivateText& s) {
         w.interview().debrief->where = {{WeakSpotKind::habit, s, std::nullopt, s}};
       }},
      {"reply",
       [](World& w, const PrivateText& s) {
         Reply reply;
         reply.id = "p9";
         reply.at = parse_instant("2026-11-10T15:30:00-05:00").value();
         reply.kind = ReplyKind::generic;
         reply.text = s;
         w.application().replies = {reply};
       }},
      {"reflection",
       [](World& w, const PrivateText& s) { w.application().reflection = Reflection{{}, s, {s}, {s}, {}}; }},
      {"half-done debrief",
       [](World& w, const PrivateText& s) {
         w.interview().debrief_draft = w.interview().debrief;
         w.interview().debrief_draft->what.concerns = {s};
       }},
  };
  for (const auto& [name, plant] : fields) {
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
      World world(invented::facts(seed));
      if (!world.interview().debrief) continue;
      plant(world, secret);
      for (const PlannedNote& note : notes_of(world).notes) {
        const auto draft = world.write(note_to(note.to), after_the_interview);
        ASSERT_TRUE(draft.has_value());
        EXPECT_THAT(draft->message.body + draft->message.subject + draft->question.value_or(""),
                    testing::Not(testing::HasSubstr("zanzibar")))
            << name;
      }
      for (const char* now : follow_up_times) {
        const auto draft = world.write(next_follow_up, now);
        ASSERT_TRUE(draft.has_value()) << draft.error().what;
        EXPECT_THAT(draft->message.body + draft->message.subject, testing::Not(testing::HasSubstr("zanzibar"))) << name;
        world.send(draft->message, now);
      }
    }
  }
}

TEST(Compose, the_same_facts_give_the_same_letter) {
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    World world(invented::facts(seed));
    World again(invented::facts(seed));
    const auto draft = world.write(next_note, after_the_interview);
    if (!draft) continue;
    EXPECT_EQ(draft->message.body, world.write(next_note, after_the_interview)->message.body);
    EXPECT_EQ(draft->message.body, again.write(next_note, after_the_interview)->message.body);
  }
}

TEST(Compose, letters_are_not_one_template) {
  std::set<std::string> first_sentences;
  std::set<std::vector<std::size_t>> shapes;  // sentences in each paragraph
  std::size_t letters = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    World world(invented::facts(seed));
    const auto draft = world.write(next_note, after_the_interview);
    if (!draft) continue;
    ++letters;
    first_sentences.insert(sentences_of(draft->message, world.facts).front());
    std::vector<std::size_t> shape{0};
    const std::string& body = draft->message.body;
    for (std::size_t i = 0; i < body.size(); ++i) {
      if (body.compare(i, 2, "\n\n") == 0) shape.push_back(0);
      if (body[i] == '.' || body[i] == '?') ++shape.back();
    }
    shapes.insert(shape);
  }
  EXPECT_GT(first_sentences.size() * 2, letters);
  EXPECT_GT(shapes.size(), 15U);
}

}  // namespace
}  // namespace afterword::core
