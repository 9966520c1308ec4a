#include "core/message/composing/thank_you.h"

#include <algorithm>
#include <utility>

#include "core/message/composing/phrase.h"
#include "core/message/composing/thank_you_frames.h"

namespace afterword::core::composing {
namespace {

namespace frames = thank_you_frames;

constexpr std::size_t most_words = 125;  // between greeting and sign-off, so that the whole stays under 150

/// The order in which things are said.
enum class Order {
  thanks_first,   // thanks, what they said; why; the rest
  detail_thanks,  // what they said, as the thanks; why
  detail_first,   // what they said; thanks; the rest
  common_first,   // what the two share; thanks
  two_details,    // thanks and two things they said
  excited_first,  // what excites; thanks
  brief,          // thanks and one thing, all in one
};

class NoteWriter {
 public:
  NoteWriter(const Scene& scene, const PlannedNotes& planned, std::size_t turn, const Chooser& chooser,
             const Avoided& avoided)
      : scene_(scene),
        note_(planned.notes[turn]),
        avoided_(avoided),
        facts_(facts_for(scene, turn, planned.notes.size(), avoided)),
        chooser_(chooser),
        phrasing_(scene, chooser) {}

  Composition write() {
    Composition note;
    say_what_was_noted();
    arrange();
    note.paragraphs = std::move(paragraphs_);
    note.subject = subject();
    note.question = question();
    return note;
  }

 private:
  bool was_there() const { return scene_.interviewed_by_recipient || scene_.interview.interviewers.empty(); }
  std::string interview_pointer() const { return scene_.pointers.interview(scene_.interview); }

  Order order() const {
    std::vector<Order> possible;
    if (was_there()) {
      if (talk_) possible.push_back(Order::detail_thanks);
      if (talk_) possible.push_back(Order::detail_first);
      if (common_) possible.push_back(Order::common_first);
      if (facts_.talk.size() > 1) possible.push_back(Order::two_details);
      if (excited_) possible.push_back(Order::excited_first);
      if (!why_ && !answer_) possible.push_back(Order::brief);
    }
    possible.push_back(Order::thanks_first);
    return possible[chooser_.pick("order", possible.size())];
  }

  void say_what_was_noted() {
    const Fitting you{NounAs::it_is, "you"};
    if (const Fact* fact = first_of(facts_.talk, 0)) talk_ = phrasing_.say(frames::talk, *fact, you);
    if (const Fact* fact = first_of(facts_.talk, 1)) second_talk_ = *fact;
    if (!talk_ && facts_.nothing_from_the_conversation()) {
      // What somebody else talked about is said as something that came up, not as theirs.
      const auto& others = facts_.others_talk;
      if (!others.empty()) {
        talk_ =
            phrasing_.say(frames::talk, others[chooser_.turn() % others.size()], {NounAs::it_is, "", says_you_said});
      }
    }
    if (const Fact* fact = first_of(facts_.common, 0)) {
      common_ = phrasing_.say(frames::common, *fact, {NounAs::shared, "we both"});
    }
    if (const Fact* fact = first_of(facts_.excited, 0)) excited_ = phrasing_.say(frames::excited, *fact, {});
    if (const Fact* fact = first_of(facts_.takeaways, 0))
      takeaway_ = phrasing_.say(frames::takeaway, *fact, {NounAs::learned, {}});
    if (const Fact* fact = first_of(facts_.why, 0)) why_ = phrasing_.say(frames::why, *fact, {NounAs::ones_own, "I"});
    if (const Fact* fact = first_of(facts_.answers, 0)) answer_ = phrasing_.say(frames::answer, *fact, {});
    if (const Fact* fact = first_of(facts_.forgotten, 0)) {
      if (!answer_) answer_ = phrasing_.say(frames::forgotten, *fact, {});
    }
    // One of them is enough beside the rest, where there is much.
    if (excited_ && takeaway_ && talk_ && (common_ || answer_ || why_)) {
      (chooser_.one_in("excited or takeaway", 2) ? excited_ : takeaway_).reset();
    }
  }

