// contact add, edit, erase, list.
#include <fmt/format.h>

#include <array>

#include "app/keep_contact.h"
#include "app/locate.h"
#include "cli/commands/commands.h"
#include "cli/documents.h"
#include "cli/flag_values.h"
#include "cli/phrases.h"
#include "cli/session.h"
#include "core/codec/facts_json.h"

namespace afterword::cli {
namespace {

std::string describe(const core::Contact& contact) {
  std::string text = contact.name;
  if (contact.title) text += ", " + *contact.title;
  if (contact.email) text += " <" + *contact.email + ">";
  if (contact.main) text += " (main contact)";
  return text;
}

Exit answer_contact(Session& session, const core::Result<app::Filed<core::Contact>>& filed) {
  if (!filed) return std::unexpected(filed.error());
  if (session.json) {
    session.out.document(
        noun_document("contact", core::write_part(filed->item), {{"application", filed->application}}));
    return 0;
  }
  session.out.line(
      {{filed->item.id, Style::strong}, {"  " + describe(filed->item)}, {"  " + filed->application, Style::soft}});
  return 0;
}

Exit add(Session& session, const Arguments& given) {
  const app::ContactToAdd input{.application = *given.text("application"),
                                .name = *given.text("name"),
                                .email = given.text("email"),
                                .title = given.text("title"),
                                .main = given.has("main")};
  return answer_contact(session, app::add_contact(session.store(), session.zones(), input, session.now));
}

app::Ref named_contact(const Arguments& given) {
  return {std::string(given.word(0).value_or("")), given.text("application")};
}

Exit edit(Session& session, const Arguments& given) {
  if (given.has("main") && given.has("not-main")) {
    return core::invalid("--main and --not-main contradict each other", "contact edit", "give one of them");
  }
  const std::optional<bool> main = given.has("main")       ? std::optional(true)
                                   : given.has("not-main") ? std::optional(false)
                                                           : std::nullopt;
  const app::ContactEdit change{.contact = named_contact(given),
                                .name = given.text("name"),
                                .email = given.text("email"),
                                .title = given.text("title"),
                                .main = main};
  return answer_contact(session, app::edit_contact(session.store(), session.zones(), change, session.now));
}

Exit erase(Session& session, const Arguments& given) {
  const auto filed = app::erase_contact(session.store(), session.zones(), named_contact(given), session.now);
  if (!filed) return std::unexpected(filed.error());
  const app::ErasedContact& erased = filed->item;
  if (session.json) {
    Beside beside{{"application", filed->application}};
    if (erased.record_kept) beside.emplace_back("kept_as", erased.kept_as);
    session.out.document(noun_document("contact", core::write_part(erased.contact), beside));
    return 0;
  }
  session.out.line({{"Erased", Style::strong}, {": "}, {erased.contact.name}, {" (" + filed->application + ")."}});
  if (erased.drafts_dropped > 0) {
    session.out.line("  " + say_count(static_cast<std::size_t>(erased.drafts_dropped), "draft", "drafts") +
                     " to them went too.");
  }
  if (erased.record_kept) {
    session.out.paragraph("That letters were sent, and when, stays without their name or words, as " + erased.kept_as +
                              ": the rules count them.",
                          {2, 2});
  }
  return 0;
}

Exit list(Session& session, const Arguments& given) {
  const auto application = app::look_up_application(session.store(), *given.text("application"));
  if (!application) return std::unexpected(application.error());
  if (session.json) {
    std::vector<ListedPart> parts;
    for (const core::Contact& contact : application->contacts) parts.push_back({{}, core::write_part(contact)});
    session.out.document(list_document("contact", parts));
    return 0;
  }
  if (application->contacts.empty()) {
    session.out.line("Nobody at " + application->employer.name + " is noted yet.");
    session.out.line({{"  "},
                      {session.command_line("contact add --application " + shell_word(application->id) +
                                            " --name NAME --email ADDRESS"),
                       Style::good}});
  }
  for (const core::Contact& contact : application->contacts) {
    session.out.line({{contact.id, Style::strong}, {"  " + describe(contact)}});
  }
  return 0;
}

constexpr Flag email{.name = "email", .value = "ADDRESS", .help = "Their mail address"};
constexpr Flag title{.name = "title", .value = "TITLE", .help = "What they do there"};
constexpr Flag main_contact{.name = "main", .help = "The main contact, usually HR: follow-ups go to them"};

constexpr std::array add_flags{of_application,
                               Flag{.name = "name", .value = "NAME", .help = "Their name", .required = true}, email,
                               title, main_contact};
constexpr std::array add_examples{
    Example{"afterword contact add --application acme --name \"Hana Ruiz\" --email hana@acme.example --title \"HR "
            "Partner\" --main"}};
constexpr std::array edit_flags{
    which_application, Flag{.name = "name", .value = "NAME", .help = "Their name"},   email, title,
    main_contact,      Flag{.name = "not-main", .help = "No longer the main contact"}};
constexpr std::array edit_examples{
    Example{"afterword contact edit ann --email ann.lee@acme.example"},
    Example{"afterword contact edit ann --email=", "An empty address or title is taken out:"}};
constexpr std::array erase_flags{which_application};
constexpr std::array list_flags{of_application};
constexpr std::array one_contact{Positional{.name = "CONTACT", .help = "Their id: ann"}};

constexpr std::array commands{
    Command{.noun = "contact",
            .verb = "add",
            .summary = "Note somebody at the employer",
            .flags = add_flags,
            .examples = add_examples,
            .run = add},
    Command{.noun = "contact",
            .verb = "edit",
            .summary = "Correct a name, an address, a title",
            .text = "What is not given stays.",
            .flags = edit_flags,
            .positionals = one_contact,
            .examples = edit_examples,
            .run = edit},
    Command{
        .noun = "contact",
        .verb = "erase",
        .summary = "Take a person out, with what was noted of them and written to and by them",
        .text = "That something was sent, and when, stays where the rules count it, without a name and without words.",
        .flags = erase_flags,
        .positionals = one_contact,
        .run = erase},
    Command{.noun = "contact", .verb = "list", .summary = "Who is noted there", .flags = list_flags, .run = list},
};

}  // namespace

std::span<const Command> contact_commands() { return commands; }

}  // namespace afterword::cli
