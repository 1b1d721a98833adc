#define _GNU_SOURCE

#include "CColumn.h"

_Static_assert(sizeof(column_storage) == 1 && sizeof(column_meaning) == 1, "the tags are one byte each");

#include <string.h>

const char *column_search(const char *bytes, int64_t count, const char *part, int64_t length) {
  return memmem(bytes, (size_t)count, part, (size_t)length);
}
