// A store without a disk: for `--facts FILE`, whose facts are never written, and for tests. It keeps and refuses what
// every store does (the contract suite, tests/contract/).
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "app/ports.h"

namespace afterword::store {

/// What a MemoryStore holds. A copy of it is a snapshot.
struct MemoryContents {
  std::optional<core::Seeker> seeker;
  std::vector<core::Application> applications;  ///< in the order in which they were recorded
  std::vector<core::Material> materials;
  std::map<std::string, app::PlanRows> plans;                                  ///< by application
  std::map<std::pair<std::string, std::string>, app::FrozenMail> frozen_mail;  ///< by application and message
  std::map<std::pair<std::string, std::string>, app::Attempt> attempts;        ///< likewise
  std::map<std::pair<std::string, std::string>, app::NextTry> next_tries;      ///< likewise
  std::map<std::string, app::InboxPosition, std::less<>> inbox_positions;      ///< by folder
  std::vector<app::InboxQuestion> inbox_questions;
  std::set<std::string, std::less<>> declined_mail;
  std::vector<app::Event> events;
  std::map<std::string, int, std::less<>> counters;
  std::optional<std::string> incarnation;
};

/// A write works on a copy, which takes the place of the contents where it succeeds.
class MemoryStore final : public app::Store {
 public:
  /// A seeker without any member set counts as none.
  explicit MemoryStore(core::Facts facts = {});

  core::Result<void> read(const std::function<core::Result<void>(app::ReadSession&)>& work) override;
  core::Result<void> write(const std::function<core::Result<void>(app::WriteSession&)>& work) override;

  const MemoryContents& contents() const { return contents_; }
  /// For tests: as an earlier version left it.
  void forget_incarnation() { contents_.incarnation.reset(); }

 private:
  MemoryContents contents_;
  bool is_running_ = false;
};

}  // namespace afterword::store
