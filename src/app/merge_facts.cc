#include "app/merge_facts.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "app/message_states.h"

namespace afterword::app {
namespace {

using core::Message;
using core::MessageState;

// What the document leaves out stays: an absent member, an empty text, an empty list.
template <class T>
void take(std::optional<T>& mine, const std::optional<T>& theirs) {
  if (theirs) mine = theirs;
}
template <class T>
void take(std::vector<T>& mine, const std::vector<T>& theirs) {
  if (!theirs.empty()) mine = theirs;
}
void take(std::string& mine, const std::string& theirs) {
  if (!theirs.empty()) mine = theirs;
}
void take(core::PrivateText& mine, const core::PrivateText& theirs) {
  if (!theirs.empty()) mine = theirs;
}

template <class Item>
Item* find(std::vector<Item>& list, const std::string& id) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const Item& item) { return item.id == id; });
  return found == list.end() ? nullptr : &*found;
}

void count(ImportCounts& counts, bool is_new, bool changed) {
  ++(is_new ? counts.added : changed ? counts.updated : counts.unchanged);
}

void merge_employer(core::Employer& mine, const core::Employer& theirs) {
  take(mine.name, theirs.name);
  take(mine.domain, theirs.domain);
  take(mine.timezone, theirs.timezone);
  if (!std::holds_alternative<std::monostate>(theirs.holidays)) mine.holidays = theirs.holidays;
  take(mine.weekend, theirs.weekend);
}

core::Contact merge_one(const core::Contact& mine, const core::Contact& theirs) {
  core::Contact merged = mine;
  take(merged.name, theirs.name);
  take(merged.title, theirs.title);
  take(merged.email, theirs.email);
  merged.main = mine.main || theirs.main;
  return merged;
}

core::Interview merge_one(const core::Interview& mine, const core::Interview& theirs) {
  core::Interview merged = mine;
  take(merged.round, theirs.round);
  take(merged.kind, theirs.kind);
  take(merged.timezone, theirs.timezone);
  merged.starts_at = theirs.starts_at;
  merged.ends_at = theirs.ends_at;
  take(merged.interviewers, theirs.interviewers);
  take(merged.debrief, theirs.debrief);  // one conversation's notes are one thing
  if (!merged.debrief) {
    take(merged.debrief_draft, theirs.debrief_draft);
  } else {
    merged.debrief_draft = theirs.debrief_draft;
  }
  return merged;
}

core::Reply merge_one(const core::Reply& mine, const core::Reply& theirs) {
  core::Reply merged = mine;
  merged.at = theirs.at;
  merged.kind = theirs.kind;
  take(merged.from, theirs.from);
  take(merged.reply_by, theirs.reply_by);
  take(merged.returns_on, theirs.returns_on);
  take(merged.answered_at, theirs.answered_at);
  take(merged.asked_not_to_contact, theirs.asked_not_to_contact);
  take(merged.text, theirs.text);
  take(merged.message_id, theirs.message_id);
  return merged;
}

template <class Item>
void merge_list(std::vector<Item>& mine, const std::vector<Item>& theirs, ImportCounts& counts) {
  for (const Item& item : theirs) {
    Item* known = find(mine, item.id);
    if (known == nullptr) {
      mine.push_back(item);
      count(counts, true, false);
      continue;
    }
    Item merged = merge_one(*known, item);
    count(counts, false, merged != *known);
    *known = std::move(merged);
  }
}

// There is one main contact: where the document names one, it is that one.
void settle_main(std::vector<core::Contact>& mine, const std::vector<core::Contact>& theirs) {
  const bool named =
      std::any_of(theirs.begin(), theirs.end(), [](const core::Contact& contact) { return contact.main; });
  if (!named) return;
  for (core::Contact& contact : mine) {
    contact.main = std::any_of(theirs.begin(), theirs.end(),
                               [&](const core::Contact& other) { return other.id == contact.id && other.main; });
  }
}

// How far along a message is; none moves to a lower one. `failed` and `cancelled` are ends of the same height.
int progress(MessageState state) {
  switch (state) {
    case MessageState::draft:
      return 0;
    case MessageState::approved:
      return 1;
    case MessageState::sending:
      return 2;
    case MessageState::in_doubt:
      return 3;
    case MessageState::failed:
    case MessageState::cancelled:
      return 4;
    case MessageState::sent:
      return 5;
  }
  return 0;
}

/// All that was said yes to: its words, to whom, when, and as what. Whether it is held and its Message-ID are not.
bool same_letter(const Message& a, const Message& b) {
  Message other = b;
  other.held = a.held;
  other.message_id = a.message_id;
  other.state = a.state;
  return a == other;
}

/// A sender is at work on mine, or nobody knows what became of it: only an end that is certain moves it.
bool is_under_way(MessageState state) { return state == MessageState::sending || state == MessageState::in_doubt; }
/// What has an end here keeps it, and its words.
bool has_ended(MessageState state) {
  return state == MessageState::sent || state == MessageState::failed || state == MessageState::cancelled;
}

