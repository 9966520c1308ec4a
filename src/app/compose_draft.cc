#include "app/compose_draft.h"

#include <fmt/format.h>

#include <utility>

#include "app/almanac.h"
#include "app/composed_mark.h"
#include "app/ids.h"
#include "app/plan_rows.h"
#include "app/transaction.h"

namespace afterword::app {
namespace {

Result<core::Draft> compose(ReadSession& session, Zones& zones, const DraftToCompose& input, Instant now) {
  auto facts = session.facts();
  if (!facts) return std::unexpected(facts.error());
  const core::Application* application = facts->application(input.application);
  if (application == nullptr) return std::unexpected(no_application(input.application));
  auto surroundings = Surroundings::load(*application, facts->seeker, zones);
  if (!surroundings) return std::unexpected(surroundings.error());
  return core::compose(input.request, core::ComposeSetting{*facts, *application, surroundings->setting(), now});
}

// The draft for the same step that nobody edited.
Result<core::Message*> replaceable(ReadSession& session, core::Application& application,
                                   const core::Message& composed) {
  for (core::Message& message : application.messages) {
    if (message.state != core::MessageState::draft || message.kind != composed.kind ||
        message.interview != composed.interview || message.number != composed.number) {
      continue;
    }
    // A follow-up has one recipient; thank-you notes are one a person.
    if (message.kind == core::MessageKind::thank_you && message.to != composed.to) continue;
    auto unedited = is_as_composed(session, application.id, message);
    if (!unedited) return std::unexpected(unedited.error());
    if (*unedited) return &message;
  }
  return nullptr;
}

Result<ComposedDraft> save(WriteSession& session, Zones& zones, const std::string& id, core::Draft draft, Instant now) {
  auto application = find_application(session, id);
  if (!application) return std::unexpected(application.error());
  auto before = replaceable(session, *application, draft.message);
  if (!before) return std::unexpected(before.error());
  std::optional<std::string> replaced;
  if (*before != nullptr) {
    replaced = draft.message.id = (*before)->id;
    **before = draft.message;
  } else {
    auto fresh = new_id(session, Noun::message);
    if (!fresh) return std::unexpected(fresh.error());
    draft.message.id = std::move(*fresh);
    application->messages.push_back(draft.message);
  }
  Event event;
  event.verb = "compose_draft";
  event.subject = draft.message.id;
  event.detail = replaced ? "replaced" : "added";
  if (auto done = save_application(session, *application, zones, now, event); !done) {
    return std::unexpected(done.error());
  }
  if (auto done = mark_as_composed(session, id, draft.message); !done) return std::unexpected(done.error());
  return ComposedDraft{std::move(draft), true, std::move(replaced)};
}

}  // namespace

Result<Filed<ComposedDraft>> compose_draft(Store& store, Zones& zones, const DraftToCompose& input, Instant now) {
  if (input.save) {
    return in_write(store, [&](WriteSession& session) -> Result<Filed<ComposedDraft>> {
      auto draft = compose(session, zones, input, now);
      if (!draft) return std::unexpected(draft.error());
      auto saved = save(session, zones, input.application, std::move(*draft), now);
      if (!saved) return std::unexpected(saved.error());
      return Filed<ComposedDraft>{input.application, std::move(*saved)};
    });
  }
  return in_read(store, [&](ReadSession& session) -> Result<Filed<ComposedDraft>> {
    auto draft = compose(session, zones, input, now);
    if (!draft) return std::unexpected(draft.error());
    auto application = find_application(session, input.application);
    if (!application) return std::unexpected(application.error());
    draft->message.id =
        free_slug("draft", "draft", [&](std::string_view taken) { return application->message(taken) != nullptr; });
    return Filed<ComposedDraft>{input.application, ComposedDraft{std::move(*draft), false, std::nullopt}};
  });
}

}  // namespace afterword::app
