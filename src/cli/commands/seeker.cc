// seeker set, show.
#include <array>

#include "app/set_seeker.h"
#include "cli/commands/commands.h"
#include "cli/documents.h"
#include "cli/session.h"
#include "core/codec/facts_json.h"

namespace afterword::cli {
namespace {

Exit show(Session& session, const core::Seeker& seeker) {
  if (session.json) {
    session.out.document(noun_document("seeker", core::write_part(seeker)));
    return 0;
  }
  session.out.line({{seeker.name, Style::strong}, {" <" + seeker.email + ">"}});
  session.out.line("  time zone " + seeker.timezone + ", writes in " + seeker.locale);
  if (seeker.resume) {
    session.out.line("  resume " + seeker.resume->file +
                     (seeker.resume->updated_on ? ", of " + core::format_date(*seeker.resume->updated_on) : ""));
  }
  return 0;
}

Exit set(Session& session, const Arguments& given) {
  if (!given.any_flag()) {
    return core::invalid("nothing was given", "seeker set", "add --name, --email, --timezone, --locale or --resume");
  }
  const app::SeekerChange change{.name = given.text("name"),
                                 .email = given.text("email"),
                                 .timezone = given.text("timezone"),
                                 .locale = given.text("locale"),
                                 .resume = given.text("resume")};
  const auto seeker = app::set_seeker(session.store(), session.zones(), session.files(), change, session.now);
  if (!seeker) return std::unexpected(seeker.error());
  return show(session, *seeker);
}

Exit show_seeker(Session& session, const Arguments&) {
  std::optional<core::Seeker> seeker;
  const auto read = session.store().read([&](app::ReadSession& open) -> core::Result<void> {
    auto found = open.seeker();
    if (!found) return std::unexpected(found.error());
    seeker = std::move(*found);
    return {};
  });
  if (!read) return std::unexpected(read.error());
  if (!seeker) {
    return core::missing("nobody has said who writes", "seeker",
                         "afterword seeker set --name NAME --email ADDRESS --timezone ZONE");
  }
  return show(session, *seeker);
}

constexpr std::array set_flags{
    Flag{.name = "name", .value = "NAME", .help = "As letters are signed"},
    Flag{.name = "email", .value = "ADDRESS", .help = "Where letters come from"},
    Flag{.name = "timezone", .value = "ZONE", .help = "Where you are: Europe/Stockholm"},
    Flag{.name = "locale", .value = "LOCALE", .help = "Spelling and order of dates in letters: en-US, en-GB"},
    Flag{.name = "resume", .value = "FILE", .help = "Your resume; it is copied in, and attached to follow-ups"},
};
constexpr std::array set_examples{
    Example{"afterword seeker set --name \"Maya Lindqvist\" --email maya@example.org --timezone America/New_York",
            "The first time:"},
    Example{"afterword seeker set --resume ~/resume.pdf", "A new resume:"},
};

constexpr std::array commands{
    Command{.noun = "seeker",
            .verb = "set",
            .summary = "Say who you are: letters go out in your name",
            .text = "Name, address and time zone are needed the first time; after that what is not given stays.",
            .flags = set_flags,
            .examples = set_examples,
            .run = set},
    Command{.noun = "seeker", .verb = "show", .summary = "Show who writes", .run = show_seeker},
};

}  // namespace

std::span<const Command> seeker_commands() { return commands; }

}  // namespace afterword::cli
