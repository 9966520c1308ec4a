#include "core/codec/facts_json.h"

#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "core/codec/facts_json_fixture.h"

namespace afterword::core {
namespace {

using namespace std::chrono_literals;

Facts parsed(std::string_view json) {
  const Result<Facts> facts = parse_facts(json);
  if (!facts) {
    ADD_FAILURE() << facts.error().what << " (" << facts.error().where << "): " << facts.error().advice;
    return {};
  }
  return *facts;
}

std::string document(std::string_view application_members) {
  return R"({"format":"afterword/1","applications":[{"id":"a","role":"r","employer":{"name":"e","timezone":"UTC"},)" +
         std::string(application_members) + "}]}";
}

TEST(FactsJson, a_full_document_comes_out_byte_for_byte) {
  const std::string full = full_document();
  ASSERT_FALSE(full.empty());
  EXPECT_EQ(write_facts(parsed(full)), full);
}

TEST(FactsJson, every_member_is_read_into_its_place) {
  const Facts facts = parsed(full_document());
  EXPECT_EQ(facts.seeker.name, "Mäyä Lindqvist 👩‍🔬");
  EXPECT_EQ(facts.seeker.locale, "en-GB");
  EXPECT_EQ(facts.seeker.resume, (Resume{"resume.pdf", make_date(2026, 11, 1)}));
  ASSERT_EQ(facts.applications.size(), 2U);
  const Application& acme = facts.applications[0];
  EXPECT_EQ(acme.employer.holidays, HolidaySetting{"US"});
  EXPECT_EQ(acme.employer.weekend, Weekend{0b1100000});
  EXPECT_EQ(acme.outcome, Outcome::offer);
  EXPECT_EQ(acme.outcome_at->offset, -5h);
  EXPECT_EQ(acme.reflection->stay_in_touch, (std::vector<std::string>{"ann", "hr"}));
  EXPECT_TRUE(acme.contact("hr")->main);
  const Interview& first = acme.interviews[0];
  EXPECT_EQ(first.kind, InterviewKind::video);
  EXPECT_EQ(first.timezone, "America/Chicago");
  EXPECT_EQ(first.ends_at.instant - first.starts_at.instant, 1h);
  EXPECT_EQ(first.debrief->what.concerns, (std::vector{PrivateText("two people left this year")}));
  EXPECT_EQ(first.debrief->where[1].kind, WeakSpotKind::habit);
  EXPECT_EQ(first.debrief->when.reply_by, make_date(2026, 11, 24));
  EXPECT_TRUE(first.debrief->when.asked_not_to_contact);
  EXPECT_FALSE(acme.interviews[1].debrief);
  EXPECT_EQ(acme.interviews[1].debrief_draft->who[0].contact, "hr");
  EXPECT_EQ(acme.messages[0].channel, Channel::handwritten);
  const Message& held = acme.messages[1];
  EXPECT_EQ(held.state, MessageState::approved);
  EXPECT_EQ(held.number, 2);
  EXPECT_EQ(held.held, "a reply came from a colleague");
  EXPECT_EQ(held.body, "Dear Hana,\n\nA tab\tand a backslash \\ and a bell \a.\n");
  EXPECT_EQ(held.waivers, (std::vector{Waiver{"too-long", "She asked for the details."}}));
  EXPECT_EQ(acme.replies[0].asked_not_to_contact, false);
  EXPECT_EQ(acme.replies[0].returns_on, make_date(2026, 12, 1));
  EXPECT_EQ(facts.applications[1].employer.holidays,
            HolidaySetting(std::vector{make_date(2027, 3, 26), make_date(2027, 3, 25)}));
  EXPECT_EQ(facts.materials[1].permission, Permission::granted);
}

TEST(FactsJson, every_vector_parses_and_survives_the_round_trip) {
  int documents = 0;
  for (const char* name : {"plan", "checks"}) {
    const std::string text = read_file(std::string(AFTERWORD_VECTORS "/") + name + ".json");
    const boost::json::value vectors = boost::json::parse(text).at("vectors");
    for (const boost::json::value& vector : vectors.as_array()) {
      SCOPED_TRACE(vector.at("name").as_string().c_str());
      const Facts facts = parsed(boost::json::serialize(vector.at("facts")));
      const std::string written = write_facts(facts);
      const Facts again = parsed(written);
      EXPECT_EQ(again, facts);
      EXPECT_EQ(write_facts(again), written);
      ++documents;
    }
  }
  EXPECT_GE(documents, 59);
}

TEST(FactsJson, null_is_absent_and_defaults_are_not_written) {
  const std::string spelled_out = document(R"(
      "resume": null, "outcome": null, "outcome_at": null, "reflection": null,
      "contacts": [{"id":"c","name":"C","title":"","email":null,"main":false}],
      "interviews": [{"id":"i","round":null,"kind":null,"timezone":null,"starts_at":"2026-11-10T14:00:00Z",
                      "ends_at":"2026-11-10T15:00:00.250Z","interviewers":[],"debrief":null,"debrief_draft":
                      {"at":null,"who":[],"what":{"concerns":[],"would_work_with":null},"where":null,
                       "when":{"said":"","asked_not_to_contact":false},"why":[]}}],
      "messages": [{"id":"m","kind":"other","number":null,"interview":null,"to":"c","forward_for":[],"channel":"email",
                    "hand_delivered":false,"state":"draft","held":null,"send_at":null,"sent_at":null,"reply":null,
                    "subject":"","body":"","attachments":[],"materials":[],"waivers":[]}],
      "replies": [{"id":"r","at":"2026-11-11T10:00:00+05:30","from":null,"kind":"offer","asked_not_to_contact":null,
                   "text":null}])");
  EXPECT_EQ(write_facts(parsed(spelled_out)), R"({
  "format": "afterword/1",
  "applications": [
    {
      "id": "a",
      "role": "r",
      "employer": {
        "name": "e",
        "timezone": "UTC"
      },
      "contacts": [
        {
          "id": "c",
          "name": "C"
        }
      ],
      "interviews": [
        {
          "id": "i",
          "starts_at": "2026-11-10T14:00:00+00:00",
          "ends_at": "2026-11-10T15:00:00+00:00",
          "interviewers": [],
          "debrief_draft": {}
        }
      ],
      "messages": [
        {
          "id": "m",
          "kind": "other",
          "to": "c",
          "state": "draft"
        }
      ],
      "replies": [
        {
          "id": "r",
          "at": "2026-11-11T10:00:00+05:30",
          "kind": "offer"
        }
      ]
    }
  ]
}
)");
}

TEST(FactsJson, the_usual_weekend_and_no_holidays_are_defaults) {
  const auto employer = [](std::string_view members) {
    return parsed(
               R"({"format":"afterword/1","applications":[{"id":"a","role":"r","employer":{"name":"e","timezone":"UTC",)" +
               std::string(members) + "}}]}")
        .applications.at(0)
        .employer;
  };
  EXPECT_EQ(employer(R"("weekend":["SU","SA"])").weekend, std::nullopt);
  EXPECT_EQ(employer(R"("weekend":[])").weekend, Weekend{});  // said: they work every day
  EXPECT_EQ(employer(R"("holidays":[])").holidays, HolidaySetting{});
  Facts facts;
  Application& application = facts.applications.emplace_back();
  application.id = "a";
  application.role = "r";
  application.employer = employer(R"("weekend":[])");
  EXPECT_EQ(parsed(write_facts(facts)), facts);
}

TEST(FactsJson, a_document_without_a_seeker_is_one_of_somebody_not_set_yet) {
  EXPECT_EQ(parsed(R"({"format":"afterword/1"})"), Facts{});
  EXPECT_EQ(write_facts(Facts{}), "{\n  \"format\": \"afterword/1\"\n}\n");
}

TEST(FactsJson, instants_keep_the_offset_they_were_written_with) {
  const Facts facts = parsed(full_document());
  EXPECT_EQ(facts.applications[0].interviews[0].starts_at.offset, -6h);
  EXPECT_EQ(facts.applications[0].interviews[0].ends_at.offset, -5h);
}

TEST(FactsJson, parts_are_written_as_in_the_document_and_read_alone) {
  const Facts facts = parsed(full_document());
  const Application& acme = facts.applications[0];
  const Debrief& debrief = *acme.interviews[0].debrief;
  EXPECT_EQ(parse_debrief(write_part(debrief)), debrief);
  EXPECT_EQ(parse_reflection(write_part(*acme.reflection)), *acme.reflection);
  EXPECT_EQ(write_part(acme.contacts[2]), "{\n  \"id\": \"bo\",\n  \"name\": \"Bo Novak\"\n}");
  EXPECT_EQ(write_part(facts.seeker).substr(0, 12), "{\n  \"name\": ");
  for (const std::string& part : {write_part(acme), write_part(acme.messages[1]), write_part(acme.replies[0]),
                                  write_part(acme.interviews[0]), write_part(facts.materials[0])}) {
    boost::json::error_code ec;
    boost::json::parse(part, ec);
    EXPECT_FALSE(ec) << part;
  }
  EXPECT_EQ(parse_debrief(R"({"when": {"reply_by": "2026-02-30"}})").error().where, "when.reply_by");
  EXPECT_EQ(parse_reflection(R"({"at": "soon"})").error().where, "at");
}

TEST(FactsJson, columns_of_a_store_come_back_as_they_went_in) {
  const std::vector<HolidaySetting> settings{{}, "DE-BY", std::vector{make_date(2026, 12, 24)}};
  for (const HolidaySetting& setting : settings) EXPECT_EQ(parse_holidays(write_part(setting)), setting);
  EXPECT_EQ(write_part(settings[2]), R"(["2026-12-24"])");
  const std::vector<Waiver> waivers{{"too-long", "asked\nfor"}, {"pushy", "their words"}};
  EXPECT_EQ(parse_waivers(write_part(waivers)), waivers);
  const std::vector<std::string> texts{"", "a\nb", "\"ü\""};
  EXPECT_EQ(parse_strings(write_part(texts)), texts);
  EXPECT_EQ(write_part(texts), R"(["","a\nb","\"ü\""])");
  EXPECT_EQ(parse_strings(R"(["a", 1])").error().where, "[1]");
  EXPECT_FALSE(parse_waivers(R"([{"reason": "x"}])"));
  EXPECT_FALSE(parse_holidays("7"));
}

}  // namespace
}  // namespace afterword::core
