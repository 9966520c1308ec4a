// What employers say, by what it means (docs/rules.md R7), in families of sayings (phrasebook.h). Private to this room.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace afterword::core {

enum class Sense : std::uint8_t {
  offer,
  rejection,
  withdrawal,  ///< an offer taken back: a rejection, whatever else is said of the offer
  invitation,
  request,      ///< they ask for something
  process,      ///< how the matter stands
  promise,      ///< that they will decide or write: a date beside it is their time frame
  write_again,  ///< "feel free to check back in January"
  thanks,       ///< thanks, wishes, small talk
  courtesy,     ///< a question mark or a "please" that wants nothing
  absence,      ///< out-of-office wording
  person,       ///< what nobody writes who is only away: apologies for a late answer
  unread,       ///< "this is an automated message, please do not respond"
  bulk,         ///< newsletters, job alerts, surveys
  matter,       ///< the words of hiring, whatever is said with them
};
inline constexpr std::size_t senses = 15;

/// Two clues make a clear saying; one clear saying is enough. `against` takes back, in its clause, what other families
/// of the sense say.
enum class Weight : std::uint8_t { against = 0, clue = 1, clear = 2 };

struct Family {
  Sense sense;
  Weight weight;
  std::string_view means;   ///< for a person: why
  std::string_view said;    ///< one saying a line
  std::string_view unless;  ///< not where the same clause says this
};

extern const std::span<const Family> offer_families;
extern const std::span<const Family> rejection_families;
extern const std::span<const Family> preference_families;
extern const std::span<const Family> regret_families;
extern const std::span<const Family> invitation_families;
extern const std::span<const Family> appointment_families;
extern const std::span<const Family> request_families;
extern const std::span<const Family> process_families;
extern const std::span<const Family> promise_families;
extern const std::span<const Family> courtesy_families;
extern const std::span<const Family> automatic_families;

}  // namespace afterword::core
