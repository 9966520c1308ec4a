#include "core/codec/json_node.h"

#include <fmt/format.h>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include "core/codec/json_path.h"
#include "core/codec/quoted.h"
#include "core/codec/utf8.h"

namespace afterword::core {
namespace {

namespace json = boost::json;

std::string_view view(json::string_view text) { return {text.data(), text.size()}; }

std::string_view kind_of(const json::value& value) {
  switch (value.kind()) {
    case json::kind::null:
      return "null";
    case json::kind::bool_:
      return "true or false";
    case json::kind::int64:
    case json::kind::uint64:
    case json::kind::double_:
      return "a number";
    case json::kind::string:
      return "a text";
    case json::kind::array:
      return "a list";
    case json::kind::object:
      return "an object";
  }
  return "something else";
}

std::string_view how_to_write(std::string_view kind) {
  if (kind == "a text") return "write it in quotation marks";
  if (kind == "a list") return "write it in [ ], even where it is one thing alone";
  if (kind == "an object") return "write its members in { }";
  return "write it without quotation marks or brackets";
}

void refuse_kind(const JsonNode& node, std::string_view expected) {
  node.complain(fmt::format("expected {}, found {}", expected, kind_of(node.value())),
                std::string(how_to_write(expected)));
}

}  // namespace

JsonNode JsonNode::member(const json::value& value, std::string_view name) const {
  JsonNode node(value, *first_error_);
  node.parent_ = this;
  node.name_ = name;
  return node;
}

JsonNode JsonNode::item(const json::value& value, std::size_t index) const {
  JsonNode node(value, *first_error_);
  node.parent_ = this;
  node.index_ = index;
  node.in_array_ = true;
  return node;
}

std::string JsonNode::path() const {
  if (parent_ == nullptr) return {};
  std::string path = parent_->path();
  if (in_array_) {
    append_item(path, index_);
  } else {
    append_member(path, name_);
  }
  return path;
}

void JsonNode::complain(std::string what, std::string advice, std::string_view member) const {
  if (failed()) return;
  std::string where = path();
  if (!member.empty()) append_member(where, member);
  complain_at(std::move(where), std::move(what), std::move(advice));
}

void JsonNode::complain_at(std::string where, std::string what, std::string advice) const {
  if (failed()) return;
  *first_error_ = Error{ErrorCode::invalid_input, std::move(what), std::move(where), std::move(advice)};
}

const json::object* JsonNode::object() const {
  const json::object* members = value_->if_object();
  if (members == nullptr) refuse_kind(*this, "an object");
  return members;
}

const json::array* JsonNode::array() const {
  const json::array* items = value_->if_array();
  if (items == nullptr) refuse_kind(*this, "a list");
  return items;
}

std::string JsonNode::text() const {
  const json::string* text = value_->if_string();
  if (text == nullptr) {
    refuse_kind(*this, "a text");
    return {};
  }
  if (view(*text).find('\0') != std::string_view::npos) complain("there is a NUL in this text", "remove \"\\u0000\"");
  return std::string(view(*text));
}

std::string JsonNode::line() const {
  std::string line = text();
  if (failed()) return line;
  if (line.empty()) complain("is empty", "fill it in, or leave the whole entry out");
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (is_control(line, at)) {
      complain("must be one line without control characters", "remove the line breaks, tabs and the like");
      break;
    }
  }
  return line;
}

bool JsonNode::flag() const {
  const bool* flag = value_->if_bool();
  if (flag == nullptr) refuse_kind(*this, "true or false");
  return flag != nullptr && *flag;
}

int JsonNode::number(int low, int high) const {
  const std::int64_t* number = value_->if_int64();
  if (number != nullptr && *number >= low && *number <= high) return static_cast<int>(*number);
  if (!value_->is_number()) {
    refuse_kind(*this, "a whole number");
  } else {
    complain("this number is not possible here", fmt::format("use a whole number from {} to {}", low, high));
  }
  return low;
}

Date JsonNode::date() const {
  const std::string word = line();
  const std::optional<Date> date = parse_date(word);
  if (!date) complain(fmt::format("{} is no date", quoted(word)), "write an existing one as YYYY-MM-DD");
  return date.value_or(Date{});
}

OffsetTime JsonNode::instant() const {
  const std::string word = line();
  const std::optional<OffsetTime> instant = parse_instant(word);
  if (!instant) {
    complain(fmt::format("{} is no instant", quoted(word)),
             "write date, time and offset from UTC, such as 2026-11-10T14:00:00-05:00");
  }
  return instant.value_or(OffsetTime{});
}

}  // namespace afterword::core
