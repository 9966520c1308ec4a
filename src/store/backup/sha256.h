// SHA-256 (FIPS 180-4) of what passes by, a piece at a time.
#pragma once

#include <sodium/crypto_hash_sha256.h>

#include <string>
#include <string_view>

namespace afterword::store {

class Sha256 {
 public:
  Sha256() { crypto_hash_sha256_init(&state_); }
  void add(std::string_view bytes);
  /// Hexadecimal, lower case. Once.
  std::string finish();

 private:
  crypto_hash_sha256_state state_{};
};

}  // namespace afterword::store
