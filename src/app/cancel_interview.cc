#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "app/edit_interview.h"
#include "app/message_states.h"
#include "app/plan_rows.h"
#include "app/transaction.h"

namespace afterword::app {
namespace {

bool is_taken_back(const core::Message& message) {
  return message.state == core::MessageState::draft || message.state == core::MessageState::approved ||
         message.state == core::MessageState::cancelled;
}

Result<void> was_called_off(const core::Interview& interview, const core::Application& application) {
  if (interview.debrief) {
    return core::refused(fmt::format("interview {} took place: it has a debrief", interview.id), "",
                         "what took place stays; how it ended is said with afterword outcome set");
  }
  for (const core::Message& message : application.messages) {
    if (message.interview == interview.id && !is_taken_back(message)) {
      return core::refused(fmt::format("interview {} took place: message {} about it is {}", interview.id, message.id,
                                       said_of(message.state)),
                           "", "what took place stays; how it ended is said with afterword outcome set");
    }
  }
  return {};
}

}  // namespace

Result<Filed<core::Interview>> cancel_interview(Store& store, Zones& zones, const Ref& ref, Instant now) {
  return in_write(store, [&](WriteSession& session) -> Result<Filed<core::Interview>> {
    auto application = locate(session, Noun::interview, ref);
    if (!application) return std::unexpected(application.error());
    core::Interview interview = *application->interview(ref.id);
    if (auto sound = was_called_off(interview, *application); !sound) return std::unexpected(sound.error());

    for (core::Message& message : application->messages) {
      if (message.interview != interview.id) continue;
      if (message.state != core::MessageState::cancelled) {
        if (auto moved = move_state(message, core::MessageEvent::cancel); !moved) return std::unexpected(moved.error());
        if (auto done = thaw(session, application->id, message); !done) return std::unexpected(done.error());
      }
      message.interview.reset();
    }
    std::erase_if(application->interviews, [&](const core::Interview& other) { return other.id == interview.id; });
    Event event;
    event.verb = "cancel_interview";
    event.subject = interview.id;
    if (auto done = save_application(session, *application, zones, now, event); !done) {
      return std::unexpected(done.error());
    }
    return Filed<core::Interview>{application->id, std::move(interview)};
  });
}

}  // namespace afterword::app
