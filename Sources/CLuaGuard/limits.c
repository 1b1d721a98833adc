// The kill: set once, felt everywhere. A deadline costs nothing until its timer fires: the signal goes to the running
// thread and sets the hook of the running coroutine there.

#include "guard.h"

#include <math.h>
#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

#ifndef sigev_notify_thread_id
#define sigev_notify_thread_id _sigev_un._tid
#endif

enum { REPEAT_NANOSECONDS = 5000000, STACK_RESERVE = 192 * 1024, STACK_MAXIMUM = 6 * 1024 * 1024 };

struct guard_canceller {
  atomic_int references;
  atomic_bool cancelled;
  pthread_mutex_t lock;  // over `running` and `thread`: a thread is signalled only while it runs a script
  bool running;
  pthread_t thread;
};

static _Thread_local guard *volatile running;  // innermost guard of this thread
static _Thread_local char *stack_floor;
static pthread_once_t chosen = PTHREAD_ONCE_INIT;
static int signal_number;  // 0: the embedder uses them all

// A light userdata as error value needs no memory. Scripts never see it: whatever catches it raises again.
static char kill_value;

static int64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

// MARK: killing

static void hook(lua_State *L, lua_Debug *record) {
  (void)record;
  guard *g = guard_check(L);
  if (g->off & GUARD_OFF_STICKY && atomic_load(&g->kill) != GUARD_ALIVE) {
    lua_sethook(L, NULL, 0, 0);
    guard_raise_kill(L);
  }
  if (g->clocked) {
    if (atomic_load(&g->canceller->cancelled)) guard_set_kill(g, GUARD_CANCELLED);
    else if (now() >= g->deadline) guard_set_kill(g, GUARD_DEADLINE);
    guard_check(L);
  }
  if (g->counting) guard_take(L, g, GUARD_HOOK_INTERVAL);
  guard_arm(g, L);  // a hook left by a kill that was forgiven since goes back to its interval
}

int guard_raise_kill(lua_State *L) {
  guard_get(L)->felt = 1;
  lua_pushlightuserdata(L, &kill_value);
  return lua_error(L);
}

// Async-signal-safe: lua_sethook only stores, and marks the frames of a thread that does not run meanwhile.
static void feel(guard *g) {
  if (g->current != NULL) lua_sethook(g->current, hook, LUA_MASKCOUNT, 1);
}

void guard_set_kill(guard *g, guard_kill reason) {
  int alive = GUARD_ALIVE;
  atomic_compare_exchange_strong(&g->kill, &alive, (int)reason);
  g->ever_killed = true;
  if (g->call_name != NULL) *g->call_name = g->no_name;
  feel(g);
}

guard_kill guard_killed(const guard *g) { return (guard_kill)atomic_load(&g->kill); }

/// Sets the hook of a thread that is about to run. One that is set stays: setting it would forget what the thread ran
/// since its last count, and takes time that grows with the depth of the calls.
void guard_arm(guard *g, lua_State *L) {
  if (g->counting || g->clocked) {
    if (lua_gethook(L) != hook || lua_gethookcount(L) != GUARD_HOOK_INTERVAL)
      lua_sethook(L, hook, LUA_MASKCOUNT, GUARD_HOOK_INTERVAL);
  } else if (lua_gethook(L) != NULL) {
    lua_sethook(L, NULL, 0, 0);
  }
}

/// Takes from the instruction budget.
void guard_take(lua_State *L, guard *g, int64_t units) {
  if (!g->counting) return;
  g->instructions -= units < 0 || units > g->instructions ? g->instructions + 1 : units;
  if (g->instructions < 0) {
    guard_set_kill(g, GUARD_INSTRUCTIONS);
    guard_raise_kill(L);
  }
}

void guard_charge(guard_State *L, int64_t units) {
  guard *g = guard_get(L);
  if (!g->counting) return;
  g->instructions -= units < 0 || units > g->instructions ? g->instructions + 1 : units;
  if (g->instructions < 0) guard_set_kill(g, GUARD_INSTRUCTIONS);
}

