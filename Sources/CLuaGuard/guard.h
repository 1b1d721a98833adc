// The inside of the guard, shared by this module's .c files and by nobody else.

#ifndef GUARD_H
#define GUARD_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <time.h>

#include "include/CLuaGuard.h"

enum {
  GUARD_HOOK_INTERVAL = 1000,        // instructions between two looks at the budget
  GUARD_LOAD_BYTES = 64 * 1024,      // what a script's own load may compile
  GUARD_CHARGE_BYTES = 64,           // bytes of C work that cost one instruction
  GUARD_TEXT_BYTES = 16 << 20,       // of one text: what the interpreter does with it cannot be interrupted
  GUARD_READ_BYTES = 256,            // of source between two looks at the limits
};

struct guard {
  lua_State *main;
  lua_State *volatile current;  // the thread that runs now: whose hook a kill must set
  void *owner;
  guard_callbacks callbacks;

  // memory.c
  size_t bytes, limit;
  int64_t blocks;
  uint64_t serial;          // of the last table, function or thread made: see guard_serial
  bool enforce;             // script or guard code runs, no Swift frame on top
  bool over;                // a Swift frame went over the limit
  bool long_text;           // the memory limit was reached by one text
  bool stress, collecting;  // tests
  int64_t fail_after;       // tests; negative: never
  const void *failed_block;
  size_t failed_size;

  // limits.c
  atomic_int kill;
  bool ever_killed;
  uint32_t off;              // tests: guards switched off
  volatile sig_atomic_t felt;  // the kill was raised since the last signal
  int repeats;               // signals since the kill that found it not felt
  bool counting;             // an instruction budget is set
  bool clocked;              // no timer could be had: the hook looks at the clock
  int64_t instructions;      // left
  int64_t output;            // bytes left
  int64_t nanoseconds;       // left when no run is on; INT64_MAX: no deadline
  volatile int64_t deadline; // on the monotonic clock, of the run
  int depth;                 // guard_calls on the C stack
  struct guard *outer;       // the guard whose host function entered this one, same thread
  guard_canceller *canceller;
  timer_t timer;
  bool has_timer;
  char *stack_floor;         // the C stack must stay above

  // names.c
  char *first_block;        // the interpreter's own block, which holds the table of metamethod names
  size_t first_size;
  const void *volatile *call_name;  // where it keeps the name __call, or null
  const void *volatile *mode_place;
  const void *plain_call, *plain_mode, *no_name;
  int mode_name;            // reference of the name our weak tables have instead of __mode

  // errors.c
  int32_t frame_count;
  bool frames_pending;       // a coroutine's frames were kept, the next capture adds to them
  guard_frame frames[GUARD_MAXIMUM_FRAMES];
  const void *thrown;        // the table that error() raised first, and where
  guard_frame thrown_at;

  // objects.c
  uint32_t generation;
  int handles, sources, objects, dictionaries, days;  // references in the registry
  int row_class, column_class, source_class, function_class;
  const void *copy_name;  // the Lua string "copy"
};

static inline guard *guard_get(lua_State *L) { return *(guard **)lua_getextraspace(L); }

// memory.c
void *guard_allocate(void *guard, void *block, size_t old_size, size_t new_size);
void guard_settle_memory(lua_State *L, guard *g);
void guard_count_leaks(const guard *g);
void guard_look_for_refusal(guard *g);
void guard_reserve(lua_State *L, guard *g, size_t bytes);
/// Ends the run when a text of that size is about to be built.
void guard_check_text(lua_State *L, guard *g, size_t bytes);
/// The number of a table, closure or thread in the order of making: the same in every process. 0: not one of those.
uint64_t guard_serial(lua_State *L, int index);

// limits.c
int guard_raise_kill(lua_State *L);
void guard_set_kill(guard *g, guard_kill reason);
void guard_arm(guard *g, lua_State *L);
typedef struct {
  sigset_t mask;
  bool outermost, nested;
} guard_run;
void guard_enter(guard *g, guard_run *run);
void guard_leave(guard *g, guard_run *run);
void guard_take(lua_State *L, guard *g, int64_t units);
int guard_compile(lua_State *L, const char *bytes, size_t length, const char *chunk);

