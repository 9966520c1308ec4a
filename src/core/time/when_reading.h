// How a time frame was understood, in one sentence for the person who typed it.
#pragma once

#include <string>

#include "core/time/when_grammar.h"

namespace afterword::core::when {

/// "within two weeks of Tue 10 Nov: by Tue 24 Nov". `chosen` is the expression that counts; nullptr where none does.
std::string explain(const Words& words, const Expression* chosen, const TimeFrame& frame, Date said_on,
                    const BusinessCalendar& calendar);

}  // namespace afterword::core::when
