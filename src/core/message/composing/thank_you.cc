#include "core/message/composing/thank_you.h"

#include <algorithm>
#include <utility>

#include "core/message/composing/phrase.h"
#include "core/message/composing/thank_you_frames.h"

namespace afterword::core::composing {
namespace {

namespace frames = thank_you_frames;

const Fitting as_shared{NounAs::shared, "we both"};
const Fitting as_exciting{NounAs::known, "I"};
const Fitting as_learned{NounAs::learned, {}};
const Fitting as_my_own{NounAs::ones_own, "I"};

constexpr std::size_t most_words = 125;  // between greeting and sign-off, so that the whole stays under 150

/// How a letter begins.
enum class Opening {
  thanks_first,      ///< thanks; what they said
  thanks_with_talk,  ///< thanks and what they said, in one sentence
  talk_as_thanks,    ///< thanks for what they said
  talk_first,        ///< what they said; the thanks come at the end
  common_first,      ///< thanks and what the two share, in one sentence; what they said
  two_details,       ///< thanks; two things that they said
  excited_first,     ///< thanks and what excites, in one sentence; what they said
  brief,             ///< thanks and one thing, in a letter of one paragraph
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
  std::string interview() const { return scene_.pointers.interview(scene_.interview); }

  Opening opening() const {
    std::vector<Opening> possible;
    if (was_there()) {
      if (talk_ && !facts_.talk.empty()) {  // what others said may stand in for it
        possible.insert(possible.end(), {Opening::thanks_with_talk, Opening::talk_as_thanks, Opening::talk_first});
      }
      if (common_) possible.push_back(Opening::common_first);
      if (facts_.talk.size() > 1) possible.push_back(Opening::two_details);
      if (excited_) possible.push_back(Opening::excited_first);
      if (!why_ && !answer_) possible.push_back(Opening::brief);
    }
    possible.push_back(Opening::thanks_first);
    return possible[chooser_.pick("opening of the letter", possible.size())];
  }

  std::optional<Sentence> say_talk(const Fact& fact, bool as_thanks) const {
    const Fitting fitting{NounAs::known, "you", as_thanks ? plain : gives_thanks, as_thanks ? gives_thanks : plain};
    if (fact.is_mine && as_thanks) return std::nullopt;
    return phrasing_.say(fact.is_mine ? frames::own_words : frames::talk, fact, fitting);
  }

  void say_what_was_noted() {
    if (!facts_.talk.empty()) talk_ = say_talk(facts_.talk[0], false);
    if (!talk_ && facts_.nothing_from_the_conversation() && !facts_.others_talk.empty()) {
      // What somebody else talked about is said as something that came up, not as theirs.
      const auto& others = facts_.others_talk;
      talk_ = phrasing_.say(frames::talk, others[chooser_.turn() % others.size()],
                            {NounAs::known, "", says_you_said | gives_thanks});
    }
    if (!facts_.common.empty()) common_ = phrasing_.say(frames::common, facts_.common[0], as_shared);
    if (!facts_.excited.empty()) excited_ = phrasing_.say(frames::excited, facts_.excited[0], as_exciting);
    if (!facts_.takeaways.empty()) takeaway_ = phrasing_.say(frames::takeaway, facts_.takeaways[0], as_learned);
    if (!facts_.why.empty()) why_ = phrasing_.say(excited_ ? frames::why : frames::keen, facts_.why[0], as_my_own);
    if (!facts_.answers.empty()) {
      answer_ = phrasing_.say(frames::answer, facts_.answers[0], {});
    } else if (!facts_.forgotten.empty()) {
      answer_ = phrasing_.say(frames::forgotten, facts_.forgotten[0], {});
    }
    // What was merely learned gives way where there is more to say.
    if (takeaway_ && talk_ && (excited_ || common_) && !chooser_.one_in("takeaway", 4)) takeaway_.reset();
  }

  void open_with(Paragraph& to) const {
    auto sentence =
        phrasing_.say_plainly("opening", was_there() ? frames::openings : frames::openings_absent, {interview()});
    if (sentence) to.push_back(std::move(*sentence));
  }