bool guard_may_continue(guard_State *L) {
  guard *g = guard_get(L);
  if (g->over) guard_settle_memory(L, g);
  return atomic_load(&g->kill) == GUARD_ALIVE;
}

// MARK: the signal

// Again until the run has ended: the interpreter may be just forgetting the hook when the signal arrives. Setting a hook
// takes milliseconds under a deep pile of calls, so the signals come less and less often; while the script raises the kill
// again and again (a pile of __close handlers) nothing is set at all.
static void feel_again(guard *g) {
  if (g->off & GUARD_OFF_STICKY) return;
  if (g->felt) {
    g->felt = 0;
  } else {
    feel(g);
    if (g->repeats < 4) g->repeats++;
  }
  if (!g->has_timer) return;
  struct itimerspec soon = {{0, 0}, {0, REPEAT_NANOSECONDS << g->repeats}};
  timer_settime(g->timer, 0, &soon, NULL);
}

static void on_signal(int number) {
  (void)number;
  int64_t time = now();
  for (guard *g = running; g != NULL; g = g->outer) {
    bool alive = atomic_load(&g->kill) == GUARD_ALIVE;
    if (alive && atomic_load(&g->canceller->cancelled)) guard_set_kill(g, GUARD_CANCELLED);
    else if (alive && time >= g->deadline) guard_set_kill(g, GUARD_DEADLINE);
    if (alive) g->felt = 1;  // just set
    if (atomic_load(&g->kill) != GUARD_ALIVE) feel_again(g);
  }
}

static void choose_signal(void) {
  for (int number = SIGRTMAX - 1; number > SIGRTMIN + 1; number--) {
    struct sigaction action;
    if (sigaction(number, NULL, &action) != 0 || action.sa_handler != SIG_DFL) continue;  // the embedder's
    action = (struct sigaction){.sa_handler = on_signal, .sa_flags = SA_RESTART | SA_ONSTACK};
    sigemptyset(&action.sa_mask);
    if (sigaction(number, &action, NULL) == 0) {
      signal_number = number;
      return;
    }
  }
}

// MARK: a run

static char *find_stack_floor(void) {
  pthread_attr_t attributes;
  void *low = NULL;
  size_t size = 0;
  char *here = __builtin_frame_address(0);
  if (pthread_getattr_np(pthread_self(), &attributes) == 0) {
    pthread_attr_getstack(&attributes, &low, &size);
    pthread_attr_destroy(&attributes);
  }
  char *floor = low == NULL ? here - STACK_RESERVE : (char *)low + STACK_RESERVE;
  // An unlimited stack has no useful lower end.
  return here - floor > STACK_MAXIMUM ? here - STACK_MAXIMUM : floor;
}

static void start_timer(guard *g) {
  struct sigevent event = {.sigev_notify = SIGEV_THREAD_ID, .sigev_signo = signal_number};
  event.sigev_notify_thread_id = gettid();
  g->has_timer = signal_number != 0 && timer_create(CLOCK_MONOTONIC, &event, &g->timer) == 0;
  g->clocked = !g->has_timer;
  if (g->clocked || g->deadline == INT64_MAX || g->off & GUARD_OFF_TIMER) return;
  struct itimerspec when = {{0, 0}, {g->deadline / 1000000000, g->deadline % 1000000000}};
  timer_settime(g->timer, TIMER_ABSTIME, &when, NULL);
}

void guard_enter(guard *g, guard_run *run) {
  run->outermost = g->depth++ == 0;
  if (!run->outermost) return;
  pthread_once(&chosen, choose_signal);
  if (stack_floor == NULL) stack_floor = find_stack_floor();
  g->stack_floor = stack_floor;
  int64_t start = now();
  g->deadline = g->nanoseconds == INT64_MAX ? INT64_MAX : start + g->nanoseconds;
  g->outer = running;
  running = g;
  if (signal_number != 0) {
    sigset_t one;
    sigemptyset(&one);
    sigaddset(&one, signal_number);
    pthread_sigmask(SIG_UNBLOCK, &one, &run->mask);
  }
  start_timer(g);
  guard_canceller *c = g->canceller;
  pthread_mutex_lock(&c->lock);
  run->nested = c->running;  // a data file read inside a run shares its canceller
  c->thread = pthread_self();
  c->running = true;
  pthread_mutex_unlock(&c->lock);
  guard_arm(g, g->main);
  if (atomic_load(&c->cancelled)) guard_set_kill(g, GUARD_CANCELLED);
  else if (g->nanoseconds <= 0) guard_set_kill(g, GUARD_DEADLINE);
}

