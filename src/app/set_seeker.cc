#include "app/set_seeker.h"

#include <algorithm>
#include <utility>

#include "app/almanac.h"
#include "app/plan_rows.h"
#include "app/texts.h"
#include "app/transaction.h"

namespace afterword::app {
namespace {

// As far as it is used: the shape of a tag (RFC 5646 2.1), not whether the language exists.
Result<std::string> a_locale(std::string_view text) {
  auto tag = one_line(text, "--locale", 35);
  if (!tag) return tag;
  const bool shaped = tag->size() >= 2 && tag->front() != '-' && tag->back() != '-' &&
                      tag->find("--") == std::string::npos && std::all_of(tag->begin(), tag->end(), [](char c) {
                        return c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
                      });
  if (!shaped) return core::invalid("it is not a language tag", "--locale", "write it as en-US or de");
  return tag;
}

// The change with every text in order; the resume is still a path.
Result<SeekerChange> sound(const SeekerChange& change, Zones& zones) {
  SeekerChange result = change;
  if (change.name) {
    auto name = one_line(*change.name, "--name");
    if (!name) return std::unexpected(name.error());
    result.name = std::move(*name);
  }
  if (change.email) {
    auto email = an_address(*change.email, "--email");
    if (!email) return std::unexpected(email.error());
    result.email = std::move(*email);
  }
  if (change.timezone) {
    if (auto zone = find_zone(zones, *change.timezone, "--timezone"); !zone) return std::unexpected(zone.error());
  }
  if (change.locale) {
    auto locale = a_locale(*change.locale);
    if (!locale) return std::unexpected(locale.error());
    result.locale = std::move(*locale);
  }
  return result;
}

Result<void> all_there(const core::Seeker& seeker) {
  const std::pair<const std::string&, const char*> needed[] = {
      {seeker.name, "--name"}, {seeker.email, "--email"}, {seeker.timezone, "--timezone"}};
  for (const auto& [value, flag] : needed) {
    if (value.empty()) return core::invalid("who writes is not known yet", flag, std::string("add ") + flag);
  }
  return {};
}

}  // namespace

Result<core::Seeker> set_seeker(Store& store, Zones& zones, Files& files, const SeekerChange& change, Instant now) {
  auto checked = sound(change, zones);
  if (!checked) return std::unexpected(checked.error());

  return in_write(store, [&](WriteSession& session) -> Result<core::Seeker> {
    auto before = session.seeker();
    if (!before) return std::unexpected(before.error());
    core::Seeker seeker = before->value_or(core::Seeker{});
    const std::string zone_before = seeker.timezone;
    if (checked->name) seeker.name = *checked->name;
    if (checked->email) seeker.email = *checked->email;
    if (checked->timezone) seeker.timezone = *checked->timezone;
    if (checked->locale) seeker.locale = *checked->locale;
    if (auto there = all_there(seeker); !there) return std::unexpected(there.error());

    if (checked->resume) {
      auto zone = find_zone(zones, seeker.timezone, "seeker.timezone");
      if (!zone) return std::unexpected(zone.error());
      auto kept = files.keep(*checked->resume);
      if (!kept) return std::unexpected(kept.error());
      seeker.resume = core::Resume{std::move(*kept), zone->date_of(now)};
    }

    if (auto done = session.put_seeker(seeker); !done) return std::unexpected(done.error());
    if (seeker.timezone != zone_before) {
      if (auto done = refresh_all_plan_rows(session, zones, now); !done) return std::unexpected(done.error());
    }
    if (auto done = session.log(Event{now, "set_seeker", "", "", ""}); !done) return std::unexpected(done.error());
    return seeker;
  });
}

}  // namespace afterword::app
