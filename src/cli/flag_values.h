// Flags as values: dates, instants, numbers, words of the document. The first error wins; after it everything reads as
// absent, so that a command reads all its flags and looks once.
#pragma once

#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>

#include "cli/arguments.h"
#include "core/error.h"
#include "core/facts/application.h"
#include "core/facts/names.h"
#include "core/time/civil.h"

namespace afterword::cli {

class FlagValues {
 public:
  explicit FlagValues(const Arguments& given) : given_(given) {}

  std::optional<std::string> text(std::string_view flag) { return given_.text(flag); }
  std::optional<core::Date> date(std::string_view flag);
  /// RFC 3339 with an offset.
  std::optional<core::OffsetTime> instant(std::string_view flag);
  /// A local time as a person types it.
  std::optional<core::Civil> civil(std::string_view flag);
  std::optional<int> number(std::string_view flag, int low, int high);
  /// "US", "none", or dates with commas between them.
  std::optional<core::HolidaySetting> holidays(std::string_view flag);
  /// "SA,SU"; "none".
  std::optional<core::Weekend> weekend(std::string_view flag);
  /// "yes" and "no".
  std::optional<bool> yes_or_no(std::string_view flag);
  template <class Enum>
  std::optional<Enum> word(std::string_view flag) {
    const auto given = given_.value(flag);
    if (!given) return std::nullopt;
    const auto meant = core::parse_name<Enum>(*given);
    if (!meant) complain(flag, fmt::format("\"{}\" is none of its words", *given), "choose " + core::all_names<Enum>());
    return meant;
  }

  bool failed() const { return first_error_.has_value(); }
  std::unexpected<core::Error> failure() const { return std::unexpected(*first_error_); }
  void complain(std::string_view flag, std::string what, std::string advice);

 private:
  const Arguments& given_;
  std::optional<core::Error> first_error_;
};

/// "2026-11-26,2026-12-25", "US" or "none"; nullopt where it is neither.
std::optional<core::HolidaySetting> parse_holiday_words(std::string_view text);
/// invalid_input where a region is named that has no table; what is counted without one would look right and be wrong.
core::Result<void> require_holiday_table(const core::HolidaySetting& holidays);

}  // namespace afterword::cli
