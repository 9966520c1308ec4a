// The examples that anybody can read: tests/vectors/when.json and when_more.json.
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <fstream>
#include <sstream>

#include "core/time/when.h"

namespace afterword::core {
namespace {

namespace json = boost::json;

json::array vectors_of(const std::string& file) {
  std::ifstream in(std::string{AFTERWORD_VECTORS} + "/" + file);
  std::stringstream text;
  text << in.rdbuf();
  return json::parse(text.str()).as_object().at("vectors").as_array();
}

std::string text_of(const json::value& value) { return std::string{value.as_string()}; }

std::string date_or_null(std::optional<Date> date) { return date ? format_date(*date) : "null"; }
std::string date_or_null(const json::value& value) { return value.is_null() ? "null" : text_of(value); }

BusinessCalendar calendar_of(const json::value& holidays) {
  if (holidays.is_string())
    return BusinessCalendar{saturday_and_sunday, holidays_of(text_of(holidays), 2020, 2040).value()};
  std::vector<Holiday> list;
  for (const auto& date : holidays.as_array()) list.push_back({parse_date(text_of(date)).value(), ""});
  return BusinessCalendar{saturday_and_sunday, list};
}

void expect_all_hold(const std::string& file) {
  const auto vectors = vectors_of(file);
  ASSERT_FALSE(vectors.empty());
  for (const auto& each : vectors) {
    const auto& vector = each.as_object();
    const auto calendar = calendar_of(vector.at("holidays"));
    const auto frame = read_time_frame(text_of(vector.at("text")), parse_date(text_of(vector.at("said_on"))).value(),
                                       calendar, text_of(vector.at("region")));
    SCOPED_TRACE(text_of(vector.at("text")) + " [said on " + text_of(vector.at("said_on")) + "; " + frame.reading +
                 "]");
    EXPECT_EQ(date_or_null(frame.latest), date_or_null(vector.at("latest")));
    EXPECT_EQ(name_of(frame.certainty), text_of(vector.at("certainty")));
    EXPECT_EQ(frame.asked_not_to_contact, vector.at("asked_not_to_contact").as_bool());
    if (const auto* earliest = vector.if_contains("earliest")) {
      EXPECT_EQ(date_or_null(frame.earliest), date_or_null(*earliest));
    }
  }
}

TEST(TimeFrameVectors, the_public_ones_hold) { expect_all_hold("when.json"); }
TEST(TimeFrameVectors, the_wider_ones_hold) { expect_all_hold("when_more.json"); }

}  // namespace
}  // namespace afterword::core
