// The sentences that say why (look.md, "How it speaks"): what a person would say, with dates as people say them.
// Private to this room.
#pragma once

#include <string>
#include <string_view>

#include "core/plan/follow_up_window.h"

namespace afterword::core {

/// Says dates and times of one application for one reader at one instant: the year only where it is not this one, the
/// place named. British readers (any locale but en-US) and American ones alike get "Wed 25 Nov": short, and never
/// misread.
class Teller {
 public:
  Teller(const Application& application, const PlanSetting& setting, Instant now);

  std::string date(Date date) const;                    ///< "Wed 25 Nov"
  std::string moment(const OffsetTime& time) const;     ///< "Wed 25 Nov, 9:00 in New York"
  std::string name_of(std::string_view contact) const;  ///< a contact's name; the id where there is none
  std::string names_of(const std::vector<std::string>& contacts) const;  ///< "Bo Novak and Ann Lee"
  const std::string& employer() const { return application_.employer.name; }

  /// "; Thanksgiving and Christmas do not count", or nothing: what a count of business days between the two left out.
  std::string left_out(Date from, Date to) const;

  /// For a follow-up whose state, times and number are known.
  std::string follow_up(const Step& step, const FollowUpWindow& window, const Interview& interview, Instant now) const;

 private:
  std::string origin(const FollowUpWindow& window, const Interview& interview, Instant now) const;

  const Application& application_;
  const PlanSetting& setting_;
  int this_year_;
};

}  // namespace afterword::core
