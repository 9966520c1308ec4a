#include "core/message/reading/organisation_name.h"

#include <algorithm>

#include "core/message/reading/content.h"

namespace afterword::core::reading {
namespace {

constexpr std::string_view legal_forms[] = {
    "corp", "corporation", "inc", "incorporated", "ltd", "limited", "llc",  "llp", "lp",  "plc", "co", "company",
    "gmbh", "ag",          "kg",  "se",           "sa",  "sas",     "sarl", "srl", "spa", "bv",  "nv", "ab",
    "as",   "asa",         "aps", "oy",           "oyj", "kk",      "pte",  "pty", "sl",  "ev",  "sp", "zoo",
};

/// Kinds of organisations and places: a name is not known by them.
constexpr std::string_view kinds[] = {
    "university", "bank",    "museum",     "hospital",    "school", "college",       "city",    "county",
    "national",   "royal",   "saint",      "st",          "united", "american",      "british", "european",
    "nordic",     "north",   "south",      "institute",   "centre", "center",        "clinic",  "library",
    "theatre",    "theater", "foundation", "group",       "studio", "studios",       "labs",    "systems",
    "software",   "health",  "capital",    "partners",    "bakery", "farm",          "hotel",   "academy",
    "council",    "agency",  "museo",      "universitat", "stadt",  "international", "global",  "department",
    "ministry",   "office",  "society",    "association", "trust",  "church",        "port",    "department",
    "mount",      "lake",    "san",        "santa",       "los",    "las",           "el",      "la",
    "le",         "de",
};

bool is_one_of(std::string_view word, const auto& list) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

}  // namespace

bool is_legal_form(std::string_view folded) { return is_one_of(folded, legal_forms); }

OrganisationName::OrganisationName(std::string_view written) : written_(written) {
  const Text text(written_);
  for (const Word& word : text.words()) core_.emplace_back(text.folded(word));
  if (core_.size() > 1 && core_.front() == "the") core_.erase(core_.begin());
  while (core_.size() > 1 && is_legal_form(core_.back())) core_.pop_back();
  if (core_.size() > 1 && core_.back() == "and") core_.pop_back();
  for (const std::string& word : core_) hashes_.push_back(hash_of(word));
  if (core_.empty()) return;
  const bool plain = is_everyday_word(hashes_.front()) || is_one_of(core_.front(), kinds);
  everyday_ = core_.size() == 1 && plain;
  short_form_ = core_.size() > 1 && core_.front().size() >= 3 && !plain;
}

bool OrganisationName::has(std::uint64_t folded_hash) const {
  return std::find(hashes_.begin(), hashes_.end(), folded_hash) != hashes_.end();
}

std::size_t OrganisationName::length_at(const Text& text, std::size_t at) const {
  const auto& words = text.words();
  if (core_.empty() || at >= words.size() || words[at].hash != hashes_.front()) return 0;
  std::size_t length = 1;
  while (length < core_.size() && at + length < words.size() && words[at + length].hash == hashes_[length]) ++length;
  if (length < core_.size()) {
    if (!short_form_) return 0;
    length = 1;
  }
  while (length >= core_.size() && at + length < words.size() && words[at + length].capital &&
         is_legal_form(text.folded(words[at + length]))) {
    ++length;
  }
  return length;
}

}  // namespace afterword::core::reading
