#include "app/send_due.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <optional>
#include <utility>

#include "app/hold_restored.h"
#include "app/transaction.h"
#include "core/failpoint.h"

namespace afterword::app {
namespace {

/// Asks the store before the end, and keeps the lease alive.
class Watch final : public HandOverWatch {
 public:
  Watch(const Dispatch& dispatch, InboxLook& inbox, const MessageKey& key, int token)
      : dispatch_(dispatch), inbox_(inbox), key_(key), token_(token), renewed_(dispatch.clock()) {}

  bool may_end() override {
    AFTERWORD_FAILPOINT("outbox.text_given");
    stopped_ = inbox_.before_dot(key_);
    if (stopped_) return false;
    auto marked = in_write(dispatch_.store, [&](WriteSession& session) {
      return mark_dot_pending(session, dispatch_.zones, key_, token_, dispatch_.sender.leaves_for_person(),
                              dispatch_.clock());
    });
    AFTERWORD_FAILPOINT("outbox.dot_pending_committed");
    renewed_ = dispatch_.clock();
    if (!marked) return in_trouble(marked.error());
    stopped_ = std::move(marked->stopped);
    if (stopped_) return false;
    // Outside as well, before anything can arrive.
    if (marked->counter > 0) {
      if (auto raised = dispatch_.ledger.raise_to(marked->counter); !raised) return in_trouble(raised.error());
    }
    AFTERWORD_FAILPOINT("outbox.ledger_raised");
    return true;
  }

  void still_waiting() override {
    const Instant now = dispatch_.clock();
    if (now - renewed_ < lease / 3) return;
    renewed_ = now;
    // Where that fails the lease runs out, and the attempt is judged as what it is: unfinished, or in doubt.
    const auto renewed =
        dispatch_.store.write([&](WriteSession& session) { return renew_lease(session, key_, token_, now); });
    static_cast<void>(renewed);
    AFTERWORD_FAILPOINT("outbox.renewal_committed");
  }

  /// Why it must not be sent; it is held then.
  const std::optional<std::string>& stopped() const { return stopped_; }
  /// The store could not be asked: another time it may be.
  const std::optional<std::string>& trouble() const { return trouble_; }

 private:
  bool in_trouble(const core::Error& error) {
    trouble_ = error.what + " (" + error.where + ")";
    return false;
  }

  const Dispatch& dispatch_;
  InboxLook& inbox_;
  const MessageKey& key_;
  int token_;
  Instant renewed_;
  std::optional<std::string> stopped_;
  std::optional<std::string> trouble_;
};

Result<std::vector<MessageKey>> approved_letters(Store& store) {
  return in_read(store, [](ReadSession& session) { return session.messages_in(core::MessageState::approved); });
}

Result<void> keep_approved(Store& store, std::vector<MessageKey>& keys) {
  const auto approved = approved_letters(store);
  if (!approved) return std::unexpected(approved.error());
  std::erase_if(keys, [&](const MessageKey& key) { return std::ranges::find(*approved, key) == approved->end(); });
  return {};
}

/// One letter after the other. What became of one is recorded in the transaction that claims the next: the disk is
/// waited for once.
class Round {
 public:
  Round(const Dispatch& dispatch, InboxLook& inbox, std::vector<SentMessage>& sent)
      : dispatch_(dispatch), inbox_(inbox), sent_(sent) {}

  /// False: it is not approved any more.
  Result<bool> hand_over(const MessageKey& key) {
    auto claimed = claim_next(key);
    if (!claimed) return std::unexpected(claimed.error());
    if (claimed->held) sent_.push_back(std::move(*claimed->held));
    if (!claimed->mail) return !claimed->gone;
    Watch watch(dispatch_, inbox_, key, claimed->token);
    HandOverResult result = dispatch_.sender.hand_over(key, *claimed->mail, watch);
    if (watch.trouble()) result.said = *watch.trouble();
    AFTERWORD_FAILPOINT("outbox.answered");
    answered_ = Answered{key, claimed->token, std::move(result), watch.stopped()};
    return true;
  }

  /// The last one's.
  Result<void> finish() {
    if (!answered_) return {};
    auto recorded = in_write(dispatch_.store, [&](WriteSession& session) { return record_answer(session); });
    AFTERWORD_FAILPOINT("outbox.record_committed");
    if (!recorded) return std::unexpected(recorded.error());
    sent_.push_back(std::move(*recorded));
    answered_.reset();
    return {};
  }

 private:
  struct Answered {
    MessageKey key;
    int token;
    HandOverResult result;
    std::optional<std::string> stopped;
  };

  Result<SentMessage> record_answer(WriteSession& session) const {
    return record(session, dispatch_.zones, answered_->key, answered_->token, answered_->result, answered_->stopped,
                  dispatch_.clock());
  }

  Result<Claim> claim_next(const MessageKey& key) {
    std::optional<SentMessage> recorded;
    auto claimed = in_write(dispatch_.store, [&](WriteSession& session) -> Result<Claim> {
      if (answered_) {
        auto done = record_answer(session);
        if (!done) return std::unexpected(done.error());
        recorded = std::move(*done);
      }
      return claim(session, dispatch_.zones, key,
                   {dispatch_.on_schedule, dispatch_.civil_hours, dispatch_.sender.leaves_for_person()},
                   dispatch_.clock());
    });
    AFTERWORD_FAILPOINT("outbox.claim_committed");
    if (!claimed) {  // trouble with this one must not lose what was said of the one before
      if (auto done = finish(); !done) return std::unexpected(done.error());
      return claimed;
    }
    if (recorded) sent_.push_back(std::move(*recorded));
    answered_.reset();
    return claimed;
  }

  const Dispatch& dispatch_;
  InboxLook& inbox_;
  std::vector<SentMessage>& sent_;
  std::optional<Answered> answered_;
};

}  // namespace

Result<std::vector<SentMessage>> send_due(const Dispatch& dispatch) {
  auto sent =
      hold_what_was_restored(dispatch.store, dispatch.zones, dispatch.ledger, dispatch.randomness, dispatch.clock());
  if (!sent) return sent;
  auto lost = settle_lost_attempts(dispatch.store, dispatch.zones, dispatch.clock());
  AFTERWORD_FAILPOINT("outbox.settling_committed");
  if (!lost) return lost;
  std::move(lost->begin(), lost->end(), std::back_inserter(*sent));
  auto keys = approved_letters(dispatch.store);
  if (!keys) return std::unexpected(keys.error());
  InboxLook inbox(dispatch.read_inbox, dispatch.store, dispatch.zones);
  auto unsure = inbox.before_claims(*keys, dispatch.clock());
  if (!unsure) return unsure;
  std::move(unsure->begin(), unsure->end(), std::back_inserter(*sent));
  Round round(dispatch, inbox, *sent);
  while (!keys->empty()) {
    const MessageKey key = std::move(keys->front());
    keys->erase(keys->begin());
    const auto done = round.hand_over(key);
    if (!done) return std::unexpected(done.error());
    if (*done) continue;
    // Others are at work: what they have taken is not asked for one by one.
    if (auto left = keep_approved(dispatch.store, *keys); !left) return std::unexpected(left.error());
  }
  if (auto done = round.finish(); !done) return std::unexpected(done.error());
  return sent;
}

}  // namespace afterword::app
