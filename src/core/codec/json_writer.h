// Writing JSON (RFC 8259), one document or part at a time: members in the order in which they are given, two-space
// indentation or none, text as UTF-8 with only what must be escaped escaped. The one writer of this program.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/time/civil.h"

namespace afterword::core {

class JsonWriter {
 public:
  enum class Layout { indented, compact };
  explicit JsonWriter(Layout layout = Layout::indented) : layout_(layout) {}

  // An object: begin_object, then name and value in turn, then end_object. A list: begin_list, values, end_list.
  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_list() { return open('['); }
  JsonWriter& end_list() { return close(']'); }
  JsonWriter& name(std::string_view name);

  /// What is not well-formed UTF-8 in it becomes U+FFFD: the document is always valid. Characters
  /// that would steer a terminal (controls, separators, bidirectional overrides) are escaped: it can be shown as it is.
  JsonWriter& text(std::string_view text);
  JsonWriter& number(std::int64_t number);
  JsonWriter& flag(bool flag);
  JsonWriter& null();
  JsonWriter& date(Date date) { return text(format_date(date)); }
  JsonWriter& instant(const OffsetTime& time) { return text(format_instant(time)); }  ///< with its own offset
  /// A value that is written already, by another writer; it is indented anew.
  JsonWriter& part(std::string_view json);

  // A member that is left out where it is absent, empty or false.

  void text_if_any(std::string_view name, const std::string& value);
  void text_if_any(std::string_view name, const std::optional<std::string>& value);
  void texts_if_any(std::string_view name, const std::vector<std::string>& values);
  void number_if_any(std::string_view name, const std::optional<int>& value);
  void flag_if_any(std::string_view name, const std::optional<bool>& value);
  void flag_if_set(std::string_view name, bool value);
  void date_if_any(std::string_view name, const std::optional<Date>& value);
  void instant_if_any(std::string_view name, const std::optional<OffsetTime>& value);

  /// What was written so far; the writer is empty after that.
  std::string take();

 private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  void start_value();
  void new_line();

  Layout layout_;
  std::string out_;
  std::size_t depth_ = 0;
  bool empty_ = true;        // nothing in the innermost object or list yet
  bool after_name_ = false;  // the next value belongs to a name
};

}  // namespace afterword::core
