#include "mail/mail_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <string_view>
#include <system_error>
#include <utility>

namespace afterword::mail {
namespace {

constexpr std::size_t longest_header = std::size_t{256} << 10;
constexpr std::size_t longest_mail = std::size_t{8} << 20;
constexpr std::size_t longest_input = std::size_t{64} << 20;
constexpr std::size_t most_mails = 5'000'000;

std::unexpected<core::Error> unreadable(const std::string& path) {
  return core::outside("cannot be read: " + std::generic_category().message(errno), path,
                       "look at its name and rights");
}

/// "From " at the start of a line of the text was written as ">From ", ">>From " as it is one longer.
std::string without_quoting(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end);
    if (line.substr(std::min(line.find_first_not_of('>'), line.size())).starts_with("From ") && line.starts_with('>'))
      line.remove_prefix(1);
    plain += line;
  }
  return plain;
}

/// Up to and with the empty line behind it.
std::string_view header_of(std::string_view mail) {
  const std::size_t lf = mail.find("\n\n"), crlf = mail.find("\n\r\n");
  const std::size_t end = std::min(lf, crlf);
  return end == std::string_view::npos ? mail : mail.substr(0, end + (end == lf ? 2 : 3));
}

}  // namespace

struct MailFile::File {
  std::FILE* stream = nullptr;
  explicit File(std::FILE* opened) : stream(opened) {}
  ~File() {
    if (stream != nullptr) std::fclose(stream);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
};

MailFile::MailFile(std::string path, std::unique_ptr<File> file) : path_(std::move(path)), file_(std::move(file)) {}
MailFile::~MailFile() = default;

namespace {

/// A pipe cannot be read twice.
core::Result<std::FILE*> copy_of_input() {
  std::FILE* copy = std::tmpfile();
  if (copy == nullptr) return unreadable("standard input");
  std::vector<char> block(65'536);
  std::size_t all = 0;
  for (std::size_t count = 0; (count = std::fread(block.data(), 1, block.size(), stdin)) > 0;) {
    all += count;
    if (all > longest_input || std::fwrite(block.data(), 1, count, copy) != count) {
      std::fclose(copy);
      return core::invalid("that is more than 64 MiB", "standard input", "save it to a file, and name that");
    }
  }
  return copy;
}

}  // namespace

core::Result<std::unique_ptr<MailFile>> MailFile::open_file(const std::string& path) {
  core::Result<std::FILE*> stream = nullptr;
  if (path == "-") {
    stream = copy_of_input();
    if (!stream) return std::unexpected(stream.error());
  } else {
    errno = 0;
    *stream = std::fopen(path.c_str(), "rbe");
    if (*stream == nullptr && errno == ENOENT) return core::missing("there is no such file", path, "look at its name");
    if (*stream == nullptr) return unreadable(path);
  }
  std::unique_ptr<MailFile> file(new MailFile(path == "-" ? "standard input" : path, std::make_unique<File>(*stream)));
  if (auto found = file->find_mails(); !found) return std::unexpected(found.error());
  return file;
}

core::Result<void> MailFile::find_mails() {
  std::FILE* stream = file_->stream;
  if (std::fseek(stream, 0, SEEK_SET) != 0) return unreadable(path_);
  std::vector<char> block(std::size_t{1} << 18);
  std::uint64_t at = 0;
  std::string line_start;  // of the line that is read
  bool behind_empty_line = true;
  std::uint64_t line_at = 0;
  const auto end_line = [&] {
    if (line_start.starts_with("From ") && behind_empty_line && (is_mbox_ || line_at == 0)) {
      is_mbox_ = true;
      if (begins_.size() < most_mails) begins_.push_back(line_at);
    }
    behind_empty_line = line_start.empty() || line_start == "\r";
    line_start.clear();
  };
  for (std::size_t count = 0; (count = std::fread(block.data(), 1, block.size(), stream)) > 0; at += count) {
    for (std::size_t i = 0; i < count; ++i) {
      if (block[i] == '\n') {
        end_line();
        line_at = at + i + 1;
      } else if (line_start.size() < 5) {
        line_start += block[i];
      }
    }
  }
  if (std::ferror(stream) != 0) return unreadable(path_);
  if (at == 0) return core::invalid("it is empty", path_, "save the mail again");
  if (!is_mbox_) begins_ = {0};
  begins_.push_back(at);
  return {};
}

core::Result<std::string> MailFile::bytes_of(std::uint32_t uid, std::size_t most) const {
  const std::uint64_t begin = begins_[uid - 1];
  std::string bytes(static_cast<std::size_t>(std::min<std::uint64_t>(begins_[uid] - begin, most)), '\0');
  if (std::fseek(file_->stream, static_cast<long>(begin), SEEK_SET) != 0) return unreadable(path_);
  bytes.resize(std::fread(bytes.data(), 1, bytes.size(), file_->stream));
  if (!is_mbox_) return bytes;
  bytes.erase(0, std::min(bytes.find('\n'), bytes.size() - 1) + 1);  // "From ann@acme.example Fri Nov 20 ..."
  return without_quoting(bytes);
}

core::Result<std::vector<std::string>> MailFile::folders() { return std::vector{path_}; }

core::Result<app::FolderState> MailFile::open(const std::string&) {
  return app::FolderState{1, static_cast<std::uint32_t>(begins_.size())};
}

core::Result<std::vector<std::uint32_t>> MailFile::list(std::uint32_t first, std::optional<core::Date>) {
  std::vector<std::uint32_t> uids;
  for (std::uint32_t uid = std::max(first, 1U); uid < begins_.size(); ++uid) uids.push_back(uid);
  return uids;
}

core::Result<void> MailFile::headers(std::span<const std::uint32_t> uids,
                                     const std::function<void(app::HeaderFound)>& take) {
  for (const std::uint32_t uid : uids) {
    auto bytes = bytes_of(uid, longest_header);
    if (!bytes) return std::unexpected(bytes.error());
    take({uid, std::nullopt, std::string(header_of(*bytes))});
  }
  return {};
}

core::Result<std::optional<std::string>> MailFile::read(std::uint32_t uid) {
  auto bytes = bytes_of(uid, longest_mail);
  if (!bytes) return std::unexpected(bytes.error());
  return *std::move(bytes);
}

core::Result<bool> MailFile::has_sent_copy(std::string_view) { return false; }

}  // namespace afterword::mail