  static void put(Paragraph& to, std::optional<Sentence>& sentence) {
    if (sentence) to.push_back(std::move(*sentence));
    sentence.reset();
  }

  /// The first paragraph.
  Paragraph thanks(Opening opening) {
    Paragraph said;
    const auto instead_of = [&](std::optional<Sentence>& plainer, std::optional<Sentence> sentence) {
      const bool found = sentence.has_value();
      if (found) {
        said.push_back(std::move(*sentence));
        plainer.reset();
      }
      return found;
    };
    switch (opening) {
      case Opening::thanks_first:
      case Opening::brief:
        open_with(said);
        break;
      case Opening::thanks_with_talk:
        if (facts_.talk[0].is_mine ||
            !instead_of(talk_, phrasing_.say(frames::opening_talk, facts_.talk[0], {NounAs::known, "you"}))) {
          open_with(said);
        }
        break;
      case Opening::talk_as_thanks:
        if (!instead_of(talk_, say_talk(facts_.talk[0], true))) open_with(said);
        break;
      case Opening::talk_first:
        if (facts_.talk[0].is_mine ||
            !instead_of(talk_, phrasing_.say(frames::dated_talk, facts_.talk[0], {NounAs::known, "you"}))) {
          open_with(said);
        } else {
          closing_ = phrasing_.say_plainly("closing thanks", frames::closing_thanks, {interview()});
        }
        break;
      case Opening::common_first:
        if (!instead_of(common_, phrasing_.say(frames::opening_common, facts_.common[0], as_shared))) open_with(said);
        break;
      case Opening::two_details: {
        const bool alike = (facts_.talk[0].fragment.shape == Shape::noun_clause) ==
                           (facts_.talk[1].fragment.shape == Shape::noun_clause);
        auto both = facts_.talk[0].is_mine || facts_.talk[1].is_mine || !alike
                        ? std::nullopt
                        : phrasing_.say_two("talk twice", frames::talk_twice, facts_.talk[0], facts_.talk[1],
                                            {NounAs::known, {}});
        if (!both || !both->thanks) open_with(said);
        if (both) instead_of(talk_, std::move(both));
        break;
      }
      case Opening::excited_first:
        if (!instead_of(excited_, phrasing_.say(frames::opening_excited, facts_.excited[0], as_exciting))) {
          open_with(said);
        }
        break;
    }
    put(said, talk_);
    return said;
  }

  /// Interest, and what the writer would bring.
  Paragraph purpose() {
    Paragraph said;
    put(said, takeaway_);
    if (excited_ && why_ && chooser_.one_in("interest and reason", 2)) {
      auto both = phrasing_.say_both("excited and why", frames::excited_and_why, facts_.excited[0], as_exciting,
                                     facts_.why[0], as_my_own);
      if (both) {
        excited_ = std::move(both);
        why_.reset();
      }
    }
    const bool reason_first = chooser_.one_in("reason first", 3);
    if (reason_first && !said.empty()) put(said, why_);
    put(said, excited_);
    put(said, why_);
    return said;
  }

  void arrange() {
    const Opening chosen = opening();
    Paragraph first = thanks(chosen);
    if (common_) put(first, common_);
    Paragraph second = purpose();
    Paragraph third;
    put(chooser_.one_in("answer with the rest", 3) ? second : third, answer_);
    Paragraph requests;
    forward(requests);
    const bool forwards = !requests.empty();
    if (note_.asks_next_steps) {
      if (auto ask = phrasing_.say_plainly("next steps", frames::next_steps, {asks_about()})) {
        requests.push_back(std::move(*ask));
      }
    }
    const std::size_t said = first.size() + second.size() + third.size();
    part(!third.empty() ? third : !second.empty() ? second : first, said, !requests.empty());
    // A letter of little stands in one piece, and a short question may end the paragraph before it.
    const bool lone = second.size() == 1 && count_words({second}) < 16 && first.size() < 4;
    if (third.empty() && (lone || (said <= 3 && (chosen == Opening::brief || chooser_.one_in("in one piece", 2))))) {
      std::move(second.begin(), second.end(), std::back_inserter(first));
      second.clear();
    }
    Paragraph& before = !third.empty() ? third : !second.empty() ? second : first;
    if (!forwards && requests.size() == 1 && !(closing_ && third.empty()) && chooser_.one_in("ask at once", 4)) {
      std::move(requests.begin(), requests.end(), std::back_inserter(before));
      requests.clear();
    }
    if (closing_) {
      // Thanks that come last end the letter.
      Paragraph& last = requests.empty() ? before : requests;
      last.push_back(std::move(*closing_));
    }
    paragraphs_ = {std::move(first), std::move(second), std::move(third), std::move(requests)};
    shorten();
  }

