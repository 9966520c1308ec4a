#include "cli/letter_screen.h"

#include <fmt/format.h>

#include "cli/phrases.h"
#include "cli/text_width.h"

namespace afterword::cli {
namespace {

Style style_of(core::MessageState state) {
  switch (state) {
    case core::MessageState::in_doubt:
      return Style::waiting;
    case core::MessageState::failed:
      return Style::bad;
    default:
      return Style::soft;
  }
}

}  // namespace

void show_letter(Terminal& out, const core::Message& message, const core::Application& application) {
  const core::Contact* contact = application.contact(message.to);
  const std::string address = contact != nullptr && contact->email ? " <" + *contact->email + ">" : "";
  const bool by_hand = message.channel == core::Channel::handwritten;
  out.line({{by_hand ? "By hand to " : "To ", Style::soft},
            {name_of_contact(application, message.to) + (by_hand ? "" : address)}});
  if (!message.forward_for.empty()) {
    std::vector<std::string> names;
    names.reserve(message.forward_for.size());
    for (const std::string& id : message.forward_for) names.push_back(name_of_contact(application, id));
    out.line({{"To be passed on to ", Style::soft}, {say_list(names)}});
  }
  out.line({{"Subject ", Style::soft}, {message.subject, Style::strong}});
  if (!message.attachments.empty()) out.line({{"With ", Style::soft}, {say_list(message.attachments)}});
  out.line();
  out.paragraph(message.body, {2, 2});
}

void show_letter_line(Terminal& out, const core::Message& message, const core::Application& application) {
  const std::string held = message.held ? ", held: " + *message.held : "";
  const std::string what = fmt::format("{} to {}", say_kind(message), name_of_contact(application, message.to));
  out.line({{message.id, Style::strong},
            {"  " + application.id + "  ", Style::soft},
            {say_state(message.state) + held, style_of(message.state)},
            {"  " + what},
            {message.subject.empty() ? "" : ": " + shorten(message.subject, 60)}});
}

}  // namespace afterword::cli
