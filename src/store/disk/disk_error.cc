#include "store/disk/disk_error.h"

#include <fmt/format.h>

#include <cerrno>
#include <system_error>

namespace afterword::store {

std::string_view advice_for(int error_number) {
  switch (error_number) {
    case EACCES:
    case EPERM:
      return "give yourself permission to write there, or name another folder with --data";
    case EROFS:
      return "it lies on a read-only file system: name another folder with --data, or mount it writable";
    case ENOSPC:
    case EDQUOT:
      return "the disk or the quota is full: free some space and try again";
    case EFBIG:
      return "files may not grow any further: see `ulimit -f` and the limits of the file system";
    case EMFILE:
    case ENFILE:
      return "too many files are open: see `ulimit -n`";
    case EIO:
      return "the disk reports a failure: copy what matters to another one before anything else";
    case ENOENT:
      return "see whether it is spelled right";
    case ENOTDIR:
      return "a file stands where a folder is needed: name another folder with --data";
    case ENAMETOOLONG:
      return "that name is too long: name another folder with --data";
    case ELOOP:
      return "links lead in a circle there: name another folder with --data";
    case EEXIST:
    case EISDIR:
      return "something else has that name: move it away";
    case ENOLCK:
    case EOPNOTSUPP:
      return "this file system has no locks: keep the data folder on a local disk";
    default:
      return "";
  }
}

core::Error disk_error(int error_number, std::string_view doing, std::string_view path) {
  const bool impossible_name = error_number == ELOOP || error_number == ENAMETOOLONG || error_number == ENOTDIR;
  return {.code = impossible_name ? core::ErrorCode::invalid_input : core::ErrorCode::outside,
          .what = fmt::format("cannot {}: {}", doing, std::generic_category().message(error_number)),
          .where = std::string(path),
          .advice = std::string(advice_for(error_number))};
}

}  // namespace afterword::store
