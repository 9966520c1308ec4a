#include "core/time/when_topics.h"

#include <algorithm>
#include <cstddef>
#include <limits>

namespace afterword::core::when {
namespace {

struct TopicPhrase {
  Phrase phrase;
  Topic topic;
};

constexpr TopicPhrase topic_phrases[] = {
    {"decide|decides|decided|deciding|decision|decisions|verdict|determination|conclude|conclusion|settle|settled",
     Topic::decide},
    {"finalize|finalise|finalized|finalised|choose|choosing|pick|select|selection|announce|vote|votes", Topic::decide},
    {"make up our|their|his|her mind|minds", Topic::decide},
    {"wrap|wraps|wrapped up", Topic::decide},
    {"hear|hears|heard|hearing", Topic::decide},
    {"hear|hearing|heard from you", Topic::other},
    {"let|letting|lets you|him|her|them|me|everyone|everybody|candidates|people|all know", Topic::decide},
    {"let me|us know", Topic::other},
    {"know|knows", Topic::decide},
    {"find out", Topic::decide},
    {"get|gets|getting|got|circle|circles|come|comes|coming|be|is back", Topic::decide},
    {"in touch", Topic::decide},
    {"touch base", Topic::decide},
    {"reach|reaches|reaching out", Topic::decide},
    {"contact|contacts|contacted|contacting|notify|notified|notification|inform|informed|advise|advised",
     Topic::decide},
    {"call|calls|calling|phone|phones|ring|email|emails|emailing|write|writes|writing|text|message|tell",
     Topic::decide},
    {"contact|call|email|phone|tell|write|text|message us", Topic::other},
    {"update|updates|updated|news|word|answer|answers|response|feedback|result|results|outcome", Topic::decide},
    {"keep|keeping you|me posted|updated|informed", Topic::decide},
    {"respond|responds|reply|replies|offer|offers", Topic::decide},
    {"follow|following up", Topic::decide},
    {"next steps", Topic::decide},
    {"told", Topic::decide},
    {"timeline|timeframe|turnaround|timing", Topic::decide},
    {"time frame|line", Topic::decide},
    {"take|takes|taking", Topic::decide},
    {"give us|me|them", Topic::decide},
    {"bear|bearing with", Topic::decide},
    {"looking at", Topic::decide},
    {"it|that will be", Topic::decide},
    {"it'll|that'll be", Topic::decide},
    {"send you|out", Topic::decide},
    {"share", Topic::decide},

    {"fill|fills|filled|filling|onboard|onboarded|onboarding|seat|seated|vacancy", Topic::fill},
    {"join|joins|joining|joined", Topic::fill},
    {"hire|hires|hired", Topic::fill},
    {"in the? role|position|post|place|job|chair", Topic::fill},
    {"on board", Topic::fill},
    {"start|starting|joining date", Topic::fill},
    {"someone|somebody in", Topic::fill},
    {"start|starts|begin|begins work|working|here|immediately", Topic::fill},

    {"said|says|say|mentioned|promised|expect|expects|expected|hope|hopes|hoped|hoping|plan|plans|planned|aim|aims",
     Topic::speech},
    {"should|will|would|going|think|thinks|agreed|corrected|want|wants|wanted|guess|guessed", Topic::speech},

    {"could|can|may|shall we|i call|phone|ring|speak|talk|meet|chat", Topic::other},
    {"please send|sign|complete|submit|provide|confirm|reply|respond|return|call|email|write|contact", Topic::other},
    {"send|sign|signed|complete|submit|provide|confirm|available|availability|free|schedule|scheduled|closed|open",
     Topic::other},
    {"away|vacation|holiday|office|travelling|traveling|returning|return|deadline|references|leave", Topic::other},
    {"back in|at|on|from", Topic::other},

    {"met|interviewed|spoke|talked|chatted|applied|submitted|visited", Topic::past},
    {"since our|my|the|your interview|call|meeting|conversation|chat|visit", Topic::past},
    {"started|began|opened|posted|advertised|listed|announced", Topic::past},
    {"had an|my|the|a? interview|call|conversation|chat", Topic::past},
    {"interview|call|conversation was", Topic::past},
    {"thanks|you for meeting|coming|speaking|talking|chatting|taking|making|visiting|joining|interviewing|the",
     Topic::past},
    {"pleasure|nice|great|good to? meet|meeting|speak|speaking|talk|talking|chat|chatting", Topic::past},
    {"enjoyed", Topic::past},
};

/// "someone to start [in January]", but neither "start calling people" nor "interviews start".
bool starts_work(const Words& words, std::size_t i, std::size_t next_expression) {
  if (!words.is(i, "start|starts|starting|begin|begins|beginning")) return false;
  if (next_expression != i + 1 && !words.is(i + 1, "with|the? job|role|position|as")) return false;
  if (i == 0 || words[i - 1].kind != Kind::word) return false;
  return !words.is(i - 1,
                   "interviews|rounds|round|process|review|reviews|search|meetings|discussions|selection|deliberations|"
                   "conversations|screening|screenings|we|we'll|they'll|calls");
}

struct Clauses {
  std::vector<std::size_t> begin;  ///< of the clause that each word is in
  std::vector<bool> after_comma;   ///< by clause begin: only a comma stands before it
};

constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();

/// What the words say that is not the expressions themselves, and where clauses begin and end. Built in one pass each
/// way, so that asking is a look-up however long a clause is.
class Outline {
 public:
  Outline(const Words& words, const std::vector<Expression>& expressions) : words_(words) {
    const auto size = words.size();
    inside_.assign(size, false);
    starts_.assign(size + 1, nowhere);
    for (const auto& expression : expressions) {
      for (auto at = expression.first; at < expression.next && at < size; ++at) inside_[at] = true;
      if (expression.first < size) starts_[expression.first] = expression.first;
    }
    mark_topics();
    mark_clauses();
  }

