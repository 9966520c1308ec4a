#include "app/send_due.h"

#include <algorithm>
#include <chrono>
#include <future>
#include <iterator>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "app/hold_restored.h"
#include "app/transaction.h"
#include "core/failpoint.h"

namespace afterword::app {
namespace {

/// Asks the store before the end, and keeps the lease alive.
class Watch final : public HandOverWatch {
 public:
  Watch(const Dispatch& dispatch, InboxLook& inbox, bool leaves_for_person, const MessageKey& key, int token)
      : dispatch_(dispatch),
        inbox_(inbox),
        leaves_for_person_(leaves_for_person),
        key_(key),
        token_(token),
        renewed_(dispatch.clock()) {}

  bool may_end() override {
    AFTERWORD_FAILPOINT("outbox.text_given");
    stopped_ = inbox_.before_dot(key_);
    if (stopped_) return false;
    auto marked = in_write(dispatch_.store, [&](WriteSession& session) {
      return mark_dot_pending(session, dispatch_.zones, key_, token_, leaves_for_person_, dispatch_.clock());
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
  bool leaves_for_person_;
  const MessageKey& key_;
  int token_;
  Instant renewed_;
  std::optional<std::string> stopped_;
  std::optional<std::string> trouble_;
};

Result<std::vector<MessageKey>> approved_letters(Store& store) {
  return in_read(store, [](ReadSession& session) { return session.messages_in(core::MessageState::approved); });
}

/// What is still to be handed over, shared by all senders.
class Queue {
 public:
  explicit Queue(std::vector<MessageKey> keys) : keys_(std::move(keys)) {}

  /// nullopt: there is no more, or somebody met trouble.
  std::optional<MessageKey> next() {
    const std::lock_guard lock(mutex_);
    if (next_ == keys_.size()) return std::nullopt;
    return keys_[next_++];
  }

  /// Others are at work: what they have taken is not asked for one by one.
  Result<void> keep_approved(Store& store) {
    const auto approved = approved_letters(store);
    if (!approved) return std::unexpected(approved.error());
    const std::lock_guard lock(mutex_);
    const auto rest = keys_.begin() + static_cast<std::ptrdiff_t>(next_);
    keys_.erase(
        std::remove_if(rest, keys_.end(),
                       [&](const MessageKey& key) { return std::ranges::find(*approved, key) == approved->end(); }),
        keys_.end());
    return {};
  }

  void give_up() {
    const std::lock_guard lock(mutex_);
    next_ = keys_.size();
  }

 private:
  std::mutex mutex_;
  std::vector<MessageKey> keys_;
  std::size_t next_ = 0;
};

/// One letter after the other. What became of one is recorded in the transaction that claims the next: the disk is
/// waited for once.
class Round {
 public:
  Round(const Dispatch& dispatch, MailSender& sender, InboxLook& inbox)
      : dispatch_(dispatch), sender_(sender), inbox_(inbox) {}

  /// Until the queue is empty.
  Result<void> hand_over_all(Queue& queue) {
    while (const auto key = queue.next()) {
      const auto done = hand_over(*key);
      if (!done) return std::unexpected(done.error());
      if (*done) continue;
      if (auto left = queue.keep_approved(dispatch_.store); !left) return left;
    }
    return finish();
  }

  std::vector<SentMessage> take_sent() { return std::move(sent_); }

 private:
  struct Answered {
    MessageKey key;
    int token;
    HandOverResult result;
    std::optional<std::string> stopped;
  };

  /// False: it is not approved any more.
  Result<bool> hand_over(const MessageKey& key) {
    auto claimed = claim_next(key);
    if (!claimed) return std::unexpected(claimed.error());
    if (claimed->held) sent_.push_back(std::move(*claimed->held));
    if (!claimed->mail) return !claimed->gone;
    Watch watch(dispatch_, inbox_, sender_.leaves_for_person(), key, claimed->token);
    HandOverResult result = sender_.hand_over(key, *claimed->mail, watch);
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
                   {dispatch_.on_schedule, dispatch_.civil_hours, sender_.leaves_for_person()}, dispatch_.clock());
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
  MailSender& sender_;
  InboxLook& inbox_;
  std::vector<SentMessage> sent_;
  std::optional<Answered> answered_;
};

/// Each sender's round, at the same time: the first one here, the others in threads of their own. What anybody throws
/// is thrown when all have ended.
Result<void> run(std::vector<Round>& rounds, Queue& queue) {
  std::vector<std::packaged_task<Result<void>()>> tasks;
  tasks.reserve(rounds.size());
  for (Round& round : rounds) {
    tasks.emplace_back([&round, &queue] {
      auto done = round.hand_over_all(queue);
      if (!done) queue.give_up();
      return done;
    });
  }
  {
    std::vector<std::jthread> threads;
    for (auto task = std::next(tasks.begin()); task != tasks.end(); ++task)
      threads.emplace_back([&task = *task] { task(); });
    tasks.front()();
  }
  Result<void> done;
  for (auto& task : tasks) {
    auto its = task.get_future().get();
    if (done && !its) done = std::move(its);
  }
  return done;
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
  auto keys = approved_letters(dispatch.store);
  if (!keys) return std::unexpected(keys.error());
  InboxLook inbox(dispatch.read_inbox, dispatch.store, dispatch.zones);
  auto unsure = inbox.before_claims(*keys, dispatch.clock());
  if (!unsure) return unsure;
  std::move(unsure->begin(), unsure->end(), std::back_inserter(*sent));
  std::vector<Round> rounds{{dispatch, dispatch.sender, inbox}};
  for (MailSender* sender : dispatch.beside) rounds.emplace_back(dispatch, *sender, inbox);
  Queue queue(std::move(*keys));
  if (auto done = run(rounds, queue); !done) return std::unexpected(done.error());
  for (Round& round : rounds) std::ranges::move(round.take_sent(), std::back_inserter(*sent));
  return sent;
}

}  // namespace afterword::app
