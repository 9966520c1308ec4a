#include "core/codec/mime_html.h"

#include <gtest/gtest.h>

#include <string>

namespace afterword::core {
namespace {

TEST(HtmlToText, paragraphs_and_breaks_become_lines) {
  EXPECT_EQ(html_to_text("<p>Hi  Maya,</p>\n<p>one<br>two<br><br>three</p><div>four</div><div>five</div>"),
            "Hi Maya,\n\none\ntwo\n\nthree\n\nfour\nfive\n");
}

TEST(HtmlToText, what_nobody_sees_is_left_out) {
  EXPECT_EQ(html_to_text("<html><head><title>T</title><style>p{color:red}</style></head><body><!-- a > b -->"
                         "<script>if (a < b) alert('<p>')</script>seen</body></html>"),
            "seen\n");
  EXPECT_EQ(html_to_text("seen<style>never closed"), "seen\n");
  EXPECT_EQ(html_to_text("seen<!-- never closed"), "seen\n");
}

TEST(HtmlToText, character_references_are_read) {
  EXPECT_EQ(html_to_text("R&amp;D &#8212; caf&eacute;&nbsp;&#x1F389; &lt;b&gt; &bogus; &#0; &#xD800; & alone"),
            "R&D \u2014 café 🎉 <b> &bogus; \ufffd \ufffd & alone\n");
}

TEST(HtmlToText, quotations_are_marked) {
  EXPECT_EQ(html_to_text("Yes.<blockquote><p>Can you?<blockquote>Before</blockquote></p></blockquote>Best"),
            "Yes.\n\n> Can you?\n\n>> Before\n\nBest\n");
}

TEST(HtmlToText, a_link_shows_where_it_leads) {
  EXPECT_EQ(html_to_text("<a class=x href=\"https://cal.example/a?b=1&amp;c=2\">Pick a time</a>."),
            "Pick a time <https://cal.example/a?b=1&c=2>.\n");
  EXPECT_EQ(html_to_text("<a href='https://acme.example'>https://acme.example</a>"), "https://acme.example\n");
  EXPECT_EQ(html_to_text("<a href=\"javascript:alert(1)\">x</a> <a href>y</a> <a href=>z</a> <a href=\">w"), "x y z\n");
}

TEST(HtmlToText, lists_have_dashes) {
  EXPECT_EQ(html_to_text("<ul><li>one</li><li><b>two</b></li></ul>"), "- one\n- two\n");
}

TEST(HtmlToText, what_is_no_markup_is_text) {
  EXPECT_EQ(html_to_text("1 < 2 > 0 <3"), "1 < 2 > 0 <3\n");
  EXPECT_EQ(html_to_text("<p title='a > b'>x</p"), "x\n");
  EXPECT_EQ(html_to_text("<"), "<\n");
  EXPECT_EQ(html_to_text(""), "");
}

TEST(HtmlToText, a_long_run_of_anything_is_read_to_its_end) {
  for (const char* piece :
       {"<", "<a href=\"x", "&", "<!--", "<blockquote>", "<style", "</a>", "<p>", "<br>", "'\"=<a b='"}) {
    std::string html;
    while (html.size() < 1U << 18U) html += piece;
    EXPECT_LE(html_to_text(html).size(), 1U << 19U) << piece;
  }
}

}  // namespace
}  // namespace afterword::core
