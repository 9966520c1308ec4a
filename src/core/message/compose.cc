#include "core/message/compose.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/message/check.h"
#include "core/message/composing/follow_up.h"
#include "core/message/composing/thank_you.h"
#include "core/message/reading/content.h"
#include "core/message/reading/letter.h"

namespace afterword::core {
namespace {

using composing::Avoided;
using composing::Composition;
using composing::Scene;

constexpr std::size_t most_siblings = 40;   // notes before this one whose sentences are kept off
constexpr std::size_t most_follow_ups = 3;  // R5: nothing raises it

/// Sentences that other letters have taken already, folded.
using Taken = std::set<std::string, std::less<>>;

/// Findings that no choice of words could avoid.
bool is_about_the_words(const Finding& finding) {
  constexpr std::string_view others[] = {"recipient-domain", "too-early",           "asked-not-to-contact",
                                         "already-answered", "question-unanswered", "lapsed",
                                         "too-many"};
  return std::find(std::begin(others), std::end(others), finding.check) == std::end(others);
}

void take_sentences(Taken& taken, const std::string& body, const Facts& facts) {
  const reading::Letter letter(body, facts.seeker.name);
  for (const reading::Sentence& sentence : letter.sentences()) {
    taken.insert(reading::folded(letter.text().slice(sentence.start, sentence.end)));
  }
}

/// Words that one letter should not have too often, and how often it may.
struct Worn {
  std::string_view word;
  int at_most;
};
constexpr Worn worn_words[] = {
    {"conversation", 1}, {"talk", 1},  {"glad", 1},      {"hear", 1},     {"learn", 1},    {"note", 1},  {"word", 1},
    {"excite", 1},       {"know", 1},  {"say", 1},       {"said", 1},     {"tell", 1},     {"told", 1},  {"about", 2},
    {"role", 1},         {"would", 3}, {"interview", 1}, {"interest", 1}, {"question", 1}, {"most", 1},  {"like", 1},
    {"one", 2},          {"time", 1},  {"that", 4},      {"bring", 1},    {"last", 1},     {"again", 1}, {"think", 1},
    {"thank", 2},        {"more", 2},  {"could", 2},     {"remember", 1}, {"what", 2},
};

/// How monotonous it reads: the lower the better.
std::size_t monotony(const reading::Letter& letter) {
  std::size_t repeats = 0;
  for (const Worn& worn : worn_words) {
    const std::uint64_t stem = reading::stem_of(worn.word);
    int count = 0;
    for (const reading::Sentence& sentence : letter.sentences()) {
      for (std::size_t i = sentence.first_word; i < sentence.end_word; ++i) {
        if (reading::stem_of(letter.text().folded(letter.text().words()[i])) == stem) ++count;
      }
    }
    if (count > worn.at_most) repeats += static_cast<std::size_t>(count - worn.at_most);
  }
  // Sentences that begin alike.
  const auto first_word = [&](const reading::Sentence& sentence) {
    return letter.text().folded(letter.text().words()[sentence.first_word]);
  };
  for (std::size_t i = 1; i < letter.sentences().size(); ++i) {
    if (first_word(letter.sentences()[i]) == first_word(letter.sentences()[i - 1])) repeats += 2;
  }
  return repeats;
}

/// One try at a letter.
struct Try {
  Draft draft;
  std::size_t attempt = 0;
  std::size_t monotony = 0;
  std::size_t wrong = 0;
};

/// Writes, reads what was written as the checks do, and writes again without what went wrong, until nothing does. Among
/// tries that are equally right the least monotonous one is taken.
template <class Write>
class Settling {
 public:
  Settling(const Scene& scene, const Message& frame, const Taken& taken, Write write)
      : scene_(scene), frame_(frame), taken_(taken), write_(std::move(write)) {}

  Draft settle() && {
    for (std::size_t round = 0; round < rounds && !found(); ++round) {
      if (round + 1 == rounds) avoided_.insert("");  // the plainest: no notes at all
      std::vector<Try> tries;
      for (std::size_t i = 0; i < tries_a_round; ++i) tries.push_back(make(round * tries_a_round + i));
      std::stable_sort(tries.begin(), tries.end(), [](const Try& a, const Try& b) { return a.monotony < b.monotony; });
      for (Try& each : tries) {
        read(each);
        const bool right = each.wrong == 0;
        if (!best_ || each.wrong < best_->wrong) best_ = std::move(each);
        if (right) break;
      }
    }
    return std::move(best_->draft);
  }

 private:
  static constexpr std::size_t rounds = 5;
  static constexpr std::size_t tries_a_round = 8;

  bool found() const { return best_ && best_->wrong == 0; }

  Try make(std::size_t attempt) const {
    const Composition composition = write_(attempt, avoided_);
    composing::Body body = composing::body_of(scene_, composition);
    Try made;
    made.attempt = attempt;
    made.draft.message = frame_;
    made.draft.message.subject = composition.subject;
    made.draft.message.body = std::move(body.text);
    made.draft.message.attachments = composition.attachments;
    made.draft.message.materials = composition.materials;
    made.draft.sources = std::move(body.sources);
    made.draft.question = composition.question;
    made.monotony = core::monotony(reading::Letter(made.draft.message.body, scene_.facts.seeker.name));
    return made;
  }

