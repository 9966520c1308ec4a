#include "core/message/compose.h"

#include <algorithm>
#include <utility>

#include "core/message/composing/follow_up.h"
#include "core/message/composing/settle.h"
#include "core/message/composing/thank_you.h"

namespace afterword::core {
namespace {

using composing::Avoided;
using composing::Scene;
using composing::settle;
using composing::take_sentences;
using composing::Taken;

constexpr std::size_t most_siblings = 40;   // notes before this one whose sentences are kept off
constexpr std::size_t most_follow_ups = 3;  // R5: nothing raises it

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

  std::size_t turn = 0;
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
