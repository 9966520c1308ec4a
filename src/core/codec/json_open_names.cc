#include "core/codec/json_open_names.h"

#include <algorithm>

#include "core/codec/json_path.h"

namespace afterword::core {

void OpenNames::add_name(std::string_view last_part) {
  names_ += last_part;
  starts_.push_back(unnamed_);
  unnamed_ = names_.size();
}

void OpenNames::value_ended() {
  if (!levels_.empty()) ++levels_.back().index;
}

std::optional<std::string> OpenNames::repeated() {
  const std::size_t first = levels_.back().first_name;
  sorted_.clear();
  for (std::size_t i = first; i < starts_.size(); ++i) sorted_.push_back(name(i));
  std::sort(sorted_.begin(), sorted_.end());
  const auto twice = std::adjacent_find(sorted_.begin(), sorted_.end());
  if (twice == sorted_.end()) return std::nullopt;
  std::string where = path_of_innermost();
  append_member(where, *twice);
  return where;
}

void OpenNames::close() {
  const std::size_t first = levels_.back().first_name;
  if (first < starts_.size()) {
    names_.resize(starts_[first]);
    unnamed_ = names_.size();
    starts_.resize(first);
  }
  levels_.pop_back();
}

std::string_view OpenNames::name(std::size_t i) const {
  const std::size_t end = i + 1 < starts_.size() ? starts_[i + 1] : unnamed_;
  return std::string_view(names_).substr(starts_[i], end - starts_[i]);
}

std::string OpenNames::path_of_innermost() const {
  std::string path;
  for (std::size_t i = 0; i + 1 < levels_.size(); ++i) {
    if (levels_[i].is_array) {
      append_item(path, levels_[i].index);
    } else {
      append_member(path, name(levels_[i + 1].first_name - 1));  // the last name before the next level's
    }
  }
  return path;
}

}  // namespace afterword::core
