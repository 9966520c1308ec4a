// Secrets as bytes that say nothing without their key: XChaCha20-Poly1305 (libsodium), encrypted and authenticated.
// Pure but for the nonce, which is random: it may be, at 192 bits.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace afterword::secrets {

/// By account.
using Entries = std::map<std::string, std::string, std::less<>>;

/// 32 random bytes, as text that hides itself from nobody: keep it as a secret.
std::string new_key();

/// `label` goes with the box in the clear; it is authenticated, so that a box opens under its own label alone. How long
/// a secret is does not show: the content is padded to a multiple of 256 bytes.
std::string seal(const Entries& entries, std::string_view key, std::string_view label);

/// nullopt where a byte of it was changed or is missing, or the key or the label is another one's.
std::optional<Entries> open_box(std::string_view box, std::string_view key, std::string_view label);

}  // namespace afterword::secrets
