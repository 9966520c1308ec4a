// What is wrong with a document, and how it is said.
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "core/codec/facts_json.h"
#include "core/codec/facts_json_fixture.h"

namespace afterword::core {
namespace {

namespace json = boost::json;

// The error of the full document with `value` (JSON) put where the RFC 6901 pointer says.
Error error_with(const std::string& pointer, const std::string& value) {
  json::value document = json::parse(full_document());
  const std::size_t slash = pointer.rfind('/');
  const std::string last = pointer.substr(slash + 1);
  json::value& parent = document.at_pointer(pointer.substr(0, slash));
  if (json::object* object = parent.if_object()) {
    (*object)[last] = json::parse(value);
  } else {
    parent.as_array().at(std::stoul(last)) = json::parse(value);
  }
  const Result<Facts> facts = parse_facts(json::serialize(document));
  return facts ? Error{ErrorCode::invalid_input, "no error", "", ""} : facts.error();
}

struct Case {
  const char* pointer;
  const char* value;
  const char* where;
  const char* what;
};
void PrintTo(const Case& wrong, std::ostream* out) { *out << wrong.pointer << " = " << wrong.value; }

class FactsJsonErrors : public testing::TestWithParam<Case> {};

TEST_P(FactsJsonErrors, name_the_path_and_what_is_wrong) {
  const Error error = error_with(GetParam().pointer, GetParam().value);
  EXPECT_EQ(error.where, GetParam().where);
  EXPECT_EQ(error.what, GetParam().what);
  EXPECT_FALSE(error.advice.empty());
  EXPECT_EQ(error.code, ErrorCode::invalid_input);
}

#define M "/applications/0/messages/1"
#define MP "applications[0].messages[1]"
#define I "/applications/0/interviews/0"
#define IP "applications[0].interviews[0]"
#define E "/applications/0/employer"
#define EP "applications[0].employer"

INSTANTIATE_TEST_SUITE_P(
    types, FactsJsonErrors,
    testing::Values(Case{"/seeker", "[]", "seeker", "expected an object, found a list"},
                    Case{"/seeker/name", "5", "seeker.name", "expected a text, found a number"},
                    Case{"/applications", "{}", "applications", "expected a list, found an object"},
                    Case{"/applications/1", "null", "applications[1]", "expected an object, found null"},
                    Case{"/applications/0/contacts/1/main", "\"yes\"", "applications[0].contacts[1].main",
                         "expected true or false, found a text"},
                    Case{I "/round", "1.5", IP ".round", "this number is not possible here"},
                    Case{I "/round", "0", IP ".round", "this number is not possible here"},
                    Case{I "/round", "18446744073709551615", IP ".round", "this number is not possible here"},
                    Case{I "/round", "\"1\"", IP ".round", "expected a whole number, found a text"},
                    Case{I "/debrief/why", "[\"a\", null]", IP ".debrief.why[1]", "expected a text, found null"},
                    Case{I "/debrief/who/0", "\"ann\"", IP ".debrief.who[0]", "expected an object, found a text"},
                    Case{E "/holidays", "{}", EP ".holidays", "expected a region or a list of dates"}));

INSTANTIATE_TEST_SUITE_P(
    spellings, FactsJsonErrors,
    testing::Values(
        Case{"/seeker/email", "\"maya\"", "seeker.email", "\"maya\" is no e-mail address"},
        Case{"/seeker/email", "\"a@b@c\"", "seeker.email", "\"a@b@c\" is no e-mail address"},
        Case{"/seeker/email", "\"a b@c.example\"", "seeker.email", "\"a b@c.example\" is no e-mail address"},
        Case{"/seeker/email", "\"a@c.example\\r\\nBcc: x@y.example\"", "seeker.email",
             "must be one line without control characters"},
        Case{"/seeker/email", "\"Maya <a@c.example>\"", "seeker.email", "\"Maya <a@c.example>\" is no e-mail address"},
        Case{"/seeker/email", "\"maya@example.org\\u00a0\"", "seeker.email",
             "\"maya@example.org\u00a0\" is no e-mail address"},
        Case{"/seeker/timezone", "\"New York\"", "seeker.timezone", "\"New York\" is no time zone"},
        Case{"/seeker/timezone", "\"../etc/passwd\"", "seeker.timezone", "\"../etc/passwd\" is no time zone"},
        Case{"/seeker/locale", "\"en_GB\"", "seeker.locale", "\"en_GB\" is no locale"},
        Case{"/seeker/locale", "\"e\"", "seeker.locale", "\"e\" is no locale"},
        Case{"/seeker/locale", "\"en-\"", "seeker.locale", "\"en-\" is no locale"},
        Case{"/seeker/resume/updated_on", "\"2026-02-29\"", "seeker.resume.updated_on", "\"2026-02-29\" is no date"},
        Case{"/seeker/resume/updated_on", "\"1 Nov 2026\"", "seeker.resume.updated_on", "\"1 Nov 2026\" is no date"},
        Case{E "/domain", "\"https://acme.example\"", EP ".domain", "\"https://acme.example\" is no domain"},
        Case{E "/holidays", "\"us\"", EP ".holidays", "\"us\" is no region"},
        Case{E "/holidays", "\"USA\"", EP ".holidays", "\"USA\" is no region"},
        Case{E "/holidays", "\"GB-\"", EP ".holidays", "\"GB-\" is no region"},
        Case{E "/holidays", "[\"2026-12-25\", \"Xmas\"]", EP ".holidays[1]", "\"Xmas\" is no date"},
        Case{E "/weekend", "[\"SA\", \"Sunday\"]", EP ".weekend[1]", "\"Sunday\" is no day of the week"},
        Case{E "/weekend", "[\"SA\", \"SA\"]", EP ".weekend[1]", "SA is in this list twice"},
        Case{E "/weekend", R"(["MO","TU","WE","TH","FR","SA","SU"])", EP ".weekend", "all seven days are the weekend"},
        Case{"/applications/0/outcome", "\"offered\"", "applications[0].outcome", "\"offered\" is not known here"},
        Case{"/applications/0/outcome_at", "\"2026-12-20T09:30:00\"", "applications[0].outcome_at",
             "\"2026-12-20T09:30:00\" is no instant"},
        Case{I "/starts_at", "\"2026-11-10\"", IP ".starts_at", "\"2026-11-10\" is no instant"},
        Case{I "/kind", "\"zoom\"", IP ".kind", "\"zoom\" is not known here"},
        Case{M "/message_id", "\"<abc@example.org>\"", MP ".message_id", "\"<abc@example.org>\" is no Message-ID"}));

INSTANTIATE_TEST_SUITE_P(
    one_line, FactsJsonErrors,
    testing::Values(
        Case{"/seeker/name", "\"Maya\\nLindqvist\"", "seeker.name", "must be one line without control characters"},
        Case{"/seeker/name", "\"Maya\\u0000\"", "seeker.name", "there is a NUL in this text"},
        Case{"/seeker/name", "\"Maya\\u009b31m\"", "seeker.name", "must be one line without control characters"},
        Case{"/seeker/name", "\"Maya\\u2028x\"", "seeker.name", "must be one line without control characters"},
        Case{"/seeker/name", "\"\"", "seeker.name", "is empty"},
        Case{"/applications/0/role", "\"Engineer\\u007f\"", "applications[0].role",
             "must be one line without control characters"},
        Case{"/applications/0/contacts/0/title", "\"VP\\tEngineering\"", "applications[0].contacts[0].title",
             "must be one line without control characters"},
        Case{M "/subject", "\"Hello\\r\\nBcc: a@b.example\"", MP ".subject",
             "must be one line without control characters"},
        Case{M "/attachments", "[\"a\\nb\"]", MP ".attachments[0]", "must be one line without control characters"},
        Case{M "/body", "\"a\\u0000b\"", MP ".body", "there is a NUL in this text"}));

INSTANTIATE_TEST_SUITE_P(
    belonging_together, FactsJsonErrors,
    testing::Values(
        Case{I "/ends_at", "\"2026-11-10T12:59:00-06:00\"", IP ".ends_at", "ends before it starts"},
        Case{I "/ends_at", "\"2026-11-10T14:00:00-05:00\"", IP ".ends_at", "ends when it starts"},
        Case{"/applications/0/outcome", "null", "applications[0].outcome", "is missing"},
        Case{"/applications/0/outcome_at", "null", "applications[0].outcome_at", "is missing"},
        Case{"/applications/0/messages/0/sent_at", "null", "applications[0].messages[0].sent_at", "is missing"},
        Case{M "/number", "4", MP ".number", "this number is not possible here"},
        Case{M "/number", "0", MP ".number", "this number is not possible here"},
        Case{"/applications/1/id", "\"acme\"", "applications[1].id", "the id \"acme\" is in this list twice"},
        Case{"/materials/1/id", "\"a1\"", "materials[1].id", "the id \"a1\" is in this list twice"},
        Case{"/applications/0/contacts/2/id", "\"ann\"", "applications[0].contacts[2].id",
             "the id \"ann\" is in this list twice"},
        Case{"/applications/0/contacts/2/id", "\"\"", "applications[0].contacts[2].id", "is empty"},
        Case{I "/interviewers", "[\"ann\", \"bo\", \"ann\"]", IP ".interviewers[2]",
             "the id \"ann\" is in this list twice"}));

INSTANTIATE_TEST_SUITE_P(
    references, FactsJsonErrors,
    testing::Values(
        Case{I "/interviewers", "[\"ann\", \"zed\"]", IP ".interviewers[1]", "no contact has the id \"zed\""},
        Case{I "/debrief/who/0/contact", "\"zed\"", IP ".debrief.who[0].contact", "no contact has the id \"zed\""},
        Case{"/applications/0/interviews/1/debrief_draft/who/0/contact", "\"zed\"",
             "applications[0].interviews[1].debrief_draft.who[0].contact", "no contact has the id \"zed\""},
        Case{M "/interview", "\"r9\"", MP ".interview", "no interview has the id \"r9\""},
        Case{M "/to", "\"zed\"", MP ".to", "no contact has the id \"zed\""},
        Case{M "/forward_for", "[\"zed\"]", MP ".forward_for[0]", "no contact has the id \"zed\""},
        Case{M "/reply", "\"p9\"", MP ".reply", "no reply has the id \"p9\""},
        Case{M "/materials", "[\"a1\", \"zed\"]", MP ".materials[1]", "no material has the id \"zed\""},
        Case{"/applications/0/replies/0/from", "\"zed\"", "applications[0].replies[0].from",
             "no contact has the id \"zed\""},
        Case{"/applications/0/reflection/stay_in_touch", "[\"zed\"]", "applications[0].reflection.stay_in_touch[0]",
             "no contact has the id \"zed\""}));

TEST(FactsJsonErrors, a_misspelled_member_is_met_with_the_one_that_was_meant) {
  const Error error = error_with(M "/subjet", "\"Thanks\"");
  EXPECT_EQ(error.what, "unknown member \"subjet\"");
  EXPECT_EQ(error.where, MP ".subjet");
  EXPECT_EQ(error.advice, "did you mean \"subject\"?");
}

TEST(FactsJsonErrors, an_unknown_member_is_met_with_those_there_are) {
  const Error error = error_with("/seeker/phone", "\"1\"");
  EXPECT_EQ(error.where, "seeker.phone");
  EXPECT_EQ(error.advice, "what may stand here: name, email, timezone, locale, resume");
}

TEST(FactsJsonErrors, a_hostile_member_name_cannot_break_the_line_that_reports_it) {
  const Error error = error_with("/seeker/a\n\x1b[31m", "1");
  EXPECT_EQ(error.where, "seeker[\"a  [31m\"]");
  EXPECT_LT(error_with("/seeker/" + std::string(5000, 'x'), "1").where.size(), 100U);
}

TEST(FactsJsonErrors, a_wrong_id_is_met_with_the_nearest) {
  EXPECT_EQ(error_with("/applications/0/messages/0/interview", "\"r11\"").advice, "did you mean \"r1\"?");
}

TEST(FactsJsonErrors, a_document_of_another_format_is_not_held_against_this_one) {
  EXPECT_EQ(error_with("/format", "null").where, "format");
  EXPECT_EQ(error_with("/format", "\"afterword/2\"").advice, "a newer Afterword wrote it: read it with that one");
  EXPECT_EQ(error_with("/format", "\"ical\"").where, "format");
  EXPECT_EQ(parse_facts(R"({"format": "afterword/2", "cards": []})").error().where, "format");
  EXPECT_EQ(parse_facts(R"({"cards": []})").error().where, "format");
}

TEST(FactsJsonErrors, what_is_no_object_at_all_is_said_plainly) {
  EXPECT_EQ(parse_facts("[]").error().what, "expected an object, found a list");
  EXPECT_EQ(parse_facts("not json").error().where, "line 1, column 1");
}

TEST(FactsJsonErrors, a_repeated_member_is_refused) {
  EXPECT_EQ(parse_facts(R"({"format": "afterword/1", "seeker": {"name": "A", "name": "B"}})").error().where,
            "seeker.name");
}

TEST(FactsJsonErrors, many_people_in_one_application_cost_no_more_than_each_of_them) {
  std::string contacts, interviewers;
  for (int i = 0; i < 30'000; ++i) {
    const std::string id = std::to_string(i);
    contacts += (i > 0 ? "," : "") + (R"({"id":")" + id + R"(","name":"n"})");
    interviewers += (i > 0 ? ",\"" : "\"") + id + "\"";
  }
  const Result<Facts> facts = parse_facts(
      R"({"format":"afterword/1","applications":[{"id":"a","role":"r","employer":{"name":"e","timezone":"UTC"},"contacts":[)" +
      contacts +
      R"(],"interviews":[{"id":"i","starts_at":"2026-11-10T14:00:00Z","ends_at":"2026-11-10T15:00:00Z","interviewers":[)" +
      interviewers + "]}]}]}");
  ASSERT_TRUE(facts) << facts.error().what;  // quadratic work would take minutes
  EXPECT_EQ(facts->applications[0].interviews[0].interviewers.size(), 30'000U);
}

TEST(CheckReferences, paths_start_where_the_caller_says) {
  Application application;
  application.interviews.emplace_back().interviewers = {"ann"};
  EXPECT_EQ(check_references(application, {}, "").error().where, "interviews[0].interviewers[0]");
  EXPECT_EQ(check_references(application, {}, "application").error().where,
            "application.interviews[0].interviewers[0]");
  application.contacts.emplace_back().id = "ann";
  EXPECT_TRUE(check_references(application, {}, ""));
}

}  // namespace
}  // namespace afterword::core
