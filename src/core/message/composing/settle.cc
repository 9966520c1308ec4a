#include "core/message/composing/settle.h"

#include <algorithm>
#include <utility>

#include "core/message/check.h"
#include "core/message/composing/monotony.h"
#include "core/message/reading/letter.h"

namespace afterword::core::composing {
namespace {

/// Findings that no choice of words could avoid.
bool is_about_the_words(const Finding& finding) {
  constexpr std::string_view others[] = {"recipient-domain", "too-early",           "asked-not-to-contact",
                                         "already-answered", "question-unanswered", "lapsed",
                                         "too-many"};
  return std::find(std::begin(others), std::end(others), finding.check) == std::end(others);
}

/// One try at a letter.
struct Try {
  Draft draft;
  std::size_t attempt = 0;
  std::size_t monotony = 0;
  std::size_t wrong = 0;
};

/// Writes, reads what was written as the checks do, and writes again without what went wrong, until nothing does. The
/// first right one that is not monotonous is taken, else the least monotonous of those that are right.
class Settling {
 public:
  Settling(const Scene& scene, const Message& frame, const Taken& taken, const Write& write)
      : scene_(scene), frame_(frame), taken_(taken), write_(write) {}

  Draft settle() && {
    for (std::size_t round = 0; round < rounds && !found(); ++round) {
      if (round + 1 == rounds) avoided_.insert("");  // the plainest: no notes at all
      std::vector<Try> worn;
      for (std::size_t i = 0; i < tries_a_round && !found(); ++i) {
        Try each = make(round * tries_a_round + i);
        // A word too often is no fault; to shun it always would make all letters alike.
        if (each.monotony > bearable) {
          worn.push_back(std::move(each));
        } else {
          judge(std::move(each));
        }
      }
      std::stable_sort(worn.begin(), worn.end(), [](const Try& x, const Try& y) { return x.monotony < y.monotony; });
      for (std::size_t i = 0; i < worn.size() && !found(); ++i) judge(std::move(worn[i]));
    }
    return std::move(best_->draft);
  }

 private:
  static constexpr std::size_t rounds = 5;
  static constexpr std::size_t tries_a_round = 8;
  static constexpr std::size_t bearable = 1;  // monotony

  bool found() const { return best_ && best_->wrong == 0; }

  void judge(Try each) {
    read(each);
    if (!best_ || each.wrong < best_->wrong) best_ = std::move(each);
  }

  Try make(std::size_t attempt) const {
    const Composition composition = write_(attempt, avoided_);
    Body body = body_of(scene_, composition);
    Try made;
    made.attempt = attempt;
    made.draft.message = frame_;
    made.draft.message.subject = composition.subject;
    made.draft.message.body = std::move(body.text);
    made.draft.message.attachments = composition.attachments;
    made.draft.message.materials = composition.materials;
    made.draft.sources = std::move(body.sources);
    made.draft.question = composition.question;
    made.monotony = composing::monotony(reading::Letter(made.draft.message.body, scene_.facts.seeker.name));
    return made;
  }

  void read(Try& each) {
    const CheckSetting setting{scene_.facts, scene_.application, scene_.setting.plan, scene_.setting.now};
    for (const Finding& finding : check(each.draft.message, setting)) {
      if (!is_about_the_words(finding)) continue;
      each.wrong += finding.severity == Severity::error ? 100 : finding.severity == Severity::warning ? 10 : 1;
      // A note whose words set it off is left out from now on.
      if (finding.span.part != Part::body || finding.span.end == 0) continue;
      avoid_notes_in(each.draft, finding.span.start, finding.span.end);
    }
    const reading::Letter letter(each.draft.message.body, scene_.facts.seeker.name);
    for (const reading::Sentence& sentence : letter.sentences()) {
      if (!taken_.contains(reading::folded(letter.text().slice(sentence.start, sentence.end)))) continue;
      each.wrong += 100;
      // Other words first; where there are none left, another note.
      if (each.attempt >= tries_a_round) avoid_notes_in(each.draft, sentence.start, sentence.end);
    }
  }

  /// The notes behind bytes [start, end) of the body are not used in later tries.
  void avoid_notes_in(const Draft& draft, std::size_t start, std::size_t end) {
    for (const Source& source : draft.sources) {
      const bool note = source.fact.find("/debrief/") != std::string::npos;
      if (note && source.start < end && start < source.end) avoided_.insert(source.fact);
    }
  }

  const Scene& scene_;
  const Message& frame_;
  const Taken& taken_;
  const Write& write_;
  Avoided avoided_;
  std::optional<Try> best_;
};

}  // namespace

void take_sentences(Taken& taken, const std::string& body, const Facts& facts) {
  const reading::Letter letter(body, facts.seeker.name);
  for (const reading::Sentence& sentence : letter.sentences()) {
    taken.insert(reading::folded(letter.text().slice(sentence.start, sentence.end)));
  }
}

Draft settle(const Scene& scene, const Message& frame, const Taken& taken, const Write& write) {
  return Settling(scene, frame, taken, write).settle();
}

}  // namespace afterword::core::composing
