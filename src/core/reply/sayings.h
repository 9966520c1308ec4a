// What employers say, by what it means (docs/rules.md R7), as sayings (sentence.h). Private to this room.
#pragma once

#include <span>
#include <string_view>

namespace afterword::core {

/// A sentence means this where it has one of `said` and none of `unless`.
struct Meaning {
  std::span<const std::string_view> said;
  std::span<const std::string_view> unless;
};

extern const Meaning offer_said;
extern const Meaning rejection_said;
extern const Meaning invitation_said;
extern const Meaning availability_asked;  ///< of a question: an invitation, where it is not about starting
extern const Meaning something_asked;     ///< a request without a question mark
extern const Meaning courtesy_said;       ///< a question mark or a "please" that wants nothing
extern const Meaning process_said;        ///< generic: how the matter stands, without a date
extern const Meaning thanks_said;         ///< acknowledgement
extern const Meaning absence_said;        ///< out-of-office wording
extern const Meaning nobody_reads_said;   ///< "this is an automated message, please do not respond"
extern const Meaning write_again_said;    ///< "feel free to check back in January"

}  // namespace afterword::core
