// For tests: facts with the zones and calendars that they need, and the letters that come of them.
#pragma once

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/message/check.h"
#include "core/message/compose.h"
#include "core/message/reading/letter.h"
#include "tzdata/system_zones.h"

namespace afterword::core {

inline std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The facts' first application, and everything that composing for it takes.
class World {
 public:
  explicit World(Facts given) : facts(std::move(given)) {
    tzdata::SystemZones zones;
    almanac_.add(zones.find(facts.seeker.timezone).value());
    almanac_.add(zones.find(application().employer.timezone).value());
  }
  Application& application() { return facts.applications.front(); }
  Interview& interview() { return application().interviews.front(); }
  PlanSetting plan() {
    const Employer& employer = application().employer;
    return {almanac_.zone(employer.timezone), almanac_.zone(facts.seeker.timezone), almanac_.calendar(employer)};
  }
  Result<Draft> write(const DraftRequest& request, std::string_view now) {
    return compose(request, {facts, application(), plan(), parse_instant(now).value().instant});
  }
  std::vector<Finding> findings(const Message& message, std::string_view now) {
    return check(message, {facts, application(), plan(), parse_instant(now).value().instant});
  }
  /// As sent by the person, at that time.
  void send(Message message, std::string_view at) {
    message.id = "m" + std::to_string(application().messages.size());
    message.state = MessageState::sent;
    message.sent_at = parse_instant(at).value();
    application().messages.push_back(std::move(message));
  }

  Facts facts;

 private:
  Almanac almanac_;
};

inline std::size_t words_in(const std::string& text) {
  std::size_t words = 0;
  bool in_word = false;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n';
    if (!blank && !in_word) ++words;
    in_word = !blank;
  }
  return words;
}

/// Between greeting and sign-off.
inline std::vector<std::string> sentences_of(const Message& message, const Facts& facts) {
  const reading::Letter letter(message.body, facts.seeker.name);
  std::vector<std::string> out;
  for (const reading::Sentence& s : letter.sentences()) out.emplace_back(letter.text().slice(s.start, s.end));
  return out;
}

inline const DraftRequest next_note{MessageKind::thank_you, {}, {}, {}};
inline const DraftRequest next_follow_up{MessageKind::follow_up, {}, {}, {}};
inline DraftRequest note_to(std::string contact) { return {MessageKind::thank_you, {}, std::move(contact), {}}; }

}  // namespace afterword::core
