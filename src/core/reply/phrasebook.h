// Sayings, found in sentences. Private to this room.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/reply/sayings.h"
#include "core/reply/sentence.h"

namespace afterword::core {

/// A saying of a family stands in a sentence, from word `from` up to, not including, word `to`.
struct Found {
  const Family* family = nullptr;
  std::size_t from = 0;
  std::size_t to = 0;
};

/// Families made ready: every saying is kept under the words it may begin with, so that reading costs what the mail
/// says, not what could be said.
///
/// A saying is words with "a|b" for either, "~" at the end for any ending, "#" for anything that begins with a digit,
/// "<concept>" for the words of concepts.h, "<name>" for a word that is
/// written as a name, "*" for up to three words between and "**" for up to eight. It stands
/// within one clause; "^" at its head holds it to the beginning of one,
/// "$" at its end to the end; "?" holds it to questions.
class Phrasebook {
 public:
  explicit Phrasebook(std::span<const std::span<const Family>> tables);

  /// What is said, without what a counter-saying of the same family, or one `against` its sense, takes back in the
  /// same clause, and without what is only supposed, thanked for or denied.
  std::vector<Found> find(const Sentence& sentence) const;

 private:
  using TokenId = std::uint16_t;
  struct Piece {
    TokenId token = 0;
    std::uint8_t gap = 0;  ///< how many words it may stand for; 0: it is a token
  };
  struct Saying {
    const Family* family = nullptr;
    bool counters = false;
    bool at_head = false;
    bool at_end = false;
    bool asks = false;    ///< only in a question
    bool denies = false;  ///< begins with a "not" of its own
    std::vector<Piece> pieces;
  };
  using Tokens = std::vector<TokenId>;  ///< sorted: what a word may stand for

  void add(const Family& family, std::string_view lines, bool counters);
  TokenId token(std::string_view text);
  Tokens tokens_of(std::string_view word) const;
  static bool matches(std::span<const Tokens> words, const Sentence& sentence, std::size_t at,
                      std::span<const Piece> pieces, std::size_t& to);

  std::vector<Saying> sayings_;
  std::map<std::string, TokenId, std::less<>> tokens_;
  std::unordered_map<std::string_view, Tokens> exact_;
  std::unordered_map<std::string_view, Tokens> prefixes_;
  std::size_t longest_prefix_ = 0;
  std::optional<TokenId> name_;                             ///< of "<name>"
  std::vector<std::vector<std::uint16_t>> beginning_with_;  ///< sayings by their first token
};

/// All of sayings.h.
const Phrasebook& what_employers_say();

}  // namespace afterword::core