  /// Says again what begins the letter, where what was chosen would go on from something.
  void begin_with(std::optional<Sentence>& sentence, const FrameSet& set, const std::vector<Fact>& facts,
                  Fitting fitting) {
    fitting.never |= goes_on;
    auto first = facts.empty() ? std::nullopt : phrasing_.say(set, facts.front(), fitting);
    if (first) sentence = std::move(first);
  }

  void arrange() {
    Paragraph thanks;
    Paragraph purpose;
    const Order chosen = order();
    const auto put = [](Paragraph& to, std::optional<Sentence>& sentence) {
      if (sentence) to.push_back(std::move(*sentence));
      sentence.reset();
    };
    const auto open = [&] {
      auto sentence = phrasing_.say_plainly("opening", was_there() ? frames::openings : frames::openings_absent,
                                            {interview_pointer()});
      if (sentence) thanks.push_back(std::move(*sentence));
    };
    switch (chosen) {
      case Order::thanks_first:
      case Order::brief:
        open();
        put(thanks, talk_);
        break;
      case Order::detail_thanks: {
        const Fitting as_thanks{NounAs::it_is, "you", plain, gives_thanks};
        auto grateful = facts_.talk.empty() ? std::nullopt : phrasing_.say(frames::talk, facts_.talk[0], as_thanks);
        if (grateful) {
          talk_ = std::move(grateful);
        } else {
          open();
        }
        put(thanks, talk_);
        put(thanks, common_);
        break;
      }
      case Order::detail_first:
        put(thanks, talk_);
        open();
        break;
      case Order::common_first:
        begin_with(common_, frames::common, facts_.common, {NounAs::shared, "we both"});
        put(thanks, common_);
        open();
        put(thanks, talk_);
        break;
      case Order::two_details: {
        auto both = second_talk_
                        ? phrasing_.say_two("talk twice", frames::talk_twice, facts_.talk[0], *second_talk_, {})
                        : std::nullopt;
        if (!both || !both->thanks) open();
        if (both) {
          thanks.push_back(std::move(*both));
          talk_.reset();
        }
        put(thanks, talk_);
        break;
      }
      case Order::excited_first:
        begin_with(excited_, frames::excited, facts_.excited, {});
        put(thanks, excited_);
        open();
        put(thanks, talk_);
        break;
    }
    put(chosen == Order::detail_first ? thanks : purpose, common_);
    put(purpose, excited_);
    put(purpose, takeaway_);
    put(purpose, why_);
    Paragraph supplement;
    put(chooser_.one_in("answer with the rest", 2) ? purpose : supplement, answer_);
    Paragraph requests;
    forward(requests);
    if (note_.asks_next_steps) {
      if (auto ask = phrasing_.say_plainly("next steps", frames::next_steps, {asks_about()})) {
        requests.push_back(std::move(*ask));
      }
    }
    // A short note stands in one piece.
    if (chosen == Order::brief && thanks.size() + purpose.size() <= 3) {
      std::move(purpose.begin(), purpose.end(), std::back_inserter(thanks));
      purpose.clear();
    }
    if (facts_.would_work_with && was_there() && thanks.size() + purpose.size() < 4 &&
        chooser_.one_in("work with", 2) && !avoided_.contains(interview_pointer() + "/debrief/what/would_work_with")) {
      auto glad = phrasing_.say_plainly("would work with", frames::would_work_with,
                                        {interview_pointer() + "/debrief/what/would_work_with"});
      if (glad) purpose.push_back(std::move(*glad));
    }
    paragraphs_ = {std::move(thanks), std::move(purpose), std::move(supplement), std::move(requests)};
    shorten();
  }

