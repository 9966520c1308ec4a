// interview add, edit, cancel, end.
#include <fmt/format.h>

#include <array>

#include "app/edit_interview.h"
#include "app/locate.h"
#include "app/record_interview.h"
#include "app/record_invitation.h"
#include "cli/commands/commands.h"
#include "cli/documents.h"
#include "cli/flag_values.h"
#include "cli/input.h"
#include "cli/phrases.h"
#include "cli/session.h"
#include "core/codec/facts_json.h"

namespace afterword::cli {
namespace {

core::Result<std::vector<app::Interviewer>> read_interviewers(const Arguments& given) {
  std::vector<app::Interviewer> interviewers;
  for (const std::string_view text : given.values("interviewer")) {
    auto interviewer = app::parse_interviewer(text);
    if (!interviewer) return std::unexpected(interviewer.error());
    interviewers.push_back(std::move(*interviewer));
  }
  return interviewers;
}

void show_interview(Terminal& out, const core::Application& application, const core::Interview& interview,
                    core::Instant now) {
  out.paragraph(fmt::format("{}, {}: round {}, {}.", application.employer.name, application.role,
                            interview.round.value_or(1), say_interview_time(interview, application.employer, now)),
                {2, 2});
  std::vector<std::string> people;
  people.reserve(interview.interviewers.size());
  for (const std::string& id : interview.interviewers) people.push_back(name_of_contact(application, id));
  if (!people.empty()) out.paragraph("With " + say_list(people) + ".", {2, 2});
}

core::Result<bool> seeker_is_set(app::Store& store) {
  bool is_set = false;
  const auto read = store.read([&](app::ReadSession& open) -> core::Result<void> {
    const auto seeker = open.seeker();
    if (!seeker) return std::unexpected(seeker.error());
    is_set = seeker->has_value() && !(*seeker)->name.empty();
    return {};
  });
  if (!read) return std::unexpected(read.error());
  return is_set;
}

Exit answer_recorded(Session& session, const app::RecordedInterview& recorded) {
  const core::Application& application = recorded.application;
  const core::Interview* interview = application.interview(recorded.interview);
  if (session.json) {
    session.out.document(
        noun_document("application", core::write_part(application), {{"interview", recorded.interview}}));
    return 0;
  }
  session.out.line({{"Recorded", Style::strong},
                    {" as interview "},
                    {recorded.interview},
                    {" of application "},
                    {application.id},
                    {"."}});
  if (interview != nullptr) show_interview(session.out, application, *interview, session.now);
  if (recorded.similar) {
    session.out.paragraph(
        fmt::format("There is {} for the same role already. If this is a later round of it, take this one back "
                    "and add it there:",
                    *recorded.similar),
        {}, Style::waiting);
    session.out.line({{"  "},
                      {session.command_line("interview cancel " + shell_word(recorded.interview) + " --application " +
                                            shell_word(application.id)),
                       Style::good}});
  }
  const auto known = seeker_is_set(session.store());
  if (!known) return std::unexpected(known.error());
  session.out.line();
  if (!*known) {
    session.out.line("Letters go out in your name. Say who you are, once:");
    session.out.paragraph(session.command_line("seeker set --name \"Maya Lindqvist\" --email maya@example.org "
                                               "--timezone America/New_York"),
                          {2, 6}, Style::good);
  }
  session.out.line("When the interview is over:");
  session.out.line({{"  "}, {session.command_line(""), Style::good}});
  return 0;
}

Exit add_from_flags(Session& session, const Arguments& given) {
  FlagValues flags(given);
  app::InterviewToRecord input;
  input.application = flags.text("application");
  input.employer = flags.text("employer");
  input.role = flags.text("role");
  input.domain = flags.text("domain");
  input.holidays = flags.holidays("holidays");
  input.weekend = flags.weekend("weekend");
  input.zone = flags.text("zone");
  input.kind = flags.word<core::InterviewKind>("kind");
  input.round = flags.number("round", 1, 99);
  const auto starts = flags.civil("start");
  const auto ends = flags.civil("end");
  for (const std::string_view needed : {"start", "end"}) {
    if (!given.has(needed)) {
      flags.complain(needed, "it is missing", "give --start and --end as local times, or --ics FILE");
    }
  }
  if (flags.failed()) return flags.failure();
  auto interviewers = read_interviewers(given);
  if (!interviewers) return std::unexpected(interviewers.error());
  input.starts_at = *starts;
  input.ends_at = *ends;
  input.interviewers = std::move(*interviewers);
  const auto recorded = app::record_interview(session.store(), session.zones(), input, session.now);
  if (!recorded) return std::unexpected(recorded.error());
  return answer_recorded(session, *recorded);
}

Exit add_from_invitation(Session& session, const Arguments& given) {
  for (const std::string_view other : {"start", "end"}) {
    if (given.has(other)) {
      return core::invalid(fmt::format("--{} stands beside --ics", other), "interview add",
                           "the invitation says when it is: leave one of them out");
    }
  }
  FlagValues flags(given);
  app::InvitationToRecord input;
  input.application = flags.text("application");
  input.employer = flags.text("employer");
  input.role = flags.text("role");
  input.domain = flags.text("domain");
  input.holidays = flags.holidays("holidays");
  input.weekend = flags.weekend("weekend");
  input.zone = flags.text("zone");
  input.kind = flags.word<core::InterviewKind>("kind");
  input.round = flags.number("round", 1, 99);
  if (flags.failed()) return flags.failure();
  auto interviewers = read_interviewers(given);
  if (!interviewers) return std::unexpected(interviewers.error());
  input.interviewers = std::move(*interviewers);
  const std::string path(*given.value("ics"));
  const auto content = read_input(path, "--ics", std::size_t{16} << 20);
  if (!content) return std::unexpected(content.error());
  auto invitation = session.wiring.parse_invitation(*content);
  if (!invitation) return std::unexpected(in_file(invitation.error(), path));
  input.invitation = std::move(*invitation);
  const auto recorded = app::record_invitation(session.store(), session.zones(), input, session.now);
  if (!recorded) return std::unexpected(in_given_file(recorded.error(), path));
  return answer_recorded(session, *recorded);
}

Exit add(Session& session, const Arguments& given) {
  return given.has("ics") ? add_from_invitation(session, given) : add_from_flags(session, given);
}

Exit answer_interview(Session& session, const core::Result<app::Filed<core::Interview>>& filed, std::string_view did) {
  if (!filed) return std::unexpected(filed.error());
  if (session.json) {
    session.out.document(
        noun_document("interview", core::write_part(filed->item), {{"application", filed->application}}));
    return 0;
  }
  session.out.line({{did, Style::strong}, {": interview "}, {filed->item.id}, {" of "}, {filed->application}, {"."}});
  return 0;
}

app::Ref named_interview(const Arguments& given) {
  return {std::string(given.word(0).value_or("")), given.text("application")};
}

Exit edit(Session& session, const Arguments& given) {
  FlagValues flags(given);
  app::InterviewEdit change;
  change.interview = named_interview(given);
  change.starts_at = flags.civil("start");
  change.ends_at = flags.civil("end");
  change.zone = flags.text("zone");
  change.kind = flags.word<core::InterviewKind>("kind");
  change.round = flags.number("round", 1, 99);
  if (flags.failed()) return flags.failure();
  if (given.has("interviewer")) {
    auto interviewers = read_interviewers(given);
    if (!interviewers) return std::unexpected(interviewers.error());
    change.interviewers = std::move(*interviewers);
  }
  const auto filed = app::edit_interview(session.store(), session.zones(), change, session.now);
  const Exit exit = answer_interview(session, filed, "Changed");
  if (exit && !session.json) {
    const auto application = app::look_up_application(session.store(), filed->application);
    if (!application) return std::unexpected(application.error());
    show_interview(session.out, *application, filed->item, session.now);
  }
  return exit;
}

Exit cancel(Session& session, const Arguments& given) {
  return answer_interview(session,
                          app::cancel_interview(session.store(), session.zones(), named_interview(given), session.now),
                          "Called off");
}

Exit end(Session& session, const Arguments& given) {
  const auto ref = given.word(0) ? std::optional(named_interview(given)) : std::nullopt;
  const Exit exit =
      answer_interview(session, app::end_interview(session.store(), session.zones(), ref, session.now), "Over");
  if (exit && !session.json) {
    session.out.line();
    session.out.line("Breathe. Nothing else is asked for five minutes.", Style::strong);
    session.out.line({{"  "}, {session.command_line("breathe"), Style::good}});
  }
  return exit;
}

constexpr Flag start{.name = "start", .value = "LOCAL", .help = "When it starts, local time there: 2026-11-10T14:00"};
constexpr Flag end_time{.name = "end", .value = "LOCAL", .help = "When it ends"};
constexpr Flag kind{.name = "kind", .value = "in_person|phone|video", .help = "How it is held"};
constexpr Flag round_number{
    .name = "round", .value = "N", .help = "Which round; by default one more than those before"};
constexpr Flag interviewer{.name = "interviewer",
                           .value = "PERSON",
                           .help = "\"Ann Lee <ann@acme.example>, VP Engineering\": address and title may be left out",
                           .repeatable = true};

constexpr std::array add_flags{
    Flag{.name = "ics",
         .value = "FILE",
         .help = "The invitation, from Google, Outlook or Apple; - is standard input",
         .net = true},
    Flag{.name = "application", .value = "ID", .help = "A later round of this application"},
    Flag{.name = "employer", .value = "NAME", .help = "Who interviews you"},
    Flag{.name = "role", .value = "ROLE", .help = "For which role"},
    start,
    end_time,
    Flag{.name = "zone", .value = "ZONE", .help = "The employer's time zone: America/New_York"},
    kind,
    Flag{.name = "domain", .value = "DOMAIN", .help = "The employer's mail domain: acme.example"},
    Flag{.name = "holidays",
         .value = "HOLIDAYS",
         .help = "US, or dates (2026-11-26,2026-12-25), or none: days that do not count"},
    Flag{.name = "weekend", .value = "DAYS", .help = "Days without work there; SA,SU by default"},
    round_number,
    interviewer,
};
constexpr std::array add_examples{
    Example{"afterword interview add --ics invite.ics",
            "From an invitation. What it does not say can be added with the flags:"},
    Example{
        "afterword interview add --employer \"Acme Corp\" --role \"Platform Engineer\" --start 2026-11-10T14:00 --end "
        "2026-11-10T15:00 --zone America/New_York --interviewer \"Ann Lee <ann.lee@acme.example>, VP Engineering\"",
        "With a line of your own:"},
    Example{"afterword interview add --application acme --start 2026-12-01T10:00 --end 2026-12-01T11:00",
            "A second round:"},
};
constexpr std::array edit_flags{which_application,
                                start,
                                end_time,
                                Flag{.name = "zone", .value = "ZONE", .help = "The zone of its local times"},
                                kind,
                                round_number,
                                interviewer};
constexpr std::array edit_examples{
    Example{"afterword interview edit r1 --start 2026-11-12T14:00", "Moved; it lasts as long as before:"},
};
constexpr std::array one_flag{which_application};
constexpr std::array one_interview{Positional{.name = "INTERVIEW", .help = "Its id: r1"}};
constexpr std::array maybe_interview{
    Positional{.name = "INTERVIEW", .help = "Its id; by default the one that has begun", .required = false}};
constexpr std::array end_examples{Example{"afterword interview end", "It was over sooner, or later, than planned:"}};

constexpr std::array commands{
    Command{
        .noun = "interview",
        .verb = "add",
        .summary = "Record an interview, from its invitation or a line of your own",
        .text =
            "Attendees of an invitation become contacts and interviewers, except you, rooms and scheduling services; "
            "the "
            "employer is guessed from the organiser's address, the role from the title, and flags win over both. Local "
            "times stay local: if the clocks change there, the interview keeps its hour.",
        .flags = add_flags,
        .examples = add_examples,
        .run = add},
    Command{.noun = "interview",
            .verb = "edit",
            .summary = "Move an interview, or change who is there",
            .text = "What is not given stays. A new start alone moves the end with it; interviewers that are given "
                    "take the place "
                    "of those before.",
            .flags = edit_flags,
            .positionals = one_interview,
            .examples = edit_examples,
            .run = edit},
    Command{.noun = "interview",
            .verb = "cancel",
            .summary = "Take an interview out that will not happen",
            .text = "Drafts about it are cancelled with it. One that took place (it has a debrief, or a letter about "
                    "it has gone) "
                    "stays.",
            .flags = one_flag,
            .positionals = one_interview,
            .run = cancel},
    Command{.noun = "interview",
            .verb = "end",
            .summary = "It has just ended: now",
            .text = "Everything after an interview counts from its end.",
            .flags = one_flag,
            .positionals = maybe_interview,
            .examples = end_examples,
            .run = end},
};

}  // namespace

std::span<const Command> interview_commands() { return commands; }

}  // namespace afterword::cli
