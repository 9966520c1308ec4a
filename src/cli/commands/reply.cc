// reply add, edit: what they wrote.
#include <array>

#include "app/add_reply.h"
#include "cli/commands/commands.h"
#include "cli/documents.h"
#include "cli/flag_values.h"
#include "cli/input.h"
#include "cli/session.h"
#include "core/codec/facts_json.h"
#include "core/codec/json_writer.h"
#include "core/plan/almanac.h"
#include "core/reply/read_reply.h"

namespace afterword::cli {
namespace {

Exit answer_reply(Session& session, const core::Result<app::Filed<app::RecordedReply>>& filed) {
  if (!filed) return std::unexpected(filed.error());
  const core::Reply& reply = filed->item.reply;
  const std::string reading = filed->item.read ? filed->item.read->reading : "";
  if (session.json) {
    session.out.document(
        noun_document("reply", core::write_part(reply), {{"application", filed->application}, {"reading", reading}}));
    return 0;
  }
  session.out.line({{"Recorded", Style::strong},
                    {" as "},
                    {reply.id},
                    {" of "},
                    {filed->application},
                    {": "},
                    {core::name_of(reply.kind)},
                    {"."}});
  if (!reading.empty()) session.out.paragraph("Read as: " + reading, {2, 2});
  if (filed->item.read) {
    session.out.line({{"  If it is something else: "},
                      {session.command_line("reply edit " + shell_word(reply.id) + " --application " +
                                            shell_word(filed->application) + " --kind KIND"),
                       Style::good}});
  }
  if (reply.kind == core::ReplyKind::question) {
    session.out.paragraph("It counts as a question: nothing else is sent before it is answered.", {2, 2});
  }
  return 0;
}

core::Result<core::IncomingMail> read_mail(Session& session, std::string_view path) {
  const auto bytes = read_input(path, "--eml", std::size_t{50} << 20);
  if (!bytes) return std::unexpected(bytes.error());
  auto mail = session.wiring.parse_mail(*bytes);
  if (!mail) return std::unexpected(in_file(mail.error(), path));
  return mail;
}

/// From the bytes of a mail: its text, its Date, its sender.
core::Result<void> fill_from_mail(Session& session, std::string_view path, app::ReplyToAdd& input) {
  auto mail = read_mail(session, path);
  if (!mail) return std::unexpected(mail.error());
  input.text = std::move(mail->text);
  input.headers = std::move(mail->headers);
  if (!mail->from.address.empty()) input.from_address = mail->from.address;
  if (mail->date) {
    input.at = *mail->date;
  } else {
    input.at = core::OffsetTime{session.now, {}};
  }
  return {};
}

Exit add(Session& session, const Arguments& given) {
  FlagValues flags(given);
  app::ReplyToAdd input;
  input.application = *given.text("application");
  if (given.has("eml")) {
    if (const auto filled = fill_from_mail(session, *given.value("eml"), input); !filled)
      return std::unexpected(filled.error());
  } else {
    for (const std::string_view needed : {"at", "text"}) {
      if (!given.has(needed)) flags.complain(needed, "it is missing", "give --at and --text, or --eml FILE");
    }
  }
  input.kind = flags.word<core::ReplyKind>("kind");
  if (const auto at = flags.instant("at")) input.at = *at;
  if (auto from = given.text("from")) {
    input.from = std::move(from);
    input.from_address.reset();
  }
  if (auto text = given.text("text")) input.text = std::move(*text);
  input.reply_by = flags.date("reply-by");
  input.returns_on = flags.date("returns-on");
  input.asked_not_to_contact = flags.yes_or_no("asked-not-to-contact");
  if (flags.failed()) return flags.failure();
  return answer_reply(session, app::add_reply(session.store(), session.zones(), input, session.now));
}

Exit edit(Session& session, const Arguments& given) {
  FlagValues flags(given);
  const app::ReplyEdit change{.reply = {std::string(*given.word(0)), given.text("application")},
                              .kind = flags.word<core::ReplyKind>("kind"),
                              .at = flags.instant("at"),
                              .from = given.text("from"),
                              .reply_by = flags.date("reply-by"),
                              .returns_on = flags.date("returns-on"),
                              .answered_at = flags.instant("answered-at"),
                              .asked_not_to_contact = flags.yes_or_no("asked-not-to-contact"),
                              .text = given.text("text")};
  if (flags.failed()) return flags.failure();
  return answer_reply(session, app::edit_reply(session.store(), session.zones(), change, session.now));
}

/// A calendar for reading, without an application: --holidays (by default US), --region (by default what they say).
struct ReadingPlace {
  core::Employer employer;
  std::string region;
};

core::Result<ReadingPlace> reading_place(const Arguments& given) {
  FlagValues flags(given);
  ReadingPlace place;
  place.employer.timezone = "UTC";
  place.employer.holidays = flags.holidays("holidays").value_or(core::HolidaySetting{std::string("US")});
  if (flags.failed()) return flags.failure();
  if (auto known = require_holiday_table(place.employer.holidays); !known) return std::unexpected(known.error());
  place.region = given.text("region").value_or(core::Almanac::region_of(place.employer));
  return place;
}

std::string reading_document(const core::ReplyReading& reading) {
  core::JsonWriter out;
  const auto date_or_null = [&](std::string_view name, const std::optional<core::Date>& date) {
    out.name(name);
    if (date) {
      out.date(*date);
    } else {
      out.null();
    }
  };
  out.begin_object();
  out.name("format").text("afterword.reply/1");
  out.name("kind").text(core::name_of(reading.kind));
  date_or_null("reply_by", reading.reply_by);
  date_or_null("returns_on", reading.returns_on);
  out.name("asked_not_to_contact").flag(reading.asked_not_to_contact);
  out.name("reading").text(reading.reading);
  out.end_object();
  return out.take() + "\n";
}

Exit read(Session& session, const Arguments& given) {
  const auto place = reading_place(given);
  if (!place) return std::unexpected(place.error());
  auto mail = read_mail(session, given.value("eml").value_or("-"));
  if (!mail) return std::unexpected(mail.error());
  const core::Date received_on = mail->date.value_or(core::OffsetTime{session.now, {}}).date();
  core::Almanac almanac;
  const core::ReplyReading reading = core::read_reply({std::move(mail->headers), std::move(mail->text), received_on},
                                                      almanac.calendar(place->employer), place->region);
  if (session.json) {
    session.out.document(reading_document(reading));
    return 0;
  }
  session.out.line({{core::name_of(reading.kind), Style::strong}});
  session.out.paragraph(reading.reading, {2, 2});
  if (reading.reply_by) session.out.line("  They reply by " + core::format_date(*reading.reply_by) + ".");
  if (reading.returns_on) session.out.line("  They are back on " + core::format_date(*reading.returns_on) + ".");
  if (reading.asked_not_to_contact) session.out.line("  They asked not to be contacted.", Style::waiting);
  return 0;
}

constexpr std::string_view kinds = "generic|timeframe|automatic|acknowledgement|question|invitation|rejection|offer";
constexpr Flag kind{.name = "kind", .value = kinds, .help = "What it does (`afterword explain R7`)"};
constexpr Flag at{.name = "at", .value = "INSTANT", .help = "When it came: 2026-11-20T11:00:00-05:00"};
constexpr Flag text{.name = "text", .value = "TEXT", .help = "Its words; they stay private"};
constexpr Flag from{.name = "from", .value = "ID", .help = "The contact who wrote it"};
constexpr Flag reply_by{
    .name = "reply-by", .value = "DATE", .help = "By when they will reply; read from the words where left out"};
constexpr Flag returns_on{.name = "returns-on", .value = "DATE", .help = "An out-of-office: when they are back"};
constexpr Flag leave_alone{.name = "asked-not-to-contact", .value = "yes|no", .help = "Did they ask to be left alone?"};

constexpr std::array add_flags{
    of_application,
    Flag{.name = "eml", .value = "FILE", .help = "The mail as it was saved; - is standard input", .net = true},
    kind,
    at,
    text,
    from,
    reply_by,
    returns_on,
    leave_alone,
};
constexpr std::array add_examples{
    Example{"afterword reply add --application acme --kind timeframe --at 2026-11-20T11:00:00-05:00 --from hr --text "
            "\"We will decide "
            "by December 4.\""},
    Example{"afterword reply add --application acme --eml reply.eml --kind rejection",
            "From the mail itself, its kind corrected:"},
};
constexpr std::array edit_flags{
    which_application,
    kind,
    at,
    text,
    from,
    reply_by,
    returns_on,
    Flag{.name = "answered-at", .value = "INSTANT", .help = "A question: when it was answered, by phone perhaps"},
    leave_alone,
};
constexpr std::array read_flags{
    Flag{.name = "eml", .value = "FILE", .help = "The mail; by default standard input", .net = true},
    Flag{.name = "holidays", .value = "HOLIDAYS", .help = "US (the default), or dates, or none"},
    Flag{.name = "region", .value = "REGION", .help = "What 12/4 means: US, GB, ...; by default from the holidays"},
};
constexpr std::array read_examples{Example{"afterword reply read --eml reply.eml"}};
constexpr std::array one_reply{Positional{.name = "REPLY", .help = "Its id: p1"}};

constexpr std::array commands{
    Command{.noun = "reply",
            .verb = "add",
            .summary = "Note what they wrote: follow-ups stand down by themselves",
            .text = "A time frame in its words becomes a date. Without --kind a mail counts as a question, so that a "
                    "person looks "
                    "before anything else is sent.",
            .flags = add_flags,
            .examples = add_examples,
            .run = add},
    Command{.noun = "reply",
            .verb = "edit",
            .summary = "Correct what a reply does, or note that it was answered",
            .flags = edit_flags,
            .positionals = one_reply,
            .run = edit},
    Command{.noun = "reply",
            .verb = "read",
            .summary = "Say what kind of reply a mail is, and record nothing",
            .flags = read_flags,
            .examples = read_examples,
            .program = Program::net,
            .needs_store = false,
            .run = read},
};

}  // namespace

std::span<const Command> reply_commands() { return commands; }

}  // namespace afterword::cli
