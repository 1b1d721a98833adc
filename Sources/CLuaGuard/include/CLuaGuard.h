#ifndef CLUAGUARD_H
#define CLUAGUARD_H

// What Swift may see of Lua. The safety contract:
//
// Guaranteed, as long as the conditions below hold
//   1. No Lua raise (longjmp) starts in, or passes over, a Swift frame.
//   2. A script ends within its limits (time, instructions, memory, output), whatever it does, and cannot catch its end.
//   3. A script reaches nothing but the allow-listed library and what the host hands it.
//   4. No object handed to a script answers with another's values; a stale one is an error.
//   5. The same script with the same inputs does the same in every process.
//
// Conditions
//   a. lua.h is included by this module's .c files only. This header declares three kinds of functions: API that never
//      raises and API that raises only when memory is out, both under their own name with the prefix guard_, and our own.
//   b. "Raises only when memory is out" cannot happen in a Swift frame: there the allocator always allocates, counts, and
//      marks the state as over its limit; the trampoline raises the kill once Swift has returned. A malloc that truly
//      fails under a Swift frame ends the process with one line.
//   c. Swift code enters scripts through guard_call alone, and is entered through the trampoline alone.
//   d. Swift reads tables raw. Scripts cannot install __gc.
//   e. One state, one thread at a time. Only guard_cancel may be called from other threads.
//   f. Every callback returns; none of them calls into the state it serves, except `call` and `resolve`.
//
// A bug is: a crash, a hang beyond the limit, a script that survives its kill, a reachable value that is not in the
// golden list, an address or the time showing in a script, a raise over a Swift frame. Report it with the script.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "CColumn.h"

typedef struct lua_State guard_State;
typedef struct guard guard;
typedef struct guard_canceller guard_canceller;

enum { GUARD_MULTIPLE_RESULTS = -1, GUARD_MINIMUM_STACK = 40, GUARD_MAXIMUM_FRAMES = 32 };

/// Why a run was ended. Once set it stays until guard_renew.
typedef enum : int32_t {
  GUARD_ALIVE = 0,
  GUARD_MEMORY = 1,
  GUARD_INSTRUCTIONS = 2,
  GUARD_DEADLINE = 3,
  GUARD_CANCELLED = 4,
  GUARD_OUTPUT = 5,
} guard_kill;

/// How a call or a load ended.
typedef enum : int32_t { GUARD_OK = 0, GUARD_RUNTIME_ERROR = 2, GUARD_SYNTAX_ERROR = 3, GUARD_KILLED = 100 } guard_status;

/// The types of values, as lua_type numbers them.
typedef enum : int32_t {
  GUARD_NONE = -1,
  GUARD_NIL = 0,
  GUARD_BOOLEAN = 1,
  GUARD_LIGHT = 2,
  GUARD_NUMBER = 3,
  GUARD_STRING = 4,
  GUARD_TABLE = 5,
  GUARD_FUNCTION = 6,
  GUARD_USERDATA = 7,
  GUARD_THREAD = 8,
} guard_type_code;

/// One script function that was active when an error was raised, the innermost first.
typedef struct {
  char chunk[160];
  char name[64];  ///< empty: unknown
  int32_t line;
  bool main;      ///< the chunk's own body
} guard_frame;

/// What Swift tells the C reader about a field of a row.
typedef struct {
  column_layout layout;
  void *target;  ///< retained Swift object of the row source that a reference points to, or null
  int64_t target_count;
  const int32_t *target_selection;
} guard_field;

/// What Swift gives the guard to call. `call` and `resolve` return a number of results, or GUARD_ERROR with the error value
/// on top of the stack.
enum { GUARD_ERROR = -1 };
typedef struct {
  int32_t (*call)(guard_State *state, void *function);
  int32_t (*resolve)(guard_State *state, void *source, const char *name, size_t length, guard_field *field);
  void (*print)(void *owner, const char *bytes, size_t length);
  void (*release)(void *object);
} guard_callbacks;

typedef struct {
  size_t memory_bytes;
  double seconds;        ///< infinity: no deadline
  int64_t instructions;  ///< negative: not counted
  int64_t output_bytes;
} guard_limits;

typedef struct {
  guard_limits limits;
  guard_callbacks callbacks;
  uint64_t seed;  ///< of math.random
  bool bare;      ///< no library at all: for data files
  bool prompt;    ///< collectgarbage("count") is there
} guard_options;

// MARK: the state

