// Which member names the open objects of a JSON text have had so far, and where in it the parser is.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace afterword::core {

/// Told by the parser what begins and ends. Boost.JSON's own tree silently keeps the last of two members with the same
/// name, so they are compared here, before the tree is made.
class OpenNames {
 public:
  void open_object() { open(false); }
  void open_array() { open(true); }
  void add_part(std::string_view part) { names_ += part; }  ///< of a name that comes in pieces, before its last one
  void add_name(std::string_view last_part);
  void value_ended();

  /// The JSON path of a member that the innermost object has twice, if any.
  std::optional<std::string> repeated();
  void close();

 private:
  struct Level {
    bool is_array;
    std::size_t index;       // values that have ended
    std::size_t first_name;  // into starts_
  };

  void open(bool is_array) { levels_.push_back({is_array, 0, starts_.size()}); }
  std::string_view name(std::size_t i) const;
  std::string path_of_innermost() const;

  std::vector<Level> levels_;
  std::string names_;                // of all open objects, one after the other
  std::vector<std::size_t> starts_;  // of each, in names_
  std::size_t unnamed_ = 0;          // where the name that is being read starts
  std::vector<std::string_view> sorted_;
};

}  // namespace afterword::core
