// JSON text -> a tree, strictly (RFC 8259), for the documents of this room. What the members mean is said elsewhere.
#pragma once

#include <boost/json/monotonic_resource.hpp>
#include <boost/json/value.hpp>
#include <memory>
#include <string_view>

#include "core/error.h"

namespace afterword::core {

/// Bounds of what is read. The last one keeps a hostile document ("[0,0,0,...") from costing fifty times its size.
inline constexpr std::size_t json_most_bytes = std::size_t{64} << 20;
inline constexpr std::size_t json_most_depth = 32;
inline constexpr std::size_t json_most_values = 8'000'000;

/// A whole document, and the memory it lives in. Values are valid as long as the tree.
class JsonTree {
 public:
  /// Errors: syntax (also invalid UTF-8 and lone surrogates, with `where` "line 3, column 14", columns in characters);
  /// a member named twice in one object (`where` is its JSON path); a bound that was passed. A byte order mark is
  /// skipped.
  static Result<JsonTree> parse(std::string_view text);

  const boost::json::value& root() const { return root_; }

 private:
  JsonTree(std::unique_ptr<boost::json::monotonic_resource> memory, boost::json::value root)
      : memory_(std::move(memory)), root_(std::move(root)) {}

  std::unique_ptr<boost::json::monotonic_resource> memory_;  // outlives root_
  boost::json::value root_;
};

}  // namespace afterword::core
