// Mail of strangers under any bytes: an error, or texts that cannot break a line or a terminal, and a reading of them.
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/codec/mime.h"
#include "core/codec/utf8.h"
#include "core/plan/almanac.h"
#include "core/reply/read_reply.h"
#include "require.h"

namespace {

namespace core = afterword::core;

core::Employer employer() {
  core::Employer employer;
  employer.timezone = "UTC";
  employer.holidays = core::HolidaySetting{std::string("US")};
  return employer;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  auto mail = core::parse_mail(std::string_view(reinterpret_cast<const char*>(data), size));
  if (!mail) {
    require_line(mail.error().what);
    return 0;
  }
  require_line(mail->from.name);
  require_line(mail->from.address);
  require_line(mail->subject);
  for (const auto& [name, value] : mail->headers) require_line(value);
  require(core::utf8_ends(mail->text) == mail->text.size());

  static core::Almanac almanac;
  static const core::BusinessCalendar& calendar = almanac.calendar(employer());
  const core::Date received = mail->date ? mail->date->date() : core::Date{std::chrono::year{2026} / 11 / 20};
  const core::ReceivedMail received_mail{std::move(mail->headers), std::move(mail->text), received};
  const core::ReplyReading reading = core::read_reply(received_mail, calendar, "US");
  require(core::utf8_ends(reading.reading) == reading.reading.size());
  require(!reading.returns_on || reading.kind == core::ReplyKind::automatic);
  require(core::read_reply(received_mail, calendar, "US") == reading);
  (void)core::bounced_recipient(received_mail);
  return 0;
}
