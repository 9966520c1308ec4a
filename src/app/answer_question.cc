#include "app/answer_question.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "app/hold_for_reply.h"
#include "app/locate.h"
#include "app/plan_rows.h"
#include "app/transaction.h"

namespace afterword::app {
namespace {

Result<InboxQuestion> find(const std::vector<InboxQuestion>& questions, const std::string& id) {
  const auto found =
      std::find_if(questions.begin(), questions.end(), [&](const InboxQuestion& one) { return one.id == id; });
  if (found == questions.end())
    return core::missing(fmt::format("there is no open question \"{}\"", id), "", "`afterword inbox` lists them");
  return *found;
}

/// All that were asked about the same mail.
std::vector<InboxQuestion> about_the_same(const std::vector<InboxQuestion>& questions, const InboxQuestion& one) {
  std::vector<InboxQuestion> same;
  std::copy_if(questions.begin(), questions.end(), std::back_inserter(same), [&](const InboxQuestion& other) {
    return other.id == one.id || (one.reply.message_id && other.reply.message_id == one.reply.message_id);
  });
  return same;
}

/// Frees what waited for that question alone.
Result<void> release(WriteSession& session, Zones& zones, const InboxQuestion& question, Instant now) {
  auto application = find_application(session, question.application);
  if (!application) return std::unexpected(application.error());
  for (core::Message& message : application->messages) {
    if (message.state == core::MessageState::approved && message.held == hold_for_question(question))
      message.held.reset();
  }
  Event event;
  event.verb = "answer_question";
  event.subject = question.id;
  return save_application(session, *application, zones, now, event);
}

}  // namespace

Result<std::vector<InboxQuestion>> open_questions(Store& store) {
  return in_read(store, [](ReadSession& session) { return session.inbox_questions(); });
}

Result<Filed<RecordedReply>> belongs(Store& store, Zones& zones, const std::string& question, Instant now) {
  return in_write(store, [&](WriteSession& session) -> Result<Filed<RecordedReply>> {
    const auto questions = session.inbox_questions();
    if (!questions) return std::unexpected(questions.error());
    auto one = find(*questions, question);
    if (!one) return std::unexpected(one.error());
    for (const InboxQuestion& same : about_the_same(*questions, *one)) {
      auto done = session.remove_inbox_question(same.id);
      if (done) done = release(session, zones, same, now);
      if (!done) return std::unexpected(done.error());
    }
    auto application = find_application(session, one->application);
    if (!application) return std::unexpected(application.error());
    return file_reply(session, zones, *application, {std::move(one->reply), std::nullopt}, now);
  });
}

Result<InboxQuestion> belongs_nowhere(Store& store, Zones& zones, const std::string& question, Instant now) {
  return in_write(store, [&](WriteSession& session) -> Result<InboxQuestion> {
    const auto questions = session.inbox_questions();
    if (!questions) return std::unexpected(questions.error());
    auto one = find(*questions, question);
    if (!one) return one;
    auto done = session.remove_inbox_question(one->id);
    // Asked about another application as well, it stays open there.
    const bool last = about_the_same(*questions, *one).size() == 1;
    if (done && last && one->reply.message_id) done = session.decline_mail(*one->reply.message_id);
    if (done) done = release(session, zones, *one, now);
    if (!done) return std::unexpected(done.error());
    return one;
  });
}

}  // namespace afterword::app
