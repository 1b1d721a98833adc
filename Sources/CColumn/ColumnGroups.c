// Groups and their measures.

#include "ColumnLoops.h"

// MARK: Groups

INLINE int body_lane_places(column_lane lane, int64_t low, uint32_t size, uint32_t step, int64_t count,
                            int32_t *restrict places) {
  uint32_t outside = 0;
  const uint8_t *restrict nulls = lane.nulls;
  if (nulls) {
    int64_t copy[256];
    for (int64_t start = 0; start < count; start += 256) {
      int64_t end = count - start < 256 ? count - start : 256;
      column_lane part = lane;
      int width = lane.storage == COLUMN_INT8 ? 1 : lane.storage == COLUMN_INT16 ? 2 : lane.storage == COLUMN_INT32 ? 4 : 8;
      part.values = (const char *)lane.values + start * width;
      body_lane_widen(part, end, copy);
      for (int64_t i = 0; i < end; i++) {
        uint64_t code = (uint64_t)copy[i] - (uint64_t)low;
        uint32_t isNull = nulls[start + i];
        outside |= (uint32_t)(code >= size) & (isNull ^ 1);
        places[start + i] = (int32_t)((step ? (uint32_t)places[start + i] * step : 0) + (isNull ? size : (uint32_t)code));
      }
    }
    return !outside;
  }
#define PLACES_OF(T, U)                                                   \
  {                                                                       \
    const T *restrict values = lane.values;                               \
    U first = (U)low, width = (U)size;                                    \
    if (step == 0) {                                                      \
      for (int64_t i = 0; i < count; i++) {                               \
        U code = (U)values[i] - first;                                    \
        outside |= code >= width;                                         \
        places[i] = (int32_t)(uint32_t)code;                              \
      }                                                                   \
    } else {                                                              \
      for (int64_t i = 0; i < count; i++) {                               \
        U code = (U)values[i] - first;                                    \
        outside |= code >= width;                                         \
        places[i] = (int32_t)((uint32_t)places[i] * step + (uint32_t)code); \
      }                                                                   \
    }                                                                     \
    return !outside;                                                      \
  }
  // `low` and `size` belong to numbers of 32 bits where the lane's do: the difference is taken in 32 bits then.
  int fits = low >= INT32_MIN && low <= INT32_MAX && low + (int64_t)size <= INT32_MAX;
  if (fits) {
    switch (lane.storage) {
    case COLUMN_INT8: PLACES_OF(int8_t, uint32_t)
    case COLUMN_INT16: PLACES_OF(int16_t, uint32_t)
    case COLUMN_INT32: PLACES_OF(int32_t, uint32_t)
    default: break;
    }
  }
#define PLACES(T) PLACES_OF(T, uint64_t)
  FOR_STORAGE(lane.storage, PLACES)
}
TWICE(int, lane_places, (column_lane lane, int64_t low, uint32_t size, uint32_t step, int64_t count, int32_t *places),
      (lane, low, size, step, count, places))

INLINE lane_bounds body_lane_range(const int32_t *restrict groups, int64_t count) {
  lane_bounds found = {groups[0], groups[0]};
  for (int64_t i = 1; i < count; i++) {
    found.least = groups[i] < found.least ? groups[i] : found.least;
    found.greatest = groups[i] > found.greatest ? groups[i] : found.greatest;
  }
  return found;
}
TWICE(lane_bounds, lane_range, (const int32_t *groups, int64_t count), (groups, count))

INLINE int64_t body_lane_runs(const int32_t *restrict groups, int64_t count, int64_t limit, column_run *restrict runs) {
  if (count == 0) return 0;
  int64_t changes = 0;
  for (int64_t i = 1; i < count; i++) changes += groups[i] != groups[i - 1];
  if (changes >= limit) return 0;
  int64_t found = 0, start = 0;
  while (start < count) {
    int32_t group = groups[start];
    int64_t end = start + 1;
    while (end < count && groups[end] == group) end++;
    runs[found].start = (int32_t)start;
    runs[found].end = (int32_t)end;
    runs[found].group = group;
    found++;
    start = end;
  }
  return found;
}
TWICE(int64_t, lane_runs, (const int32_t *groups, int64_t count, int64_t limit, column_run *runs),
      (groups, count, limit, runs))

