// One value of a JsonTree where it stands, so that whatever is wrong with it is said with its JSON path and with what
// to do. The first error wins; after it, everything reads as empty. For this room alone: it drags in Boost.JSON.
#pragma once

#include <boost/json/value.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "core/error.h"
#include "core/time/civil.h"

namespace afterword::core {

/// One value where it stands. A chain of these lies on the stack while a document is read, so that a path costs nothing
/// until it is needed; each must outlive those made from it.
class JsonNode {
 public:
  JsonNode(const boost::json::value& value, std::optional<Error>& first_error)
      : value_(&value), first_error_(&first_error) {}

  JsonNode member(const boost::json::value& value, std::string_view name) const;
  JsonNode item(const boost::json::value& value, std::size_t index) const;

  const boost::json::value& value() const { return *value_; }
  std::string path() const;

  /// Keeps the error, unless there was one before. `member` names one that is not there to have a node.
  void complain(std::string what, std::string advice, std::string_view member = {}) const;
  void complain_at(std::string where, std::string what, std::string advice) const;
  bool failed() const { return first_error_->has_value(); }

  // What the value itself should be. Each complains and returns an empty one where it is not.

  const boost::json::object* object() const;
  const boost::json::array* array() const;
  /// UTF-8 of any number of lines; no NUL.
  std::string text() const;
  /// Not empty, one line, no control characters (utf8.h).
  std::string line() const;
  bool flag() const;
  int number(int low, int high) const;
  Date date() const;
  OffsetTime instant() const;

 private:
  const boost::json::value* value_;
  const JsonNode* parent_ = nullptr;
  std::string_view name_;  // in an object
  std::size_t index_ = 0;  // in an array
  bool in_array_ = false;
  std::optional<Error>* first_error_;
};

}  // namespace afterword::core
