// backup, restore: all that is kept, in one file, and back.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "app/hold_restored.h"
#include "cli/commands/commands.h"
#include "cli/documents.h"
#include "cli/phrases.h"
#include "cli/session.h"
#include "core/codec/json_writer.h"
#include "core/facts/names.h"

namespace afterword::cli {
namespace {

/// Percent on a terminal, where it takes long enough to be read.
Progress progress_on(Terminal& out) {
  constexpr std::int64_t worth_showing = std::int64_t{64} << 20;
  if (!out.traits().cursor) return [](std::int64_t, std::int64_t) {};
  return [&out, shown = std::int64_t{-1}](std::int64_t done, std::int64_t all) mutable {
    if (all < worth_showing || done * 100 / all == shown) return;
    shown = done * 100 / all;
    out.rewind_line();
    if (done < all) out.text(fmt::format("  {} %", shown), Style::soft);
    (void)out.flush();  // if the terminal is gone, the last word says so
  };
}

std::string what_is_in(const BackupSummary& summary) {
  return fmt::format("{}, {}, {}",
                     say_count(static_cast<std::size_t>(summary.applications), "application", "applications"),
                     say_count(static_cast<std::size_t>(summary.messages), "letter", "letters"),
                     say_count(summary.files, "attached file", "attached files"));
}

void write_summary(core::JsonWriter& out, const BackupSummary& summary) {
  out.name("made_at").instant(summary.made_at);
  out.name("applications").number(summary.applications);
  out.name("messages").number(summary.messages);
  out.name("files").number(static_cast<std::int64_t>(summary.files));
}

Exit backup(Session& session, const Arguments& given) {
  const std::string file(*given.word(0));
  const auto made = session.wiring.back_up(file, given.has("force"), session.now, progress_on(session.out));
  if (!made) return std::unexpected(made.error());
  if (session.json) {
    core::JsonWriter out;
    out.begin_object();
    out.name("file").text(made->place).name("bytes").number(made->bytes);
    write_summary(out, *made);
    out.end_object();
    session.out.document(noun_document("backup", out.take()));
    return 0;
  }
  session.out.paragraph(fmt::format("Backed up to {}: {}; {} KiB. It was read back, and is whole.", made->place,
                                    what_is_in(*made), (made->bytes + 1023) / 1024));
  session.out.paragraph("It is not encrypted. Settings and passwords are not in it.", {}, Style::soft);
  return 0;
}

std::string restore_json(const BackupSummary& summary, const std::vector<app::SentMessage>& held) {
  core::JsonWriter out;
  out.begin_object();
  out.name("folder").text(summary.place);
  write_summary(out, summary);
  out.text_if_any("set_aside", summary.set_aside);
  out.name("held").begin_list();
  for (const app::SentMessage& one : held) {
    out.begin_object();
    out.name("id").text(one.key.message).name("application").text(one.key.application);
    out.name("state").text(core::name_of(one.state));
    out.end_object();
  }
  out.end_list().end_object();
  return out.take();
}

void show_restored(Session& session, const BackupSummary& summary, const std::vector<app::SentMessage>& held) {
  Terminal& out = session.out;
  out.paragraph(fmt::format("Restored to {}, as it was on {} UTC: {}.", summary.place,
                            say_moment(summary.made_at, session.now), what_is_in(summary)));
  if (summary.set_aside) out.paragraph("What was there before is kept in " + *summary.set_aside + ".");
  const auto in_doubt =
      static_cast<std::size_t>(std::ranges::count(held, core::MessageState::in_doubt, &app::SentMessage::state));
  const std::string options = " --data " + shell_word(summary.place) + " ";
  if (const std::size_t waiting = held.size() - in_doubt; waiting > 0) {
    out.paragraph(fmt::format("{} waiting, and may have gone since the backup; {} held until you resume it:",
                              say_count(waiting, "letter was", "letters were"), waiting == 1 ? "it is" : "each is"),
                  {}, Style::waiting);
    out.line({{"  "}, {"afterword" + options + "message list --state approved", Style::good}});
  }
  if (in_doubt > 0) {
    out.paragraph(fmt::format("{} being sent at that time. I don't know whether {} arrived:",
                              say_count(in_doubt, "letter was", "letters were"), in_doubt == 1 ? "it" : "they"),
                  {}, Style::waiting);
    out.line({{"  "}, {"afterword" + options + "message list --state in_doubt", Style::good}});
  }
  out.paragraph("Settings and passwords are not in a backup: `afterword doctor` says which ones are in force.", {},
                Style::soft);
}

Exit restore(Session& session, const Arguments& given) {
  std::vector<app::SentMessage> held;
  const RestoreWish wish{.file = std::string(*given.word(0)),
                         .into = given.text("into"),
                         .replace = given.has("replace"),
                         .now = session.now,
                         .prepare = [&](app::Store& store, app::AttemptLedger& ledger,
                                        const app::LedgerEntry& elsewhere) -> core::Result<void> {
                           auto done = app::hold_restored(store, session.zones(), ledger, session.wiring.randomness(),
                                                          elsewhere, session.now);
                           if (!done) return std::unexpected(done.error());
                           held = std::move(*done);
                           return {};
                         }};
  const auto restored = session.wiring.restore(wish, progress_on(session.out));
  if (!restored) return std::unexpected(restored.error());
  if (session.json) {
    session.out.document(noun_document("restore", restore_json(*restored, held)));
  } else {
    show_restored(session, *restored, held);
  }
  return 0;
}

constexpr std::array backup_words{Positional{.name = "FILE", .help = "Where to, best on another disk"}};
constexpr std::array backup_flags{Flag{.name = "force", .help = "Replace FILE where there is one"}};
constexpr std::array backup_examples{Example{"afterword backup /media/stick/afterword-2026-11-10.tar.zst"}};
constexpr std::array restore_words{Positional{.name = "FILE", .help = "What `afterword backup` made"}};
constexpr std::array restore_flags{
    Flag{.name = "into", .value = "DIR", .help = "The folder to make; by default the data folder"},
    Flag{.name = "replace", .help = "Take the place of the data that are there, and keep them beside it"}};
constexpr std::array restore_examples{
    Example{"afterword restore afterword-2026-11-10.tar.zst"},
    Example{"afterword restore old.tar.zst --into /tmp/look && afterword --data /tmp/look plan",
            "To look into it without touching anything:"}};

constexpr std::array commands{
    Command{.noun = "backup",
            .summary = "Keep everything in one file: the facts, and the files that letters attach",
            .text = "Takes the data as they are at one instant; other commands go on meanwhile. What was written is "
                    "read back before it gets its name, so that FILE is whole or not there. Settings and passwords are "
                    "not in it, and it is not encrypted: keep it where only you can read it.",
            .flags = backup_flags,
            .positionals = backup_words,
            .examples = backup_examples,
            .program = Program::net,
            .run = backup},
    Command{.noun = "restore",
            .summary = "Bring a backup back; what was waiting to be sent is held",
            .text =
                "All of FILE is read and checked before anything is touched. Where there are data already it stops, "
                "unless --replace says otherwise; they are then kept beside it, under a name with the date. A letter "
                "that was waiting may have gone since the backup: each is held until you resume it.",
            .flags = restore_flags,
            .positionals = restore_words,
            .examples = restore_examples,
            .program = Program::net,
            .needs_store = false,
            .run = restore},
};

}  // namespace

std::span<const Command> backup_commands() { return commands; }

}  // namespace afterword::cli
