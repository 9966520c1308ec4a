// The nouns of the facts document, each read from and written to JSON in the file that is named after it. For
// facts_json.cc and its tests; everybody else uses facts_json.h.
#pragma once

#include <string_view>
#include <unordered_set>

#include "core/codec/json_members.h"
#include "core/codec/json_writer.h"
#include "core/facts/facts.h"

namespace afterword::core {

// facts_json_seeker.cc
Resume read_resume(const JsonNode& node);
Seeker read_seeker(const JsonNode& node);
Material read_material(const JsonNode& node);
void write(JsonWriter& out, const Resume& resume);
void write(JsonWriter& out, const Seeker& seeker);
void write(JsonWriter& out, const Material& material);

// facts_json_debrief.cc
Debrief read_debrief(const JsonNode& node);
void write(JsonWriter& out, const Debrief& debrief);

// facts_json_message.cc
Waiver read_waiver(const JsonNode& node);
Message read_message(const JsonNode& node);
void write(JsonWriter& out, const Waiver& waiver);
void write(JsonWriter& out, const Message& message);

// facts_json_application.cc
Contact read_contact(const JsonNode& node);
Interview read_interview(const JsonNode& node);
Reply read_reply(const JsonNode& node);
Reflection read_reflection(const JsonNode& node);
Application read_application(const JsonNode& node);
void write(JsonWriter& out, const Contact& contact);
void write(JsonWriter& out, const Interview& interview);
void write(JsonWriter& out, const Reply& reply);
void write(JsonWriter& out, const Reflection& reflection);
void write_holidays(JsonWriter& out, const HolidaySetting& holidays);
void write(JsonWriter& out, const Application& application);

// The document is the seeker's own, so it holds what is private (promises.md P8).
void write_private(JsonWriter& out, std::string_view name, const PrivateText& text);
void write_private(JsonWriter& out, std::string_view name, const std::vector<PrivateText>& texts);

/// A list of parts, left out where it is empty.
template <class Part>
void write_list(JsonWriter& out, std::string_view name, const std::vector<Part>& parts) {
  if (parts.empty()) return;
  out.name(name).begin_list();
  for (const Part& part : parts) write(out, part);
  out.end_list();
}

// facts_json_references.cc
/// check_references (facts_json.h) with the materials' ids looked up once for many applications.
Result<void> check_references_with(const Application& application,
                                   const std::unordered_set<std::string_view>& material_ids, std::string_view path);

}  // namespace afterword::core
