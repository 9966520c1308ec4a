#include "app/send_due.h"

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
      return mark_dot_pending(session, dispatch_.zones, key_, token_, dispatch_.clock());
    });
    AFTERWORD_FAILPOINT("outbox.dot_pending_committed");
    renewed_ = dispatch_.clock();
    if (marked) stopped_ = std::move(*marked);
    if (!marked) trouble_ = marked.error().what + " (" + marked.error().where + ")";
    return !stopped_ && !trouble_;
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
  const Dispatch& dispatch_;
  InboxLook& inbox_;
  const MessageKey& key_;
  int token_;
  Instant renewed_;
  std::optional<std::string> stopped_;
  std::optional<std::string> trouble_;
};

/// Nothing is connected to before the attempt is known outside of the database as well.
HandOverResult hand_over(const Dispatch& dispatch, const MessageKey& key, const Claim& claimed, Watch& watch) {
  if (auto raised = dispatch.ledger.raise_to(claimed.token); !raised)
    return {HandOver::try_again, raised.error().what + " (" + raised.error().where + ")"};
  AFTERWORD_FAILPOINT("outbox.ledger_raised");
  HandOverResult result = dispatch.sender.hand_over(key, *claimed.mail, watch);
  if (watch.trouble()) result.said = *watch.trouble();
  return result;
}

}  // namespace

Result<std::vector<SentMessage>> send_due(const Dispatch& dispatch) {
  auto sent =
      hold_what_was_restored(dispatch.store, dispatch.zones, dispatch.ledger, dispatch.randomness, dispatch.clock());
  if (!sent) return sent;
  auto lost = settle_lost_attempts(dispatch.store, dispatch.zones, dispatch.clock());
  AFTERWORD_FAILPOINT("outbox.settling_committed");
  if (!lost) return lost;
  std::move(lost->begin(), lost->end(), std::back_inserter(*sent));
  auto keys =
      in_read(dispatch.store, [&](ReadSession& session) { return session.messages_in(core::MessageState::approved); });
  if (!keys) return std::unexpected(keys.error());
  InboxLook inbox(dispatch.read_inbox, dispatch.store, dispatch.zones);
  auto unsure = inbox.before_claims(*keys, dispatch.clock());
  if (!unsure) return unsure;
  std::move(unsure->begin(), unsure->end(), std::back_inserter(*sent));
  for (const MessageKey& key : *keys) {
    auto claimed = in_write(dispatch.store, [&](WriteSession& session) {
      return claim(session, dispatch.zones, key,
                   {dispatch.on_schedule, dispatch.civil_hours, dispatch.sender.leaves_for_person()}, dispatch.clock());
    });
    AFTERWORD_FAILPOINT("outbox.claim_committed");
    if (!claimed) return std::unexpected(claimed.error());
    if (claimed->held) sent->push_back(std::move(*claimed->held));
    if (!claimed->mail) continue;
    Watch watch(dispatch, inbox, key, claimed->token);
    const HandOverResult result = hand_over(dispatch, key, *claimed, watch);
    AFTERWORD_FAILPOINT("outbox.answered");
    auto recorded = in_write(dispatch.store, [&](WriteSession& session) {
      return record(session, dispatch.zones, key, claimed->token, result, watch.stopped(), dispatch.clock());
    });
    AFTERWORD_FAILPOINT("outbox.record_committed");
    if (!recorded) return std::unexpected(recorded.error());
    sent->push_back(std::move(*recorded));
  }
  return sent;
}

}  // namespace afterword::app
