// The letters in the outbox folder, which a person sends with their own mail program.
#pragma once

#include <string>
#include <vector>

#include "app/ports.h"

namespace afterword::app {

/// Of the files in the outbox folder: those that nobody should send any more, because their letter has gone, was
/// edited, taken back, held, or erased. Names that do not end in ".eml" are not ours.
Result<std::vector<std::string>> letters_to_take_back(ReadSession& session, const std::vector<std::string>& names);

}  // namespace afterword::app
