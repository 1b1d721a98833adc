// Lua's patterns, compiled into items and matched within the run's budget.

#ifndef GUARD_PATTERN_H
#define GUARD_PATTERN_H

#include "guard.h"

enum { PATTERN_CAPTURES = 32, PATTERN_DEPTH = 200, PATTERN_STEPS = 8192 };

typedef enum : uint8_t {
  ITEM_ANY,       // .
  ITEM_BYTE,      // one byte
  ITEM_SET,       // a class or a set
  ITEM_OPEN,      // (
  ITEM_POSITION,  // ()
  ITEM_CLOSE,     // )
  ITEM_BALANCE,   // %bxy
  ITEM_FRONTIER,  // %f[set]
  ITEM_AGAIN,     // %1
  ITEM_END,       // $
  ITEM_DONE,
} item_kind;

typedef enum : uint8_t { ONCE, OPTIONAL, GREEDY, GREEDY_ONCE, LAZY } item_times;

typedef struct {
  uint32_t bits[8];
} byte_set;

typedef struct {
  item_kind kind;
  item_times times;
  uint8_t byte, other;  // of ITEM_BYTE; both of ITEM_BALANCE
  int32_t capture;      // which one is opened, closed or repeated
  const byte_set *set;
} pattern_item;

/// A compiled pattern. The items lie in memory of the caller, at most one a byte and one more; so do the sets.
typedef struct {
  const pattern_item *items;
  int captures;
  bool anchored;
} pattern;

typedef struct {
  const char *start, *end;
} capture;  // end null: a position

typedef struct {
  lua_State *L;
  const char *start, *end;  // the subject
  int64_t left;             // steps until the next look at the run's limits
  int depth;
  int level;                // captures of the pattern
  capture captures[PATTERN_CAPTURES];
} matcher;

/// Raises for a malformed pattern. `anchors`: a leading ^ is an anchor.
void guard_compile_pattern(lua_State *L, const char *text, size_t length, bool anchors, pattern_item *items, byte_set *sets,
                           pattern *compiled);
/// Counts steps of whatever is done beside matching.
void guard_spend(matcher *m, int64_t steps);
/// The end of a match that starts at `from`, or null.
const char *guard_match(matcher *m, const char *from, const pattern_item *items);
/// The first match from `from` on: its end, its start in `*from`; or null.
const char *guard_search(matcher *m, const char **from, const pattern *compiled);

#endif
