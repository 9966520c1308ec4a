// Something fresh to say (rules.md R5.1).
#pragma once

#include <optional>
#include <string>

#include "app/ports.h"

namespace afterword::app {

struct MaterialToAdd {
  core::MaterialKind kind = core::MaterialKind::article;
  std::string text;
  std::optional<std::string> url;  ///< http or https
  std::optional<std::string> person;
  std::optional<core::Permission> permission;  ///< goes with `person`; absent beside one, none
};
Result<core::Material> add_material(Store& store, const MaterialToAdd& input, Instant now);

/// What is absent stays; an empty url or person is taken out.
struct MaterialEdit {
  std::string id;
  std::optional<core::MaterialKind> kind;
  std::optional<std::string> text;
  std::optional<std::string> url;
  std::optional<std::string> person;
  std::optional<core::Permission> permission;
};
Result<core::Material> edit_material(Store& store, const MaterialEdit& edit, Instant now);

}  // namespace afterword::app
