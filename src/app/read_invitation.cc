#include "app/read_invitation.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/texts.h"

namespace afterword::app {
namespace {

// Providers of mailboxes for anybody, by use; the regional variants of the large ones are matched by their first label.
constexpr auto free_mail = std::to_array<std::string_view>(
    {"gmail.com",   "googlemail.com", "outlook.com", "hotmail.com",  "live.com", "msn.com",   "yahoo.com",
     "ymail.com",   "aol.com",        "icloud.com",  "me.com",       "mac.com",  "proton.me", "protonmail.com",
     "pm.me",       "tutanota.com",   "tuta.com",    "gmx.com",      "gmx.de",   "gmx.net",   "web.de",
     "t-online.de", "mail.com",       "zoho.com",    "fastmail.com", "hey.com",  "yandex.ru", "mail.ru",
     "qq.com",      "163.com",        "naver.com"});
constexpr auto free_mail_everywhere = std::to_array<std::string_view>({"yahoo", "hotmail", "outlook", "gmx"});

// Services that organise interviews in an employer's name.
constexpr auto scheduling = std::to_array<std::string_view>(
    {"calendly.com", "greenhouse.io", "greenhouse-mail.io", "lever.co", "hire.lever.co", "goodtime.io", "ashbyhq.com",
     "workable.com", "smartrecruiters.com", "myworkday.com", "workday.com", "icims.com", "calendar.google.com",
     "savvycal.com", "cal.com", "modernloop.io"});

// The second level that countries put before a name ("co.uk").
constexpr auto second_level =
    std::to_array<std::string_view>({"co", "com", "org", "net", "ac", "gov", "edu", "or", "ne"});

// Mailboxes where nobody reads.
constexpr auto nobody = std::to_array<std::string_view>(
    {"noreply", "no-reply", "donotreply", "do-not-reply", "calendar", "scheduling", "notifications", "invites"});

// A role is named by one of these, nearly always in its last words (from the titles of O*NET 28 and of job boards).
constexpr auto role_words = std::to_array<std::string_view>(
    {"engineer",   "developer",  "programmer",    "designer",     "manager",    "analyst",     "scientist",
     "director",   "lead",       "architect",     "consultant",   "specialist", "coordinator", "assistant",
     "officer",    "nurse",      "teacher",       "researcher",   "accountant", "associate",   "representative",
     "executive",  "intern",     "administrator", "technician",   "writer",     "editor",      "advisor",
     "adviser",    "strategist", "planner",       "producer",     "recruiter",  "attorney",    "counsel",
     "paralegal",  "therapist",  "physician",     "pharmacist",   "professor",  "lecturer",    "librarian",
     "supervisor", "president",  "head",          "operator",     "mechanic",   "electrician", "clerk",
     "buyer",      "auditor",    "marketer",      "partner",      "chef",       "sre",         "trainee",
     "apprentice", "fellow",     "postdoc",       "statistician", "controller", "underwriter", "translator"});

// What the meeting is called; and what describes it, which a role may also begin with ("Technical Writer").
constexpr auto meeting_nouns = std::to_array<std::string_view>(
    {"interview",    "interviews", "call",  "chat", "screen", "screening",    "meeting",
     "conversation", "round",      "panel", "loop", "onsite", "on-site",      "invitation",
     "invite",       "zoom",       "teams", "meet", "intro",  "introduction", "invitation:"});
constexpr auto meeting_adjectives = std::to_array<std::string_view>(
    {"phone", "video", "virtual", "technical", "final", "first", "second", "third", "initial", "introductory",
     "updated", "google", "microsoft", "remote", "1st", "2nd", "3rd"});
constexpr auto connectors =
    std::to_array<std::string_view>({"for", "with", "the", "a", "an", "re", "role", "position", "of"});

template <std::size_t N>
bool among(std::string_view word, const std::array<std::string_view, N>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_or_is_under(std::string_view domain, std::string_view parent) {
  return domain == parent || (domain.size() > parent.size() && domain.ends_with(parent) &&
                              domain[domain.size() - parent.size() - 1] == '.');
}

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = text.find(at);
    if (end != 0 && !text.empty()) parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

// Only letters, lowered: "(Engineer," -> "engineer".
std::string bare(std::string_view word) {
  const std::size_t first = word.find_first_not_of("()[],.;:\"'");
  if (first == std::string_view::npos) return {};
  return lowered(word.substr(first, word.find_last_not_of("()[],.;:\"'") - first + 1));
}

// A summary's parts: what stands between separators.
std::vector<std::string> parts_of(std::string_view summary) {
  constexpr auto separators = std::to_array<std::string_view>(
      {" - ", " \u2013 ", " \u2014 ", ": ", " | ", "|", " / ", " <> ", " x ", "<>", " with ", " at ", " for ", " @ "});
  constexpr char mark = '\x1f';  // cannot stand in a summary: it is one line without control characters
  std::string text(summary);
  for (const char bracket : {'(', ')', '[', ']', ';'}) std::replace(text.begin(), text.end(), bracket, mark);
  for (const std::string_view separator : separators) {
    for (std::size_t at = 0; (at = text.find(separator, at)) != std::string::npos;)
      text.replace(at, separator.size(), 1, mark);
  }
  std::vector<std::string> parts;
  for (const std::string_view part : split(text, mark)) {
    if (const auto line = trimmed(part); !line.empty()) parts.emplace_back(line);
  }
  return parts;
}

bool about_the_meeting(std::string_view word) {
  const std::string plain = bare(word);
  return among(plain, meeting_nouns) || among(plain, meeting_adjectives) || among(plain, connectors);
}

// How many words at the front are about the meeting: up to the last noun among them, and the connectors after it.
std::size_t meeting_prefix(const std::vector<std::string_view>& words) {
  std::size_t cut = 0;
  for (std::size_t i = 0; i < words.size() && about_the_meeting(words[i]); ++i) {
    const std::string plain = bare(words[i]);
    if (among(plain, meeting_nouns) || (cut == i && among(plain, connectors))) cut = i + 1;
  }
  return cut;
}

// The part without words about the meeting at either end, where what remains names a role.
std::optional<std::string> role_in(std::string_view part) {
  std::vector<std::string_view> words = split(part, ' ');
  while (!words.empty() && about_the_meeting(words.back())) words.pop_back();
  words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(meeting_prefix(words)));
  if (words.empty() || words.size() > 8) return std::nullopt;
  if (std::none_of(words.begin(), words.end(), [](std::string_view word) { return among(bare(word), role_words); })) {
    return std::nullopt;
  }
  std::string role;
  for (const std::string_view word : words) {
    if (!role.empty()) role += ' ';
    role += word;
  }
  const std::size_t last = role.find_last_not_of(",.;:");
  role.resize(last == std::string::npos ? 0 : last + 1);
  return role;
}

// "Acme Platform Engineer" names the employer as well.
std::string_view without_name(std::string_view part, const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    if (part.size() > name.size() && part[name.size()] == ' ' && same_letters(part.substr(0, name.size()), name)) {
      return trimmed(part.substr(name.size()));
    }
  }
  return part;
}

// "Lee, Ann", as directories write it, is "Ann Lee"; "Ann Lee, PhD" stays.
std::string name_in_order(const std::string& name) {
  const std::size_t comma = name.find(',');
  if (comma == std::string::npos || name.find(',', comma + 1) != std::string::npos) return name;
  const std::string family(trimmed(std::string_view(name).substr(0, comma)));
  const std::string given(trimmed(std::string_view(name).substr(comma + 1)));
  constexpr auto suffixes =
      std::to_array<std::string_view>({"jr", "sr", "phd", "ph.d", "md", "m.d", "mba", "ii", "iii", "esq"});
  if (family.empty() || given.empty() || among(bare(given), suffixes)) return name;
  if (family.find(' ') != std::string::npos && given.find(' ') == std::string::npos && given.size() <= 3) return name;
  return given + " " + family;
}

std::optional<core::InterviewKind> kind_of(const core::Invitation& invitation) {
  if (invitation.url) return core::InterviewKind::video;
  const std::string words = lowered(invitation.summary + " " + invitation.location);
  for (const std::string_view sign : {"zoom", "google meet", "teams", "webex", "video", "https://"}) {
    if (words.find(sign) != std::string::npos) return core::InterviewKind::video;
  }
  for (const std::string_view sign : {"phone", "telephone", "tel:", "tel."}) {
    if (words.find(sign) != std::string::npos) return core::InterviewKind::phone;
  }
  if (!trimmed(invitation.location).empty()) return core::InterviewKind::in_person;
  return std::nullopt;
}

}  // namespace

