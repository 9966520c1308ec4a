/* What a whole process costs: starts programs in turn, and says for each run how long it took and how much memory it held.
 *
 * usage: spawn ROUNDS [:: EVERY NAME COMMAND [ARGUMENT...]]...
 *
 * In each round every command runs once, in order, so that a slow minute of the machine falls on all of them; one with EVERY k
 * runs in every kth round only. "{}" within an argument becomes the number of the round. Standard input and output are
 * /dev/null. One line per run on standard output: NAME, nanoseconds of wall time from before the spawn until the child was
 * reaped, and its peak resident set in KiB. A child that cannot be started, or ends with other than 0, ends the run with 1.
 *
 * This is C, and static, for a reason: Linux carries the peak of the address space that called vfork over to the child, so a
 * Python parent would report its own 10 MiB as the least that any child held. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

enum { MOST_COMMANDS = 32, MOST_ARGUMENTS = 64, LONGEST_ARGUMENT = 4096 };

struct command {
  long every;
  const char *name;
  char **arguments;
  int count;
};

static void fail(const char *what, const char *which, const char *why) {
  fprintf(stderr, "spawn: %s %s: %s\n", what, which, why);
  exit(1);
}

static long number(const char *text) {
  char *end = NULL;
  errno = 0;
  const long value = strtol(text, &end, 10);
  if (errno != 0 || end == text || *end != '\0' || value < 1) fail("not a count:", text, "give a whole number from 1");
  return value;
}

/* Writes `argument` with each "{}" replaced by `round` to `out`. */
static void fill_in(char out[LONGEST_ARGUMENT], const char *argument, long round) {
  size_t length = 0;
  for (const char *at = argument; *at != '\0';) {
    const int hole = at[0] == '{' && at[1] == '}';
    const int wrote = hole ? snprintf(out + length, LONGEST_ARGUMENT - length, "%ld", round)
                           : snprintf(out + length, LONGEST_ARGUMENT - length, "%c", *at);
    length += (size_t)wrote;
    if (length >= LONGEST_ARGUMENT) fail("too long:", argument, "an argument has at most 4,095 bytes");
    at += hole ? 2 : 1;
  }
  out[length] = '\0';
}

static long long nanoseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (long long)now.tv_sec * 1000000000LL + now.tv_nsec;
}

static void run(const struct command *command, long round, const posix_spawn_file_actions_t *actions) {
  static char filled[MOST_ARGUMENTS][LONGEST_ARGUMENT];
  char *arguments[MOST_ARGUMENTS + 1];
  for (int i = 0; i < command->count; ++i) {
    fill_in(filled[i], command->arguments[i], round);
    arguments[i] = filled[i];
  }
  arguments[command->count] = NULL;

  pid_t child;
  int status;
  struct rusage usage;
  const long long began = nanoseconds();
  const int error = posix_spawnp(&child, arguments[0], actions, NULL, arguments, environ);
  if (error != 0) fail("cannot start", command->name, strerror(error));
  while (wait4(child, &status, 0, &usage) < 0) {
    if (errno != EINTR) fail("cannot wait for", command->name, strerror(errno));
  }
  const long long took = nanoseconds() - began;
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    fprintf(stderr, "spawn: %s ended with status %d in round %ld\n", command->name,
            WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status), round);
    exit(1);
  }
  printf("%s %lld %ld\n", command->name, took, usage.ru_maxrss);
}

int main(int argc, char **argv) {
  static struct command commands[MOST_COMMANDS];
  int count = 0;
  if (argc < 2) fail("usage:", "spawn ROUNDS [:: EVERY NAME COMMAND [ARGUMENT...]]...", "nothing to do");
  const long rounds = number(argv[1]);
  for (int i = 2; i < argc;) {
    if (strcmp(argv[i], "::") != 0 || i + 3 >= argc) fail("expected :: EVERY NAME COMMAND at", argv[i], "see the usage");
    if (count == MOST_COMMANDS) fail("too many commands at", argv[i + 2], "at most 32");
    struct command *command = &commands[count++];
    *command = (struct command){number(argv[i + 1]), argv[i + 2], &argv[i + 3], 0};
    for (i += 3; i < argc && strcmp(argv[i], "::") != 0; ++i) ++command->count;
    if (command->count < 1 || command->count > MOST_ARGUMENTS) fail("arguments of", command->name, "from 1 to 64");
  }

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  for (long round = 1; round <= rounds; ++round) {
    for (int i = 0; i < count; ++i) {
      if (round % commands[i].every == 0) run(&commands[i], round, &actions);
    }
  }
  posix_spawn_file_actions_destroy(&actions);
  return fflush(stdout) == 0 ? 0 : 1;
}
