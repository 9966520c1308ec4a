#include "secrets/sealed_box.h"

#include <sodium.h>

#include <cstdint>
#include <stdexcept>

namespace afterword::secrets {
namespace {

constexpr std::size_t key_bytes = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr std::size_t nonce_bytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_bytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t padding = 256;

void start_sodium() {
  static const bool started = sodium_init() >= 0;
  if (!started) throw std::runtime_error("the system gives no randomness");
}

const unsigned char* bytes_of(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }
unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

/// Forgets its text when it goes.
struct Wiped {
  std::string text;
  ~Wiped() { sodium_memzero(text.data(), text.size()); }
};

// Each text with its length before it: 4 bytes, the lowest first.
void append(std::string& to, std::string_view text) {
  for (unsigned shift = 0; shift < 32; shift += 8) to += static_cast<char>(text.size() >> shift & 0xFFU);
  to += text;
}

std::optional<std::string_view> take(std::string_view& from) {
  if (from.size() < 4) return std::nullopt;
  std::uint32_t size = 0;
  for (unsigned i = 0; i < 4; ++i) size |= static_cast<std::uint32_t>(bytes_of(from)[i]) << (8 * i);
  from.remove_prefix(4);
  if (size > from.size()) return std::nullopt;
  const std::string_view text = from.substr(0, size);
  from.remove_prefix(size);
  return text;
}

std::size_t size_of(const Entries& entries) {
  std::size_t size = padding;
  for (const auto& [account, secret] : entries) size += account.size() + secret.size() + 8;
  return size;
}

}  // namespace

std::string new_key() {
  start_sodium();
  std::string key(key_bytes, '\0');
  randombytes_buf(key.data(), key.size());
  return key;
}

std::string seal(const Entries& entries, std::string_view key, std::string_view label) {
  start_sodium();
  if (key.size() != key_bytes) throw std::logic_error("a key has 32 bytes");
  Wiped content;
  content.text.reserve(size_of(entries));  // so that it never moves, and leaves no copy behind
  for (const auto& [account, secret] : entries) {
    append(content.text, account);
    append(content.text, secret);
  }
  const std::size_t size = content.text.size();
  content.text.resize((size / padding + 1) * padding);
  std::size_t padded = 0;
  sodium_pad(&padded, bytes_of(content.text), size, padding, content.text.size());

  std::string box(nonce_bytes + padded + tag_bytes, '\0');
  randombytes_buf(box.data(), nonce_bytes);
  unsigned long long sealed = 0;
  crypto_aead_xchacha20poly1305_ietf_encrypt(bytes_of(box) + nonce_bytes, &sealed, bytes_of(content.text), padded,
                                             bytes_of(label), label.size(), nullptr, bytes_of(box), bytes_of(key));
  box.resize(nonce_bytes + sealed);
  return box;
}

std::optional<Entries> open_box(std::string_view box, std::string_view key, std::string_view label) {
  start_sodium();
  if (key.size() != key_bytes || box.size() < nonce_bytes + tag_bytes) return std::nullopt;
  const std::string_view sealed = box.substr(nonce_bytes);
  Wiped content{std::string(sealed.size() - tag_bytes, '\0')};
  unsigned long long length = 0;
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(bytes_of(content.text), &length, nullptr, bytes_of(sealed),
                                                 sealed.size(), bytes_of(label), label.size(), bytes_of(box),
                                                 bytes_of(key)) != 0)
    return std::nullopt;
  std::size_t size = 0;
  if (sodium_unpad(&size, bytes_of(content.text), length, padding) != 0) return std::nullopt;
  std::string_view rest = std::string_view(content.text).substr(0, size);
  Entries entries;
  while (!rest.empty()) {
    const auto account = take(rest);
    const auto secret = account ? take(rest) : std::nullopt;
    if (!secret) return std::nullopt;
    entries.insert_or_assign(std::string(*account), std::string(*secret));
  }
  return entries;
}

}  // namespace afterword::secrets
