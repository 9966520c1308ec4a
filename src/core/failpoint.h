// Where tests may kill or stop the program: a name for each instant at which dying would hurt most (docs/outbox.md).
// Only the program that tests build for it has them (tests/failpoints/); in the one that people run they are nothing at
// all.
#pragma once

#ifdef AFTERWORD_FAILPOINTS
namespace afterword::core {
/// May not return: what AFTERWORD_FAILPOINT in the environment says is done (tests/failpoints/failpoint.cc).
void pass_failpoint(const char* name);
}  // namespace afterword::core

// The names are gathered in a section of their own, so that the program can list all that it has, passed or not.
#define AFTERWORD_FAILPOINT(name)                                                                       \
  do {                                                                                                  \
    [[gnu::section("afterword_failpoints"), gnu::used]] static const char* const failpoint_name = name; \
    ::afterword::core::pass_failpoint(failpoint_name);                                                  \
  } while (false)
#else
#define AFTERWORD_FAILPOINT(name) static_cast<void>(0)
#endif
