#include "core/codec/when_json.h"

#include "core/codec/json_writer.h"

namespace afterword::core {
namespace {

void write_date_or_null(JsonWriter& out, std::string_view name, const std::optional<Date>& date) {
  out.name(name);
  if (date) {
    out.date(*date);
  } else {
    out.null();
  }
}

}  // namespace

std::string write_time_frame(const TimeFrame& frame) {
  JsonWriter out;
  out.begin_object();
  out.name("format").text("afterword.when/1");
  write_date_or_null(out, "earliest", frame.earliest);
  write_date_or_null(out, "latest", frame.latest);
  out.name("certainty").text(name_of(frame.certainty));
  out.name("asked_not_to_contact").flag(frame.asked_not_to_contact);
  out.date_if_any("fill_by", frame.fill_by);
  out.name("reading").text(frame.reading);
  out.end_object();
  return out.take() + '\n';
}

}  // namespace afterword::core
