// How far the outbox is, and which database lies in the data folder: kept outside of it (promises.md P2).
#pragma once

#include <optional>
#include <string>

#include "app/ports.h"
#include "store/disk/folder_lock.h"

namespace afterword::store {

/// A file of its own for each data folder, named after the folder's device, inode and time of birth, so that a copy of
/// the folder finds none. It names the machine as well (/etc/machine-id): of another one nothing is known here.
/// Once made it is overwritten in place, within one sector of the disk; one that a crash left half written counts as
/// none.
class StateLedger final : public app::AttemptLedger {
 public:
  /// `state_folder` is made where it is missing; `data_folder` is there.
  StateLedger(std::string state_folder, std::string data_folder, std::string machine_id_file = "/etc/machine-id")
      : state_folder_(std::move(state_folder)),
        data_folder_(std::move(data_folder)),
        machine_id_file_(std::move(machine_id_file)) {}

  core::Result<std::optional<app::LedgerEntry>> last() override;
  core::Result<void> raise(const app::LedgerEntry& entry) override;

 private:
  /// What the file says; not whole while it is overwritten.
  struct Look {
    std::optional<app::LedgerEntry> entry;
    bool is_whole = true;
  };
  core::Result<Look> look() const;
  core::Result<FolderLock> take_lock() const;
  core::Result<std::string> path() const;
  /// What the file begins with where it is of this machine.
  std::string machine() const;

  std::string state_folder_;
  std::string data_folder_;
  std::string machine_id_file_;
};

}  // namespace afterword::store