/// A fresh state with the allow-listed library, or null when there is no memory for one.
guard *guard_open(const guard_options *options, guard_canceller *canceller);
void guard_close(guard *guard);
guard_State *guard_main_state(guard *guard);
guard *guard_of_state(guard_State *state);
void *guard_owner(guard_State *state);
void guard_set_owner(guard *guard, void *owner);
/// New budgets; forgets a kill. Not inside a run.
void guard_renew(guard *guard, const guard_limits *limits);
/// Every row, column and object handed out so far answers with an error from now on.
void guard_expire(guard *guard);
size_t guard_memory(const guard *guard);
int64_t guard_blocks(const guard *guard);
/// Blocks that closed states of the process never freed: zero, or there is a leak.
int64_t guard_leaked_blocks(void);
/// Tests: growing allocations of script and guard code fail after `steps` more; negative: never.
void guard_fail_after(guard *guard, int64_t steps);
/// Tests: a full collection before every allocation of script and guard code.
void guard_stress(guard *guard, bool on);
guard_kill guard_killed(const guard *guard);
/// Whether the memory limit was reached by one text of more than 16 MiB.
bool guard_text_refused(const guard *guard);
void guard_collect(guard_State *state);

guard_canceller *guard_canceller_make(void);
void guard_canceller_retain(guard_canceller *canceller);
void guard_canceller_release(guard_canceller *canceller);
void guard_cancel(guard_canceller *canceller);
void guard_canceller_renew(guard_canceller *canceller);

/// Tests: what each guard prevents shows when it is switched off.
typedef enum : uint32_t {
  GUARD_OFF_STICKY = 1 << 0,       // a kill is raised once and may be caught
  GUARD_OFF_RESUME = 1 << 1,       // a coroutine's hook is not set
  GUARD_OFF_TIMER = 1 << 2,        // no deadline
  GUARD_OFF_MEMORY = 1 << 3,       // no limit in the allocator
  GUARD_OFF_TEXT = 1 << 4,         // texts of any size
  GUARD_OFF_OUTPUT = 1 << 5,       // no output budget
  GUARD_OFF_METATABLE = 1 << 6,    // __gc and __mode are not refused
  GUARD_OFF_MODE_NAME = 1 << 7,    // __mode set later works
  GUARD_OFF_CALL_NAME = 1 << 8,    // a kill leaves __call as it is
  GUARD_OFF_WORK = 1 << 9,         // C work is neither charged nor stopped
  GUARD_OFF_PATTERN = 1 << 10,     // pattern steps are not counted
  GUARD_OFF_LOAD_SIZE = 1 << 11,   // load takes any size
  GUARD_OFF_READING = 1 << 12,     // the parser is not stopped
  GUARD_OFF_STRINGS = 1 << 13,     // the metatable of strings can be had
  GUARD_OFF_FROZEN = 1 << 14,      // rawset and the table functions write into frozen tables
  GUARD_OFF_GENERATION = 1 << 15,  // stale objects answer (by guard_revive)
  GUARD_OFF_STACK = 1 << 16,       // the C stack is not looked at
  GUARD_OFF_KIND = 1 << 17,        // a method does not look at its receiver's class
  GUARD_OFF_CYCLE = 1 << 18,       // results may hold themselves
  GUARD_OFF_DEPTH = 1 << 19,       // results may be nested to any depth
} guard_off;
void guard_disable(guard *guard, uint32_t off);
bool guard_is_disabled(guard_State *state, guard_off which);
/// Tests: undoes one guard_expire.
void guard_revive(guard *guard);
/// Whether this was built with a sanitizer, which makes everything slower.
bool guard_is_sanitized(void);

// MARK: entries

/// Calls the function below `arguments` values on the stack. On failure one error value is left.
guard_status guard_call(guard_State *state, int32_t arguments, int32_t results);
/// Compiles text only. Leaves a function, or a message. A table on top of the stack becomes the environment (and is
/// popped) when `environment` is set.
guard_status guard_load(guard_State *state, const char *bytes, size_t length, const char *chunk, bool environment);
/// The frames of the last error, or of now with guard_capture.
int32_t guard_frame_count(const guard *guard);
const guard_frame *guard_frame_at(const guard *guard, int32_t index);
void guard_capture(guard_State *state);
/// The script function that called the running host function, or false.
bool guard_location(guard_State *state, guard_frame *frame);
/// The place of the first error() call that raised this value (a table), or false.
bool guard_error_place(guard_State *state, int32_t index, guard_frame *frame);
/// Raises the kill when over a limit; for loops in host functions: false means return at once.
bool guard_may_continue(guard_State *state);
/// Takes from the run's instruction budget for work done outside the interpreter.
void guard_charge(guard_State *state, int64_t units);

// MARK: host functions, objects, rows, columns

/// Pushes a Lua function that runs callbacks.call with `function`, which is retained by the caller and released by us.
void guard_push_function(guard_State *state, void *function);
/// The same for a method: an error asks for ':' when the first argument is not an object with that tag.
void guard_push_method(guard_State *state, void *function, uint32_t tag, const char *name);
/// Pushes the metatable of a class of host objects; fields are set raw by the caller. `name` is its type name in messages.
void guard_push_class(guard_State *state, const char *name);
/// Pops a getter (or nil) and a table of methods, pushes the __index of a class.
void guard_push_class_index(guard_State *state);
/// Pops a class metatable and pushes an object; `object` is retained by the caller. The same object gives the same value.
/// `weight`: bytes it holds outside of the interpreter, counted as the script's memory while it is alive.
void guard_push_object(guard_State *state, void *object, uint32_t tag, size_t weight);
/// The object at an index when it is one with that tag and not stale, else null.
void *guard_to_object(guard_State *state, int32_t index, uint32_t tag);
/// The tag of the object at an index, or 0 for anything else.
uint32_t guard_object_tag(guard_State *state, int32_t index);
/// Pops a table, pushes a frozen view of it. `name` is what a message calls it.
void guard_push_frozen(guard_State *state, const char *name);
/// Replaces the frozen view at an index by its table, for reading. Anything else stays.
void guard_thaw(guard_State *state, int32_t index);
/// Sets global or library tables: pops a value, `string` libraries are frozen already.
void guard_set_global(guard_State *state, const char *name);
void guard_push_globals(guard_State *state);

