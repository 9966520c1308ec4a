// The way in, the same for both programs.
#pragma once

#include <functional>

#include "main/house.h"

namespace afterword {

enum class Which { small, net };

/// main() of both: reads the line, hands over to the second program where that is needed, answers. Catches what nothing
/// else did: that is a mistake of ours, and is said as such.
int run(int argc, char** argv, Which which, const std::function<NetParts()>& net_parts);

}  // namespace afterword
