#include "core/codec/json_writer.h"

#include <gtest/gtest.h>

#include <boost/json/parse.hpp>

#include "core/codec/json_text.h"

namespace afterword::core {
namespace {

std::string written(std::string_view text) { return JsonWriter().text(text).take(); }

TEST(JsonWriter, only_what_must_be_escaped_is) {
  EXPECT_EQ(written("a \"quote\" \\ / \n\r\t\b\f\x01\x1f"), R"("a \"quote\" \\ / \n\r\t\b\f\u0001\u001f")");
  EXPECT_EQ(written(std::string_view("\0", 1)), R"("\u0000")");
  EXPECT_EQ(written("käse, 面试, هناء, 😀"), "\"käse, 面试, هناء, 😀\"");
}

TEST(JsonWriter, what_would_steer_a_terminal_is_escaped_and_comes_back) {
  const std::string harmless = "\u00A0\u00AD\u2027\u202F\u2065\u206A\u200F\u200D";
  EXPECT_EQ(written(harmless), '"' + harmless + '"');
  const std::string steering = "\x7f\u0080\u009B\u009F\u2028\u202E\u2066\u2069";
  const std::string json = written(steering);
  EXPECT_EQ(json, R"("\u007f\u0080\u009b\u009f\u2028\u202e\u2066\u2069")");
  EXPECT_EQ(boost::json::parse(json).get_string(), steering);
}

TEST(JsonWriter, bytes_that_are_no_utf8_do_not_break_the_document) {
  EXPECT_EQ(written("a\xff\xe2\x82z\xc3"), "\"a\uFFFD\uFFFD\uFFFDz\uFFFD\"");
}

TEST(JsonWriter, every_two_bytes_come_back_or_are_replaced) {
  for (int i = 0; i < 0x10000; ++i) {
    const std::string text{static_cast<char>(i >> 8), static_cast<char>(i & 0xff)};
    const std::string json = written(text);
    boost::json::error_code ec;
    const boost::json::value value = boost::json::parse(json, ec);
    ASSERT_FALSE(ec) << i;
    if (json.find("\uFFFD") != std::string::npos) continue;
    ASSERT_EQ(value.get_string(), text) << i;
  }
}

TEST(JsonWriter, layouts_differ_in_white_space_alone) {
  const auto write = [](JsonWriter out) {
    out.begin_object();
    out.name("empty").begin_list().end_list();
    out.name("none").begin_object().end_object();
    out.name("list").begin_list().number(1).flag(true).null().end_list();
    out.end_object();
    return out.take();
  };
  EXPECT_EQ(write(JsonWriter(JsonWriter::Layout::compact)), R"({"empty":[],"none":{},"list":[1,true,null]})");
  EXPECT_EQ(write(JsonWriter()),
            "{\n  \"empty\": [],\n  \"none\": {},\n  \"list\": [\n    1,\n    true,\n    null\n  ]\n}");
}

TEST(JsonWriter, what_is_absent_empty_or_false_is_left_out) {
  JsonWriter out(JsonWriter::Layout::compact);
  out.begin_object();
  out.text_if_any("a", std::string());
  out.text_if_any("b", std::optional<std::string>());
  out.text_if_any("c", std::optional<std::string>(""));
  out.texts_if_any("d", {});
  out.flag_if_set("e", false);
  out.flag_if_any("f", std::nullopt);
  out.flag_if_any("g", false);
  out.end_object();
  EXPECT_EQ(out.take(), R"({"g":false})");
}

TEST(JsonText, a_part_is_indented_anew_inside_its_wrapping) {
  EXPECT_EQ(wrap("afterword.contact/1", "contact", "{\n  \"id\": \"ann\"\n}"),
            "{\n  \"format\": \"afterword.contact/1\",\n  \"contact\": {\n    \"id\": \"ann\"\n  }\n}\n");
  EXPECT_EQ(wrap_list("f", "xs", {}), "{\n  \"format\": \"f\",\n  \"xs\": []\n}\n");
  EXPECT_EQ(wrap_list("f", "xs", {"{}", "{\n  \"a\": 1\n}\n"}),
            "{\n  \"format\": \"f\",\n  \"xs\": [\n    {},\n    {\n      \"a\": 1\n    }\n  ]\n}\n");
}

}  // namespace
}  // namespace afterword::core
