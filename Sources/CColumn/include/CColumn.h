#ifndef CCOLUMN_H
#define CCOLUMN_H

// The layout of one column, in Arrow's memory layout: contiguous values, a validity bitmap (bit 1 = there is a value,
// least significant bit first), booleans bit-packed, text as an index into a dictionary. Swift builds and maps columns;
// the C accessors of CLuaGuard read them. Nothing here owns memory: whoever fills the struct keeps the buffers alive.

#include <stdint.h>

/// How the values lie in memory.
typedef enum : uint8_t {
  COLUMN_BITS = 0,     ///< one bit a row: booleans
  COLUMN_INT8 = 1,     ///< the smallest of the four integer widths that holds every value
  COLUMN_INT16 = 2,
  COLUMN_INT32 = 3,
  COLUMN_INT64 = 4,
  COLUMN_FLOAT64 = 5,
} column_storage;

/// What a value means to whoever reads it.
typedef enum : uint8_t {
  COLUMN_BOOLEAN = 0,
  COLUMN_INTEGER = 1,  ///< whole numbers and money in whole dong
  COLUMN_DECIMAL = 2,  ///< COLUMN_FLOAT64
  COLUMN_DATE = 3,     ///< days since 1970-01-01
  COLUMN_TEXT = 4,     ///< an index into the dictionary: text and codes
  COLUMN_ROW = 5,      ///< a row number of the table that the reference points to
  COLUMN_SET = 6,      ///< bit i set = item i of the dictionary is in the list
} column_meaning;

/// The different texts of a column: text i is bytes[offsets[i] ..< offsets[i + 1]], UTF-8, NFC.
typedef struct {
  int64_t count;
  const int32_t *offsets;  ///< count + 1 of them
  const char *bytes;
} column_dictionary;

typedef struct {
  int64_t length;           ///< rows
  const void *values;
  const uint8_t *validity;  ///< null pointer: every row has a value
  column_dictionary dictionary;
  column_storage storage;
  column_meaning meaning;
} column_layout;

/// Writes for each text from `first` to before `last` whether it contains `part`, 1 or 0: one search through all of
/// them, which lie one after the other; what is found across two of them does not count. `length` is at least 1.
void column_mark(const column_dictionary *texts, int64_t first, int64_t last, const char *part, int64_t length,
                 uint8_t *found);

static inline int column_is_valid(const column_layout *column, int64_t row) {
  return column->validity == 0 || ((column->validity[row >> 3] >> (row & 7)) & 1);
}

/// The whole number at a row of any storage but COLUMN_FLOAT64. The row must be below `length`.
static inline int64_t column_integer(const column_layout *column, int64_t row) {
  switch (column->storage) {
  case COLUMN_BITS: return (((const uint8_t *)column->values)[row >> 3] >> (row & 7)) & 1;
  case COLUMN_INT8: return ((const int8_t *)column->values)[row];
  case COLUMN_INT16: return ((const int16_t *)column->values)[row];
  case COLUMN_INT32: return ((const int32_t *)column->values)[row];
  case COLUMN_INT64: return ((const int64_t *)column->values)[row];
  default: return 0;
  }
}

static inline double column_decimal(const column_layout *column, int64_t row) {
  return column->storage == COLUMN_FLOAT64 ? ((const double *)column->values)[row]
                                           : (double)column_integer(column, row);
}

/// Lets the C library keep so many freed bytes for the next request, where it can be told so, and take blocks of up to half
/// of them from what it keeps. For the whole process.
void memory_keep(int64_t most);

#include "ColumnLanes.h"

#endif
