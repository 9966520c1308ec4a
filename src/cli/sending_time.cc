#include "cli/sending_time.h"

#include <fmt/format.h>

#include <chrono>

#include "cli/phrases.h"

namespace afterword::cli {
namespace {

constexpr std::chrono::seconds time_to_think_again{30};
constexpr std::chrono::seconds counted_in_seconds{120};

}  // namespace

core::Result<bool> civil_hours(Session& session) {
  const auto settings = session.wiring.settings();
  if (!settings) return std::unexpected(settings.error());
  const auto said = (*settings)->get("mail.civil_hours");
  if (!said) return std::unexpected(said.error());
  if (*said) return **said == "on";
  const auto server = (*settings)->get("mail.smtp");
  if (!server) return std::unexpected(server.error());
  return server->has_value();
}

core::Result<app::SendTiming> send_timing(Session& session, bool at_once) {
  const auto civil = civil_hours(session);
  if (!civil) return std::unexpected(civil.error());
  app::SendTiming timing{.undo = {}, .civil_hours = *civil, .at_once = at_once};
  const auto settings = session.wiring.settings();
  if (!settings) return std::unexpected(settings.error());
  const auto undo = (*settings)->get("mail.undo_seconds");
  const auto server = (*settings)->get("mail.smtp");
  if (!undo) return std::unexpected(undo.error());
  if (!server) return std::unexpected(server.error());
  if (*undo) {
    timing.undo = std::chrono::seconds{std::stoi(**undo)};  // check_setting has seen that it is a number
  } else if (*server && session.can_ask()) {
    timing.undo = time_to_think_again;
  }
  return timing;
}

std::string say_departure(const app::Departure& departure, core::Instant now) {
  const auto wait = departure.there.instant - now;
  if (wait <= counted_in_seconds) return fmt::format("in {} seconds", wait.count());
  const core::Date today = core::OffsetTime{now, departure.there.offset}.date();
  const core::Date date = departure.there.date();
  const std::string moment =
      date == today ? "today, " + core::say_time(departure.there.civil()) : say_moment(departure.there, now);
  std::string said = date == today + std::chrono::days{1} ? "tomorrow, " + moment : moment;
  said += " in " + place_of(departure.zone);
  if (departure.here.offset == departure.there.offset) return said;
  const std::string here =
      departure.here.date() == date ? core::say_time(departure.here.civil()) : say_moment(departure.here, now);
  return fmt::format("{} ({} where you are)", said, here);
}

core::Result<std::optional<std::string>> departure_of(Session& session, const app::Ref& message,
                                                      const app::SendTiming& timing) {
  const auto departure = app::foresee_departure(session.store(), session.zones(), message, timing, session.now);
  if (!departure) return std::unexpected(departure.error());
  return *departure ? std::optional(say_departure(**departure, session.now)) : std::nullopt;
}

}  // namespace afterword::cli