/// Pushes the function of a generic for over the rows of a source (retained by the caller).
void guard_push_rows(guard_State *state, void *source, int64_t count, const int32_t *selection);
/// Pushes a cursor on no row.
void guard_push_cursor(guard_State *state, void *source, int64_t count, const int32_t *selection);
/// Moves the cursor at an index; a row outside the source makes it stale.
void guard_move_cursor(guard_State *state, int32_t index, int64_t row);
/// The source and physical row of the row at an index, or null.
void *guard_row_source(guard_State *state, int32_t index, int64_t *row);
/// Pushes a column (`owner` retained by the caller).
void guard_push_column(guard_State *state, const column_layout *layout, void *owner);

// MARK: values

/// Whether the table at an index has more fields than that.
bool guard_has_more_fields(guard_State *state, int32_t index, int32_t count);
/// The keys of the table at an index as a new array, in the reproducible order. Returns their number.
int64_t guard_push_keys(guard_State *state, int32_t index);
/// What a value is called in messages: string, table, query, ...
const char *guard_type_name(guard_State *state, int32_t index);
/// Pushes the text of a value as print shows it, without calling any script.
const char *guard_describe(guard_State *state, int32_t index, size_t *length);
/// Pushes a handle's value; handles are numbers that keep a value alive.
int32_t guard_reference(guard_State *state);
void guard_push_reference(guard_State *state, int32_t reference);
void guard_release_reference(guard_State *state, int32_t reference);

// API that never raises.
int32_t guard_top(guard_State *) __asm__("lua_gettop");
void guard_push_copy(guard_State *, int32_t) __asm__("lua_pushvalue");
int32_t guard_check_stack(guard_State *, int32_t) __asm__("lua_checkstack");
guard_type_code guard_type(guard_State *, int32_t) __asm__("lua_type");
int32_t guard_is_integer(guard_State *, int32_t) __asm__("lua_isinteger");
int32_t guard_to_boolean(guard_State *, int32_t) __asm__("lua_toboolean");
int64_t guard_to_integer(guard_State *, int32_t, int32_t *) __asm__("lua_tointegerx");
double guard_to_number(guard_State *, int32_t, int32_t *) __asm__("lua_tonumberx");
uint64_t guard_raw_length(guard_State *, int32_t) __asm__("lua_rawlen");
int32_t guard_raw_equal(guard_State *, int32_t, int32_t) __asm__("lua_rawequal");
guard_type_code guard_raw_get(guard_State *, int32_t) __asm__("lua_rawget");
guard_type_code guard_raw_get_index(guard_State *, int32_t, int64_t) __asm__("lua_rawgeti");
void guard_push_nil(guard_State *) __asm__("lua_pushnil");
void guard_push_boolean(guard_State *, int32_t) __asm__("lua_pushboolean");
void guard_push_integer(guard_State *, int64_t) __asm__("lua_pushinteger");
void guard_push_number(guard_State *, double) __asm__("lua_pushnumber");
int32_t guard_set_metatable(guard_State *, int32_t) __asm__("lua_setmetatable");

// API that raises only when memory is out; also: the caller keeps nil and NaN away from guard_raw_set.
const char *guard_push_string(guard_State *, const char *, size_t) __asm__("lua_pushlstring");
void guard_push_table(guard_State *, int32_t, int32_t) __asm__("lua_createtable");
void guard_raw_set(guard_State *, int32_t) __asm__("lua_rawset");
void guard_raw_set_index(guard_State *, int32_t, int64_t) __asm__("lua_rawseti");

/// The bytes of the string at an index, null for anything else; numbers are not converted.
const char *guard_to_string(guard_State *state, int32_t index, size_t *length);
/// Drops `count` values. (lua_settop may raise over to-be-closed slots; the slots of a Swift frame are none.)
void guard_pop(guard_State *state, int32_t count);
/// Exchanges the two values on top.
void guard_swap(guard_State *state);

// MARK: conversions

/// The number of elements when the keys of the table at an index are exactly 1 to that number, else -1 - the number of
/// its keys. Raw; O(n); three free slots.
int64_t guard_sequence_length(guard_State *state, int32_t index);
/// Pushes the function that makes a table of a column and the column at an index, ready for guard_call; false: it is none.
bool guard_push_column_list(guard_State *state, int32_t index);

#endif
