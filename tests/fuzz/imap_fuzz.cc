// Any bytes of a server: an error, or the same responses however they are split. Any words of ours: a refusal, or one
// command.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "mail/imap/imap_command.h"
#include "mail/imap/imap_response.h"
#include "mail/imap/modified_utf7.h"
#include "require.h"

namespace {

namespace core = afterword::core;
namespace imap = afterword::mail::imap;

// Small, so that they are reached.
constexpr imap::Limits limits{.line_bytes = 4096, .literal_bytes = 8192, .depth = 8, .items = 200};

struct Session {
  std::vector<imap::Response> responses;
  core::Result<void> end;
  bool operator==(const Session&) const = default;
};

Session read(std::string_view bytes, std::size_t each) {
  imap::ResponseReader reader(limits);
  Session session;
  for (; !bytes.empty(); bytes.remove_prefix(std::min(each, bytes.size()))) {
    auto part = bytes.substr(0, each);
    while (!part.empty()) {
      const std::size_t left = part.size();
      auto response = reader.take(part);
      if (!response) {
        require(reader.take(part) == response);
        require_line(response.error().what);
        require_line(response.error().where);
        session.end = std::unexpected(response.error());
        return session;
      }
      require(part.size() < left);
      require(response->has_value() || part.empty());
      if (*response) session.responses.push_back(**std::move(response));
    }
  }
  return session;
}

void require_known(const imap::Response& response) {
  if (const auto* list = std::get_if<imap::List>(&response); list && list->text) require_line(*list->text);
  if (const auto* fetch = std::get_if<imap::Fetch>(&response)) require(fetch->sequence > 0 && fetch->uid != 0U);
  if (const auto* search = std::get_if<imap::Esearch>(&response)) {
    for (const auto& uids : search->all) require(uids.first > 0 && uids.last >= uids.first);
  }
}

/// Nothing but what ends a part may end a line.
void require_command(const core::Result<imap::Command>& command) {
  if (!command) return require_line(command.error().what);
  require(!command->parts.empty() && command->parts.front().starts_with(command->tag + ' '));
  for (const std::string_view part : command->parts) {
    require(part.ends_with("\r\n"));
    require(part.find_first_of(std::string_view("\0\r\n", 3)) == part.size() - 2);
  }
}

void require_commands(const std::string& words) {
  imap::Commands commands;
  require_command(commands.examine(words));
  require_command(commands.uid_fetch({{1, {}}}, {.header_fields = {words}}));
  require_command(commands.uid_fetch({{1, {}}}, {.peek = imap::PeekSection{words}}));
}

void require_one_spelling(std::string_view words) {
  if (const auto text = imap::from_modified_utf7(words)) {
    require_line(*text);
    require(imap::to_modified_utf7(*text) == words);
  }
  if (const auto name = imap::to_modified_utf7(words)) require(imap::from_modified_utf7(*name) == words);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const Session session = read(bytes, size);
  for (const auto& response : session.responses) require_known(response);
  require(read(bytes, 1) == session);
  require(read(bytes, 1 + size % 7) == session);
  require_commands(std::string{bytes});
  require_one_spelling(bytes);
  return 0;
}
