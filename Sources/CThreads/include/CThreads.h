// What the system offers of threads only as an extension, which Swift does not see.
#ifndef CTHREADS_H
#define CTHREADS_H

/// How many cores this process may use: it may have been given fewer than the machine has. 0 where nobody tells.
int threads_allowed_cores(void);

#endif
