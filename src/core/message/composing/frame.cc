#include "core/message/composing/frame.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/message/composing/fragment.h"
#include "core/message/reading/text.h"

namespace afterword::core::composing {
namespace {

/// splitmix64 (Steele, Lea and Flood 2014): spreads what differs little.
std::uint64_t spread(std::uint64_t x) {
  x += 0x9e3779b97f4a7c15U;
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9U;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebU;
  return x ^ (x >> 31);
}

}  // namespace

std::string_view Slots::get(std::string_view slot) const {
  const auto found = texts_.find(std::string(slot));
  return found == texts_.end() ? std::string_view{} : std::string_view{found->second};
}

std::optional<std::string> fill(std::string_view frame, const Slots& slots, bool british) {
  std::string out;
  for (std::size_t at = 0; at < frame.size();) {
    if (frame[at] == '<') {
      const std::size_t bar = frame.find('|', at);
      const std::size_t close = frame.find('>', bar);
      out += british ? frame.substr(at + 1, bar - at - 1) : frame.substr(bar + 1, close - bar - 1);
      at = close + 1;
      continue;
    }
    if (frame[at] != '{') {
      out += frame[at++];
      continue;
    }
    const std::size_t close = frame.find('}', at);
    std::string name(frame.substr(at + 1, close - at - 1));
    const bool begins = name[0] >= 'A' && name[0] <= 'Z';
    if (begins) name[0] = static_cast<char>(name[0] + 0x20);
    if (slots.get(name).empty()) return std::nullopt;
    out += begins ? capitalised(slots.get(name)) : std::string(slots.get(name));
    at = close + 1;
  }
  return out;
}

std::string in_manner(std::string_view frame, const Manner& manner) {
  std::string out(frame);
  const auto say = [&](std::string_view written, std::string_view spoken) {
    for (std::size_t at = out.find(written); at != std::string::npos; at = out.find(written, at + spoken.size())) {
      const bool begins = at == 0 || out[at - 1] == ' ';
      if (begins) out.replace(at, written.size(), spoken);
    }
  };
  if (manner.says_thanks) {
    say("Thank you for ", "Thanks for ");
    say("Thank you again for ", "Thanks again for ");
    say("thank you for ", "thanks for ");
  }
  if (!manner.contracts) return out;
  constexpr std::pair<std::string_view, std::string_view> short_forms[] = {
      {"I would not ", "I wouldn't "},
      {"I had not ", "I hadn't "},
      {"I have not ", "I haven't "},
      {"I do not ", "I don't "},
      {"I did not ", "I didn't "},
      {"I am ", "I'm "},
      {"I would ", "I'd "},
      {"I will ", "I'll "},
      {"I have been ", "I've been "},
      {"I have landed", "I've landed"},
      {"I have kept ", "I've kept "},
      {"I have thought ", "I've thought "},
      {"I have come ", "I've come "},
      {"You will ", "You'll "},
      {"It is ", "It's "},
      {"it is ", "it's "},
      {"here is what ", "here's what "},
      {"There is ", "There's "},
      {"has not changed", "hasn't changed"},
  };
  for (const auto& [written, spoken] : short_forms) say(written, spoken);
  return out;
}

bool ends_with_slot(std::string_view frame) {
  constexpr std::string_view ends[] = {"{x}.", "{c}.", "{y}.", "{d}."};
  return std::any_of(std::begin(ends), std::end(ends), [&](std::string_view end) { return frame.ends_with(end); });
}

bool begins_with_slot(std::string_view frame) { return frame.starts_with("{X}") || frame.starts_with("{C}"); }

std::size_t Chooser::pick(std::string_view what, std::size_t count) const {
  // Neighbours in turn are neighbours in the list: they never meet while the list is long enough. Another attempt
  // shuffles every choice by itself.
  const std::uint64_t base = spread(seed_ ^ reading::hash_of(what) ^ spread(attempt_));
  return static_cast<std::size_t>((base % count + turn_) % count);
}

}  // namespace afterword::core::composing
