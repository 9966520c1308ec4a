#include "core/message/checks/draft_in_context.h"

#include <algorithm>

#include "core/message/reading/characters.h"

namespace afterword::core::checks {
namespace {

using reading::Text;
using reading::Word;

/// Does `in` have terms [first, end) of `text`, one after the other?
bool has_run(const Text& in, const Text& text, std::size_t first, std::size_t end) {
  const auto& a = in.terms();
  const auto& b = text.terms();
  if (first >= end || a.size() < end - first) return false;
  for (std::size_t at = 0; at + (end - first) <= a.size(); ++at) {
    std::size_t same = 0;
    while (first + same < end && a[at + same].hash == b[first + same].hash) ++same;
    if (first + same == end) return true;
  }
  return false;
}

void add_notes(std::vector<Note>& notes, const Interview& interview, const Debrief& debrief) {
  const auto add = [&](NoteKind kind, const std::vector<std::string>& texts, std::string_view contact = {}) {
    for (const std::string& text : texts) notes.push_back({kind, &interview, contact, Text(text)});
  };
  for (const Impression& impression : debrief.who) {
    add(NoteKind::talking_point, impression.talking_points, impression.contact);
    add(NoteKind::in_common, impression.in_common, impression.contact);
  }
  add(NoteKind::takeaway, debrief.what.takeaways);
  add(NoteKind::excited, debrief.what.excited);
  add(NoteKind::question, debrief.what.questions);
  add(NoteKind::why, debrief.why);
  for (const WeakSpot& spot : debrief.where) {
    if (spot.answer) notes.push_back({NoteKind::answer, &interview, {}, Text(*spot.answer)});
  }
  if (debrief.when.said) notes.push_back({NoteKind::said, &interview, {}, Text(*debrief.when.said)});
}

}  // namespace

bool same_employer(const Employer& a, const Employer& b) {
  if (a.domain && b.domain && !a.domain->empty() && reading::folded(*a.domain) == reading::folded(*b.domain)) {
    return true;
  }
  return reading::OrganisationName(a.name).is_same_as(reading::OrganisationName(b.name));
}

std::string_view name_of_contact(const Application& application, std::string_view id) {
  const Contact* contact = application.contact(id);
  return contact == nullptr ? id : std::string_view{contact->name};
}

DraftInContext::DraftInContext(const Message& message, const CheckSetting& setting)
    : message_(message),
      setting_(setting),
      subject_(message.subject),
      letter_(message.body, setting.facts.seeker.name),
      employer_(setting.application.employer.name) {
  if (message.state == MessageState::sent) {
    without_ = setting.application;
    std::erase_if(without_->messages, [&](const Message& other) { return other.id == message.id; });
  }
  recipient_ = application().contact(message.to);
  if (message.interview) interview_ = application().interview(*message.interview);
  if (interview_ == nullptr) interview_ = current_round(application(), setting.now);
  if (message.kind == MessageKind::follow_up) {
    const Interview* round = round_of(application(), message, setting.now);
    number_ = message.number.value_or(
        round == nullptr ? 1 : static_cast<int>(follow_ups_sent(application(), *round, setting.now).size()) + 1);
  }
  const auto& words = body().words();
  first_word_ = letter_.greeting().found() ? letter_.greeting().end_word : 0;
  const std::size_t end = letter_.postscript() < body().bytes().size() ? body().bytes().size() : letter_.sign_off();
  end_word_ = static_cast<std::size_t>(
      std::partition_point(words.begin(), words.end(), [&](const Word& w) { return w.start < end; }) - words.begin());
  gather_names();
  gather_messages();
  mark_names();
}

const Debrief* DraftInContext::debrief() const {
  return interview_ != nullptr && interview_->debrief ? &*interview_->debrief : nullptr;
}

void DraftInContext::gather_names() {
  for (const Application& other : facts().applications) {
    if (&other == &setting_.application || other.id == setting_.application.id) continue;
    reading::OrganisationName name(other.employer.name);
    if (!name.empty()) other_employers_.push_back({&other, std::move(name)});
  }
}

void DraftInContext::gather_messages() {
  const auto gather = [&](const Application& from) {
    for (const Message& other : from.messages) {
      if (&other == &message_) continue;
      if (&from == &application() && !message_.id.empty() && other.id == message_.id) continue;
      other_messages_.push_back({&from, &other});
    }
  };
  gather(application());
  for (const OtherEmployer& other : other_employers_) {
    if (same_employer(other.application->employer, application().employer)) gather(*other.application);
  }
}

void DraftInContext::mark_names() {
  const auto& words = body().words();
  named_.assign(words.size(), false);
  const Text role(application().role);
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::size_t length = employer_.length_at(body(), i);
    std::size_t same = 0;
    while (same < role.words().size() && i + same < words.size() && role.words()[same].hash == words[i + same].hash) {
      ++same;
    }
    if (same == role.words().size()) length = std::max(length, same);
    for (std::size_t j = 0; j < length; ++j) named_[i + j] = true;
  }
}

