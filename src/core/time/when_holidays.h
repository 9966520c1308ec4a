// Days that people name when they say when they will write: "before Thanksgiving", "after Easter". Wider than a table
// of public holidays (Halloween is one of them), narrower than one: nothing is looked up by region but the day itself.
#pragma once

#include <string_view>

#include "core/time/civil.h"
#include "core/time/when_words.h"

namespace afterword::core::when {

struct NamedDay {
  Phrase phrase;
  Date (*in)(int year, bool in_canada);  ///< Thanksgiving and a few more differ there
};

struct NamedDayMatch {
  const NamedDay* day = nullptr;
  std::size_t next = 0;
};

/// The longest name at `i`; `day` is null where there is none.
NamedDayMatch named_day_at(const Words& words, std::size_t i);

/// The first one strictly after `date`.
Date next_named_day(const NamedDay& day, Date date, std::string_view region);

}  // namespace afterword::core::when
