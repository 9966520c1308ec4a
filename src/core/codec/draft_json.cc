#include "core/codec/draft_json.h"

#include "core/codec/facts_json_parts.h"

namespace afterword::core {
namespace {

void write(JsonWriter& out, const Source& source) {
  out.begin_object();
  out.name("start").number(static_cast<std::int64_t>(source.start));
  out.name("end").number(static_cast<std::int64_t>(source.end));
  out.name("fact").text(source.fact);
  out.end_object();
}

}  // namespace

std::string write_draft(const Draft& draft) {
  JsonWriter out;
  out.begin_object();
  out.name("format").text("afterword.draft/1");
  write(out.name("message"), draft.message);
  out.name("sources").begin_list();
  for (const Source& source : draft.sources) write(out, source);
  out.end_list();
  out.text_if_any("question", draft.question);
  out.end_object();
  return out.take() + '\n';
}

}  // namespace afterword::core
