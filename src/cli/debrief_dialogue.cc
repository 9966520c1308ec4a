#include "cli/debrief_dialogue.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/phrases.h"

namespace afterword::cli {
namespace {

using core::WeakSpot;
using core::WeakSpotKind;
using Answered = core::Result<bool>;  // false: the person left

/// One thing that is asked. `part` is which of the five questions it belongs to.
struct Question {
  int part;
  std::function<bool()> has_answer;
  std::function<Answered()> ask;
  bool may_go_on;  ///< a list: there may be more to say
};

class Dialogue {
 public:
  Dialogue(Terminal& out, LineInput& in, const core::Application& application, const core::Interview& interview,
           core::Debrief& debrief, const DebriefPorts& ports)
      : out_(out), in_(in), application_(application), interview_(interview), debrief_(debrief), ports_(ports) {
    ask_who();
    ask_what();
    ask_where();
    ask_when();
    list(5, "Why should they hire you?", "What you would say to them now.", debrief_.why);
  }

  core::Result<DialogueEnd> run() {
    const std::size_t first = resume_at();
    if (first > 0) out_.line("You have begun this one; here is where you stopped.", Style::soft);
    int part = 0;
    for (std::size_t i = first; i < questions_.size(); ++i) {
      if (questions_[i].part != part) {
        part = questions_[i].part;
        out_.line();
        out_.line({{fmt::format("{} of 5", part), Style::soft}});
      }
      const Answered answered = questions_[i].ask();
      if (!answered) return std::unexpected(answered.error());
      if (!*answered) return DialogueEnd::left;
    }
    return DialogueEnd::finished;
  }

 private:
  /// After the last thing that was answered; at it, where there may be more to say.
  std::size_t resume_at() const {
    for (std::size_t i = questions_.size(); i > 0; --i) {
      const Question& question = questions_[i - 1];
      if (question.has_answer()) return question.may_go_on ? i - 1 : i;
    }
    return 0;
  }

  // Asking.

  void show_question(std::string_view asks, std::string_view note) {
    out_.line();
    out_.line(asks, Style::strong);
    if (!note.empty()) out_.paragraph(note, {}, Style::soft);
  }

  /// nullopt: the person left.
  std::optional<std::string> hear(std::string_view mark = ">") {
    out_.prompt(mark);
    TypedLine line = in_.next();
    if (line.kind != TypedLine::Kind::text) {
      out_.line();
      return std::nullopt;
    }
    const std::size_t begin = line.text.find_first_not_of(" \t");
    if (begin == std::string::npos) return std::string();
    return line.text.substr(begin, line.text.find_last_not_of(" \t") - begin + 1);
  }

  Answered keep() {
    if (auto kept = ports_.keep(debrief_); !kept) return std::unexpected(kept.error());
    return true;
  }

  template <class Text>
  static std::string_view shown(const Text& text) {
    if constexpr (std::is_same_v<Text, core::PrivateText>) {
      return text.for_seeker_only();
    } else {
      return text;
    }
  }

  /// Lines up to an empty one, each kept as it comes.
  template <class Text>
  Answered hear_list(std::string_view asks, std::string_view note, std::vector<Text>& into) {
    show_question(asks, note);
    for (const Text& before : into) out_.paragraph("noted: " + std::string(shown(before)), {2, 4}, Style::soft);
    while (true) {
      auto line = hear();
      if (!line) return false;
      if (line->empty()) return true;
      into.emplace_back(std::move(*line));
      if (auto kept = keep(); !kept) return kept;
    }
  }

  template <class Text>
  void list(int part, std::string asks, std::string note, std::vector<Text>& into) {
    questions_.push_back(
        {part, [&into] { return !into.empty(); },
         [this, asks = std::move(asks), note = std::move(note), &into] { return hear_list(asks, note, into); }, true});
  }

  // Who.

  void ask_who() {
    // All places first: the questions refer to them.
    for (const std::string& id : interview_.interviewers) {
      if (std::ranges::find(debrief_.who, id, &core::Impression::contact) == debrief_.who.end()) {
        debrief_.who.push_back({.contact = id, .talking_points = {}, .in_common = {}});
      }
    }
    for (core::Impression& impression : debrief_.who) {
      const core::Contact* contact = application_.contact(impression.contact);
      const std::string name = contact == nullptr ? impression.contact : contact->name;
      const std::string title = contact != nullptr && contact->title ? ", " + *contact->title : "";
      list(1, fmt::format("{}{}: what stood out of what they said?", name, title),
           "It is what the note to them is built on. One thing a line; an empty line goes on.",
           impression.talking_points);
      list(1, fmt::format("What do you have in common with {}?", name), "", impression.in_common);
    }
  }

  // What.

  void ask_what() {
    core::Takeaways& what = debrief_.what;
    list(2, "What did you learn about the role and the team?", "One thing a line.", what.takeaways);
    list(2, "What excites you?", "", what.excited);
    list(2, "What worries you?", "This stays private: no letter ever says it.", what.concerns);
    questions_.push_back(
        {2, [&what] { return what.would_work_with.has_value(); }, [this] { return hear_would_work(); }, false});
    list(2, "Which questions are left?", "They are kept for a later round or an offer.", what.questions);
  }

  Answered hear_would_work() {
    show_question("Would you work beside these people?", "y, n, or an empty line.");
    while (true) {
      const auto line = hear();
      if (!line) return false;
      if (line->empty()) return true;
      const char first = line->front();
      if (first == 'y' || first == 'Y' || first == 'n' || first == 'N') {
        debrief_.what.would_work_with = first == 'y' || first == 'Y';
        return keep();
      }
      out_.line("Please answer y or n.");
    }
  }

