// The words that the document uses for each kind and state, both ways. One table per enumeration; screens and commands
// use it too.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/facts/application.h"
#include "core/facts/material.h"

namespace afterword::core {

std::string_view name_of(MaterialKind);
std::string_view name_of(Permission);
std::string_view name_of(InterviewKind);
std::string_view name_of(WeakSpotKind);
std::string_view name_of(MessageKind);
std::string_view name_of(Channel);
std::string_view name_of(MessageState);
std::string_view name_of(ReplyKind);
std::string_view name_of(Outcome);

/// `parse_name<ReplyKind>("offer")`; nullopt for any other word.
template <class Enum>
std::optional<Enum> parse_name(std::string_view word);
/// All the words of an enumeration, for messages: "generic, timeframe, ... or offer".
template <class Enum>
std::string all_names();

}  // namespace afterword::core
