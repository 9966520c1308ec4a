#include "core/plan/standing.h"

#include <algorithm>
#include <cctype>

namespace afterword::core {
namespace {

bool has_address(const Contact& contact) { return contact.email && !contact.email->empty(); }

bool has_come(const Reply& reply, Instant now) { return reply.at.instant <= now; }

bool is_answered(const Reply& reply, Instant now) { return reply.answered_at && reply.answered_at->instant <= now; }

template <class Wanted>
const Contact* first_contact(const Application& application, Wanted wanted) {
  const auto found = std::find_if(application.contacts.begin(), application.contacts.end(), wanted);
  return found == application.contacts.end() ? nullptr : &*found;
}

const Contact* main_contact_with_address(const Application& application) {
  return first_contact(application, [](const Contact& contact) { return contact.main && has_address(contact); });
}

/// The words of a title, lower-case: "HR Business Partner" -> "hr", "business", "partner".
std::vector<std::string> words_of(std::string_view title) {
  std::vector<std::string> words(1);
  for (const char c : title) {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80) {
      words.back() += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  return words;
}

/// R4: a title that says recruiter, talent, HR or human resources, as words of their own ("Chromatographer" is not HR).
bool hires_people(const Contact& contact) {
  if (!contact.title) return false;
  const auto words = words_of(*contact.title);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "recruiter" || words[i] == "talent" || words[i] == "hr") return true;
    if (words[i] == "human" && i + 1 < words.size() && words[i + 1] == "resources") return true;
  }
  return false;
}

}  // namespace

std::optional<KnownOutcome> outcome_at(const Application& application, Instant now) {
  if (application.outcome && application.outcome_at && application.outcome_at->instant <= now) {
    return KnownOutcome{*application.outcome, *application.outcome_at};
  }
  std::optional<KnownOutcome> brought;
  for (const Reply& reply : application.replies) {
    if (!has_come(reply, now) || (brought && reply.at < brought->at)) continue;
    if (reply.kind == ReplyKind::rejection) brought = {Outcome::rejected, reply.at};
    if (reply.kind == ReplyKind::offer) brought = {Outcome::offer, reply.at};
  }
  return brought;
}

const Interview* current_round(const Application& application, Instant now) {
  const Interview* last = nullptr;
  for (const Interview& interview : application.interviews) {
    if (interview.ends_at.instant > now) continue;
    if (last == nullptr || interview.ends_at >= last->ends_at) last = &interview;
  }
  return last;
}

bool has_later_interview(const Application& application, const Interview& interview) {
  return std::any_of(application.interviews.begin(), application.interviews.end(),
                     [&](const Interview& other) { return other.ends_at > interview.ends_at; });
}

const Reply* invitation_after(const Application& application, const Interview& interview, Instant now) {
  const Reply* last = nullptr;
  for (const Reply& reply : application.replies) {
    if (reply.kind != ReplyKind::invitation || !has_come(reply, now) || reply.at <= interview.ends_at) continue;
    if (last == nullptr || reply.at > last->at) last = &reply;
  }
  return last;
}

FollowUpsEndedBy follow_ups_ended_by(const Application& application, Instant now) {
  const Interview* round = current_round(application, now);
  if (round == nullptr) return FollowUpsEndedBy::no_interview;
  if (outcome_at(application, now)) return FollowUpsEndedBy::outcome;
  if (has_later_interview(application, *round)) return FollowUpsEndedBy::later_interview;
  if (invitation_after(application, *round, now) != nullptr) return FollowUpsEndedBy::invitation;
  return FollowUpsEndedBy::nothing;
}

std::optional<StatedDate> stated_date(const Application& application, const Interview& interview, Instant now) {
  std::optional<StatedDate> stated;
  if (interview.debrief && interview.debrief->when.reply_by) stated = {*interview.debrief->when.reply_by, nullptr};
  for (const Reply& reply : application.replies) {
    if (reply.kind != ReplyKind::timeframe || !reply.reply_by || !has_come(reply, now)) continue;
    if (reply.at <= interview.ends_at) continue;
    if (stated && stated->reply != nullptr && reply.at < stated->reply->at) continue;
    stated = {*reply.reply_by, &reply};
  }
  return stated;
}

ContactWish contact_wish(const Application& application, Instant now, const PlanSetting& setting) {
  const Interview* round = current_round(application, now);
  if (round == nullptr) return {};
  ContactWish wish;
  wish.asked = round->debrief && round->debrief->when.asked_not_to_contact;
  // What they wrote last decides; an acknowledgement may ask, but is too little to lift what was asked (R4.3).
  std::optional<OffsetTime> decided_at;
  for (const Reply& reply : application.replies) {
    if (!has_come(reply, now) || reply.at <= round->ends_at || reply.kind == ReplyKind::automatic) continue;
    const bool asks = reply.asked_not_to_contact.value_or(false);
    if (reply.kind == ReplyKind::acknowledgement && !asks) continue;
    if (decided_at && reply.at < *decided_at) continue;
    decided_at = reply.at;
    wish.asked = asks;
  }
  if (!wish.asked) return wish;
  if (const auto stated = stated_date(application, *round, now)) {
    wish.until = stated->by;
    wish.runs = setting.employer_zone.date_of(now) <= stated->by;
  } else {
    wish.runs = true;
  }
  return wish;
}

