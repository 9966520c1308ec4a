#include "store/sqlite/columns.h"

#include <fmt/format.h>

namespace afterword::store::sqlite {
namespace {

/// Keeps what a reader of JSON makes of the next column, or its complaint.
template <class T>
void take_json(Row& row, T& value, core::Result<T> (*parse)(std::string_view)) {
  auto parsed = parse(row.text());
  if (parsed) {
    value = std::move(*parsed);
  } else {
    row.complain(parsed.error().what);
  }
}

// An explicit list of none: to the document's reader it is the same as no setting.
constexpr std::string_view no_dates = "[]";

constexpr int longest_offset = 24 * 60;

}  // namespace

void give(Binder& binder, core::Instant value) { binder.integer(value.time_since_epoch().count()); }
void give(Binder& binder, core::Date value) { binder.made_text(core::format_date(value)); }
void give(Binder& binder, const core::OffsetTime& value) {
  give(binder, value.instant);
  binder.integer(value.offset.count());
}
void give(Binder& binder, const std::optional<core::OffsetTime>& value) {
  if (value) return give(binder, *value);
  binder.null();
  binder.null();
}
void give(Binder& binder, const core::PrivateText& value) { binder.text(value.for_seeker_only()); }
void give(Binder& binder, const std::vector<std::string>& value) { binder.made_text(core::write_part(value)); }
void give(Binder& binder, const std::vector<core::Waiver>& value) { binder.made_text(core::write_part(value)); }
void give(Binder& binder, const core::HolidaySetting& value) {
  const auto* dates = std::get_if<std::vector<core::Date>>(&value);
  if (std::holds_alternative<std::monostate>(value)) return binder.null();
  binder.made_text(dates != nullptr && dates->empty() ? std::string(no_dates) : core::write_part(value));
}
void give(Binder& binder, core::Weekend value) { binder.integer(static_cast<std::int64_t>(value.to_ulong())); }
void give(Binder& binder, const core::Debrief& value) { binder.made_text(core::write_part(value)); }
void give(Binder& binder, const core::Reflection& value) { binder.made_text(core::write_part(value)); }
void give(Binder& binder, core::StepKind value) { binder.text(core::name_of(value)); }
void give(Binder& binder, core::StepState value) { binder.integer(static_cast<int>(value)); }

void take(Row& row, core::Instant& value) { value = core::Instant{std::chrono::seconds{row.integer()}}; }

void take(Row& row, core::Date& value) {
  const std::string text = row.text();
  const auto date = core::parse_date(text);
  date ? void(value = *date) : row.complain("no date: " + text);
}

void take(Row& row, core::OffsetTime& value) {
  take(row, value.instant);
  const std::int64_t minutes = row.integer();
  if (minutes <= -longest_offset || minutes >= longest_offset) {
    return row.complain(fmt::format("no offset from UTC: {} minutes", minutes));
  }
  value.offset = std::chrono::minutes{minutes};
}

void take(Row& row, std::optional<core::OffsetTime>& value) {
  const bool has_no_instant = row.null();
  if (!has_no_instant) return take(row, value.emplace());
  value.reset();
  if (!row.null()) row.complain("an offset without an instant");
}

void take(Row& row, core::PrivateText& value) { value = core::PrivateText(row.text()); }
void take(Row& row, std::vector<std::string>& value) { take_json(row, value, core::parse_strings); }
void take(Row& row, std::vector<core::Waiver>& value) { take_json(row, value, core::parse_waivers); }
void take(Row& row, core::HolidaySetting& value) {
  if (row.null()) return void(value = std::monostate());
  const std::string json = row.text();
  if (json == no_dates) return void(value = std::vector<core::Date>());
  auto parsed = core::parse_holidays(json);
  parsed ? void(value = std::move(*parsed)) : row.complain(parsed.error().what);
}
void take(Row& row, core::Weekend& value) {
  const std::int64_t days = row.integer();
  if (days < 0 || days >= 1 << 7) return row.complain(fmt::format("no set of weekdays: {}", days));
  value = core::Weekend(static_cast<unsigned long>(days));
}
void take(Row& row, core::Debrief& value) { take_json(row, value, core::parse_debrief); }
void take(Row& row, core::Reflection& value) { take_json(row, value, core::parse_reflection); }

void take(Row& row, core::StepKind& value) {
  const std::string word = row.text();
  const auto kind = core::parse_step_kind(word);
  kind ? void(value = *kind) : row.complain("no such step: " + word);
}

void take(Row& row, core::StepState& value) {
  const std::int64_t number = row.integer();
  if (number < 0 || number > static_cast<int>(core::StepState::lapsed)) {
    return row.complain(fmt::format("no such state: {}", number));
  }
  value = static_cast<core::StepState>(number);
}

}  // namespace afterword::store::sqlite
