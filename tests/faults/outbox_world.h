// For tests: approved letters in a real database, a real counter outside of it, and a server that remembers what it
// took.
#pragma once

#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <memory>
#include <string>
#include <utility>

#include "app/add_message.h"
#include "app/approve_message.h"
#include "store/disk/folder.h"
#include "store/disk/sandbox_fixture.h"
#include "store/disk/state_ledger.h"
#include "store/sqlite/sqlite_store.h"
#include "tests/fakes/world.h"
#include "tests/faults/power.h"
#include "tests/faults/small_files.h"

namespace afterword::faults {

inline const core::Instant start = fakes::at("2026-11-10T16:00:00-05:00");

/// How many times as much as CI does; ROUNDS in the environment (`make torture`).
inline unsigned rounds() {
  const char* const given = std::getenv("ROUNDS");
  return given == nullptr ? 1 : static_cast<unsigned>(std::max(1, std::atoi(given)));
}

/// Takes every letter to whose end it gets, and says so; unless the power goes between the dot and its answer.
class TakingServer final : public app::MailSender {
 public:
  app::HandOverResult hand_over(const app::MessageKey& key, const app::FrozenMail&,
                                app::HandOverWatch& watch) override {
    if (Power::is_off()) return {app::HandOver::try_again, "nobody is there"};
    watch.still_waiting();
    if (!watch.may_end() || Power::is_off()) return {app::HandOver::try_again, "held back"};
    ++taken[key.message];
    if (!Power::step() || Power::is_off()) return {app::HandOver::unknown, ""};
    return {app::HandOver::accepted, "250 2.0.0 Ok: queued"};
  }

  std::map<std::string, int> taken;
};

/// The state of one letter.
struct Standing {
  core::MessageState state = core::MessageState::draft;
  bool held = false;
};

/// A data folder with `letters` approved letters, m1 and so on, and its state folder.
class OutboxWorld {
 public:
  explicit OutboxWorld(int letters) {
    for (const std::string& path : {data(), folder_ / "state"}) EXPECT_TRUE(store::create_folder(path));
    store::fill(folder_ / "machine-id", "0123abc\n");
    std::filesystem::copy_file(template_with(letters), data() + "/afterword.db");
    files_ = std::make_unique<SmallFiles>(folder_ / "state");
    be_at_home();
  }

  std::string data() const { return folder_ / "data"; }
  SmallFiles& state_folder() { return *files_; }
  store::StateLedger ledger() const { return {folder_ / "state", data(), folder_ / "machine-id"}; }
  std::unique_ptr<app::Store> open() const { return store::open_sqlite_store(data()).value(); }

  /// Sends what is due; each look at the clock finds it a second later.
  core::Result<std::vector<app::SentMessage>> send(app::Store& store) {
    auto ledger_now = ledger();
    return app::send_due(
        {store, zones(), server, ledger_now, randomness_, [this] { return now += std::chrono::seconds{1}; }});
  }
  /// Whoever comes when every lease is over: a new process.
  void send_later() {
    now += app::lease + std::chrono::seconds{1};
    const auto sent = send(*open());
    EXPECT_TRUE(sent.has_value()) << sent.error().what;
  }

  std::map<std::string, Standing> standings() const {
    std::map<std::string, Standing> found;
    const auto done = open()->read([&](app::ReadSession& session) -> core::Result<void> {
      const auto facts = session.facts();
      if (!facts) return std::unexpected(facts.error());
      for (const core::Message& message : facts->applications.at(0).messages)
        found[message.id] = {message.state, message.held.has_value()};
      return {};
    });
    EXPECT_TRUE(done.has_value()) << done.error().what;
    return found;
  }

  /// After the trouble and one who came later: each letter taken at most once, none lost, none approved anew.
  void expect_at_most_once_and_none_lost() {
    for (const auto& [id, standing] : standings()) {
      const int copies = server.taken[id];
      EXPECT_LE(copies, 1) << id;
      EXPECT_FALSE(standing.held) << id;
      const bool true_state =
          (standing.state == core::MessageState::sent && copies == 1) || standing.state == core::MessageState::in_doubt;
      EXPECT_TRUE(true_state) << id << " is in state " << static_cast<int>(standing.state) << ", taken " << copies;
    }
    EXPECT_THAT(store::examine_sqlite_store(data()).value().findings, testing::IsEmpty());
  }

  static tzdata::SystemZones& zones() {
    static tzdata::SystemZones loaded;
    return loaded;
  }

  TakingServer server;
  core::Instant now = start;

 private:
  /// A database, made once for each number of letters.
  static std::filesystem::path template_with(int letters) {
    static std::map<int, store::TemporaryFolder> made;
    const auto [found, fresh] = made.try_emplace(letters);
    const std::filesystem::path folder = found->second.path();
    if (fresh) approve_letters(*store::open_sqlite_store(folder).value(), letters);
    return folder / "afterword.db";
  }
  /// The letters were approved here, not copied.
  void be_at_home() {
    std::optional<std::string> incarnation;
    ASSERT_TRUE(open()->read([&](app::ReadSession& session) -> core::Result<void> {
      incarnation = session.incarnation().value();
      return {};
    }));
    if (incarnation) {
      ASSERT_TRUE(ledger().raise({0, 0, *incarnation}));
    }
  }
  static void approve_letters(app::Store& store, int letters) {
    fakes::World acme;
    core::Facts facts = fakes::facts_of(fakes::acme_document);
    const auto kept = store.write([&](app::WriteSession& session) -> core::Result<void> {
      if (auto done = session.put_seeker(facts.seeker); !done) return done;
      return session.put_application(facts.applications.at(0));
    });
    if (!kept) throw std::runtime_error(kept.error().what);
    for (int n = 1; n <= letters; ++n) {
      app::MessageToAdd input;
      input.application = "acme";
      input.kind = core::MessageKind::other;
      input.to = "ann";
      input.subject = fmt::format("Page {}", n);
      input.body = fmt::format("Hi Ann,\n\nHere is page {} of what you asked for.\n\nBest,\nMaya\n", n);
      const auto added = app::add_message(store, zones(), acme.files, input, start);
      if (!added) throw std::runtime_error(added.error().what);
      const auto approved = app::approve_message(
          store, zones(), acme.mail(), {{added->item.id, std::nullopt}, {}, std::chrono::seconds{0}, nullptr}, start);
      if (!approved || !approved->item.approved) throw std::runtime_error("it was not approved");
    }
  }

  store::TemporaryFolder folder_;
  std::unique_ptr<SmallFiles> files_;
  fakes::NumberedRandomness randomness_;
};

}  // namespace afterword::faults
