// A folder that plays the server: each message as a file, which the person sends with their own mail program. The
// default, with nothing to set up.
#pragma once

#include <filesystem>
#include <string>

#include "app/ports.h"

namespace afterword::mail {

/// Writes FOLDER/<application>-<message>.eml (app/left_letters.h): whole or not at all, readable by its owner alone,
/// durable before it says so. The same message again takes its place. The folder is made where it is missing (mode
/// 0700).
class OutboxFolder : public app::MailSender {
 public:
  explicit OutboxFolder(std::filesystem::path folder) : folder_(std::move(folder)) {}

  /// left_for_person: `said` is where the file lies, and a mailto: link that opens the person's own program. try_again
  /// where it could not be written; refused where the ids are too long for a file's name.
  app::HandOverResult hand_over(const app::MessageKey& key, const app::FrozenMail& mail,
                                app::HandOverWatch& watch) override;
  bool leaves_for_person() const override { return true; }

 private:
  std::filesystem::path folder_;
};

}  // namespace afterword::mail
