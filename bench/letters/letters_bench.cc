// What reading and writing a letter costs: check(), compose(), and finding fixed phrases in prose.
//
// usage: letters_bench FACTS LETTERS [--benchmark_...]
// FACTS is what bench/letters/document.py prints; its message "draft" is checked. LETTERS is plain text in which the
// phrases of bench/letters/phrases.txt are counted, a letter after each form feed; how many there were is written to
// standard error.
#include <benchmark/benchmark.h>

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "core/codec/facts_json.h"
#include "core/message/check.h"
#include "core/message/compose.h"
#include "core/message/reading/phrases.h"
#include "tzdata/system_zones.h"

namespace {

using namespace afterword::core;

constexpr reading::Phrases fixed_phrases = reading::phrases<
#include "phrases.inc"
    >;

std::string read_file(const char* path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error(std::string("cannot read ") + path);
  return {std::istreambuf_iterator<char>(file), {}};
}

Facts read_facts(const char* path) {
  auto facts = parse_facts(read_file(path));
  if (!facts) throw std::runtime_error(facts.error().what + " (" + facts.error().where + ")");
  return *std::move(facts);
}

const Application& application_of_draft(const Facts& facts) {
  for (const Application& application : facts.applications) {
    if (application.message("draft") != nullptr) return application;
  }
  throw std::runtime_error("no application has the message \"draft\"");
}

std::vector<std::string> split_letters(const std::string& text) {
  std::vector<std::string> letters;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\f', at), text.size());
    letters.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return letters;
}

std::size_t count_phrases(const std::vector<std::string>& letters) {
  std::size_t count = 0;
  for (const std::string& letter : letters) {
    const reading::Text text(letter);
    count += fixed_phrases.count(text, 0, text.terms().size());
  }
  return count;
}

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (argc != 3) {
    std::cerr << "usage: letters_bench FACTS LETTERS [--benchmark_...]\n";
    return 2;
  }
  const Facts facts = read_facts(argv[1]);
  const auto letters = split_letters(read_file(argv[2]));
  const Application& application = application_of_draft(facts);
  const Message draft = *application.message("draft");
  const Instant now = parse_instant("2026-11-18T10:00:00-05:00").value().instant;

  afterword::tzdata::SystemZones zones;
  Almanac almanac;
  almanac.add(zones.find(facts.seeker.timezone).value());
  almanac.add(zones.find(application.employer.timezone).value());
  const PlanSetting plan{almanac.zone(application.employer.timezone), almanac.zone(facts.seeker.timezone),
                         almanac.calendar(application.employer)};
  const CheckSetting reading{facts, application, plan, now};
  const ComposeSetting writing{facts, application, plan, now};
  const DraftRequest request{.kind = MessageKind::thank_you, .interview = "r1", .to = "c2", .material = {}};
  if (const auto composed = compose(request, writing); !composed) throw std::runtime_error(composed.error().what);
  std::cerr << count_phrases(letters) << '\n';

  benchmark::RegisterBenchmark("check", [&](benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(check(draft, reading));
  });
  benchmark::RegisterBenchmark("compose", [&](benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(compose(request, writing));
  });
  benchmark::RegisterBenchmark("phrases", [&](benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(count_phrases(letters));
  });
  benchmark::RunSpecifiedBenchmarks();
}
