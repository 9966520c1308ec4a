// Mail that no person wrote (RFC 3834, RFC 3464, R7 `automatic`). Private to this room.
#pragma once

#include <optional>
#include <string_view>

#include "core/reply/read_reply.h"

namespace afterword::core {

class Letter;

/// What the headers say about who wrote it.
enum class WrittenBy {
  person,
  vacation_program,  ///< a reply of its own accord: RFC 3834 auto-replied, and what Exchange and others put in its
                     ///< place
  program,      ///< sent by a system, about something that may matter: RFC 3834 auto-generated, lists, nobody reads the
                ///< address
  mail_server,  ///< a delivery report
};
WrittenBy written_by(const ReceivedMail& mail);

/// The first header of that name, any case; empty where there is none.
std::string_view header(const ReceivedMail& mail, std::string_view name);

/// R of R7: the first day back that an out-of-office names. "Away until Friday" returns on Friday, "through Friday" on
/// the next business day.
std::optional<Date> return_date(const Letter& letter, Date received_on, const BusinessCalendar& calendar,
                                std::string_view region);

}  // namespace afterword::core
