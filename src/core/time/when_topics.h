// What the expressions of a text are about (docs/when.md W10): when they will decide or write, when somebody starts, or
// something that was. And which of them a "hopefully" makes approximate.
#pragma once

#include <vector>

#include "core/time/when_grammar.h"

namespace afterword::core::when {

enum class Topic : std::uint8_t {
  none,
  decide,  ///< they decide, write, call
  fill,    ///< the role is filled, somebody starts or joins
  speech,  ///< somebody says or hopes: neutral
  other,   ///< the candidate is asked for something, an office is closed
  past,    ///< an interview that took place
};

/// The topic of each expression, in their order.
std::vector<Topic> topics_of(const Words& words, const std::vector<Expression>& expressions);

/// Marks approximate what a hedge elsewhere in its sentence is about: "Hopefully you hear by Friday".
void apply_hedges(const Words& words, std::vector<Expression>& expressions);

/// Words that end a clause for good: what stands before them is about something else.
bool ends_clause(const Words& words, std::size_t i);

}  // namespace afterword::core::when
