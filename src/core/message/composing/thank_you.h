// Thank-you notes (rules.md R3.1 to R3.5).
#pragma once

#include "core/message/composing/letter_text.h"
#include "core/message/composing/note_facts.h"

namespace afterword::core::composing {

/// Note `turn` of the interview's planned notes. `attempt` gives another one from the same facts.
Composition thank_you_note(const Scene& scene, const PlannedNotes& planned, std::size_t turn, std::size_t attempt,
                           const Avoided& avoided);

}  // namespace afterword::core::composing
