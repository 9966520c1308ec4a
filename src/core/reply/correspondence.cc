#include "core/reply/correspondence.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "core/reply/plain_text.h"

namespace afterword::core {
namespace {

/// Where anybody can have an address: who writes from there is nobody's colleague. Sorted.
constexpr std::array<std::string_view, 44> anybodys_domains{
    "126.com",        "163.com",   "aol.com",        "bluewin.ch",  "btinternet.com", "comcast.net",   "fastmail.com",
    "fastmail.fm",    "free.fr",   "freenet.de",     "gmail.com",   "gmx.at",         "gmx.ch",        "gmx.com",
    "gmx.de",         "gmx.net",   "googlemail.com", "hey.com",     "hotmail.com",    "hotmail.co.uk", "icloud.com",
    "laposte.net",    "libero.it", "live.com",       "mac.com",     "mail.com",       "mail.ru",       "me.com",
    "msn.com",        "naver.com", "orange.fr",      "outlook.com", "pm.me",          "posteo.de",     "proton.me",
    "protonmail.com", "qq.com",    "t-online.de",    "web.de",      "yahoo.co.jp",    "yahoo.co.uk",   "yahoo.com",
    "yandex.ru",      "zoho.com"};

std::string_view domain_of(std::string_view address) {
  const std::size_t at = address.rfind('@');
  return at == std::string_view::npos ? std::string_view() : address.substr(at + 1);
}

bool is_somebodys(std::string_view domain) {
  return domain.contains('.') &&
         std::find(anybodys_domains.begin(), anybodys_domains.end(), domain) == anybodys_domains.end();
}

std::optional<Instant> first_interview(const Application& application) {
  std::optional<Instant> first;
  for (const Interview& interview : application.interviews) {
    if (!first || interview.starts_at.instant < *first) first = interview.starts_at.instant;
  }
  return first;
}

}  // namespace

Correspondence::Correspondence(const std::vector<Application>& applications, const std::vector<std::string>& own) {
  for (const std::string& address : own) own_.insert(lower(address));
  for (const Application& application : applications) {
    for (const Message& message : application.messages) {
      if (message.message_id) messages_.try_emplace(*message.message_id, application.id, std::nullopt, message.id);
    }
    const auto since = first_interview(application);
    if (!since) continue;
    since_ = std::min(since_.value_or(*since), *since);
    const auto known = [&](std::optional<std::string> contact) {
      return Known{{application.id, std::move(contact), std::nullopt}, *since, !application.outcome};
    };
    std::set<std::string> domains;
    if (application.employer.domain) domains.insert(lower(*application.employer.domain));
    for (const Contact& contact : application.contacts) {
      if (!contact.email) continue;
      addresses_.emplace(lower(*contact.email), known(contact.id));
      domains.emplace(lower(domain_of(*contact.email)));
    }
    for (const std::string& domain : domains) {
      if (is_somebodys(domain)) domains_.emplace(domain, known(std::nullopt));
    }
  }
}

std::optional<Candidate> Correspondence::message(std::string_view message_id) const {
  const auto found = messages_.find(message_id);
  return found == messages_.end() ? std::nullopt : std::optional(found->second);
}

/// One per application. Where some still wait for an answer, those alone.
std::vector<Correspondence::Known> Correspondence::found_in(const Index& index, std::string_view key, Instant at) {
  std::vector<Known> found;
  const auto [first, last] = index.equal_range(key);
  for (auto it = first; it != last; ++it) {
    if (at < it->second.since) continue;
    const bool again = std::any_of(found.begin(), found.end(), [&](const Known& known) {
      return known.who.application == it->second.who.application;
    });
    if (!again) found.push_back(it->second);
  }
  if (std::any_of(found.begin(), found.end(), [](const Known& known) { return known.open; }))
    std::erase_if(found, [](const Known& known) { return !known.open; });
  return found;
}

Belonging Correspondence::of(const MailHeaders& mail) const {
  using Kind = Belonging::Kind;
  if (mail.from_mail_server) return {Kind::report, {}};
  const std::string address = lower(mail.from_address);
  if (own_.contains(address)) return {};

  for (const std::string& id : mail.references) {
    auto cited = message(id);
    if (!cited) continue;
    const auto [first, last] = addresses_.equal_range(address);
    for (auto it = first; it != last; ++it) {
      if (it->second.who.application == cited->application) cited->contact = it->second.who.contact;
    }
    return {Kind::answer, {std::move(*cited)}};
  }
  const auto belonging = [](const std::vector<Known>& found, Kind kind) {
    Belonging result{kind, {}};
    for (const Known& known : found) result.candidates.push_back(known.who);
    return result;
  };
  if (const auto found = found_in(addresses_, address, mail.at); !found.empty())
    return belonging(found, found.size() == 1 ? Kind::answer : Kind::perhaps);
  // news.acme.example belongs to acme.example
  for (std::string_view domain = domain_of(address); domain.contains('.'); domain.remove_prefix(domain.find('.') + 1)) {
    if (const auto found = found_in(domains_, domain, mail.at); !found.empty()) return belonging(found, Kind::perhaps);
  }
  return {};
}

std::string Correspondence::fingerprint() const {
  std::uint64_t hash = 0xcbf29ce484222325;  // FNV-1a
  const auto add = [&hash](std::string_view text) {
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    hash = (hash ^ 0xff) * 0x100000001b3;  // no byte of UTF-8: where one ends
  };
  for (const Index* index : {&addresses_, &domains_}) {
    std::vector<std::string> keys;
    for (const auto& [key, known] : *index) {
      keys.push_back(fmt::format("{}\n{}\n{}", key, known.who.application, known.since.time_since_epoch().count()));
    }
    std::sort(keys.begin(), keys.end());
    for (const std::string& key : keys) add(key);
    add("");
  }
  return fmt::format("{:016x}", hash);
}

}  // namespace afterword::core
