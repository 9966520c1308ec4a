// Changing a debrief with part of one: `debrief edit --from FILE`. Pure.
#pragma once

#include <string_view>

#include "app/finish_debrief.h"
#include "core/error.h"
#include "core/facts/interview.h"

namespace afterword::cli {

/// `json` is a `debrief` object of which parts may be left out, and members of `what` and `when`: those stay as
/// `before` has them; null takes one out. Returns the parts that the file speaks of, whole. Errors as parse_debrief's.
core::Result<app::DebriefEdit> merge_debrief(const core::Debrief& before, std::string_view json);

}  // namespace afterword::cli
