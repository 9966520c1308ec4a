#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "core/codec/mime.h"
#include "core/codec/mime_flowed.h"
#include "core/codec/mime_gmime.h"
#include "core/codec/mime_header.h"
#include "core/codec/utf8.h"

namespace afterword::core {
namespace {

constexpr std::size_t size_limit = 32U << 20U;
constexpr std::size_t header_text_limit = 8192;
constexpr std::size_t line_limit = 998;  // RFC 5322 2.1.1, without its CRLF

/// What may stand in a header. `part` names it in the error.
Result<void> check_header_text(std::string_view text, const char* part) {
  if (text.size() > header_text_limit)
    return invalid("it is too long", part, fmt::format("use at most {} bytes", header_text_limit));
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = utf8_length(text, at);
    if (length == 0) return invalid("it is not valid UTF-8", part, "save or type it as UTF-8");
    if (is_control(text, at)) return invalid("it has a line break or another control character", part, "remove it");
    at += length;
  }
  return {};
}

Result<std::string> check_mailbox(const Mailbox& mailbox, const char* part) {
  if (auto fine = check_header_text(mailbox.name, part); !fine) return std::unexpected(fine.error());
  auto spec = addr_spec(mailbox.address);
  if (!spec) return invalid("this is not an e-mail address", part, "write it as name@example.org");
  return *std::move(spec);
}

Result<void> check_body(std::string_view body) {
  if (body.contains('\0')) return invalid("the text has a NUL byte", "body", "remove it");
  if (const std::size_t bad = utf8_ends(body); bad != body.size())
    return invalid(fmt::format("the text is not valid UTF-8 at byte {}", bad), "body", "save it as UTF-8");
  return {};
}

/// A name as the recipient may save it. GMime writes control characters as they are: a header of their own.
Result<void> check_file(const AttachedFile& file) {
  if (auto fine = check_header_text(file.name, "attachment"); !fine) return fine;
  if (file.name.empty() || file.name == "." || file.name == ".." || file.name.contains('/'))
    return invalid("this is not a file's name", "attachment", "give the name without its folder");
  return {};
}

/// Before anything is made of it; base64 has 78 bytes for every 57 (RFC 2045 6.8).
Result<void> check_size(const OutgoingMail& mail) {
  std::size_t size = mail.body.size();
  for (const AttachedFile& file : mail.files) size += file.bytes.size() / 57 * 78;
  if (size > size_limit) return invalid("the mail is larger than 32 MiB", "attachments", "attach less, or send a link");
  return {};
}

/// The recipient's program opens a file by this. What is not listed it treats as bytes to save.
std::pair<const char*, const char*> media_type(std::string_view file_name) {
  struct Known {
    std::string_view ending;
    const char* type;
    const char* subtype;
  };
  static constexpr std::array<Known, 14> known{{
      {".pdf", "application", "pdf"},
      {".doc", "application", "msword"},
      {".docx", "application", "vnd.openxmlformats-officedocument.wordprocessingml.document"},
      {".odt", "application", "vnd.oasis.opendocument.text"},
      {".rtf", "application", "rtf"},
      {".pptx", "application", "vnd.openxmlformats-officedocument.presentationml.presentation"},
      {".xlsx", "application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
      {".zip", "application", "zip"},
      {".txt", "text", "plain"},
      {".md", "text", "markdown"},
      {".csv", "text", "csv"},
      {".png", "image", "png"},
      {".jpg", "image", "jpeg"},
      {".jpeg", "image", "jpeg"},
  }};
  std::string lower{file_name};
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  const auto* found =
      std::find_if(known.begin(), known.end(), [&](const Known& one) { return lower.ends_with(one.ending); });
  if (found == known.end()) return {"application", "octet-stream"};
  return {found->type, found->subtype};
}

GObjectPtr<GMimePart> part_of(const char* type, const char* subtype, std::string_view content,
                              GMimeContentEncoding encoding) {
  GObjectPtr<GMimePart> part{g_mime_part_new_with_type(type, subtype)};
  const auto stream = stream_over(content);
  const GObjectPtr<GMimeDataWrapper> wrapper{
      g_mime_data_wrapper_new_with_stream(stream.get(), GMIME_CONTENT_ENCODING_DEFAULT)};
  g_mime_part_set_content(part.get(), wrapper.get());
  g_mime_part_set_content_encoding(part.get(), encoding);
  return part;
}

/// May it travel as it is: ASCII text in short lines?
bool is_plain(std::string_view flowed) {
  std::size_t length = 0;
  for (char c : flowed) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x7f || (byte < 0x20 && c != '\t' && c != '\r' && c != '\n')) return false;
    length = c == '\n' ? 0 : length + 1;
    if (length > line_limit) return false;
  }
  return true;
}

