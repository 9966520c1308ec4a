// Errors as values. An expected failure is returned as `Result<T>`: a closed code, what is wrong, where, and what to do
// about it. Exceptions are for bugs and are caught once per front door. "Not found" on a lookup is an `optional`, not
// an error.
#pragma once

#include <expected>
#include <string>
#include <utility>

namespace afterword::core {

/// What kind of failure it was. Front doors map it: the command line's exit codes are the values (docs/formats.md,
/// "Exit codes").
enum class ErrorCode {
  invalid_input =
      2,          ///< the caller gave something that cannot be used: bad usage, bad JSON, a zone that does not exist
  not_found = 3,  ///< something that was named is not there
  refused = 4,    ///< a rule says no: too many follow-ups, a check that blocks approval
  outside = 5,    ///< trouble outside the program: disk, network, a server, a database from the future
};

/// One failure, in words for a person: "<what> (<where>): <advice>".
struct Error {
  ErrorCode code = ErrorCode::invalid_input;
  std::string what;    ///< what is wrong, no full stop
  std::string where;   ///< a JSON path, a file and line, a flag, a host; may be empty
  std::string advice;  ///< what to do about it; may be empty

  bool operator==(const Error&) const = default;
};

template <class T>
using Result = std::expected<T, Error>;

inline std::unexpected<Error> invalid(std::string what, std::string where = {}, std::string advice = {}) {
  return std::unexpected(Error{ErrorCode::invalid_input, std::move(what), std::move(where), std::move(advice)});
}
inline std::unexpected<Error> missing(std::string what, std::string where = {}, std::string advice = {}) {
  return std::unexpected(Error{ErrorCode::not_found, std::move(what), std::move(where), std::move(advice)});
}
inline std::unexpected<Error> refused(std::string what, std::string where = {}, std::string advice = {}) {
  return std::unexpected(Error{ErrorCode::refused, std::move(what), std::move(where), std::move(advice)});
}
inline std::unexpected<Error> outside(std::string what, std::string where = {}, std::string advice = {}) {
  return std::unexpected(Error{ErrorCode::outside, std::move(what), std::move(where), std::move(advice)});
}

}  // namespace afterword::core
