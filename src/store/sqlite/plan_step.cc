#include <array>
#include <limits>
#include <numeric>

#include "store/sqlite/columns.h"
#include "store/sqlite/nouns.h"

namespace afterword::store::sqlite {
namespace {

constexpr std::size_t states = 6;

/// Where a step lies within its state: as core::comes_before has it, but for `upcoming`, which is read by opening time.
struct Place {
  std::int64_t first_at;
  std::int64_t second_at;
};
std::int64_t key_of(const std::optional<core::OffsetTime>& time) {
  return time ? time->instant.time_since_epoch().count() : std::numeric_limits<std::int64_t>::max();
}
Place place_of(const core::Step& step) {
  if (step.state == core::StepState::upcoming) return {key_of(step.opens_at), key_of(step.due_at)};
  return {key_of(step.due_at), key_of(step.opens_at)};
}

Result<void> change_counts(Connection& db, std::string_view seeker, const std::array<std::int64_t, states>& changes) {
  for (std::size_t state = 0; state < states; ++state) {
    if (changes.at(state) == 0) continue;
    auto counted = db.run(
        "INSERT INTO plan_count (seeker, state, steps) VALUES (?, ?, ?)"
        " ON CONFLICT (seeker, state) DO UPDATE SET steps = plan_count.steps + excluded.steps",
        seeker, state, changes.at(state));
    if (!counted) return counted;
  }
  return {};
}

}  // namespace

static void take(Row& row, core::Step& step) {
  row.into(step.application, step.kind, step.state, step.opens_at, step.due_at, step.interview, step.to, step.number,
           step.forward_for, step.rules, step.because, step.title, step.reply, step.message);
}

Result<std::vector<core::Step>> read_steps_of(Connection& db, std::string_view seeker, std::string_view application) {
  return db.all<core::Step>(
      "SELECT application, kind, state, opens_at, opens_at_offset, due_at, due_at_offset, interview, recipient, number,"
      " forward_for, rules, because, title, reply, message"
      " FROM plan_step WHERE seeker = ? AND application = ? ORDER BY position",
      seeker, application);
}

Result<std::vector<core::Step>> read_steps_between(Connection& db, std::string_view seeker, core::StepState first,
                                                   core::StepState last, std::size_t limit) {
  return db.all<core::Step>(
      "SELECT application, kind, state, opens_at, opens_at_offset, due_at, due_at_offset, interview, recipient, number,"
      " forward_for, rules, because, title, reply, message"
      " FROM plan_step WHERE seeker = ? AND state BETWEEN ? AND ?"
      " ORDER BY state, first_at, second_at, application, position LIMIT ?",
      seeker, first, last, limit);
}

Result<std::size_t> count_steps_between(Connection& db, std::string_view seeker, core::StepState first,
                                        core::StepState last) {
  const auto counts = db.all<std::size_t>("SELECT steps FROM plan_count WHERE seeker = ? AND state BETWEEN ? AND ?",
                                          seeker, first, last);
  if (!counts) return std::unexpected(counts.error());
  return std::accumulate(counts->begin(), counts->end(), std::size_t{0});
}

Result<void> write_steps(Connection& db, std::string_view seeker, std::string_view application,
                         const std::vector<core::Step>& steps) {
  std::array<std::int64_t, states> changes{};
  const auto former = db.all<core::StepState>(
      "DELETE FROM plan_step WHERE seeker = ? AND application = ? RETURNING state", seeker, application);
  if (!former) return std::unexpected(former.error());
  for (const core::StepState state : *former) --changes.at(static_cast<std::size_t>(state));

  for (std::size_t position = 0; position < steps.size(); ++position) {
    const core::Step& step = steps[position];
    const Place place = place_of(step);
    auto written = db.run(
        "INSERT INTO plan_step (seeker, state, first_at, second_at, application, position, kind, opens_at,"
        " opens_at_offset, due_at, due_at_offset, interview, recipient, number, forward_for, rules, because, title,"
        " reply, message) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        seeker, step.state, place.first_at, place.second_at, application, position, step.kind, step.opens_at,
        step.due_at, step.interview, step.to, step.number, step.forward_for, step.rules, step.because, step.title,
        step.reply, step.message);
    if (!written) return written;
    ++changes.at(static_cast<std::size_t>(step.state));
  }
  return change_counts(db, seeker, changes);
}

}  // namespace afterword::store::sqlite
