#include "core/codec/plan_json.h"

#include "core/codec/json_writer.h"

namespace afterword::core {
namespace {

void write(JsonWriter& out, const Step& step) {
  out.begin_object();
  out.name("application").text(step.application);
  out.name("step").text(name_of(step.kind));
  out.name("state").text(name_of(step.state));
  out.instant_if_any("opens_at", step.opens_at);
  out.instant_if_any("due_at", step.due_at);
  out.text_if_any("interview", step.interview);
  out.text_if_any("to", step.to);
  out.number_if_any("number", step.number);
  out.texts_if_any("forward_for", step.forward_for);
  out.texts_if_any("rules", step.rules);
  out.text_if_any("because", step.because);
  out.end_object();
}

}  // namespace

std::string write_steps(std::string_view format, const OffsetTime& now, const std::vector<Step>& steps) {
  JsonWriter out;
  out.begin_object();
  out.name("format").text(format);
  out.name("now").instant(now);
  out.name("steps").begin_list();
  for (const Step& step : steps) write(out, step);
  out.end_list();
  out.end_object();
  return out.take() + '\n';
}

}  // namespace afterword::core
