// Where things lie on this machine: the XDG base directory rules (freedesktop.org, Base Directory Specification 0.8).
#pragma once

#include <optional>
#include <string>

#include "cli/environment.h"
#include "core/error.h"

namespace afterword {

/// `given` (--data), else $XDG_DATA_HOME/afterword, else ~/.local/share/afterword. Relative XDG paths are ignored, as
/// the specification says; without HOME it is an error that says what to set.
core::Result<std::string> data_folder(const std::optional<std::string>& given, const cli::Environment& environment);

/// config.json in `given` (--data), else in $XDG_CONFIG_HOME/afterword, else in ~/.config/afterword.
core::Result<std::string> settings_file(const std::optional<std::string>& given, const cli::Environment& environment);

/// Where what must not be restored with the data is kept: $XDG_STATE_HOME/afterword, else ~/.local/state/afterword.
core::Result<std::string> state_folder(const cli::Environment& environment);

}  // namespace afterword
