// R6 and R7: what an outcome opens, and what replies ask for.
#include <algorithm>

#include "core/plan/planner.h"

namespace afterword::core {
namespace {

constexpr std::chrono::hours reflect_within{7 * 24};

std::string_view in_words(Outcome outcome) {
  switch (outcome) {
    case Outcome::offer:
      return "An offer came";
    case Outcome::rejected:
      return "The answer came";
    case Outcome::withdrawn:
      return "You withdrew";
    case Outcome::no_response:
      break;
  }
  return "You closed the matter";
}

}  // namespace

void Planner::reflect() {
  if (!outcome_) return;
  Step look_back = step(StepKind::reflect, nullptr);
  look_back.opens_at = employer_time(outcome_->at.instant);
  look_back.due_at = employer_time(outcome_->at.instant + reflect_within);
  look_back.rules = {"R6"};
  look_back.title = "Look back on " + tell_.employer();
  look_back.because = std::string(in_words(outcome_->outcome)) + " on " + tell_.date(look_back.opens_at->date()) +
                      "; a few lines on what worked and what to change pay off in the next one.";
  if (application_.reflection) {
    look_back.state = StepState::done;
  } else {
    by_time(look_back);
  }
  add(std::move(look_back));
}

void Planner::answer() {
  if (outcome_) return;
  for (const Reply* question : questions_) {
    Step answer = step(StepKind::answer, nullptr);
    const OffsetTime came = employer_time(question->at.instant);
    answer.opens_at = came;
    answer.due_at = closing(setting_.calendar.add(came.date(), 1));
    answer.reply = question->id;
    answer.rules = {"R7"};
    answer.title = "Answer " + (question->from ? tell_.name_of(*question->from) : tell_.employer());
    answer.because = "They asked you something on " + tell_.date(came.date()) +
                     "; an answer by the next business day keeps things moving, and follow-ups wait for it.";
    by_time(answer);
    wait_for_answer(answer, *question);
    add(std::move(answer));
  }
}

void Planner::wait_for_answer(Step& step, const Reply& reply) const {
  for (const Message& message : application_.messages) {
    if (message.kind != MessageKind::answer || message.reply != reply.id || !is_on_its_way(message)) continue;
    step.state = StepState::waiting;
    step.message = message.id;
    step.because = say_where("Your answer", message);
    return;
  }
}

void Planner::schedule() {
  if (outcome_) return;
  for (const Reply& reply : application_.replies) {
    if (reply.kind != ReplyKind::invitation || reply.at.instant > now_) continue;
    const bool taken_up = std::any_of(application_.interviews.begin(), application_.interviews.end(),
                                      [&](const Interview& interview) { return interview.ends_at > reply.at; });
    if (taken_up) continue;
    Step schedule = step(StepKind::schedule, nullptr);
    const OffsetTime came = employer_time(reply.at.instant);
    schedule.opens_at = came;
    schedule.due_at = closing(setting_.calendar.add(came.date(), 1));
    schedule.reply = reply.id;
    schedule.rules = {"R7"};
    schedule.title = "Agree on a time with " + tell_.employer();
    schedule.because = "They invited you on " + tell_.date(came.date()) +
                       "; an answer by the next business day, and every other follow-up stands down.";
    by_time(schedule);
    wait_for_answer(schedule, reply);
    add(std::move(schedule));
  }
}

}  // namespace afterword::core
