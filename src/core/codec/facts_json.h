// core/codec: bytes <-> values. This header: the facts document, `afterword/1` (docs/formats.md). Not here: sockets,
// files.
#pragma once

#include <string>
#include <string_view>

#include "core/error.h"
#include "core/facts/facts.h"

namespace afterword::core {

/// Strict: an unknown member, a wrong type, a bad date, a repeated or dangling id, an interview that ends before it
/// starts is an error whose `where` is the JSON path ("applications[0].interviews[1].ends_at"). Syntax errors say line
/// and column. Bounded: 64 MiB, nesting 32.
Result<Facts> parse_facts(std::string_view json);

/// Canonical: members in the order of docs/formats.md, two-space indentation, a newline at the end, no member that is
/// absent or at its default. parse_facts(write_facts(f)) == f, and write_facts(parse_facts(write_facts(f))) gives the
/// same bytes.
std::string write_facts(const Facts& facts);

/// Parts of it, for commands that take or print one: a `debrief` object, a `reflection`; an application, a message, a
/// reply, a contact, an interview, a material, the seeker, as in the document. `where` paths start at the part itself.
Result<Debrief> parse_debrief(std::string_view json);
Result<Reflection> parse_reflection(std::string_view json);
std::string write_part(const Application&);
std::string write_part(const Message&);
std::string write_part(const Reply&);
std::string write_part(const Contact&);
std::string write_part(const Interview&);
std::string write_part(const Material&);
std::string write_part(const Seeker&);
std::string write_part(const Debrief&);
std::string write_part(const Reflection&);
/// Parts kept in one column of a store; the strictness of the document.
Result<HolidaySetting> parse_holidays(std::string_view json);
std::string write_part(const HolidaySetting&);
Result<std::vector<Waiver>> parse_waivers(std::string_view json);
std::string write_part(const std::vector<Waiver>&);
Result<std::vector<std::string>> parse_strings(std::string_view json);
std::string write_part(const std::vector<std::string>&);

/// Every id that the application's parts mention is one of its contacts, interviews, replies, and the materials';
/// `where` starts with `path`.
Result<void> check_references(const Application& application, const std::vector<Material>& materials,
                              const std::string& path);

}  // namespace afterword::core
