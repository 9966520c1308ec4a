// core/facts: what is known, as plain values, with the members of the facts document (docs/formats.md). Not here:
// reading or writing them as bytes (core/codec), and anything derived from them (core/plan).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/time/civil.h"

namespace afterword::core {

/// A file to attach, named as it lies on disk.
struct Resume {
  std::string file;
  std::optional<Date> updated_on;
  bool operator==(const Resume&) const = default;
};

/// The person who was interviewed, and who writes.
struct Seeker {
  std::string name;
  std::string email;
  std::string timezone;          ///< IANA
  std::string locale = "en-US";  ///< BCP 47: spelling and date order of what is written
  std::optional<Resume> resume;
  bool operator==(const Seeker&) const = default;
};

/// Whose English a seeker of that locale writes: American for "en" alone, the United States, Liberia and the
/// Philippines, British for everybody else, other languages' speakers among them.
bool writes_american(std::string_view locale);

}  // namespace afterword::core
