// The text of a statement.
#pragma once

#include <cstddef>
#include <string_view>

namespace afterword::store::sqlite {

/// A constant of the program, checked by the compiler: what a person wrote can be bound to a parameter, and cannot
/// become a part of a statement.
class Sql {
 public:
  template <std::size_t N>
  consteval Sql(const char (&text)[N]) : text_(text, N - 1) {}  // NOLINT(google-explicit-constructor)

  constexpr std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

}  // namespace afterword::store::sqlite
