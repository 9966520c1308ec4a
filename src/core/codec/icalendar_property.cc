#include "core/codec/icalendar_property.h"

#include <memory>

namespace afterword::core {

std::string value_text(icalproperty* property) {
  const icalvalue* value = property == nullptr ? nullptr : icalproperty_get_value(property);
  if (value == nullptr) return {};
  if (icalvalue_isa(value) == ICAL_TEXT_VALUE) {
    const char* text = icalvalue_get_text(value);
    return text == nullptr ? std::string() : text;
  }
  const std::unique_ptr<char, decltype(&icalmemory_free_buffer)> text(icalvalue_as_ical_string_r(value),
                                                                      &icalmemory_free_buffer);
  return text == nullptr ? std::string() : text.get();
}

std::string value_text(icalcomponent* component, icalproperty_kind kind) {
  return value_text(icalcomponent_get_first_property(component, kind));
}

}  // namespace afterword::core
