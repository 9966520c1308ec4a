// JSON paths as errors spell them: applications[0].interviews[1].ends_at
#pragma once

#include <string>
#include <string_view>

namespace afterword::core {

/// Appends ".name" (without the dot at the start of a path). A name that is no plain word is quoted and cut:
/// `["no such\nthing"]`, so that a hostile one cannot break the line that reports it.
void append_member(std::string& path, std::string_view name);
void append_item(std::string& path, std::size_t index);

}  // namespace afterword::core
