#include "core/codec/json_members.h"

#include <fmt/format.h>

#include <unordered_set>

#include "core/codec/json_path.h"
#include "core/codec/near_miss.h"
#include "core/codec/quoted.h"

namespace afterword::core {
namespace {

namespace json = boost::json;

std::string_view view(json::string_view text) { return {text.data(), text.size()}; }

}  // namespace

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

}  // namespace afterword::core
