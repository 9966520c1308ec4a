#include "store/memory/memory_files.h"

#include "store/files/file_name.h"
#include "store/files/person_file.h"

namespace afterword::store {

core::Result<std::string> MemoryFiles::keep(const std::string& path) {
  const std::string_view name = base_name(path);
  if (auto named = check_file_name(name); !named) return std::unexpected(std::move(named.error()));
  const auto bytes = read_person_file(path);
  if (!bytes) return std::unexpected(bytes.error());
  for (int n = 1;; ++n) {
    std::string candidate = numbered_name(name, n);
    const auto [file, is_new] = files_.try_emplace(candidate, *bytes);
    if (is_new || file->second == *bytes) return candidate;
  }
}

core::Result<std::string> MemoryFiles::read(std::string_view name) {
  if (auto named = check_file_name(name); !named) return std::unexpected(std::move(named.error()));
  const auto found = files_.find(name);
  if (found == files_.end()) return core::missing("there is no such attachment", std::string(name));
  return found->second;
}

}  // namespace afterword::store
