// docs/when.md, rule by rule. The wider examples are in when_vectors_test.cc.
#include "core/time/when.h"

#include <gtest/gtest.h>

namespace afterword::core {
namespace {

/// D is Tue 10 Nov 2026 where nothing else is said; Veterans Day is the day after it.
constexpr Date tuesday = make_date(2026, 11, 10);

const BusinessCalendar& us() {
  static const BusinessCalendar calendar{saturday_and_sunday, holidays_of("US", 2020, 2040).value()};
  return calendar;
}

TimeFrame read(std::string_view text, Date said_on = tuesday, std::string_view region = "US") {
  return read_time_frame(text, said_on, us(), region);
}

/// "2026-11-24 exact", "none"; a wish is an exclamation mark.
std::string said(const TimeFrame& frame) {
  std::string line = frame.latest ? format_date(*frame.latest) + " " : "";
  line += name_of(frame.certainty);
  if (frame.asked_not_to_contact) line += " !";
  return line;
}
std::string said(std::string_view text, Date on = tuesday, std::string_view region = "US") {
  return said(read(text, on, region));
}

struct Line {
  const char* text;
  const char* expected;
};
template <std::size_t n>
void expect(const Line (&lines)[n], Date on = tuesday) {
  for (const auto& line : lines) EXPECT_EQ(said(line.text, on), line.expected) << line.text;
}

TEST(TimeFrame, w1_counts_days_as_business_days_and_weeks_as_weeks) {
  expect({{"3 days", "2026-11-16 exact"},
          {"within ten (10) business days", "2026-11-25 exact"},
          {"five to seven (5-7) business days", "2026-11-20 exact"},
          {"in 10 bus. days", "2026-11-25 exact"},
          {"3 calendar days", "2026-11-13 exact"},
          {"within 24 hours", "2026-11-12 exact"},
          {"36 hours", "2026-11-13 exact"},
          {"48h", "2026-11-13 exact"},
          {"2wks", "2026-11-24 exact"},
          {"three full weeks", "2026-12-01 exact"},
          {"another two weeks", "2026-11-24 exact"},
          {"twenty-one days", "2026-12-11 exact"},
          {"1.5 weeks", "2026-11-25 exact"},
          {"a week and a half", "2026-11-25 exact"},
          {"a month and a half", "2026-12-25 exact"},
          {"a dozen days", "2026-11-30 exact"},
          {"in 2 weeks' time", "2026-11-24 exact"}});
}

TEST(TimeFrame, w1_reads_a_range_by_its_longer_end) {
  expect({{"one or two weeks", "2026-11-24 exact"},
          {"2/3 weeks", "2026-12-01 exact"},
          {"between two and three weeks", "2026-12-01 exact"},
          {"a week to ten days", "2026-11-25 exact"},
          {"two weeks, if not three", "2026-12-01 exact"},
          {"two weeks, maybe three", "2026-12-01 approximate"},
          {"a couple of days to a week", "2026-11-17 approximate"},
          {"10 - 14 days", "2026-12-02 exact"},
          {"the next day or two", "2026-11-13 exact"}});
}

TEST(TimeFrame, w1_takes_vague_counts_for_what_they_mostly_are) {
  expect({{"a couple weeks", "2026-11-24 approximate"},
          {"within a few days", "2026-11-17 approximate"},
          {"the coming days", "2026-11-17 approximate"},
          {"in the weeks ahead", "2026-12-08 approximate"},
          {"several weeks", "2026-12-15 approximate"},
          {"a matter of days", "2026-11-17 approximate"},
          {"at least two weeks", "2026-11-24 approximate"},
          {"two weeks or more", "2026-11-24 approximate"},
          {"over two weeks", "2026-11-24 approximate"},
          {"less than two weeks", "2026-11-24 exact"}});
}

TEST(TimeFrame, w1_counts_a_week_from_d_within_or_over_the_next_week) {
  expect({{"within the week", "2026-11-17 exact"},
          {"within the next week", "2026-11-17 exact"},
          {"over the next week", "2026-11-17 approximate"},
          {"within the next month", "2026-12-10 exact"},
          {"in the next week or so", "2026-11-17 approximate"},
          {"the next week", "2026-11-20 approximate"}});
}

TEST(TimeFrame, w1_passes_over_spans_that_are_no_wait) {
  expect({{"it's a six-month contract", "none"},
          {"a two-week trial", "none"},
          {"40 hours a week, twice a month in the office", "none"},
          {"30 days notice", "none"},
          {"three years of experience", "none"},
          {"the first 90 days", "none"},
          {"every two weeks", "none"},
          {"I waited two weeks", "none"},
          {"it has been three weeks", "none"},
          {"they have been interviewing for three weeks", "none"},
          {"within a two-week window", "2026-11-24 exact"}});
}

TEST(TimeFrame, w2_weekdays_are_the_next_ones) {
  expect({{"Friday", "2026-11-13 exact"},
          {"Tuesday", "2026-11-17 exact"},
          {"this Monday", "2026-11-16 exact"},
          {"next Wednesday", "2026-11-18 exact"},
          {"next Tuesday or Wednesday", "2026-11-18 exact"},
          {"Friday of next week", "2026-11-20 exact"},
          {"next week on Friday", "2026-11-20 exact"},
          {"Friday week", "2026-11-20 exact"},
          {"a week on Tuesday", "2026-11-24 exact"},
          {"a week from Friday", "2026-11-20 exact"},
          {"two Fridays from now", "2026-11-20 exact"},
          {"the Friday after next", "2026-11-27 exact"},
          {"the Monday after Thanksgiving", "2026-11-30 exact"},
          {"the Friday before Christmas", "2026-12-18 exact"},
          {"Monday-Wednesday", "2026-11-18 exact"},
          {"between Monday and Wednesday", "2026-11-18 exact"}});
}

TEST(TimeFrame, w3_weeks_end_on_friday) {
  expect({{"by end of week", "2026-11-13 exact"},
          {"later this week", "2026-11-13 approximate"},
          {"midweek", "2026-11-11 approximate"},
          {"early this week", "2026-11-17 approximate"},
          {"late in the week", "2026-11-13 approximate"},
          {"EOW next week", "2026-11-20 exact"},
          {"by the start of next week", "2026-11-17 exact"},
          {"early to mid next week", "2026-11-18 approximate"},
          {"by next week", "2026-11-20 exact"},
          {"the following week", "2026-11-20 approximate"},
          {"w/c 7 December", "2026-12-11 approximate"},
          {"the week ending December 11", "2026-12-11 approximate"},
          {"the week of the 7th or the 14th", "2026-12-18 approximate"},
          {"the week of the 9th", "2026-11-13 approximate"},
          {"the week before Christmas", "2026-12-18 approximate"}});
}

TEST(TimeFrame, w4_months_and_years_have_parts) {
  expect({{"early in January", "2027-01-10 approximate"},
          {"mid/late December", "2026-12-31 approximate"},
          {"sometime in May", "2027-05-31 approximate"},
          {"by May", "2027-05-01 exact"},
          {"end of May", "2027-05-31 exact"},
          {"by month's end", "2026-11-30 exact"},
          {"month-end", "2026-11-30 exact"},
          {"the 2nd or 3rd week of January", "2027-01-21 approximate"},
          {"by the first week of January", "2027-01-07 exact"},
          {"the last week of the month", "2026-11-30 approximate"},
          {"the first two weeks of December", "2026-12-14 approximate"},
          {"by year-end", "2026-12-31 exact"},
          {"early next year", "2027-01-10 approximate"},
          {"after the holidays", "2027-01-15 approximate"},
          {"by the new year", "2027-01-01 exact"},
          {"before the new year", "2026-12-31 exact"},
          {"in 2027", "2027-12-31 approximate"},
          {"next December", "2027-12-31 approximate"},
          {"in December 2025", "none"}});
}

TEST(TimeFrame, w5_dates_are_the_next_ones) {
  expect({{"November 10", "2027-11-10 exact"},
          {"November 10, 2026", "2026-11-10 exact"},
          {"December the 4th", "2026-12-04 exact"},
          {"4th of Dec", "2026-12-04 exact"},
          {"Friday, Dec. 4", "2026-12-04 exact"},
          {"Friday (12/4)", "2026-12-04 exact"},
          {"Fri the 4th", "2026-12-04 exact"},
          {"by the fifteenth", "2026-11-15 exact"},
          {"the 15th of next month", "2026-12-15 exact"},
          {"the 31st", "2026-12-31 exact"},
          {"2026/12/04", "2026-12-04 exact"},
          {"12-04-2026", "2026-12-04 exact"},
          {"4.12.", "2026-12-04 exact"},
          {"04.12.2026", "2026-12-04 exact"},
          {"13/12", "2026-12-13 exact"},
          {"12/4-12/8", "2026-12-08 exact"},
          {"Dec 28 to Jan 5", "2027-01-05 exact"},
          {"4-8 December", "2026-12-08 exact"},
          {"by November 31", "2026-11-30 exact"},
          {"December 4, 2025", "none"},
          {"24/7", "none"},
          {"31/11", "none"},
          {"https://jobs.example/2026/12/04", "none"}});
  EXPECT_EQ(said("12/4", tuesday, "GB"), "2027-04-12 exact");
  EXPECT_EQ(said("12/4", tuesday, "US-CA"), "2026-12-04 exact");
  EXPECT_EQ(said("12/4", tuesday, ""), "2027-04-12 exact");
  EXPECT_EQ(said("February 29", tuesday), "2028-02-29 exact");
}

TEST(TimeFrame, w5_the_first_monday_and_the_last_business_day_are_days) {
  expect({{"the first Monday in December", "2026-12-07 exact"},
          {"the last business day of December", "2026-12-31 exact"},
          {"last Friday of the month", "2026-11-27 exact"},
          {"the first business day of the new year", "2027-01-04 exact"},
          {"the first business day after Thanksgiving", "2026-11-27 exact"}});
}

TEST(TimeFrame, w6_quarters_end_on_their_last_day) {
  expect({{"by end of Q4", "2026-12-31 exact"},
          {"in the first quarter", "2027-03-31 approximate"},
          {"early next quarter", "2027-01-31 approximate"},
          {"by Q1 2027", "2027-03-31 exact"},
          {"Q2 of next year", "2027-06-30 approximate"},
          {"later this quarter", "2026-12-31 approximate"}});
}

TEST(TimeFrame, w7_before_is_the_last_business_day_before) {
  expect({{"before MLK day", "2027-01-15 exact"},
          {"before Juneteenth", "2027-06-17 exact"},
          {"prior to Thanksgiving", "2026-11-25 exact"},
          {"before December", "2026-11-30 exact"},
          {"before the weekend", "2026-11-13 exact"},
          {"before the end of next week", "2026-11-20 exact"},
          {"before the month is out", "2026-11-30 exact"},
          {"before noon on Friday", "2026-11-13 exact"},
          {"on or before December 4", "2026-12-04 exact"},
          {"by New Year's Eve", "2026-12-31 exact"},
          {"by Easter", "2027-03-28 exact"}});
}

TEST(TimeFrame, w7_after_is_as_named_and_after_a_holiday_the_week_after) {
  expect({{"after Friday", "2026-11-13 approximate"},
          {"not until after the 15th", "2026-11-15 approximate"},
          {"once Thanksgiving is over", "2026-12-04 approximate"},
          {"right after New Year's", "2027-01-08 approximate"},
          {"after the Christmas break", "2027-01-15 approximate"},
          {"You won't hear before Friday", "2026-11-13 approximate"},
          {"no decision until the 15th", "2026-11-15 approximate"},
          {"not for another two weeks", "2026-11-24 approximate"},
          {"If you have not heard before Friday, call", "2026-11-12 exact"}});
}

TEST(TimeFrame, w7_thanksgiving_is_where_the_region_has_it) {
  EXPECT_EQ(said("by Thanksgiving", make_date(2026, 9, 1), "CA"), "2026-10-12 exact");
  EXPECT_EQ(said("by Thanksgiving", make_date(2026, 9, 1), "US"), "2026-11-26 exact");
}

TEST(TimeFrame, w8_the_end_of_a_day_is_that_day) {
  expect({{"EOD", "2026-11-10 exact"},
          {"e.o.d. tomorrow", "2026-11-11 exact"},
          {"Friday by EOD", "2026-11-13 exact"},
          {"by the close of business on Friday", "2026-11-13 exact"},
          {"by 5 p.m. Friday", "2026-11-13 exact"},
          {"by 17:00", "2026-11-10 exact"},
          {"first thing Monday", "2026-11-16 exact"},
          {"the day after tomorrow", "2026-11-12 exact"},
          {"tomorrow or the day after", "2026-11-12 exact"},
          {"At the end of the day, it is about fit", "none"},
          {"Thanks for today", "none"}});
}

TEST(TimeFrame, w9_words_that_only_look_like_time_are_none) {
  expect({{"", "none"},
          {"as soon as possible", "none"},
          {"soon, shortly, any day now, in due course", "none"},
          {"in the near future", "none"},
          {"They may march ahead in a second round", "none"},
          {"I sat in the sun", "none"},
          {"April said hello", "none"},
          {"This may take a while", "none"},
          {"the 4th floor", "none"},
          {"my 2nd interview", "none"},
          {"HR has one person", "none"},
          {"next steps", "none"},
          {"the first to know", "none"},
          {"version 2.5 of 10", "none"}});
}

TEST(TimeFrame, w10_the_latest_counts_and_of_two_on_one_day_the_exact_one) {
  expect({{"next week, by Friday the 20th at the latest", "2026-11-20 exact"},
          {"by Friday or, if the VP is away, early next week", "2026-11-17 approximate"},
          {"by the end of next week, or the Monday after at the latest", "2026-11-23 exact"},
          {"they meet on Friday and decide a week after that", "2026-11-20 exact"}});
}

TEST(TimeFrame, w10_when_somebody_starts_counts_only_where_nothing_else_does) {
  const auto beside = read("The start date is January 4. You will hear by Friday.");
  EXPECT_EQ(said(beside), "2026-11-13 exact");
  EXPECT_EQ(beside.fill_by, make_date(2027, 1, 4));
  const auto alone = read("They need someone on board by January 4");
  EXPECT_EQ(said(alone), "2027-01-04 exact");
  EXPECT_EQ(alone.fill_by, std::nullopt);
  EXPECT_EQ(read("We will start calling people on Monday").fill_by, std::nullopt);
  EXPECT_EQ(read("Interviews start on Monday, a decision is due in two weeks").fill_by, std::nullopt);
  const auto before = read("By January, they want someone in the seat; decision next week");
  EXPECT_EQ(said(before), "2026-11-20 approximate");
  EXPECT_EQ(before.fill_by, make_date(2027, 1, 1));
}

TEST(TimeFrame, w10_a_reply_counts_only_where_it_says_when_they_decide_or_write) {
  const auto reply = [](std::string_view text) {
    return said(read_time_frame(text, tuesday, us(), "US", SaidIn::reply));
  };
  EXPECT_EQ(reply("We need another two weeks."), "2026-11-24 exact");
  EXPECT_EQ(reply("By the end of next week you will hear from us."), "2026-11-20 exact");
  EXPECT_EQ(reply("On Monday, I'll let you know."), "2026-11-16 exact");
  EXPECT_EQ(reply("The team meets on Thursday to decide."), "2026-11-12 exact");
  EXPECT_EQ(reply("The new colleague starts in January; we write to you by the 20th."), "2026-11-20 exact");
  EXPECT_EQ(reply("Please let us know by Friday."), "none");
  EXPECT_EQ(reply("I hope to hear from you by Friday."), "none");
  EXPECT_EQ(reply("Please sign it by December 17."), "none");
  EXPECT_EQ(reply("I am back on December 1."), "none");
  EXPECT_EQ(reply("Would Monday at 10 or Tuesday at 2 work for an interview?"), "none");
  EXPECT_EQ(reply("Open daily; closed on December 25"), "none");
  EXPECT_EQ(reply("The role starts in January."), "none");
}

TEST(TimeFrame, w11_a_wish_not_to_be_contacted_is_heard) {
  for (const char* text :
       {"don't call us, we'll call you", "Please do not contact the team.", "no need to follow up",
        "They asked that I not call", "you needn't reach out", "please refrain from emailing us",
        "They'd rather I didn't follow up", "they do not want to be contacted", "No phone calls, please",
        "Follow-up is not necessary", "please wait to hear from us", "sit tight until you hear from us",
        "I was told to wait to hear from them", "Don’t worry about following up", "we ask candidates not to chase us",
        "Please never call me before I call you"}) {
    EXPECT_TRUE(read(text).asked_not_to_contact) << text;
  }
  for (const char* text :
       {"We'll call you", "don't hesitate to contact us", "If you have not heard by Friday, contact us",
        "if you don't hear from us, reach out", "feel free to follow up", "Why don't you call us on Monday?",
        "we won't contact you before Friday", "we don't call everybody", "I can't wait to hear from you",
        "if you don't contact us we close the file", "I decided not to follow up", "no calls yet",
        "we don't want to call you too early", "no need to wait to hear from us"}) {
    EXPECT_FALSE(read(text).asked_not_to_contact) << text;
  }
}

TEST(TimeFrame, words_about_the_past_are_no_time_frame) {
  expect({{"last Friday", "none"},
          {"two to three weeks ago", "none"},
          {"since Monday", "none"},
          {"over the past two weeks", "none"},
          {"earlier this week", "none"},
          {"last December", "none"},
          {"We met on Monday", "none"},
          {"Thank you for meeting with me on Friday", "none"},
          {"I interviewed on Monday and they decide on Thursday", "2026-11-12 exact"}});
}

TEST(TimeFrame, hedges_make_it_approximate_wherever_they_stand) {
  expect({{"about two weeks", "2026-11-24 approximate"},
          {"within about two weeks", "2026-11-24 approximate"},
          {"two weeks or so", "2026-11-24 approximate"},
          {"Friday-ish", "2026-11-13 approximate"},
          {"~2 weeks", "2026-11-24 approximate"},
          {"Hopefully you hear by Friday", "2026-11-13 approximate"},
          {"We decide by Friday, hopefully.", "2026-11-13 approximate"},
          {"They should decide by Friday", "2026-11-13 exact"},
          {"I hope to decide by Friday", "2026-11-13 exact"},
          {"ask about the role by Friday", "2026-11-13 exact"},
          {"Maybe you like it here. We decide by Friday.", "2026-11-13 exact"}});
}

TEST(TimeFrame, earliest_is_the_first_day_of_what_was_named_and_never_before_d) {
  EXPECT_EQ(read("within two weeks").earliest, tuesday);
  EXPECT_EQ(read("by Friday").earliest, tuesday);
  EXPECT_EQ(read("on Friday").earliest, make_date(2026, 11, 13));
  EXPECT_EQ(read("next week").earliest, make_date(2026, 11, 16));
  EXPECT_EQ(read("this month").earliest, tuesday);
  EXPECT_EQ(read("December 4-8").earliest, make_date(2026, 12, 4));
  EXPECT_EQ(read("soon").earliest, std::nullopt);
}

TEST(TimeFrame, the_reading_says_how_it_was_understood) {
  EXPECT_EQ(read("within two weeks").reading, "within two weeks of Tue 10 Nov: by Tue 24 Nov");
  EXPECT_EQ(read("They said 7–10 business days.").reading,
            "7-10 business days, counted from Tue 10 Nov: by Wed 25 Nov; Veterans Day does not count");
  EXPECT_EQ(read("By Friday, she said").reading, "by Friday: by Fri 13 Nov");
  EXPECT_EQ(read("on Friday").reading, "on Friday: Fri 13 Nov");
  EXPECT_EQ(read("early January").reading, "early January: roughly by Sun 10 Jan 2027");
  EXPECT_EQ(read("You won't hear before Friday").reading, "not before Friday: roughly by Fri 13 Nov");
  EXPECT_EQ(read("soon").reading, "no date in these words");
  EXPECT_EQ(read("don't call us").reading, "they asked not to be contacted, and named no date");
  EXPECT_EQ(read("Please don't follow up; you'll hear by Friday").reading,
            "by Friday: by Fri 13 Nov; and they asked not to be contacted");
  EXPECT_EQ(read("to start in January; decision by Friday").reading,
            "by Friday: by Fri 13 Nov; the role is to be filled by Sun 31 Jan 2027");
}

TEST(TimeFrame, huge_numbers_and_far_years_are_no_time_frame) {
  expect({{"99999999999999999999 days", "none"},
          {"in 1000000 weeks", "none"},
          {"0 days", "none"},
          {"by 11/12/2416", "none"},
          {"in 2199", "none"}});
}

TEST(TimeFrame, a_far_year_in_a_list_takes_nothing_from_its_other_days) {
  EXPECT_EQ(said("by 4 December or 4052-12-04", make_date(2026, 11, 20)), "2026-12-04 exact");
}

TEST(TimeFrame, the_ends_of_the_calendar_do_not_overflow) {
  EXPECT_EQ(said("in two weeks", make_date(9999, 12, 31)), "9999-12-31 exact");
  EXPECT_EQ(said("in two weeks", make_date(1, 1, 1)), "0001-01-15 exact");
  EXPECT_EQ(said("before Christmas", make_date(9999, 12, 31)), "9999-12-31 exact");
}

TEST(TimeFrame, any_bytes_are_read_to_their_end) {
  using namespace std::string_view_literals;
  for (std::string_view text :
       {"\0\0\0"sv, "\xFF\xFE\xC3"sv, "by \xF0\x9F\x8E\x84 Friday"sv, "12/"sv, "-"sv, "'"sv, "''''"sv, "()()"sv,
        "4.12.5.6"sv, "the the the"sv, "or or or"sv, "a a a"sv, "\xE2\x80"sv}) {
    (void)read(text);
  }
  std::string long_one;
  while (long_one.size() < 300'000) long_one += "week of the end of Monday or 4-5 by, in the not ";
  EXPECT_FALSE(read(long_one).reading.empty());
}

}  // namespace
}  // namespace afterword::core
