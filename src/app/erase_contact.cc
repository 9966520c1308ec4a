#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "app/ids.h"
#include "app/keep_contact.h"
#include "app/message_states.h"
#include "app/plan_rows.h"
#include "app/transaction.h"
#include "core/plan/standing.h"

namespace afterword::app {
namespace {

using core::Application;
using core::Message;
using core::MessageState;

Result<void> nothing_on_its_way(const Application& application, const std::string& id) {
  for (const Message& message : application.messages) {
    const bool mentions = message.to == id || std::find(message.forward_for.begin(), message.forward_for.end(), id) !=
                                                  message.forward_for.end();
    if (mentions && core::is_on_its_way(message)) {
      return core::refused(fmt::format("message {} about them is {}", message.id, said_of(message.state)), "",
                           message.state == MessageState::approved
                               ? fmt::format("cancel it first: afterword message cancel {}", message.id)
                               : "wait until it is settled");
    }
  }
  return {};
}

// A draft to somebody who is erased can never go: it is taken out, words and all. One to somebody else no longer
// passes thanks on to them.
Result<int> drop_drafts(WriteSession& session, Application& application, const std::string& id) {
  int dropped = 0;
  for (Message& message : application.messages) {
    if (message.state != MessageState::draft) continue;
    std::erase(message.forward_for, id);
    if (message.to != id) continue;
    ++dropped;
    if (auto done = session.remove_frozen_mail({application.id, message.id}); !done) {
      return std::unexpected(done.error());
    }
  }
  std::erase_if(application.messages,
                [&](const Message& message) { return message.to == id && message.state == MessageState::draft; });
  return dropped;
}

// What was noted of them.
void forget(core::Debrief& debrief, const std::string& id) {
  std::erase_if(debrief.who, [&](const core::Impression& impression) { return impression.contact == id; });
}

// `kept_as` empty: taken out.
void rename(std::vector<std::string>& ids, const std::string& id, const std::string& kept_as) {
  if (kept_as.empty()) {
    std::erase(ids, id);
  } else {
    std::replace(ids.begin(), ids.end(), id, kept_as);
  }
}

// Messages to them that have ended: their dates count for R4 and R5, their words are gone.
Result<void> empty_messages(WriteSession& session, Application& application, const std::string& id,
                            const std::string& kept_as) {
  for (Message& message : application.messages) {
    rename(message.forward_for, id, kept_as);
    if (message.to != id) continue;
    message.to = kept_as;
    message.subject.clear();
    message.body.clear();
    message.held.reset();
    message.waivers.clear();  // a reason may name them
    if (auto done = session.remove_frozen_mail({application.id, message.id}); !done) return done;
  }
  return {};
}

bool is_mentioned(const Application& application, const std::string& id) {
  return std::any_of(application.messages.begin(), application.messages.end(), [&](const Message& message) {
    return message.to == id ||
           std::find(message.forward_for.begin(), message.forward_for.end(), id) != message.forward_for.end();
  });
}

}  // namespace

Result<Filed<ErasedContact>> erase_contact(Store& store, Zones& zones, const Ref& ref, Instant now) {
  return in_write(store, [&](WriteSession& session) -> Result<Filed<ErasedContact>> {
    auto application = locate(session, Noun::contact, ref);
    if (!application) return std::unexpected(application.error());
    if (auto free = nothing_on_its_way(*application, ref.id); !free) return std::unexpected(free.error());

    ErasedContact erased;
    erased.contact = *application->contact(ref.id);
    auto dropped = drop_drafts(session, *application, ref.id);
    if (!dropped) return std::unexpected(dropped.error());
    erased.drafts_dropped = *dropped;
    erased.record_kept = is_mentioned(*application, ref.id);
    if (erased.record_kept) {
      erased.kept_as =
          free_slug("erased", "erased", [&](std::string_view taken) { return application->contact(taken) != nullptr; });
    }
    if (auto done = empty_messages(session, *application, ref.id, erased.kept_as); !done) {
      return std::unexpected(done.error());
    }
    for (core::Interview& interview : application->interviews) {
      // Where a note to them was sent, the interview still lists a nameless one, so that the note stays done.
      rename(interview.interviewers, ref.id, erased.kept_as);
      if (interview.debrief) forget(*interview.debrief, ref.id);
      if (interview.debrief_draft) forget(*interview.debrief_draft, ref.id);
    }
    for (core::Reply& reply : application->replies) {
      if (reply.from != ref.id) continue;
      reply.from.reset();
      reply.text = core::PrivateText();
    }
    if (application->reflection) rename(application->reflection->stay_in_touch, ref.id, "");

    if (erased.record_kept) {
      *application->contact(ref.id) = core::Contact{erased.kept_as, "(erased)", std::nullopt, std::nullopt, false};
    } else {
      std::erase_if(application->contacts, [&](const core::Contact& contact) { return contact.id == ref.id; });
    }
    Event event;
    event.verb = "erase_contact";
    if (auto done = save_application(session, *application, zones, now, event); !done) {
      return std::unexpected(done.error());
    }
    return Filed<ErasedContact>{application->id, std::move(erased)};
  });
}

}  // namespace afterword::app
