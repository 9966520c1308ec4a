#include "core/message/states.h"

#include <array>
#include <cstddef>

namespace afterword::core {
namespace {

constexpr std::size_t states = 7;
constexpr std::size_t events = 10;

constexpr auto none = std::optional<MessageState>{};
constexpr std::optional<MessageState> draft = MessageState::draft;
constexpr std::optional<MessageState> approved = MessageState::approved;
constexpr std::optional<MessageState> sending = MessageState::sending;
constexpr std::optional<MessageState> sent = MessageState::sent;
constexpr std::optional<MessageState> failed = MessageState::failed;
constexpr std::optional<MessageState> in_doubt = MessageState::in_doubt;
constexpr std::optional<MessageState> cancelled = MessageState::cancelled;

// docs/messages.md, row by row. What is claimed can be taken back up to the instant before its last
// byte (promises.md P4): whoever sends it asks once more then. In doubt, a person may say that it arrived
// (deliver), that it did not (try_again), or that it shall go again all the same (approve).
constexpr std::array<std::array<std::optional<MessageState>, events>, states> table{{
    //           edit   approve   cancel     claim    try_again accept refuse  lose_track deliver bounce
    /*draft*/ {draft, approved, cancelled, none, none, none, none, none, none, none},
    /*approved*/ {draft, none, cancelled, sending, none, none, none, none, sent, none},
    /*sending*/ {none, none, cancelled, none, approved, sent, failed, in_doubt, none, failed},
    /*sent*/ {none, none, none, none, none, none, none, none, none, failed},
    /*failed*/ {draft, approved, cancelled, none, none, none, none, none, sent, none},
    /*in_doubt*/ {none, approved, none, none, approved, sent, failed, none, sent, failed},
    /*cancelled*/ {none, none, none, none, none, none, none, none, none, none},
}};

constexpr std::array<std::string_view, events> names{"edit",   "approve", "cancel",     "claim",   "try again",
                                                     "accept", "refuse",  "lose track", "deliver", "bounce"};

}  // namespace

std::optional<MessageState> after(MessageState state, MessageEvent event) {
  return table.at(static_cast<std::size_t>(state)).at(static_cast<std::size_t>(event));
}

std::string_view name_of(MessageEvent event) { return names.at(static_cast<std::size_t>(event)); }

}  // namespace afterword::core
