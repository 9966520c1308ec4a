// How the values of core/ stand in columns. An instant is its seconds since 1970; an OffsetTime two columns, the
// instant and its offset in minutes; a date is text, 'YYYY-MM-DD'; an enumeration the word that the facts document has
// for it; a list that is only ever read whole is JSON, as in the document.
#pragma once

#include <string>
#include <vector>

#include "core/codec/facts_json.h"
#include "core/facts/names.h"
#include "core/plan/step.h"
#include "store/sqlite/statement.h"

namespace afterword::store::sqlite {

void give(Binder& binder, core::Instant value);
void give(Binder& binder, core::Date value);
void give(Binder& binder, const core::OffsetTime& value);
void give(Binder& binder, const std::optional<core::OffsetTime>& value);
void give(Binder& binder, const core::PrivateText& value);
void give(Binder& binder, const std::vector<std::string>& value);
void give(Binder& binder, const std::vector<core::Waiver>& value);
void give(Binder& binder, const core::HolidaySetting& value);
void give(Binder& binder, core::Weekend value);
void give(Binder& binder, const core::Debrief& value);
void give(Binder& binder, const core::Reflection& value);
void give(Binder& binder, core::StepKind value);
void give(Binder& binder, core::StepState value);  ///< its number: rows are sorted by it

void take(Row& row, core::Instant& value);
void take(Row& row, core::Date& value);
void take(Row& row, core::OffsetTime& value);
void take(Row& row, std::optional<core::OffsetTime>& value);
void take(Row& row, core::PrivateText& value);
void take(Row& row, std::vector<std::string>& value);
void take(Row& row, std::vector<core::Waiver>& value);
void take(Row& row, core::HolidaySetting& value);
void take(Row& row, core::Weekend& value);
void take(Row& row, core::Debrief& value);
void take(Row& row, core::Reflection& value);
void take(Row& row, core::StepKind& value);
void take(Row& row, core::StepState& value);

/// The enumerations that core/facts/names.h has words for.
template <class Enum>
concept Named = requires(Enum value) {
  { core::name_of(value) };
  { core::parse_name<Enum>(std::string_view()) };
} && !std::same_as<Enum, core::StepKind> && !std::same_as<Enum, core::StepState>;

template <Named Enum>
void give(Binder& binder, Enum value) {
  binder.text(core::name_of(value));
}
template <Named Enum>
void take(Row& row, Enum& value) {
  const std::string word = row.text();
  const auto named = core::parse_name<Enum>(word);
  named ? void(value = *named) : row.complain("no such word: " + word);
}

}  // namespace afterword::store::sqlite