  /// A kind word at the end, where there is room for one.
  void part(Paragraph& to, std::size_t said, bool asks) {
    if (!was_there() || closing_) return;
    const std::string would = interview() + "/debrief/what/would_work_with";
    std::optional<Sentence> kind;
    if (facts_.would_work_with && said < 5 && !avoided_.contains(would) && chooser_.one_in("work with", 2)) {
      kind = phrasing_.say_plainly("would work with", frames::would_work_with, {would});
    } else if (!asks && (said < 2 || (said < 5 && chooser_.one_in("parting", 2)))) {
      kind = phrasing_.say_plainly("parting", frames::parting, {interview()});
    }
    if (kind) to.push_back(std::move(*kind));
  }

  /// R3.2: by name; with what they talked about, where it is one or two people and there is something.
  void forward(Paragraph& to) const {
    std::vector<std::string> facts;
    for (const std::string& id : note_.forward_for) facts.push_back(scene_.pointers.contact(id));
    Slots slots = scene_.slots();
    slots.set("names", scene_.list_of(note_.forward_for));
    auto ask = phrasing_.say_plainly("forward", frames::forward, std::move(facts), {}, &slots);
    if (!ask) return;
    to.push_back(std::move(*ask));
    if (note_.forward_for.size() > 2) return;
    std::vector<Fact> heard;
    for (const std::string& id : note_.forward_for) {
      for (Fact& fact : talk_of(scene_, id, avoided_)) {
        const auto noun = fact.is_mine ? std::nullopt : as_noun(fact.fragment);
        if (!noun || fact.fragment.has_comma) continue;
        heard.push_back(std::move(fact));
        break;
      }
    }
    const Fitting known{NounAs::known, {}};
    std::optional<Sentence> sentence;
    if (heard.size() == 2) sentence = phrasing_.say_two("heard twice", frames::heard_twice, heard[0], heard[1], known);
    if (!sentence && !heard.empty()) {
      sentence = phrasing_.say_with("heard", frames::heard, heard[0], {}, known, scene_.slots());
    }
    if (sentence) to.push_back(std::move(*sentence));
  }

  std::string asks_about() const { return scene_.interview.debrief ? interview() + "/debrief" : interview(); }

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
      return "What did " + name + " talk about that stayed with you? A few plain words would make this note theirs.";
    }
    if (facts_.why.empty() && scene_.interview.debrief->why.empty()) {
      return "Why should they hire you? One line would let this note say it.";
    }
    return std::nullopt;
  }

  const Scene& scene_;
  const PlannedNote& note_;
  const Avoided& avoided_;
  NoteFacts facts_;
  const Chooser& chooser_;
  Phrasing phrasing_;
  std::optional<Sentence> talk_;
  std::optional<Sentence> common_;
  std::optional<Sentence> excited_;
  std::optional<Sentence> takeaway_;
  std::optional<Sentence> why_;
  std::optional<Sentence> answer_;
  std::optional<Sentence> closing_;  ///< the thanks, where they come last
  std::vector<Paragraph> paragraphs_;
};

}  // namespace

Composition thank_you_note(const Scene& scene, const PlannedNotes& planned, std::size_t turn, std::size_t attempt,
                           const Avoided& avoided) {
  const Chooser chooser(seed_of(scene.application, scene.interview, "thank_you"), turn, attempt);
  return NoteWriter(scene, planned, turn, chooser, avoided).write();
}

}  // namespace afterword::core::composing
