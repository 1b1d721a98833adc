#ifndef COLUMN_LANES_H
#define COLUMN_LANES_H

// The innermost loops of queries, over a batch of rows at a time and in the width that the numbers are kept in. A lane is
// the numbers of a batch, one after the other. Every function has a form for any machine and one for processors with
// AVX2, chosen when it is called; both give the same.
//
// Whoever calls guarantees that each pointer has room for `count` rows, that rows lie within their column, and that
// groups lie within their arrays. Codes and indices that come from data are checked here.

#include "CColumn.h"

typedef struct {
  const void *values;
  const uint8_t *nulls;    ///< 1 where there is no value; null pointer: every row has one
  column_storage storage;  ///< COLUMN_INT8 to COLUMN_INT64
} column_lane;

/// Rows of one group that follow one another in a batch.
typedef struct {
  int32_t start;
  int32_t end;
  int32_t group;
} column_run;

typedef struct {
  int32_t least;
  int32_t greatest;
} lane_bounds;

typedef enum : uint8_t {
  LANE_EQUAL = 0,
  LANE_NOT_EQUAL = 1,
  LANE_LESS = 2,
  LANE_LESS_OR_EQUAL = 3,
  LANE_GREATER = 4,
  LANE_GREATER_OR_EQUAL = 5,
} lane_comparison;

/// Picks the numbers of some rows of a column of whole numbers into a lane of the same storage.
void lane_gather(const column_layout *column, const int32_t *rows, int64_t count, void *out);

/// Writes the numbers of a lane as 64-bit ones.
void lane_widen(column_lane lane, int64_t count, int64_t *out);

/// Writes 1 where the comparison with `value` holds, else 0. Nulls are not looked at.
void lane_compare(column_lane lane, int64_t value, lane_comparison comparison, int64_t count, uint8_t *out);

/// Writes `start` + the place of each flag that is 1; gives their number. `out` has room for 8 more than `count`.
int64_t lane_select(const uint8_t *flags, int64_t count, int32_t start, int32_t *out);

/// Writes the rows whose flag is 1; gives their number. `out` may be `rows`.
int64_t lane_select_rows(const uint8_t *flags, int64_t count, const int32_t *rows, int32_t *out);

/// Writes the rows for which the comparison with `value` holds; gives their number. They are `rows`, or, where that is the
/// null pointer, `start` and those after it. `out` has room for 8 more than `count` and may be `rows`. Nulls are not looked
/// at.
int64_t lane_filter(column_lane lane, int64_t value, lane_comparison comparison, int64_t count, int32_t start,
                    const int32_t *rows, int32_t *out);

/// Makes a row and an item of each bit that is 1 in the sets of a lane, from the row at `taken` on, as long as all items of a
/// row have room; notes in `taken` where it ended and gives how many there are. The rows are `rows`, or, where that is the
/// null pointer, `start` and those after it. `out` and `items` have room for 8 more than `room`.
int64_t lane_expand(column_lane sets, int32_t start, const int32_t *rows, int64_t count, int64_t *taken, int64_t room,
                    int32_t *out, int32_t *items);

/// Divides the numbers of a lane of at most 32 bits by a positive number, rounding down.
void lane_floor_divide(column_lane lane, int32_t divisor, int64_t count, int32_t *out);

/// Looks each number up: `out` = table[number - low], of the storage given. The table has `size` numbers and one more,
/// for whatever lies outside. Gives whether any row met `none`.
int lane_look(column_lane lane, int64_t low, int64_t size, column_storage storage, const void *table, int64_t none,
              int64_t count, void *out);

/// Puts the code of a key behind those of the keys before: place = place * step + code, where the code is the number less
/// `low`, and `size` for null. `step` is 0 for the first key. Gives 0, and nothing useful in `places`, where a number is
/// not below `low` + `size`.
int lane_places(column_lane lane, int64_t low, uint32_t size, uint32_t step, int64_t count, int32_t *places);

/// The least and the greatest group of a batch of at least one row.
lane_bounds lane_range(const int32_t *groups, int64_t count);

/// Finds the rows of one group that follow one another; gives how many such runs there are, 0 for more than `limit`.
int64_t lane_runs(const int32_t *groups, int64_t count, int64_t limit, column_run *runs);

// Of the arrays below no place is written but those of the groups that a batch has: others may be another thread's.

/// Adds 1 to the count of each row's group. There are `size` groups.
void lane_count(const int32_t *groups, int64_t count, int64_t size, int64_t *counts);

/// Adds each row's flag, 0 or 1, to the count of its group.
void lane_count_flags(const int32_t *groups, const uint8_t *flags, int64_t count, int64_t size, int64_t *counts);

/// Adds each number to the sum of its group. Whoever calls knows that no sum leaves 64 bits.
void lane_sum(const int32_t *groups, column_lane lane, int64_t count, int64_t size, int64_t *sums);
void lane_sum_runs(const column_run *runs, int64_t run_count, column_lane lane, int64_t *sums);

/// Adds number * weight and weight to the sums of each row's group, likewise.
void lane_sum_weighted(const int32_t *groups, const column_run *runs, int64_t run_count, column_lane lane,
                       column_lane weights, int64_t count, int64_t *sums, int64_t *totals);

/// Notes each number as one of those of its group: a bit for each number from `low` to before `low` + `size`, `words` words
/// a group. Gives 0, and notes nothing, where a number lies outside.
int lane_mark(const int32_t *groups, column_lane lane, int64_t low, int64_t size, int64_t words, int64_t count,
              uint64_t *marks);

/// Puts the number with the given place in order there, no greater one before it and no smaller one after it. None of
/// them is NaN; `room` is for as many numbers.
/// Gives 0, with the numbers in some order, where that took too many rounds.
int column_choose(double *numbers, int64_t count, int64_t place, double *room);

/// How many bits are 1.
int64_t column_bits(const uint64_t *words, int64_t count);

/// The first place from `place` on, before `end`, whose number is at least `bound`, or at most where it is not
/// descending; else `end`.
int64_t column_seek(const int64_t *values, int64_t place, int64_t end, int64_t bound, int isDescending);

/// Keeps the least (greatest) number of each group.
void lane_least(const int32_t *groups, column_lane lane, int64_t count, int64_t *least);
void lane_greatest(const int32_t *groups, column_lane lane, int64_t count, int64_t *greatest);

#endif