/// At the head of every library function that runs others or works long.
static inline guard *guard_check(lua_State *L) {
  guard *g = guard_get(L);
  if (atomic_load_explicit(&g->kill, memory_order_relaxed) != GUARD_ALIVE && !(g->off & GUARD_OFF_STICKY))
    guard_raise_kill(L);
  return g;
}
/// Charges C work: `bytes` or elements already weighted. Under a Swift frame, where nothing may be raised, it does nothing.
static inline void guard_work(lua_State *L, int64_t bytes) {
  guard *g = guard_get(L);
  if (!g->enforce || g->off & GUARD_OFF_WORK) return;
  guard_check(L);
  if (g->counting) guard_take(L, g, bytes / GUARD_CHARGE_BYTES);
}

/// Towers of resumes, closes and host calls count the C stack itself: Lua's counter restarts in a closed coroutine.
static inline void guard_stack_check(lua_State *L, guard *g) {
  if ((char *)__builtin_frame_address(0) < g->stack_floor && !(g->off & GUARD_OFF_STACK)) luaL_error(L, "C stack overflow");
}

// errors.c
int guard_message_handler(lua_State *L);
void guard_capture_frames(guard *g, lua_State *L, int level);
bool guard_fill_frame(lua_State *L, lua_Debug *record, guard_frame *frame);

// names.c
void guard_open_names(lua_State *L, guard *g);
void guard_push_mode_name(lua_State *L, guard *g);

// functions.c
int guard_invoke(lua_State *L, guard *g, void *function);

// objects.c: all userdata of a state start like this
typedef enum : uint32_t { KIND_OBJECT = 0xB401, KIND_FUNCTION, KIND_SOURCE, KIND_ROW, KIND_COLUMN, KIND_WALK } guard_kind;
typedef struct {
  uint64_t serial;
  guard_kind kind;
  uint32_t generation;
} guard_header;
void *guard_new_userdata(lua_State *L, guard *g, size_t size, guard_kind kind, int values);
static inline void *guard_userdata(lua_State *L, int index, guard_kind kind) {
  if (lua_type(L, index) != LUA_TUSERDATA) return NULL;
  guard_header *header = lua_touserdata(L, index);
  return header->kind == kind ? header : NULL;
}
void guard_open_objects(lua_State *L, guard *g);
void guard_open_rows(lua_State *L, guard *g);

// columns.c
void guard_open_columns(lua_State *L, guard *g);
/// The column at an index and the number of its cache; raises for anything else.
const column_layout *guard_check_column(lua_State *L, int index, int *cache);

/// Pushes the value of a column at a row inside it; `cache` is the number of its dictionary's cache.
void guard_push_value(lua_State *L, guard *g, const column_layout *layout, int cache, int64_t row);
int guard_dictionary_cache(lua_State *L, guard *g, const column_layout *layout);

// column_measures.c
/// Pops the table of caches, pushes the methods of columns.
void guard_push_column_methods(lua_State *L);
/// Replaces a column by a table of its values; anything else stays.
void guard_column_as_list(lua_State *L, int index);

// freezing.c
bool guard_is_frozen(lua_State *L, int index);
void guard_thaw_for_reading(lua_State *L, int index);

// order.c
int guard_library_pairs(lua_State *L);
int guard_library_next(lua_State *L);

// sorting.c
int guard_library_sort(lua_State *L);

// formatting.c
int guard_library_format(lua_State *L);

// text.c
const char *guard_tolstring(lua_State *L, int index, size_t *length);
const char *guard_plain_text(lua_State *L, int index, size_t *length);

// the library, one opener a file; each leaves one table
void guard_open_library(lua_State *L, guard *g, uint64_t seed, bool prompt);
void guard_open_base(lua_State *L, guard *g, bool prompt);
void guard_open_coroutine(lua_State *L);
void guard_open_string(lua_State *L);
void guard_open_patterns(lua_State *L);
void guard_open_table(lua_State *L);
void guard_open_os(lua_State *L);
/// Sets functions as closures (light functions have no serial, so no reproducible order).
void guard_set_functions(lua_State *L, const luaL_Reg *functions);
/// Copies named functions of the real library below the top into the table on top.
void guard_copy_functions(lua_State *L, const char *const *names);

#endif
