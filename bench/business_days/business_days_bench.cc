// The time of BusinessCalendar::add over dates and counts that somebody else drew, and its answers for comparison.
//
// usage: business_days_bench HOLIDAYS QUESTIONS ANSWERS [--benchmark_...]
// HOLIDAYS is written: the dates of the US table that it counts with. QUESTIONS is read: pairs of a date and a count.
// ANSWERS is written: one date per question. All are 32-bit integers in the machine's byte order, dates as days since
// 1970-01-01. Without QUESTIONS on the disk only HOLIDAYS is written.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <fstream>
#include <iostream>
#include <iterator>
#include <vector>

#include "core/time/calendar.h"

namespace {

using afterword::core::BusinessCalendar;
using afterword::core::Date;
using std::chrono::days;

struct Question {
  Date from;
  int count;
};

std::int32_t day_number(Date date) { return static_cast<std::int32_t>(date.time_since_epoch().count()); }

void write_dates(const char* path, const std::vector<Date>& dates) {
  std::ofstream file(path, std::ios::binary);
  for (const Date date : dates) {
    const std::int32_t number = day_number(date);
    file.write(reinterpret_cast<const char*>(&number), sizeof number);
  }
  if (!file.flush()) throw std::runtime_error(std::string("cannot write ") + path);
}

std::vector<Question> read_questions(const char* path) {
  std::ifstream file(path, std::ios::binary);
  std::vector<Question> questions;
  std::int32_t pair[2];
  while (file.read(reinterpret_cast<char*>(pair), sizeof pair)) questions.push_back({Date{days{pair[0]}}, pair[1]});
  return questions;
}

void answer_all(const BusinessCalendar& calendar, const std::vector<Question>& questions, std::vector<Date>& answers) {
  for (std::size_t i = 0; i < questions.size(); ++i) answers[i] = calendar.add(questions[i].from, questions[i].count);
}

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (argc != 4) {
    std::cerr << "usage: business_days_bench HOLIDAYS QUESTIONS ANSWERS [--benchmark_...]\n";
    return 2;
  }
  // The years for which the calendar keeps a table.
  const auto holidays = afterword::core::holidays_of("US", 2000, 2060).value();
  std::vector<Date> dates;
  for (const auto& holiday : holidays) dates.push_back(holiday.date);
  write_dates(argv[1], dates);

  const auto questions = read_questions(argv[2]);
  if (questions.empty()) return 0;
  const BusinessCalendar calendar(afterword::core::saturday_and_sunday, holidays);
  std::vector<Date> answers(questions.size());
  answer_all(calendar, questions, answers);
  write_dates(argv[3], answers);

  benchmark::RegisterBenchmark("add", [&](benchmark::State& state) {
    for (auto _ : state) {
      answer_all(calendar, questions, answers);
      benchmark::DoNotOptimize(answers.data());
      benchmark::ClobberMemory();
    }
  });
  benchmark::RunSpecifiedBenchmarks();
}
