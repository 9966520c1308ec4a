#include "core/codec/findings_json.h"

#include "core/codec/json_writer.h"

namespace afterword::core {
namespace {

void write(JsonWriter& out, const Span& span) {
  out.begin_object();
  out.name("part").text(name_of(span.part));
  out.name("start").number(static_cast<std::int64_t>(span.start));
  out.name("end").number(static_cast<std::int64_t>(span.end));
  out.end_object();
}

void write(JsonWriter& out, const Finding& finding) {
  out.begin_object();
  out.name("check").text(finding.check);
  out.name("severity").text(name_of(finding.severity));
  write(out.name("span"), finding.span);
  out.name("why").text(finding.why);
  if (finding.fix) {
    out.name("fix").text(*finding.fix);
  } else {
    out.name("fix").null();
  }
  out.end_object();
}

}  // namespace

std::string write_findings(const std::vector<Finding>& findings) {
  JsonWriter out;
  out.begin_object();
  out.name("format").text("afterword.check/1");
  out.name("findings").begin_list();
  for (const Finding& finding : findings) write(out, finding);
  out.end_list();
  out.end_object();
  return out.take() + '\n';
}

}  // namespace afterword::core
