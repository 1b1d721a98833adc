#include "CColumn.h"
#include "ColumnLoops.h"

#if defined(__GLIBC__)
#include <malloc.h>
#endif

_Static_assert(sizeof(column_storage) == 1 && sizeof(column_meaning) == 1, "the tags are one byte each");

// As many bytes as every 64-bit machine compares at once; the compiler finds the instructions.
typedef uint8_t block __attribute__((vector_size(16)));

static inline block load(const char *bytes) {
  block value;
  memcpy(&value, bytes, sizeof value);
  return value;
}

// The two bytes of `part` that a look at the texts' beginning shows to be rarest: few places have both.
static void choose(const char *bytes, int64_t count, const char *part, int64_t length, int64_t *rare, int64_t *other) {
  int64_t seen[256] = {0};
  for (int64_t i = 0; i < count && i < 4096; i++) seen[(uint8_t)bytes[i]]++;
  *rare = 0;
  for (int64_t i = 1; i < length; i++) {
    if (seen[(uint8_t)part[i]] < seen[(uint8_t)part[*rare]]) *rare = i;
  }
  *other = *rare == 0 ? length - 1 : 0;
  for (int64_t i = 0; i < length; i++) {
    if (i != *rare && seen[(uint8_t)part[i]] < seen[(uint8_t)part[*other]]) *other = i;
  }
}

// The first place from `place` on where `part` lies wholly before `end`; -1 for none. The last of the places are looked at
// one by one.
INLINE int64_t search_rest(const char *bytes, int64_t place, int64_t last, const char *part, int64_t length, int64_t rare) {
  for (; place <= last; place++) {
    if (bytes[place + rare] == part[rare] && memcmp(bytes + place, part, (size_t)length) == 0) return place;
  }
  return -1;
}

static int64_t search_any(const char *bytes, int64_t place, int64_t end, const char *part, int64_t length, int64_t rare,
                          int64_t other) {
  block a = {0}, b = {0};
  a += (uint8_t)part[rare];
  b += (uint8_t)part[other];
  int64_t last = end - length;
  for (; place + 15 <= last; place += 16) {
    block both = (block)(load(bytes + place + rare) == a) & (block)(load(bytes + place + other) == b);
    uint64_t words[2];
    memcpy(words, &both, sizeof both);
    if ((words[0] | words[1]) == 0) continue;
    for (int i = 0; i < 16; i++) {
      if (both[i] && memcmp(bytes + place + i, part, (size_t)length) == 0) return place + i;
    }
  }
  return search_rest(bytes, place, last, part, length, rare);
}

#if defined(__x86_64__)
WIDE static int64_t search_wide(const char *bytes, int64_t place, int64_t end, const char *part, int64_t length,
                                int64_t rare, int64_t other) {
  __m256i a = _mm256_set1_epi8(part[rare]), b = _mm256_set1_epi8(part[other]);
  int64_t last = end - length;
  for (; place + 31 <= last; place += 32) {
    __m256i first = _mm256_cmpeq_epi8(_mm256_loadu_si256((const __m256i *)(bytes + place + rare)), a);
    __m256i second = _mm256_cmpeq_epi8(_mm256_loadu_si256((const __m256i *)(bytes + place + other)), b);
    uint32_t both = (uint32_t)_mm256_movemask_epi8(_mm256_and_si256(first, second));
    for (; both != 0; both &= both - 1) {
      int64_t found = place + __builtin_ctz(both);
      if (memcmp(bytes + found, part, (size_t)length) == 0) return found;
    }
  }
  return search_rest(bytes, place, last, part, length, rare);
}
#endif

static int64_t search(const char *bytes, int64_t place, int64_t end, const char *part, int64_t length, int64_t rare,
                      int64_t other) {
#if defined(__x86_64__)
  if (HAS_WIDE) return search_wide(bytes, place, end, part, length, rare, other);
#endif
  return search_any(bytes, place, end, part, length, rare, other);
}

void column_mark(const column_dictionary *texts, int64_t first, int64_t last, const char *part, int64_t length,
                 uint8_t *found) {
  if (first >= last) return;
  memset(found, 0, (size_t)(last - first));
  const int32_t *offsets = texts->offsets;
  int64_t place = offsets[first], end = offsets[last], index = first, rare, other;
  choose(texts->bytes + place, end - place, part, length, &rare, &other);
  while ((place = search(texts->bytes, place, end, part, length, rare, other)) >= 0) {
    while (offsets[index + 1] <= place) index++;
    if (place + length <= offsets[index + 1]) {
      found[index - first] = 1;
      place = offsets[index + 1];
    } else {
      place++;
    }
  }
}

void memory_keep(int64_t most) {
#if defined(__GLIBC__)
  mallopt(M_TRIM_THRESHOLD, (int)most);
  mallopt(M_MMAP_THRESHOLD, (int)(most / 2));
#else
  (void)most;
#endif
}
