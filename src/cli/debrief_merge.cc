#include "cli/debrief_merge.h"

#include <boost/json.hpp>
#include <string>

#include "core/codec/facts_json.h"

namespace afterword::cli {

core::Result<app::DebriefEdit> merge_debrief(const core::Debrief& before, std::string_view json) {
  // Strictly first: what is wrong is said about what was written, not about what it was merged into.
  if (const auto given = core::parse_debrief(json); !given) return std::unexpected(given.error());
  namespace bj = boost::json;
  if (json.starts_with("\xEF\xBB\xBF")) json.remove_prefix(3);
  const bj::object changes = bj::parse(json).as_object();
  bj::object merged = bj::parse(core::write_part(before)).as_object();
  for (const auto& [part, value] : changes) {
    const bool by_member = (part == "what" || part == "when") && value.is_object() && merged.contains(part);
    if (!by_member) {
      merged[part] = value;
      continue;
    }
    for (const auto& [member, change] : value.get_object()) merged[part].as_object()[member] = change;
  }
  const auto whole = core::parse_debrief(bj::serialize(merged));
  if (!whole) return std::unexpected(whole.error());

  app::DebriefEdit edit;
  if (changes.contains("who")) edit.who = whole->who;
  if (changes.contains("what")) edit.what = whole->what;
  if (changes.contains("where")) edit.where = whole->where;
  if (changes.contains("when")) edit.when = whole->when;
  if (changes.contains("why")) edit.why = whole->why;
  return edit;
}

}  // namespace afterword::cli
