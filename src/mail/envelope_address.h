// An address that may stand in MAIL FROM or RCPT TO, as a type: nothing else gets there.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/codec/mime.h"

namespace afterword::mail {

class EnvelopeAddress {
 public:
  /// nullopt where it is no address (core::addr_spec).
  static std::optional<EnvelopeAddress> of(std::string_view address) {
    auto spec = core::addr_spec(address);
    if (!spec) return std::nullopt;
    return EnvelopeAddress{*std::move(spec)};
  }
  /// As SMTP has it: "<ann@example.org>".
  const std::string& path() const { return path_; }

 private:
  explicit EnvelopeAddress(const std::string& spec) : path_("<" + spec + ">") {}
  std::string path_;
};

}  // namespace afterword::mail
