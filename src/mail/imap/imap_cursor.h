// One response, read from the left: words, numbers, strings, lists. Spaces between them are passed over.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "mail/imap/imap_response.h"

namespace afterword::mail::imap {

/// Where something else stands than was asked for, the cursor fails: from then on it is at its end, and all it gives is
/// empty. So whoever reads asks once, when all is read.
class Cursor {
 public:
  /// `pieces` outlives it; its literals are moved out.
  Cursor(Pieces& pieces, const Limits& limits) : pieces_(pieces), limits_(limits) {}

  bool failed() const { return !why_.empty(); }
  /// What was wrong first; empty where nothing was.
  std::string_view why() const { return why_; }
  void fail(std::string_view why);

  bool at_end();
  bool next_is(char c);
  /// Is `c` the next character, without a space before it? Then it is passed.
  bool take_adjacent(char c);
  bool take(char c);
  void expect(char c);

  /// Anything up to a space, a parenthesis, a quote or a brace, and up to one of `stops`. ATOM, flag, NIL, number,
  /// ASTRING's characters.
  std::string_view word(std::string_view stops = {});
  std::uint64_t number64();
  std::uint32_t number();
  /// 1 to 4294967295
  std::uint32_t nonzero();
  /// astring: a word, a quoted string or a literal.
  std::string text();
  /// nstring: a quoted string, a literal or NIL.
  std::optional<std::string> text_or_nil();
  /// A word, a string, or a list with all that is in it.
  void skip();

  /// "(" [item *(SP item)] ")"; `read_item` reads one.
  template <class Read>
  void list(Read read_item) {
    expect('(');
    while (!failed() && !take(')')) read_item();
  }

 private:
  std::string_view line() const { return pieces_.lines[piece_]; }
  bool is_at_literal() const;
  void count_item();
  std::string quoted();
  std::string literal();

  Pieces& pieces_;
  const Limits& limits_;
  std::size_t piece_ = 0;
  std::size_t at_ = 0;
  std::size_t items_ = 0;
  std::string_view why_;
};

}  // namespace afterword::mail::imap
