#include "store/backup/archive.h"

#include <archive.h>
#include <archive_entry.h>

#include <utility>

#include "store/disk/disk_error.h"

namespace afterword::store {
namespace {

constexpr std::size_t block_bytes = std::size_t{256} << 10;

struct Entry {
  archive_entry* handle = archive_entry_new();
  Entry() = default;
  Entry(const Entry&) = delete;
  Entry& operator=(const Entry&) = delete;
  ~Entry() { archive_entry_free(handle); }
};

}  // namespace

ArchiveWriter::ArchiveWriter(archive* handle, std::string path, core::Instant made_at)
    : handle_(handle, archive_write_free), path_(std::move(path)), made_at_(made_at) {}

std::unexpected<core::Error> ArchiveWriter::failed() const {
  if (const int why = archive_errno(handle_.get()); why > 0)
    return std::unexpected(disk_error(why, "write the backup", path_));
  const char* said = archive_error_string(handle_.get());
  return core::outside(std::string("cannot write the backup: ") + (said == nullptr ? "it stopped" : said), path_, "");
}

Result<ArchiveWriter> ArchiveWriter::open(int descriptor, std::string path, core::Instant made_at) {
  ArchiveWriter writer(archive_write_new(), std::move(path), made_at);
  archive* handle = writer.handle_.get();
  // Names are bytes here, whatever the locale is; no padding behind the end.
  const bool ready = archive_write_set_format_pax_restricted(handle) == ARCHIVE_OK &&
                     archive_write_add_filter_zstd(handle) == ARCHIVE_OK &&
                     archive_write_set_options(handle, "hdrcharset=BINARY") == ARCHIVE_OK &&
                     archive_write_set_bytes_in_last_block(handle, 1) == ARCHIVE_OK &&
                     archive_write_open_fd(handle, descriptor) == ARCHIVE_OK;
  if (!ready) return writer.failed();
  return writer;
}

Result<void> ArchiveWriter::begin(const std::string& name, std::int64_t bytes) {
  const Entry entry;
  archive_entry_copy_pathname(entry.handle, name.c_str());
  archive_entry_set_size(entry.handle, bytes);
  archive_entry_set_filetype(entry.handle, AE_IFREG);
  archive_entry_set_perm(entry.handle, 0600);
  archive_entry_set_mtime(entry.handle, made_at_.time_since_epoch().count(), 0);
  if (archive_write_header(handle_.get(), entry.handle) != ARCHIVE_OK) return failed();
  return {};
}

Result<void> ArchiveWriter::add(std::string_view bytes) {
  const la_ssize_t written = archive_write_data(handle_.get(), bytes.data(), bytes.size());
  if (written != static_cast<la_ssize_t>(bytes.size())) return failed();
  return {};
}

Result<void> ArchiveWriter::finish() {
  if (archive_write_close(handle_.get()) != ARCHIVE_OK) return failed();
  return {};
}

ArchiveReader::ArchiveReader(archive* handle, std::string path)
    : handle_(handle, archive_read_free), path_(std::move(path)), block_(block_bytes, '\0') {}

std::unexpected<core::Error> ArchiveReader::damaged(std::string what) const {
  return core::invalid("this is no whole backup of Afterword's: " + std::move(what), path_,
                       "nothing was changed; use another copy of it");
}

Result<ArchiveReader> ArchiveReader::open(int descriptor, std::string path) {
  ArchiveReader reader(archive_read_new(), std::move(path));
  archive* handle = reader.handle_.get();
  // Nothing but what the writer writes. Read on behind the archive's end, so that what hangs there is noticed.
  const bool ready = archive_read_support_filter_zstd(handle) == ARCHIVE_OK &&
                     archive_read_support_format_tar(handle) == ARCHIVE_OK &&
                     archive_read_set_options(handle, "read_concatenated_archives") == ARCHIVE_OK;
  if (!ready) return core::outside("the archive cannot be read here", reader.path_, "");
  if (archive_read_open_fd(handle, descriptor, block_bytes) != ARCHIVE_OK)
    return reader.damaged(archive_error_string(handle));
  if (archive_filter_code(handle, 0) != ARCHIVE_FILTER_ZSTD) return reader.damaged("it is not compressed by Zstandard");
  return reader;
}

Result<std::optional<ArchiveEntry>> ArchiveReader::next() {
  archive_entry* entry = nullptr;
  const int said = archive_read_next_header(handle_.get(), &entry);
  if (said == ARCHIVE_EOF) return std::nullopt;
  if (said != ARCHIVE_OK) return damaged(archive_error_string(handle_.get()));
  const char* name = archive_entry_pathname(entry);
  if (name == nullptr || archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry) != nullptr ||
      archive_entry_symlink(entry) != nullptr || archive_entry_size_is_set(entry) == 0) {
    return damaged("it holds something that is no plain file");
  }
  return ArchiveEntry{name, archive_entry_size(entry)};
}

Result<std::string_view> ArchiveReader::read() {
  const la_ssize_t got = archive_read_data(handle_.get(), block_.data(), block_.size());
  if (got < 0) return damaged(archive_error_string(handle_.get()));
  return std::string_view(block_).substr(0, static_cast<std::size_t>(got));
}

}  // namespace afterword::store
