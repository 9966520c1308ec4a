#include "cli/reflection_dialogue.h"

#include <string>
#include <vector>

#include "cli/questions.h"

namespace afterword::cli {
namespace {

/// Lines up to an empty one; nullopt where the person left.
std::optional<std::vector<core::PrivateText>> ask_list(Terminal& out, LineInput& in, std::string_view question) {
  out.line();
  out.line(question, Style::strong);
  out.line("One a line; an empty line goes on.", Style::soft);
  std::vector<core::PrivateText> list;
  while (true) {
    out.prompt(">");
    const TypedLine line = in.next();
    if (line.kind != TypedLine::Kind::text) return std::nullopt;
    if (line.text.empty()) return list;
    list.emplace_back(line.text);
  }
}

}  // namespace

std::optional<core::Reflection> ask_reflection(Terminal& out, LineInput& in, const core::Application& application) {
  core::Reflection reflection;
  auto worked = ask_list(out, in, "What worked?");
  if (!worked) return std::nullopt;
  auto change = ask_list(out, in, "What will you do differently next time?");
  if (!change) return std::nullopt;
  auto text = ask_list(out, in, "Anything else?");
  if (!text) return std::nullopt;
  reflection.worked = std::move(*worked);
  reflection.change = std::move(*change);
  std::string whole;
  for (const core::PrivateText& line : *text) whole.append(whole.empty() ? "" : "\n").append(line.for_seeker_only());
  reflection.text = core::PrivateText(std::move(whole));
  if (!application.contacts.empty()) out.line();
  for (const core::Contact& contact : application.contacts) {
    const auto answer = ask_yes_or_no(out, in, "Stay in touch with " + contact.name + "?", false);
    if (!answer) return std::nullopt;
    if (*answer) reflection.stay_in_touch.push_back(contact.id);
  }
  if (reflection == core::Reflection{}) return std::nullopt;
  return reflection;
}

}  // namespace afterword::cli
