#ifndef BENCHMARK_HOST_H
#define BENCHMARK_HOST_H

// What a careful C programmer writes by hand with plain Lua: no limits, no sandbox, no reproducible order. The measure
// for our own runtime; nothing but the benchmarks uses it.

#include <stdint.h>

#include "CColumn.h"

typedef struct lua_State plain_state;

plain_state *plain_open(void);
void plain_close(plain_state *state);
/// Compiles a chunk into the registry; 0: it does not compile.
int plain_load(plain_state *state, const char *source);
/// Calls it with a number; its first result. NaN after an error.
double plain_call(plain_state *state, int chunk, double argument);
/// The global `host`: a C function that gives its argument plus one.
/// The global `rows(n)`: the iterator over n rows of these columns, by name.
void plain_define(plain_state *state, int count, const char *const *names, const column_layout *columns);

#endif
