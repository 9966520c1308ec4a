#include "core/message/composing/scene.h"

#include <algorithm>

#include "core/message/composing/fragment.h"
#include "core/message/reading/characters.h"
#include "core/message/reading/content.h"
#include "core/message/reading/letter.h"
#include "core/message/reading/organisation_name.h"
#include "core/message/reading/person_name.h"

namespace afterword::core::composing {
namespace {

using reading::PersonName;

constexpr std::size_t longest_name = 80;
constexpr std::size_t longest_role = 60;

/// "Acme" for "Acme Corp": as people say it, with the capitals that it has.
std::string said_name(std::string_view written) {
  std::string name = presentable(written);
  for (const std::string_view form : {" A/S", " a/s", " S.A.", " B.V.", " N.V.", " a.s.", " S.p.A."}) {
    if (name.ends_with(form)) name.resize(name.size() - form.size());
  }
  if (name.empty()) return name;
  const reading::Text text(name);
  std::size_t last = text.words().size();
  while (last > 1 && reading::is_legal_form(text.folded(text.words()[last - 1]))) --last;
  if (last == text.words().size() || last == 0) return name;
  return name.substr(0, text.words()[last - 1].end);
}

/// "the Platform Engineer role"; "this role" where the title would not read.
std::string said_role(std::string_view written) {
  std::string role(reading::trimmed(written));
  if (const std::size_t bracket = role.find('('); bracket != std::string::npos) {
    role = std::string(reading::trimmed(std::string_view{role}.substr(0, bracket)));
  }
  role = presentable(role);
  const reading::Text text(role);
  if (role.empty() || role.size() > longest_role || text.words().empty() || text.words().size() > 7) return "this role";
  const std::string last(text.folded(text.words().back()));
  const std::string first(text.folded(text.words().front()));
  const std::string article = first == "the" ? "" : "the ";
  for (const std::string_view kind : {"role", "position", "post", "job", "internship", "apprenticeship", "fellowship",
                                      "traineeship", "residency", "placement"}) {
    if (last == kind) return article + role;
  }
  for (const std::string_view word : {" to ", " of ", " for ", " at ", " in "}) {
    if (role.find(word) != std::string::npos) return article + "role of " + role;
  }
  if (role.find(',') != std::string::npos || role.find(" - ") != std::string::npos) return article + "role of " + role;
  return article + role + " role";
}

/// As names are written, whatever the shift key did: "ann lee" and "ANN LEE" are "Ann Lee".
std::string with_capitals(std::string name) {
  const bool ascii = std::all_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  const auto count = [&](char from, char to) {
    return std::count_if(name.begin(), name.end(), [&](char c) { return c >= from && c <= to; });
  };
  const auto small = count('a', 'z');
  const auto big = count('A', 'Z');
  if (!ascii || (small != 0 && big != 0) || (small == 0 && big < 4)) return name;
  bool begins = true;
  for (char& c : name) {
    const bool is_big = c >= 'A' && c <= 'Z';
    const bool is_small = c >= 'a' && c <= 'z';
    if (begins && is_small) c = static_cast<char>(c - 0x20);
    if (!begins && is_big) c = static_cast<char>(c + 0x20);
    begins = !is_big && !is_small;
  }
  return name;
}

/// What to call somebody: "Ann"; the whole name where its first word is no given name. Empty where it is no name.
std::string called_name(std::string_view written, const PersonName& name) {
  if (presentable(written).empty()) return {};
  std::string full = presentable(with_capitals(std::string(name.full())));
  const std::string given(name.given());
  const reading::Text text(full);
  if (given.empty() || text.words().empty()) return full;
  const auto is = [](std::string_view word, auto... words) { return ((word == words) || ...); };
  const std::string_view last = text.folded(text.words().back());
  const bool a_group =
      is(last, "team", "department", "office", "desk", "committee", "panel", "recruiting", "recruitment");
  const bool a_particle = given[0] >= 'a' && given[0] <= 'z' && with_capitals(std::string(name.full())) == name.full();
  // Chinese, Japanese and Korean names begin with the family's.
  const char32_t letter = reading::character_at(given, 0).code_point;
  const bool family_first = letter >= 0x3040 && letter < 0xd7b0;
  if (a_group || a_particle || family_first) return full;
  const std::size_t space = full.find(' ');
  return presentable(space == std::string::npos ? full : full.substr(0, space));
}

}  // namespace

std::string presentable(std::string_view name) {
  std::string out;
  for (const char c : reading::trimmed(name)) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7f || std::string_view{"[]{}<>|\\_^~"}.find(c) != std::string_view::npos) return {};
    if (c == ' ' && (out.empty() || out.back() == ' ')) continue;
    out += c;
  }
  if (out.size() > longest_name) return {};
  for (std::size_t at = 0; at < out.size();) {
    const auto c = reading::character_at(out, at);
    if (c.code_point == 0xfffd || (c.code_point >= 0x80 && c.code_point < 0xa0) ||
        (c.code_point >= 0x2028 && c.code_point <= 0x202f)) {
      return {};
    }
    at += c.size;
  }
  return out;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out += i + 1 == parts.size() ? " and " : ", ";
    out += parts[i];
  }
  return out;
}

