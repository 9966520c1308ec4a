#include "core/message/composing/letter_text.h"

#include <algorithm>

namespace afterword::core::composing {

Body body_of(const Scene& scene, const Composition& composition) {
  Body body;
  const auto add = [&](std::string_view text, const std::vector<std::string>& facts) {
    const std::size_t start = body.text.size();
    body.text += text;
    for (const std::string& fact : facts) body.sources.push_back({start, body.text.size(), fact});
  };
  add(scene.greeting, {scene.pointers.contact(scene.recipient.id)});
  for (const Paragraph& paragraph : composition.paragraphs) {
    if (paragraph.empty()) continue;
    body.text += "\n\n";
    for (std::size_t i = 0; i < paragraph.size(); ++i) {
      // What ends in a link stands on a line of its own, so that nothing sticks to the link.
      if (i > 0) body.text += paragraph[i - 1].text.ends_with('.') || paragraph[i - 1].text.ends_with('?') ? " " : "\n";
      add(paragraph[i].text, paragraph[i].facts);
    }
  }
  body.text += "\n\n";
  add(scene.closing, {scene.pointers.seeker("name")});
  return body;
}

std::size_t count_words(const std::vector<Paragraph>& paragraphs) {
  std::size_t words = 0;
  for (const Paragraph& paragraph : paragraphs) {
    for (const Sentence& sentence : paragraph) {
      words += static_cast<std::size_t>(std::count(sentence.text.begin(), sentence.text.end(), ' ')) + 1;
    }
  }
  return words;
}

}  // namespace afterword::core::composing
