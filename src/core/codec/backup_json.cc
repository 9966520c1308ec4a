#include "core/codec/backup_json.h"

#include <algorithm>
#include <boost/json.hpp>
#include <limits>

#include "core/codec/json_members.h"
#include "core/codec/json_writer.h"

namespace afterword::core {
namespace {

constexpr std::string_view format = "afterword-backup/1";

std::int64_t size_of(const JsonNode& node) {
  const std::int64_t* number = node.value().if_int64();
  if (number != nullptr && *number >= 0) return *number;
  node.complain("that is no size", "use a whole number of bytes");
  return 0;
}

std::string hash_of(const JsonMembers& in) {
  std::string hash = in.required_line("sha256");
  const bool is_hash = hash.size() == 64 && std::ranges::all_of(hash, [](char c) {
                         return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
                       });
  if (!is_hash) in.complain("sha256", "that is no SHA-256", "it has 64 hexadecimal digits");
  return hash;
}

BackupPart read_part(const JsonNode& node) {
  const JsonMembers in(node, {"name", "bytes", "sha256"});
  return {.name = in.required_line("name"), .bytes = in.required_part("bytes", size_of), .sha256 = hash_of(in)};
}

BackupManifest read_manifest(const JsonNode& node) {
  const JsonMembers in(node, {"format", "made_at", "applications", "messages", "parts"});
  if (in.required_line("format") != format)
    in.complain("format", "this backup is of a format that this program does not know", "restore it with a newer one");
  constexpr int many = std::numeric_limits<int>::max();
  return {.made_at = in.required_instant("made_at"),
          .applications = in.number("applications", 0, many).value_or(0),
          .messages = in.number("messages", 0, many).value_or(0),
          .parts = in.list("parts", read_part)};
}

}  // namespace

std::string write_backup_manifest(const BackupManifest& manifest) {
  JsonWriter out;
  out.begin_object();
  out.name("format").text(format);
  out.name("made_at").instant(manifest.made_at);
  out.name("applications").number(manifest.applications);
  out.name("messages").number(manifest.messages);
  out.name("parts").begin_list();
  for (const BackupPart& part : manifest.parts) {
    out.begin_object();
    out.name("name").text(part.name).name("bytes").number(part.bytes).name("sha256").text(part.sha256);
    out.end_object();
  }
  out.end_list().end_object();
  return out.take() + '\n';
}

Result<BackupManifest> parse_backup_manifest(std::string_view json) { return read_document(json, read_manifest); }

}  // namespace afterword::core
