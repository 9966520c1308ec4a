// R4, R5 and R8: follow-ups, closing, and staying busy meanwhile.
#include <algorithm>

#include "core/plan/planner.h"

namespace afterword::core {

void Planner::sent_follow_ups(const Interview& interview) {
  int number = 0;
  for (const Message* message : follow_ups_sent(application_, interview, now_)) {
    Step sent = step(StepKind::follow_up, &interview);
    sent.state = StepState::done;
    sent.to = message->to;
    sent.number = ++number;
    sent.message = message->id;
    sent.rules = {number == 1 ? "R4" : "R5"};
    sent.title = "Follow up with " + tell_.name_of(message->to);
    sent.because = "You wrote on " + tell_.date(employer_time(message->sent_at->instant).date()) + ".";
    add(std::move(sent));
  }
}

void Planner::next_follow_up(const Interview& interview) {
  const auto sent = follow_ups_sent(application_, interview, now_);
  if (!sent.empty()) stay_busy(*sent.front());
  if (sent.size() >= static_cast<std::size_t>(most_follow_ups)) {
    const Date opens = closing_date_after_the_last(application_, interview, setting_, now_);
    close_at(opening(opens),
             "Three follow-ups are enough; with no word by " + tell_.date(opens) + ", it is time to let it rest.");
    return;
  }

  const Contact* recipient = follow_up_recipient(application_, interview);
  const ContactWish wish = contact_wish(application_, now_, setting_);
  Step next = step(StepKind::follow_up, &interview);
  next.number = static_cast<int>(sent.size()) + 1;
  next.rules = {*next.number == 1 ? "R4" : "R5"};
  if (recipient != nullptr) next.to = recipient->id;
  next.title = recipient == nullptr ? "Follow up with " + tell_.employer() : "Follow up with " + recipient->name;

  if (wish.asked && !wish.until) {
    next.state = StepState::waiting;
    next.rules.emplace_back("R4.3");
    next.because = "They asked not to be contacted and gave no date, so nothing goes until they write.";
    add(std::move(next));
    return;
  }

  const FollowUpWindow window = follow_up_window(application_, interview, recipient, setting_, now_);
  next.opens_at = opening(window.opens_on);
  next.due_at = closing(window.closes_on);
  next.rules.emplace_back("R4.1");
  if (window.decided_by == CountedFrom::stated_date) next.rules.emplace_back("R4.2");
  if (wish.asked) next.rules.emplace_back("R4.3");
  if (window.decided_by == CountedFrom::recipient_return || window.base_is == CountedFrom::reply ||
      window.base_is == CountedFrom::answer) {
    next.rules.emplace_back("R7");
  }
  if (const auto& debrief = interview.debrief; debrief && debrief->when.fill_by &&
                                               *debrief->when.fill_by >= window.opens_on &&
                                               *debrief->when.fill_by <= window.closes_on) {
    next.rules.emplace_back("R4.6");
  }
  if (*next.number == most_follow_ups) next.rules.emplace_back("R5.2");

  const Message* going = follow_up_on_its_way(interview, *next.number);
  const OffsetTime lapses = opening(window.lapses_on);
  if (!questions_.empty()) {
    next.state = StepState::waiting;
    next.rules.emplace_back("R7");
    next.because = "They asked you something: answer that first, and the count starts again from there.";
  } else if (going != nullptr) {
    next.state = StepState::waiting;
    next.message = going->id;
    next.because = say_where("A follow-up", *going);
  } else if (recipient == nullptr) {
    next.state = StepState::waiting;
    next.because = "There is nobody with an address to write to yet.";
  } else if (now_ >= lapses.instant) {
    next.state = StepState::lapsed;
    next.rules.emplace_back("R5.3");
    next.because = "Its time passed on " + tell_.date(window.closes_on) + ", and ten business days more.";
    close_at(lapses,
             "Nothing has been heard since, and the time for a follow-up has passed; it may be time to let it rest.");
  } else {
    by_time(next);
    next.because = tell_.follow_up(next, window, interview, now_);
    changes_at(lapses.instant);
  }
  add(std::move(next));
}

const Message* Planner::follow_up_on_its_way(const Interview& interview, int number) const {
  for (const Message& message : application_.messages) {
    if (message.kind == MessageKind::follow_up && is_on_its_way(message) && message.number.value_or(number) == number &&
        round_of(application_, message, now_) == &interview) {
      return &message;
    }
  }
  return nullptr;
}

void Planner::close_at(OffsetTime opens, std::string because) {
  Step close = step(StepKind::close, nullptr);
  close.opens_at = opens;
  close.rules = {"R5.3"};
  close.title = "Close the matter with " + application_.employer.name;
  close.because = std::move(because);
  by_time(close);
  if (!questions_.empty()) {
    close.state = StepState::waiting;
    close.rules.emplace_back("R7");
    close.because = "They asked you something: answer that first.";
  }
  add(std::move(close));
}

void Planner::stay_busy(const Message& first_follow_up) {
  using std::chrono::days;
  const Zone& home = setting_.seeker_zone;
  const Date sent_on = setting_.employer_zone.date_of(first_follow_up.sent_at->instant);
  const auto monday_after = [](Date date) {
    const auto until_monday = (std::chrono::Monday - weekday_of(date)).count();
    return date + days{until_monday == 0 ? 7 : until_monday};
  };
  Date monday = monday_after(sent_on);
  // Straight to the week of now; one more where this Monday's nine o'clock has come.
  if (const Date this_week = monday_after(home.date_of(now_)) - days{7}; this_week > monday) monday = this_week;
  while (home.instant_of(monday, opening_hour) <= now_) monday += days{7};

  Step busy = step(StepKind::stay_busy, nullptr);
  busy.opens_at = employer_time(home.instant_of(monday, opening_hour));
  busy.rules = {"R8"};
  busy.title = "One small thing for another door";
  busy.because =
      "Waiting is easier with something else under way: one act of networking or one application a week, if you like.";
  busy.state = StepState::upcoming;
  changes_at(busy.opens_at->instant);
  add(std::move(busy));
}

}  // namespace afterword::core