  /// The nearest topic before `i` in its clause; of any kind, or (`weighty`) passing over speech.
  Topic before(std::size_t i, bool weighty) const {
    return i == 0 ? Topic::none : at((weighty ? last_weighty_ : last_)[i - 1], i);
  }
  Topic after(std::size_t i) const { return at(next_weighty_[std::min(i, next_weighty_.size() - 1)], i); }
  /// An expression that is all its clause says goes with the clause before; at a sentence's start, with the one after.
  Topic around(const Expression& expression) const {
    std::size_t clause = clause_[expression.first];
    constexpr int furthest = 4;
    for (int back = 0; back < furthest && has_no_words_[clause]; ++back) {
      if (!comma_before_[clause] || clause < 2) {
        const auto next = clause_end_[clause] + 1;
        return next < words_.size() && words_[clause_end_[clause]].kind == Kind::comma ? at(next_weighty_[next], next)
                                                                                       : Topic::none;
      }
      const auto end = clause - 2;  // the word before the comma
      clause = clause_[end];
      if (!has_no_words_[clause]) return at(last_weighty_[end], end);
    }
    return Topic::none;
  }

 private:
  Topic at(std::size_t marker, std::size_t seen_from) const {
    if (marker == nowhere || clause_[marker] != clause_[std::min(seen_from, clause_.size() - 1)]) return Topic::none;
    return topic_[marker];
  }

  void mark_topics() {
    const auto size = words_.size();
    topic_.assign(size, Topic::none);
    for (std::size_t i = 0; i < size; ++i) {
      if (inside_[i] || words_[i].kind != Kind::word) continue;
      std::size_t furthest = 0;
      for (const auto& row : topic_phrases) {
        const auto next = words_.after(i, row.phrase);
        if (next <= furthest) continue;
        furthest = next;
        topic_[i] = row.topic;
      }
      if (words_[i].text.ends_with("'ll")) topic_[i] = Topic::speech;
      if (starts_work(words_, i, starts_[i + 1])) topic_[i] = Topic::fill;
      if (words_.is(i, "need|needs|require") && starts_[i + 1] != nowhere) topic_[i] = Topic::decide;  // "another week"
      if (words_.is(i, "hire|start") && words_.is(i + 1, "manager|process")) topic_[i] = Topic::none;
      if (furthest > i + 1) i = furthest - 1;  // what the phrase covers says no more
    }
  }

