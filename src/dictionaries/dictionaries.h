// dictionaries: the spelling dictionaries that this machine has, by Hunspell. Loading one takes some tens of
// milliseconds, so nothing is loaded before a word is asked about. Not here: which words of a letter are asked about
// (core/message/checks/spelling.cc).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/message/check.h"

namespace afterword::dictionaries {

/// The folders that are looked through, in this order: those of `dicpath` (Hunspell's DICPATH, with colons between
/// them), then where Debian installs dictionaries.
std::vector<std::string> folders(std::string_view dicpath);

/// A dictionary as it lies on the disk.
struct Dictionary {
  std::string affixes;  ///< x.aff
  std::string words;    ///< x.dic
  bool operator==(const Dictionary&) const = default;
};

/// What is there for a locale (BCP 47: "en-GB"): its own, else its nearest relative (en-IE is written as en-GB), else
/// any of its language.
std::optional<Dictionary> find_dictionary(const std::vector<std::string>& folders, std::string_view locale);

/// Knows the words of the locale's dictionary, and those of English where the locale is another language, since letters
/// are written in both. nullopt where the machine has neither.
std::optional<core::Speller> open_speller(const std::vector<std::string>& folders, std::string_view locale);

}  // namespace afterword::dictionaries
