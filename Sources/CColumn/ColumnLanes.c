// Reading a batch: gathering, comparing, choosing rows, looking up.

#include "ColumnLoops.h"

// MARK: Reading

// Rows that a filter kept lie a few apart: as far ahead as this the memory is asked for before it is read, over the end of
// a page too, where the processor's own guess ends.
enum { AHEAD = 4096 };

INLINE void body_lane_gather(const column_layout *column, const int32_t *rows, int64_t count, void *out) {
#define GATHER(T)                                                          \
  {                                                                        \
    const T *restrict values = column->values;                             \
    T *restrict found = out;                                               \
    for (int64_t i = 0; i < count; i++) {                                  \
      const T *value = values + rows[i];                                   \
      __builtin_prefetch((const void *)((uintptr_t)value + AHEAD));        \
      found[i] = *value;                                                   \
    }                                                                      \
    return;                                                                \
  }
  FOR_STORAGE(column->storage, GATHER)
}
void lane_gather(const column_layout *column, const int32_t *rows, int64_t count, void *out) {
  body_lane_gather(column, rows, count, out);
}

TWICE(void, lane_widen, (column_lane lane, int64_t count, int64_t *out), (lane, count, out))

// MARK: Comparing and choosing

// Where a value of the lane's own width compares with any number as it does with one of that width.
INLINE int clamp(int64_t value, lane_comparison comparison, int64_t low, int64_t high, int64_t *own, uint8_t *all) {
  *own = value;
  if (value >= low && value <= high) return 1;
  int above = value > high;  // above all values of the lane
  switch (comparison) {
  case LANE_EQUAL: *all = 0; break;
  case LANE_NOT_EQUAL: *all = 1; break;
  case LANE_LESS:
  case LANE_LESS_OR_EQUAL: *all = (uint8_t)above; break;
  default: *all = (uint8_t)!above; break;
  }
  return 0;
}

INLINE void body_lane_compare(column_lane lane, int64_t value, lane_comparison comparison, int64_t count,
                              uint8_t *restrict out) {
  int64_t low = INT64_MIN, high = INT64_MAX, own;
  uint8_t all = 0;
  switch (lane.storage) {
  case COLUMN_INT8: low = INT8_MIN, high = INT8_MAX; break;
  case COLUMN_INT16: low = INT16_MIN, high = INT16_MAX; break;
  case COLUMN_INT32: low = INT32_MIN, high = INT32_MAX; break;
  default: break;
  }
  if (!clamp(value, comparison, low, high, &own, &all)) {
    memset(out, all, (size_t)count);
    return;
  }
#define COMPARE_BY(OPERATOR)                                            \
  for (int64_t i = 0; i < count; i++) out[i] = values[i] OPERATOR wanted; \
  return;
#define COMPARE(T)                                          \
  {                                                         \
    const T *restrict values = lane.values;                 \
    T wanted = (T)own;                                      \
    switch (comparison) {                                   \
    case LANE_EQUAL: COMPARE_BY(==)                         \
    case LANE_NOT_EQUAL: COMPARE_BY(!=)                     \
    case LANE_LESS: COMPARE_BY(<)                           \
    case LANE_LESS_OR_EQUAL: COMPARE_BY(<=)                 \
    case LANE_GREATER: COMPARE_BY(>)                        \
    default: COMPARE_BY(>=)                                 \
    }                                                       \
  }
  FOR_STORAGE(lane.storage, COMPARE)
}
TWICE(void, lane_compare,
      (column_lane lane, int64_t value, lane_comparison comparison, int64_t count, uint8_t *out),
      (lane, value, comparison, count, out))

static int64_t select_any(const uint8_t *flags, int64_t count, int32_t start, int32_t *out) {
  int64_t kept = 0;
  for (int64_t i = 0; i < count; i++) {
    out[kept] = start + (int32_t)i;
    kept += flags[i];
  }
  return kept;
}

#if defined(__x86_64__)
// Eight flags at a time: the places of those that are 1 are moved together within one 64-bit word.
WIDE static int64_t select_wide(const uint8_t *flags, int64_t count, int32_t start, int32_t *out) {
  int64_t kept = 0, i = 0;
  for (; i + 8 <= count; i += 8) {
    uint64_t eight;
    memcpy(&eight, flags + i, 8);
    uint64_t places = _pext_u64(0x0706050403020100, eight * 255);
    __m256i rows = _mm256_add_epi32(_mm256_cvtepu8_epi32(_mm_cvtsi64_si128((long long)places)),
                                    _mm256_set1_epi32(start + (int32_t)i));
    _mm256_storeu_si256((__m256i *)(out + kept), rows);
    kept += __builtin_popcountll(eight);
  }
  return kept + select_any(flags + i, count - i, start + (int32_t)i, out + kept);
}
#endif

int64_t lane_select(const uint8_t *flags, int64_t count, int32_t start, int32_t *out) {
#if defined(__x86_64__)
  if (HAS_WIDE) return select_wide(flags, count, start, out);
#endif
  return select_any(flags, count, start, out);
}

