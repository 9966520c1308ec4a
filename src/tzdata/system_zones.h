// tzdata: IANA zones from the machine's own zone data, one file at a time. Not here: what a zone answers (core/time).
#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "app/ports.h"

namespace afterword::tzdata {

/// Reads $TZDIR, else /usr/share/zoneinfo. A zone is read when it is first asked for and kept for the life of the
/// process, so a machine's new zone data take a restart. Safe to share between threads.
class SystemZones final : public app::Zones {
 public:
  /// nullopt for what is not a zone name, for what has no file, and for the files that are not IANA zones: `localtime`
  /// and `posixrules` differ between machines, `right/` counts leap seconds.
  std::optional<core::Zone> find(std::string_view iana_name) override;

 private:
  std::mutex mutex_;
  std::map<std::string, core::Zone, std::less<>> found_;
};

}  // namespace afterword::tzdata
