// Randomness that counts: "aaaaaaaaaaaaaaaaaaaaaaaaab", then "...c".
#pragma once

#include <string>

#include "app/ports.h"

namespace afterword::fakes {

class NumberedRandomness final : public app::Randomness {
 public:
  std::string token() override {
    std::string text(26, 'a');
    int rest = ++count_;
    for (std::size_t i = text.size(); rest > 0 && i > 0; rest /= 26) text[--i] = static_cast<char>('a' + rest % 26);
    return text;
  }

 private:
  int count_ = 0;
};

}  // namespace afterword::fakes
