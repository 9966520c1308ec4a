#include "secrets/sealed_file.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <chrono>

#include "secrets/private_file.h"
#include "store/disk/folder.h"
#include "store/disk/folder_lock.h"

namespace afterword::secrets {
namespace {

using core::Result;

constexpr std::string_view first_line = "afterword sealed secrets 1\n";
constexpr std::size_t id_letters = 32;
constexpr std::size_t most_bytes = std::size_t{64} << 10;
constexpr std::chrono::seconds patience{10};

/// The part before the box: what it is, and which key it wants.
std::string label_of(const std::string& id) { return std::string(first_line) + id + "\n"; }

std::optional<std::string> id_in(std::string_view file) {
  if (!file.starts_with(first_line)) return std::nullopt;
  const std::string id(file.substr(first_line.size(), id_letters));
  const bool is_id = id.size() == id_letters &&
                     std::ranges::all_of(id, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
  if (!is_id || !file.starts_with(label_of(id))) return std::nullopt;
  return id;
}

std::string new_id() {
  std::array<unsigned char, id_letters / 2> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  std::array<char, id_letters + 1> text{};
  sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
  return text.data();
}

std::string folder_of(const std::string& path) { return path.substr(0, path.rfind('/')); }

Result<store::FolderLock> lock(const std::string& path) {
  auto held = store::FolderLock::acquire(path + ".lock", patience);
  if (!held) return std::unexpected(held.error());
  if (!*held) return core::outside("another process holds the file with the password", path, "try again");
  return *std::move(*held);
}

}  // namespace

/// What the file holds. `entries` are absent where it does not open.
struct SealedFile::Opened {
  std::string id;
  std::string key;
  std::optional<Entries> entries;
  core::Error why;  ///< where there are none
};

std::string SealedFile::key_path(const std::string& id) const {
  return store::inside(key_folder_, "secrets-" + id + ".key");
}

Result<std::optional<SealedFile::Opened>> SealedFile::open_once() {
  const auto file = read_private_file(path_, most_bytes);
  if (!file) return std::unexpected(file.error());
  if (!*file) return std::nullopt;
  Opened opened;
  const auto unreadable = [&](std::string what) {
    opened.why = {core::ErrorCode::outside, std::move(what), path_, "afterword mail setup asks for the password anew"};
    return opened;
  };
  const auto id = id_in(**file);
  if (!id) return unreadable("this is not a file with secrets, or not whole");
  opened.id = *id;
  const auto key = read_private_file(key_path(*id), most_bytes);
  if (!key) return std::unexpected(key.error());
  if (!*key)
    return unreadable("its key is not on this machine: the folder was copied, or the state folder was emptied");
  opened.key = **key;
  const std::string label = label_of(*id);
  opened.entries = open_box(std::string_view(**file).substr(label.size()), opened.key, label);
  if (!opened.entries) return unreadable("it does not open with its key: one of the two was changed");
  return opened;
}

Result<std::optional<SealedFile::Opened>> SealedFile::open() {
  auto opened = open_once();
  // Readers take no lock: file and key may have been made anew between the one and the other.
  if (opened && *opened && !(*opened)->entries) opened = open_once();
  return opened;
}

Result<std::optional<std::string>> SealedFile::get(std::string_view key) {
  const auto opened = open();
  if (!opened) return std::unexpected(opened.error());
  if (!*opened) return std::nullopt;
  if (!(*opened)->entries) return std::unexpected((*opened)->why);
  const auto found = (*opened)->entries->find(key);
  return found == (*opened)->entries->end() ? std::nullopt : std::optional(found->second);
}

Result<app::SecretPlace> SealedFile::keep(std::string_view key, std::string_view secret) {
  if (auto made = store::create_folder(folder_of(path_)); !made) return std::unexpected(made.error());
  const auto held = lock(path_);
  if (!held) return std::unexpected(held.error());
  auto opened = open();
  if (!opened) return std::unexpected(opened.error());
  const bool opens = *opened && (*opened)->entries;
  Entries entries = opens ? *std::move((*opened)->entries) : Entries{};
  entries.insert_or_assign(std::string(key), std::string(secret));
  const std::string box_key = opens ? (*opened)->key : new_key();
  const std::string id = opens ? (*opened)->id : new_id();
  if (auto written = write(id, box_key, entries); !written) return std::unexpected(written.error());
  if (*opened && !opens && !(*opened)->id.empty()) {  // nothing is left that this key opens
    if (auto removed = remove_private_file(key_path((*opened)->id)); !removed) return std::unexpected(removed.error());
  }
  return app::SecretPlace::sealed_file;
}

Result<bool> SealedFile::forget(std::string_view key) {
  // Nothing is made where there is nothing.
  if (const auto there = read_private_file(path_, most_bytes); there && !*there) return false;
  const auto held = lock(path_);
  if (!held) return std::unexpected(held.error());
  auto opened = open();
  if (!opened) return std::unexpected(opened.error());
  if (!*opened) return false;
  const bool opens = (*opened)->entries.has_value();
  if (opens && (*opened)->entries->erase(std::string(key)) == 0) return false;
  if (opens && !(*opened)->entries->empty()) {
    if (auto written = write((*opened)->id, (*opened)->key, *(*opened)->entries); !written)
      return std::unexpected(written.error());
    return true;
  }
  if (auto removed = remove((*opened)->id); !removed) return std::unexpected(removed.error());
  return true;
}

Result<void> SealedFile::write(const std::string& id, const std::string& key, const Entries& entries) {
  // The key first: a box without its key is of no use, a key without its box is of no harm.
  if (auto made = store::create_folder(key_folder_); !made) return made;
  const auto there = read_private_file(key_path(id), most_bytes);
  if (!there) return std::unexpected(there.error());
  if (*there != key) {
    if (auto written = write_private_file(key_path(id), key); !written) return written;
  }
  return write_private_file(path_, label_of(id) + seal(entries, key, label_of(id)));
}

Result<void> SealedFile::remove(const std::string& id) {
  if (auto removed = remove_private_file(path_); !removed) return std::unexpected(removed.error());
  if (id.empty()) return {};
  if (auto removed = remove_private_file(key_path(id)); !removed) return std::unexpected(removed.error());
  return {};
}

}  // namespace afterword::secrets
