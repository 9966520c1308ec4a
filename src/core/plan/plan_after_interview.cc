// R1 to R3: breathe, debrief, thank.
#include <algorithm>

#include "core/plan/planner.h"

namespace afterword::core {
namespace {

using std::chrono::minutes;

constexpr minutes breathing{5};
constexpr minutes debrief_within{30};

}  // namespace

void Planner::breathe(const Interview& interview) {
  Step breath = step(StepKind::breathe, &interview);
  breath.opens_at = employer_time(interview.ends_at.instant);
  breath.due_at = employer_time(interview.ends_at.instant + breathing);
  breath.rules = {"R1"};
  breath.title = "Breathe";
  breath.because = "The interview is over; for five minutes nothing else is asked of you.";
  breath.state = now_ < breath.due_at->instant ? StepState::open : StepState::done;
  changes_at(breath.due_at->instant);
  add(std::move(breath));
}

void Planner::debrief(const Interview& interview) {
  Step debrief = step(StepKind::debrief, &interview);
  debrief.opens_at = employer_time(interview.ends_at.instant + breathing);
  debrief.due_at = employer_time(interview.ends_at.instant + debrief_within);
  debrief.rules = {"R2"};
  debrief.title = "Write down the interview with " + tell_.employer();
  if (interview.debrief) {
    debrief.state = StepState::done;
    debrief.because = "You wrote it down.";
  } else if (auto lapsed = note_lapsed(interview)) {
    debrief.state = StepState::lapsed;
    debrief.rules.emplace_back("R3.6");
    debrief.because = std::move(*lapsed) + "; you can still write it down.";
  } else {
    by_time(debrief);
    debrief.because =
        debrief.state == StepState::late
            ? "Half an hour has passed; what you still remember of the interview is worth writing down now."
            : "It is freshest within half an hour of the interview: until " + say_time(debrief.due_at->civil()) +
                  " in " + setting_.employer_zone.place() + ".";
  }
  add(std::move(debrief));
}

void Planner::thank_you(const Interview& interview) {
  const PlannedNotes planned = planned_notes(application_, interview, now_);
  for (const PlannedNote& note : planned.notes) note_step(interview, note);
  if (planned.find_contact) find_contact(interview);
}

void Planner::note_step(const Interview& interview, const PlannedNote& note) {
  Step thanks = step(StepKind::thank_you, &interview);
  thanks.opens_at = employer_time(interview.ends_at.instant + breathing);
  thanks.due_at = employer_time(interview.ends_at.instant + thanks_within);
  thanks.to = note.to;
  thanks.forward_for = note.forward_for;
  thanks.rules = {"R3"};
  if (!note.forward_for.empty()) thanks.rules.emplace_back("R3.2");
  thanks.title = "Thank " + tell_.name_of(note.to);

  const auto sent =
      std::find_if(application_.messages.begin(), application_.messages.end(), [&](const Message& message) {
        return message.kind == MessageKind::thank_you && message.to == note.to && counts_as_sent(message, now_) &&
               round_of(application_, message, now_) == &interview;
      });
  if (sent != application_.messages.end()) {
    thanks.state = StepState::done;
    thanks.message = sent->id;
    if (sent->channel == Channel::handwritten) thanks.rules.emplace_back("R3.3");
    thanks.because = "You thanked " + tell_.name_of(note.to) + " on " +
                     tell_.date(employer_time(sent->sent_at->instant).date()) + ".";
  } else if (auto lapsed = note_lapsed(interview)) {
    thanks.state = StepState::lapsed;
    thanks.rules.emplace_back("R3.6");
    thanks.because = std::move(*lapsed) + (outcome_ ? "." : "; let that carry the thanks.");
  } else if (const Message* going = note_on_its_way(interview, note.to)) {
    thanks.state = StepState::waiting;
    thanks.message = going->id;
    thanks.because = say_where("A note to " + tell_.name_of(note.to), *going);
  } else {
    by_time(thanks);
    thanks.because = thanks.state == StepState::late
                         ? "A day has passed since the interview; a late note is still better than none."
                         : "Notes land while the conversation is fresh: within a day of the interview, so by " +
                               tell_.moment(*thanks.due_at) + ".";
    if (!note.forward_for.empty()) {
      thanks.because = tell_.names_of(note.forward_for) + " left no address, so " + tell_.name_of(note.to) +
                       " can pass the thanks on. " + thanks.because;
    }
  }
  add(std::move(thanks));
}

void Planner::find_contact(const Interview& interview) {
  Step find = step(StepKind::find_contact, &interview);
  find.opens_at = employer_time(interview.ends_at.instant + breathing);
  find.due_at = employer_time(interview.ends_at.instant + thanks_within);
  find.rules = {"R3.2"};
  find.title = "Find somebody at " + application_.employer.name + " to write to";
  if (outcome_) {
    find.state = StepState::lapsed;
    find.rules.emplace_back("R3.6");
    find.because = "The matter is settled.";
  } else {
    by_time(find);
    find.because = "Nobody there has an address yet, so there is nobody to thank by email.";
  }
  add(std::move(find));
}

std::optional<std::string> Planner::note_lapsed(const Interview& interview) const {
  if (outcome_) return "The matter is settled";
  for (const Message& message : application_.messages) {
    if (message.kind == MessageKind::follow_up && message.state == MessageState::sent && message.sent_at &&
        message.sent_at->instant > interview.ends_at.instant && message.sent_at->instant <= now_) {
      return "A follow-up has gone since";
    }
  }
  // The current round is this one or a later one: no other has an initial follow-up (R4.5).
  if (initial_opening_ && now_ >= *initial_opening_) return "The time of the first follow-up has come";
  return std::nullopt;
}

const Message* Planner::note_on_its_way(const Interview& interview, const std::string& to) const {
  for (const Message& message : application_.messages) {
    if (message.kind == MessageKind::thank_you && message.to == to && is_on_its_way(message) &&
        round_of(application_, message, now_) == &interview) {
      return &message;
    }
  }
  return nullptr;
}

}  // namespace afterword::core
