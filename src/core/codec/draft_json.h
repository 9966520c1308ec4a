// A composed draft, as `afterword draft` prints it: `afterword.draft/1` (docs/formats.md).
#pragma once

#include <string>

#include "core/message/compose.h"

namespace afterword::core {

/// {"format", "message", "sources"} and, where the composer has one, "question". The message is as in the facts
/// document; its id is left out as long as it has none.
std::string write_draft(const Draft& draft);

}  // namespace afterword::core
