// The numbers of the outbox, kept nowhere: for facts in memory, of which nothing is sent, and for tests.
#pragma once

#include <algorithm>
#include <optional>

#include "app/ports.h"

namespace afterword::store {

class MemoryLedger final : public app::AttemptLedger {
 public:
  core::Result<std::optional<app::LedgerEntry>> last() override { return entry; }
  core::Result<void> raise(const app::LedgerEntry& higher) override {
    if (!entry) entry.emplace();
    entry->attempts = std::max(entry->attempts, higher.attempts);
    entry->changes = std::max(entry->changes, higher.changes);
    if (!higher.incarnation.empty()) entry->incarnation = higher.incarnation;
    return {};
  }

  std::optional<app::LedgerEntry> entry;
};

}  // namespace afterword::store
