// One transaction per verb, with the value that it returns.
#pragma once

#include <optional>
#include <type_traits>
#include <utility>

#include "app/ports.h"

namespace afterword::app {

/// Runs `work` (WriteSession& -> Result<T>) in a write transaction. Its value is returned once it is committed.
template <class Work>
std::invoke_result_t<Work, WriteSession&> in_write(Store& store, Work work) {
  using Value = typename std::invoke_result_t<Work, WriteSession&>::value_type;
  std::optional<Value> value;
  auto done = store.write([&](WriteSession& session) -> Result<void> {
    auto result = work(session);
    if (!result) return std::unexpected(std::move(result.error()));
    value.emplace(std::move(*result));
    return {};
  });
  if (!done) return std::unexpected(std::move(done.error()));
  return std::move(*value);
}

/// The same (ReadSession& -> Result<T>) in a read transaction.
template <class Work>
std::invoke_result_t<Work, ReadSession&> in_read(Store& store, Work work) {
  using Value = typename std::invoke_result_t<Work, ReadSession&>::value_type;
  std::optional<Value> value;
  auto done = store.read([&](ReadSession& session) -> Result<void> {
    auto result = work(session);
    if (!result) return std::unexpected(std::move(result.error()));
    value.emplace(std::move(*result));
    return {};
  });
  if (!done) return std::unexpected(std::move(done.error()));
  return std::move(*value);
}

}  // namespace afterword::app
