#include "store/backup/place_folder.h"

#include <gtest/gtest.h>

#include "store/disk/sandbox_fixture.h"

namespace afterword::store {
namespace {

namespace fs = std::filesystem;

const core::OffsetTime now = core::parse_instant("2026-11-10T15:30:00Z").value();

/// A data folder with that in its database.
void make_data(const std::string& path, const std::string& content) {
  fs::create_directories(path);
  fill(path + "/afterword.db", content);
}

WorkFolder fresh_for(const Place& place) {
  auto fresh = WorkFolder::make(place.beside());
  fill(fresh.value().path() + "/afterword.db", "new");
  return std::move(*fresh);
}

TEST(Place, nothing_is_there_and_what_comes_is_whole) {
  const TemporaryFolder folder;
  const auto place = Place::find(folder / "a/b/data");
  ASSERT_TRUE(place.has_value()) << place.error().what;
  EXPECT_FALSE(place->exists());
  WorkFolder fresh = fresh_for(*place);
  EXPECT_EQ(place->take(fresh, now).value(), std::nullopt);
  EXPECT_EQ(content_of(folder / "a/b/data/afterword.db"), "new");
  EXPECT_FALSE(fs::exists(place->beside()));
}

TEST(Place, what_is_there_changes_places_and_is_kept_under_a_name_of_its_own) {
  const TemporaryFolder folder;
  for (const char* kept : {".before-2026-11-10", ".before-2026-11-10-2"}) {
    make_data(folder / "data", "old");
    const auto place = Place::find(folder / "data");
    ASSERT_TRUE(place.value().has_data());
    WorkFolder fresh = fresh_for(*place);
    EXPECT_EQ(place->take(fresh, now).value(), place->path() + kept);
    EXPECT_EQ(content_of(folder / "data/afterword.db"), "new");
    EXPECT_EQ(content_of(place->path() + kept + "/afterword.db"), "old");
  }
}

TEST(Place, what_a_restore_left_that_was_killed_between_its_renames_is_rescued) {
  const TemporaryFolder folder;
  make_data(folder / "data", "new");
  const auto place = Place::find(folder / "data");
  make_data(place.value().beside(), "old");  // swapped, and not yet named
  ASSERT_TRUE(place->rescue_what_was_swapped(now));
  EXPECT_EQ(content_of(folder / "data.before-2026-11-10/afterword.db"), "old");
  EXPECT_FALSE(fs::exists(place->beside()));

  // A draft is no data: it is left to be swept.
  const auto draft = WorkFolder::make(place->beside());
  fill(place->beside() + "/afterword.db", "half");
  ASSERT_TRUE(place->rescue_what_was_swapped(now));
  EXPECT_TRUE(fs::exists(place->beside()));
}

TEST(Place, a_folder_with_other_things_in_it_is_not_touched) {
  const TemporaryFolder folder;
  make_data(folder / "data", "old");
  fill(folder / "data/config.json", "{}");
  fill(folder / "data/secrets.sealed.lock", "");
  EXPECT_TRUE(Place::find(folder / "data").has_value());
  fill(folder / "data/thesis.odt", "years");
  EXPECT_EQ(Place::find(folder / "data").error().code, core::ErrorCode::refused);
  EXPECT_FALSE(Place::find("/").has_value());
  EXPECT_FALSE(Place::find("").has_value());
}

TEST(Place, settings_alone_are_no_data) {
  const TemporaryFolder folder;
  fs::create_directory(folder / "data");
  fill(folder / "data/config.json", "{}");
  const auto place = Place::find((folder / "data") + "/");
  ASSERT_TRUE(place.has_value()) << place.error().what;
  EXPECT_TRUE(place->exists());
  EXPECT_FALSE(place->has_data());
}

}  // namespace
}  // namespace afterword::store
