#include "mail/imap/imap_command.h"

#include <algorithm>
#include <utility>

#include "mail/imap/imap_date.h"
#include "mail/imap/imap_line.h"

namespace afterword::mail::imap {
namespace {

constexpr std::size_t longest_line = 8192;

core::Result<Command> finished(Line line) {
  if (!line.error().empty()) return core::invalid(std::string{line.error()}, std::string{line.name()});
  Command command = std::move(line).end();
  if (std::ranges::any_of(command.parts, [](const auto& part) { return part.size() > longest_line; }))
    return core::invalid("a command that is too long", std::string{command.name}, "ask for fewer messages at once");
  return command;
}

void add_header_fields(Line& line, const std::vector<std::string>& names) {
  line.add("BODY.PEEK[HEADER.FIELDS (");
  for (const auto& name : names) {
    if (&name != &names.front()) line.add(" ");
    line.add_field_name(name);
  }
  line.add(")]");
}

void add_peek(Line& line, const PeekSection& peek) {
  line.add("BODY.PEEK[");
  line.add_section(peek.section);
  line.add("]");
  if (!peek.first_bytes) return;
  if (*peek.first_bytes == 0) line.fail("a part of no bytes");
  line.add("<0." + std::to_string(*peek.first_bytes) + ">");
}

}  // namespace

std::string Commands::next_tag() { return "A" + std::to_string(++last_tag_); }

Command Commands::plain(std::string_view name) { return Line(next_tag(), name, literals_).end(); }

Command Commands::capability() { return plain("CAPABILITY"); }
Command Commands::noop() { return plain("NOOP"); }
Command Commands::logout() { return plain("LOGOUT"); }
Command Commands::idle() { return plain("IDLE"); }

Command Commands::list(bool has_special_use) {
  Line line(next_tag(), "LIST", literals_);
  line.add(R"( "" "*")");
  if (has_special_use) line.add(" RETURN (SPECIAL-USE)");
  return std::move(line).end();
}

core::Result<Command> Commands::examine(std::string_view name) {
  Line line(next_tag(), "EXAMINE", literals_);
  if (name.empty()) line.fail("a mailbox without a name");
  line.add(" ").add_string(name);
  return finished(std::move(line));
}

core::Result<Command> Commands::uid_search(const SearchKeys& keys, bool has_esearch) {
  Line line(next_tag(), "UID SEARCH", literals_);
  if (has_esearch) line.add(" RETURN (ALL)");
  if (!keys.since && keys.uids.empty() && keys.message_id.empty()) line.add(" ALL");
  if (!keys.uids.empty()) line.add(" UID ").add_set(keys.uids);
  if (keys.since) {
    const auto since = date(*keys.since);
    if (!since) line.fail("a day that is none");
    line.add(" OR SINCE ").add(since.value_or("")).add(" SENTSINCE ").add(since.value_or(""));
  }
  if (!keys.message_id.empty()) line.add(" HEADER Message-ID ").add_string(keys.message_id);
  return finished(std::move(line));
}

core::Result<Command> Commands::uid_fetch(const UidSet& uids, const FetchItems& items) {
  Line line(next_tag(), "UID FETCH", literals_);
  line.add(" ").add_set(uids).add(" (UID");
  if (items.flags) line.add(" FLAGS");
  if (items.internal_date) line.add(" INTERNALDATE");
  if (items.size) line.add(" RFC822.SIZE");
  if (!items.header_fields.empty()) add_header_fields(line.add(" "), items.header_fields);
  if (items.peek) add_peek(line.add(" "), *items.peek);
  line.add(")");
  return finished(std::move(line));
}

}  // namespace afterword::mail::imap
