// Holding what a person gives for a message against the application that it belongs to.
#pragma once

#include <string>
#include <vector>

#include "app/ports.h"

namespace afterword::app {

/// Whether everything that it mentions is there, and its numbers and texts are within bounds. invalid_input that names
/// the flag; refused for a fourth follow-up and for a handwritten one (R4, R5).
Result<void> check_message_parts(const core::Message& message, const core::Application& application,
                                 const std::vector<core::Material>& materials);

/// Copies the files in; their names from now on.
Result<std::vector<std::string>> keep_attachments(Files& files, const std::vector<std::string>& paths);

}  // namespace afterword::app
