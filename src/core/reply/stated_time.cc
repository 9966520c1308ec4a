#include "core/reply/stated_time.h"

#include <algorithm>
#include <array>

#include "core/reply/plain_text.h"
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

/// "Check back in January", "feel free to write again after the 4th", "give us a ring then": it is the reader who is to
/// write.
bool asks_to_write_again(const Sentence& sentence) {
  static constexpr std::array<std::string_view, 19> reaches{
      "check", "touch",  "get",   "reach", "come",  "follow", "try",   "ask",     "write", "call",
      "ping",  "remind", "email", "phone", "nudge", "ring",   "chase", "contact", "circle"};
  static constexpr std::array<std::string_view, 2> gives{"give", "drop"};
  static constexpr std::array<std::string_view, 9> given{"ring", "call", "line",    "shout", "nudge",
                                                         "bell", "note", "message", "ping"};
  static constexpr std::array<std::string_view, 13> leads{"^",   "please", "to",  "do",   "then", "just",  "you",
                                                          "can", "may",    "and", "free", "not",  "kindly"};
  static constexpr std::array<std::string_view, 7> others{"i", "we", "they", "he", "she", "will", "us"};
  const auto& words = sentence.words;
  bool theirs = false;  // "we will call", "for us to contact you"
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto word = [&](std::size_t at) { return at < words.size() ? std::string_view(words[at].text) : ""; };
    if (is_one_of(word(i), others)) theirs = true;
    if (word(i) == "you") theirs = false;
    if (theirs || !is_one_of(i == 0 ? "^" : word(i - 1), leads)) continue;
    if (is_one_of(word(i), reaches) && word(i + 1) != "you") return true;
    if (is_one_of(word(i), gives) && (is_one_of(word(i + 2), given) || is_one_of(word(i + 3), given))) return true;
  }
  return false;
}

/// "Then", "after that", "when I'm back", "the same evening".
bool refers_back(const Sentence& sentence) {
  static constexpr std::array<std::string_view, 5> words{"then", "return", "returning", "afterward", "afterwards"};
  static constexpr std::array<std::string_view, 6> is{"am", "are", "is", "be", "come", "comes"};
  static constexpr std::array<std::string_view, 7> days{"day",     "night", "evening", "afternoon",
                                                        "morning", "week",  "date"};
  for (std::size_t i = 0; i < sentence.words.size(); ++i) {
    const std::string& word = sentence.words[i].text;
    if (is_one_of(word, words)) return true;
    if (i == 0) continue;
    const std::string& before = sentence.words[i - 1].text;
    // Not "get back to you".
    const bool to_somebody = i + 1 < sentence.words.size() && sentence.words[i + 1].text == "to";
    if (word == "back" && is_one_of(before, is) && !to_somebody) return true;
    if (word == "that" && before == "after") return true;
    if ((before == "that" || before == "same" || before == "following") && is_one_of(word, days)) return true;
  }
  return false;
}

}  // namespace

std::optional<StatedTime> stated_time(const Letter& letter, const ReceivedMail& mail, const BusinessCalendar& calendar,
                                      std::string_view region) {
  std::optional<StatedTime> stated;
  std::optional<Date> back;
  bool looked_for_return = false;
  const auto consider = [&](Date by, const ReadSentence& sentence, std::string reading) {
    if (!stated || by > stated->by) stated = StatedTime{by, &sentence, std::move(reading)};
  };
  const auto& sentences = letter.sentences();
  const auto promises = [&](std::size_t i) {
    constexpr float likely = 0.4F;
    return i < sentences.size() && sentences[i].shares[Act::promise] > likely;
  };
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const Sentence& sentence = sentences[i].sentence;
    if (promises(i) && asks_to_write_again(sentence)) {
      auto until = left_alone_until(sentence, mail, calendar, region);
      // "We are shut until the 4th. Please come back to us after that."
      if (!until && i > 0 && refers_back(sentence))
        until = read_time_frame(sentences[i - 1].sentence.text, mail.received_on, calendar, region).latest;
      if (until) consider(*until, sentences[i], "they want to be left alone until then");
      continue;
    }
    // "Thursday of next week. I'll email you either way."
    const bool fragment = sentence.words.size() <= 6 && sentences[i].shares[Act::other] < 0.5F &&
                          (promises(i + 1) || (i > 0 && promises(i - 1)));
    if (!promises(i) && !fragment) continue;
    TimeFrame frame = read_time_frame(sentence.text, mail.received_on, calendar, region, SaidIn::reply);
    if (!frame.latest) frame = read_time_frame(sentence.text, mail.received_on, calendar, region);
    // "The board meets on the 14th. I'll call you after that."
    if (!frame.latest && i > 0 && refers_back(sentence))
      frame = read_time_frame(sentences[i - 1].sentence.text, mail.received_on, calendar, region);
    // "I'm away until Tuesday. I'll let you know then."
    if (!frame.latest && letter.does(Act::absence) && refers_back(sentence)) {
      if (!looked_for_return) back = return_date(letter, mail.received_on, calendar, region);
      looked_for_return = true;
      if (back) consider(*back, sentences[i], "when they are back");
    }
    if (frame.latest) consider(*frame.latest, sentences[i], frame.reading);
  }
  return stated;
}

}  // namespace afterword::core
