// Compiled by tests alone: with CASE=0 it has to compile, with any other it must not (CMakeLists.txt names the cases).
#include "core/facts/private_text.h"

#include <fmt/format.h>

#include <sstream>
#include <string>
#include <string_view>

#include "core/error.h"
#include "core/facts/message.h"
#include "core/message/reading/text.h"

namespace afterword::core {

void leak(const PrivateText& secret, Message& message, std::ostringstream& out) {
#if CASE == 0
  // The one way out names its reader.
  message.body = std::to_string(secret.for_seeker_only().size());
  out << secret.empty();
#elif CASE == 1
  std::string text = secret;
#elif CASE == 2
  std::string_view text = secret;
#elif CASE == 3
  message.body = secret;
#elif CASE == 4
  message.body = "I worry: " + secret;
#elif CASE == 5
  message.body.append(secret);
#elif CASE == 6
  out << secret;
#elif CASE == 7
  message.body = fmt::format("{}", secret);
#elif CASE == 8
  if (secret == "two people left") message.body.clear();
#elif CASE == 9
  reading::Text text(secret);
#elif CASE == 10
  Error error{ErrorCode::refused, secret, "", ""};
#endif
}

}  // namespace afterword::core