  void read(Try& each) {
    const CheckSetting setting{scene_.facts, scene_.application, scene_.setting.plan, scene_.setting.now};
    for (const Finding& finding : check(each.draft.message, setting)) {
      if (!is_about_the_words(finding)) continue;
      each.wrong += finding.severity == Severity::error ? 100 : finding.severity == Severity::warning ? 10 : 1;
      // A note whose words set it off is left out from now on.
      if (finding.span.part != Part::body || finding.span.end == 0) continue;
      for (const Source& source : each.draft.sources) {
        const bool note = source.fact.find("/debrief/") != std::string::npos;
        if (note && source.start < finding.span.end && finding.span.start < source.end) avoided_.insert(source.fact);
      }
    }
    const reading::Letter letter(each.draft.message.body, scene_.facts.seeker.name);
    for (const reading::Sentence& sentence : letter.sentences()) {
      if (taken_.contains(reading::folded(letter.text().slice(sentence.start, sentence.end)))) each.wrong += 10;
    }
  }

  const Scene& scene_;
  const Message& frame_;
  const Taken& taken_;
  Write write_;
  Avoided avoided_;
  std::optional<Try> best_;
};

template <class Write>
Draft settle(const Scene& scene, const Message& frame, const Taken& taken, Write write) {
  return Settling<Write>(scene, frame, taken, std::move(write)).settle();
}

Message draft_of(MessageKind kind, const Interview& interview, const std::string& to) {
  Message message;
  message.kind = kind;
  message.interview = interview.id;
  message.to = to;
  return message;
}

/// The interview that is asked for, or the last that has ended.
Result<const Interview*> interview_for(const DraftRequest& request, const ComposeSetting& setting) {
  const Application& application = setting.application;
  if (request.interview) {
    const Interview* interview = application.interview(*request.interview);
    if (interview == nullptr) return missing("there is no interview \"" + *request.interview + "\"", "interview");
    if (interview->ends_at.instant > setting.now) {
      return refused("this interview has not ended yet", "interview", "write when it is over");
    }
    return interview;
  }
  const Interview* interview = current_round(application, setting.now);
  if (interview == nullptr) {
    return refused("no interview has ended yet", "application " + application.id, "write when it is over");
  }
  return interview;
}

/// R6, R7: is there anything left to write about?
Result<void> still_open(const ComposeSetting& setting) {
  const auto outcome = outcome_at(setting.application, setting.now);
  if (!outcome) return {};
  return refused("this application has an outcome, so there is nothing to write about any more",
                 "application " + setting.application.id,
                 "if the outcome is wrong, correct it with: afterword outcome set");
}

Result<Draft> thank_you(const DraftRequest& request, const ComposeSetting& setting) {
  const auto found = interview_for(request, setting);
  if (!found) return std::unexpected(found.error());
  const Interview& interview = **found;
  if (auto open = still_open(setting); !open) return std::unexpected(open.error());
  const Application& application = setting.application;
  PlannedNotes planned = planned_notes(application, interview, setting.now);

  std::size_t turn = planned.notes.size();
  if (request.to) {
    if (application.contact(*request.to) == nullptr) {
      return missing("there is no contact \"" + *request.to + "\"", "to");
    }
    const auto wanted = [&](const PlannedNote& note) { return note.to == *request.to; };
    turn = static_cast<std::size_t>(std::find_if(planned.notes.begin(), planned.notes.end(), wanted) -
                                    planned.notes.begin());
    // Somebody whom R3 does not ask to thank may be thanked as well.
    if (turn == planned.notes.size()) planned.notes.push_back({*request.to, {}, false});
  } else {
    const auto is_written = [&](const PlannedNote& note) {
      return std::any_of(application.messages.begin(), application.messages.end(), [&](const Message& message) {
        return message.kind == MessageKind::thank_you && message.to == note.to && message.interview == interview.id &&
               (message.state == MessageState::sent || message.state == MessageState::draft || is_on_its_way(message));
      });
    };
    for (turn = 0; turn < planned.notes.size() && is_written(planned.notes[turn]); ++turn) {
    }
    if (turn == planned.notes.size()) turn = 0;
  }
  if (planned.notes.empty()) {
    return refused("there is nobody with an address to thank", "application " + application.id,
                   "add one with: afterword contact add --email ADDRESS");
  }

  // The notes before this one are written first: no two share a sentence.
  Taken taken;
  const std::size_t first = turn > most_siblings ? turn - most_siblings : 0;
  for (std::size_t i = first;; ++i) {
    const PlannedNote& note = planned.notes[i];
    const Contact* recipient = application.contact(note.to);
    if (recipient == nullptr) return missing("there is no contact \"" + note.to + "\"", "to");
    const Scene scene(setting, interview, *recipient);
    Message frame = draft_of(MessageKind::thank_you, interview, note.to);
    frame.forward_for = note.forward_for;
    Draft draft = settle(scene, frame, taken, [&](std::size_t attempt, const Avoided& avoided) {
      return composing::thank_you_note(scene, planned, i, attempt, avoided);
    });
    if (i == turn) return draft;
    take_sentences(taken, draft.message.body, setting.facts);
  }
}

bool was_used(const Material& material, const ComposeSetting& setting) {
  for (const Application& application : setting.facts.applications) {
    if (application.id != setting.application.id && application.employer.name != setting.application.employer.name &&
        (!application.employer.domain || application.employer.domain != setting.application.employer.domain)) {
      continue;
    }
    for (const Message& message : application.messages) {
      if (message.state != MessageState::sent && !is_on_its_way(message)) continue;
      for (const std::string& id : message.materials) {
        const Material* used = setting.facts.material(id);
        if (id == material.id || (used != nullptr && used->url && used->url == material.url)) return true;
      }
    }
  }
  return false;
}

bool may_be_used(const Material& material) {
  return material.kind != MaterialKind::connection || !material.person || material.permission == Permission::granted;
}

/// R5.1: the one asked for, or the first that is fresh to this employer and may be used.
Result<const Material*> material_for(const DraftRequest& request, const ComposeSetting& setting) {
  if (request.material) {
    const Material* material = setting.facts.material(*request.material);
    if (material == nullptr) return missing("there is no material \"" + *request.material + "\"", "material");
    if (!may_be_used(*material)) {
      return refused(*material->person + " has not said that they may be mentioned", "material " + material->id,
                     "ask first; then: afterword material edit " + material->id + " --permission granted");
    }
    if (was_used(*material, setting)) {
      return refused("this was already used with " + setting.application.employer.name, "material " + material->id,
                     "choose another, or add one with: afterword material add");
    }
    return material;
  }
  for (const Material& material : setting.facts.materials) {
    if (may_be_used(material) && !was_used(material, setting)) return &material;
  }
  return refused(
      "a second or third follow-up carries something fresh, and there is nothing left to use",
      "application " + setting.application.id,
      "add an article, a connection, an accomplishment or something you are learning with: afterword material "
      "add");
}

Result<Draft> follow_up(const DraftRequest& request, const ComposeSetting& setting) {
  const auto found = interview_for(request, setting);
  if (!found) return std::unexpected(found.error());
  const Interview& interview = **found;
  const Application& application = setting.application;
  const std::string where = "application " + application.id;
  if (auto open = still_open(setting); !open) return std::unexpected(open.error());
  if (has_later_interview(application, interview)) {
    return refused("a later interview is recorded, so the follow-ups of this one have ended", where,
                   "write after that interview");
  }
  if (invitation_after(application, interview, setting.now) != nullptr) {
    return refused("they have invited you", where, "agree on a time with them instead");
  }
  const auto sent = follow_ups_sent(application, interview, setting.now);
  if (sent.size() >= most_follow_ups) {
    return refused("three follow-ups have gone in this round, and three are enough", where, "let the matter rest");
  }
  if (!open_questions(application, setting.now).empty()) {
    return refused("they asked you something", where, "answer that first; follow-ups wait for it");
  }
  const ContactWish wish = contact_wish(application, setting.now, setting.plan);
  if (wish.asked && !wish.until) {
    return refused("they asked not to be contacted, and gave no date", where, "wait until they write");
  }

  const Contact* recipient = follow_up_recipient(application, interview);
  if (request.to) {
    recipient = application.contact(*request.to);
    if (recipient == nullptr) return missing("there is no contact \"" + *request.to + "\"", "to");
    if (!recipient->email) {
      return refused(recipient->name + " has no address, and follow-ups go by email", "to",
                     "add it: afterword contact edit " + recipient->id + " --email ADDRESS");
    }
  }
  if (recipient == nullptr) {
    return refused("there is nobody with an address to write to", where,
                   "add one with: afterword contact add --email ADDRESS");
  }

  const int number = static_cast<int>(sent.size()) + 1;
  const Scene scene(setting, interview, *recipient);
  Message frame = draft_of(MessageKind::follow_up, interview, recipient->id);
  frame.number = number;
  Taken taken;
  for (const Message& message : application.messages) {
    if (message.state == MessageState::sent || is_on_its_way(message)) {
      take_sentences(taken, message.body, setting.facts);
    }
  }
  if (number == 1) {
    return settle(scene, frame, taken, [&](std::size_t attempt, const Avoided& avoided) {
      return composing::initial_follow_up(scene, attempt, avoided);
    });
  }
  const auto material = material_for(request, setting);
  if (!material) return std::unexpected(material.error());
  return settle(scene, frame, taken, [&](std::size_t attempt, const Avoided& avoided) {
    return composing::additional_follow_up(scene, number, **material, attempt, avoided);
  });
}

}  // namespace

Result<Draft> compose(const DraftRequest& request, const ComposeSetting& setting) {
  switch (request.kind) {
    case MessageKind::thank_you:
      return thank_you(request, setting);
    case MessageKind::follow_up:
      return follow_up(request, setting);
    default:
      break;
  }
  return invalid("only thank-you notes and follow-ups are drafted", "kind", "write this one yourself");
}

}  // namespace afterword::core
