#include "store/backup/work_folder.h"

#include <gtest/gtest.h>

#include "store/disk/sandbox_fixture.h"

namespace afterword::store {
namespace {

namespace fs = std::filesystem;

TEST(WorkFolder, is_gone_with_all_that_is_in_it_unless_it_is_let_go) {
  const TemporaryFolder folder;
  const std::string path = folder / "work";
  {
    const auto work = WorkFolder::make(path);
    ASSERT_TRUE(work.has_value()) << work.error().what;
    fs::create_directory(path + "/files");
    fill(path + "/files/a", "half");
  }
  EXPECT_FALSE(fs::exists(path));
  {
    auto work = WorkFolder::make(path);
    fill(path + "/whole", "whole");
    ASSERT_TRUE(work.value().let_go());
  }
  EXPECT_EQ(content_of(path + "/whole"), "whole");
}

TEST(WorkFolder, what_a_killed_process_left_is_swept_and_nothing_else) {
  const TemporaryFolder folder;
  const std::string path = folder / "work";
  ASSERT_EQ(in_another_process([&] {
              const auto work = WorkFolder::make(path);
              fill(path + "/half", "half");
              _exit(work ? 0 : 1);  // no destructor, as with a kill
              return 0;
            }),
            0);
  ASSERT_TRUE(fs::exists(path + "/half"));
  EXPECT_TRUE(WorkFolder::make(path).has_value());
  EXPECT_FALSE(fs::exists(path));

  fs::create_directory(path);
  fill(path + "/somebody's", "photos");
  EXPECT_EQ(WorkFolder::make(path).error().code, core::ErrorCode::refused);
  EXPECT_EQ(content_of(path + "/somebody's"), "photos");
}

TEST(WorkFolder, follows_no_link_when_it_sweeps) {
  const TemporaryFolder folder;
  fs::create_directory(folder / "precious");
  fill(folder / "precious" + "/a", "kept");
  {
    const auto work = WorkFolder::make(folder / "work");
    ASSERT_TRUE(work.has_value());
    fs::create_symlink(folder / "precious", work->path() + "/link");
  }
  EXPECT_EQ(content_of(folder / "precious" + "/a"), "kept");
  fs::create_symlink(folder / "precious", folder / "linked");
  EXPECT_FALSE(WorkFolder::make(folder / "linked").has_value());
}

TEST(WorkFolder, is_for_one_process_at_a_time) {
  const TemporaryFolder folder;
  const auto work = WorkFolder::make(folder / "work");
  EXPECT_EQ(in_another_process([&] { return WorkFolder::make(folder / "work").has_value() ? 1 : 0; }), 0);
  EXPECT_TRUE(fs::exists(folder / "work"));
}

}  // namespace
}  // namespace afterword::store
