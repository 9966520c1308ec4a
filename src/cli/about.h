// What the program says about itself: the parts of the overview and of the man page that belong to no command.
#pragma once

#include <string_view>

namespace afterword::cli::about {

inline constexpr std::string_view version = AFTERWORD_VERSION;

inline constexpr std::string_view summary = "everything after the interview";

inline constexpr std::string_view first_steps =
    "Record an interview, note what was said, thank everyone once, follow up when it is time, and learn. `afterword` "
    "alone "
    "says what to do now, and why. `afterword demo` shows it with an invented seeker, in a throwaway folder.";

inline constexpr std::string_view description =
    "Afterword keeps what happens after a job interview: breathe, debrief, thank, follow up, learn. It plans from what "
    "was "
    "said (stated dates, wishes not to be contacted, holidays, time zones) and gives the rule and the reason behind "
    "every "
    "date. Nothing is sent that was not approved, and nothing twice.";

struct Named {
  std::string_view name;
  std::string_view says;
};

inline constexpr Named files[] = {
    {"$XDG_DATA_HOME/afterword/",
     "The database and the files that messages attach; ~/.local/share/afterword by default."},
    {"$XDG_CONFIG_HOME/afterword/config.json",
     "Settings (afterword config); ~/.config/afterword by default. With --data, config.json lies in that folder."},
};

inline constexpr Named environment[] = {
    {"AFTERWORD_MAIL_SMTP, AFTERWORD_MAIL_FROM, ...",
     "Each setting can be given here; it wins over config.json. The name is the key in capitals, with _ for the dot."},
    {"VISUAL, EDITOR", "What `debrief --edit` and `message edit` open."},
    {"NO_COLOR", "No colour. Without a terminal, and where TERM is dumb, there is none either."},
    {"COLUMNS", "The width of the output where there is no terminal to ask."},
};

}  // namespace afterword::cli::about
