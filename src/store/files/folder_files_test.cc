#include "store/files/folder_files.h"

#include <gmock/gmock.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "store/disk/sandbox_fixture.h"
#include "store/files/file_name.h"
#include "store/files/person_file.h"
#include "store/memory/memory_files.h"

namespace afterword::store {
namespace {

using core::ErrorCode;
using namespace std::string_literals;

/// Both kinds keep one contract.
template <class Kind>
class KeptFiles : public testing::Test {
 protected:
  KeptFiles() : files_(make()) {}
  std::string person_file(const std::string& path, const std::string& bytes) {
    std::filesystem::create_directories(std::filesystem::path(person_ / path).parent_path());
    fill(person_ / path, bytes);
    return person_ / path;
  }
  TemporaryFolder person_;
  TemporaryFolder data_;
  std::unique_ptr<app::Files> files_;

 private:
  std::unique_ptr<app::Files> make() const {
    if constexpr (std::is_same_v<Kind, FolderFiles>) return std::make_unique<FolderFiles>(data_ / "data/files");
    if constexpr (std::is_same_v<Kind, MemoryFiles>) return std::make_unique<MemoryFiles>();
  }
};
using Kinds = testing::Types<FolderFiles, MemoryFiles>;
TYPED_TEST_SUITE(KeptFiles, Kinds);

TYPED_TEST(KeptFiles, a_file_comes_back_byte_for_byte_though_the_persons_own_is_gone) {
  std::string bytes;
  for (int i = 0; i < 300'000; ++i) bytes += static_cast<char>(i * 7 % 256);
  const std::string path = this->person_file("résumé (final).pdf", bytes);
  EXPECT_EQ(this->files_->keep(path), "résumé (final).pdf");
  std::filesystem::remove(path);
  EXPECT_EQ(this->files_->read("résumé (final).pdf"), bytes);
}

TYPED_TEST(KeptFiles, another_file_of_that_name_gets_a_number_and_the_same_one_does_not) {
  const std::string first = this->person_file("a/resume.pdf", "first");
  const std::string second = this->person_file("b/resume.pdf", "second");
  const std::string third = this->person_file("c/resume.pdf", "");
  EXPECT_EQ(this->files_->keep(first), "resume.pdf");
  EXPECT_EQ(this->files_->keep(second), "resume-2.pdf");
  EXPECT_EQ(this->files_->keep(third), "resume-3.pdf");
  EXPECT_EQ(this->files_->keep(first), "resume.pdf");
  EXPECT_EQ(this->files_->keep(second), "resume-2.pdf");
  EXPECT_EQ(this->files_->read("resume.pdf"), "first");
  EXPECT_EQ(this->files_->read("resume-2.pdf"), "second");
  EXPECT_EQ(this->files_->read("resume-3.pdf"), "");
}

TYPED_TEST(KeptFiles, a_name_that_leads_elsewhere_is_refused) {
  this->person_file("secret", "x");
  for (const auto& name : {""s, "."s, ".."s, "../secret"s, "/etc/passwd"s, "a/b"s, ".hidden"s, "a\nb"s, "a\0b"s,
                           "a\x7f"s, "a\u0085b"s, "a\u2028b"s, "\xff"s, std::string(201, 'x')}) {
    const auto read = this->files_->read(name);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::invalid_input) << name;
  }
  EXPECT_EQ(this->files_->read("not-there").error().code, ErrorCode::not_found);
}

TYPED_TEST(KeptFiles, a_file_whose_name_could_not_be_used_is_refused) {
  for (const char* name : {".bashrc", "two\nlines", "\xff\xfe", "tab\there"}) {
    const auto kept = this->files_->keep(this->person_file(name, "x"));
    ASSERT_FALSE(kept) << name;
    EXPECT_EQ(kept.error().code, ErrorCode::invalid_input);
  }
  const std::string longest(200, 'x');
  EXPECT_EQ(this->files_->keep(this->person_file(longest, "x")), longest);
  EXPECT_FALSE(this->files_->keep(this->person_file(longest + "x", "x")));
}

TYPED_TEST(KeptFiles, what_is_no_regular_file_is_refused_at_once) {
  const std::string fifo = this->person_ / "fifo";
  ASSERT_EQ(mkfifo(fifo.c_str(), 0600), 0);
  for (const auto& path : {fifo, this->person_.path().string(), "/dev/zero"s, "/dev/null"s}) {
    const auto kept = this->files_->keep(path);
    ASSERT_FALSE(kept) << path;
    EXPECT_EQ(kept.error().code, ErrorCode::invalid_input) << path;
  }
  EXPECT_EQ(this->files_->keep(this->person_ / "missing.pdf").error().code, ErrorCode::not_found);
  EXPECT_EQ(this->files_->keep("").error().code, ErrorCode::invalid_input);
  EXPECT_EQ(this->files_->keep("a\0b"s).error().code, ErrorCode::invalid_input);
}

TYPED_TEST(KeptFiles, a_persons_link_is_followed) {
  this->person_file("resume-2026.pdf", "bytes");
  std::filesystem::create_symlink(this->person_ / "resume-2026.pdf", this->person_ / "resume.pdf");
  EXPECT_EQ(this->files_->keep(this->person_ / "resume.pdf"), "resume.pdf");
  EXPECT_EQ(this->files_->read("resume.pdf"), "bytes");
}

TYPED_TEST(KeptFiles, up_to_25_mib_are_taken_and_not_a_byte_more) {
  const std::string path = this->person_file("large.bin", "");
  std::filesystem::resize_file(path, largest_attachment + 1);
  const auto kept = this->files_->keep(path);
  ASSERT_FALSE(kept);
  EXPECT_THAT(kept.error().what, testing::HasSubstr("25 MiB"));
  std::filesystem::resize_file(path, largest_attachment);
  EXPECT_EQ(this->files_->keep(path), "large.bin");
  EXPECT_EQ(this->files_->read("large.bin").value().size(), largest_attachment);
}

TEST(FolderFiles, reading_makes_nothing_and_keeping_makes_a_folder_for_the_owner_alone) {
  const TemporaryFolder folder;
  FolderFiles files(folder / "data/files");
  EXPECT_EQ(files.read("resume.pdf").error().code, ErrorCode::not_found);
  EXPECT_FALSE(std::filesystem::exists(folder / "data"));
  fill(folder / "resume.pdf", "x");
  ASSERT_TRUE(files.keep(folder / "resume.pdf"));
  struct stat status{};
  for (const char* made : {"data", "data/files"}) {
    ASSERT_EQ(stat((folder / made).c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 07777U, 0700U);
  }
  ASSERT_EQ(stat((folder / "data/files/resume.pdf").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 07777U, 0600U);
}

TEST(FolderFiles, a_link_that_somebody_put_there_is_neither_read_nor_written_through) {
  const TemporaryFolder folder;
  FolderFiles files(folder / "files");
  std::filesystem::create_directory(folder / "files");
  fill(folder / "secret", "secret");
  std::filesystem::create_symlink(folder / "secret", folder / "files/resume.pdf");
  std::filesystem::create_symlink(folder / "secret", folder / "files/.incoming");
  EXPECT_EQ(files.read("resume.pdf").error().code, ErrorCode::invalid_input);
  fill(folder / "resume.pdf", "mine");
  EXPECT_EQ(files.keep(folder / "resume.pdf"), "resume-2.pdf");
  EXPECT_EQ(content_of(folder / "secret"), "secret");
  EXPECT_EQ(files.read("resume-2.pdf"), "mine");
}

TEST(FolderFiles, many_processes_may_keep_files_of_one_name_at_once) {
  const TemporaryFolder folder;
  std::vector<pid_t> children;
  for (int i = 0; i < 8; ++i) {
    const std::string own = folder / std::to_string(i);
    std::filesystem::create_directory(own);
    fill(own + "/resume.pdf", std::string(200'000, static_cast<char>('a' + i)));
    children.push_back(start_process([&folder, own] {
      FolderFiles files(folder / "files");
      for (int n = 0; n < 5; ++n) {
        const auto name = files.keep(own + "/resume.pdf");
        if (!name || files.read(*name) != content_of(own + "/resume.pdf")) return 1;
      }
      return 0;
    }));
  }
  for (const pid_t child : children) EXPECT_EQ(wait_for(child), 0);
  int kept = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder / "files")) {
    if (!entry.path().filename().string().starts_with('.')) ++kept;
  }
  EXPECT_EQ(kept, 8);
}

TEST(FolderFiles, one_that_could_not_be_written_whole_is_not_there_and_the_next_is) {
  const TemporaryFolder folder;
  fill(folder / "large.pdf", std::string(500'000, 'x'));
  fill(folder / "small.pdf", "x");
  EXPECT_EQ(in_another_process([&] {
              signal(SIGXFSZ, SIG_IGN);
              const rlimit limit{100'000, RLIM_INFINITY};
              setrlimit(RLIMIT_FSIZE, &limit);
              FolderFiles files(folder / "files");
              const auto large = files.keep(folder / "large.pdf");
              if (large || large.error().code != ErrorCode::outside) return 1;
              return files.keep(folder / "small.pdf") == "small.pdf" ? 0 : 2;
            }),
            0);
  FolderFiles files(folder / "files");
  EXPECT_EQ(files.read("large.pdf").error().code, ErrorCode::not_found);
  EXPECT_EQ(files.keep(folder / "large.pdf"), "large.pdf");
}

TEST(FolderFiles, a_process_that_is_killed_while_it_keeps_leaves_no_half_file) {
  const TemporaryFolder folder;
  const std::string whole(8'000'000, 'x');
  fill(folder / "resume.pdf", whole);
  for (int round = 0; round < 10; ++round) {
    const pid_t child = start_process([&] {
      FolderFiles files(folder / "files");
      return files.keep(folder / "resume.pdf") ? 0 : 1;
    });
    usleep(static_cast<useconds_t>(1000 + round * 1500));
    kill(child, SIGKILL);
    wait_for(child);
    FolderFiles files(folder / "files");
    const auto there = files.read("resume.pdf");
    if (there) {
      ASSERT_EQ(*there, whole);
    } else {
      ASSERT_EQ(there.error().code, ErrorCode::not_found);
    }
  }
  EXPECT_EQ(FolderFiles(folder / "files").keep(folder / "resume.pdf"), "resume.pdf");
}

TEST(FileName, a_number_goes_before_the_ending_and_the_name_stays_short_enough) {
  EXPECT_EQ(numbered_name("resume.pdf", 1), "resume.pdf");
  EXPECT_EQ(numbered_name("resume.pdf", 12), "resume-12.pdf");
  EXPECT_EQ(numbered_name("resume", 2), "resume-2");
  EXPECT_EQ(numbered_name("archive.tar.gz", 2), "archive.tar-2.gz");
  EXPECT_EQ(numbered_name("v1. what is said after it is no ending", 2), "v1. what is said after it is no ending-2");
  std::string accents;
  for (int i = 0; i < 98; ++i) accents += "é";
  const std::string name = accents + ".pdf";
  for (const int n : {2, 10, 100, 1000}) {
    const std::string numbered = numbered_name(name, n);
    EXPECT_LE(numbered.size(), 200U);
    EXPECT_TRUE(check_file_name(numbered)) << n;
  }
}

}  // namespace
}  // namespace afterword::store
