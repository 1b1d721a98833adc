#define _GNU_SOURCE
#include "CThreads.h"

#ifdef __linux__
#include <sched.h>

int threads_allowed_cores(void) {
  cpu_set_t cores;
  return sched_getaffinity(0, sizeof cores, &cores) == 0 ? CPU_COUNT(&cores) : 0;
}
#else
int threads_allowed_cores(void) { return 0; }
#endif
