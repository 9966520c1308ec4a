#include "cli/arguments.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace afterword::cli {

const Flag& Arguments::declared(std::string_view flag) const {
  const auto found = std::ranges::find(command_->flags, flag, &Flag::name);
  if (found == command_->flags.end()) {
    throw std::logic_error(fmt::format("{} does not declare --{}", full_name(*command_), flag));
  }
  return *found;
}

bool Arguments::has(std::string_view flag) const {
  const Flag& wanted = declared(flag);
  return std::ranges::any_of(flags_, [&](const Given& given) { return given.flag == &wanted; });
}

std::optional<std::string_view> Arguments::value(std::string_view flag) const {
  const Flag& wanted = declared(flag);
  for (const Given& given : flags_) {
    if (given.flag == &wanted) return given.value;
  }
  return std::nullopt;
}

std::optional<std::string> Arguments::text(std::string_view flag) const {
  const auto found = value(flag);
  return found ? std::optional<std::string>(*found) : std::nullopt;
}

std::vector<std::string_view> Arguments::values(std::string_view flag) const {
  const Flag& wanted = declared(flag);
  std::vector<std::string_view> found;
  for (const Given& given : flags_) {
    if (given.flag == &wanted) found.push_back(given.value);
  }
  return found;
}

std::vector<std::string> Arguments::texts(std::string_view flag) const {
  const auto found = values(flag);
  return {found.begin(), found.end()};
}

std::optional<std::string_view> Arguments::word(std::size_t index) const {
  return index < words_.size() ? std::optional(words_[index]) : std::nullopt;
}

bool Arguments::needs_net() const {
  return command_->program == Program::net ||
         std::ranges::any_of(flags_, [](const Given& given) { return given.flag->net; });
}

const Command* find_command(std::span<const CommandGroup> groups, std::string_view noun, std::string_view verb) {
  for (const CommandGroup& group : groups) {
    for (const Command& command : group.commands) {
      if (command.noun == noun && command.verb == verb) return &command;
    }
  }
  return nullptr;
}

}  // namespace afterword::cli
