#include "app/import_facts.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "app/almanac.h"
#include "app/ledgered_store.h"
#include "app/merge_facts.h"
#include "app/plan_rows.h"
#include "app/transaction.h"
#include "core/codec/facts_json.h"

namespace afterword::app {
namespace {

// What is to be written.
struct Changes {
  ImportCounts counts;
  std::optional<core::Seeker> seeker;
  bool zone_changed = false;
  std::vector<core::Material> materials;
  std::vector<core::Application> applications;
  std::vector<MessageKey> thawed;
};

void add(ImportCounts& sum, const ImportCounts& part) {
  sum.added += part.added;
  sum.updated += part.updated;
  sum.unchanged += part.unchanged;
  sum.held += part.held;
}

Result<void> merge_the_seeker(ReadSession& session, const core::Seeker& theirs, Changes& changes) {
  auto mine = session.seeker();
  if (!mine) return std::unexpected(mine.error());
  const core::Seeker merged = *mine ? merge_seeker(**mine, theirs) : theirs;
  if (!*mine) {
    ++changes.counts.added;
  } else if (merged != **mine) {
    ++changes.counts.updated;
  } else {
    ++changes.counts.unchanged;
    return {};
  }
  changes.zone_changed = !*mine || (*mine)->timezone != merged.timezone;
  changes.seeker = merged;
  return {};
}

// All materials as they will be.
Result<std::vector<core::Material>> merge_materials(ReadSession& session, const std::vector<core::Material>& theirs,
                                                    Changes& changes) {
  auto mine = session.materials();
  if (!mine) return std::unexpected(mine.error());
  std::vector<core::Material> all = std::move(*mine);
  for (const core::Material& material : theirs) {
    const auto known =
        std::find_if(all.begin(), all.end(), [&](const core::Material& other) { return other.id == material.id; });
    if (known == all.end()) {
      ++changes.counts.added;
      all.push_back(material);
      changes.materials.push_back(material);
      continue;
    }
    const core::Material merged = merge_material(*known, material);
    if (merged == *known) {
      ++changes.counts.unchanged;
      continue;
    }
    ++changes.counts.updated;
    *known = merged;
    changes.materials.push_back(merged);
  }
  return all;
}

Result<Changes> plan_changes(ReadSession& session, const core::Facts& incoming) {
  Changes changes;
  if (auto done = merge_the_seeker(session, incoming.seeker, changes); !done) return std::unexpected(done.error());
  auto materials = merge_materials(session, incoming.materials, changes);
  if (!materials) return std::unexpected(materials.error());
  for (std::size_t i = 0; i < incoming.applications.size(); ++i) {
    const core::Application& theirs = incoming.applications[i];
    auto mine = session.application(theirs.id);
    if (!mine) return std::unexpected(mine.error());
    MergedApplication merged = merge_application(*mine ? &**mine : nullptr, theirs);
    auto sound = core::check_references(merged.application, *materials, fmt::format("applications[{}]", i));
    if (!sound) return std::unexpected(sound.error());
    add(changes.counts, merged.counts);
    for (std::string& id : merged.thawed) changes.thawed.push_back({theirs.id, std::move(id)});
    if (!*mine || **mine != merged.application) changes.applications.push_back(std::move(merged.application));
  }
  return changes;
}

Result<void> write_changes(WriteSession& session, Zones& zones, const Changes& changes, Instant now) {
  if (changes.seeker) {
    if (auto done = session.put_seeker(*changes.seeker); !done) return done;
  }
  for (const core::Material& material : changes.materials) {
    if (auto done = session.put_material(material); !done) return done;
  }
  for (const core::Application& application : changes.applications) {
    if (auto done = session.put_application(application); !done) return done;
    if (changes.zone_changed) continue;
    if (auto done = refresh_plan_rows(session, application, zones, now); !done) return done;
  }
  if (changes.zone_changed) {
    if (auto done = refresh_all_plan_rows(session, zones, now); !done) return done;
  }
  for (const MessageKey& key : changes.thawed) {
    if (auto done = session.remove_frozen_mail(key); !done) return done;
  }
  const ImportCounts& counts = changes.counts;
  if (counts.added + counts.updated == 0) return {};
  if (auto counted = session.next_number(change_noun); !counted) return std::unexpected(counted.error());
  return session.log(Event{now, "import_facts", "", "",
                           fmt::format("added {}, updated {}, held {}", counts.added, counts.updated, counts.held)});
}

}  // namespace

Result<ImportCounts> import_facts(Store& store, Zones& zones, const core::Facts& incoming, bool dry_run, Instant now) {
  if (auto known = load_almanac(incoming, zones); !known) return std::unexpected(known.error());
  if (dry_run) {
    auto changes = in_read(store, [&](ReadSession& session) { return plan_changes(session, incoming); });
    if (!changes) return std::unexpected(changes.error());
    return changes->counts;
  }
  return in_write(store, [&](WriteSession& session) -> Result<ImportCounts> {
    auto changes = plan_changes(session, incoming);
    if (!changes) return std::unexpected(changes.error());
    if (auto done = write_changes(session, zones, *changes, now); !done) return std::unexpected(done.error());
    return changes->counts;
  });
}

Result<core::Facts> export_facts(Store& store) {
  return in_read(store, [](ReadSession& session) { return session.facts(); });
}

}  // namespace afterword::app
