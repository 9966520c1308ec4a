// What passing a failpoint does, in the program that tests kill. The environment says it:
//   AFTERWORD_FAILPOINT=list            every name is printed, and the program ends before it begins
//   AFTERWORD_FAILPOINT=NAME:NTH:kill   it kills itself with SIGKILL at the NTH passing of that name
//   AFTERWORD_FAILPOINT=NAME:NTH:stop   it stops itself there (SIGSTOP), until somebody continues it
// A name that is nowhere, or anything else that cannot be understood, ends it with 64 at once: a test cannot kill
// nothing.
#include "core/failpoint.h"

#include <signal.h>
#include <unistd.h>

#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <set>
#include <span>
#include <string>
#include <string_view>

// The linker's: the bounds of the section that the macro fills.
extern "C" const char* const __start_afterword_failpoints[];
extern "C" const char* const __stop_afterword_failpoints[];

namespace {

std::set<std::string_view> all_names() { return {__start_afterword_failpoints, __stop_afterword_failpoints}; }

struct Order {
  std::string name;
  int left = 0;
  int signal = SIGKILL;
};

[[noreturn]] void end_at_once(int status) {
  std::fflush(nullptr);
  _exit(status);
}

Order read_order() {
  const char* given = std::getenv("AFTERWORD_FAILPOINT");
  if (given == nullptr) return {};
  const std::string_view text = given;
  if (text == "list") {
    for (const std::string_view name : all_names()) std::printf("%.*s\n", static_cast<int>(name.size()), name.data());
    end_at_once(0);
  }
  const auto first = text.find(':'), second = text.find(':', first + 1);
  Order order;
  if (second != std::string_view::npos) {
    const std::string_view nth = text.substr(first + 1, second - first - 1), what = text.substr(second + 1);
    std::from_chars(nth.data(), nth.data() + nth.size(), order.left);
    order.name = text.substr(0, first);
    order.signal = what == "stop" ? SIGSTOP : SIGKILL;
    if (order.left > 0 && (what == "kill" || what == "stop") && all_names().contains(order.name)) return order;
  }
  std::fprintf(stderr, "AFTERWORD_FAILPOINT=%s: no such failpoint, or not NAME:NTH:kill|stop\n", given);
  end_at_once(64);
}

Order order = read_order();

}  // namespace

void afterword::core::pass_failpoint(const char* name) {
  if (order.left == 0 || order.name != name || --order.left > 0) return;
  raise(order.signal);
}
