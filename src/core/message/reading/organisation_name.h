// An employer's name as it was noted, and where a text has it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/message/reading/text.h"

namespace afterword::core::reading {

/// "Acme Corp" is also "Acme"; "Larkspur Museum" is also "Larkspur", never "Museum".
class OrganisationName {
 public:
  explicit OrganisationName(std::string_view written);

  const std::string& written() const { return written_; }
  /// Its words, folded, without "the" before and "Corp" behind.
  const std::vector<std::string>& core() const { return core_; }
  /// One word that is also an ordinary word ("Target"): capitals must tell.
  bool is_everyday() const { return everyday_; }
  bool has_short_form() const { return short_form_; }
  bool empty() const { return core_.empty(); }
  bool has(std::uint64_t folded_hash) const;

  /// How many words of the text, from word `at` on, are this name (legal form and short form included); 0 where it does
  /// not begin there. Case is not looked at.
  std::size_t length_at(const Text& text, std::size_t at) const;
  /// The same organisation, as far as names tell?
  bool is_same_as(const OrganisationName& other) const { return hashes_ == other.hashes_; }

 private:
  std::string written_;
  std::vector<std::string> core_;
  std::vector<std::uint64_t> hashes_;  // of core_
  bool everyday_ = false;
  bool short_form_ = false;
};

/// "Corp", "GmbH", "Ltd": takes a folded word.
bool is_legal_form(std::string_view folded);

}  // namespace afterword::core::reading