bool counts_as_sent(const Message& message, Instant now) {
  if (message.state != MessageState::sent || !message.sent_at || message.sent_at->instant > now) return false;
  return message.channel == Channel::email || message.hand_delivered;
}

bool is_on_its_way(const Message& message) {
  return message.state == MessageState::approved || message.state == MessageState::sending ||
         message.state == MessageState::in_doubt;
}

std::string say_where(std::string letter, const Message& message) {
  if (message.state == MessageState::in_doubt)
    return letter + " may or may not have arrived: look before you write again.";
  if (message.held) return letter + " is approved and held back: look at it.";
  return letter + " is on its way.";
}

const Interview* round_of(const Application& application, const Message& message, Instant now) {
  if (message.kind != MessageKind::follow_up || message.state != MessageState::sent) {
    if (message.interview) return application.interview(*message.interview);
  }
  return current_round(application, message.sent_at ? std::min(message.sent_at->instant, now) : now);
}

PlannedNotes planned_notes(const Application& application, const Interview& interview, Instant now) {
  const Contact* serving = main_contact_with_address(application);
  if (serving == nullptr) serving = first_contact(application, has_address);

  PlannedNotes planned;
  const auto note_to = [&](const std::string& id) -> PlannedNote& {
    for (PlannedNote& note : planned.notes) {
      if (note.to == id) return note;
    }
    return planned.notes.emplace_back(PlannedNote{id, {}, false});
  };
  const auto was_thanked = [&](const std::string& id) {
    return std::any_of(application.messages.begin(), application.messages.end(), [&](const Message& message) {
      return message.kind == MessageKind::thank_you && message.to == id && counts_as_sent(message, now) &&
             round_of(application, message, now) == &interview;
    });
  };

  std::vector<std::string> unreachable;
  for (const std::string& id : interview.interviewers) {
    const Contact* contact = application.contact(id);
    if ((contact != nullptr && has_address(*contact)) || was_thanked(id)) {
      note_to(id);
    } else if (std::find(unreachable.begin(), unreachable.end(), id) == unreachable.end()) {
      unreachable.push_back(id);
    }
  }
  const bool somebody_left = !unreachable.empty() || interview.interviewers.empty();
  if (somebody_left && serving != nullptr) note_to(serving->id).forward_for = std::move(unreachable);
  planned.find_contact = somebody_left && serving == nullptr;

  // R3.4: exactly one asks, where nothing is known and nobody asked to be left alone.
  const bool wished = interview.debrief && interview.debrief->when.asked_not_to_contact;
  if (!planned.notes.empty() && !wished && !stated_date(application, interview, now)) {
    const auto to_main = std::find_if(planned.notes.begin(), planned.notes.end(), [&](const PlannedNote& note) {
      const Contact* contact = application.contact(note.to);
      return contact != nullptr && contact->main;
    });
    (to_main == planned.notes.end() ? planned.notes.front() : *to_main).asks_next_steps = true;
  }
  return planned;
}

const Contact* follow_up_recipient(const Application& application, const Interview& interview) {
  if (const Contact* main = main_contact_with_address(application)) return main;
  const auto hires = [](const Contact& contact) { return has_address(contact) && hires_people(contact); };
  if (const Contact* contact = first_contact(application, hires)) return contact;
  for (const std::string& id : interview.interviewers) {
    const Contact* contact = application.contact(id);
    if (contact != nullptr && has_address(*contact)) return contact;
  }
  return first_contact(application, has_address);
}

std::vector<const Message*> follow_ups_sent(const Application& application, const Interview& interview, Instant now) {
  std::vector<const Message*> sent;
  for (const Message& message : application.messages) {
    if (message.kind != MessageKind::follow_up || message.state != MessageState::sent) continue;
    if (!message.sent_at || message.sent_at->instant > now) continue;
    if (current_round(application, message.sent_at->instant) == &interview) sent.push_back(&message);
  }
  std::stable_sort(sent.begin(), sent.end(),
                   [](const Message* a, const Message* b) { return *a->sent_at < *b->sent_at; });
  return sent;
}

std::vector<const Reply*> open_questions(const Application& application, Instant now) {
  std::vector<const Reply*> open;
  for (const Reply& reply : application.replies) {
    if (reply.kind == ReplyKind::question && has_come(reply, now) && !is_answered(reply, now)) open.push_back(&reply);
  }
  return open;
}

}  // namespace afterword::core
