#include "app/message_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "app/texts.h"

namespace afterword::app {
namespace {

using core::Message;
using core::MessageKind;

Result<void> check_texts(const Message& message) {
  if (!message.subject.empty()) {
    if (auto subject = one_line(message.subject, "--subject", longest_line); !subject) {
      return std::unexpected(subject.error());
    }
  }
  if (auto body = many_lines(message.body, "--body-file"); !body) return std::unexpected(body.error());
  return {};
}

Result<void> check_people(const Message& message, const core::Application& application) {
  const auto known = [&](const std::string& id, const char* flag) -> Result<void> {
    if (application.contact(id) != nullptr) return {};
    return core::invalid(fmt::format("there is no contact \"{}\" in application {}", id, application.id), flag,
                         "add them first: afterword contact add");
  };
  if (message.to.empty()) {
    return core::invalid("nobody is named to write to", "--to", "add --to with a contact's id");
  }
  if (auto done = known(message.to, "--to"); !done) return done;
  for (const std::string& id : message.forward_for) {
    if (id == message.to)
      return core::invalid("nobody forwards thanks to themselves", "--forward-for", "leave them out");
    if (auto done = known(id, "--forward-for"); !done) return done;
  }
  return {};
}

Result<void> check_mentions(const Message& message, const core::Application& application,
                            const std::vector<core::Material>& materials) {
  if (message.interview && application.interview(*message.interview) == nullptr) {
    return core::invalid(
        fmt::format("there is no interview \"{}\" in application {}", *message.interview, application.id),
        "--interview", "`afterword export` shows the ids");
  }
  if (message.reply && application.reply(*message.reply) == nullptr) {
    return core::invalid(fmt::format("there is no reply \"{}\" in application {}", *message.reply, application.id),
                         "--reply", "`afterword export` shows the ids");
  }
  for (const std::string& id : message.materials) {
    const bool known = std::any_of(materials.begin(), materials.end(),
                                   [&](const core::Material& material) { return material.id == id; });
    if (!known) {
      return core::invalid(fmt::format("there is no material \"{}\"", id), "--material",
                           "`afterword material list` shows the ids");
    }
  }
  return {};
}

Result<void> check_kind(const Message& message) {
  if (message.kind != MessageKind::follow_up) {
    if (message.number) return core::invalid("only a follow-up has a number", "--number", "leave it out");
    return {};
  }
  if (message.number && *message.number > 3) {
    return core::refused("there are at most three follow-ups a round", "--number", "see afterword explain R5");
  }
  if (message.number && *message.number < 1)
    return core::invalid("follow-ups are numbered from 1 to 3", "--number", "leave it out: they are counted");
  if (message.channel == core::Channel::handwritten) {
    return core::refused("follow-ups go by email", "--channel", "see afterword explain R4");
  }
  return {};
}

}  // namespace

Result<void> check_message_parts(const Message& message, const core::Application& application,
                                 const std::vector<core::Material>& materials) {
  if (auto done = check_kind(message); !done) return done;
  if (auto done = check_people(message, application); !done) return done;
  if (auto done = check_mentions(message, application, materials); !done) return done;
  return check_texts(message);
}

Result<std::vector<std::string>> keep_attachments(Files& files, const std::vector<std::string>& paths) {
  constexpr std::size_t most = 20;
  if (paths.size() > most) return core::invalid("more than 20 attachments", "--attach", "put them into one file");
  std::vector<std::string> names;
  for (const std::string& path : paths) {
    auto name = files.keep(path);
    if (!name) return std::unexpected(name.error());
    names.push_back(std::move(*name));
  }
  return names;
}

}  // namespace afterword::app
