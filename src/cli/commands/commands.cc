#include "cli/commands/commands.h"

#include <array>

namespace afterword::cli {

std::span<const CommandGroup> command_groups() {
  static const std::array groups{
      CommandGroup{"Every day", board_commands()},
      CommandGroup{"Interviews", interview_commands()},
      CommandGroup{"Interviews", debrief_commands()},
      CommandGroup{"Letters", draft_commands()},
      CommandGroup{"Letters", message_commands()},
      CommandGroup{"Letters", message_state_commands()},
      CommandGroup{"Letters", send_commands()},
      CommandGroup{"What came of it", inbox_commands()},
      CommandGroup{"What came of it", reply_commands()},
      CommandGroup{"What came of it", outcome_commands()},
      CommandGroup{"People and things to say", seeker_commands()},
      CommandGroup{"People and things to say", contact_commands()},
      CommandGroup{"People and things to say", material_commands()},
      CommandGroup{"Dates and rules", date_commands()},
      CommandGroup{"Dates and rules", explain_commands()},
      CommandGroup{"The facts, in and out", document_commands()},
      CommandGroup{"The facts, in and out", backup_commands()},
      CommandGroup{"The program", mail_commands()},
      CommandGroup{"The program", upkeep_commands()},
      CommandGroup{"The program", help_commands()},
  };
  return groups;
}

std::span<const std::string_view> reserved_names() {
  static constexpr std::array<std::string_view, 8> names{"practice replay", "reminders due", "reminders log",
                                                         "calendar export", "practice due",  "practice grade",
                                                         "worker",          "serve"};
  return names;
}

}  // namespace afterword::cli
