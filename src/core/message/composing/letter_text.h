// Sentences put together into a body, each with the facts behind it.
#pragma once

#include <string>
#include <vector>

#include "core/message/compose.h"
#include "core/message/composing/scene.h"

namespace afterword::core::composing {

/// One sentence, and RFC 6901 pointers to what it came from.
struct Sentence {
  std::string text;
  std::vector<std::string> facts;
  bool thanks = false;
};

using Paragraph = std::vector<Sentence>;

/// A letter before it is a message.
struct Composition {
  std::string subject;
  std::vector<Paragraph> paragraphs;
  std::vector<std::string> attachments;
  std::vector<std::string> materials;
  std::optional<std::string> question;  ///< to the seeker
};

struct Body {
  std::string text;
  std::vector<Source> sources;
};

/// Greeting, paragraphs (empty ones left out), sign-off.
Body body_of(const Scene& scene, const Composition& composition);

std::size_t count_words(const std::vector<Paragraph>& paragraphs);

}  // namespace afterword::core::composing