Message merge_members(const Message& mine, const Message& theirs) {
  Message merged = mine;
  merged.kind = theirs.kind;
  merged.state = theirs.state;
  merged.channel = theirs.channel;
  merged.hand_delivered = mine.hand_delivered || theirs.hand_delivered;
  take(merged.number, theirs.number);
  take(merged.interview, theirs.interview);
  take(merged.to, theirs.to);
  take(merged.forward_for, theirs.forward_for);
  take(merged.held, theirs.held);
  take(merged.send_at, theirs.send_at);
  take(merged.sent_at, theirs.sent_at);
  take(merged.message_id, theirs.message_id);
  take(merged.reply, theirs.reply);
  take(merged.subject, theirs.subject);
  take(merged.body, theirs.body);
  take(merged.attachments, theirs.attachments);
  take(merged.materials, theirs.materials);
  take(merged.waivers, theirs.waivers);
  return merged;
}

constexpr const char* held_on_import = "it came in by import: look at it, then resume it";
constexpr const char* held_while_sending =
    "it came in by import while it was being sent, so it may have gone already: look before you resume it";

}  // namespace

MergedMessage merge_message(const Message* mine, const Message& theirs) {
  Message incoming = theirs;
  if (theirs.state == MessageState::approved && !incoming.held) incoming.held = held_on_import;
  if (theirs.state == MessageState::sending) {
    incoming.state = MessageState::approved;
    if (!incoming.held) incoming.held = held_while_sending;
  }
  if (mine == nullptr) return {incoming, incoming.state == MessageState::approved, false};

  const int before = progress(mine->state);
  const int after = progress(incoming.state);
  const bool moves = after > before || (after == before && !has_ended(mine->state) && !is_under_way(mine->state));
  if (!moves || (is_under_way(mine->state) && incoming.state != MessageState::sent)) return {*mine, false, false};

  MergedMessage result{merge_members(*mine, incoming), false, false};
  if (mine->state == MessageState::approved && incoming.state == MessageState::approved) {
    result.thawed = !same_letter(*mine, result.message);
    if (!result.thawed) {  // approved here, by a person, with these words
      result.message.held = mine->held;
      result.message.message_id = mine->message_id;
    }
    result.held = result.thawed;
  } else if (incoming.state == MessageState::approved) {
    result.held = result.thawed = true;
  } else {
    if (incoming.state != MessageState::approved) result.message.held.reset();
    result.thawed = mine->state != MessageState::draft && !same_letter(*mine, result.message);
  }
  return result;
}

MergedApplication merge_application(const core::Application* mine, const core::Application& theirs) {
  MergedApplication result;
  core::Application& merged = result.application;
  if (mine != nullptr) {
    merged = *mine;
  } else {
    merged.id = theirs.id;
  }
  const core::Application before = merged;
  take(merged.role, theirs.role);
  merge_employer(merged.employer, theirs.employer);
  take(merged.resume, theirs.resume);
  if (theirs.outcome) {
    merged.outcome = theirs.outcome;
    merged.outcome_at = theirs.outcome_at;
  }
  take(merged.reflection, theirs.reflection);
  count(result.counts, mine == nullptr, merged != before);

  const std::vector<core::Contact> contacts_before = merged.contacts;
  merge_list(merged.contacts, theirs.contacts, result.counts);
  settle_main(merged.contacts, theirs.contacts);
  for (const core::Contact& contact : contacts_before) {
    if (merged.contact(contact.id)->email != contact.email) hold_for_new_address(merged, contact.id);
  }
  merge_list(merged.interviews, theirs.interviews, result.counts);
  merge_list(merged.replies, theirs.replies, result.counts);
  for (const Message& message : theirs.messages) {
    Message* known = find(merged.messages, message.id);
    MergedMessage one = merge_message(known, message);
    count(result.counts, known == nullptr, known != nullptr && one.message != *known);
    if (one.held) ++result.counts.held;
    if (one.thawed) result.thawed.push_back(message.id);
    if (known == nullptr) {
      merged.messages.push_back(std::move(one.message));
    } else {
      *known = std::move(one.message);
    }
  }
  return result;
}

core::Seeker merge_seeker(const core::Seeker& mine, const core::Seeker& theirs) {
  core::Seeker merged = mine;
  take(merged.name, theirs.name);
  take(merged.email, theirs.email);
  take(merged.timezone, theirs.timezone);
  if (theirs.locale != core::Seeker{}.locale) take(merged.locale, theirs.locale);
  take(merged.resume, theirs.resume);
  return merged;
}

core::Material merge_material(const core::Material& mine, const core::Material& theirs) {
  core::Material merged = mine;
  merged.kind = theirs.kind;
  take(merged.text, theirs.text);
  take(merged.url, theirs.url);
  take(merged.person, theirs.person);
  take(merged.permission, theirs.permission);
  return merged;
}

}  // namespace afterword::app
