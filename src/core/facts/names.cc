#include "core/facts/names.h"

#include <array>
#include <utility>

namespace afterword::core {
namespace {

template <class Enum>
struct Words;  // each specialisation: the words, in the order of the enumerators

template <>
struct Words<MaterialKind> {
  static constexpr std::array<std::string_view, 4> list{"article", "connection", "accomplishment", "learning"};
};
template <>
struct Words<Permission> {
  static constexpr std::array<std::string_view, 3> list{"none", "asked", "granted"};
};
template <>
struct Words<InterviewKind> {
  static constexpr std::array<std::string_view, 3> list{"in_person", "phone", "video"};
};
template <>
struct Words<WeakSpotKind> {
  static constexpr std::array<std::string_view, 4> list{"stumped", "forgotten", "underprepared", "habit"};
};
template <>
struct Words<MessageKind> {
  static constexpr std::array<std::string_view, 4> list{"thank_you", "follow_up", "answer", "other"};
};
template <>
struct Words<Channel> {
  static constexpr std::array<std::string_view, 2> list{"email", "handwritten"};
};
template <>
struct Words<MessageState> {
  static constexpr std::array<std::string_view, 7> list{"draft",  "approved", "sending",  "sent",
                                                        "failed", "in_doubt", "cancelled"};
};
template <>
struct Words<ReplyKind> {
  static constexpr std::array<std::string_view, 8> list{"generic",  "timeframe",  "automatic", "acknowledgement",
                                                        "question", "invitation", "rejection", "offer"};
};
template <>
struct Words<Outcome> {
  static constexpr std::array<std::string_view, 4> list{"offer", "rejected", "withdrawn", "no_response"};
};

template <class Enum>
std::string_view word_of(Enum value) {
  return Words<Enum>::list.at(static_cast<std::size_t>(value));
}

}  // namespace

std::string_view name_of(MaterialKind value) { return word_of(value); }
std::string_view name_of(Permission value) { return word_of(value); }
std::string_view name_of(InterviewKind value) { return word_of(value); }
std::string_view name_of(WeakSpotKind value) { return word_of(value); }
std::string_view name_of(MessageKind value) { return word_of(value); }
std::string_view name_of(Channel value) { return word_of(value); }
std::string_view name_of(MessageState value) { return word_of(value); }
std::string_view name_of(ReplyKind value) { return word_of(value); }
std::string_view name_of(Outcome value) { return word_of(value); }

template <class Enum>
std::optional<Enum> parse_name(std::string_view word) {
  for (std::size_t i = 0; i < Words<Enum>::list.size(); ++i) {
    if (Words<Enum>::list.at(i) == word) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

template <class Enum>
std::string all_names() {
  std::string text;
  for (std::size_t i = 0; i < Words<Enum>::list.size(); ++i) {
    if (i > 0) text += i + 1 == Words<Enum>::list.size() ? " or " : ", ";
    text += Words<Enum>::list.at(i);
  }
  return text;
}

#define AFTERWORD_NAMES_FOR(Enum)                                  \
  template std::optional<Enum> parse_name<Enum>(std::string_view); \
  template std::string all_names<Enum>()
AFTERWORD_NAMES_FOR(MaterialKind);
AFTERWORD_NAMES_FOR(Permission);
AFTERWORD_NAMES_FOR(InterviewKind);
AFTERWORD_NAMES_FOR(WeakSpotKind);
AFTERWORD_NAMES_FOR(MessageKind);
AFTERWORD_NAMES_FOR(Channel);
AFTERWORD_NAMES_FOR(MessageState);
AFTERWORD_NAMES_FOR(ReplyKind);
AFTERWORD_NAMES_FOR(Outcome);
#undef AFTERWORD_NAMES_FOR

}  // namespace afterword::core
