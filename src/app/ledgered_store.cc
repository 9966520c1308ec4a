#include "app/ledgered_store.h"

namespace afterword::app {
namespace {

/// No incarnation is called that.
constexpr std::string_view set_back = "set back";

}  // namespace

Result<void> LedgeredStore::write(const std::function<Result<void>(WriteSession&)>& work) {
  int before = 0;
  int after = 0;
  bool noted = false;
  auto done = store_.write([&](WriteSession& session) -> Result<void> {
    const auto last = session.last_number(change_noun);
    if (!last) return std::unexpected(last.error());
    before = *last;
    // With the store's lock nobody else is between a commit and its note, so that behind means set back.
    const auto outside = ledger_.last();
    noted = outside && *outside;
    if (noted && before < (*outside)->changes) {
      if (auto marked = session.put_incarnation(set_back); !marked) return marked;
    }
    if (auto worked = work(session); !worked) return worked;
    const auto now = session.last_number(change_noun);
    if (!now) return std::unexpected(now.error());
    after = *now;
    return {};
  });
  if (done && noted && after > before) {
    const auto raised = ledger_.raise({.attempts = 0, .changes = after, .incarnation = {}});
    static_cast<void>(raised);
  }
  return done;
}

}  // namespace afterword::app