// Some flags at a time, which stay in the first-level cache between being made and being read.
enum { FLAGS = 256 };

int64_t lane_filter(column_lane lane, int64_t value, lane_comparison comparison, int64_t count, int32_t start,
                    const int32_t *rows, int32_t *out) {
  uint8_t flags[FLAGS];
  int64_t kept = 0, width = lane.storage == COLUMN_INT8    ? 1
                            : lane.storage == COLUMN_INT16 ? 2
                            : lane.storage == COLUMN_INT32 ? 4
                                                           : 8;
  const char *values = lane.values;
  for (int64_t first = 0; first < count; first += FLAGS) {
    int64_t part = count - first < FLAGS ? count - first : FLAGS;
    lane.values = values + first * width;
    lane_compare(lane, value, comparison, part, flags);
    kept += rows ? lane_select_rows(flags, part, rows + first, out + kept)
                 : lane_select(flags, part, start + (int32_t)first, out + kept);
  }
  return kept;
}

int64_t lane_select_rows(const uint8_t *flags, int64_t count, const int32_t *rows, int32_t *out) {
  int64_t kept = 0;
  for (int64_t i = 0; i < count; i++) {
    out[kept] = rows[i];
    kept += flags[i];
  }
  return kept;
}

// MARK: Lists

static inline uint64_t set_at(column_lane sets, int64_t index) {
  if (sets.nulls && sets.nulls[index]) return 0;
  switch (sets.storage) {
  case COLUMN_INT8: return (uint8_t)((const int8_t *)sets.values)[index];
  case COLUMN_INT16: return (uint16_t)((const int16_t *)sets.values)[index];
  case COLUMN_INT32: return (uint32_t)((const int32_t *)sets.values)[index];
  default: return (uint64_t)((const int64_t *)sets.values)[index];
  }
}

static int64_t expand_any(column_lane sets, int32_t start, const int32_t *rows, int64_t count, int64_t *taken,
                          int64_t room, int32_t *out, int32_t *items) {
  int64_t made = 0, i = *taken;
  for (; i < count; i++) {
    uint64_t bits = set_at(sets, i);
    if (made + __builtin_popcountll(bits) > room) break;
    int32_t row = rows ? rows[i] : start + (int32_t)i;
    for (; bits != 0; bits &= bits - 1) {
      out[made] = row;
      items[made++] = __builtin_ctzll(bits);
    }
  }
  *taken = i;
  return made;
}

#if defined(__x86_64__)
// Eight bits of a set at a time, without a branch on how many of them are 1, which is hard to foretell.
WIDE static int64_t expand_wide(column_lane sets, int32_t start, const int32_t *rows, int64_t count, int64_t *taken,
                                int64_t room, int32_t *out, int32_t *items) {
  int bytes = sets.storage == COLUMN_INT8 ? 1 : sets.storage == COLUMN_INT16 ? 2 : sets.storage == COLUMN_INT32 ? 4 : 8;
  int64_t made = 0, i = *taken;
  for (; i < count; i++) {
    uint64_t bits = set_at(sets, i);
    if (made + __builtin_popcountll(bits) > room) break;
    __m256i row = _mm256_set1_epi32(rows ? rows[i] : start + (int32_t)i);
    for (int byte = 0; byte < bytes; byte++, bits >>= 8) {
      uint64_t places = _pext_u64(0x0706050403020100, _pdep_u64(bits, 0x0101010101010101) * 255);
      __m256i item = _mm256_add_epi32(_mm256_cvtepu8_epi32(_mm_cvtsi64_si128((long long)places)),
                                      _mm256_set1_epi32(byte * 8));
      _mm256_storeu_si256((__m256i *)(out + made), row);
      _mm256_storeu_si256((__m256i *)(items + made), item);
      made += __builtin_popcountll(bits & 0xFF);
    }
  }
  *taken = i;
  return made;
}
#endif

int64_t lane_expand(column_lane sets, int32_t start, const int32_t *rows, int64_t count, int64_t *taken, int64_t room,
                    int32_t *out, int32_t *items) {
#if defined(__x86_64__)
  if (HAS_WIDE) return expand_wide(sets, start, rows, count, taken, room, out, items);
#endif
  return expand_any(sets, start, rows, count, taken, room, out, items);
}

// MARK: Looking up

// Rows of a register are mostly sorted by unit: thirty-two equal numbers are looked up once.
enum { SAME = 32 };

