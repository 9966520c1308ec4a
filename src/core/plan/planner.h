// The work behind plan_application, one application at one instant. Private to this room.
#pragma once

#include <string>
#include <utility>

#include "core/plan/because.h"
#include "core/plan/follow_up_window.h"
#include "core/plan/standing.h"

namespace afterword::core {

/// Collects steps while it walks through the rules, and notes every later instant at which one of them would change.
class Planner {
 public:
  Planner(const Application& application, const PlanSetting& setting, Instant now);
  ApplicationPlan make() &&;

 private:
  // One function per rule of rules.md, in their order; each in the file named after it.
  void breathe(const Interview& interview);
  void debrief(const Interview& interview);
  void thank_you(const Interview& interview);
  void note_step(const Interview& interview, const PlannedNote& note);
  void find_contact(const Interview& interview);
  void sent_follow_ups(const Interview& interview);
  void next_follow_up(const Interview& interview);
  void close_at(OffsetTime opens, std::string because);
  void reflect();
  void answer();
  void schedule();
  void stay_busy(const Message& first_follow_up);

  Step step(StepKind kind, const Interview* interview) const;
  /// Sets the state from the times: upcoming, open or late; and notes when that will change.
  void by_time(Step& step);
  void add(Step step) { steps_.push_back(std::move(step)); }
  void changes_at(Instant instant);

  /// In the employer's zone. Most of an application's times lie under one offset, which is asked for once.
  OffsetTime employer_time(Instant instant);
  OffsetTime at_hour(Date date, std::chrono::hours hour);
  OffsetTime opening(Date date) { return at_hour(date, opening_hour); }
  OffsetTime closing(Date date) { return at_hour(date, closing_hour); }
  /// R3.6: has an unsent note of this interview lapsed, and why?
  std::optional<std::string> note_lapsed(const Interview& interview) const;
  /// The note to `to`, or the follow-up that would be `number`, where one is approved, being sent or in doubt.
  const Message* note_on_its_way(const Interview& interview, const std::string& to) const;
  const Message* follow_up_on_its_way(const Interview& interview, int number) const;
  /// Holds an `answer` or `schedule` step while its answer is on its way.
  void wait_for_answer(Step& step, const Reply& reply) const;

  const Application& application_;
  const PlanSetting& setting_;
  const Instant now_;
  const Interview* const round_;
  const std::optional<KnownOutcome> outcome_;
  const FollowUpsEndedBy ended_by_;
  const std::vector<const Reply*> questions_;
  const Teller tell_;
  Zone::OffsetSpan span_;                   ///< the last one asked for
  std::optional<Instant> initial_opening_;  ///< of the current round's first follow-up, where it has one (R3.6)
  std::vector<Step> steps_;
  std::optional<Instant> next_change_;
};

}  // namespace afterword::core
