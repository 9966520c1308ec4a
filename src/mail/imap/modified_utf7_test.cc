#include "mail/imap/modified_utf7.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "core/codec/utf8.h"
#include "mail/imap/base64.h"

namespace afterword::mail::imap {
namespace {

TEST(Base64, is_that_of_rfc_4648) {
  EXPECT_EQ(base64(""), "");
  EXPECT_EQ(base64("f"), "Zg==");
  EXPECT_EQ(base64("fo"), "Zm8=");
  EXPECT_EQ(base64("foo"), "Zm9v");
  EXPECT_EQ(base64("foobar"), "Zm9vYmFy");
  EXPECT_EQ(base64("\xff\xff\xfe"), "///+");
}

TEST(ModifiedUtf7, names_go_there_and_back) {
  const std::pair<std::string, std::string> names[] = {
      {"", ""},
      {"INBOX", "INBOX"},
      {"R&D", "R&-D"},
      {"&&", "&-&-"},
      {"é&", "&AOk-&-"},
      {"Entwürfe", "Entw&APw-rfe"},
      {"Gelöschte Objekte/Büro", "Gel&APY-schte Objekte/B&APw-ro"},
      {"~peter/mail/台北/日本語", "~peter/mail/&U,BTFw-/&ZeVnLIqe-"},  // RFC 3501 5.1.3
      {"\U0001f4ee post", "&2D3c7g- post"},
      {"Отправленные", "&BB4EQgQ,BEAEMAQyBDsENQQ9BD0ESwQ1-"},
  };
  for (const auto& [text, wire] : names) {
    EXPECT_EQ(to_modified_utf7(text), wire);
    EXPECT_EQ(from_modified_utf7(wire), text);
  }
}

TEST(ModifiedUtf7, every_character_goes_there_and_back) {
  std::string text;
  for (unsigned c = 0x20; c < 0x7f; ++c) text += static_cast<char>(c);
  text += "\u00a0\u07ff\u0800\ud7ff\ue000\uffff\U00010000\U0010ffff";
  const auto wire = to_modified_utf7(text);
  ASSERT_TRUE(wire);
  EXPECT_EQ(from_modified_utf7(*wire), text);
}

TEST(ModifiedUtf7, a_second_spelling_is_refused) {
  for (const char* wire : {
           "&AOk",            // does not end
           "a&",              // the same
           "&AOk -",          // not in the alphabet
           "&U/BTFw-",        // "/" of the other alphabet
           "&AOk=-",          // padding
           "&AOl-",           // bits left over
           "&AOkA-",          // a unit cut off
           "&A-",             // the same
           "&AGE-",           // "a" in disguise
           "&ACY-",           // "&" in disguise
           "&AOk-&AOk-",      // two shifts for one
           "&2D0-",           // half a pair
           "&3O7YPQ-",        // a pair the wrong way round
           "Entw\xc3\xbcrfe"  // UTF-8
       }) {
    EXPECT_FALSE(from_modified_utf7(wire)) << wire;
  }
}

TEST(ModifiedUtf7, control_characters_are_refused_both_ways) {
  EXPECT_FALSE(to_modified_utf7("a\r\nA1 LOGOUT"));
  EXPECT_FALSE(to_modified_utf7(std::string_view("a\0b", 3)));
  EXPECT_FALSE(to_modified_utf7("\u2028"));
  EXPECT_FALSE(from_modified_utf7("&AA0ACg-")) << "CR LF";
  EXPECT_FALSE(from_modified_utf7("&AAA-")) << "NUL";
  EXPECT_FALSE(from_modified_utf7("a\tb"));
}

TEST(ModifiedUtf7, what_is_not_utf8_is_refused) {
  EXPECT_FALSE(to_modified_utf7("\xff"));
  EXPECT_FALSE(to_modified_utf7("\xed\xa0\x80"));
}

}  // namespace
}  // namespace afterword::mail::imap
