#include "core/message/check.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "core/codec/facts_json.h"
#include "tzdata/system_zones.h"

namespace afterword::core {
namespace {

namespace json = boost::json;

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// Stands for Hunspell: every word is right but those that the examples have misspelled.
const Speller speller = [](std::string_view word, std::string* suggestion) {
  if (word != "wierd") return true;
  if (suggestion != nullptr) *suggestion = "weird";
  return false;
};

Almanac almanac_for(const Facts& facts) {
  tzdata::SystemZones zones;
  Almanac almanac;
  almanac.add(zones.find(facts.seeker.timezone).value());
  for (const Application& application : facts.applications) {
    almanac.add(zones.find(application.employer.timezone).value());
  }
  return almanac;
}

struct Example {
  std::string name;
  Facts facts;
  const Application* application = nullptr;
  const Message* message = nullptr;
  Instant now;
  std::set<std::string> expect;
  std::set<std::string> forbid;
};

std::vector<Example> examples() {
  std::vector<Example> all;
  const json::value document = json::parse(read_file(AFTERWORD_VECTORS "/checks.json"));
  for (const json::value& entry : document.at("vectors").as_array()) {
    auto facts = parse_facts(json::serialize(entry.at("facts")));
    if (!facts) {
      ADD_FAILURE() << facts.error().what << " " << facts.error().where;
      continue;
    }
    Example example;
    example.name = entry.at("name").as_string();
    example.facts = std::move(*facts);
    example.now = parse_instant(std::string(entry.at("now").as_string())).value().instant;
    for (const json::value& name : entry.at("expect").as_array()) example.expect.emplace(name.as_string());
    for (const json::value& name : entry.at("forbid").as_array()) example.forbid.emplace(name.as_string());
    all.push_back(std::move(example));
    Example& kept = all.back();
    for (const Application& application : kept.facts.applications) {
      if (const Message* message = application.message(std::string(entry.at("message").as_string()))) {
        kept.application = &application;
        kept.message = message;
      }
    }
  }
  // The vector may have moved its elements: find the pointers' targets again by address within the final facts.
  for (Example& example : all) {
    const std::string application = example.application->id;
    const std::string message = example.message->id;
    example.application = example.facts.application(application);
    example.message = example.application->message(message);
  }
  return all;
}

std::vector<Finding> findings_of(const Example& example) {
  Almanac almanac = almanac_for(example.facts);
  const Employer& employer = example.application->employer;
  const PlanSetting plan{almanac.zone(employer.timezone), almanac.zone(example.facts.seeker.timezone),
                         almanac.calendar(employer)};
  return check(*example.message, {example.facts, *example.application, plan, example.now, &speller});
}

TEST(Check, every_worked_example_is_found_and_nothing_that_it_forbids) {
  const auto all = examples();
  EXPECT_EQ(all.size(), 25U);
  for (const Example& example : all) {
    std::set<std::string> found;
    std::string report;
    for (const Finding& finding : findings_of(example)) {
      found.insert(finding.check);
      report += "\n  " + finding.check + ": " + finding.why;
    }
    for (const std::string& wanted : example.expect) {
      EXPECT_TRUE(found.contains(wanted)) << example.name << ": missing " << wanted << report;
    }
    for (const std::string& unwanted : example.forbid) {
      EXPECT_FALSE(found.contains(unwanted)) << example.name << ": unwanted " << unwanted << report;
    }
    if (example.expect.empty()) {
      EXPECT_TRUE(found.empty()) << example.name << report;
    }
  }
}

}  // namespace
}  // namespace afterword::core
