// A time frame that was read, as `afterword when` prints it: `afterword.when/1` (docs/formats.md).
#pragma once

#include <string>

#include "core/time/when.h"

namespace afterword::core {

/// {"format", "earliest", "latest", "certainty", "asked_not_to_contact", "reading"}; dates are null where there are
/// none, and "fill_by" is there only where the words named one.
std::string write_time_frame(const TimeFrame& frame);

}  // namespace afterword::core
