#include "main/randomness.h"

#include <sys/random.h>

#include <array>
#include <stdexcept>

namespace afterword {

std::string SystemRandomness::token() {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz234567";
  std::array<unsigned char, 26> bytes{};
  if (getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size())) {
    throw std::runtime_error("the system gives no randomness");
  }
  std::string token;
  for (const unsigned char byte : bytes) token += letters[byte % letters.size()];  // 32 letters: no bias
  return token;
}

}  // namespace afterword
