// Making ids: a slug of a name for what people name, a number for the rest.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "app/locate.h"

namespace afterword::app {

/// "Acme Corp." -> "acme-corp", "Łódź & Søn" -> "lodz-son": ASCII letters, digits and single hyphens, at most 40 bytes,
/// for typing. Latin letters lose their marks; what has no such letters (another script, emoji) gives "".
std::string slug(std::string_view name);

/// slug(name), or `noun` where that is empty; "-2", "-3", ... where `taken` says so.
std::string free_slug(std::string_view name, std::string_view noun, const std::function<bool(std::string_view)>& taken);

/// The next free application id for that employer.
Result<std::string> new_application_id(WriteSession& session, std::string_view employer);
/// "i1", "m2", "p3": numbered across all applications, taken ones skipped.
Result<std::string> new_id(WriteSession& session, Noun noun);
Result<std::string> new_material_id(WriteSession& session);

}  // namespace afterword::app
