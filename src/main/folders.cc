#include "main/folders.h"

#include <string_view>

namespace afterword {
namespace {

core::Result<std::string> base_folder(const cli::Environment& environment, const std::string& variable,
                                      std::string_view below_home) {
  const std::string_view base = environment(variable);
  if (base.starts_with('/')) return std::string(base);
  const std::string_view home = environment("HOME");
  if (!home.starts_with('/')) {
    return core::outside("it is not known where your files belong", variable, "set HOME, or give --data DIR");
  }
  return std::string(home) + std::string(below_home);
}

}  // namespace

core::Result<std::string> data_folder(const std::optional<std::string>& given, const cli::Environment& environment) {
  if (given) {
    if (given->empty()) return core::invalid("the folder's name is empty", "--data", "give a folder");
    return *given;
  }
  auto base = base_folder(environment, "XDG_DATA_HOME", "/.local/share");
  if (!base) return base;
  return *base + "/afterword";
}

core::Result<std::string> state_folder(const cli::Environment& environment) {
  auto base = base_folder(environment, "XDG_STATE_HOME", "/.local/state");
  if (!base) {
    return core::outside("it is not known where to count what is sent", "XDG_STATE_HOME", "set HOME or XDG_STATE_HOME");
  }
  return *base + "/afterword";
}

core::Result<std::string> settings_file(const std::optional<std::string>& given, const cli::Environment& environment) {
  if (given) return *given + "/config.json";
  auto base = base_folder(environment, "XDG_CONFIG_HOME", "/.config");
  if (!base) return base;
  return *base + "/afterword/config.json";
}

}  // namespace afterword
