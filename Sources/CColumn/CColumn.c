#include "CColumn.h"

#include <string.h>

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

// The first place from `place` on where `part` lies wholly before `end`; -1 for none.
static int64_t search(const char *bytes, int64_t place, int64_t end, const char *part, int64_t length, int64_t rare,
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
  for (; place <= last; place++) {
    if (bytes[place + rare] == part[rare] && memcmp(bytes + place, part, (size_t)length) == 0) return place;
  }
  return -1;
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
