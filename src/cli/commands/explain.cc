// explain: the rule behind a date.
#include <array>

#include "cli/commands/commands.h"
#include "cli/documents.h"
#include "cli/session.h"
#include "core/codec/json_writer.h"
#include "core/plan/rulebook.h"

namespace afterword::cli {
namespace {

std::string rule_json(const core::Rule& rule) {
  core::JsonWriter out;
  out.begin_object();
  out.name("number").text(rule.number).name("title").text(rule.title).name("text").text(rule.text);
  out.end_object();
  return out.take();
}

Exit list(Session& session) {
  if (session.json) {
    std::vector<ListedPart> parts;
    for (const core::Rule& rule : core::rulebook()) parts.push_back({{}, rule_json(rule)});
    session.out.document(list_document("rule", parts));
    return 0;
  }
  for (const core::Rule& rule : core::rulebook()) {
    const bool section = rule.number.find('.') == std::string_view::npos;
    const std::string first = rule.text.substr(0, rule.text.find('\n'));
    if (section) {
      session.out.line({{rule.number, Style::strong}, {"  "}, {rule.title, Style::strong}});
    } else {
      session.out.paragraph(std::string(rule.number) + "  " + first, {2, 8}, Style::soft);
    }
  }
  return 0;
}

Exit explain(Session& session, const Arguments& given) {
  if (!given.word(0)) return list(session);
  const core::Rule* rule = core::find_rule(*given.word(0));
  if (rule == nullptr) {
    return core::missing("there is no rule \"" + std::string(*given.word(0)) + "\"", "explain",
                         "`afterword explain` lists them all");
  }
  if (session.json) {
    session.out.document(noun_document("rule", rule_json(*rule)));
    return 0;
  }
  session.out.line({{rule->number, Style::strong}, {"  "}, {rule->title, Style::strong}});
  session.out.paragraph(rule->text, {2, 2});
  return 0;
}

constexpr std::array words{Positional{.name = "RULE", .help = "Its number: R4.2", .required = false}};
constexpr std::array examples{Example{"afterword explain R4.2"}, Example{"afterword explain", "All of them:"}};
constexpr std::array commands{
    Command{.noun = "explain",
            .summary = "Say what the rule behind a date is",
            .positionals = words,
            .examples = examples,
            .needs_store = false,
            .run = explain},
};

}  // namespace

std::span<const Command> explain_commands() { return commands; }

}  // namespace afterword::cli
