#include "tzdata/system_zones.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace afterword::tzdata {
namespace {

TEST(SystemZones, a_zone_is_found_by_its_iana_name) {
  SystemZones zones;
  const auto zone = zones.find("Europe/London");
  ASSERT_TRUE(zone);
  EXPECT_EQ(zone->name(), "Europe/London");
  EXPECT_EQ(zones.find("Europe/London")->name(), "Europe/London");  // from memory
}

TEST(SystemZones, what_is_no_zone_is_not_found) {
  SystemZones zones;
  for (const char* wrong :
       {"", "Mars/Olympus", "America", "america/new_york", "leapseconds", "tzdata.zi", "/etc/localtime",
        "../zoneinfo/UTC", "localtime", "posixrules", "right/Europe/London", "posix/Europe/London"}) {
    EXPECT_FALSE(zones.find(wrong)) << wrong;
  }
}

/// A folder of one zone, made of the system's London, which $TZDIR names while it lives.
class FolderOfZones {
 public:
  FolderOfZones()
      : folder_(std::filesystem::temp_directory_path() / ("afterword-tzdir-" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(folder_ / "Test");
    std::filesystem::copy_file("/usr/share/zoneinfo/Europe/London", folder_ / "Test" / "Only_Here",
                               std::filesystem::copy_options::overwrite_existing);
    std::ofstream{folder_ / "Test" / "Broken"} << "TZif2, or so it says";
    ::setenv("TZDIR", folder_.c_str(), 1);
  }
  ~FolderOfZones() {
    ::unsetenv("TZDIR");
    std::filesystem::remove_all(folder_);
  }
  FolderOfZones(const FolderOfZones&) = delete;
  FolderOfZones& operator=(const FolderOfZones&) = delete;

 private:
  std::filesystem::path folder_;
};

TEST(SystemZones, tzdir_says_where_zones_are) {
  const FolderOfZones folder;
  SystemZones zones;
  EXPECT_TRUE(zones.find("Test/Only_Here"));
  EXPECT_FALSE(zones.find("Test/Broken"));
  EXPECT_FALSE(zones.find("Asia/Tokyo"));
  EXPECT_TRUE(zones.find("UTC"));
}

}  // namespace
}  // namespace afterword::tzdata
