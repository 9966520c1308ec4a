#include "core/codec/mime_report.h"

#include "core/codec/mime_bounds.h"
#include "core/codec/mime_header.h"
#include "core/codec/mime_part.h"
#include "core/codec/utf8.h"

namespace afterword::core {
namespace {

constexpr std::size_t longest_part = 65'536;  // a report's own fields, or a returned header

/// Calls `take(name, value)` for each field, unfolded, of what looks like a header.
template <class Take>
void each_field(std::string_view text, Take take) {
  std::string field;
  const auto give = [&] {
    const std::size_t colon = field.find(':');
    if (colon != std::string::npos)
      take(std::string_view(field).substr(0, colon), header_line(field.substr(colon + 1)));
    field.clear();
  };
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    const bool folded = line.starts_with(' ') || line.starts_with('\t');
    if (!folded) give();
    field.append(line);
  }
  give();
}

void read_status(std::string_view text, DeliveryReport& report) {
  std::string status;
  each_field(text, [&](std::string_view name, const std::string& value) {
    if (same_word(name, "Action") && same_word(value, "failed")) report.gave_up = true;
    if (same_word(name, "Status") && status.empty()) status = value;
    if (!same_word(name, "Diagnostic-Code") || !report.said.empty()) return;
    const std::size_t type = value.find(';');  // "smtp; 550 5.1.1 ..."
    report.said = header_line(type == std::string::npos ? value : value.substr(type + 1));
  });
  if (report.said.empty()) report.said = status;
}

void read_returned(GMimeObject* part, DeliveryReport& report) {
  if (GMIME_IS_MESSAGE_PART(part)) {
    GMimeMessage* message = g_mime_message_part_get_message(GMIME_MESSAGE_PART(part));
    if (message == nullptr) return;
    GMimeHeaderList* headers = g_mime_object_get_header_list(GMIME_OBJECT(message));
    GMimeHeader* id = headers == nullptr ? nullptr : g_mime_header_list_get_header(headers, "Message-ID");
    const char* raw = id == nullptr ? nullptr : g_mime_header_get_raw_value(id);
    if (raw != nullptr) add_ids(raw, report.message_ids);
    return;
  }
  each_field(content_of(part).substr(0, longest_part), [&](std::string_view name, const std::string& value) {
    if (same_word(name, "Message-ID")) add_ids(value, report.message_ids);
  });
}

}  // namespace

std::optional<DeliveryReport> read_report(GMimeObject* mail) {
  GMimeContentType* type = g_mime_object_get_content_type(mail);
  if (!GMIME_IS_MULTIPART(mail) || !g_mime_content_type_is_type(type, "multipart", "report")) return std::nullopt;
  DeliveryReport report;
  bool is_delivery = false;
  GMimeMultipart* all = GMIME_MULTIPART(mail);
  for (int i = 0; i < g_mime_multipart_get_count(all) && i < 10; ++i) {
    GMimeObject* part = g_mime_multipart_get_part(all, i);
    GMimeContentType* of_part = g_mime_object_get_content_type(part);
    const auto is = [&](const char* major, const char* minor) {
      return g_mime_content_type_is_type(of_part, major, minor) != 0;
    };
    if (is("message", "delivery-status") || is("message", "global-delivery-status")) {
      is_delivery = true;
      read_status(content_of(part).substr(0, longest_part), report);
    } else if (is("message", "rfc822") || is("message", "global") || is("text", "rfc822-headers") ||
               is("message", "global-headers")) {
      read_returned(part, report);
    }
  }
  return is_delivery ? std::optional(std::move(report)) : std::nullopt;
}

}  // namespace afterword::core
