#include "core/codec/json_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <unordered_set>

#include "core/codec/json_path.h"
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

void refuse_kind(const JsonNode& node, std::string_view expected) {
  node.complain(fmt::format("expected {}, found {}", expected, kind_of(node.value())), "see docs/formats.md");
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

JsonMembers::JsonMembers(const JsonNode& node, std::initializer_list<std::string_view> known)
    : node_(node), members_(node.object()) {
  if (members_ == nullptr || node.failed()) return;
  for (const json::key_value_pair& member : *members_) {
    const std::string_view name = view(member.key());
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    const std::string_view meant = near_miss(name, {known.begin(), known.size()});
    node.complain(fmt::format("unknown member {}", quoted(name)),
                  meant.empty() ? fmt::format("what may stand here: {}", fmt::join(known, ", "))
                                : fmt::format("did you mean \"{}\"?", meant),
                  name);
    return;
  }
}

const json::value* JsonMembers::find(std::string_view name) const {
  if (members_ == nullptr) return nullptr;
  const json::value* value = members_->if_contains({name.data(), name.size()});
  return value == nullptr || value->is_null() ? nullptr : value;
}

const json::value* JsonMembers::required(std::string_view name) const {
  const json::value* value = find(name);
  if (value == nullptr) complain(name, "is missing", "add it: it is required here");
  return value;
}

std::string JsonMembers::required_line(std::string_view name) const {
  const json::value* value = required(name);
  return value == nullptr ? std::string() : node_.member(*value, name).line();
}

OffsetTime JsonMembers::required_instant(std::string_view name) const {
  const json::value* value = required(name);
  return value == nullptr ? OffsetTime{} : node_.member(*value, name).instant();
}

std::optional<std::string> JsonMembers::line(std::string_view name) const {
  const json::value* value = find(name);
  if (value == nullptr || (value->is_string() && value->get_string().empty())) return std::nullopt;
  return node_.member(*value, name).line();
}

std::string JsonMembers::text(std::string_view name) const {
  const json::value* value = find(name);
  return value == nullptr ? std::string() : node_.member(*value, name).text();
}

std::optional<std::string> JsonMembers::optional_text(std::string_view name) const {
  std::string words = text(name);
  if (words.empty()) return std::nullopt;
  return words;
}

std::optional<PrivateText> JsonMembers::optional_private_text(std::string_view name) const {
  std::string words = text(name);
  if (words.empty()) return std::nullopt;
  return PrivateText(std::move(words));
}

std::optional<bool> JsonMembers::optional_flag(std::string_view name) const {
  const json::value* value = find(name);
  if (value == nullptr) return std::nullopt;
  return node_.member(*value, name).flag();
}

std::optional<int> JsonMembers::number(std::string_view name, int low, int high) const {
  const json::value* value = find(name);
  if (value == nullptr) return std::nullopt;
  return node_.member(*value, name).number(low, high);
}

std::optional<Date> JsonMembers::date(std::string_view name) const {
  const json::value* value = find(name);
  if (value == nullptr) return std::nullopt;
  return node_.member(*value, name).date();
}

std::optional<OffsetTime> JsonMembers::instant(std::string_view name) const {
  const json::value* value = find(name);
  if (value == nullptr) return std::nullopt;
  return node_.member(*value, name).instant();
}

std::vector<std::string> JsonMembers::texts(std::string_view name) const {
  return list<std::string>(name, [](const JsonNode& node) { return node.text(); });
}

std::vector<PrivateText> JsonMembers::private_texts(std::string_view name) const {
  return list<PrivateText>(name, [](const JsonNode& node) { return PrivateText(node.text()); });
}

std::vector<std::string> JsonMembers::lines(std::string_view name) const {
  return list<std::string>(name, [](const JsonNode& node) { return node.line(); });
}

std::vector<std::string> JsonMembers::ids(std::string_view name) const {
  std::vector<std::string> ids = lines(name);
  refuse_repeats(name, std::vector<std::string_view>(ids.begin(), ids.end()), "");
  return ids;
}

void JsonMembers::refuse_repeats(std::string_view list_name, std::span<const std::string_view> ids,
                                 std::string_view suffix) const {
  if (ids.size() < 2 || node_.failed()) return;
  std::unordered_set<std::string_view> seen;
  seen.reserve(ids.size());
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (seen.insert(ids[i]).second) continue;
    std::string where = node_.path();
    append_member(where, list_name);
    append_item(where, i);
    where += suffix;
    node_.complain_at(std::move(where), fmt::format("the id {} is in this list twice", quoted(ids[i])),
                      suffix.empty() ? "leave one of them out" : "give each its own id");
    return;
  }
}

void JsonMembers::refuse_word(const JsonNode& node, std::string_view word, const std::string& known) {
  node.complain(fmt::format("{} is not known here", quoted(word)), fmt::format("use {}", known));
}

std::string_view near_miss(std::string_view word, std::span<const std::string_view> candidates) {
  constexpr std::size_t longest = 40;
  if (word.size() > longest) return {};
  std::string_view best;
  std::size_t least = 1 + std::max<std::size_t>(1, word.size() / 3);  // a third of the letters may differ
  for (const std::string_view candidate : candidates) {
    if (candidate.size() > longest) continue;
    // Levenshtein's distance, one row at a time.
    std::array<std::size_t, longest + 1> row{};
    for (std::size_t j = 0; j <= candidate.size(); ++j) row.at(j) = j;
    for (std::size_t i = 0; i < word.size(); ++i) {
      std::size_t diagonal = row[0];
      row[0] = i + 1;
      for (std::size_t j = 0; j < candidate.size(); ++j) {
        const std::size_t replaced = diagonal + (word[i] == candidate[j] ? 0 : 1);
        diagonal = row.at(j + 1);
        row.at(j + 1) = std::min({replaced, row.at(j) + 1, diagonal + 1});
      }
    }
    if (row.at(candidate.size()) < least) {
      least = row.at(candidate.size());
      best = candidate;
    }
  }
  return best;
}

}  // namespace afterword::core
