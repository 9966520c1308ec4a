// material add, edit, list.
#include <array>

#include "app/keep_material.h"
#include "cli/commands/commands.h"
#include "cli/documents.h"
#include "cli/flag_values.h"
#include "cli/session.h"
#include "core/codec/facts_json.h"

namespace afterword::cli {
namespace {

void show_line(Terminal& out, const core::Material& material) {
  std::string about = "  " + std::string(core::name_of(material.kind)) + ": ";
  std::string more;
  if (material.url) more += "  " + *material.url;
  if (material.person) {
    more += "  (" + *material.person +
            "; may be named: " + std::string(core::name_of(material.permission.value_or(core::Permission::none))) + ")";
  }
  out.line({{material.id, Style::strong}, {about}, {material.text}, {more, Style::soft}});
}

Exit answer_material(Session& session, const core::Result<core::Material>& material) {
  if (!material) return std::unexpected(material.error());
  if (session.json) {
    session.out.document(noun_document("material", core::write_part(*material)));
  } else {
    show_line(session.out, *material);
  }
  return 0;
}

Exit add(Session& session, const Arguments& given) {
  FlagValues flags(given);
  const app::MaterialToAdd input{.kind = flags.word<core::MaterialKind>("kind").value_or(core::MaterialKind::article),
                                 .text = *given.text("text"),
                                 .url = given.text("url"),
                                 .person = given.text("person"),
                                 .permission = flags.word<core::Permission>("permission")};
  if (flags.failed()) return flags.failure();
  return answer_material(session, app::add_material(session.store(), input, session.now));
}

Exit edit(Session& session, const Arguments& given) {
  FlagValues flags(given);
  const app::MaterialEdit change{.id = std::string(*given.word(0)),
                                 .kind = flags.word<core::MaterialKind>("kind"),
                                 .text = given.text("text"),
                                 .url = given.text("url"),
                                 .person = given.text("person"),
                                 .permission = flags.word<core::Permission>("permission")};
  if (flags.failed()) return flags.failure();
  return answer_material(session, app::edit_material(session.store(), change, session.now));
}

Exit list(Session& session, const Arguments&) {
  std::vector<core::Material> materials;
  const auto read = session.store().read([&](app::ReadSession& open) -> core::Result<void> {
    auto found = open.materials();
    if (!found) return std::unexpected(found.error());
    materials = std::move(*found);
    return {};
  });
  if (!read) return std::unexpected(read.error());
  if (session.json) {
    std::vector<ListedPart> parts;
    parts.reserve(materials.size());
    for (const core::Material& material : materials) parts.push_back({{}, core::write_part(material)});
    session.out.document(list_document("material", parts));
    return 0;
  }
  if (materials.empty()) {
    session.out.paragraph(
        "Nothing fresh to say is noted yet. The second follow-up needs something: an article, an accomplishment, "
        "something you are learning.");
    session.out.line(
        {{"  "}, {session.command_line("material add --kind article --text TEXT --url URL"), Style::good}});
  }
  for (const core::Material& material : materials) show_line(session.out, material);
  return 0;
}

constexpr std::string_view kinds = "article|connection|accomplishment|learning";
constexpr std::string_view permissions = "none|asked|granted";
constexpr Flag url{.name = "url", .value = "URL", .help = "Where an article is to be found"};
constexpr Flag person{.name = "person", .value = "NAME", .help = "A connection: whom you both know"};
constexpr Flag permission{
    .name = "permission", .value = permissions, .help = "May that person be named? Only granted is yes"};

constexpr std::array add_flags{
    Flag{.name = "kind", .value = kinds, .help = "What it is", .required = true},
    Flag{.name = "text", .value = "TEXT", .help = "As it could be said in a letter", .required = true}, url, person,
    permission};
constexpr std::array add_examples{Example{"afterword material add --kind article --text \"a piece on event sourcing at "
                                          "scale\" --url https://example.org/es"},
                                  Example{"afterword material add --kind connection --text \"we both worked with Ida\" "
                                          "--person \"Ida Berg\" --permission granted"}};
constexpr std::array edit_flags{Flag{.name = "kind", .value = kinds, .help = "What it is"},
                                Flag{.name = "text", .value = "TEXT", .help = "As it could be said in a letter"}, url,
                                person, permission};
constexpr std::array one_material{Positional{.name = "MATERIAL", .help = "Its id: a1"}};

constexpr std::array commands{
    Command{
        .noun = "material",
        .verb = "add",
        .summary = "Note something fresh to say in a follow-up",
        .text =
            "The second and third follow-up each carry something fresh, used once per employer. A person is named only "
            "where they allowed it.",
        .flags = add_flags,
        .examples = add_examples,
        .run = add},
    Command{.noun = "material",
            .verb = "edit",
            .summary = "Correct it, or note that a permission came",
            .text = "What is not given stays; an empty url or person is taken out.",
            .flags = edit_flags,
            .positionals = one_material,
            .run = edit},
    Command{.noun = "material", .verb = "list", .summary = "What there is to say", .run = list},
};

}  // namespace

std::span<const Command> material_commands() { return commands; }

}  // namespace afterword::cli