// MARK: Measures

// Around where it is too much: whoever calls knows that it is not.
INLINE void add(int64_t *sums, int32_t group, int64_t number) {
  sums[group] = (int64_t)((uint64_t)sums[group] + (uint64_t)number);
}

// Of few groups the same one comes again at once, and each addition would wait for the one before: several of them are kept
// apart, and put together after the batch. The groups of a batch must be fewer than its rows for that to be worth its while.
enum { FEWEST = 128, FEW = 256 };

// Where the groups of a batch begin, and how many there may be; 0 where they are not few. A batch of many groups may be of a
// few that lie together: those of one commune or one year.
typedef struct {
  int32_t first;
  int32_t size;
} few_groups;

INLINE few_groups body_find_few(const int32_t *restrict groups, int64_t count, int64_t size) {
  few_groups few = {0, 0};
  if (size <= FEWEST) {
    if (count >= 2 * size) few.size = (int32_t)size;
    return few;
  }
  if (count < 8) return few;
  lane_bounds bounds = body_lane_range(groups, count);
  int64_t range = (int64_t)bounds.greatest - bounds.least + 1;
  if (range > FEW || count < 2 * range) return few;
  few.first = bounds.least;
  few.size = (int32_t)range;
  return few;
}
static few_groups find_few(const int32_t *groups, int64_t count, int64_t size);
TWICE(few_groups, find_few, (const int32_t *groups, int64_t count, int64_t size), (groups, count, size))

#define ADD_APART_BY(APART, NUMBER)                                                                      \
  {                                                                                                      \
    uint64_t sums_apart[FEWEST * 8], *parts[APART];                                                        \
    memset(sums_apart, 0, (size_t)few.size * APART * sizeof(uint64_t));                                  \
    for (int part = 0; part < APART; part++) parts[part] = sums_apart + part * few.size;                 \
    int64_t i = 0;                                                                                       \
    for (; i + APART <= count; i += APART) {                                                             \
      for (int part = 0; part < APART; part++) {                                                         \
        parts[part][groups[i + part] - few.first] += (uint64_t)(int64_t)(NUMBER(i + part));              \
      }                                                                                                  \
    }                                                                                                    \
    for (; i < count; i++) parts[0][groups[i] - few.first] += (uint64_t)(int64_t)(NUMBER(i));            \
    for (int32_t group = 0; group < few.size; group++) {                                                 \
      uint64_t sum = 0;                                                                                  \
      for (int part = 0; part < APART; part++) sum += parts[part][group];                                \
      /* A group that the batch has not is not touched: it may be another thread's. */                   \
      if (sum) add(sums, few.first + group, (int64_t)sum);                                               \
    }                                                                                                    \
    return;                                                                                              \
  }
#define ADD_APART(NUMBER)                              \
  {                                                    \
    few_groups few = find_few(groups, count, size);    \
    if (few.size > FEWEST) ADD_APART_BY(4, NUMBER)     \
    if (few.size) ADD_APART_BY(8, NUMBER)              \
  }

void lane_count(const int32_t *groups, int64_t count, int64_t size, int64_t *sums) {
#define ONE(i) 1
  ADD_APART(ONE)
  for (int64_t i = 0; i < count; i++) sums[groups[i]]++;
}

void lane_count_flags(const int32_t *groups, const uint8_t *flags, int64_t count, int64_t size, int64_t *sums) {
#define FLAG(i) flags[i]
  ADD_APART(FLAG)
  for (int64_t i = 0; i < count; i++) sums[groups[i]] += flags[i];
}