  void mark_clauses() {
    const auto size = words_.size();
    clause_.assign(size, 0);
    clause_end_.assign(size, size);
    has_no_words_.assign(size, true);
    comma_before_.assign(size, false);
    last_.assign(size, nowhere);
    last_weighty_.assign(size, nowhere);
    next_weighty_.assign(size, nowhere);
    std::size_t begin = 0;
    std::size_t last = nowhere;
    std::size_t last_weighty = nowhere;
    for (std::size_t i = 0; i < size; ++i) {
      const bool comma = !inside_[i] && words_[i].kind == Kind::comma;
      const bool ends = !inside_[i] && (comma || ends_clause(words_, i));
      clause_[i] = begin;
      if (ends) {
        clause_end_[begin] = i;
        begin = i + 1;
        if (comma && begin < size) comma_before_[begin] = true;
      } else if (!inside_[i] &&
                 !words_.is(i,
                            "hopefully|maybe|probably|possibly|ideally|likely|perhaps|or|at|the|latest|most|i|"
                            "think|guess|realistically|definitely|certainly|just")) {
        has_no_words_[begin] = false;
      }
      if (topic_[i] != Topic::none) {
        last = i;
        if (topic_[i] != Topic::speech) last_weighty = i;
      }
      last_[i] = last;
      last_weighty_[i] = last_weighty;
    }
    std::size_t next = nowhere;
    for (std::size_t i = size; i-- > 0;) {
      if (topic_[i] != Topic::none && topic_[i] != Topic::speech) next = i;
      next_weighty_[i] = next;
    }
  }

  const Words& words_;
  std::vector<bool> inside_;
  std::vector<std::size_t> starts_;
  std::vector<Topic> topic_;
  std::vector<std::size_t> clause_;
  std::vector<std::size_t> clause_end_;
  std::vector<bool> has_no_words_;
  std::vector<bool> comma_before_;
  std::vector<std::size_t> last_;
  std::vector<std::size_t> last_weighty_;
  std::vector<std::size_t> next_weighty_;
};

}  // namespace

bool ends_clause(const Words& words, std::size_t i) {
  const Token& token = words[i];
  return token.kind == Kind::stop || token.kind == Kind::pause ||
         words.is(i, "and|but|so|because|then|while|whereas|although");
}

std::vector<Topic> topics_of(const Words& words, const std::vector<Expression>& expressions) {
  std::vector<Topic> topics;
  if (expressions.empty()) return topics;
  const Outline outline{words, expressions};
  for (const auto& expression : expressions) {
    Topic topic = outline.before(expression.first, false);
    if (topic != Topic::past) topic = outline.before(expression.first, true);
    // Something was past, but then somebody spoke of what will be: "when we met she said Friday".
    if (topic == Topic::past && outline.before(expression.first, false) != Topic::past) topic = Topic::none;
    if (topic == Topic::none) topic = outline.after(expression.next);
    if (topic == Topic::past && outline.before(expression.first, false) != Topic::past) topic = Topic::none;
    if (topic == Topic::none) topic = outline.around(expression);
    topics.push_back(topic);
  }
  return topics;
}

void apply_hedges(const Words& words, std::vector<Expression>& expressions) {
  std::size_t following = 0;  // index of the first expression that begins after the word
  for (std::size_t i = 0; i < words.size(); ++i) {
    while (following < expressions.size() && expressions[following].first < i) ++following;
    if (following < expressions.size() && expressions[following].first == i) {
      i = std::max(i, expressions[following].next - 1);
      continue;
    }
    if (words[i].kind != Kind::word || !words.is(i, "hopefully|maybe|probably|possibly")) continue;
    if (following > 0) {
      // "by Friday, hopefully."
      Expression& before = expressions[following - 1];
      const bool beside = before.next == i || (before.next + 1 == i && words[before.next].kind == Kind::comma);
      if (beside && words[i + 1].kind != Kind::word && words[i + 1].kind != Kind::number) {
        before.certainty = Certainty::approximate;
        continue;
      }
    }
    if (following == expressions.size()) continue;
    constexpr std::size_t furthest = 40;
    const auto target = expressions[following].first;
    bool same_sentence = target - i <= furthest;
    for (auto at = i; same_sentence && at < target; ++at) {
      const bool comma_and = words[at].kind == Kind::comma && words.is(at + 1, "and");
      same_sentence = words[at].kind != Kind::stop && words[at].kind != Kind::pause && !comma_and &&
                      !words.is(at, "but|so|because");
    }
    if (same_sentence) expressions[following].certainty = Certainty::approximate;
  }
}

}  // namespace afterword::core::when