INLINE int body_lane_look(column_lane lane, int64_t low, int64_t size, column_storage storage, const void *table,
                          int64_t none, int64_t count, void *out) {
#define LOOK(T, R)                                                                   \
  {                                                                                  \
    const T *restrict values = lane.values;                                          \
    const R *restrict places = table;                                                \
    R *restrict found = out;                                                         \
    R nothing = (R)none;                                                             \
    int isNone = 0;                                                                  \
    int64_t i = 0;                                                                   \
    for (; i + SAME <= count; i += SAME) {                                           \
      T first = values[i], differ = 0;                                               \
      for (int j = 1; j < SAME; j++) differ |= values[i + j] ^ first;                \
      if (differ == 0) {                                                             \
        uint64_t code = (uint64_t)first - (uint64_t)low;                             \
        R value = places[code < (uint64_t)size ? code : (uint64_t)size];             \
        isNone |= value == nothing;                                                  \
        for (int j = 0; j < SAME; j++) found[i + j] = value;                         \
        continue;                                                                    \
      }                                                                              \
      for (int j = 0; j < SAME; j++) {                                               \
        uint64_t code = (uint64_t)values[i + j] - (uint64_t)low;                     \
        R value = places[code < (uint64_t)size ? code : (uint64_t)size];             \
        isNone |= value == nothing;                                                  \
        found[i + j] = value;                                                        \
      }                                                                              \
    }                                                                                \
    for (; i < count; i++) {                                                         \
      uint64_t code = (uint64_t)values[i] - (uint64_t)low;                           \
      R value = places[code < (uint64_t)size ? code : (uint64_t)size];               \
      isNone |= value == nothing;                                                    \
      found[i] = value;                                                              \
    }                                                                                \
    return isNone;                                                                   \
  }
#define LOOK_BY(T)             \
  switch (storage) {           \
  case COLUMN_INT8: LOOK(T, int8_t)   \
  case COLUMN_INT16: LOOK(T, int16_t) \
  case COLUMN_INT32: LOOK(T, int32_t) \
  default: LOOK(T, int64_t)    \
  }
  FOR_STORAGE(lane.storage, LOOK_BY)
}
#if defined(__x86_64__)
// Codes of a byte each and fewer than sixteen of them: one instruction looks up thirty-two.
WIDE static int look_bytes(column_lane lane, int64_t low, int64_t size, const int8_t *table, int8_t none, int64_t count,
                           int8_t *out) {
  int8_t sixteen[16];
  memset(sixteen, table[size], sizeof sixteen);
  memcpy(sixteen, table, (size_t)size);
  __m256i places = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)sixteen));
  __m256i first = _mm256_set1_epi8((char)low), last = _mm256_set1_epi8(15), nothing = _mm256_set1_epi8(none);
  __m256i met = _mm256_setzero_si256();
  const int8_t *values = lane.values;
  int64_t i = 0;
  for (; i + 32 <= count; i += 32) {
    __m256i codes = _mm256_sub_epi8(_mm256_loadu_si256((const __m256i *)(values + i)), first);
    __m256i found = _mm256_shuffle_epi8(places, _mm256_min_epu8(codes, last));
    met = _mm256_or_si256(met, _mm256_cmpeq_epi8(found, nothing));
    _mm256_storeu_si256((__m256i *)(out + i), found);
  }
  int isNone = _mm256_movemask_epi8(met) != 0;
  for (; i < count; i++) {
    uint8_t code = (uint8_t)(values[i] - low);
    out[i] = sixteen[code < 15 ? code : 15];
    isNone |= out[i] == none;
  }
  return isNone;
}
#endif

#if defined(__x86_64__)
WIDE static int wide_lane_look(column_lane lane, int64_t low, int64_t size, column_storage storage,
                                      const void *table, int64_t none, int64_t count, void *out) {
  return body_lane_look(lane, low, size, storage, table, none, count, out);
}
#endif

int lane_look(column_lane lane, int64_t low, int64_t size, column_storage storage, const void *table, int64_t none,
              int64_t count, void *out) {
#if defined(__x86_64__)
  if (HAS_WIDE) {
    if (lane.storage == COLUMN_INT8 && storage == COLUMN_INT8 && size < 16 && low >= -128 && low <= 112) {
      return look_bytes(lane, low, size, table, (int8_t)none, count, out);
    }
    return wide_lane_look(lane, low, size, storage, table, none, count, out);
  }
#endif
  return body_lane_look(lane, low, size, storage, table, none, count, out);
}

INLINE void body_lane_floor_divide(column_lane lane, int32_t divisor, int64_t count, int32_t *restrict out) {
  // Numbers of 32 bits are exact as doubles, and so is the rounded-down quotient once it is set right by the rest.
#define DIVIDE(T)                                                    \
  {                                                                  \
    const T *restrict values = lane.values;                          \
    double by = divisor;                                             \
    for (int64_t i = 0; i < count; i++) {                            \
      int32_t number = (int32_t)values[i];                           \
      int32_t quotient = (int32_t)((double)number / by);             \
      out[i] = quotient - (number < quotient * (int64_t)divisor);    \
    }                                                                \
    return;                                                          \
  }
  FOR_STORAGE(lane.storage, DIVIDE)
}
TWICE(void, lane_floor_divide, (column_lane lane, int32_t divisor, int64_t count, int32_t *out),
      (lane, divisor, count, out))
