#include "app/check_message.h"

#include <utility>

#include "app/freeze_message.h"
#include "app/transaction.h"

namespace afterword::app {

Result<Filed<CheckedMessage>> check_message(Store& store, Zones& zones, const Ref& ref, Instant now,
                                            const core::Speller* speller) {
  return in_read(store, [&](ReadSession& session) -> Result<Filed<CheckedMessage>> {
    auto application = locate(session, Noun::message, ref);
    if (!application) return std::unexpected(application.error());
    const core::Message& message = *application->message(ref.id);
    auto outcome = run_checks(session, zones, *application, message, speller, now);
    if (!outcome) return std::unexpected(outcome.error());
    return Filed<CheckedMessage>{application->id,
                                 CheckedMessage{message, std::move(outcome->findings), std::move(outcome->blocking)}};
  });
}

Result<std::vector<Filed<core::Message>>> list_messages(Store& store, const std::optional<std::string>& application) {
  using List = std::vector<Filed<core::Message>>;
  return in_read(store, [&](ReadSession& session) -> Result<List> {
    std::vector<std::string> ids;
    if (application) {
      ids.push_back(*application);
    } else {
      auto all = session.application_ids();
      if (!all) return std::unexpected(all.error());
      ids = std::move(*all);
    }
    List list;
    for (const std::string& id : ids) {
      auto found = find_application(session, id);
      if (!found) return std::unexpected(found.error());
      for (core::Message& message : found->messages) list.push_back({id, std::move(message)});
    }
    return list;
  });
}

Result<Filed<core::Message>> show_message(Store& store, const Ref& ref) {
  auto application = look_up(store, Noun::message, ref);
  if (!application) return std::unexpected(application.error());
  return Filed<core::Message>{application->id, *application->message(ref.id)};
}

}  // namespace afterword::app
