#include "core/message/composing/note_facts.h"

#include <algorithm>
#include <iterator>

#include "core/message/reading/content.h"
#include "core/message/reading/person_name.h"
#include "core/message/reading/text.h"

namespace afterword::core::composing {
namespace {

bool is_avoided(const std::string& pointer, const Avoided& avoided) {
  return avoided.contains(pointer) || avoided.contains("");
}

/// "I said I would send the repo", "my thesis".
bool begins_with_me(const Fragment& fragment) {
  const reading::Text text(fragment.text);
  const reading::Word& first = text.words().front();
  constexpr std::string_view mine[] = {"i", "i'm", "i've", "i'd", "i'll", "my", "mine"};
  const auto is = [&](const reading::Word& word) {
    return std::find(std::begin(mine), std::end(mine), reading::folded(text.slice(word.start, word.end))) !=
           std::end(mine);
  };
  // "Why I left my last job"
  return is(first) || (fragment.shape == Shape::noun_clause && text.words().size() > 1 && is(text.words()[1]));
}

/// Is it a thing that one notes, and does not write back?
bool is_unkind(const Fragment& fragment) {
  constexpr std::string_view words[] = {"tired",   "stressed",  "stressful", "burnout", "chaotic",      "chaos",
                                        "mess",    "messy",     "boring",    "bored",   "rude",         "awkward",
                                        "unhappy", "layoffs",   "underpaid", "toxic",   "disorganised", "disorganized",
                                        "grumpy",  "nightmare", "arrogant",  "weird",   "turnover"};
  const reading::Text text(fragment.text);
  return std::any_of(text.words().begin(), text.words().end(), [&](const reading::Word& word) {
    return std::find(std::begin(words), std::end(words), text.folded(word)) != std::end(words);
  });
}

/// What reads well comes first: what can only be quoted, and what was said by the writer, comes last.
void sort_by_use(std::vector<Fact>& facts) {
  const auto rank = [](const Fact& fact) {
    if (fact.fragment.shape == Shape::other) return 2;
    return fact.is_mine || fact.fragment.unsure || is_unkind(fact.fragment) ? 1 : 0;
  };
  std::stable_sort(facts.begin(), facts.end(), [&](const Fact& a, const Fact& b) { return rank(a) < rank(b); });
}

/// Reads notes as facts; those that cannot be used are left out.
class Gatherer {
 public:
  Gatherer(const Scene& scene, const Avoided& avoided) : scene_(scene), avoided_(avoided) {
    root_ = scene.pointers.interview(scene.interview) + "/debrief";
  }

  const std::string& root() const { return root_; }

  void add(std::vector<Fact>& to, std::string_view typed, const std::string& member, const Reader& reader) const {
    std::string pointer = root_ + member;
    if (is_avoided(pointer, avoided_)) return;
    auto fragment = read_fragment(typed, scene_.names);
    if (fragment) fragment = turned_to(without_report(std::move(*fragment), scene_.names), reader);
    const bool is_mine = fragment && member.starts_with("/who/") && begins_with_me(*fragment);
    if (fragment && member.starts_with("/what/takeaways") &&
        (fragment->shape == Shape::adjective || is_unkind(*fragment))) {
      return;
    }
    if (fragment) to.push_back({std::move(*fragment), std::move(pointer), is_mine});
  }

  void add_all(std::vector<Fact>& to, const std::vector<std::string>& typed, const std::string& member,
               const Reader& reader) const {
    for (std::size_t i = 0; i < typed.size(); ++i) add(to, typed[i], member + "/" + std::to_string(i), reader);
  }

  /// Those that fall to this letter when all are dealt out.
  void deal(std::vector<Fact>& to, const std::vector<std::string>& typed, const std::string& member, std::size_t turn,
            std::size_t turns, std::size_t offset) const {
    for (std::size_t i = 0; i < typed.size(); ++i) {
      const std::string owner = whose(typed[i]);
      const bool falls_to_it = owner.empty() ? (i + offset) % turns == turn : owner == scene_.recipient.id;
      if (falls_to_it) add(to, typed[i], member + "/" + std::to_string(i), {scene_.given, false});
    }
  }

 private:
  /// The interviewer, among those who get a note, whom a note names or who talked about the same thing; empty where it
  /// is nobody's.
  std::string whose(std::string_view typed) const {
    const reading::Text text(typed);
    const reading::StemSet stems(reading::content_words(text));
    std::string owner;
    for (const Impression& impression : scene_.interview.debrief->who) {
      const Contact* contact = scene_.application.contact(impression.contact);
      if (contact == nullptr || !contact->email) continue;
      if (reading::PersonName(contact->name).find_any(text, 0, text.words().size())) return contact->id;
      for (const std::string& point : impression.talking_points) {
        const reading::Text said(point);
        for (const reading::ContentWord& word : reading::content_words(said)) {
          if (owner.empty() && stems.has(word.stem) && !reading::is_letter_word(word.stem)) owner = contact->id;
        }
      }
    }
    return owner;
  }

