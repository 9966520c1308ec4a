#include "mail/imap_mailbox.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <thread>
#include <utility>

#include "mail/imap/modified_utf7.h"
#include "mail/printable_line.h"

namespace afterword::mail {
namespace {

constexpr std::uint32_t longest_mail = std::uint32_t{8} << 20;
constexpr std::size_t most_mails = 5'000'000;     // a server that speaks of more is not believed
constexpr std::uint32_t search_window = 100'000;  // what SEARCH may list stays within one line

/// What tells where a mail belongs, and what a program says of its own mail.
const std::vector<std::string>& header_fields() {
  static const std::vector<std::string> fields{
      "From",       "Date",           "Subject",     "Message-ID",          "In-Reply-To",
      "References", "Auto-Submitted", "Return-Path", "X-Failed-Recipients", "Content-Type"};
  return fields;
}

/// By name, where the server does not say what its folders are for (RFC 6154). In lower case.
bool sounds_like_sent(std::string_view text) {
  static constexpr std::array<std::string_view, 10> names{
      "sent",       "sent items",          "sent mail", "sent messages",     "[gmail]/sent mail",
      "inbox.sent", "inbox.sent messages", "gesendet",  "gesendete objekte", "inbox/sent"};
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return std::find(names.begin(), names.end(), lower) != names.end();
}

imap::UidSet ranges(std::span<const std::uint32_t> uids) {
  imap::UidSet set;
  for (const std::uint32_t uid : uids) {
    if (!set.empty() && *set.back().last + 1 == uid) {
      set.back().last = uid;
    } else {
      set.push_back({uid, uid});
    }
  }
  return set;
}

core::Error as_error(const app::MailTrial& trial, const std::string& server) {
  const bool secret = trial.end == app::TrialEnd::no_secret || trial.end == app::TrialEnd::login_refused;
  return core::outside(fmt::format("the mailbox cannot be read: {}", trial.said), server,
                       secret ? "look at `afterword mail test`" : "try again later")
      .error();
}

}  // namespace

ImapMailbox::ImapMailbox(ImapSettings settings, std::vector<std::string> more_folders)
    : settings_(std::move(settings)), more_folders_(std::move(more_folders)) {}

core::Result<void> ImapMailbox::connect() {
  if (connection_ && !connection_->is_broken()) return {};
  connection_.reset();
  auto opened = ImapConnection::open(settings_);
  if (!opened.connection) return std::unexpected(as_error(opened.trial, settings_.server.address()));
  connection_ = std::move(opened.connection);
  return {};
}

app::MailTrial ImapMailbox::try_out() {
  connection_.reset();
  auto opened = ImapConnection::open(settings_);
  if (!opened.connection) return opened.trial;
  connection_ = std::move(opened.connection);
  if (const auto state = examine("INBOX"); !state) return {app::TrialEnd::refused, state.error().what};
  return opened.trial;
}

core::Result<imap::Status> ImapMailbox::run(const core::Result<imap::Command>& command, const Take& take) {
  if (!command) return std::unexpected(command.error());
  return connection_->run(*command, take);
}

core::Result<void> ImapMailbox::list_folders() {
  if (known_) return {};
  std::vector<Folder> found;
  const auto done =
      run(connection_->commands.list(connection_->has("SPECIAL-USE") && connection_->has("LIST-EXTENDED")),
          [&](imap::Response& response) {
            const auto* list = std::get_if<imap::List>(&response);
            if (list != nullptr && !list->has("\\Noselect") && !list->has("\\NonExistent"))
              found.push_back({list->name, list->text.value_or(list->name), list->has("\\Sent")});
          });
  if (!done) return std::unexpected(done.error());
  const bool said = std::any_of(found.begin(), found.end(), [](const Folder& folder) { return folder.is_sent; });
  for (Folder& folder : found) folder.is_sent = folder.is_sent || (!said && sounds_like_sent(folder.text));
  known_ = std::move(found);
  return {};
}

core::Result<std::vector<std::string>> ImapMailbox::folders() {
  // A connection that was kept may have been closed meanwhile: that is no trouble yet.
  if (connection_ && !connection_->run(connection_->commands.noop(), [](imap::Response&) {})) connection_.reset();
  if (auto ready = connect(); !ready) return std::unexpected(ready.error());
  std::vector<std::string> names{"INBOX"};
  if (more_folders_.empty()) return names;
  if (auto listed = list_folders(); !listed) return std::unexpected(listed.error());
  for (const std::string& wanted : more_folders_) {
    const auto found =
        std::find_if(known_->begin(), known_->end(), [&](const Folder& folder) { return folder.text == wanted; });
    if (found == known_->end()) {
      return core::invalid(fmt::format("there is no folder \"{}\" in the mailbox", printable_line(wanted)),
                           "mail.folders", "write it as your mail program shows it, with / between its levels");
    }
    names.push_back(found->wire_name);
  }
  return names;
}

core::Result<app::FolderState> ImapMailbox::examine(const std::string& wire_name) {
  app::FolderState state;
  next_uid_.reset();
  const auto done = run(connection_->commands.examine(wire_name), [&](imap::Response& response) {
    const auto* status = std::get_if<imap::Status>(&response);
    if (status == nullptr || !status->code || !status->code->number) return;
    if (status->code->name == "UIDVALIDITY") state.uid_validity = *status->code->number;
    if (status->code->name == "UIDNEXT") state.next_uid = status->code->number;
  });
  if (!done) return std::unexpected(done.error());
  next_uid_ = state.next_uid;
  return state;
}

core::Result<app::FolderState> ImapMailbox::open(const std::string& folder) {
  if (auto ready = connect(); !ready) return std::unexpected(ready.error());
  return examine(folder);
}

core::Result<std::vector<std::uint32_t>> ImapMailbox::search(const imap::SearchKeys& keys) {
  std::vector<std::uint32_t> uids;
  bool too_many = false;
  const auto done =
      run(connection_->commands.uid_search(keys, connection_->has("ESEARCH")), [&](imap::Response& response) {
        if (const auto* found = std::get_if<imap::Search>(&response))
          uids.insert(uids.end(), found->numbers.begin(), found->numbers.end());
        if (const auto* found = std::get_if<imap::Esearch>(&response); found != nullptr && found->uid) {
          for (const imap::UidRange& range : found->all) {
            const std::uint32_t last = range.last.value_or(range.first);
            too_many = too_many || last - range.first >= most_mails - std::min(uids.size(), most_mails - 1);
            for (std::uint32_t uid = range.first; !too_many; ++uid) {
              uids.push_back(uid);
              if (uid == last) break;
            }
          }
        }
        too_many = too_many || uids.size() > most_mails;
      });
  if (!done) return std::unexpected(done.error());
  if (too_many) {
    return core::outside("the mail server speaks of more mails than there can be", settings_.server.address(),
                         "name another folder");
  }
  return uids;
}

core::Result<std::vector<std::uint32_t>> ImapMailbox::list(std::uint32_t first, std::optional<core::Date> since) {
  imap::SearchKeys keys;
  if (since) keys.since = std::chrono::year_month_day{*since};
  std::vector<std::uint32_t> uids;
  const bool windows = next_uid_ && !connection_->has("ESEARCH");
  for (std::uint64_t from = first;;) {
    const std::uint64_t end = windows ? std::min<std::uint64_t>(from + search_window, *next_uid_) : 0;
    keys.uids = {{static_cast<std::uint32_t>(from), std::nullopt}};
    if (windows && end > from && end < *next_uid_) keys.uids.front().last = static_cast<std::uint32_t>(end - 1);
    const bool last = !keys.uids.front().last;
    const auto part = search(keys);
    if (!part) return part;
    uids.insert(uids.end(), part->begin(), part->end());
    if (last) break;
    from = end;
  }
  // "17:*" names the last mail even where its number is lower (RFC 3501 6.4.8).
  std::erase_if(uids, [first](std::uint32_t uid) { return uid < first; });
  std::sort(uids.begin(), uids.end());
  uids.erase(std::unique(uids.begin(), uids.end()), uids.end());
  return uids;
}

core::Result<void> ImapMailbox::headers(std::span<const std::uint32_t> uids,
                                        const std::function<void(app::HeaderFound)>& take) {
  imap::FetchItems items;
  items.internal_date = true;
  items.header_fields = header_fields();
  std::vector<bool> came(uids.size());
  const auto done = run(connection_->commands.uid_fetch(ranges(uids), items), [&](imap::Response& response) {
    auto* fetch = std::get_if<imap::Fetch>(&response);
    if (fetch == nullptr || !fetch->uid) return;
    // Each that was asked for, once; `uids` are in order.
    const auto asked = std::lower_bound(uids.begin(), uids.end(), *fetch->uid);
    if (asked == uids.end() || *asked != *fetch->uid) return;
    const auto nth = static_cast<std::size_t>(asked - uids.begin());
    for (imap::BodySection& part : fetch->body) {
      if (part.bytes && part.section.starts_with("HEADER.FIELDS") && !came[nth]) {
        came[nth] = true;
        take({*fetch->uid, fetch->internal_date, std::move(*part.bytes)});
      }
    }
  });
  if (!done) return std::unexpected(done.error());
  return {};
}

core::Result<std::optional<std::string>> ImapMailbox::read(std::uint32_t uid) {
  imap::FetchItems items;
  items.peek = imap::PeekSection{"", longest_mail};
  std::optional<std::string> bytes;
  const auto done = run(connection_->commands.uid_fetch({{uid, uid}}, items), [&](imap::Response& response) {
    auto* fetch = std::get_if<imap::Fetch>(&response);
    if (fetch == nullptr || fetch->uid != uid) return;
    for (imap::BodySection& part : fetch->body) {
      if (part.bytes && part.section.empty()) bytes = std::move(*part.bytes);
    }
  });
  if (!done) return std::unexpected(done.error());
  return bytes;
}

core::Result<bool> ImapMailbox::has_sent_copy(std::string_view message_id) {
  if (auto ready = connect(); !ready) return std::unexpected(ready.error());
  if (auto listed = list_folders(); !listed) return std::unexpected(listed.error());
  for (const Folder& folder : *known_) {
    if (!folder.is_sent) continue;
    if (const auto opened = examine(folder.wire_name); !opened) return std::unexpected(opened.error());
    imap::SearchKeys keys;
    keys.message_id = fmt::format("<{}>", message_id);
    const auto found = search(keys);
    if (!found) return std::unexpected(found.error());
    if (!found->empty()) return true;
  }
  return false;
}

core::Result<void> ImapMailbox::wait_for_news(std::chrono::seconds limit, const std::function<bool()>& is_enough) {
  if (auto ready = connect(); !ready) return ready;
  if (connection_->has("IDLE")) {
    if (const auto opened = examine("INBOX"); !opened) return std::unexpected(opened.error());
    return connection_->idle(limit, is_enough);
  }
  const auto end = std::chrono::steady_clock::now() + std::min(limit, std::chrono::seconds{60});
  while (std::chrono::steady_clock::now() < end && !is_enough())
    std::this_thread::sleep_for(std::chrono::milliseconds{500});
  return {};
}

}  // namespace afterword::mail
