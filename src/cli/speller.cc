#include "cli/speller.h"

namespace afterword::cli {

core::Result<const core::Speller*> speller_of(Session& session) {
  std::string locale = core::Seeker{}.locale;
  const auto read = session.store().read([&](app::ReadSession& facts) -> core::Result<void> {
    const auto seeker = facts.seeker();
    if (!seeker) return std::unexpected(seeker.error());
    if (*seeker) locale = (*seeker)->locale;
    return {};
  });
  if (!read) return std::unexpected(read.error());
  return session.wiring.speller(locale);
}

}  // namespace afterword::cli
