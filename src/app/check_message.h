// Reading messages: what the checks say of one, and which there are.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/locate.h"
#include "core/message/check.h"

namespace afterword::app {

/// All findings, waived or not, and those that would block approval now.
struct CheckedMessage {
  core::Message message;
  std::vector<core::Finding> findings;
  std::vector<core::Finding> blocking;
};
Result<Filed<CheckedMessage>> check_message(Store& store, Zones& zones, const Ref& message, Instant now,
                                            const core::Speller* speller = nullptr);

/// Messages of one application, or of all, in the order in which they were recorded.
Result<std::vector<Filed<core::Message>>> list_messages(Store& store, const std::optional<std::string>& application);
Result<Filed<core::Message>> show_message(Store& store, const Ref& message);

}  // namespace afterword::app