const std::vector<Note>& DraftInContext::notes() const {
  if (!notes_) {
    notes_.emplace();
    for (const Interview& interview : application().interviews) {
      if (interview.debrief) add_notes(*notes_, interview, *interview.debrief);
    }
    for (const std::string& id : message_.materials) {
      if (const Material* material = facts().material(id)) {
        notes_->push_back({NoteKind::material, nullptr, {}, Text(material->text)});
      }
    }
  }
  return *notes_;
}

bool DraftInContext::facts_say(const Text& text, std::size_t first_term, std::size_t end_term) const {
  if (!names_) {
    names_.emplace();
    names_->emplace_back(application().role);
    names_->emplace_back(application().employer.name);
    for (const Contact& contact : application().contacts) {
      names_->emplace_back(contact.name);
      if (contact.title) names_->emplace_back(*contact.title);
    }
  }
  const auto says = [&](const Text& in) { return has_run(in, text, first_term, end_term); };
  return std::any_of(notes().begin(), notes().end(), [&](const Note& note) { return says(note.text); }) ||
         std::any_of(names_->begin(), names_->end(), says);
}

const std::vector<std::uint64_t>& DraftInContext::known_words() const {
  if (!known_words_) {
    known_words_.emplace();
    const auto add = [&](const Text& text) {
      for (const Word& word : text.words()) known_words_->push_back(word.hash);
    };
    add(Text(facts().seeker.name));
    add(Text(application().role));
    add(Text(application().employer.name));
    for (const Contact& contact : application().contacts) {
      add(Text(contact.name));
      if (contact.title) add(Text(*contact.title));
    }
    for (const OtherEmployer& other : other_employers_) add(Text(other.name.written()));
    for (const Note& note : notes()) add(note.text);
    for (const Material& material : facts().materials) {
      if (material.person) add(Text(*material.person));
    }
    std::sort(known_words_->begin(), known_words_->end());
  }
  return *known_words_;
}

bool DraftInContext::is_known_word(std::uint64_t hash) const {
  return std::binary_search(known_words().begin(), known_words().end(), hash);
}

const std::vector<Step>& DraftInContext::steps() const {
  if (!steps_) steps_ = plan_application(application(), plan_setting(), now()).steps;
  return *steps_;
}

const Step* DraftInContext::next_follow_up() const {
  const auto& all = steps();
  const auto found = std::find_if(all.begin(), all.end(), [](const Step& step) {
    return step.kind == StepKind::follow_up && step.state != StepState::done;
  });
  return found == all.end() ? nullptr : &*found;
}

Span DraftInContext::words(Part part, std::size_t first, std::size_t end) const {
  const auto& all = text(part).words();
  return {part, all[first].start, all[end - 1].end};
}

Span DraftInContext::terms(Part part, std::size_t first, std::size_t end) const {
  const auto& all = text(part).terms();
  return words(part, all[first].word, all[end - 1].word + 1);
}

}  // namespace afterword::core::checks
