// The plan's rows: a cache of what each application's plan says, written by every verb that changes a fact, so that a
// screen costs what it shows (docs/map.md). Rebuildable at any time.
#pragma once

#include <optional>
#include <string_view>

#include "app/ports.h"

namespace afterword::app {

/// The rows that `application` has at `now`: its live steps, and the instant until which they hold.
Result<PlanRows> make_plan_rows(const core::Application& application, const std::optional<core::Seeker>& seeker,
                                Zones& zones, Instant now);

/// Plans anew and puts the rows.
Result<void> refresh_plan_rows(WriteSession& session, const core::Application& application, Zones& zones, Instant now);

/// The same for every application: the seeker's zone has changed, or a person asked.
Result<void> refresh_all_plan_rows(WriteSession& session, Zones& zones, Instant now);

/// The sender's own steps: its attempts are counted by themselves.
inline constexpr std::string_view sending_verb = "send_due";

/// What every verb that changes an application ends with: puts it, refreshes its rows, counts the change
/// (app/ledgered_store.h) and logs the event (whose `application` and `at` are filled in here).
Result<void> save_application(WriteSession& session, const core::Application& application, Zones& zones, Instant now,
                              Event event);

}  // namespace afterword::app
