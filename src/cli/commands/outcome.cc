// outcome set, clear; reflect.
#include <array>

#include "app/locate.h"
#include "app/set_outcome.h"
#include "cli/commands/commands.h"
#include "cli/documents.h"
#include "cli/flag_values.h"
#include "cli/input.h"
#include "cli/reflection_dialogue.h"
#include "cli/session.h"
#include "core/codec/facts_json.h"

namespace afterword::cli {
namespace {

Exit answer_application(Session& session, const core::Result<core::Application>& application, std::string_view says) {
  if (!application) return std::unexpected(application.error());
  if (session.json) {
    session.out.document(noun_document("application", core::write_part(*application)));
    return 0;
  }
  session.out.line({{application->id, Style::strong}, {"  " + application->employer.name + ": "}, {says}});
  return 0;
}

Exit set(Session& session, const Arguments& given) {
  FlagValues flags(given);
  const std::string_view word = *given.word(1);
  const auto outcome = core::parse_name<core::Outcome>(word);
  if (!outcome) {
    return core::invalid("\"" + std::string(word) + "\" is not an outcome", "outcome set",
                         "choose " + core::all_names<core::Outcome>());
  }
  const auto at = flags.instant("at");
  if (flags.failed()) return flags.failure();
  const auto application =
      app::set_outcome(session.store(), session.zones(), std::string(*given.word(0)), outcome, at, session.now);
  const Exit exit = answer_application(session, application, core::name_of(*outcome));
  if (exit && !session.json) {
    session.out.line({{"  Within a week, look back on it: "},
                      {session.command_line("reflect " + shell_word(application->id)), Style::good}});
  }
  return exit;
}

Exit clear(Session& session, const Arguments& given) {
  return answer_application(session,
                            app::set_outcome(session.store(), session.zones(), std::string(*given.word(0)),
                                             std::nullopt, std::nullopt, session.now),
                            "no outcome is recorded any more");
}

core::Result<std::optional<core::Reflection>> read_reflection(Session& session, const Arguments& given) {
  if (const auto path = given.value("from")) {
    const auto text = read_input(*path, "--from", std::size_t{4} << 20);
    if (!text) return std::unexpected(text.error());
    auto reflection = core::parse_reflection(*text);
    if (!reflection) return std::unexpected(in_file(reflection.error(), *path));
    return std::move(*reflection);
  }
  if (!session.can_ask()) {
    return core::invalid("there is nobody to ask", "reflect",
                         "give --from FILE: a `reflection` object of the facts document");
  }
  const auto application = app::look_up_application(session.store(), std::string(*given.word(0)));
  if (!application) return std::unexpected(application.error());
  return ask_reflection(session.out, session.in, *application);
}

Exit reflect(Session& session, const Arguments& given) {
  const auto reflection = read_reflection(session, given);
  if (!reflection) return std::unexpected(reflection.error());
  if (!*reflection) {
    session.out.line("Nothing was kept. It can be done at any time.");
    return 1;
  }
  const Exit exit = answer_application(
      session, app::reflect(session.store(), session.zones(), std::string(*given.word(0)), **reflection, session.now),
      "looked back on; it stays yours alone");
  if (!exit && given.has("from")) return std::unexpected(in_given_file(exit.error(), *given.value("from")));
  return exit;
}

constexpr std::array application_word{Positional{.name = "APPLICATION", .help = "Its id: acme"}};
constexpr std::array set_words{Positional{.name = "APPLICATION", .help = "Its id: acme"},
                               Positional{.name = "OUTCOME", .help = "offer, rejected, withdrawn or no_response"}};
constexpr std::array set_flags{Flag{.name = "at", .value = "INSTANT", .help = "When; by default now"}};
constexpr std::array set_examples{
    Example{"afterword outcome set acme offer"},
    Example{"afterword outcome set acme no_response", "After the last follow-up, in peace:"}};
constexpr std::array reflect_flags{
    Flag{.name = "from", .value = "FILE", .help = "A `reflection` object of the facts document; - is standard input"}};

constexpr std::array commands{
    Command{.noun = "outcome",
            .verb = "set",
            .summary = "Say how it ended",
            .text = "What you record wins over what replies say. Follow-ups stop; `reflect` opens for a week.",
            .flags = set_flags,
            .positionals = set_words,
            .examples = set_examples,
            .run = set},
    Command{.noun = "outcome",
            .verb = "clear",
            .summary = "Take a recorded outcome back",
            .positionals = application_word,
            .run = clear},
    Command{.noun = "reflect",
            .summary = "Look back: what worked, what to change, whom to stay in touch with",
            .text = "On a terminal it asks, a question at a time. What you write stays private.",
            .flags = reflect_flags,
            .positionals = application_word,
            .run = reflect},
};

}  // namespace

std::span<const Command> outcome_commands() { return commands; }

}  // namespace afterword::cli
