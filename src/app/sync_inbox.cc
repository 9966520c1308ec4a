#include "app/sync_inbox.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <span>
#include <utility>

#include "app/transaction.h"
#include "core/reply/read_reply.h"

namespace afterword::app {
namespace {

using core::Belonging;
using core::Correspondence;

constexpr std::size_t batch = 500;  // headers that are looked at between two notes of how far it is

template <class T>
void append(std::vector<T>& to, std::vector<T>& from) {
  std::move(from.begin(), from.end(), std::back_inserter(to));
}

/// A mail that belongs somewhere, before it is read whole.
struct Wanted {
  std::uint32_t uid = 0;
  Belonging belonging;
  core::OffsetTime at;
};

/// When it was written: its Date, unless that is still to come; what has none was written when it arrived.
core::OffsetTime written_at(const core::IncomingMail& mail, std::optional<Instant> arrived, Instant now) {
  if (mail.date && mail.date->instant <= now) return *mail.date;
  return {std::min(arrived.value_or(now), now), mail.date ? mail.date->offset : std::chrono::minutes{}};
}

bool is_of_mail_server(const core::IncomingMail& mail) {
  return core::bounced_recipient({mail.headers, {}, {}}).has_value();
}

/// Where a mail has none, something that is the same whenever it is read.
std::string message_id_of(const core::IncomingMail& mail, const core::OffsetTime& at) {
  if (!mail.message_id.empty()) return mail.message_id;
  std::uint64_t hash = 0xcbf29ce484222325;  // FNV-1a
  for (const std::string& part : {mail.from.address, mail.subject, mail.text}) {
    for (const char c : part) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  }
  return fmt::format("{:016x}.{}@no-message-id.invalid", hash, at.instant.time_since_epoch().count());
}

class Reading {
 public:
  Reading(const InboxReading& with, Correspondence correspondence)
      : with_(with), correspondence_(std::move(correspondence)), looked_for_(correspondence_.fingerprint()) {}

  Result<SyncReport> run() {
    auto folders = with_.mailbox.folders();
    if (!folders) return std::unexpected(folders.error());
    for (const std::string& folder : *folders) {
      if (auto done = read_folder(folder); !done) return std::unexpected(done.error());
    }
    if (auto done = look_for_copies(); !done) return std::unexpected(done.error());
    return std::move(report_);
  }

 private:
  Result<void> read_folder(const std::string& folder) {
    const auto state = with_.mailbox.open(folder);
    if (!state) return std::unexpected(state.error());
    auto position = start_at(folder, *state);
    if (!position) return std::unexpected(position.error());
    const bool from_the_beginning = position->last_uid == 0;
    if (from_the_beginning && !correspondence_.since()) return {};  // nobody is waited for
    if (state->next_uid && position->last_uid + 1 >= *state->next_uid) return {};
    const auto uids =
        with_.mailbox.list(position->last_uid + 1, from_the_beginning ? std::optional(since()) : std::nullopt);
    if (!uids) return std::unexpected(uids.error());
    for (std::size_t at = 0; at < uids->size(); at += batch) {
      const auto part = std::span(*uids).subspan(at, std::min(batch, uids->size() - at));
      if (auto done = read_batch(part); !done) return done;
      position->last_uid = part.back();
      if (auto done = remember(folder, *position); !done) return done;
      if (with_.progress) with_.progress({folder, at + part.size(), uids->size()});
    }
    if (from_the_beginning && uids->empty()) return remember(folder, *position);
    return {};
  }

  Result<InboxPosition> start_at(const std::string& folder, const FolderState& state) {
    const InboxPosition beginning{state.uid_validity, 0, looked_for_};
    if (!with_.remember_position) return beginning;
    const auto known = in_read(with_.store, [&](ReadSession& session) { return session.inbox_position(folder); });
    if (!known) return std::unexpected(known.error());
    const bool goes_on = *known && (*known)->uid_validity == state.uid_validity && (*known)->looked_for == looked_for_;
    return goes_on ? **known : beginning;
  }

  Result<void> remember(const std::string& folder, const InboxPosition& position) {
    if (!with_.remember_position) return {};
    return with_.store.write([&](WriteSession& session) { return session.put_inbox_position(folder, position); });
  }

