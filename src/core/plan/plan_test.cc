#include "core/plan/plan.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json.hpp>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "core/codec/facts_json.h"
#include "tzdata/system_zones.h"

namespace afterword::core {
namespace {

namespace json = boost::json;

Almanac almanac_for(const Facts& facts) {
  tzdata::SystemZones zones;
  Almanac almanac;
  almanac.add(zones.find(facts.seeker.timezone).value());
  for (const Application& application : facts.applications) {
    almanac.add(zones.find(application.employer.timezone).value());
  }
  return almanac;
}

/// What a vector compares of a step: times only where it is neither done nor lapsed.
std::string spelled(const json::object& step) {
  const auto text = [&](const char* member) -> std::string {
    const json::value* value = step.if_contains(member);
    return value == nullptr || value->is_null() ? "-" : json::serialize(*value);
  };
  const auto instant = [&](const char* member) -> std::string {
    const json::value* value = step.if_contains(member);
    if (value == nullptr || value->is_null()) return "-";
    return format_instant(parse_instant(std::string(value->as_string())).value().instant);
  };
  const std::string state = text("state");
  std::string all = text("application") + " " + text("step") + " " + state + " " + text("interview") + " " +
                    text("to") + " " + text("number") + " " + text("forward_for");
  if (state != "\"done\"" && state != "\"lapsed\"") all += " " + instant("opens_at") + " " + instant("due_at");
  return all;
}

json::object as_json(const Step& step) {
  json::object out{{"application", step.application}, {"step", name_of(step.kind)}, {"state", name_of(step.state)}};
  if (step.opens_at) out["opens_at"] = format_instant(*step.opens_at);
  if (step.due_at) out["due_at"] = format_instant(*step.due_at);
  if (step.interview) out["interview"] = *step.interview;
  if (step.to) out["to"] = *step.to;
  if (step.number) out["number"] = *step.number;
  if (!step.forward_for.empty()) out["forward_for"] = json::array(step.forward_for.begin(), step.forward_for.end());
  return out;
}

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST(Plan, every_worked_example_comes_out_as_written) {
  const json::value document = json::parse(read_file(AFTERWORD_VECTORS "/plan.json"));
  for (const json::value& entry : document.at("vectors").as_array()) {
    const json::object& vector = entry.as_object();
    const std::string name(vector.at("name").as_string());
    const auto facts = parse_facts(json::serialize(vector.at("facts")));
    ASSERT_TRUE(facts.has_value()) << name << ": " << facts.error().what << " " << facts.error().where;
    Almanac almanac = almanac_for(*facts);
    const auto now = parse_instant(std::string(vector.at("now").as_string())).value();

    std::vector<std::string> expected;
    std::vector<std::string> actual;
    std::vector<std::string> expected_states;
    std::vector<std::string> actual_states;
    for (const json::value& step : vector.at("steps").as_array()) {
      expected.push_back(spelled(step.as_object()));
      expected_states.emplace_back(step.at("state").as_string());
    }
    for (const Step& step : plan(*facts, almanac, now.instant)) {
      actual.push_back(spelled(as_json(step)));
      actual_states.emplace_back(name_of(step.state));
      EXPECT_FALSE(step.because.empty()) << name;
      EXPECT_FALSE(step.rules.empty()) << name;
      EXPECT_FALSE(step.title.empty()) << name;
    }
    EXPECT_EQ(actual_states, expected_states) << name;
    std::sort(expected.begin(), expected.end());
    std::sort(actual.begin(), actual.end());
    EXPECT_EQ(actual, expected) << name;
  }
}

/// The plan changes at next_change and not before: sampled against a plan made anew at many instants between.
TEST(Plan, says_when_time_alone_will_change_it) {
  const json::value document = json::parse(read_file(AFTERWORD_VECTORS "/plan.json"));
  for (const json::value& entry : document.at("vectors").as_array()) {
    const json::object& vector = entry.as_object();
    const auto facts = parse_facts(json::serialize(vector.at("facts"))).value();
    Almanac almanac = almanac_for(facts);
    for (const Application& application : facts.applications) {
      const PlanSetting setting{almanac.zone(application.employer.timezone), almanac.zone(facts.seeker.timezone),
                                almanac.calendar(application.employer)};
      Instant at = application.interviews.front().starts_at.instant;
      const Instant end = at + std::chrono::days{120};
      for (int rounds = 0; at < end; ++rounds) {
        ASSERT_LT(rounds, 200);
        const auto here = plan_application(application, setting, at);
        if (!here.next_change) break;
        ASSERT_GT(*here.next_change, at);
        const auto states = [](const ApplicationPlan& made) {
          std::vector<std::string> all;
          for (const Step& step : made.steps) {
            all.push_back(std::string(name_of(step.kind)) + std::string(name_of(step.state)) +
                          (step.opens_at ? format_instant(*step.opens_at) : "") + step.to.value_or(""));
          }
          return all;
        };
        const auto span = *here.next_change - at;
        for (const auto fraction : {2, 3, 7}) {
          EXPECT_EQ(states(plan_application(application, setting, at + span / fraction)), states(here));
        }
        EXPECT_EQ(states(plan_application(application, setting, *here.next_change - std::chrono::seconds{1})),
                  states(here));
        at = *here.next_change;
      }
    }
  }
}

}  // namespace
}  // namespace afterword::core
