// Reading a draft before it goes, like a compiler that likes you (docs/checks/). Pure.
#pragma once

#include <cstddef>
#include <functional>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/facts/facts.h"
#include "core/plan/plan.h"

namespace afterword::core {

enum class Severity { error, warning, note };
enum class Part { subject, body };

/// Bytes [start, end) of one part, UTF-8. An empty span at 0 is about the whole message.
struct Span {
  Part part = Part::body;
  std::size_t start = 0;
  std::size_t end = 0;
  bool operator==(const Span&) const = default;
};

struct Finding {
  std::string check;  ///< its stable name: "wrong-employer"
  Severity severity = Severity::error;
  Span span;
  std::string why;                 ///< one sentence
  std::optional<std::string> fix;  ///< what the span should say instead, where there is such a thing
  bool operator==(const Finding&) const = default;
};

/// What can make a check that found nothing at approval find something by the time the letter goes.
enum class Changes {
  with_words,  ///< only what the letter says, and to whom
  with_time,   ///< that time passes
  with_facts,  ///< what somebody wrote or decided since
};

/// A check as the world knows it.
struct CheckInfo {
  std::string_view name;
  Severity severity;
  bool waivable;             ///< false for the ones that no reason can overrule
  std::string_view summary;  ///< when it fires, one sentence
  Changes changes = Changes::with_words;
};
std::span<const CheckInfo> all_checks();  ///< in the order of docs/checks/
const CheckInfo* find_check(std::string_view name);

/// What docs/checks/ says of it, in Markdown; empty where there is no such check.
std::string_view page_of_check(std::string_view name);

/// Knows words; null where no dictionary is at hand (then `spelling` is silent). May offer a correction.
using Speller = std::function<bool(std::string_view word, std::string* suggestion)>;

struct CheckSetting {
  const Facts& facts;
  const Application& application;  ///< one of facts.applications
  PlanSetting plan;
  Instant now;
  const Speller* speller = nullptr;
};

/// All findings, errors first, then by position. Waivers of the message are not applied here.
std::vector<Finding> check(const Message& message, const CheckSetting& setting);

/// Those that block approval: errors without a waiver, or that cannot be waived. A waiver needs a reason that is not
/// blank.
std::vector<Finding> blocking(const std::vector<Finding>& findings, const std::vector<Waiver>& waivers);

bool is_waived(const Finding& finding, const std::vector<Waiver>& waivers);

/// What the checks find that time or others' words may have changed since its approval (`by` says which), and no waiver
/// of the message overrules. No other check is run.
std::vector<Finding> check_again(const Message& message, const CheckSetting& setting,
                                 std::initializer_list<Changes> by);
/// Those of `findings` that such a check made.
std::vector<Finding> changed_since(const std::vector<Finding>& findings, const std::vector<Waiver>& waivers,
                                   std::initializer_list<Changes> by);

std::string_view name_of(Severity severity);
std::string_view name_of(Part part);

}  // namespace afterword::core