void lane_sum(const int32_t *groups, column_lane lane, int64_t count, int64_t size, int64_t *sums) {
#define VALUE(i) values[i]
#define SUM(T)                                                            \
  {                                                                       \
    const T *restrict values = lane.values;                               \
    ADD_APART(VALUE)                                                      \
    for (int64_t i = 0; i < count; i++) add(sums, groups[i], values[i]);  \
    return;                                                               \
  }
  FOR_STORAGE(lane.storage, SUM)
}

INLINE void body_lane_sum_runs(const column_run *runs, int64_t run_count, column_lane lane, int64_t *sums) {
#define SUM_RUNS(T)                                                                   \
  {                                                                                   \
    const T *restrict values = lane.values;                                           \
    for (int64_t run = 0; run < run_count; run++) {                                   \
      uint64_t sum = 0;                                                               \
      for (int32_t i = runs[run].start; i < runs[run].end; i++) sum += (uint64_t)(int64_t)values[i]; \
      add(sums, runs[run].group, (int64_t)sum);                                       \
    }                                                                                 \
    return;                                                                           \
  }
  FOR_STORAGE(lane.storage, SUM_RUNS)
}
TWICE(void, lane_sum_runs, (const column_run *runs, int64_t run_count, column_lane lane, int64_t *sums),
      (runs, run_count, lane, sums))

INLINE void body_lane_sum_weighted(const int32_t *groups, const column_run *runs, int64_t run_count, column_lane lane,
                                   column_lane weights, int64_t count, int64_t *sums, int64_t *totals) {
#define WEIGHTED_RUNS(T, W)                                                 \
  {                                                                         \
    const T *restrict values = lane.values;                                 \
    const W *restrict factors = weights.values;                             \
    for (int64_t run = 0; run < run_count; run++) {                         \
      uint64_t sum = 0, total = 0;                                          \
      for (int32_t i = runs[run].start; i < runs[run].end; i++) {           \
        sum += (uint64_t)(int64_t)values[i] * (uint64_t)(int64_t)factors[i]; \
        total += (uint64_t)(int64_t)factors[i];                             \
      }                                                                     \
      add(sums, runs[run].group, (int64_t)sum);                             \
      add(totals, runs[run].group, (int64_t)total);                         \
    }                                                                       \
    if (run_count) return;                                                  \
    for (int64_t i = 0; i < count; i++) {                                   \
      uint64_t product = (uint64_t)(int64_t)values[i] * (uint64_t)(int64_t)factors[i]; \
      add(sums, groups[i], (int64_t)product);                               \
      add(totals, groups[i], factors[i]);                                   \
    }                                                                       \
    return;                                                                 \
  }
#define WEIGHTED(T)                          \
  switch (weights.storage) {                 \
  case COLUMN_INT8: WEIGHTED_RUNS(T, int8_t)   \
  case COLUMN_INT16: WEIGHTED_RUNS(T, int16_t) \
  case COLUMN_INT32: WEIGHTED_RUNS(T, int32_t) \
  default: WEIGHTED_RUNS(T, int64_t)         \
  }
  FOR_STORAGE(lane.storage, WEIGHTED)
}
TWICE(void, lane_sum_weighted,
      (const int32_t *groups, const column_run *runs, int64_t run_count, column_lane lane, column_lane weights,
       int64_t count, int64_t *sums, int64_t *totals),
      (groups, runs, run_count, lane, weights, count, sums, totals))

