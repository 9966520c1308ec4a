#include "core/codec/json_tree.h"

#include <gtest/gtest.h>

#include <string>

namespace afterword::core {
namespace {

Error error_of(std::string_view text) {
  const Result<JsonTree> tree = JsonTree::parse(text);
  return tree ? Error{} : tree.error();
}

TEST(JsonTree, a_syntax_error_says_line_and_column) {
  EXPECT_EQ(error_of("{\n  \"a\": 1,\n  \"b\" 2\n}").where, "line 3, column 7");
  EXPECT_EQ(error_of("[1, 2,]").where, "line 1, column 7");
  EXPECT_EQ(error_of("{\"a\": 'b'}").where, "line 1, column 7");
  EXPECT_EQ(error_of("[NaN]").where, "line 1, column 2");
  EXPECT_EQ(error_of("[1] // done").what, "something stands after the end of the JSON");
}

TEST(JsonTree, columns_count_characters_not_bytes) { EXPECT_EQ(error_of("[\"äöü😀\" x]").where, "line 1, column 9"); }

TEST(JsonTree, a_document_that_stops_too_early_is_told_apart_from_none) {
  EXPECT_EQ(error_of("{\"a\": [1").what, "the JSON ends too early");
  EXPECT_EQ(error_of("\"abc").what, "the JSON ends too early");
  EXPECT_EQ(error_of("").what, "there is nothing here");
  EXPECT_EQ(error_of(" \n ").what, "there is nothing here");
}

TEST(JsonTree, bytes_that_are_no_utf8_are_refused_where_they_stand) {
  for (const std::string_view bytes : {"\xff", "\xc0\xaf", "\xed\xa0\x80", "\xf5\x80\x80\x80", "\xe2\x82", "\x80"}) {
    const Error error = error_of("{\n\"a\": \"b" + std::string(bytes) + "\"}");
    EXPECT_EQ(error.what, "these bytes are not UTF-8") << testing::PrintToString(bytes);
    EXPECT_EQ(error.where, "line 2, column 8") << testing::PrintToString(bytes);
  }
}

TEST(JsonTree, half_a_surrogate_pair_is_refused) {
  EXPECT_EQ(error_of(R"(["\ud83d"])").what, "half of a surrogate pair is no character");
  EXPECT_EQ(error_of(R"(["\ude00"])").what, "half of a surrogate pair is no character");
  EXPECT_EQ(error_of(R"(["\ud83dx"])").where, "line 1, column 9");
  EXPECT_TRUE(JsonTree::parse(R"(["\ud83d\ude00"])"));
}

TEST(JsonTree, a_number_too_large_for_any_is_refused) {
  EXPECT_EQ(error_of("[1e999]").what, "this number is too large");
  EXPECT_EQ(error_of("[-1e999]").what, "this number is too large");
  EXPECT_TRUE(JsonTree::parse("[1e308]"));
}

TEST(JsonTree, nesting_is_bounded) {
  EXPECT_TRUE(JsonTree::parse(std::string(32, '[') + std::string(32, ']')));
  EXPECT_EQ(error_of(std::string(33, '[') + std::string(33, ']')).what, "nested deeper than 32");
  EXPECT_EQ(error_of(std::string(1'000'000, '[')).what, "nested deeper than 32");
}

TEST(JsonTree, size_and_number_of_values_are_bounded) {
  EXPECT_EQ(error_of(std::string(json_most_bytes + 1, ' ')).what, "larger than 64 MiB");
  std::string many = "[0";
  for (std::size_t i = 0; i < json_most_values; ++i) many += ",0";
  EXPECT_EQ(error_of(many + "]").what, "more than 8000000 values");
}

TEST(JsonTree, a_member_that_comes_twice_is_refused_with_its_path) {
  EXPECT_EQ(error_of(R"({"a": 1, "b": 2, "a": 3})").where, "a");
  EXPECT_EQ(error_of(R"({"x": [{}, {"y": {"k": 1, "l": 2, "k": null}}], "z": 1})").where, "x[1].y.k");
  EXPECT_EQ(error_of(R"([[], [0, {"n": {}, "n": {}}]])").where, "[1][1].n");
  EXPECT_EQ(error_of(R"({"caf\u00e9": 1, "café": 2})").where, "[\"café\"]");  // one name, spelled in two ways
  EXPECT_TRUE(JsonTree::parse(R"({"a": {"a": {"a": 1}}, "b": [{"a": 1}, {"a": 1}]})"));
  EXPECT_TRUE(JsonTree::parse(R"({"a": 1, "A": 1, "": 1, "aa": 1})"));
}

TEST(JsonTree, a_byte_order_mark_is_skipped) {
  EXPECT_TRUE(JsonTree::parse("\xef\xbb\xbf{\"a\": 1}\n"));
  EXPECT_EQ(error_of("\xef\xbb\xbf{x").where, "line 1, column 2");
}

}  // namespace
}  // namespace afterword::core
