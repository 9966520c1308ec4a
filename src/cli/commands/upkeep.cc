// doctor, config get, config set.
#include <fmt/format.h>

#include <array>

#include "app/compare_plan_rows.h"
#include "cli/commands/commands.h"
#include "cli/documents.h"
#include "cli/phrases.h"
#include "cli/session.h"
#include "core/codec/json_writer.h"

namespace afterword::cli {
namespace {

std::string report_json(const app::PlanRowsReport& report, const std::optional<Examination>& examined, bool rebuilt) {
  core::JsonWriter out;
  out.begin_object();
  if (examined) {
    out.name("database").text(examined->path);
    out.name("version").number(examined->version);
    out.name("bytes").number(static_cast<std::int64_t>(examined->bytes));
    out.name("findings").begin_list();
    for (const std::string& finding : examined->findings) out.text(finding);
    out.end_list();
  }
  out.name("compared").number(static_cast<std::int64_t>(report.compared));
  out.name("stale").number(static_cast<std::int64_t>(report.stale));
  out.name("differing").begin_list();
  for (const std::string& id : report.differing) out.text(id);
  out.end_list();
  out.name("rebuilt").flag(rebuilt);
  out.end_object();
  return out.take();
}

void show_examination(Terminal& out, const Examination& examined) {
  const std::string size = examined.exists
                               ? fmt::format(", schema {}, {} KiB", examined.version, (examined.bytes + 1023) / 1024)
                               : ", nothing written yet";
  out.line({{"Database  ", Style::soft}, {examined.path + size}});
  for (const std::string& finding : examined.findings) out.paragraph(finding, {2, 4}, Style::bad);
}

void show_plan_report(Session& session, const app::PlanRowsReport& report, bool rebuilt) {
  Terminal& out = session.out;
  out.line({{"Plan      ", Style::soft},
            {fmt::format("{} looked at, {} to be planned when they are next looked at{}",
                         say_count(report.compared, "application", "applications"), report.stale,
                         rebuilt ? " (rebuilt)" : "")}});
  if (report.differing.empty()) return;
  out.paragraph("The kept plan of these says something else than the facts: " + say_list(report.differing) +
                    ". Your facts are whole; this is a mistake of ours. To plan them anew:",
                {2, 4}, Style::bad);
  out.line({{"  "}, {session.command_line("doctor --rebuild"), Style::good}});
}

Exit doctor(Session& session, const Arguments& given) {
  // Settings first: a file that cannot be read is the likeliest trouble.
  if (const auto settings = session.wiring.settings(); !settings) return std::unexpected(settings.error());
  const auto examined = session.wiring.examine();
  if (!examined) return std::unexpected(examined.error());
  const bool rebuild = given.has("rebuild");
  if (rebuild) {
    if (auto rebuilt = app::rebuild_plan_rows(session.store(), session.zones(), session.now); !rebuilt) {
      return std::unexpected(rebuilt.error());
    }
  }
  const auto report = app::compare_plan_rows(session.store(), session.zones(), session.now);
  if (!report) return std::unexpected(report.error());
  const bool well = report->differing.empty() && (!*examined || (*examined)->findings.empty());
  if (session.json) {
    session.out.document(noun_document("doctor", report_json(*report, *examined, rebuild)));
    return well ? 0 : 1;
  }
  if (*examined) show_examination(session.out, **examined);
  session.out.line({{"Settings  ", Style::soft}, {session.wiring.settings_path()}});
  show_plan_report(session, *report, rebuild);
  if (well) session.out.line("All is well.");
  return well ? 0 : 1;
}

std::string settings_json(const std::vector<std::pair<std::string_view, std::string>>& values) {
  core::JsonWriter out;
  out.begin_object();
  for (const auto& [key, value] : values) out.name(key).text(value);
  out.end_object();
  return out.take();
}

Exit get(Session& session, const Arguments& given) {
  std::vector<const Setting*> wanted;
  if (const auto key = given.word(0)) {
    const auto setting = require_setting(*key);
    if (!setting) return std::unexpected(setting.error());
    wanted.push_back(*setting);
  } else {
    for (const Setting& setting : all_settings()) wanted.push_back(&setting);
  }
  const auto settings = session.wiring.settings();
  if (!settings) return std::unexpected(settings.error());
  std::vector<std::pair<std::string_view, std::string>> values;
  for (const Setting* setting : wanted) {
    const auto value = (*settings)->get(setting->key);
    if (!value) return std::unexpected(value.error());
    if (*value) values.emplace_back(setting->key, **value);
  }
  if (session.json) {
    session.out.document(noun_document("config", settings_json(values)));
    return 0;
  }
  if (given.word(0)) {
    if (values.empty())
      return core::missing("it is not set", std::string(*given.word(0)), "`afterword config set` sets it");
    session.out.line(values.front().second);
    return 0;
  }
  if (values.empty()) session.out.line("Nothing is set. `afterword help config set` says what can be.");
  for (const auto& [key, value] : values) session.out.line({{key, Style::strong}, {" = "}, {value}});
  return 0;
}

Exit set(Session& session, const Arguments& given) {
  const auto setting = require_setting(*given.word(0));
  if (!setting) return std::unexpected(setting.error());
  const auto value = given.word(1);
  if (value) {
    if (auto checked = check_setting(**setting, *value); !checked) return std::unexpected(checked.error());
  }
  const auto settings = session.wiring.settings();
  if (!settings) return std::unexpected(settings.error());
  Settings changed = **settings;
  const std::string_view key = (*setting)->key;
  if (value) {
    changed.set(key, *value);
  } else {
    changed.unset(key);
  }
  if (auto saved = session.wiring.save_settings(changed); !saved) return std::unexpected(saved.error());
  if (session.json) {
    std::vector<std::pair<std::string_view, std::string>> values;
    if (value) values.emplace_back(key, *value);
    session.out.document(noun_document("config", settings_json(values)));
    return 0;
  }
  session.out.line({{key, Style::strong}, {value ? " = " : " is not set any more"}, {value.value_or("")}});
  if (!(*setting)->in_use) session.out.line("It is kept; nothing in this version uses it yet.", Style::soft);
  const std::string variable = environment_name(key);
  if (!session.wiring.environment()(variable).empty()) {
    session.out.line("In this shell " + variable + " says something else, and wins.", Style::waiting);
  }
  return 0;
}

constexpr std::array doctor_flags{Flag{.name = "rebuild", .help = "Plan every application anew, and keep that"}};
constexpr std::array get_words{Positional{.name = "KEY", .help = "By default all that are set", .required = false}};
constexpr std::array set_words{Positional{.name = "KEY", .help = "mail.smtp, mail.password_command, ..."},
                               Positional{.name = "VALUE", .help = "Left out: the key is unset", .required = false}};
constexpr std::array set_examples{
    Example{"afterword config set mail.smtp smtps://smtp.example.org"},
    Example{"afterword config set mail.user maya@example.org"},
    Example{"afterword config set mail.password_command \"secret-tool lookup service afterword\"",
            "A password is never a value here; a command prints it, or `afterword mail setup` keeps it:"},
};

constexpr std::array commands{
    Command{.noun = "doctor",
            .summary = "Look whether all is well: settings, data, the kept plan",
            .text = "Reads all of the database, and compares the plan that is kept for quick screens with the plan "
                    "that the facts "
                    "give. Exit 1 where something is wrong.",
            .flags = doctor_flags,
            .run = doctor},
    Command{.noun = "config",
            .verb = "get",
            .summary = "Show settings as they are in force",
            .positionals = get_words,
            .needs_store = false,
            .run = get},
    Command{.noun = "config",
            .verb = "set",
            .summary = "Keep a setting",
            .text = "Settings are kept in config.json; AFTERWORD_MAIL_SMTP and its like in the environment win over "
                    "it. A secret is "
                    "never a value here.",
            .positionals = set_words,
            .examples = set_examples,
            .needs_store = false,
            .run = set},
};

}  // namespace

std::span<const Command> upkeep_commands() { return commands; }

}  // namespace afterword::cli
