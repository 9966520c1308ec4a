// What counts as text in a store.
#pragma once

#include <string_view>

namespace afterword::store {

/// UTF-8 (RFC 3629: no surrogates, nothing overlong) without NUL. Databases cut a text at NUL, or refuse it; we refuse
/// both before they can.
bool is_storable_text(std::string_view text);

}  // namespace afterword::store