std::uint64_t seed_of(const Application& application, const Interview& interview, std::string_view what) {
  std::uint64_t seed = reading::hash_of(application.id);
  seed = reading::hash_of("/", seed);
  seed = reading::hash_of(interview.id, seed);
  seed = reading::hash_of("/", seed);
  return reading::hash_of(what, seed);
}

Pointers::Pointers(const Facts& facts, const Application& application) : facts_(facts), application_(application) {
  for (std::size_t i = 0; i < facts.applications.size(); ++i) {
    if (facts.applications[i].id == application.id) root_ = "/applications/" + std::to_string(i);
  }
}

std::string Pointers::contact(std::string_view id) const {
  for (std::size_t i = 0; i < application_.contacts.size(); ++i) {
    if (application_.contacts[i].id == id) return root_ + "/contacts/" + std::to_string(i) + "/name";
  }
  return root_;
}

std::string Pointers::interview(const Interview& interview) const {
  for (std::size_t i = 0; i < application_.interviews.size(); ++i) {
    if (application_.interviews[i].id == interview.id) return root_ + "/interviews/" + std::to_string(i);
  }
  return root_;
}

std::string Pointers::reply(std::string_view id) const {
  for (std::size_t i = 0; i < application_.replies.size(); ++i) {
    if (application_.replies[i].id == id) return root_ + "/replies/" + std::to_string(i);
  }
  return root_;
}

std::string Pointers::material(std::string_view id) const {
  for (std::size_t i = 0; i < facts_.materials.size(); ++i) {
    if (facts_.materials[i].id == id) return "/materials/" + std::to_string(i);
  }
  return root_;
}

Voice voice_of(const Facts& facts, bool british) {
  Voice voice{british ? "Dear" : "Hi", british ? "Kind regards" : "Best", {!british, false}};
  const Message* last = nullptr;
  for (const Application& application : facts.applications) {
    for (const Message& message : application.messages) {
      if (message.state != MessageState::sent || !message.sent_at) continue;
      if (last == nullptr || *message.sent_at > *last->sent_at) last = &message;
    }
  }
  if (last == nullptr) return voice;
  const reading::Letter letter(last->body, facts.seeker.name);
  const std::string greeting(letter.greeting_words());
  constexpr std::string_view carried[] = {"dear", "hi", "hello", "hej", "hallo"};
  if (std::find(std::begin(carried), std::end(carried), reading::folded(greeting)) != std::end(carried)) {
    voice.greeting = greeting;
  }
  const std::string closing(letter.closing_words());
  if (!closing.empty() && closing.find_first_of("\n[]{}<>!") == std::string::npos) voice.closing = closing;
  const std::string body = reading::folded(last->body);
  const auto has = [&](std::string_view words) { return body.find(words) != std::string::npos; };
  if (has("i'd ") || has("i'm ") || has("i've ") || has("i'll ") || has("n't ")) {
    voice.manner.contracts = true;
  } else if (has("i would ") || has("i am ") || has("i have ") || has("i will ")) {
    voice.manner.contracts = false;
  }
  voice.manner.says_thanks = has("thanks for ") && !has("thank you");
  return voice;
}

