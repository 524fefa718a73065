// Whole processes, timed from outside and measured by the system's own account of them.

#include "reference.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

static uint64_t nanoseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (uint64_t)now.tv_sec * UINT64_C(1000000000) + (uint64_t)now.tv_nsec;
}

static uint64_t microseconds(struct timeval time) {
  return (uint64_t)time.tv_sec * 1000000 + (uint64_t)time.tv_usec;
}

shardplan_process shardplan_run(char *const arguments[]) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  const uint64_t start = nanoseconds();
  pid_t process = 0;
  int status = -1;
  struct rusage usage = {0};
  // The program inherits the limit; nothing that is worth a row takes longer.
  struct rlimit given, limit;
  getrlimit(RLIMIT_CPU, &given);
  limit = given;
  limit.rlim_cur = 30;
  setrlimit(RLIMIT_CPU, &limit);
  if (posix_spawn(&process, arguments[0], &actions, NULL, arguments, environ) == 0) {
    setrlimit(RLIMIT_CPU, &given);
    wait4(process, &status, 0, &usage);
  }
  setrlimit(RLIMIT_CPU, &given);
  const uint64_t end = nanoseconds();
  posix_spawn_file_actions_destroy(&actions);
  const uint64_t processor = microseconds(usage.ru_utime) + microseconds(usage.ru_stime);
  return (shardplan_process){end - start, processor * 1000, (uint64_t)usage.ru_maxrss,
      WIFEXITED(status) ? WEXITSTATUS(status) : -1};
}
