#include <algorithm>
#include <utility>

#include "core/message/composing/follow_up.h"
#include "core/message/composing/follow_up_frames.h"
#include "core/message/composing/phrase.h"
#include "core/message/composing/verbs.h"
#include "core/message/reading/characters.h"
#include "core/message/reading/content.h"
#include "core/message/reading/person_name.h"

namespace afterword::core::composing {
namespace {

namespace frames = follow_up_frames;

void put(Paragraph& to, std::optional<Sentence> sentence) {
  if (sentence) to.push_back(std::move(*sentence));
}

/// A link that may stand in a letter as it is.
bool is_plain_link(std::string_view url) {
  if (!url.starts_with("https://") && !url.starts_with("http://")) return false;
  return url.size() < 500 && std::none_of(
                                 url.begin(), url.end(),
                                 [](char c) {
                                   const auto byte = static_cast<unsigned char>(c);
                                   return byte <= 0x20 || byte >= 0x7f ||
                                          std::string_view{"<>\"{}|\\^`[]"}.find(c) != std::string_view::npos;
                                 });
}

/// Is it written as titles are ("Why ledgers should be append-only"), rather than said about ("a piece on ledgers")?
bool is_a_title(const Fragment& fragment, std::string_view typed) {
  const auto first = reading::character_at(reading::trimmed(typed), 0);
  return reading::is_capital(first.code_point) || fragment.shape == Shape::noun_clause;
}

/// What a talking point and the material are both about, where they are.
const Fact* touched_by(const Material& material, const NoteFacts& facts) {
  const reading::Text text(material.text);
  const reading::StemSet about(reading::content_words(text));
  for (const std::vector<Fact>* list : {&facts.talk, &facts.others_talk}) {
    for (const Fact& fact : *list) {
      if (fact.is_mine) continue;
      const reading::Text said(fact.fragment.text);
      for (const reading::ContentWord& word : reading::content_words(said)) {
        if (about.has(word.stem) && !reading::is_letter_word(word.stem)) return &fact;
      }
    }
  }
  return nullptr;
}

class MaterialWriter {
 public:
  MaterialWriter(const Scene& scene, const Phrasing& phrasing, const Material& material)
      : scene_(scene), phrasing_(phrasing), material_(material), pointer_(scene.pointers.material(material.id)) {
    fragment_ = read_fragment(material.text, scene.names);
  }

  Paragraph write() const {
    Paragraph paragraph;
    switch (material_.kind) {
      case MaterialKind::article:
        article(paragraph);
        break;
      case MaterialKind::connection:
        connection(paragraph);
        break;
      case MaterialKind::accomplishment:
        if (fragment_) put(paragraph, say(frames::accomplishment, *fragment_));
        break;
      case MaterialKind::learning:
        if (fragment_) put(paragraph, say(frames::learning, learned()));
        break;
    }
    if (material_.kind != MaterialKind::article) link(paragraph);
    return paragraph;
  }

 private:
  std::optional<Sentence> say(const FrameSet& set, const Fragment& fragment) const {
    return phrasing_.say(set, {fragment, pointer_ + "/text"}, {NounAs::it_is, "I"});
  }

  std::optional<Sentence> say_slots(std::string_view name, std::span<const Frame> choice, const Slots& slots,
                                    std::vector<std::string> facts) const {
    const Fitting fitting{NounAs::it_is, {}, has_link() ? without_link : with_link};
    return phrasing_.say_plainly(name, choice, std::move(facts), fitting, &slots);
  }

  bool has_link() const { return material_.url && is_plain_link(reading::trimmed(*material_.url)); }

  void link(Paragraph& to) const {
    if (!has_link()) return;
    Slots slots = scene_.slots();
    slots.set("url", reading::trimmed(*material_.url));
    put(to, say_slots("link", frames::article_link, slots, {pointer_ + "/url"}));
  }

  void article(Paragraph& to) const {
    if (fragment_) {
      Slots slots = scene_.slots();
      if (is_a_title(*fragment_, material_.text)) {
        // As its author wrote it, capitals included.
        const std::string title = presentable(reading::trimmed(material_.text));
        slots.set("q", title.empty() ? fragment_->original : title);
        put(to, say_slots("title", frames::article_title, slots, {pointer_ + "/text"}));
      } else {
        // "article on ledgers", "a piece about X": what it is about is what counts.
        Fragment about = *fragment_;
        for (const std::string_view kind : {"an article", "article", "a piece", "a post", "blog post", "a blog post",
                                            "a paper", "paper", "a talk", "an essay", "a story", "a report"}) {
          for (const std::string_view on : {" on ", " about "}) {
            const std::string lead = std::string(kind) + std::string(on);
            if (!about.text.starts_with(lead)) continue;
            if (auto rest = read_fragment(about.text.substr(lead.size()), scene_.names)) about = *rest;
          }
        }
        if (const auto noun = as_noun(about)) {
          slots.set("x", *noun);
          put(to, say_slots("about", frames::article_about, slots, {pointer_ + "/text"}));
        } else {
          slots.set("q", fragment_->original);
          put(to, say_slots("title", frames::article_title, slots, {pointer_ + "/text"}));
        }
      }
    }
    link(to);
  }

