// import, export: the facts document, in and out.
#include <array>

#include "app/import_facts.h"
#include "cli/commands/commands.h"
#include "cli/documents.h"
#include "cli/input.h"
#include "cli/phrases.h"
#include "cli/session.h"
#include "core/codec/facts_json.h"

namespace afterword::cli {
namespace {

Exit import_document_file(Session& session, const Arguments& given) {
  const std::string path(*given.word(0));
  const auto text = read_input(path, "import");
  if (!text) return std::unexpected(text.error());
  const auto facts = core::parse_facts(*text);
  if (!facts) return std::unexpected(in_file(facts.error(), path));
  const bool dry_run = given.has("dry-run");
  const auto counts = app::import_facts(session.store(), session.zones(), *facts, dry_run, session.now);
  if (!counts) return std::unexpected(in_given_file(counts.error(), path));
  if (session.json) {
    session.out.document(import_document(*counts));
    return 0;
  }
  session.out.line(std::to_string(counts->added) + " added, " + std::to_string(counts->updated) + " updated, " +
                   std::to_string(counts->unchanged) + " unchanged" + (dry_run ? " (nothing was written)." : "."));
  if (counts->held > 0) {
    session.out.paragraph(say_count(static_cast<std::size_t>(counts->held), "letter was", "letters were") +
                              " approved elsewhere, and held here: nothing goes out before you resume it.",
                          {}, Style::waiting);
    session.out.line({{"  "}, {session.command_line("message list --state approved"), Style::good}});
  }
  return 0;
}

Exit export_document(Session& session, const Arguments& given) {
  const auto facts = app::export_facts(session.store());
  if (!facts) return std::unexpected(facts.error());
  const std::string document = core::write_facts(*facts);
  const auto path = given.text("out");
  if (!path || *path == "-") {
    session.out.document(document);
    return 0;
  }
  if (auto written = write_file(*path, document, "--out"); !written) return std::unexpected(written.error());
  if (!session.json) session.out.line("Written to " + *path + ".");
  return 0;
}

constexpr std::array import_flags{Flag{.name = "dry-run", .help = "Say what would change, and change nothing"}};
constexpr std::array import_words{Positional{.name = "FILE", .help = "A facts document; - is standard input"}};
constexpr std::array import_examples{Example{"afterword import facts.json --dry-run"}};
constexpr std::array export_flags{Flag{.name = "out", .value = "FILE", .help = "Where to; by default standard output"}};
constexpr std::array export_examples{Example{"afterword export --out facts.json"}};

constexpr std::array commands{
    Command{.noun = "import",
            .summary = "Take in a facts document: adds, and updates by id",
            .text = "What the document leaves out stays. A letter never goes back in its states, and what comes in as "
                    "approved is "
                    "held until you resume it. The same document again changes nothing.",
            .flags = import_flags,
            .positionals = import_words,
            .examples = import_examples,
            .run = import_document_file},
    Command{.noun = "export",
            .summary = "Write everything as a facts document",
            .text = "Export, import, export again gives the same bytes. The document holds your private notes.",
            .flags = export_flags,
            .examples = export_examples,
            .run = export_document},
};

}  // namespace

std::span<const Command> document_commands() { return commands; }

}  // namespace afterword::cli