void guard_leave(guard *g, guard_run *run) {
  g->depth--;
  if (!run->outermost) return;
  guard_canceller *c = g->canceller;
  pthread_mutex_lock(&c->lock);
  c->running = run->nested;
  pthread_mutex_unlock(&c->lock);
  if (g->has_timer) timer_delete(g->timer);
  g->has_timer = false;
  running = g->outer;
  g->outer = NULL;
  if (signal_number != 0) pthread_sigmask(SIG_SETMASK, &run->mask, NULL);
  if (g->deadline != INT64_MAX) {
    int64_t left = g->deadline - now();
    g->nanoseconds = left > 0 ? left : 0;
  }
}

void guard_renew(guard *g, const guard_limits *limits) {
  g->limit = limits->memory_bytes;
  g->nanoseconds = isfinite(limits->seconds) && limits->seconds < 1e9 ? (int64_t)(limits->seconds * 1e9) : INT64_MAX;
  g->counting = limits->instructions >= 0;
  g->instructions = limits->instructions;
  g->output = limits->output_bytes;
  g->failed_size = 0;
  g->repeats = 0;
  g->long_text = false;
  if (atomic_load(&g->kill) == GUARD_ALIVE) return;
  atomic_store(&g->kill, GUARD_ALIVE);
  if (g->call_name != NULL) *g->call_name = g->plain_call;
  lua_sethook(g->main, NULL, 0, 0);
  lua_gc(g->main, LUA_GCCOLLECT);
}

bool guard_is_sanitized(void) {
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || __has_feature(undefined_behavior_sanitizer)
  return true;
#else
  return false;
#endif
}

void guard_disable(guard *g, uint32_t off) {
  g->off = off;
  if (off & GUARD_OFF_MEMORY) g->limit = SIZE_MAX;
  if (off & GUARD_OFF_OUTPUT) g->output = INT64_MAX;
  if (off & GUARD_OFF_CALL_NAME) g->call_name = NULL;
  if (off & GUARD_OFF_MODE_NAME && g->mode_place != NULL) *g->mode_place = g->plain_mode;
  if (!(off & GUARD_OFF_STRINGS)) return;
  lua_State *L = g->main;
  lua_pushliteral(L, "");
  lua_getmetatable(L, -1);
  lua_pushnil(L);
  lua_setfield(L, -2, "__metatable");
  lua_pop(L, 2);
}

bool guard_is_disabled(guard_State *L, guard_off which) { return (guard_get(L)->off & which) != 0; }

// MARK: cancelling

guard_canceller *guard_canceller_make(void) {
  guard_canceller *c = calloc(1, sizeof *c);
  if (c == NULL) abort();
  atomic_init(&c->references, 1);
  pthread_mutex_init(&c->lock, NULL);
  return c;
}

void guard_canceller_retain(guard_canceller *c) { atomic_fetch_add(&c->references, 1); }

void guard_canceller_release(guard_canceller *c) {
  if (atomic_fetch_sub(&c->references, 1) != 1) return;
  pthread_mutex_destroy(&c->lock);
  free(c);
}

void guard_canceller_renew(guard_canceller *c) { atomic_store(&c->cancelled, false); }

void guard_cancel(guard_canceller *c) {
  atomic_store(&c->cancelled, true);
  pthread_mutex_lock(&c->lock);
  if (c->running && signal_number != 0) pthread_kill(c->thread, signal_number);
  pthread_mutex_unlock(&c->lock);
}
