// What a plan costs: of one typical application, and of a thousand of them.
//
// usage: plan_bench FACTS [--benchmark_...]
// FACTS is bench/plan/typical.json: three contacts, one debriefed interview, three messages, one reply.
#include <benchmark/benchmark.h>

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "core/codec/facts_json.h"
#include "core/plan/plan.h"
#include "tzdata/system_zones.h"

namespace {

using namespace afterword::core;

Facts read_facts(const char* path) {
  std::ifstream file(path);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  auto facts = parse_facts(bytes);
  if (!facts) throw std::runtime_error(facts.error().what + " (" + facts.error().where + ")");
  if (facts->applications.size() != 1) throw std::runtime_error("one application was expected");
  return *std::move(facts);
}

/// The same facts with its application `count` times, under different ids.
Facts repeated(const Facts& facts, int count) {
  Facts many = facts;
  many.applications.clear();
  for (int i = 0; i < count; ++i) {
    auto& application = many.applications.emplace_back(facts.applications.front());
    application.id += std::to_string(i);
  }
  return many;
}

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (argc != 2) {
    std::cerr << "usage: plan_bench FACTS [--benchmark_...]\n";
    return 2;
  }
  const Facts facts = read_facts(argv[1]);
  const Facts thousand = repeated(facts, 1000);
  const Application& typical = facts.applications.front();
  const Instant now = parse_instant("2026-11-23T10:00:00-05:00").value().instant;

  afterword::tzdata::SystemZones zones;
  Almanac almanac;
  almanac.add(zones.find(facts.seeker.timezone).value());
  almanac.add(zones.find(typical.employer.timezone).value());
  const PlanSetting setting{almanac.zone(typical.employer.timezone), almanac.zone(facts.seeker.timezone),
                            almanac.calendar(typical.employer)};
  if (plan_application(typical, setting, now).steps.size() < 5) throw std::runtime_error("the plan lacks steps");

  benchmark::RegisterBenchmark("plan_application", [&](benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(plan_application(typical, setting, now));
  });
  benchmark::RegisterBenchmark("plan_of_1000", [&](benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(plan(thousand, almanac, now));
  });
  benchmark::RunSpecifiedBenchmarks();
}