  void connection(Paragraph& to) const {
    if (!material_.person) {
      event(to);
      return;
    }
    const std::string person = presentable(*material_.person);
    if (person.empty()) return;
    Slots slots = scene_.slots();
    slots.set("person", person);
    const std::vector<std::string> facts{pointer_ + "/person", pointer_ + "/text"};
    if (fragment_) {
      const reading::Text text(fragment_->text);
      const bool says_who = reading::PersonName(person).find_any(text, 0, text.words().size()).has_value();
      if (says_who) {
        slots.set("c", fragment_->text);
        put(to, say_slots("connection", frames::connection, slots, facts));
      } else if (fragment_->shape == Shape::past || fragment_->shape == Shape::third_person) {
        slots.set("c", person + " " + fragment_->text);
        put(to, say_slots("connection", frames::connection, slots, facts));
      } else if (fragment_->text.find_first_of("()") == std::string::npos) {
        slots.set("q", fragment_->original);
        put(to, say_slots("connection noun", frames::connection_noun, slots, facts));
      }
    }
    if (to.empty()) put(to, say_slots("connection bare", frames::connection_bare, slots, {pointer_ + "/person"}));
  }

  void event(Paragraph& to) const {
    if (!fragment_) return;
    if (fragment_->shape == Shape::past || fragment_->shape == Shape::sentence) {
      put(to, say(frames::accomplishment, *fragment_));
      return;
    }
    const auto noun = as_noun(*fragment_);
    Slots slots = scene_.slots();
    if (noun && fragment_->shape == Shape::noun && !fragment_->has_comma) {
      slots.set("x", *noun);
      put(to, say_slots("event", frames::event, slots, {pointer_ + "/text"}));
    } else {
      put(to, say(frames::accomplishment, *fragment_));
    }
  }

  /// "Working through a course" is "I am working through a course"; "learning Danish" likewise.
  Fragment learned() const {
    Fragment fragment = *fragment_;
    const reading::Text text(fragment.text);
    const std::string first(text.folded(text.words().front()));
    if (fragment.shape == Shape::gerund || (first == "learning" || first == "reading" || first == "studying")) {
      fragment.text = "I am " + fragment.text;
      fragment.shape = Shape::sentence;
      fragment.unsure = false;
    }
    return fragment;
  }

  const Scene& scene_;
  const Phrasing& phrasing_;
  const Material& material_;
  std::string pointer_;
  std::optional<Fragment> fragment_;
};

}  // namespace

Composition additional_follow_up(const Scene& scene, int number, const Material& material, std::size_t attempt,
                                 const Avoided& avoided) {
  const Chooser chooser(
      seed_of(scene.application, scene.interview, "follow_up " + std::to_string(number) + " " + material.id), 0,
      attempt);
  const Phrasing phrasing(scene, chooser);
  const std::string interview = scene.pointers.interview(scene.interview);
  const bool last = number >= 3;
  Composition letter;
  letter.materials.push_back(material.id);

  Paragraph fresh = MaterialWriter(scene, phrasing, material).write();
  const NoteFacts facts = facts_for(scene, 0, 1, avoided);
  if (const Fact* touched = touched_by(material, facts); touched != nullptr && !fresh.empty()) {
    auto sentence =
        phrasing.say_with("brings back", frames::brings_back, *touched, {}, {NounAs::known, {}}, scene.slots());
    // Before the link, if there is one.
    if (sentence) fresh.insert(fresh.begin() + 1, std::move(*sentence));
  }

  if (last) {
    Paragraph opening;
    put(opening, phrasing.say_plainly("last context", frames::last_context, {scene.pointers.application("role")}));
    Paragraph thanks;
    put(thanks, phrasing.say_plainly("last thanks", frames::last_thanks, {interview}));
    put(thanks, phrasing.say_plainly("last future", frames::last_future, {interview}));
    if (chooser.one_in("material first", 2)) {
      std::move(thanks.begin(), thanks.end(), std::back_inserter(opening));
      letter.paragraphs = {std::move(fresh), std::move(opening)};
    } else {
      std::move(fresh.begin(), fresh.end(), std::back_inserter(opening));
      letter.paragraphs = {std::move(opening), std::move(thanks)};
    }
  } else {
    Paragraph rest;
    put(rest, phrasing.say_plainly("second context", frames::second_context, {scene.pointers.application("role")}));
    Slots slots = scene.slots();
    slots.set("next", next_touch_day(scene));
    put(rest, phrasing.say_plainly("second next touch", frames::second_next_touch, {interview}, {}, &slots));
    letter.paragraphs = {std::move(fresh), std::move(rest)};
  }
  const bool news = material.kind == MaterialKind::accomplishment || material.kind == MaterialKind::learning;
  const auto subject = phrasing.say_plainly("subject",
                                            last   ? frames::last_subjects
                                            : news ? frames::news_subjects
                                                   : frames::reading_subjects,
                                            {});
  letter.subject = subject ? capitalised(subject->text) : "Since my last note";
  return letter;
}

}  // namespace afterword::core::composing
