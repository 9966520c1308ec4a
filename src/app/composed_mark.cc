#include "app/composed_mark.h"

#include <sodium/crypto_hash_sha256.h>

#include <array>

#include "core/facts/names.h"

namespace afterword::app {
namespace {

// All that a person can edit.
std::string words_of(const core::Message& message) {
  std::string words = message.subject + "\n\n" + message.body;
  for (const auto* list : {&message.attachments, &message.materials, &message.forward_for}) {
    words += '\n';
    for (const std::string& item : *list) words += '\n' + item;
  }
  words += '\n';
  words += core::name_of(message.channel);
  if (message.send_at) words += '\n' + core::format_instant(*message.send_at);
  return words;
}

}  // namespace

std::string sha256_of(std::string_view bytes) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
  crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  text.reserve(2 * digest.size());
  for (const unsigned char byte : digest) {
    text += digits[byte >> 4U];
    text += digits[byte & 0xfU];
  }
  return text;
}

Result<void> mark_as_composed(WriteSession& session, const std::string& application, const core::Message& draft) {
  // No envelope: nothing could be handed over by mistake.
  const std::string words = words_of(draft);
  return session.put_frozen_mail({application, draft.id}, FrozenMail{"", "", words, sha256_of(words)});
}

Result<bool> is_as_composed(ReadSession& session, const std::string& application, const core::Message& message) {
  auto mark = session.frozen_mail({application, message.id});
  if (!mark) return std::unexpected(mark.error());
  return mark->has_value() && !is_frozen(*mark) && (*mark)->sha256 == sha256_of(words_of(message));
}

bool is_frozen(const std::optional<FrozenMail>& mail) { return mail && !mail->from.empty() && !mail->to.empty(); }

}  // namespace afterword::app
