// A debrief as a text for an editor: headings with a key in brackets, one thought a line, comments behind "#". Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"
#include "core/facts/application.h"

namespace afterword::cli {

/// What is there already stands in its place; the interviewers have headings of their own.
std::string write_debrief_text(const core::Application& application, const core::Interview& interview,
                               const core::Debrief& debrief);

/// What was written. `interview` must be the same as for writing. Errors name the line ("line 12"). Empty parts are
/// absent; a thought of several lines has its later lines indented.
core::Result<core::Debrief> read_debrief_text(std::string_view text, const core::Interview& interview);

}  // namespace afterword::cli
