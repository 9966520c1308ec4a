// The members of one object of a JsonTree, read by name and by what they should be.
#pragma once

#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/codec/json_node.h"
#include "core/codec/json_tree.h"
#include "core/error.h"
#include "core/facts/names.h"
#include "core/facts/private_text.h"
#include "core/time/civil.h"

namespace afterword::core {

/// The members of one object. Absent and null are the same everywhere.
class JsonMembers {
 public:
  /// Complains about a value that is no object, and about members that are not `known`.
  JsonMembers(const JsonNode& node, std::initializer_list<std::string_view> known);

  bool has(std::string_view name) const { return find(name) != nullptr; }
  const JsonNode& node() const { return node_; }
  /// About one member, whether it is there or not.
  void complain(std::string_view name, std::string what, std::string advice) const {
    node_.complain(std::move(what), std::move(advice), name);
  }

  // Required: complain where absent.
  std::string required_line(std::string_view name) const;
  OffsetTime required_instant(std::string_view name) const;
  template <class Enum>
  Enum required_word(std::string_view name) const {
    return word<Enum>(name, true).value_or(Enum{});
  }

  // May be absent. A text or line that is there and empty is absent as well.
  std::optional<std::string> line(std::string_view name) const;
  std::string text(std::string_view name) const;
  std::optional<std::string> optional_text(std::string_view name) const;
  PrivateText private_text(std::string_view name) const { return PrivateText(text(name)); }
  std::optional<PrivateText> optional_private_text(std::string_view name) const;
  bool flag(std::string_view name) const { return optional_flag(name).value_or(false); }
  std::optional<bool> optional_flag(std::string_view name) const;
  std::optional<int> number(std::string_view name, int low, int high) const;
  std::optional<Date> date(std::string_view name) const;
  std::optional<OffsetTime> instant(std::string_view name) const;
  template <class Enum>
  std::optional<Enum> optional_word(std::string_view name) const {
    return word<Enum>(name, false);
  }

  std::vector<std::string> texts(std::string_view name) const;
  std::vector<PrivateText> private_texts(std::string_view name) const;
  std::vector<std::string> lines(std::string_view name) const;
  /// Lines, none of them twice: ids of something else.
  std::vector<std::string> ids(std::string_view name) const;

  /// An object or whatever `read` makes of the member; nullopt where it is absent.
  template <class Part>
  std::optional<Part> part(std::string_view name, Part (*read)(const JsonNode&)) const {
    const boost::json::value* value = find(name);
    if (value == nullptr) return std::nullopt;
    return read(node_.member(*value, name));
  }
  template <class Part>
  Part required_part(std::string_view name, Part (*read)(const JsonNode&)) const {
    if (const boost::json::value* value = required(name)) return read(node_.member(*value, name));
    return Part{};
  }
  template <class Part>
  std::vector<Part> list(std::string_view name, Part (*read)(const JsonNode&)) const {
    std::vector<Part> parts;
    const boost::json::value* value = find(name);
    if (value == nullptr) return parts;
    const JsonNode list_node = node_.member(*value, name);
    if (const boost::json::array* items = list_node.array()) {
      parts.reserve(std::min<std::size_t>(items->size(), 64));  // not for a million that will turn out to be wrong
      for (std::size_t i = 0; i < items->size() && !node_.failed(); ++i) {
        parts.push_back(read(list_node.item((*items)[i], i)));
      }
    }
    return parts;
  }
  /// A list whose parts have ids: complains about one that comes twice.
  template <class Part>
  std::vector<Part> list_by_id(std::string_view name, Part (*read)(const JsonNode&)) const {
    std::vector<Part> parts = list(name, read);
    std::vector<std::string_view> ids;
    ids.reserve(parts.size());
    for (const Part& part : parts) ids.push_back(part.id);
    refuse_repeats(name, ids, ".id");
    return parts;
  }

 private:
  const boost::json::value* find(std::string_view name) const;
  const boost::json::value* required(std::string_view name) const;
  void refuse_repeats(std::string_view list_name, std::span<const std::string_view> ids, std::string_view suffix) const;

  template <class Enum>
  std::optional<Enum> word(std::string_view name, bool must_be_there) const {
    const boost::json::value* value = must_be_there ? required(name) : find(name);
    if (value == nullptr) return std::nullopt;
    const JsonNode node = node_.member(*value, name);
    const std::string word = node.line();
    const std::optional<Enum> meant = parse_name<Enum>(word);
    if (!meant) refuse_word(node, word, all_names<Enum>());
    return meant;
  }
  static void refuse_word(const JsonNode& node, std::string_view word, const std::string& known);

  const JsonNode& node_;
  const boost::json::object* members_;
};

/// A whole text as one part: what `read` makes of its root, or the first error.
template <class Part>
Result<Part> read_document(std::string_view text, Part (*read)(const JsonNode&)) {
  Result<JsonTree> tree = JsonTree::parse(text);
  if (!tree) return std::unexpected(std::move(tree.error()));
  std::optional<Error> first_error;
  Part part = read(JsonNode(tree->root(), first_error));
  if (first_error) return std::unexpected(*std::move(first_error));
  return part;
}

}  // namespace afterword::core