bool is_free_mail(std::string_view domain) {
  const std::string name = lowered(domain);
  if (among(name, free_mail)) return true;
  const std::size_t dot = name.find('.');
  return dot != std::string::npos && among(std::string_view(name).substr(0, dot), free_mail_everywhere);
}

bool is_scheduling_service(std::string_view domain) {
  const std::string name = lowered(domain);
  return std::any_of(scheduling.begin(), scheduling.end(),
                     [&](std::string_view service) { return is_or_is_under(name, service); });
}

std::string name_from_domain(std::string_view domain) {
  const std::string lower = lowered(domain);
  std::vector<std::string_view> labels = split(lower, '.');
  if (labels.empty()) return {};
  if (labels.size() > 1) labels.pop_back();
  if (labels.size() > 1 && among(labels.back(), second_level)) labels.pop_back();
  return name_from_address(labels.back());  // the same: words at hyphens, capitals
}

std::optional<std::string> role_from_summary(std::string_view summary, const std::vector<std::string>& names) {
  for (const std::string& part : parts_of(summary)) {
    if (std::any_of(names.begin(), names.end(), [&](const std::string& name) { return same_letters(name, part); })) {
      continue;
    }
    if (auto role = role_in(without_name(part, names)); role && role->size() <= longest_name) return role;
  }
  return std::nullopt;
}

InvitationReading read_invitation(const core::Invitation& invitation, const std::optional<core::Seeker>& seeker) {
  InvitationReading reading;
  std::vector<std::string> names;
  if (seeker) names.push_back(seeker->name);
  for (const core::Attendee& attendee : invitation.attendees) {
    if (seeker && same_letters(attendee.email, seeker->email)) continue;
    const std::string domain = domain_of(attendee.email);
    const std::string mailbox = lowered(attendee.email.substr(0, attendee.email.find('@')));
    if (is_scheduling_service(domain) || among(mailbox, nobody)) continue;
    if (!reading.domain && !is_free_mail(domain)) reading.domain = domain;
    const std::string name = trimmed(attendee.name).empty() || same_letters(attendee.name, attendee.email)
                                 ? name_from_address(attendee.email)
                                 : name_in_order(attendee.name);
    names.push_back(name);
    reading.people.push_back(Interviewer{name, attendee.email, std::nullopt});
  }
  if (reading.domain) {
    reading.employer = name_from_domain(*reading.domain);
    names.push_back(*reading.employer);
  }
  reading.role = role_from_summary(invitation.summary, names);
  reading.kind = kind_of(invitation);
  return reading;
}

}  // namespace afterword::app