  const Scene& scene_;
  const Avoided& avoided_;
  std::string root_;
};

/// "we both studied in Lund" is fine between two people: "we" is the two of them.
void add_common(const Gatherer& gatherer, std::vector<Fact>& to, const Impression& impression,
                const std::string& member, const Scene& scene, const Avoided& avoided) {
  for (std::size_t i = 0; i < impression.in_common.size(); ++i) {
    std::string pointer = gatherer.root() + member + "/" + std::to_string(i);
    if (is_avoided(pointer, avoided)) continue;
    auto fragment = read_fragment(impression.in_common[i], scene.names);
    if (fragment && !fragment->text.starts_with("we ") && !fragment->text.starts_with("our ") &&
        !fragment->text.starts_with("We ") && !fragment->text.starts_with("Our ")) {
      fragment = turned_to(std::move(*fragment), {scene.given, true});
    }
    if (fragment) to.push_back({std::move(*fragment), std::move(pointer)});
  }
}

}  // namespace

NoteFacts facts_for(const Scene& scene, std::size_t turn, std::size_t turns, const Avoided& avoided) {
  NoteFacts facts;
  if (!scene.interview.debrief) return facts;
  const Debrief& debrief = *scene.interview.debrief;
  const Gatherer gatherer(scene, avoided);

  for (std::size_t i = 0; i < debrief.who.size(); ++i) {
    const Impression& impression = debrief.who[i];
    const std::string member = "/who/" + std::to_string(i);
    if (impression.contact == scene.recipient.id) {
      gatherer.add_all(facts.talk, impression.talking_points, member + "/talking_points", {scene.given, true});
      add_common(gatherer, facts.common, impression, member + "/in_common", scene, avoided);
    } else {
      gatherer.add_all(facts.others_talk, impression.talking_points, member + "/talking_points", {});
    }
  }
  turns = std::max<std::size_t>(turns, 1);
  gatherer.deal(facts.takeaways, debrief.what.takeaways, "/what/takeaways", turn, turns, 0);
  gatherer.deal(facts.excited, debrief.what.excited, "/what/excited", turn, turns, turns > 1 ? 1 : 0);
  gatherer.deal(facts.why, debrief.why, "/why", turn, turns, 0);
  for (std::size_t i = 0; i < debrief.where.size(); ++i) {
    const WeakSpot& spot = debrief.where[i];
    if (!spot.answer || i % turns != turn) continue;
    const std::string member = "/where/" + std::to_string(i) + "/answer";
    if (spot.kind == WeakSpotKind::stumped) gatherer.add(facts.answers, *spot.answer, member, {});
    // "It depends" is no answer where nobody asked.
    const bool points_back = spot.answer->starts_with("it ") || spot.answer->starts_with("It ");
    if (spot.kind == WeakSpotKind::forgotten && !points_back) gatherer.add(facts.forgotten, *spot.answer, member, {});
  }
  // Better the same note in two letters, in other words, than a letter that could be anybody's.
  if (facts.nothing_from_the_conversation()) {
    gatherer.add_all(facts.excited, debrief.what.excited, "/what/excited", {});
    if (facts.excited.empty()) gatherer.add_all(facts.takeaways, debrief.what.takeaways, "/what/takeaways", {});
  }
  if (facts.why.empty() && facts.talk.size() + facts.common.size() + facts.excited.size() < 2) {
    gatherer.add_all(facts.why, debrief.why, "/why", {});
  }
  for (std::vector<Fact>* list : {&facts.talk, &facts.others_talk, &facts.common, &facts.takeaways, &facts.excited}) {
    sort_by_use(*list);
  }
  facts.would_work_with = debrief.what.would_work_with.value_or(false);
  return facts;
}

std::vector<Fact> talk_of(const Scene& scene, std::string_view contact_id, const Avoided& avoided) {
  std::vector<Fact> talk;
  if (!scene.interview.debrief) return talk;
  const Gatherer gatherer(scene, avoided);
  const auto& who = scene.interview.debrief->who;
  for (std::size_t i = 0; i < who.size(); ++i) {
    if (who[i].contact != contact_id) continue;
    gatherer.add_all(talk, who[i].talking_points, "/who/" + std::to_string(i) + "/talking_points", {});
  }
  return talk;
}

}  // namespace afterword::core::composing
