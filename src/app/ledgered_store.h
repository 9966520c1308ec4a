// Notes outside of the store how far its changes are (promises.md P2): a database that is set back to before a letter
// was taken out of the queue would have it in there again.
#pragma once

#include <string_view>

#include "app/ports.h"

namespace afterword::app {

/// What counts the changes within the store: WriteSession::next_number.
inline constexpr std::string_view change_noun = "change";

/// `store`, and in every write transaction a look into `ledger`; both outlive it. From the first approval on a change
/// is noted there durably before `write` returns. Where that is not possible the write stands nevertheless: nobody
/// shall be kept from cancelling a letter. A database that is found to be behind is marked, so that
/// hold_what_was_restored knows it even when it has caught up.
class LedgeredStore final : public Store {
 public:
  LedgeredStore(Store& store, AttemptLedger& ledger) : store_(store), ledger_(ledger) {}

  Result<void> read(const std::function<Result<void>(ReadSession&)>& work) override { return store_.read(work); }
  Result<void> write(const std::function<Result<void>(WriteSession&)>& work) override;

 private:
  Store& store_;
  AttemptLedger& ledger_;
};

}  // namespace afterword::app
