// The process's environment, as an argument: main/ reads it, everything below is given it.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace afterword::cli {

/// The variable's value; empty where it is not set. What it returns stays valid.
using Environment = std::function<std::string_view(const std::string& name)>;

inline std::string_view no_environment(const std::string&) { return {}; }

}  // namespace afterword::cli
