#include "store/text.h"

#include <gtest/gtest.h>

#include <string>

namespace afterword::store {
namespace {

using namespace std::string_view_literals;

TEST(StorableText, every_language_and_every_length_is_taken) {
  EXPECT_TRUE(is_storable_text(""));
  EXPECT_TRUE(is_storable_text("Zoë Lindqvist, 林, שלום, 👩‍💻"));
  for (std::size_t n = 0; n < 40; ++n) {
    EXPECT_TRUE(is_storable_text(std::string(n, 'a') + "é" + std::string(n, 'b'))) << n;
  }
  EXPECT_TRUE(is_storable_text("\xED\x9F\xBF\xEE\x80\x80\xF4\x8F\xBF\xBF"));  // U+D7FF, U+E000, U+10FFFF
}

TEST(StorableText, nul_is_refused_wherever_it_stands) {
  for (std::size_t n = 0; n < 40; ++n) {
    for (std::size_t at = 0; at <= n; ++at) {
      std::string text(n, 'a');
      text.insert(at, 1, '\0');
      EXPECT_FALSE(is_storable_text(text)) << n << " " << at;
    }
  }
}

TEST(StorableText, what_is_not_utf_8_is_refused_wherever_it_stands) {
  for (const auto bad : {"\x80"sv, "\xBF"sv, "\xC0\xAF"sv, "\xC1\x81"sv, "\xC3"sv, "\xC3("sv, "\xE0\x80\xAF"sv,
                         "\xE2\x82"sv, "\xED\xA0\x80"sv, "\xED\xBF\xBF"sv, "\xF0\x8F\xBF\xBF"sv, "\xF0\x9F\x91"sv,
                         "\xF4\x90\x80\x80"sv, "\xF5\x80\x80\x80"sv, "\xFE"sv, "\xFF"sv}) {
    for (std::size_t n = 0; n < 18; ++n) {
      EXPECT_FALSE(is_storable_text(std::string(n, 'a') + std::string(bad))) << n;
      EXPECT_FALSE(is_storable_text(std::string(n, 'a') + std::string(bad) + "bcdefghijk")) << n;
    }
  }
}

}  // namespace
}  // namespace afterword::store
