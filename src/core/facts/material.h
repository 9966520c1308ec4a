// Something fresh to say (rules.md R5.1).
#pragma once

#include <optional>
#include <string>

namespace afterword::core {

enum class MaterialKind { article, connection, accomplishment, learning };
enum class Permission { none, asked, granted };

struct Material {
  std::string id;
  MaterialKind kind = MaterialKind::article;
  std::string text;
  std::optional<std::string> url;
  std::optional<std::string> person;     ///< connections: whom
  std::optional<Permission> permission;  ///< connections: may they be named
  bool operator==(const Material&) const = default;
};

}  // namespace afterword::core
