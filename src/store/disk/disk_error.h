// store/disk: folders and locks on a disk, and what to say when it will not. Not here: what is kept (sqlite/, files/).
#pragma once

#include <string>
#include <string_view>

#include "core/error.h"

namespace afterword::store {

/// `errno` after a call that failed, as an `outside` error: "cannot <doing>: <why>", at `path`, with what a person can
/// do about it. Names that cannot be (too long, through a file, a loop of links) are `invalid_input`.
core::Error disk_error(int error_number, std::string_view doing, std::string_view path);

/// What a person can do about that `errno`.
std::string_view advice_for(int error_number);

}  // namespace afterword::store
