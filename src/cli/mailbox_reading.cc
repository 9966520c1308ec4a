#include "cli/mailbox_reading.h"

#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include "core/codec/address.h"

namespace afterword::cli {

std::function<core::Instant()> clock_from(core::Instant now) {
  return [now, start = std::chrono::steady_clock::now()] {
    return now + std::chrono::floor<std::chrono::seconds>(std::chrono::steady_clock::now() - start);
  };
}

core::Result<app::InboxReading> reading_of(Session& session, app::Mailbox& mailbox) {
  std::vector<std::string> own;
  const auto settings = session.wiring.settings();
  if (!settings) return std::unexpected(settings.error());
  for (const char* key : {"mail.from", "mail.user"}) {
    auto value = (*settings)->get(key);
    if (!value) return std::unexpected(value.error());
    if (*value && core::is_address(**value)) own.push_back(std::move(**value));
  }
  return app::InboxReading{.store = session.store(),
                           .zones = session.zones(),
                           .mailbox = mailbox,
                           .parse = [&session](std::string_view bytes) { return session.wiring.parse_mail(bytes); },
                           .own_addresses = std::move(own),
                           .clock = clock_from(session.now)};
}

core::Result<app::InboxReader> inbox_reader(Session& session) {
  auto opened = session.wiring.mailbox();
  if (!opened) return std::unexpected(opened.error());
  if (!*opened) return app::InboxReader();
  return [&session, mailbox = std::shared_ptr<app::Mailbox>(std::move(*opened))]() -> core::Result<void> {
    const auto reading = reading_of(session, *mailbox);
    if (!reading) return std::unexpected(reading.error());
    const auto report = app::sync_inbox(*reading);
    if (!report) return std::unexpected(report.error());
    return {};
  };
}

}  // namespace afterword::cli
