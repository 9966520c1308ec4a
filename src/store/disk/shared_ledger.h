// A ledger that threads share: those that raise it at once wait for the disk together.
#pragma once

#include <algorithm>
#include <utility>

#include "app/ports.h"
#include "store/shared_turn.h"

namespace afterword::store {

template <class Ledger>
class SharedLedger final : public app::AttemptLedger {
 public:
  explicit SharedLedger(Ledger ledger) : ledger_(std::move(ledger)) {}

  core::Result<std::optional<app::LedgerEntry>> last() override {
    return turn_.alone([&] { return ledger_.last(); });
  }

  core::Result<void> raise(const app::LedgerEntry& entry) override {
    Raise mine{entry};
    turn_.take(mine);
    return std::move(mine.result);
  }

 private:
  struct Raise {
    const app::LedgerEntry& entry;
    core::Result<void> result{};
  };
  using Raises = SharedTurn<Raise>::Jobs;

  /// The highest of all is enough for each; of incarnations the last one counts, as it would one after the other.
  void raise_all(const Raises& raises) {
    app::LedgerEntry highest;
    for (const Raise* raise : raises) {
      highest.attempts = std::max(highest.attempts, raise->entry.attempts);
      highest.changes = std::max(highest.changes, raise->entry.changes);
      if (!raise->entry.incarnation.empty()) highest.incarnation = raise->entry.incarnation;
    }
    const auto raised = ledger_.raise(highest);
    for (Raise* raise : raises) raise->result = raised;
  }

  Ledger ledger_;
  SharedTurn<Raise> turn_{[this](const Raises& raises) { raise_all(raises); }};
};

}  // namespace afterword::store
