// Everything that one seeker's document says.
#pragma once

#include <string_view>
#include <vector>

#include "core/facts/application.h"
#include "core/facts/material.h"
#include "core/facts/seeker.h"

namespace afterword::core {

struct Facts {
  Seeker seeker;
  std::vector<Application> applications;
  std::vector<Material> materials;
  bool operator==(const Facts&) const = default;

  const Application* application(std::string_view application_id) const;
  Application* application(std::string_view application_id);
  const Material* material(std::string_view material_id) const;
};

}  // namespace afterword::core
