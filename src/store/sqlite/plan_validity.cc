#include <algorithm>
#include <limits>

#include "store/sqlite/columns.h"
#include "store/sqlite/nouns.h"

namespace afterword::store::sqlite {
namespace {

constexpr std::int64_t never = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t for_ever = std::numeric_limits<std::int64_t>::max();

struct ValidityRow {
  std::int64_t from = never;
  std::int64_t until = never;
};
void take(Row& row, ValidityRow& validity) { row.into(validity.from, validity.until); }

using Numbered = std::tuple<std::int64_t, std::string>;

}  // namespace

Result<std::optional<Validity>> read_validity(Connection& db, std::string_view seeker, std::string_view application) {
  const auto row = db.one<ValidityRow>(
      "SELECT valid_from, valid_until FROM plan_validity WHERE seeker = ? AND application = ?", seeker, application);
  if (!row) return std::unexpected(row.error());
  if (!*row || (*row)->until == never) return std::nullopt;
  Validity validity{core::Instant{std::chrono::seconds{(*row)->from}}, std::nullopt};
  if ((*row)->until != for_ever) validity.until = core::Instant{std::chrono::seconds{(*row)->until}};
  return validity;
}

Result<void> write_validity(Connection& db, std::string_view seeker, std::string_view application,
                            const Validity& validity) {
  return db.run("UPDATE plan_validity SET valid_from = ?, valid_until = ? WHERE seeker = ? AND application = ?",
                validity.from, validity.until ? validity.until->time_since_epoch().count() : for_ever, seeker,
                application);
}

Result<void> write_never_planned(Connection& db, std::string_view seeker, std::string_view application,
                                 std::int64_t number) {
  return db.run(
      "INSERT INTO plan_validity (seeker, application, number, valid_from, valid_until) VALUES (?, ?, ?, ?, ?)"
      " ON CONFLICT (seeker, application) DO NOTHING",
      seeker, application, number, never, never);
}

Result<std::vector<std::string>> read_plans_not_holding_at(Connection& db, std::string_view seeker, core::Instant now) {
  // Those that have ended, and those from the future: the clock went back, or is an argument (--now).
  auto found = db.all<Numbered>(
      "SELECT number, application FROM plan_validity WHERE seeker = ?1 AND valid_until <= ?2 UNION ALL"
      " SELECT number, application FROM plan_validity WHERE seeker = ?1 AND valid_from > ?2 AND +valid_until > ?2",
      seeker, now);
  if (!found) return std::unexpected(std::move(found.error()));
  std::sort(found->begin(), found->end());
  std::vector<std::string> ids;
  ids.reserve(found->size());
  for (auto& [number, id] : *found) ids.push_back(std::move(id));
  return ids;
}

}  // namespace afterword::store::sqlite
