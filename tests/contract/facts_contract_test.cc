// What is put comes back: every member, every order, every offset.
#include <gmock/gmock.h>

#include "random_facts.h"
#include "store_under_test.h"

namespace afterword::contract {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

using FactsContract = StoreContract;

TEST_P(FactsContract, a_store_in_which_nothing_was_kept_is_empty) {
  EXPECT_EQ(ask(&app::ReadSession::seeker), std::nullopt);
  EXPECT_EQ(ask(&app::ReadSession::facts), core::Facts{});
  EXPECT_THAT(ask(&app::ReadSession::application_ids), IsEmpty());
  EXPECT_EQ(ask(&app::ReadSession::application, "acme"), std::nullopt);
  EXPECT_THAT(ask(&app::ReadSession::applications_with, app::Noun::contact, "ann"), IsEmpty());
  EXPECT_THAT(ask(&app::ReadSession::messages_in, core::MessageState::approved), IsEmpty());
  EXPECT_EQ(ask(&app::ReadSession::attempt, app::MessageKey{"acme", "m1"}), std::nullopt);
  EXPECT_THAT(ask(&app::ReadSession::plans_not_holding_at, hour(0)), IsEmpty());
  EXPECT_EQ(ask(&app::ReadSession::count_pressing_steps), 0U);
  EXPECT_THAT(ask(&app::ReadSession::pressing_steps, 10U), IsEmpty());
}

TEST_P(FactsContract, every_member_comes_back_as_it_was_with_the_offsets_of_its_times) {
  for (unsigned seed = 0; seed < 200; ++seed) {
    const core::Application put_in = RandomFacts(seed).application("acme");
    put(put_in);
    const core::Application back = get("acme");
    ASSERT_EQ(back, put_in) << "seed " << seed;
    ASSERT_EQ(offsets_of(back), offsets_of(put_in)) << "seed " << seed;
  }
}

TEST_P(FactsContract, what_was_kept_is_there_after_the_store_was_closed) {
  core::Facts facts;
  RandomFacts random(7);
  facts.seeker = random.seeker();
  for (const char* id : {"zeta", "acme", "林"}) facts.applications.push_back(random.application(id));
  for (const char* id : {"a2", "a1"}) facts.materials.push_back(random.material(id));
  write([&](app::WriteSession& session) -> core::Result<void> {
    if (auto put = session.put_seeker(facts.seeker); !put) return put;
    for (const auto& material : facts.materials) {
      if (auto put = session.put_material(material); !put) return put;
    }
    for (const auto& application : facts.applications) {
      if (auto put = session.put_application(application); !put) return put;
    }
    return {};
  });
  reopen();
  const core::Facts back = ask(&app::ReadSession::facts);
  EXPECT_EQ(back, facts);
  for (std::size_t i = 0; i < facts.applications.size(); ++i) {
    EXPECT_EQ(offsets_of(back.applications.at(i)), offsets_of(facts.applications.at(i)));
  }
  EXPECT_EQ(ask(&app::ReadSession::seeker), facts.seeker);
  EXPECT_EQ(ask(&app::ReadSession::materials), facts.materials);
}

TEST_P(FactsContract, an_outline_is_the_application_without_its_words) {
  for (unsigned seed = 0; seed < 50; ++seed) {
    const core::Application application = RandomFacts(seed).application("acme");
    put(application);
    app::ApplicationOutline expected{application.employer.timezone, {}};
    for (const auto& message : application.messages) {
      if (message.state != core::MessageState::draft) continue;
      expected.drafts.push_back({message.id, message.kind, message.interview, message.to, message.reply});
    }
    ASSERT_EQ(ask(&app::ReadSession::outline, "acme"), expected) << "seed " << seed;
  }
  EXPECT_EQ(ask(&app::ReadSession::outline, "globex"), std::nullopt);
}

TEST_P(FactsContract, a_change_of_an_offset_alone_is_kept) {
  core::Application application = bare_application("acme");
  application.interviews.push_back(bare_interview("r1"));
  application.interviews[0].starts_at = {hour(10), std::chrono::minutes{60}};
  application.outcome_at = core::OffsetTime{hour(11), std::chrono::minutes{0}};
  put(application);
  application.interviews[0].starts_at.offset = std::chrono::minutes{-330};
  application.outcome_at->offset = std::chrono::minutes{345};
  put(application);
  EXPECT_EQ(get("acme").interviews[0].starts_at.offset, std::chrono::minutes{-330});
  EXPECT_EQ(get("acme").outcome_at->offset, std::chrono::minutes{345});
}

TEST_P(FactsContract, applications_and_materials_keep_the_order_in_which_they_were_recorded) {
  for (const char* id : {"m", "z", "a", "10", "9"}) {
    put(bare_application(id));
    write([&](app::WriteSession& session) { return session.put_material(bare_material(id)); });
  }
  put(bare_application("z"));  // again: it stays where it was
  write([&](app::WriteSession& session) { return session.put_material(bare_material("z", "changed")); });
  EXPECT_THAT(ask(&app::ReadSession::application_ids), ElementsAre("m", "z", "a", "10", "9"));
  const auto materials = ask(&app::ReadSession::materials);
  ASSERT_EQ(materials.size(), 5U);
  EXPECT_EQ(materials[1].id, "z");
  EXPECT_EQ(materials[1].text, "changed");
}

TEST_P(FactsContract, putting_again_replaces_all_of_it) {
  for (unsigned seed = 0; seed < 30; ++seed) {
    RandomFacts random(seed);
    put(random.application("acme"));
    const core::Application second = random.application("acme");
    put(second);
    ASSERT_EQ(get("acme"), second) << "seed " << seed;
  }
  put(bare_application("acme"));
  EXPECT_EQ(get("acme"), bare_application("acme"));
}

TEST_P(FactsContract, parts_can_be_taken_out_moved_and_put_between) {
  core::Application application = bare_application("acme");
  for (const char* id : {"a", "b", "c", "d"}) application.contacts.push_back(bare_contact(id, id));
  put(application);
  std::swap(application.contacts[0], application.contacts[3]);
  put(application);
  EXPECT_EQ(get("acme"), application);
  application.contacts.erase(application.contacts.begin() + 1);
  put(application);
  EXPECT_EQ(get("acme"), application);
  application.contacts.insert(application.contacts.begin(), bare_contact("b", "again"));
  put(application);
  EXPECT_EQ(get("acme"), application);
}

TEST_P(FactsContract, a_seeker_can_be_changed_and_lose_the_resume) {
  core::Seeker maya{"Maya", "maya@example.org", "UTC", "sv-SE", core::Resume{"resume.pdf", std::nullopt}};
  write([&](app::WriteSession& session) { return session.put_seeker(maya); });
  maya.resume.reset();
  maya.name = "Maja";
  write([&](app::WriteSession& session) { return session.put_seeker(maya); });
  EXPECT_EQ(ask(&app::ReadSession::seeker), maya);
}

TEST_P(FactsContract, an_id_is_found_in_every_application_that_has_it) {
  core::Application first = bare_application("z-first");
  core::Application second = bare_application("a-second");
  first.contacts.push_back(bare_contact("x", "Ann"));
  second.contacts.push_back(bare_contact("x", "Bo"));
  second.interviews.push_back(bare_interview("x"));
  first.messages.push_back(bare_message("x", core::MessageState::draft));
  second.replies.push_back(bare_reply("x"));
  second.replies.push_back(bare_reply("y"));
  put(first);
  put(second);
  const auto with = [&](app::Noun noun, std::string_view id) {
    return ask(&app::ReadSession::applications_with, noun, id);
  };
  EXPECT_THAT(with(app::Noun::contact, "x"), ElementsAre("z-first", "a-second"));
  EXPECT_THAT(with(app::Noun::interview, "x"), ElementsAre("a-second"));
  EXPECT_THAT(with(app::Noun::message, "x"), ElementsAre("z-first"));
  EXPECT_THAT(with(app::Noun::reply, "y"), ElementsAre("a-second"));
  EXPECT_THAT(with(app::Noun::reply, "X"), IsEmpty());
}

TEST_P(FactsContract, what_is_removed_is_gone_and_removing_what_is_not_there_is_nothing) {
  RandomFacts random(3);
  put(random.application("acme"));
  put(random.application("globex"));
  write([](app::WriteSession& session) { return session.put_material(bare_material("a1")); });
  write([](app::WriteSession& session) { return session.remove_application("acme"); });
  write([](app::WriteSession& session) { return session.remove_application("acme"); });
  write([](app::WriteSession& session) { return session.remove_material("a1"); });
  write([](app::WriteSession& session) { return session.remove_material("a1"); });
  EXPECT_THAT(ask(&app::ReadSession::application_ids), ElementsAre("globex"));
  EXPECT_EQ(ask(&app::ReadSession::application, "acme"), std::nullopt);
  EXPECT_THAT(ask(&app::ReadSession::materials), IsEmpty());
}

TEST_P(FactsContract, ids_that_differ_in_case_or_in_accents_are_different) {
  put(bare_application("Acme"));
  put(bare_application("acme"));
  put(bare_application("açme"));
  EXPECT_THAT(ask(&app::ReadSession::application_ids), ElementsAre("Acme", "acme", "açme"));
}

TEST_P(FactsContract, a_long_text_comes_back_whole) {
  core::Application application = bare_application("acme");
  application.messages.push_back(bare_message("m1", core::MessageState::draft));
  for (int i = 0; i < 300'000; ++i) application.messages[0].body += i % 7 == 0 ? "é\n" : "word ";
  put(application);
  EXPECT_EQ(get("acme"), application);
}

TEST_P(FactsContract, text_that_could_not_come_back_is_refused_by_name_and_nothing_is_kept) {
  using namespace std::string_literals;
  for (const auto& bad : {"nul\0inside"s, "\xC3("s, "\xED\xA0\x80"s}) {
    core::Application application = bare_application("acme");
    application.contacts.push_back(bare_contact("ann", "Ann"));
    application.contacts.push_back(bare_contact("bo", bad));
    const auto error = refusal([&](app::WriteSession& session) { return session.put_application(application); });
    EXPECT_EQ(error.code, core::ErrorCode::invalid_input);
    EXPECT_EQ(error.where, "application acme, contacts[1].name");
    EXPECT_EQ(ask(&app::ReadSession::application, "acme"), std::nullopt);
    EXPECT_EQ(refusal([&](app::WriteSession& session) {
                return session.put_seeker({bad, "", "", "en-US", std::nullopt});
              }).where,
              "seeker, name");
    EXPECT_EQ(refusal([&](app::WriteSession& session) { return session.put_material(bare_material("a1", bad)); }).where,
              "material, text");
  }
}

TEST_P(FactsContract, a_bad_text_is_refused_wherever_it_stands) {
  constexpr unsigned seed = 5;
  int refused = 0;
  for (;; ++refused) {
    RandomFacts random(seed, refused);
    const core::Application application = random.application("acme");
    if (!random.is_poisoned()) break;
    EXPECT_EQ(refusal([&](app::WriteSession& session) { return session.put_application(application); }).code,
              core::ErrorCode::invalid_input)
        << "text number " << refused;
  }
  EXPECT_GT(refused, 60);
  EXPECT_EQ(ask(&app::ReadSession::application, "acme"), std::nullopt);

  for (int n = 0;; ++n) {
    RandomFacts random(seed, n);
    const core::Seeker seeker = random.seeker();
    const core::Material material = random.material("a1");
    if (!random.is_poisoned()) break;
    refusal([&](app::WriteSession& session) -> core::Result<void> {
      if (auto put = session.put_seeker(seeker); !put) return put;
      return session.put_material(material);
    });
  }
}

TEST_P(FactsContract, ids_are_there_and_stand_once_in_their_list) {
  core::Application twice = bare_application("acme");
  twice.messages.push_back(bare_message("m1", core::MessageState::draft));
  twice.messages.push_back(bare_message("m1", core::MessageState::sent));
  EXPECT_EQ(refusal([&](app::WriteSession& session) { return session.put_application(twice); }).where,
            "application acme, messages[1].id");
  core::Application empty = bare_application("acme");
  empty.replies.push_back({});
  EXPECT_EQ(refusal([&](app::WriteSession& session) { return session.put_application(empty); }).where,
            "application acme, replies[0].id");
  EXPECT_EQ(refusal([&](app::WriteSession& session) { return session.put_application(bare_application("")); }).code,
            core::ErrorCode::invalid_input);
}

TEST_P(FactsContract, numbers_count_up_by_noun_and_never_repeat) {
  std::vector<int> given;
  for (int i = 0; i < 3; ++i) {
    write([&](app::WriteSession& session) -> core::Result<void> {
      for (const char* noun : {"message", "message", "reply"}) {
        const auto number = session.next_number(noun);
        if (!number) return std::unexpected(number.error());
        given.push_back(*number);
      }
      return {};
    });
    reopen();
  }
  EXPECT_THAT(given, ElementsAre(1, 2, 1, 3, 4, 2, 5, 6, 3));
}

TEST_P(FactsContract, the_event_log_keeps_its_lines_in_order) {
  const app::Event first{hour(2), "record_interview", "acme", "r1", ""};
  const app::Event second{hour(1), "approve_message", "acme", "m1", "approved"};
  write([&](app::WriteSession& session) { return session.log(first); });
  write([&](app::WriteSession& session) { return session.log(second); });
  const auto lines = events();
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0].verb, "record_interview");
  EXPECT_EQ(lines[1].at, hour(1));
  EXPECT_EQ(lines[1].application, "acme");
  EXPECT_EQ(lines[1].subject, "m1");
  EXPECT_EQ(lines[1].detail, "approved");
}

TEST_P(FactsContract, what_happened_to_an_application_that_is_erased_is_erased_as_well) {
  put(bare_application("acme"));
  write([](app::WriteSession& session) { return session.log({hour(1), "record_interview", "acme", "r1", ""}); });
  write([](app::WriteSession& session) { return session.log({hour(1), "record_interview", "globex", "r1", ""}); });
  write([](app::WriteSession& session) { return session.remove_application("acme"); });
  const auto lines = events();
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0].application, "globex");
}

INSTANTIATE_TEST_SUITE_P(Stores, FactsContract, testing::ValuesIn(all_stores()),
                         [](const auto& kind) { return kind.param.name; });

}  // namespace
}  // namespace afterword::contract
