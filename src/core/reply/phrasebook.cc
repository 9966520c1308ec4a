#include "core/reply/phrasebook.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/reply/concepts.h"

namespace afterword::core {
namespace {

/// Calls `use` with every part between `separator`s that is not blank.
template <class Use>
void for_each_part(std::string_view text, char separator, Use use) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    std::string_view part = text.substr(0, end);
    while (!part.empty() && part.front() == ' ') part.remove_prefix(1);
    while (!part.empty() && part.back() == ' ') part.remove_suffix(1);
    if (!part.empty()) use(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

void insert_sorted(std::vector<std::uint16_t>& tokens, std::uint16_t token) {
  const auto place = std::lower_bound(tokens.begin(), tokens.end(), token);
  if (place == tokens.end() || *place != token) tokens.insert(place, token);
}

/// What only counts where it happens: not under an "if", not in thanks, not behind a "not".
bool is_act(Sense sense) {
  return sense == Sense::offer || sense == Sense::rejection || sense == Sense::withdrawal || sense == Sense::invitation;
}

bool is_capital(const Sentence& sentence, const Word& word) {
  return word.at < sentence.text.size() && word.text.size() > 2 && sentence.text[word.at] >= 'A' &&
         sentence.text[word.at] <= 'Z' && word.at + 1 < sentence.text.size() && sentence.text[word.at + 1] >= 'a';
}

/// "Monday", "January", and "Mr" are written with capitals, and name nobody.
bool names_nobody(std::string_view word) {
  static constexpr std::array<std::string_view, 14> also{"mr",      "mrs",  "ms",        "dr",           "sir",
                                                         "madam",   "hr",   "christmas", "thanksgiving", "easter",
                                                         "english", "zoom", "teams",     "skype"};
  if (std::find(also.begin(), also.end(), word) != also.end()) return true;
  bool day = false;
  for_each_part(words_of_concept("<day>"), '|', [&](std::string_view name) { day = day || name == word; });
  return day;
}

bool counts(const Family& family, const Word& first, const Word& last, bool denies) {
  // "Not decided whether to go ahead": the denial is real, what it denies is not.
  if (family.sense == Sense::rejection && (last.supposed || first.follows)) return false;
  if (family.sense == Sense::offer || family.sense == Sense::invitation)
    return !first.supposed && !first.thanked && (denies || (!first.denied && !last.denied));
  if (is_act(family.sense)) return !first.supposed && !first.thanked && (denies || !first.denied);
  if (family.sense == Sense::request) return !first.supposed && (denies || !first.denied);
  return true;
}

}  // namespace

Phrasebook::Phrasebook(std::span<const std::span<const Family>> tables) {
  for (const auto table : tables) {
    for (const Family& family : table) {
      add(family, family.said, false);
      add(family, family.unless, true);
    }
  }
  if (const auto known = tokens_.find("<name>"); known != tokens_.end()) name_ = known->second;
  beginning_with_.resize(tokens_.size());
  for (std::size_t i = 0; i < sayings_.size(); ++i)
    beginning_with_[sayings_[i].pieces.front().token].push_back(static_cast<std::uint16_t>(i));
}

Phrasebook::TokenId Phrasebook::token(std::string_view text) {
  if (const auto known = tokens_.find(text); known != tokens_.end()) return known->second;
  const auto id = static_cast<TokenId>(tokens_.size());
  const std::string_view kept = tokens_.emplace(text, id).first->first;
  const auto add_word = [&](std::string_view word) {
    if (word.ends_with('~')) {
      word.remove_suffix(1);
      longest_prefix_ = std::max(longest_prefix_, word.size());
      insert_sorted(prefixes_[word], id);
    } else {
      insert_sorted(exact_[word], id);
    }
  };
  for_each_part(kept, '|', [&](std::string_view word) {
    const std::string_view same = words_of_concept(word);
    if (same.empty()) {
      add_word(word);
    } else {
      for_each_part(same, '|', add_word);
    }
  });
  return id;
}

void Phrasebook::add(const Family& family, std::string_view lines, bool counters) {
  std::string begun;  // a line that ends in a backslash goes on in the next
  for_each_part(lines, '\n', [&](std::string_view part) {
    begun += part;
    if (begun.ends_with('\\')) {
      begun.pop_back();
      return;
    }
    const std::string whole = std::exchange(begun, {});
    const std::string_view line = whole;
    Saying saying;
    saying.family = &family;
    saying.counters = counters || family.weight == Weight::against;
    for_each_part(line, ' ', [&](std::string_view word) {
      if (word == "^") {
        saying.at_head = true;
        return;
      }
      if (word == "$") {
        saying.at_end = true;
        return;
      }
      if (word == "?") {
        saying.asks = true;
        return;
      }
      saying.denies = saying.denies || word.starts_with("<not>") ||
                      (saying.pieces.empty() && (word.starts_with("no") || word.starts_with("ne")));
      if (word == "*" || word == "**") {
        saying.pieces.push_back({.gap = static_cast<std::uint8_t>(word.size() == 1 ? 3 : 8)});
      } else {
        saying.pieces.push_back({.token = token(word)});
      }
    });
    sayings_.push_back(std::move(saying));
  });
}

Phrasebook::Tokens Phrasebook::tokens_of(std::string_view word) const {
  Tokens tokens;
  const auto take = [&](const auto& index, std::string_view key) {
    if (const auto found = index.find(key); found != index.end())
      tokens.insert(tokens.end(), found->second.begin(), found->second.end());
  };
  take(exact_, word);
  for (std::size_t length = 1; length <= std::min(word.size(), longest_prefix_); ++length)
    take(prefixes_, word.substr(0, length));
  if (word.front() >= '0' && word.front() <= '9') take(exact_, "#");
  std::sort(tokens.begin(), tokens.end());
  tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
  return tokens;
}

bool Phrasebook::matches(std::span<const Tokens> words, const Sentence& sentence, std::size_t at,
                         std::span<const Piece> pieces, std::size_t& to) {
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const std::size_t clause = at > 0 ? sentence.words[at - 1].clause : 0;
    if (pieces[i].gap > 0) {
      for (std::size_t skip = 0; skip <= pieces[i].gap && at + skip <= words.size(); ++skip) {
        if (skip > 0 && sentence.words[at + skip - 1].clause != clause) return false;
        if (matches(words, sentence, at + skip, pieces.subspan(i + 1), to)) return true;
      }
      return false;
    }
    if (at >= words.size() || (at > 0 && sentence.words[at].clause != clause) ||
        !std::binary_search(words[at].begin(), words[at].end(), pieces[i].token))
      return false;
    ++at;
  }
  to = at;
  return true;
}

std::vector<Found> Phrasebook::find(const Sentence& sentence) const {
  std::vector<Tokens> words;
  words.reserve(sentence.words.size());
  for (const Word& word : sentence.words) {
    Tokens tokens = tokens_of(word.text);
    // "Danielle said yes": a capital, and no word of ours; within a sentence a capital is enough.
    if (name_ && is_capital(sentence, word) && (tokens.empty() || word.at > 0) && !names_nobody(word.text))
      insert_sorted(tokens, *name_);
    words.push_back(std::move(tokens));
  }

  std::vector<Found> said;
  std::vector<Found> countered;
  std::array<bool, senses> heard{};
  // What takes back is looked for only where there is something to take back.
  for (const bool counters : {false, true}) {
    if (counters && said.empty()) return said;
    for (std::size_t at = 0; at < words.size(); ++at) {
      const bool head = at == 0 || sentence.words[at - 1].clause != sentence.words[at].clause;
      for (const TokenId first : words[at]) {
        for (const std::uint16_t number : beginning_with_[first]) {
          const Saying& saying = sayings_[number];
          const auto sense = static_cast<std::size_t>(saying.family->sense);
          if (saying.counters != counters || (counters && !heard.at(sense))) continue;
          if ((saying.at_head && !head) || (saying.asks && !sentence.asks)) continue;
          std::size_t to = at + 1;
          // The first word fits; what follows it must stand in the same clause.
          if (!matches(words, sentence, at + 1, std::span(saying.pieces).subspan(1), to)) continue;
          if (saying.at_end && to < words.size() && sentence.words[to].clause == sentence.words[at].clause) continue;
          if (counters) {
            // "Before we make our final choice, come and see us" still invites.
            if (saying.family->weight == Weight::against && sentence.words[at].supposed) continue;
            countered.push_back({saying.family, at, to});
          } else if (counts(*saying.family, sentence.words[at], sentence.words[to - 1], saying.denies)) {
            said.push_back({saying.family, at, to});
            heard.at(sense) = true;
          }
        }
      }
    }
  }
  std::erase_if(said, [&](const Found& found) {
    return std::any_of(countered.begin(), countered.end(), [&](const Found& counter) {
      const bool about_it = counter.family == found.family ||
                            (counter.family->weight == Weight::against && counter.family->sense == found.family->sense);
      // "We need your papers before we can go on": what is under the condition takes back nothing of what is not.
      const bool beyond = sentence.words[counter.from].supposed && !sentence.words[found.from].supposed &&
                          found.family->sense == Sense::request;
      return about_it && !beyond && sentence.words[counter.from].clause == sentence.words[found.from].clause;
    });
  });
  return said;
}

const Phrasebook& what_employers_say() {
  static const std::array tables{offer_families,      rejection_families,   preference_families, regret_families,
                                 invitation_families, appointment_families, request_families,    process_families,
                                 promise_families,    courtesy_families,    automatic_families};
  static const Phrasebook book{tables};
  return book;
}

}  // namespace afterword::core
