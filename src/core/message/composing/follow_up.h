// Follow-ups 1 to 3 (rules.md R4.4, R5.1, R5.2).
#pragma once

#include "core/message/composing/letter_text.h"
#include "core/message/composing/note_facts.h"

namespace afterword::core::composing {

/// The initial follow-up: who is writing, the resume, the timeline and what they need, when to expect the next.
Composition initial_follow_up(const Scene& scene, std::size_t attempt, const Avoided& avoided);

/// Number 2 or 3, built around `material`, which may be used.
Composition additional_follow_up(const Scene& scene, int number, const Material& material, std::size_t attempt,
                                 const Avoided& avoided);

/// The day on which the next follow-up may open when this one goes as soon as it can (R4.1 with B the day of sending),
/// with its weekday, so that nobody has to look it up: "Wednesday, November 25", "Wednesday 25 November".
std::string next_touch_day(const Scene& scene);

}  // namespace afterword::core::composing
