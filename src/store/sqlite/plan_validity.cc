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

Result<void> write_never_planned(Connection& db, std::string_view seeker, std::string_view application) {
  return db.run(
      "INSERT INTO plan_validity (seeker, application, valid_from, valid_until) VALUES (?, ?, ?, ?)"
      " ON CONFLICT (seeker, application) DO NOTHING",
      seeker, application, never, never);
}

Result<std::vector<std::string>> read_plans_not_holding_at(Connection& db, std::string_view seeker, core::Instant now) {
  auto ended = db.all<Numbered>(
      "SELECT application.number, application.id FROM plan_validity JOIN application"
      " ON application.seeker = plan_validity.seeker AND application.id = plan_validity.application"
      " WHERE plan_validity.seeker = ? AND plan_validity.valid_until <= ?",
      seeker, now);
  if (!ended) return std::unexpected(std::move(ended.error()));
  // Rows from the future: the clock went back, or is an argument (--now).
  auto ahead = db.all<Numbered>(
      "SELECT application.number, application.id FROM plan_validity JOIN application"
      " ON application.seeker = plan_validity.seeker AND application.id = plan_validity.application"
      " WHERE plan_validity.seeker = ?1 AND plan_validity.valid_from > ?2 AND +plan_validity.valid_until > ?2",
      seeker, now);
  if (!ahead) return std::unexpected(std::move(ahead.error()));

  ended->insert(ended->end(), ahead->begin(), ahead->end());
  std::sort(ended->begin(), ended->end());
  std::vector<std::string> ids;
  ids.reserve(ended->size());
  for (auto& [number, id] : *ended) ids.push_back(std::move(id));
  return ids;
}

}  // namespace afterword::store::sqlite
