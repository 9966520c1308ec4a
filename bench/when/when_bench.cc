// The time that read_time_frame takes for a text of the vectors, and its readings for comparison.
//
// usage: when_bench VECTORS READINGS [--benchmark_...]
// VECTORS is tests/vectors/when.json. READINGS is written: a JSON array, `latest` as a date or null for each vector.
#include <benchmark/benchmark.h>

#include <boost/json.hpp>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "core/time/when.h"

namespace {

using namespace afterword::core;

struct Question {
  std::string text;
  Date said_on;
  std::string region;
};

std::vector<Question> read_vectors(const char* path) {
  std::ifstream file(path);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  const auto document = boost::json::parse(bytes);
  std::vector<Question> questions;
  for (const auto& vector : document.at("vectors").as_array()) {
    // One calendar serves them all: a vector with another would need its own.
    if (vector.at("holidays").as_string() != "US") throw std::runtime_error("a vector with other holidays than US");
    questions.push_back({std::string(vector.at("text").as_string()),
                         parse_date(std::string(vector.at("said_on").as_string())).value(),
                         std::string(vector.at("region").as_string())});
  }
  return questions;
}

TimeFrame read(const Question& question, const BusinessCalendar& calendar) {
  return read_time_frame(question.text, question.said_on, calendar, question.region);
}

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (argc != 3) {
    std::cerr << "usage: when_bench VECTORS READINGS [--benchmark_...]\n";
    return 2;
  }
  const auto questions = read_vectors(argv[1]);
  const BusinessCalendar calendar(saturday_and_sunday, holidays_of("US", 2000, 2060).value());

  boost::json::array readings;
  for (const auto& question : questions) {
    const auto frame = read(question, calendar);
    readings.push_back(frame.latest ? boost::json::value(format_date(*frame.latest)) : boost::json::value(nullptr));
  }
  std::ofstream(argv[2]) << boost::json::serialize(readings) << '\n';

  benchmark::RegisterBenchmark("read_time_frame", [&](benchmark::State& state) {
    for (auto _ : state) {
      for (const auto& question : questions) benchmark::DoNotOptimize(read(question, calendar));
    }
  });
  benchmark::RunSpecifiedBenchmarks();
}
