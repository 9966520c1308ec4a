// Where a letter ends and the writer's name, title and telephone begin. Private to this room.
#pragma once

#include <string_view>

namespace afterword::core {

/// "Best regards,", "With every good wish", "Cheers, Damo": alone on its line, or with the name.
bool closes_letter(std::string_view line);

/// A name or a department alone on its line: "Thomas Ng", "W.A.", "Yolanda Whitcombe, PHR". Not "Not selected".
bool is_name(std::string_view line);

/// "Sent from my iPhone" and its like.
bool is_from_device(std::string_view line);

}  // namespace afterword::core
