#include "core/plan/step.h"

#include <array>
#include <tuple>

namespace afterword::core {
namespace {

constexpr std::array<std::string_view, 10> kind_names{"breathe", "debrief",  "thank_you", "find_contact", "follow_up",
                                                      "answer",  "schedule", "stay_busy", "close",        "reflect"};
constexpr std::array<std::string_view, 6> state_names{"late", "open", "waiting", "upcoming", "done", "lapsed"};

template <class Enum, std::size_t N>
std::optional<Enum> parse(const std::array<std::string_view, N>& names, std::string_view word) {
  for (std::size_t i = 0; i < N; ++i) {
    if (names.at(i) == word) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace

std::string_view name_of(StepKind kind) { return kind_names.at(static_cast<std::size_t>(kind)); }
std::string_view name_of(StepState state) { return state_names.at(static_cast<std::size_t>(state)); }
std::optional<StepKind> parse_step_kind(std::string_view word) { return parse<StepKind>(kind_names, word); }
std::optional<StepState> parse_step_state(std::string_view word) { return parse<StepState>(state_names, word); }

bool comes_before(const Step& a, const Step& b) {
  const auto instant_or_last = [](const std::optional<OffsetTime>& time) {
    return time ? time->instant : Instant::max();
  };
  if (a.state != b.state) return a.state < b.state;
  const auto key = [&](const Step& step) {
    return std::make_tuple(instant_or_last(step.due_at), instant_or_last(step.opens_at));
  };
  const auto key_a = key(a);
  const auto key_b = key(b);
  if (key_a != key_b) return key_a < key_b;
  return a.application < b.application;
}

}  // namespace afterword::core
