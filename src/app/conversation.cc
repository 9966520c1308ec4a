#include "app/conversation.h"

#include <algorithm>
#include <cstddef>

namespace afterword::app {
namespace {

constexpr std::ptrdiff_t longest = 21;

struct Written {
  core::Instant at;
  std::string message_id;
};

/// With the letter's reader, both ways.
std::vector<Written> written_so_far(const core::Application& application, const core::Message& letter) {
  std::vector<Written> written;
  for (const core::Message& message : application.messages) {
    if (message.to == letter.to && message.sent_at && message.message_id && message.id != letter.id)
      written.push_back({message.sent_at->instant, *message.message_id});
  }
  for (const core::Reply& reply : application.replies) {
    if (reply.message_id && (reply.from == letter.to || reply.id == letter.reply))
      written.push_back({reply.at.instant, *reply.message_id});
  }
  std::ranges::stable_sort(written, {}, &Written::at);
  return written;
}

}  // namespace

std::vector<std::string> conversation_of(const core::Application& application, const core::Message& letter) {
  const core::Reply* answered = letter.reply ? application.reply(*letter.reply) : nullptr;
  if (answered != nullptr && !answered->message_id) answered = nullptr;
  if (answered == nullptr && letter.kind != core::MessageKind::follow_up) return {};
  std::vector<std::string> ids;
  for (Written& mail : written_so_far(application, letter)) {
    if (answered == nullptr || mail.at < answered->at.instant) ids.push_back(std::move(mail.message_id));
  }
  if (answered != nullptr) {
    std::erase(ids, *answered->message_id);
    ids.push_back(*answered->message_id);
  }
  if (std::ssize(ids) > longest) ids.erase(ids.begin() + 1, ids.end() - (longest - 1));
  return ids;
}

}  // namespace afterword::app
