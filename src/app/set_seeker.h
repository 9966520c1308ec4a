// Who writes.
#pragma once

#include <optional>
#include <string>

#include "app/ports.h"

namespace afterword::app {

/// What is absent stays as it is. The first time name, email and timezone are needed.
struct SeekerChange {
  std::optional<std::string> name;
  std::optional<std::string> email;
  std::optional<std::string> timezone;
  std::optional<std::string> locale;
  std::optional<std::string> resume;  ///< a path: the file is copied in, and its updated_on is today in their zone
};

/// A new zone refreshes the rows of every application.
Result<core::Seeker> set_seeker(Store& store, Zones& zones, Files& files, const SeekerChange& change, Instant now);

}  // namespace afterword::app
