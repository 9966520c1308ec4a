// What each rule says, for `afterword explain R4.2` and for links beside dates.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace afterword::core {

struct Rule {
  std::string_view number;  ///< "R4.2"
  std::string_view title;   ///< "Initial follow-up"
  std::string text;         ///< the rule as docs/rules.md has it, a paragraph or a table's row to a line
};

std::span<const Rule> rulebook();
/// Case does not matter; null where there is no such rule.
const Rule* find_rule(std::string_view number);

}  // namespace afterword::core
