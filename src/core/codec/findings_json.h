// What the checks found, as `afterword check` prints it: `afterword.check/1` (docs/formats.md).
#pragma once

#include <string>
#include <vector>

#include "core/message/check.h"

namespace afterword::core {

/// {"format", "findings": [...]}, in the order given; `fix` is null where there is none. Offsets are bytes of UTF-8.
std::string write_findings(const std::vector<Finding>& findings);

}  // namespace afterword::core
