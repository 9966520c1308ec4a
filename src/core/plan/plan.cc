#include "core/plan/plan.h"

#include <algorithm>
#include <numeric>

#include "core/plan/planner.h"

namespace afterword::core {

namespace {

/// Sorts by moving each step once: they are large.
std::vector<Step> in_order(std::vector<Step> steps) {
  std::vector<std::size_t> order(steps.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return comes_before(steps[a], steps[b]); });
  std::vector<Step> sorted;
  sorted.reserve(steps.size());
  for (const std::size_t i : order) sorted.push_back(std::move(steps[i]));
  return sorted;
}

}  // namespace

Planner::Planner(const Application& application, const PlanSetting& setting, Instant now)
    : application_(application),
      setting_(setting),
      now_(now),
      round_(current_round(application, now)),
      outcome_(outcome_at(application, now)),
      ended_by_(follow_ups_ended_by(application, now)),
      questions_(open_questions(application, now)),
      tell_(application, setting, now),
      span_(setting.employer_zone.offset_span(round_ == nullptr ? now : round_->ends_at.instant)) {
  if (ended_by_ != FollowUpsEndedBy::nothing) return;
  if (!follow_ups_sent(application, *round_, now).empty()) return;
  const ContactWish wish = contact_wish(application, now, setting);
  if (wish.asked && !wish.until) return;  // R4.3: no date at all
  const auto window = follow_up_window(application, *round_, follow_up_recipient(application, *round_), setting, now);
  initial_opening_ = opening(window.opens_on).instant;
}

OffsetTime Planner::employer_time(Instant instant) {
  if (instant < span_.from || instant >= span_.until) span_ = setting_.employer_zone.offset_span(instant);
  return {instant, span_.offset};
}

OffsetTime Planner::at_hour(Date date, std::chrono::hours hour) {
  using std::chrono::days;
  const Instant likely{(date + hour).time_since_epoch() - span_.offset};
  // A day away from every change of the clocks no local time is skipped or repeated.
  if (likely >= span_.from + days{1} && likely < span_.until - days{1}) return {likely, span_.offset};
  return employer_time(setting_.employer_zone.instant_of(date, hour));
}

void Planner::changes_at(Instant instant) {
  if (instant > now_ && (!next_change_ || instant < *next_change_)) next_change_ = instant;
}

Step Planner::step(StepKind kind, const Interview* interview) const {
  Step step;
  step.application = application_.id;
  step.kind = kind;
  if (interview != nullptr) step.interview = interview->id;
  return step;
}

void Planner::by_time(Step& step) {
  using std::chrono::seconds;
  step.state = StepState::open;
  if (step.opens_at && now_ < step.opens_at->instant) {
    step.state = StepState::upcoming;
    changes_at(step.opens_at->instant);
  } else if (step.due_at && now_ > step.due_at->instant) {
    step.state = StepState::late;
  }
  if (step.due_at) changes_at(step.due_at->instant + seconds{1});
}

ApplicationPlan Planner::make() && {
  steps_.reserve(8 + application_.messages.size());
  for (const Interview& interview : application_.interviews) {
    changes_at(interview.ends_at.instant);
    if (interview.ends_at.instant > now_) continue;
    breathe(interview);
    debrief(interview);
    thank_you(interview);
    sent_follow_ups(interview);
  }
  if (ended_by_ == FollowUpsEndedBy::nothing) next_follow_up(*round_);
  answer();
  schedule();
  reflect();

  // What is dated later than now does not count yet; the plan changes when it does.
  for (const Message& message : application_.messages) {
    if (message.sent_at) changes_at(message.sent_at->instant);
  }
  for (const Reply& reply : application_.replies) {
    changes_at(reply.at.instant);
    if (reply.answered_at) changes_at(reply.answered_at->instant);
  }
  if (application_.outcome_at) changes_at(application_.outcome_at->instant);

  return {in_order(std::move(steps_)), next_change_};
}

ApplicationPlan plan_application(const Application& application, const PlanSetting& setting, Instant now) {
  return Planner(application, setting, now).make();
}

std::vector<Step> plan(const Facts& facts, Almanac& almanac, Instant now) {
  std::vector<Step> all;
  if (facts.applications.empty()) return all;
  const Zone& seeker_zone = almanac.zone(facts.seeker.timezone);
  for (const Application& application : facts.applications) {
    const PlanSetting setting{almanac.zone(application.employer.timezone), seeker_zone,
                              almanac.calendar(application.employer)};
    auto steps = plan_application(application, setting, now).steps;
    all.insert(all.end(), std::make_move_iterator(steps.begin()), std::make_move_iterator(steps.end()));
  }
  return in_order(std::move(all));
}

}  // namespace afterword::core
