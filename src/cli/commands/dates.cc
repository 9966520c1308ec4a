// when, business-days: what words and counts mean on a calendar.
#include <fmt/format.h>

#include <array>

#include "app/almanac.h"
#include "cli/commands/commands.h"
#include "cli/documents.h"
#include "cli/flag_values.h"
#include "cli/phrases.h"
#include "cli/session.h"
#include "core/codec/when_json.h"
#include "core/time/when.h"

namespace afterword::cli {
namespace {

constexpr int most_business_days = 100'000;
constexpr core::Date last_date = core::make_date(9000, 12, 31);

/// The employer whose calendar is meant.
core::Result<core::Employer> read_employer(FlagValues& flags) {
  core::Employer employer;
  if (const auto holidays = flags.holidays("holidays")) employer.holidays = *holidays;
  employer.weekend = flags.weekend("weekend");
  if (flags.failed()) return flags.failure();
  if (auto known = require_holiday_table(employer.holidays); !known) return std::unexpected(known.error());
  return employer;
}

Exit when(Session& session, const Arguments& given) {
  FlagValues flags(given);
  auto employer = read_employer(flags);
  const auto said_on = flags.date("said");
  if (flags.failed()) return flags.failure();
  if (!employer) return std::unexpected(employer.error());
  employer->timezone = "UTC";
  if (const auto zone = given.text("zone")) {
    if (const auto found = app::find_zone(session.zones(), *zone, "--zone"); !found)
      return std::unexpected(found.error());
    employer->timezone = *zone;
  }
  const std::string region = given.text("region").value_or(core::Almanac::region_of(*employer));
  core::Almanac almanac;
  const core::TimeFrame frame = core::read_time_frame(*given.word(0), *said_on, almanac.calendar(*employer), region);
  if (session.json) {
    session.out.document(core::write_time_frame(frame));
    return 0;
  }
  session.out.paragraph(frame.reading);
  if (frame.latest) {
    session.out.line(fmt::format("  from {} to {}, {}", core::format_date(*frame.earliest),
                                 core::format_date(*frame.latest), core::name_of(frame.certainty)),
                     Style::soft);
  }
  if (frame.asked_not_to_contact) session.out.line("  They asked not to be contacted.", Style::waiting);
  return 0;
}

Exit business_days(Session& session, const Arguments& given) {
  FlagValues flags(given);
  auto employer = read_employer(flags);
  const auto from = flags.date("from");
  const auto count = flags.number("add", 1, most_business_days);
  if (flags.failed()) return flags.failure();
  if (!employer) return std::unexpected(employer.error());
  if (*from > last_date) return core::invalid("that is too far away", "--from", "give a date before the year 9000");
  core::Almanac almanac;
  const core::Date date = almanac.calendar(*employer).add(*from, *count);
  if (session.json) {
    session.out.document(business_days_document(date));
  } else {
    session.out.line(core::format_date(date));
  }
  return 0;
}

constexpr Flag holidays{
    .name = "holidays", .value = "HOLIDAYS", .help = "US, or dates (2026-11-26,2026-12-25), or none (the default)"};
constexpr Flag weekend{.name = "weekend", .value = "DAYS", .help = "SA,SU by default"};

constexpr std::array when_flags{
    Flag{.name = "said", .value = "DATE", .help = "The day on which it was said, there", .required = true},
    Flag{.name = "zone", .value = "ZONE", .help = "Where: America/New_York"},
    holidays,
    weekend,
    Flag{.name = "region", .value = "REGION", .help = "What 12/4 means: US, GB, ...; by default from holidays or zone"},
};
constexpr std::array when_examples{
    Example{"afterword when \"within two weeks\" --said 2026-11-10 --zone America/New_York --holidays US"}};
constexpr std::array when_words{Positional{.name = "TEXT", .help = "Their words"}};
constexpr std::array days_flags{
    Flag{.name = "from", .value = "DATE", .help = "Counted from the day after", .required = true},
    Flag{.name = "add", .value = "N", .help = "How many business days", .required = true},
    holidays,
    weekend,
};
constexpr std::array days_examples{Example{"afterword business-days --from 2026-11-20 --add 5 --holidays US"}};

constexpr std::array commands{
    Command{.noun = "when",
            .summary = "Read a stated time frame: \"within two weeks\" becomes a date",
            .text = "Says how it was understood. Where words are ambiguous, the reading that gives the employer more "
                    "time wins.",
            .flags = when_flags,
            .positionals = when_words,
            .examples = when_examples,
            .needs_store = false,
            .run = when},
    Command{.noun = "business-days",
            .summary = "Count business days",
            .flags = days_flags,
            .examples = days_examples,
            .needs_store = false,
            .run = business_days},
};

}  // namespace

std::span<const Command> date_commands() { return commands; }

}  // namespace afterword::cli
