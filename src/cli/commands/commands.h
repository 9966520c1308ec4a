// All commands, as one table. Each file of this folder declares the commands of one noun beside what they do.
#pragma once

#include <span>
#include <string_view>

#include "cli/command.h"

namespace afterword::cli {

std::span<const CommandGroup> command_groups();

/// Names that are settled and not built yet (docs/formats.md, "Reserved"): "inbox sync".
std::span<const std::string_view> reserved_names();

// One group per file, in the order of the overview; neighbours with the same title are shown as one.
std::span<const Command> board_commands();
std::span<const Command> interview_commands();
std::span<const Command> debrief_commands();
std::span<const Command> seeker_commands();
std::span<const Command> contact_commands();
std::span<const Command> material_commands();
std::span<const Command> draft_commands();
std::span<const Command> message_commands();
std::span<const Command> message_state_commands();
std::span<const Command> send_commands();
std::span<const Command> inbox_commands();
std::span<const Command> reply_commands();
std::span<const Command> outcome_commands();
std::span<const Command> date_commands();
std::span<const Command> explain_commands();
std::span<const Command> document_commands();
std::span<const Command> backup_commands();
std::span<const Command> mail_commands();
std::span<const Command> upkeep_commands();
std::span<const Command> help_commands();

/// For commands that name something whose id may stand in several applications.
inline constexpr Flag which_application{
    .name = "application",
    .value = "ID",
    .help = "The application it belongs to, where the id alone is found in several"};
/// For commands that act on an application.
inline constexpr Flag of_application{.name = "application",
                                     .value = "ID",
                                     .help = "The application, by its id (`afterword plan` shows them)",
                                     .required = true};

}  // namespace afterword::cli
