#include "app/hold_restored.h"

#include <algorithm>
#include <utility>

#include "app/composed_mark.h"
#include "app/ledgered_store.h"
#include "app/transaction.h"
#include "core/failpoint.h"

namespace afterword::app {
namespace {

/// What the database says of itself.
struct Inside {
  int attempts = 0;
  int changes = 0;
  std::optional<std::string> incarnation;
  bool pending = false;  ///< something in it may be handed over
};

/// Approved with its bytes here, or under way.
Result<bool> is_anything_pending(ReadSession& session) {
  const auto sending = session.messages_in(core::MessageState::sending);
  if (!sending) return std::unexpected(sending.error());
  if (!sending->empty()) return true;
  const auto approved = session.messages_in(core::MessageState::approved);
  if (!approved) return std::unexpected(approved.error());
  for (const MessageKey& key : *approved) {
    const auto mail = session.frozen_mail(key);
    if (!mail) return std::unexpected(mail.error());
    if (is_frozen(*mail)) return true;
  }
  return false;
}

Result<Inside> look_inside(ReadSession& session) {
  Inside inside;
  const auto attempts = session.last_number("attempt");
  if (!attempts) return std::unexpected(attempts.error());
  const auto changes = session.last_number(change_noun);
  if (!changes) return std::unexpected(changes.error());
  auto incarnation = session.incarnation();
  if (!incarnation) return std::unexpected(incarnation.error());
  inside.attempts = *attempts;
  inside.changes = *changes;
  inside.incarnation = std::move(*incarnation);
  // Only there it decides; otherwise nobody waits for the answer.
  if (inside.incarnation) return inside;
  const auto pending = is_anything_pending(session);
  if (!pending) return std::unexpected(pending.error());
  inside.pending = *pending;
  return inside;
}

enum class Standing { same, begins, restored };

Standing compare(const Inside& inside, const std::optional<LedgerEntry>& outside) {
  // Approval notes an incarnation outside before it keeps anything inside: what is pending without one is a stranger.
  if (!outside)
    return inside.incarnation || inside.attempts > 0 || inside.pending ? Standing::restored : Standing::begins;
  if (inside.attempts < outside->attempts || inside.changes < outside->changes) return Standing::restored;
  // An earlier version noted none, inside or outside.
  if (outside->incarnation.empty()) return inside.incarnation ? Standing::restored : Standing::begins;
  if (!inside.incarnation) return inside.pending ? Standing::restored : Standing::begins;
  return *inside.incarnation == outside->incarnation ? Standing::same : Standing::restored;
}

LedgerEntry further(const LedgerEntry& entry, const Inside& inside) {
  return {std::max(entry.attempts, inside.attempts), std::max(entry.changes, inside.changes), entry.incarnation};
}

/// Outside first: whoever dies in between finds them different, and holds.
Result<void> keep(WriteSession& session, AttemptLedger& ledger, const LedgerEntry& entry) {
  if (auto raised = ledger.raise(entry); !raised) return raised;
  if (auto done = session.skip_numbers("attempt", entry.attempts); !done) return done;
  if (auto done = session.skip_numbers(change_noun, entry.changes); !done) return done;
  return session.put_incarnation(entry.incarnation);
}

Result<std::vector<SentMessage>> begin_anew(WriteSession& session, Zones& zones, AttemptLedger& ledger,
                                            LedgerEntry entry, Randomness& randomness, Instant now) {
  entry.incarnation = randomness.token();
  if (auto kept = keep(session, ledger, entry); !kept) return std::unexpected(kept.error());
  return hold_everything(session, zones, restored, now);
}

}  // namespace

Result<std::vector<SentMessage>> hold_what_was_restored(Store& store, Zones& zones, AttemptLedger& ledger,
                                                        Randomness& randomness, Instant now) {
  using Held = std::vector<SentMessage>;
  const auto noted = ledger.last();
  if (!noted) return std::unexpected(noted.error());
  const auto seen = in_read(store, look_inside);
  if (!seen) return std::unexpected(seen.error());
  if (compare(*seen, *noted) == Standing::same) return Held();
  // Once more with the store's lock, so that of two processes one begins and the other finds it begun.
  auto held = in_write(store, [&](WriteSession& session) -> Result<Held> {
    const auto outside = ledger.last();
    if (!outside) return std::unexpected(outside.error());
    const auto inside = look_inside(session);
    if (!inside) return std::unexpected(inside.error());
    const Standing standing = compare(*inside, *outside);
    if (standing == Standing::same) return Held();
    LedgerEntry entry = further(outside->value_or(LedgerEntry{}), *inside);
    if (standing == Standing::begins) {
      if (entry.incarnation.empty()) entry.incarnation = randomness.token();
      auto kept = keep(session, ledger, entry);
      AFTERWORD_FAILPOINT("outbox.ledger_begun");
      return kept ? Result<Held>(Held()) : std::unexpected(kept.error());
    }
    AFTERWORD_FAILPOINT("outbox.restored_seen");
    return begin_anew(session, zones, ledger, std::move(entry), randomness, now);
  });
  if (held && !held->empty()) AFTERWORD_FAILPOINT("outbox.holding_committed");
  return held;
}

Result<std::vector<SentMessage>> hold_restored(Store& store, Zones& zones, AttemptLedger& ledger,
                                               Randomness& randomness, const LedgerEntry& elsewhere, Instant now) {
  return in_write(store, [&](WriteSession& session) -> Result<std::vector<SentMessage>> {
    const auto inside = look_inside(session);
    if (!inside) return std::unexpected(inside.error());
    return begin_anew(session, zones, ledger, further(elsewhere, *inside), randomness, now);
  });
}

}  // namespace afterword::app
