// The small program: everything that needs neither mail nor calendars. It starts in a millisecond.
#include "main/front.h"

int main(int argc, char** argv) {
  return afterword::run(argc, argv, afterword::Which::small, [] { return afterword::NetParts{}; });
}
