#include "cli/settings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace afterword::cli {
namespace {

using ::testing::HasSubstr;

std::string refusal(std::string_view key, std::string_view value) {
  const auto checked = check_setting(*find_setting(key), value);
  return checked ? "accepted" : checked.error().what + ": " + checked.error().advice;
}

TEST(Settings, are_read_by_key_or_nested) {
  const auto flat =
      Settings::parse(R"({"mail.smtp": "smtps://smtp.example.org", "mail.undo_seconds": 90})", "c", no_environment);
  ASSERT_TRUE(flat);
  EXPECT_EQ(*flat->get("mail.smtp"), "smtps://smtp.example.org");
  EXPECT_EQ(*flat->get("mail.undo_seconds"), "90");
  const auto nested =
      Settings::parse(R"({"mail": {"smtp": "smtps://smtp.example.org", "civil_hours": true}})", "c", no_environment);
  ASSERT_TRUE(nested);
  EXPECT_EQ(*nested->get("mail.smtp"), "smtps://smtp.example.org");
  EXPECT_EQ(*nested->get("mail.civil_hours"), "on");
}

TEST(Settings, are_written_as_they_are_read) {
  Settings settings;
  settings.set("mail.user", "maya \"m\" å");
  settings.set("mail.smtp", "smtp://127.0.0.1:2525");
  const auto again = Settings::parse(settings.as_json(), "c", no_environment);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->kept(), settings.kept());
  EXPECT_TRUE(Settings::parse(Settings().as_json(), "c", no_environment));
}

TEST(Settings, the_environment_wins_over_the_file) {
  const auto settings = Settings::parse(R"({"mail.smtp": "smtps://a.example"})", "c", [](const std::string& name) {
    return std::string_view(name == "AFTERWORD_MAIL_SMTP" ? "smtps://b.example" : "");
  });
  EXPECT_EQ(*settings->get("mail.smtp"), "smtps://b.example");
}

TEST(Settings, a_bad_value_in_the_environment_names_its_variable) {
  const Settings settings([](const std::string&) { return std::string_view("soon"); });
  const auto value = settings.get("mail.undo_seconds");
  ASSERT_FALSE(value);
  EXPECT_EQ(value.error().where, "AFTERWORD_MAIL_UNDO_SECONDS");
}

TEST(Settings, a_secret_is_never_kept) {
  EXPECT_THAT(require_setting("mail.password").error().advice, HasSubstr("mail.password_command"));
  EXPECT_THAT(refusal("mail.smtp", "smtps://maya:hunter2@smtp.example.org"),
              HasSubstr("a password is never kept here"));
  EXPECT_FALSE(Settings::parse(R"({"mail": {"password": "hunter2"}})", "c", no_environment));
}

TEST(Settings, an_unknown_key_is_named_with_the_one_that_was_meant) {
  EXPECT_THAT(require_setting("mail.stmp").error().advice, HasSubstr("mail.smtp"));
  const auto parsed = Settings::parse(R"({"mail": {"stmp": "x"}})", "/c/config.json", no_environment);
  ASSERT_FALSE(parsed);
  EXPECT_EQ(parsed.error().where, "/c/config.json, mail.stmp");
}

TEST(Settings, values_are_held_to_their_kind) {
  EXPECT_EQ(refusal("mail.smtp", "smtp://127.0.0.1:2525"), "accepted");
  EXPECT_THAT(refusal("mail.smtp", "http://127.0.0.1"), HasSubstr("is not a smtp:// or smtps:// address"));
  EXPECT_THAT(refusal("mail.smtp", "smtp.example.org"), HasSubstr("is not a smtp://"));
  EXPECT_THAT(refusal("mail.smtp", "smtps://"), HasSubstr("names no host"));
  EXPECT_THAT(refusal("mail.smtp", "smtps://maya@smtp.example.org"), HasSubstr("set mail.user"));
  EXPECT_EQ(refusal("mail.from", "maya@example.org"), "accepted");
  EXPECT_THAT(refusal("mail.from", "Maya <maya@example.org>"), HasSubstr("is not a mail address"));
  EXPECT_THAT(refusal("mail.undo_seconds", "-1"), HasSubstr("is not a number of seconds"));
  EXPECT_THAT(refusal("mail.undo_seconds", "90s"), HasSubstr("is not a number of seconds"));
  EXPECT_THAT(refusal("mail.civil_hours", "yes"), HasSubstr("neither on nor off"));
  EXPECT_THAT(refusal("mail.user", "a\nb"), HasSubstr("control character"));
  EXPECT_THAT(refusal("mail.user", ""), HasSubstr("the value is empty"));
}

TEST(Settings, a_file_that_is_no_json_is_named) {
  for (const std::string_view bad : {"", "{", "[]", "{\"mail.smtp\": [1]}", "{\"mail.smtp\": 1e999}"}) {
    const auto parsed = Settings::parse(bad, "/c/config.json", no_environment);
    ASSERT_FALSE(parsed) << bad;
    EXPECT_THAT(parsed.error().where, HasSubstr("/c/config.json"));
  }
}

}  // namespace
}  // namespace afterword::cli
