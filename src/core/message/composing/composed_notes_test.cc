// docs/composed-notes.md is what the composer writes, as it is.
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <string>

#include "core/codec/facts_json.h"
#include "core/message/composing/world_for_tests.h"

namespace afterword::core {
namespace {

namespace json = boost::json;

/// A letter as Markdown's quotation.
std::string quoted(const Draft& draft) {
  std::string out = "> **" + draft.message.subject + "**\n>\n> ";
  const std::string& body = draft.message.body;
  for (std::size_t at = 0; at < body.size(); ++at) {
    if (body[at] != '\n') {
      out += body[at];
    } else if (body[at + 1] == '\n') {
      out += "\n>\n> ";
      ++at;
    } else {
      out += "\\\n> ";  // a line break that Markdown keeps
    }
  }
  return out + "\n";
}

/// Letters of one debrief are written, and sent, in their order: a later one knows the earlier.
std::string composed_notes() {
  std::string page =
      "# Composed notes, as they are\n\n"
      "Written by the composer from the debriefs in tests/fixtures/composed_notes.json; nothing here was edited by "
      "hand.\n"
      "A test keeps this page equal to what the composer writes, and says how to write it anew.\n";
  const json::value document = json::parse(read_file(AFTERWORD_FIXTURES "/composed_notes.json"));
  for (const json::value& entry : document.as_array()) {
    World world(parse_facts(json::serialize(entry.at("facts"))).value());
    page += "\n## " + std::string(entry.at("about").as_string()) + "\n";
    for (const json::value& letter : entry.at("letters").as_array()) {
      const auto text = [&](const char* member) -> std::optional<std::string> {
        const json::string* found = letter.at(member).if_string();
        return found == nullptr ? std::nullopt : std::optional(std::string(*found));
      };
      const std::string now = *text("now");
      const DraftRequest request{*text("kind") == "follow_up" ? MessageKind::follow_up : MessageKind::thank_you,
                                 {},
                                 text("to"),
                                 text("material")};
      const auto draft = world.write(request, now);
      page += "\n### " + *text("title") + "\n\n";
      if (!draft) {
        ADD_FAILURE() << *text("title") << ": " << draft.error().what;
        continue;
      }
      for (const Finding& finding : world.findings(draft->message, now)) {
        ADD_FAILURE() << *text("title") << ": " << finding.check << ", " << finding.why;
      }
      page += quoted(*draft);
      if (draft->question) page += "\nAsked of the seeker: *" + *draft->question + "*\n";
      world.send(draft->message, now);
    }
  }
  return page;
}

TEST(ComposedNotes, the_page_is_what_the_composer_writes) {
  const std::string path = AFTERWORD_FIXTURES "/../../docs/composed-notes.md";
  const std::string page = composed_notes();
  if (std::getenv("AFTERWORD_WRITE_DOCS") != nullptr) std::ofstream(path, std::ios::binary) << page;
  EXPECT_TRUE(read_file(path) == page)
      << "docs/composed-notes.md is not what the composer writes now. Read the new page, and if it is good, write it "
         "with:\n  AFTERWORD_WRITE_DOCS=1 message_test --gtest_filter='ComposedNotes.*'";
}

}  // namespace
}  // namespace afterword::core
