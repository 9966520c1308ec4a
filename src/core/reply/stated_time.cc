#include "core/reply/stated_time.h"

#include <algorithm>
#include <array>

#include "core/time/when.h"

namespace afterword::core {
namespace {

std::optional<Date> left_alone_until(const Sentence& sentence, const ReceivedMail& mail,
                                     const BusinessCalendar& calendar, std::string_view region) {
  const TimeFrame frame = read_time_frame(sentence.text, mail.received_on, calendar, region);
  if (!frame.latest) return std::nullopt;
  const auto has = [&](std::string_view word) {
    return std::any_of(sentence.words.begin(), sentence.words.end(), [&](const Word& w) { return w.text == word; });
  };
  // "Nudge me if you have heard nothing by Friday": Friday is theirs.
  if (has("after") || has("if") || has("by")) return frame.latest;
  const Date first = *frame.earliest > mail.received_on ? *frame.earliest : *frame.latest;
  return first > mail.received_on ? std::optional(first - std::chrono::days{1}) : std::nullopt;
}

/// "Then", "after that", "when I'm back", "the same evening".
bool refers_back(const Sentence& sentence) {
  static constexpr std::array<std::string_view, 6> words{"then",      "back",      "return",
                                                         "returning", "afterward", "afterwards"};
  static constexpr std::array<std::string_view, 7> days{"day",     "night", "evening", "afternoon",
                                                        "morning", "week",  "date"};
  const auto is_one_of = [](const auto& known, std::string_view word) {
    return std::find(known.begin(), known.end(), word) != known.end();
  };
  for (std::size_t i = 0; i < sentence.words.size(); ++i) {
    const std::string& word = sentence.words[i].text;
    if (is_one_of(words, word)) return true;
    if (i == 0) continue;
    const std::string& before = sentence.words[i - 1].text;
    if (word == "that" && before == "after") return true;
    if ((before == "that" || before == "same" || before == "following") && is_one_of(days, word)) return true;
  }
  return false;
}

}  // namespace

std::optional<StatedTime> stated_time(const Letter& letter, const ReceivedMail& mail, const BusinessCalendar& calendar,
                                      std::string_view region) {
  std::optional<StatedTime> stated;
  const auto consider = [&](Date by, const Sentence& sentence, std::string reading) {
    if (!stated || by > stated->by) stated = StatedTime{by, &sentence, std::move(reading)};
  };
  const auto& sentences = letter.sentences();
  const auto promises = [&](std::size_t i) { return i < sentences.size() && letter.says(i, Sense::promise); };
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const Sentence& sentence = sentences[i];
    if (letter.says(i, Sense::write_again)) {
      auto until = left_alone_until(sentence, mail, calendar, region);
      // "We are shut until the 4th. Please come back to us after that."
      if (!until && i > 0 && refers_back(sentence))
        until = read_time_frame(sentences[i - 1].text, mail.received_on, calendar, region).latest;
      if (until) consider(*until, sentence, "they want to be left alone until then");
      continue;
    }
    // "Thursday of next week. I'll email you either way."
    const bool fragment = sentence.words.size() <= 6 && (promises(i + 1) || (i > 0 && promises(i - 1)));
    if (!promises(i) && !fragment) continue;
    TimeFrame frame = read_time_frame(sentence.text, mail.received_on, calendar, region, SaidIn::reply);
    if (!frame.latest) frame = read_time_frame(sentence.text, mail.received_on, calendar, region);
    // "The board meets on the 14th. I'll call you after that."
    if (!frame.latest && i > 0 && refers_back(sentence))
      frame = read_time_frame(sentences[i - 1].text, mail.received_on, calendar, region);
    // "I'm away until Tuesday. I'll let you know then."
    if (!frame.latest && letter.clear(Sense::absence) && refers_back(sentence)) {
      if (const auto back = return_date(sentences, mail.received_on, calendar, region))
        consider(*back, sentence, "when they are back");
    }
    if (frame.latest) consider(*frame.latest, sentence, frame.reading);
  }
  return stated;
}

}  // namespace afterword::core
