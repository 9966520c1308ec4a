#include "core/codec/backup_json.h"

#include <gtest/gtest.h>

namespace afterword::core {
namespace {

const std::string hash(64, 'a');

TEST(BackupManifest, comes_back_as_it_was_written) {
  const BackupManifest manifest{{Instant{std::chrono::seconds{1'794'000'000}}, {}},
                                3,
                                5,
                                {{"afterword.db", std::int64_t{1} << 40, hash}, {"files/Ü.pdf", 0, hash}}};
  EXPECT_EQ(parse_backup_manifest(write_backup_manifest(manifest)).value(), manifest);
}

std::string where(const std::string& json) {
  const auto manifest = parse_backup_manifest(json);
  return manifest ? "nowhere" : manifest.error().where;
}

TEST(BackupManifest, what_cannot_be_is_refused_where_it_stands) {
  const auto with = [](const std::string& part) {
    return R"({"format":"afterword-backup/1","made_at":"2026-11-10T15:00:00Z","parts":[)" + part + "]}";
  };
  EXPECT_EQ(where(with(R"({"name":"a","bytes":1,"sha256":")" + hash + "\"}")), "nowhere");
  EXPECT_EQ(where(with(R"({"name":"a","bytes":-1,"sha256":")" + hash + "\"}")), "parts[0].bytes");
  EXPECT_EQ(where(with(R"({"name":"a","bytes":1e3,"sha256":")" + hash + "\"}")), "parts[0].bytes");
  EXPECT_EQ(where(with(R"({"name":"a","bytes":1,"sha256":"abc"})")), "parts[0].sha256");
  EXPECT_EQ(where(R"({"format":"afterword-backup/2","made_at":"2026-11-10T15:00:00Z"})"), "format");
  EXPECT_EQ(where(R"({"format":"afterword-backup/1"})"), "made_at");
}

}  // namespace
}  // namespace afterword::core