  void forward(Paragraph& to) {
    std::vector<std::string> together;
    for (const std::string& id : note_.forward_for) {
      const std::string name = scene_.full_name(id);
      if (name.empty()) continue;
      Slots slots = scene_.slots();
      slots.set("names", name);
      // With what they said where there is room for it: one or two people.
      if (note_.forward_for.size() <= 2) {
        const auto talk = talk_of(scene_, id, avoided_);
        std::optional<Sentence> sentence;
        for (const Fact& fact : talk) {
          const std::string choice = "forward " + std::to_string(to.size());
          sentence = phrasing_.say_with(choice, frames::forward_with, fact, {scene_.pointers.contact(id)}, {}, slots);
          if (sentence) break;
        }
        if (sentence) {
          to.push_back(std::move(*sentence));
          continue;
        }
      }
      together.push_back(id);
    }
    if (together.empty()) return;
    std::vector<std::string> facts;
    for (const std::string& id : together) facts.push_back(scene_.pointers.contact(id));
    Slots slots = scene_.slots();
    slots.set("names", scene_.list_of(together));
    if (auto sentence = phrasing_.say_plainly("forward", frames::forward, std::move(facts), {}, &slots)) {
      to.push_back(std::move(*sentence));
    }
  }

  std::string asks_about() const {
    return scene_.interview.debrief ? interview_pointer() + "/debrief" : interview_pointer();
  }

  /// Leaves out what is least missed until it is short enough.
  void shorten() {
    for (const std::size_t paragraph : {2U, 1U, 0U}) {
      while (count_words(paragraphs_) > most_words && paragraphs_[paragraph].size() > (paragraph == 0 ? 2U : 0U)) {
        paragraphs_[paragraph].pop_back();
      }
    }
  }

  std::string subject() const {
    // Now and then the thing itself, where it is short.
    if (!facts_.talk.empty() && facts_.talk[0].fragment.words <= 5 && !facts_.talk[0].fragment.has_comma &&
        chooser_.one_in("subject", 3)) {
      if (const auto noun = as_noun(facts_.talk[0].fragment)) {
        return capitalised(noun->starts_with("the ") ? noun->substr(4) : *noun);
      }
    }
    const auto line = phrasing_.say_plainly("subject line", frames::subjects, {});
    return line ? line->text : "Thank you";
  }

  std::optional<std::string> question() const {
    const std::string name = scene_.given.empty() ? "they" : scene_.given;
    if (!scene_.interview.debrief) {
      return "There is no debrief of this interview yet. What stayed with you from the conversation with " + name + "?";
    }
    if (was_there() && facts_.talk.empty()) {
      return "What did " + name + " talk about that stayed with you? One line would make this note theirs.";
    }
    if (facts_.why.empty() && scene_.interview.debrief->why.empty()) {
      return "Why should they hire you? One line would let this note say it.";
    }
    return std::nullopt;
  }

  static const Fact* first_of(const std::vector<Fact>& facts, std::size_t skip) {
    if (facts.empty()) return nullptr;
    return skip < facts.size() ? &facts[skip] : nullptr;
  }

  const Scene& scene_;
  const PlannedNote& note_;
  const Avoided& avoided_;
  NoteFacts facts_;
  const Chooser& chooser_;
  Phrasing phrasing_;
  std::optional<Sentence> talk_;
  std::optional<Fact> second_talk_;
  std::optional<Sentence> common_;
  std::optional<Sentence> excited_;
  std::optional<Sentence> takeaway_;
  std::optional<Sentence> why_;
  std::optional<Sentence> answer_;
  std::vector<Paragraph> paragraphs_;
};

}  // namespace

Composition thank_you_note(const Scene& scene, const PlannedNotes& planned, std::size_t turn, std::size_t attempt,
                           const Avoided& avoided) {
  const Chooser chooser(seed_of(scene.application, scene.interview, "thank_you"), turn, attempt);
  return NoteWriter(scene, planned, turn, chooser, avoided).write();
}

}  // namespace afterword::core::composing
