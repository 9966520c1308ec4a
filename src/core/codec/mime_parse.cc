#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "core/codec/mime.h"
#include "core/codec/mime_bounds.h"
#include "core/codec/mime_charset.h"
#include "core/codec/mime_flowed.h"
#include "core/codec/mime_gmime.h"
#include "core/codec/mime_header.h"
#include "core/codec/mime_html.h"
#include "core/codec/mime_part.h"
#include "core/codec/mime_report.h"
#include "core/codec/utf8.h"

namespace afterword::core {
namespace {

constexpr std::size_t address_limit = 16'384;

Mailbox first_mailbox(const std::string& raw) {
  std::string value = raw.substr(0, address_limit);
  defuse_groups(value, 0, value.size());
  const GObjectPtr<InternetAddressList> list{internet_address_list_parse(nullptr, value.c_str())};
  if (!list) return {};
  for (int i = 0; i < internet_address_list_length(list.get()); ++i) {
    InternetAddress* address = internet_address_list_get_address(list.get(), i);
    if (!INTERNET_ADDRESS_IS_MAILBOX(address)) continue;
    const char* name = internet_address_get_name(address);
    const char* spec = internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address));
    return {name == nullptr ? std::string{} : header_line(name), spec == nullptr ? std::string{} : header_line(spec)};
  }
  return {};
}

std::optional<OffsetTime> date_of(const std::string& value) {
  const std::unique_ptr<GDateTime, decltype(&g_date_time_unref)> date{g_mime_utils_header_decode_date(value.c_str()),
                                                                      g_date_time_unref};
  if (!date) return std::nullopt;
  const std::chrono::microseconds offset{g_date_time_get_utc_offset(date.get())};
  return OffsetTime{Instant{std::chrono::seconds{g_date_time_to_unix(date.get())}},
                    std::chrono::floor<std::chrono::minutes>(offset)};
}

std::string without_folds(std::string_view raw) {
  std::string out{raw};
  std::erase_if(out, [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
  return out;
}

void read_headers(GMimeObject* entity, IncomingMail& mail) {
  GMimeHeaderList* list = g_mime_object_get_header_list(entity);
  std::vector<std::string> referenced;
  for (int i = 0; i < g_mime_header_list_get_count(list); ++i) {
    GMimeHeader* header = g_mime_header_list_get_header_at(list, i);
    const std::string name = header_line(g_mime_header_get_name(header));
    const char* raw = g_mime_header_get_raw_value(header);
    const std::string value = without_folds(raw == nullptr ? "" : raw);
    const OwnedText decoded{g_mime_utils_header_decode_text(nullptr, value.c_str())};
    mail.headers.emplace_back(name, header_line(decoded.get()));
    const auto is = [&](std::string_view known) { return same_word(name, known); };
    if (is("From") && mail.from.address.empty()) mail.from = first_mailbox(value);
    if (is("Subject") && mail.subject.empty()) mail.subject = mail.headers.back().second;
    if (is("Date") && !mail.date) mail.date = date_of(value);
    if (is("In-Reply-To")) add_ids(value, mail.references);
    if (is("References")) add_ids(value, referenced);
    if (is("Message-ID") && mail.message_id.empty()) {
      std::vector<std::string> ids;
      add_ids(value, ids);
      if (!ids.empty()) mail.message_id = ids.front();
    }
  }
  for (const std::string& id : referenced) {
    if (std::find(mail.references.begin(), mail.references.end(), id) == mail.references.end())
      mail.references.push_back(id);
  }
}

std::string parameter(GMimeObject* part, const char* name) {
  const char* value = g_mime_object_get_content_type_parameter(part, name);
  return value == nullptr ? std::string{} : value;
}

/// The parts that matter, in the order in which they stand.
struct Parts {
  GMimeObject* plain = nullptr;
  GMimeObject* html = nullptr;
  std::vector<std::string> file_names;
};

/// GMime nests at most 1,024 deep. A mail within the mail is somebody else's words: it is not entered.
void look_through(GMimeObject* entity, Parts& parts) {
  if (GMIME_IS_MULTIPART(entity)) {
    GMimeMultipart* all = GMIME_MULTIPART(entity);
    for (int i = 0; i < g_mime_multipart_get_count(all); ++i) look_through(g_mime_multipart_get_part(all, i), parts);
    return;
  }
  const char* disposition = g_mime_object_get_disposition(entity);
  const char* file_name = GMIME_IS_PART(entity) ? g_mime_part_get_filename(GMIME_PART(entity)) : nullptr;
  GMimeContentType* type = g_mime_object_get_content_type(entity);
  const bool attached = disposition != nullptr && same_word(disposition, GMIME_DISPOSITION_ATTACHMENT);
  if (!attached && parts.plain == nullptr && g_mime_content_type_is_type(type, "text", "plain"))
    parts.plain = entity;
  else if (!attached && parts.html == nullptr && g_mime_content_type_is_type(type, "text", "html"))
    parts.html = entity;
  else if (file_name != nullptr)
    parts.file_names.push_back(header_line(file_name));
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\n\u00a0") == std::string_view::npos; }

std::string plain_text(GMimeObject* part) {
  std::string text = to_utf8(content_of(part), parameter(part, "charset"));
  if (same_word(parameter(part, "format"), "flowed")) return unflow(text, same_word(parameter(part, "delsp"), "yes"));
  return text;
}

std::string text_of(const Parts& parts) {
  std::string text = parts.plain == nullptr ? std::string{} : plain_text(parts.plain);
  if (is_blank(text) && parts.html != nullptr)
    return html_to_text(to_utf8(content_of(parts.html), parameter(parts.html, "charset")));
  return text;
}

}  // namespace

Result<IncomingMail> parse_mail(std::string_view bytes) {
  const auto safe = made_safe(bytes);
  if (!safe) return std::unexpected(safe.error());
  start_gmime();
  const auto stream = stream_over(*safe);
  const GObjectPtr<GMimeParser> parser{g_mime_parser_new_with_stream(stream.get())};
  // As a part, not as a message: GMime then leaves the addresses of the header alone, which are read here within
  // bounds.
  const GObjectPtr<GMimeObject> entity{g_mime_parser_construct_part(parser.get(), nullptr)};
  IncomingMail mail;
  if (entity) read_headers(entity.get(), mail);
  if (mail.headers.empty())
    return invalid("this is no mail: it has no header", {}, "save the message as .eml, headers included");
  Parts parts;
  look_through(entity.get(), parts);
  mail.text = text_of(parts);
  mail.file_names = std::move(parts.file_names);
  mail.report = read_report(entity.get());
  return mail;
}

}  // namespace afterword::core