  /// Zones are at most 14 hours apart from UTC.
  core::Date since() const {
    const auto day = std::chrono::floor<std::chrono::days>(*correspondence_.since() - std::chrono::hours{24});
    return core::Date{day.time_since_epoch()};
  }

  Result<void> read_batch(std::span<const std::uint32_t> uids) {
    std::vector<Wanted> wanted;
    auto done = with_.mailbox.headers(uids, [&](const HeaderFound& found) {
      ++report_.read;
      // What is no mail at all belongs nowhere.
      if (const auto mail = with_.parse(found.header)) {
        Wanted one{found.uid, {}, written_at(*mail, found.arrived, with_.clock())};
        one.belonging =
            correspondence_.of({mail->from.address, mail->references, one.at.instant, is_of_mail_server(*mail)});
        if (one.belonging.kind != Belonging::Kind::nowhere) wanted.push_back(std::move(one));
      }
    });
    for (auto one = wanted.begin(); done && one != wanted.end(); ++one) done = read_whole(std::move(*one));
    return done;
  }

  Result<void> read_whole(Wanted wanted) {
    const auto bytes = with_.mailbox.read(wanted.uid);
    if (!bytes) return std::unexpected(bytes.error());
    if (!*bytes) return {};
    auto mail = with_.parse(**bytes);
    if (!mail) return {};
    if (wanted.belonging.kind == Belonging::Kind::report) wanted.belonging.candidates = reported(*mail);
    if (wanted.belonging.candidates.empty()) return {};
    std::string message_id = message_id_of(*mail, wanted.at);
    const MailToFile to_file{std::move(*mail), std::move(wanted.belonging), wanted.at, std::move(message_id)};
    auto news = in_write(
        with_.store, [&](WriteSession& session) { return file_mail(session, with_.zones, to_file, with_.clock()); });
    if (!news) return std::unexpected(news.error());
    report_.kept += news->replies.size() + news->bounces.size() + (news->questions.empty() ? 0 : 1);
    append(report_.news.replies, news->replies);
    append(report_.news.bounces, news->bounces);
    append(report_.news.questions, news->questions);
    append(report_.news.arrived, news->arrived);
    return {};
  }

  /// Our messages that it returns, or cites.
  std::vector<core::Candidate> reported(const core::IncomingMail& mail) const {
    std::vector<core::Candidate> found;
    const auto add = [&](const std::string& id) {
      const auto ours = correspondence_.message(id);
      if (ours && std::find(found.begin(), found.end(), *ours) == found.end()) found.push_back(*ours);
    };
    for (const std::string& id : mail.references) add(id);
    if (mail.report) {
      for (const std::string& id : mail.report->message_ids) add(id);
    }
    return found;
  }

  /// What is in doubt and lies where the server keeps what was sent, went.
  Result<void> look_for_copies() {
    const auto doubted =
        in_read(with_.store, [&](ReadSession& session) { return session.messages_in(core::MessageState::in_doubt); });
    if (!doubted) return std::unexpected(doubted.error());
    for (const MessageKey& key : *doubted) {
      const auto application =
          in_read(with_.store, [&](ReadSession& session) { return session.application(key.application); });
      if (!application) return std::unexpected(application.error());
      const core::Message* message = *application ? (*application)->message(key.message) : nullptr;
      if (message == nullptr || !message->message_id) continue;
      const auto found = with_.mailbox.has_sent_copy(*message->message_id);
      if (!found) return std::unexpected(found.error());
      if (!*found) continue;
      const auto settled = in_write(
          with_.store, [&](WriteSession& session) { return settle_doubt(session, with_.zones, key, with_.clock()); });
      if (!settled) return std::unexpected(settled.error());
      if (*settled) report_.news.arrived.push_back(key);
    }
    return {};
  }

  const InboxReading& with_;
  Correspondence correspondence_;
  std::string looked_for_;
  SyncReport report_;
};

}  // namespace

Result<SyncReport> sync_inbox(const InboxReading& reading) {
  const auto facts = in_read(reading.store, [](ReadSession& session) { return session.facts(); });
  if (!facts) return std::unexpected(facts.error());
  std::vector<std::string> own = reading.own_addresses;
  own.push_back(facts->seeker.email);
  return Reading(reading, Correspondence(facts->applications, own)).run();
}

}  // namespace afterword::app
