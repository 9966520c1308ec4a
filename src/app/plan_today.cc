#include "app/plan_today.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <utility>

#include "app/plan_rows.h"
#include "app/transaction.h"

namespace afterword::app {
namespace {

// More rows than any screen shows; a store may count in 32 bits.
constexpr std::size_t every_row = 1'000'000;

using core::Step;
using core::StepState;

Result<void> find_out_if_empty(ReadSession& session, Today& today) {
  if (!today.pressing.empty() || !today.upcoming.empty() || !today.waiting.empty()) return {};
  auto ids = session.application_ids();
  if (!ids) return std::unexpected(ids.error());
  today.nothing_recorded = ids->empty();
  return {};
}

// Every application's rows hold.
Result<Today> read_rows(ReadSession& session, TodayLimits limits) {
  Today today;
  auto pressing = session.pressing_steps(std::min(limits.pressing, every_row));
  if (!pressing) return std::unexpected(pressing.error());
  today.pressing = std::move(*pressing);
  today.pressing_count = today.pressing.size();
  if (today.pressing_count >= limits.pressing) {
    auto count = session.count_pressing_steps();
    if (!count) return std::unexpected(count.error());
    today.pressing_count = *count;
  }
  if (limits.upcoming > 0) {
    auto upcoming = session.upcoming_steps(std::min(limits.upcoming, every_row));
    if (!upcoming) return std::unexpected(upcoming.error());
    today.upcoming = std::move(*upcoming);
  }
  if (limits.waiting > 0) {
    auto waiting = session.waiting_steps(std::min(limits.waiting, every_row));
    if (!waiting) return std::unexpected(waiting.error());
    today.waiting = std::move(*waiting);
  }
  if (auto done = find_out_if_empty(session, today); !done) return std::unexpected(done.error());
  return today;
}

Result<Today> refresh_and_read(WriteSession& session, Zones& zones, Instant now, TodayLimits limits) {
  // Asked again: another process may have planned them since.
  auto stale = session.plans_not_holding_at(now);
  if (!stale) return std::unexpected(stale.error());
  for (const std::string& id : *stale) {
    auto application = session.application(id);
    if (!application) return std::unexpected(application.error());
    if (!*application) continue;
    if (auto done = refresh_plan_rows(session, **application, zones, now); !done) return std::unexpected(done.error());
  }
  return read_rows(session, limits);
}

bool opens_before(const Step& a, const Step& b) {
  if (a.opens_at != b.opens_at) return a.opens_at && (!b.opens_at || *a.opens_at < *b.opens_at);
  return core::comes_before(a, b);
}

// Stable: steps that neither comes before stay as they were.
template <class Order>
void sort_and_cut(std::vector<Step>& steps, std::size_t limit, Order order) {
  std::vector<std::size_t> places(steps.size());
  std::iota(places.begin(), places.end(), std::size_t{0});
  std::sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
    return order(steps[a], steps[b]) || (!order(steps[b], steps[a]) && a < b);
  });
  std::vector<Step> sorted;
  for (const std::size_t place : places) {
    if (sorted.size() == limit) break;
    sorted.push_back(std::move(steps[place]));
  }
  steps = std::move(sorted);
}

// Nothing can be written: the rows that hold, and the others planned here and forgotten.
Result<Today> plan_in_memory(ReadSession& session, Zones& zones, Instant now, TodayLimits limits) {
  auto stale = session.plans_not_holding_at(now);
  if (!stale) return std::unexpected(stale.error());
  std::sort(stale->begin(), stale->end());
  auto rows = read_rows(session, TodayLimits{every_row, every_row, every_row});
  if (!rows) return rows;
  Today today = std::move(*rows);
  for (auto* steps : {&today.pressing, &today.upcoming, &today.waiting}) {
    std::erase_if(*steps,
                  [&](const Step& step) { return std::binary_search(stale->begin(), stale->end(), step.application); });
  }
  auto seeker = session.seeker();
  if (!seeker) return std::unexpected(seeker.error());
  for (const std::string& id : *stale) {
    auto application = session.application(id);
    if (!application) return std::unexpected(application.error());
    if (!*application) continue;
    auto planned = make_plan_rows(**application, *seeker, zones, now);
    if (!planned) return std::unexpected(planned.error());
    for (Step& step : planned->steps) {
      auto& list = step.state == StepState::upcoming  ? today.upcoming
                   : step.state == StepState::waiting ? today.waiting
                                                      : today.pressing;
      list.push_back(std::move(step));
    }
  }
  today.pressing_count = today.pressing.size();
  sort_and_cut(today.pressing, limits.pressing, core::comes_before);
  sort_and_cut(today.upcoming, limits.upcoming, opens_before);
  sort_and_cut(today.waiting, limits.waiting, core::comes_before);
  return today;
}

}  // namespace

Result<Today> plan_today(Store& store, Zones& zones, Instant now, TodayLimits limits) {
  bool all_hold = false;
  auto today = in_read(store, [&](ReadSession& session) -> Result<Today> {
    auto stale = session.plans_not_holding_at(now);
    if (!stale) return std::unexpected(stale.error());
    all_hold = stale->empty();
    return all_hold ? read_rows(session, limits) : Result<Today>(Today{});
  });
  if (!today || all_hold) return today;

  today = in_write(store, [&](WriteSession& session) { return refresh_and_read(session, zones, now, limits); });
  if (today || today.error().code != core::ErrorCode::outside) return today;
  return in_read(store, [&](ReadSession& session) { return plan_in_memory(session, zones, now, limits); });
}

}  // namespace afterword::app
