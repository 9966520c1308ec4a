#include "core/message/states.h"

#include <gtest/gtest.h>

#include <map>
#include <utility>

#include "core/facts/names.h"

namespace afterword::core {
namespace {

using enum MessageEvent;
using S = MessageState;

constexpr S all_states[] = {S::draft, S::approved, S::sending, S::sent, S::failed, S::in_doubt, S::cancelled};
constexpr MessageEvent all_events[] = {edit, approve, cancel, claim, try_again, accept, refuse, lose_track, deliver};

TEST(States, every_pair_is_as_the_table_says) {
  const std::map<std::pair<S, MessageEvent>, S> possible{
      {{S::draft, edit}, S::draft},
      {{S::draft, approve}, S::approved},
      {{S::draft, cancel}, S::cancelled},
      {{S::approved, edit}, S::draft},
      {{S::approved, cancel}, S::cancelled},
      {{S::approved, claim}, S::sending},
      {{S::approved, deliver}, S::sent},
      {{S::sending, try_again}, S::approved},
      {{S::sending, accept}, S::sent},
      {{S::sending, refuse}, S::failed},
      {{S::sending, lose_track}, S::in_doubt},
      {{S::sending, cancel}, S::cancelled},
      {{S::failed, edit}, S::draft},
      {{S::failed, approve}, S::approved},
      {{S::failed, cancel}, S::cancelled},
      {{S::failed, deliver}, S::sent},
      {{S::in_doubt, approve}, S::approved},
      {{S::in_doubt, try_again}, S::approved},
      {{S::in_doubt, accept}, S::sent},
      {{S::in_doubt, refuse}, S::failed},
      {{S::in_doubt, deliver}, S::sent},
  };
  for (const S state : all_states) {
    for (const MessageEvent event : all_events) {
      const auto found = possible.find({state, event});
      const auto expected = found == possible.end() ? std::nullopt : std::optional(found->second);
      EXPECT_EQ(after(state, event), expected) << name_of(state) << " + " << name_of(event);
    }
  }
}

TEST(States, what_was_sent_or_cancelled_stays_so) {
  for (const MessageEvent event : all_events) {
    EXPECT_FALSE(after(S::sent, event).has_value()) << name_of(event);
    EXPECT_FALSE(after(S::cancelled, event).has_value()) << name_of(event);
  }
}

TEST(States, only_an_approved_message_is_ever_claimed) {
  for (const S state : all_states) EXPECT_EQ(after(state, claim).has_value(), state == S::approved) << name_of(state);
}

}  // namespace
}  // namespace afterword::core