GObjectPtr<GMimePart> text_part(std::string_view flowed) {
  auto part = part_of("text", "plain", flowed,
                      is_plain(flowed) ? GMIME_CONTENT_ENCODING_7BIT : GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
  g_mime_object_set_content_type_parameter(GMIME_OBJECT(part.get()), "charset", "utf-8");
  g_mime_object_set_content_type_parameter(GMIME_OBJECT(part.get()), "format", "flowed");
  return part;
}

GObjectPtr<GMimePart> file_part(const AttachedFile& file) {
  const auto [type, subtype] = media_type(file.name);
  auto part = part_of(type, subtype, file.bytes, GMIME_CONTENT_ENCODING_BASE64);
  g_mime_object_set_disposition(GMIME_OBJECT(part.get()), GMIME_DISPOSITION_ATTACHMENT);
  g_mime_part_set_filename(part.get(), file.name.c_str());
  return part;
}

/// GMime would throw dice. This follows from the message alone, stands nowhere in its text, and "=_" cannot come about
/// in quoted-printable or base64 (RFC 2045 6.7).
std::string boundary_for(std::string_view message_id, std::string_view flowed) {
  for (int count = 0;; ++count) {
    const std::string seed = fmt::format("{} {}", count, message_id);
    const OwnedText hash{
        g_compute_checksum_for_data(G_CHECKSUM_SHA256, reinterpret_cast<const guchar*>(seed.data()), seed.size())};
    auto boundary = fmt::format("=_{}", std::string_view{hash.get()}.substr(0, 32));
    if (!flowed.contains(boundary)) return boundary;
  }
}

GObjectPtr<GMimeObject> entity_of(const OutgoingMail& mail) {
  const std::string flowed = flow(mail.body);
  auto text = text_part(flowed);
  if (mail.files.empty()) return GObjectPtr<GMimeObject>{GMIME_OBJECT(text.release())};
  GObjectPtr<GMimeMultipart> all{g_mime_multipart_new_with_subtype("mixed")};
  g_mime_multipart_set_boundary(all.get(), boundary_for(mail.message_id, flowed).c_str());
  g_mime_multipart_add(all.get(), GMIME_OBJECT(text.get()));
  for (const AttachedFile& file : mail.files) g_mime_multipart_add(all.get(), GMIME_OBJECT(file_part(file).get()));
  return GObjectPtr<GMimeObject>{GMIME_OBJECT(all.release())};
}

std::string written(GMimeObject* entity) {
  const std::unique_ptr<GMimeFormatOptions, decltype(&g_mime_format_options_free)> options{g_mime_format_options_new(),
                                                                                           g_mime_format_options_free};
  g_mime_format_options_set_newline_format(options.get(), GMIME_NEWLINE_FORMAT_DOS);
  const GObjectPtr<GMimeStream> memory{g_mime_stream_mem_new()};
  g_mime_object_write_to_stream(entity, options.get(), memory.get());
  return bytes_of(memory.get());
}

}  // namespace

Result<std::string> compose_mail(const OutgoingMail& mail) {
  const auto from = check_mailbox(mail.from, "from");
  if (!from) return std::unexpected(from.error());
  const auto to = check_mailbox(mail.to, "to");
  if (!to) return std::unexpected(to.error());
  if (auto fine = check_header_text(mail.subject, "subject"); !fine) return std::unexpected(fine.error());
  if (!is_message_id(mail.message_id) || !mail.message_id.contains('@'))
    return invalid("this is not a Message-ID", "message_id", "leave out spaces and the angle brackets");
  if (!std::ranges::all_of(mail.references, is_message_id))
    return invalid("this is not a Message-ID", "references", "leave out spaces and the angle brackets");
  if (auto fine = check_body(mail.body); !fine) return std::unexpected(fine.error());
  for (const AttachedFile& file : mail.files) {
    if (auto fine = check_file(file); !fine) return std::unexpected(fine.error());
  }
  if (auto fine = check_size(mail); !fine) return std::unexpected(fine.error());

  start_gmime();
  std::string bytes = mailbox_field("From", mail.from.name, *from);
  bytes += mailbox_field("To", mail.to.name, *to);
  bytes += text_field("Subject", mail.subject);
  bytes += date_field(mail.date);
  bytes += fmt::format("Message-ID: <{}>\r\n", mail.message_id);
  if (!mail.references.empty()) {
    bytes += fmt::format("In-Reply-To: <{}>\r\n", mail.references.back());
    // One to a line: RFC 5322 2.1.1.
    bytes += fmt::format("References: <{}>\r\n", fmt::join(mail.references, ">\r\n <"));
  }
  bytes += "MIME-Version: 1.0\r\n";
  bytes += written(entity_of(mail).get());
  return bytes;
}

}  // namespace afterword::core