  // Where.

  void ask_where() {
    weak_spots(WeakSpotKind::stumped, "Was there a question that stumped you?",
               "The question as they put it; it stays private.", "And the answer, now that it is quiet?");
    weak_spots(WeakSpotKind::forgotten, "Something good that you forgot to say?", "What it was about.",
               "What would you have said?");
    weak_spots(WeakSpotKind::underprepared, "Something you were not prepared for?", "", "");
    weak_spots(WeakSpotKind::habit, "A habit to lose?", "Speaking fast, saying sorry: what you noticed.", "");
  }

  void weak_spots(WeakSpotKind kind, std::string asks, std::string note, std::string then_asks) {
    const auto has_answer = [this, kind] {
      return std::ranges::find(debrief_.where, kind, &WeakSpot::kind) != debrief_.where.end();
    };
    questions_.push_back({3, has_answer,
                          [this, kind, asks = std::move(asks), note = std::move(note),
                           then_asks = std::move(then_asks)] { return hear_weak_spots(kind, asks, note, then_asks); },
                          true});
  }

  Answered hear_weak_spots(WeakSpotKind kind, std::string_view asks, std::string_view note,
                           std::string_view then_asks) {
    show_question(asks, note);
    for (const WeakSpot& spot : debrief_.where) {
      if (spot.kind != kind) continue;
      const auto& about = kind == WeakSpotKind::stumped ? spot.question : spot.topic;
      if (about) out_.paragraph("noted: " + about->for_seeker_only(), {2, 4}, Style::soft);
    }
    while (true) {
      auto line = hear();
      if (!line) return false;
      if (line->empty()) return true;
      WeakSpot spot{.kind = kind, .question = {}, .answer = {}, .topic = {}};
      (kind == WeakSpotKind::stumped ? spot.question : spot.topic) = core::PrivateText(std::move(*line));
      debrief_.where.push_back(std::move(spot));
      if (auto kept = keep(); !kept) return kept;
      if (then_asks.empty()) continue;
      out_.line(then_asks, Style::strong);
      auto answer = hear("  >");
      if (!answer) return false;
      if (answer->empty()) continue;
      debrief_.where.back().answer = std::move(*answer);
      if (auto kept = keep(); !kept) return kept;
    }
  }

  // When.

  void ask_when() {
    core::StatedTiming& when = debrief_.when;
    questions_.push_back({4, [&when] { return when.said.has_value() || when.reply_by.has_value(); },
                          [this] { return hear_said(); }, false});
    questions_.push_back({4, [&when] { return when.fill_by.has_value(); }, [this] { return hear_fill_by(); }, false});
    questions_.push_back({4, [&when] { return when.asked_not_to_contact; }, [this] { return hear_wish(); }, false});
  }

  Answered hear_said() {
    show_question("When did they say you would hear from them?",
                  "In their words: \"within two weeks\". An empty line: they did not say.");
    auto said = hear();
    if (!said) return false;
    if (said->empty()) return true;
    debrief_.when.said = std::move(*said);
    if (auto kept = keep(); !kept) return kept;
    const auto frame = ports_.read(*debrief_.when.said);
    if (!frame) return std::unexpected(frame.error());
    out_.paragraph("Read as: " + frame->reading, {2, 4}, frame->latest ? Style::good : Style::waiting);
    return hear_correction(frame->latest.has_value());
  }

  Answered hear_correction(bool was_read) {
    out_.line(was_read ? "If they meant another day, write it as 2026-11-24; else an empty line."
                       : "If they named a day after all, write it as 2026-11-24; else an empty line.",
              Style::soft);
    while (true) {
      const auto line = hear();
      if (!line) return false;
      if (line->empty()) return true;
      if (const auto date = core::parse_date(*line)) {
        debrief_.when.reply_by = *date;
        return keep();
      }
      out_.line("That is not a date; write it as 2026-11-24, or leave it empty.");
    }
  }

  Answered hear_fill_by() {
    show_question("By when do they hope to fill the role?", "A date or their words; an empty line: they did not say.");
    while (true) {
      const auto line = hear();
      if (!line) return false;
      if (line->empty()) return true;
      std::optional<core::Date> date = core::parse_date(*line);
      if (!date) {
        const auto frame = ports_.read(*line);
        if (!frame) return std::unexpected(frame.error());
        date = frame->latest;
        if (date) out_.paragraph("Read as: " + frame->reading, {2, 4}, Style::good);
      }
      if (date) {
        debrief_.when.fill_by = *date;
        return keep();
      }
      out_.line("No day is to be read in that; write it as 2027-01-04, or leave it empty.");
    }
  }

  Answered hear_wish() {
    show_question("Did they ask you not to contact them?", "y, or an empty line for no.");
    const auto line = hear();
    if (!line) return false;
    if (line->empty() || (line->front() != 'y' && line->front() != 'Y')) return true;
    debrief_.when.asked_not_to_contact = true;
    return keep();
  }

  Terminal& out_;
  LineInput& in_;
  const core::Application& application_;
  const core::Interview& interview_;
  core::Debrief& debrief_;
  const DebriefPorts& ports_;
  std::vector<Question> questions_;
};

}  // namespace

core::Result<DialogueEnd> ask_debrief(Terminal& out, LineInput& in, const core::Application& application,
                                      const core::Interview& interview, core::Debrief& debrief,
                                      const DebriefPorts& ports) {
  return Dialogue(out, in, application, interview, debrief, ports).run();
}

}  // namespace afterword::cli