// Most numbers are no new extreme: they are compared and not written.
#define EXTREME(NAME, OPERATOR)                                                                     \
  void NAME(const int32_t *groups, column_lane lane, int64_t count, int64_t *best) {               \
    FOR_STORAGE(lane.storage, EXTREME_##OPERATOR)                                                   \
  }
#define EXTREME_OF(T, OPERATOR)                                    \
  {                                                                \
    const T *restrict values = lane.values;                        \
    for (int64_t i = 0; i < count; i++) {                          \
      if (values[i] OPERATOR best[groups[i]]) best[groups[i]] = values[i]; \
    }                                                              \
    return;                                                        \
  }
#define EXTREME_LESS(T) EXTREME_OF(T, <)
#define EXTREME_MORE(T) EXTREME_OF(T, >)
EXTREME(lane_least, LESS)
EXTREME(lane_greatest, MORE)

int lane_mark(const int32_t *groups, column_lane lane, int64_t low, int64_t size, int64_t words, int64_t count,
              uint64_t *marks) {
#define MARK(T)                                                                        \
  {                                                                                    \
    const T *restrict values = lane.values;                                            \
    uint64_t outside = 0;                                                              \
    for (int64_t i = 0; i < count; i++) {                                              \
      outside |= (uint64_t)values[i] - (uint64_t)low >= (uint64_t)size;                \
    }                                                                                  \
    if (outside) return 0;                                                             \
    for (int64_t i = 0; i < count; i++) {                                              \
      uint64_t code = (uint64_t)values[i] - (uint64_t)low;                             \
      marks[groups[i] * words + (int64_t)(code >> 6)] |= 1ull << (code & 63);          \
    }                                                                                  \
    return 1;                                                                          \
  }
  FOR_STORAGE(lane.storage, MARK)
}

// Hoare's selection without branches on the numbers: which of them are smaller than the pivot is hard to foretell.
int column_choose(double *numbers, int64_t count, int64_t place, double *room) {
  int64_t low = 0, high = count;  // the place lies in low ..< high
  for (int round = 0; high - low > 24 && round < 64; round++) {
    double a = numbers[low], b = numbers[low + (high - low) / 2], c = numbers[high - 1];
    double least = a < b ? a : b, most = a < b ? b : a;
    double pivot = c < least ? least : c > most ? most : c;
    int64_t smaller = 0, others = 0;
    for (int64_t i = low; i < high; i++) {
      double number = numbers[i];
      numbers[low + smaller] = number;
      room[others] = number;
      int isSmaller = number < pivot;
      smaller += isSmaller;
      others += !isSmaller;
    }
    memcpy(numbers + low + smaller, room, (size_t)others * sizeof(double));
    if (place < low + smaller) {
      high = low + smaller;
      continue;
    }
    low += smaller;
    // Those that equal the pivot come next: at least the pivot itself, so that each round leaves fewer.
    int64_t equal = 0;
    others = 0;
    for (int64_t i = low; i < high; i++) {
      double number = numbers[i];
      numbers[low + equal] = number;
      room[others] = number;
      int isEqual = number == pivot;
      equal += isEqual;
      others += !isEqual;
    }
    memcpy(numbers + low + equal, room, (size_t)others * sizeof(double));
    if (place < low + equal) return 1;
    low += equal;
  }
  if (high - low > 24) return 0;
  // A few numbers: each is put among those before it.
  for (int64_t i = low + 1; i < high; i++) {
    double number = numbers[i];
    int64_t hole = i;
    while (hole > low && number < numbers[hole - 1]) {
      numbers[hole] = numbers[hole - 1];
      hole--;
    }
    numbers[hole] = number;
  }
  return 1;
}

INLINE int64_t body_column_seek(const int64_t *restrict values, int64_t place, int64_t end, int64_t bound,
                                int isDescending) {
  enum { STEP = 32 };
#define IS_NEAR(i) (isDescending ? values[i] >= bound : values[i] <= bound)
  for (; place + STEP <= end; place += STEP) {
    uint64_t any = 0;
    if (isDescending) {
      for (int64_t i = 0; i < STEP; i++) any |= values[place + i] >= bound;
    } else {
      for (int64_t i = 0; i < STEP; i++) any |= values[place + i] <= bound;
    }
    if (any) break;
  }
  while (place < end && !IS_NEAR(place)) place++;
  return place;
}
TWICE(int64_t, column_seek, (const int64_t *values, int64_t place, int64_t end, int64_t bound, int isDescending),
      (values, place, end, bound, isDescending))

INLINE int64_t body_column_bits(const uint64_t *words, int64_t count) {
  int64_t bits = 0;
  for (int64_t i = 0; i < count; i++) bits += __builtin_popcountll(words[i]);
  return bits;
}
TWICE(int64_t, column_bits, (const uint64_t *words, int64_t count), (words, count))
