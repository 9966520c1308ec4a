#include "core/message/composing/follow_up.h"

#include <algorithm>
#include <utility>

#include "core/message/composing/follow_up_frames.h"
#include "core/message/composing/phrase.h"
#include "core/message/reading/person_name.h"

namespace afterword::core::composing {
namespace {

namespace frames = follow_up_frames;

constexpr std::size_t most_named = 3;  // interviewers in one sentence
constexpr int business_days_between = 5;

void put(Paragraph& to, std::optional<Sentence> sentence) {
  if (sentence) to.push_back(std::move(*sentence));
}

}  // namespace

std::string next_touch_day(const Scene& scene) {
  Date sent = scene.today();
  const auto steps = plan_application(scene.application, scene.setting.plan, scene.setting.now).steps;
  for (const Step& step : steps) {
    if (step.kind == StepKind::follow_up && step.opens_at && step.state != StepState::done) {
      sent = std::max(sent, scene.setting.plan.employer_zone.date_of(step.opens_at->instant));
    }
  }
  const Date next = scene.setting.plan.calendar.add(sent, business_days_between);
  return std::string(weekday_name(weekday_of(next))) + (scene.british ? " " : ", ") + scene.date(next);
}

namespace {

/// "Ann Lee and Bo Novak"; with more than three, the first two "and their colleagues". The recipient is left out.
std::string people_met(const Scene& scene) {
  std::vector<std::string> others;
  for (const std::string& id : scene.interview.interviewers) {
    if (id != scene.recipient.id) others.push_back(id);
  }
  if (others.size() <= most_named) return scene.list_of(others);
  return joined({scene.full_name(others[0]), scene.full_name(others[1]), "their colleagues"});
}

/// The same people a second time, by their given names.
std::string given_names_met(const Scene& scene) {
  std::vector<std::string> names;
  for (const std::string& id : scene.interview.interviewers) {
    const Contact* contact = scene.application.contact(id);
    if (contact == nullptr || id == scene.recipient.id) continue;
    const reading::PersonName name(contact->name);
    std::string called = presentable(name.title().empty() && !name.given().empty() ? name.given() : name.full());
    if (!called.empty()) names.push_back(std::move(called));
  }
  if (names.size() <= most_named) return joined(names);
  return joined({names[0], names[1], "their colleagues"});
}

std::vector<std::string> pointers_to_people(const Scene& scene) {
  std::vector<std::string> pointers{scene.pointers.interview(scene.interview), scene.pointers.application("role")};
  for (const std::string& id : scene.interview.interviewers) {
    if (id != scene.recipient.id && pointers.size() < 2 + most_named) pointers.push_back(scene.pointers.contact(id));
  }
  return pointers;
}

/// Was nobody thanked in this round (R3.6: then this follow-up carries the thanks)?
bool thanks_are_owed(const Scene& scene) {
  const auto& messages = scene.application.messages;
  return std::none_of(messages.begin(), messages.end(), [&](const Message& message) {
    return message.kind == MessageKind::thank_you && counts_as_sent(message, scene.setting.now) &&
           round_of(scene.application, message, scene.setting.now) == &scene.interview;
  });
}

/// "this month", "in October": when the resume was brought up to date, where that is recent.
std::string updated(const Scene& scene, const Resume& resume) {
  if (!resume.updated_on || *resume.updated_on > scene.today()) return {};
  const auto then = fields(*resume.updated_on);
  const auto now = fields(scene.today());
  if (then.year() == now.year() && then.month() == now.month()) return "this month";
  if (*resume.updated_on >= scene.interviewed_on()) return "since the interview";
  if ((scene.today() - *resume.updated_on).count() < 92) return "in " + std::string(month_name(then.month()));
  return {};
}

struct Attached {
  std::string file;
  std::string pointer;
  std::string updated;
};
std::optional<Attached> resume_of(const Scene& scene) {
  const auto& own = scene.application.resume;
  const auto& general = scene.facts.seeker.resume;
  if (own && !own->file.empty())
    return Attached{own->file, scene.pointers.application("resume/file"), updated(scene, *own)};
  if (general && !general->file.empty()) {
    return Attached{general->file, scene.pointers.seeker("resume/file"), updated(scene, *general)};
  }
  return std::nullopt;
}

/// One thing that keeps the interest alive: what excites, else what was taken away, else what was said.
std::optional<Sentence> interest(const Phrasing& phrasing, const NoteFacts& facts) {
  for (const std::vector<Fact>* list : {&facts.excited, &facts.talk, &facts.others_talk, &facts.takeaways}) {
    if (list->empty()) continue;
    // From the end: the thank-you notes took from the beginning. What can only be quoted comes last of all.
    const auto reads_well = [](const Fact& fact) { return !fact.is_mine && fact.fragment.shape != Shape::other; };
    const auto found = std::find_if(list->rbegin(), list->rend(), reads_well);
    const Fact& fact = found == list->rend() ? list->back() : *found;
    if (fact.is_mine) continue;
    const FrameSet& set = list == &facts.excited ? frames::interest : frames::memory;
    if (auto sentence = phrasing.say(set, fact, {list == &facts.takeaways ? NounAs::learned : NounAs::known, {}}))
      return sentence;
  }
  return std::nullopt;
}

}  // namespace

Composition initial_follow_up(const Scene& scene, std::size_t attempt, const Avoided& avoided) {
  const Chooser chooser(seed_of(scene.application, scene.interview, "follow_up 1 " + scene.recipient.id), 0, attempt);
  const Phrasing phrasing(scene, chooser);
  const NoteFacts facts = facts_for(scene, 0, 1, avoided);
  const std::string interview = scene.pointers.interview(scene.interview);
  Composition letter;

  Paragraph who;
  const std::string met = people_met(scene);
  Slots with_people = scene.slots();
  with_people.set("met", met);
  if (scene.interviewed_by_recipient) {
    put(who,
        phrasing.say_plainly("again", frames::again_to_interviewer, {interview, scene.pointers.application("role")}));
  } else if (!met.empty()) {
    put(who, phrasing.say_plainly("again", frames::again_to_other, pointers_to_people(scene), {}, &with_people));
  } else {
    put(who, phrasing.say_plainly("again", frames::again_to_nobody, {interview, scene.pointers.application("role")}));
  }
  if (thanks_are_owed(scene)) {
    const std::string others = given_names_met(scene);
    if (scene.interviewed_by_recipient) {
      put(who, phrasing.say_plainly("late thanks", frames::late_thanks, {interview}));
    } else if (!others.empty()) {
      Slots owed = scene.slots();
      owed.set("given_names", others);
      put(who,
          phrasing.say_plainly("late thanks", frames::late_thanks_to_others, pointers_to_people(scene), {}, &owed));
    }
  }

  Paragraph still;
  auto keeps = interest(phrasing, facts);
  std::optional<Sentence> reason;
  if (!facts.why.empty()) reason = phrasing.say(frames::why, facts.why.back(), {NounAs::ones_own, "I"});
  if (keeps && reason && count_words({{*keeps, *reason}}) > 45) reason.reset();
  put(still, std::move(keeps));
  put(still, std::move(reason));

  Paragraph business;
  if (const auto attached = resume_of(scene)) {
    letter.attachments.push_back(attached->file);
    Slots slots = scene.slots();
    slots.set("updated", attached->updated);
    auto sentence = attached->updated.empty() ? std::nullopt
                                              : phrasing.say_plainly("resume updated", frames::resume_updated,
                                                                     {attached->pointer}, {}, &slots);
    if (!sentence) sentence = phrasing.say_plainly("resume", frames::resume, {attached->pointer});
    put(business, std::move(sentence));
  } else {
    letter.question = "Is there a resume to attach? The first follow-up carries it again.";
  }
  const auto stated = stated_date(scene.application, scene.interview, scene.setting.now);
  const std::string about = stated && stated->reply != nullptr ? scene.pointers.reply(stated->reply->id)
                            : scene.interview.debrief          ? interview + "/debrief"
                                                               : interview;
  put(business,
      phrasing.say_plainly("timeline", stated ? frames::ask_timeline_after : frames::ask_timeline_and_need, {about}));
  Paragraph next;
  Slots slots = scene.slots();
  slots.set("next", next_touch_day(scene));
  auto& end = chooser.one_in("next touch apart", 2) ? business : next;
  put(end, phrasing.say_plainly("next touch", frames::next_touch, {interview}, {}, &slots));

  if (still.size() == 1 && chooser.one_in("interest with who", 2)) {
    std::move(still.begin(), still.end(), std::back_inserter(who));
    still.clear();
  }
  letter.paragraphs = {std::move(who), std::move(still), std::move(business), std::move(next)};
  const auto subject = phrasing.say_plainly("subject", frames::subjects, {});
  letter.subject = subject ? capitalised(subject->text) : "After the interview";
  if (!letter.question && !scene.interview.debrief) {
    letter.question = "There is no debrief of this interview. What keeps you interested in it?";
  }
  return letter;
}

}  // namespace afterword::core::composing
