// Everything that a verb needs, in memory, with one seeker and one interview at Acme that ended on Tuesday 10 November
// 2026 at 15:00 in New York.
#pragma once

#include <fmt/format.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

#include "app/mail_ports.h"
#include "app/send_due.h"
#include "core/codec/facts_json.h"
#include "store/memory/memory_files.h"
#include "store/memory/memory_ledger.h"
#include "store/memory/memory_store.h"
#include "tests/fakes/numbered_randomness.h"
#include "tests/fakes/recording_sender.h"
#include "tzdata/system_zones.h"

namespace afterword::fakes {

inline constexpr std::string_view acme_document = R"({
  "format": "afterword/1",
  "seeker": {"name": "Maya Lindqvist", "email": "maya@example.org", "timezone": "America/New_York"},
  "applications": [{
    "id": "acme", "role": "Platform Engineer",
    "employer": {"name": "Acme Corp", "domain": "acme.example", "timezone": "America/New_York", "holidays": "US"},
    "contacts": [
      {"id": "ann", "name": "Ann Lee", "title": "VP Engineering", "email": "ann.lee@acme.example"},
      {"id": "bo", "name": "Bo Novak", "title": "Staff Engineer"},
      {"id": "hr", "name": "Hana Ruiz", "title": "HR Partner", "email": "hana@acme.example", "main": true}],
    "interviews": [{
      "id": "r1", "round": 1, "kind": "video",
      "starts_at": "2026-11-10T14:00:00-05:00", "ends_at": "2026-11-10T15:00:00-05:00", "interviewers": ["ann", "bo"]}]
  }]
})";

/// "2026-11-10T15:20:00-05:00"; a mistake in it is a mistake in the test.
inline core::OffsetTime when(std::string_view text) {
  const auto time = core::parse_instant(text);
  if (!time) throw std::invalid_argument("no instant: " + std::string(text));
  return *time;
}
inline core::Instant at(std::string_view text) { return when(text).instant; }
inline core::Civil civil(std::string_view text) {
  const auto time = core::parse_civil(text);
  if (!time) throw std::invalid_argument("no local time: " + std::string(text));
  return *time;
}
inline core::Date date(std::string_view text) {
  const auto day = core::parse_date(text);
  if (!day) throw std::invalid_argument("no date: " + std::string(text));
  return *day;
}

inline core::Facts facts_of(std::string_view json) {
  auto facts = core::parse_facts(json);
  if (!facts) throw std::invalid_argument(facts.error().what + " (" + facts.error().where + ")");
  return std::move(*facts);
}

/// Enough of a mail to see what was frozen.
inline core::Result<std::string> plain_mail(const core::OutgoingMail& mail) {
  std::string bytes =
      fmt::format("From: {} <{}>\r\nTo: {} <{}>\r\nSubject: {}\r\nMessage-ID: <{}>\r\n\r\n{}", mail.from.name,
                  mail.from.address, mail.to.name, mail.to.address, mail.subject, mail.message_id, mail.body);
  for (const core::AttachedFile& file : mail.files) bytes += fmt::format("\r\n[{}: {}]", file.name, file.bytes);
  return bytes;
}

struct World {
  explicit World(std::string_view document = acme_document) : store(facts_of(document)) {}

  /// send_due by that sender; the clock stands still at `now`.
  core::Result<std::vector<app::SentMessage>> send(app::MailSender& by, core::Instant now, bool on_schedule = false,
                                                   bool civil_hours = false) {
    return app::send_due({store, zones, by, ledger, randomness, [now] { return now; }, on_schedule, {}, civil_hours});
  }
  core::Application application(std::string_view id = "acme") const {
    for (const core::Application& application : store.contents().applications) {
      if (application.id == id) return application;
    }
    throw std::invalid_argument("no application: " + std::string(id));
  }
  core::Message message(std::string_view id, std::string_view of = "acme") const {
    const core::Application holder = application(of);
    const core::Message* found = holder.message(id);
    if (found == nullptr) throw std::invalid_argument("no message: " + std::string(id));
    return *found;
  }
  /// The verbs of the events so far, the last one last.
  std::vector<std::string> verbs() const {
    std::vector<std::string> list;
    for (const app::Event& event : store.contents().events) list.push_back(event.verb);
    return list;
  }
  /// Changes an application behind the verbs' back.
  void put(const core::Application& application) {
    const auto done = store.write([&](app::WriteSession& session) { return session.put_application(application); });
    if (!done) throw std::runtime_error(done.error().what);
  }
  app::MailPorts mail() { return app::MailPorts{files, randomness, ledger, plain_mail}; }

  store::MemoryStore store;
  std::unique_ptr<tzdata::SystemZones> loaded = std::make_unique<tzdata::SystemZones>();  // a World can be moved
  tzdata::SystemZones& zones = *loaded;
  store::MemoryFiles files;
  NumberedRandomness randomness;
  store::MemoryLedger ledger;
  RecordingSender sender;
};

}  // namespace afterword::fakes
