// Does a letter draw on a note, in whatever words?
#pragma once

#include "core/message/checks/draft_in_context.h"
#include "core/message/reading/content.h"

namespace afterword::core::checks {

/// What the letter is about: the stems between greeting and sign-off, without the names of the role and the employer.
reading::StemSet content_of(const DraftInContext& draft);

/// Generously: one word that not every letter has, or every word of a note that has none but those.
bool draws_on(const reading::StemSet& letter, const reading::Text& note);

/// Strictly enough for something fresh: its link, its person, or so many of its words that it cannot be chance.
bool uses_material(const DraftInContext& draft, const reading::StemSet& letter, const Material& material);

}  // namespace afterword::core::checks
