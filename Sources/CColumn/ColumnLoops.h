#ifndef COLUMN_LOOPS_H
#define COLUMN_LOOPS_H

// How the loops of ColumnLanes.c and ColumnGroups.c are written: once, as `body_NAME`, and compiled twice, for any machine
// and for processors with AVX2.

#include "ColumnLanes.h"

#include <string.h>

#define INLINE static inline __attribute__((always_inline))

#if defined(__x86_64__)
#include <immintrin.h>
#define WIDE __attribute__((target("avx2,bmi,bmi2,popcnt,lzcnt")))
#define HAS_WIDE (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2"))
#define TWICE(result, name, parameters, arguments)                                              \
  WIDE static result wide_##name parameters { return body_##name arguments; }                   \
  result name parameters {                                                                      \
    if (HAS_WIDE) return wide_##name arguments;                                                 \
    return body_##name arguments;                                                               \
  }
#else
#define TWICE(result, name, parameters, arguments) \
  result name parameters { return body_##name arguments; }
#endif

#define FOR_STORAGE(storage, DO) \
  switch (storage) {             \
  case COLUMN_INT8: DO(int8_t)   \
  case COLUMN_INT16: DO(int16_t) \
  case COLUMN_INT32: DO(int32_t) \
  default: DO(int64_t)           \
  }

INLINE void body_lane_widen(column_lane lane, int64_t count, int64_t *out) {
#define WIDEN(T)                                           \
  {                                                        \
    const T *restrict values = lane.values;                \
    for (int64_t i = 0; i < count; i++) out[i] = values[i]; \
    return;                                                \
  }
  FOR_STORAGE(lane.storage, WIDEN)
}

#endif