Scene::Scene(const ComposeSetting& given_setting, const Interview& about, const Contact& to)
    : setting(given_setting),
      facts(given_setting.facts),
      application(given_setting.application),
      interview(about),
      recipient(to),
      pointers(given_setting.facts, given_setting.application) {
  british = !writes_american(facts.seeker.locale);
  today_ = setting.plan.employer_zone.date_of(setting.now);
  interviewed_on_ = setting.plan.employer_zone.date_of(interview.ends_at.instant);
  employer_ = said_name(application.employer.name);
  role_ = said_role(application.role);

  const PersonName name(recipient.name);
  std::string called = called_name(recipient.name, name);
  // Two people of one given name are greeted by their whole names.
  const bool shared =
      std::any_of(application.contacts.begin(), application.contacts.end(), [&](const Contact& contact) {
        return contact.id != recipient.id && PersonName(contact.name).given() == name.given();
      });
  if (shared) called = presentable(name.full());
  given = called;
  const Voice voice = voice_of(facts, british);
  manner = voice.manner;
  if (!name.title().empty() && !called.empty()) {
    // "Dear Dr. Raman", "Dear Sir Ian", "Dear Ms Lee".
    const std::string title = reading::folded(name.title());
    const bool by_given =
        title == "sir" || title == "dame" || title == "lady" || title == "lord" || name.family().empty();
    const std::string titled =
        presentable(capitalised(name.title()) + " " + std::string(by_given ? name.given() : name.family()));
    greeting = titled.empty() ? "Hello," : "Dear " + titled + ",";
    manner.contracts = false;
  } else {
    greeting = called.empty() ? "Hello," : voice.greeting + " " + called + ",";
  }
  const std::string writer = presentable(facts.seeker.name);
  closing = voice.closing + "," + (writer.empty() ? "" : "\n" + writer);

  const auto add_names = [&](std::string_view text) {
    const reading::Text words(text);
    for (const reading::Word& word : words.words()) {
      if (word.capital && !reading::is_function_word(word.hash)) names.emplace_back(words.folded(word));
    }
  };
  for (const Contact& contact : application.contacts) add_names(contact.name);
  add_names(application.employer.name);
  interviewed_by_recipient = std::find(interview.interviewers.begin(), interview.interviewers.end(), recipient.id) !=
                             interview.interviewers.end();
}

std::string Scene::weekday() const {
  const auto ago = (today_ - interviewed_on_).count();
  return ago >= 0 && ago < 6 ? std::string(weekday_name(weekday_of(interviewed_on_))) : std::string();
}

std::string Scene::date(Date date) const {
  const auto ymd = fields(date);
  const std::string day = std::to_string(static_cast<unsigned>(ymd.day()));
  const std::string month(month_name(ymd.month()));
  const bool this_year = ymd.year() == fields(today_).year();
  const std::string year = std::to_string(static_cast<int>(ymd.year()));
  if (british) return day + " " + month + (this_year ? "" : " " + year);
  return month + " " + day + (this_year ? "" : ", " + year);
}

Slots Scene::slots() const {
  Slots slots;
  slots.set("employer", employer_)
      .set("role", role_)
      .set("seeker", presentable(facts.seeker.name))
      .set("given", given)
      .set("date", interview_date())
      .set("day", weekday().empty() ? "on " + interview_date() : "on " + weekday())
      .set("dayname", weekday().empty() ? interview_date() : weekday())
      .set("weekday", weekday());
  return slots;
}

std::string Scene::full_name(std::string_view contact_id) const {
  const Contact* contact = application.contact(contact_id);
  if (contact == nullptr) return {};
  const PersonName name(contact->name);
  if (presentable(contact->name).empty()) return {};
  std::string full = with_capitals(std::string(name.full()));
  if (!name.title().empty()) full = capitalised(name.title()) + " " + full;
  return presentable(full);
}

std::string Scene::list_of(const std::vector<std::string>& contact_ids) const {
  std::vector<std::string> all;
  for (const std::string& id : contact_ids) {
    std::string name = full_name(id);
    if (!name.empty() && std::find(all.begin(), all.end(), name) == all.end()) all.push_back(std::move(name));
  }
  return joined(all);
}

}  // namespace afterword::core::composing
