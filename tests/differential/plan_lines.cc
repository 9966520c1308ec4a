// Reads cases as JSON lines {"facts","now"} and prints one {"steps":[...]} a line, for plan_oracle.py to compare with.
#include <boost/json.hpp>
#include <cstdio>
#include <iostream>
#include <string>

#include "core/codec/facts_json.h"
#include "core/plan/plan.h"
#include "tzdata/system_zones.h"

namespace {

using namespace afterword;
namespace json = boost::json;

json::object written(const core::Step& step) {
  json::object out;
  out["application"] = step.application;
  out["step"] = core::name_of(step.kind);
  out["state"] = core::name_of(step.state);
  if (step.opens_at) out["opens_at"] = core::format_instant(*step.opens_at);
  if (step.due_at) out["due_at"] = core::format_instant(*step.due_at);
  if (step.interview) out["interview"] = *step.interview;
  if (step.to) out["to"] = *step.to;
  if (step.number) out["number"] = *step.number;
  if (!step.forward_for.empty()) out["forward_for"] = json::array(step.forward_for.begin(), step.forward_for.end());
  out["because"] = step.because;
  return out;
}

}  // namespace

int main() {
  tzdata::SystemZones zones;
  core::Almanac almanac;
  std::string line;
  while (std::getline(std::cin, line)) {
    const json::object example = json::parse(line).as_object();
    const auto facts = core::parse_facts(json::serialize(example.at("facts")));
    if (!facts) {
      std::fprintf(stderr, "%s (%s)\n", facts.error().what.c_str(), facts.error().where.c_str());
      return 2;
    }
    const auto need = [&](const std::string& name) {
      if (!almanac.knows(name)) almanac.add(zones.find(name).value());
    };
    need(facts->seeker.timezone);
    for (const auto& application : facts->applications) need(application.employer.timezone);
    const auto now = core::parse_instant(std::string(example.at("now").as_string())).value();
    json::array steps;
    for (const auto& step : core::plan(*facts, almanac, now.instant)) steps.push_back(written(step));
    std::cout << json::serialize(json::object{{"steps", steps}}) << '\n';
  }
  return 0;
}
