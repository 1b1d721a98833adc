// Coroutines. Each resume makes its thread the one whose hook a kill sets, charges the budget for a fresh counter, and
// looks for a kill afterwards. After a kill no thread is closed: hooks are off in one that died in a hook.

#include "guard.h"

static lua_State *check_thread(lua_State *L) {
  lua_State *thread = lua_tothread(L, 1);
  luaL_argexpected(L, thread != NULL, 1, "thread");
  return thread;
}

typedef enum { RUNNING, DEAD, SUSPENDED, NORMAL } thread_state;

static thread_state state_of(lua_State *L, lua_State *thread) {
  if (L == thread) return RUNNING;
  switch (lua_status(thread)) {
  case LUA_YIELD: return SUSPENDED;
  case LUA_OK: {
    lua_Debug record;
    if (lua_getstack(thread, 0, &record)) return NORMAL;
    return lua_gettop(thread) == 0 ? DEAD : SUSPENDED;
  }
  default: return DEAD;
  }
}

// [-arguments, +results or message] the number of results, or -1
static int resume(lua_State *L, lua_State *thread, int arguments) {
  guard *g = guard_check(L);
  guard_stack_check(L, g);
  thread_state state = state_of(L, thread);
  if (state != SUSPENDED || !lua_checkstack(thread, arguments)) {
    lua_pop(L, arguments);
    if (state == SUSPENDED) lua_pushliteral(L, "too many arguments to resume");
    else lua_pushfstring(L, "cannot resume %s coroutine", state == DEAD ? "dead" : "non-suspended");
    return -1;
  }
  lua_xmove(L, thread, arguments);
  int results = 0;
  if (!(g->off & GUARD_OFF_RESUME)) g->current = thread;
  if (lua_status(thread) == LUA_OK) {
    guard_arm(g, thread);
    if (g->counting) g->instructions -= GUARD_HOOK_INTERVAL;  // what it may run before its first hook
  }
  int status = lua_resume(thread, L, arguments, &results);
  g->current = L;
  if (status == LUA_ERRMEM) guard_set_kill(g, GUARD_MEMORY);
  guard_check(L);
  if (status == LUA_OK || status == LUA_YIELD) {
    if (!lua_checkstack(L, results + 1)) {
      lua_pop(thread, results);
      lua_pushliteral(L, "too many results to resume");
      return -1;
    }
    lua_xmove(thread, L, results);
    return results;
  }
  lua_xmove(thread, L, 1);
  return -1;
}

static int coroutine_resume(lua_State *L) {
  lua_State *thread = check_thread(L);
  int results = resume(L, thread, lua_gettop(L) - 1);
  lua_pushboolean(L, results >= 0);
  lua_insert(L, results >= 0 ? -(results + 1) : -2);
  return results >= 0 ? results + 1 : 2;
}

/// Closes the variables of a thread; false: it failed, the message is on top of the thread.
static bool close_thread(lua_State *L, lua_State *thread) {
  guard *g = guard_check(L);
  guard_stack_check(L, g);
  g->current = thread;
  int status = lua_resetthread(thread);
  g->current = L;
  if (status == LUA_ERRMEM) guard_set_kill(g, GUARD_MEMORY);
  guard_check(L);
  return status == LUA_OK;
}

// upvalue: the thread
static int run_wrapped(lua_State *L) {
  guard *g = guard_get(L);
  lua_State *thread = lua_tothread(L, lua_upvalueindex(1));
  int results = resume(L, thread, lua_gettop(L));
  if (results >= 0) return results;
  int status = lua_status(thread);
  if (status != LUA_OK && status != LUA_YIELD) {
    guard_capture_frames(g, thread, 0);
    bool kept = g->frame_count > 0;
    if (!g->ever_killed && !close_thread(L, thread)) {
      lua_xmove(thread, L, 1);
      lua_replace(L, -2);
    }
    g->frames_pending = kept;
  }
  if (lua_type(L, -1) == LUA_TSTRING) {
    luaL_where(L, 1);
    lua_insert(L, -2);
    lua_concat(L, 2);
  }
  return lua_error(L);
}

static int coroutine_create(lua_State *L) {
  guard_check(L);
  luaL_checktype(L, 1, LUA_TFUNCTION);
  lua_State *thread = lua_newthread(L);
  lua_pushvalue(L, 1);
  lua_xmove(L, thread, 1);
  return 1;
}

static int coroutine_wrap(lua_State *L) {
  coroutine_create(L);
  lua_pushcclosure(L, run_wrapped, 1);
  return 1;
}

static int coroutine_yield(lua_State *L) {
  guard_check(L);
  return lua_yield(L, lua_gettop(L));
}

static int coroutine_status(lua_State *L) {
  static const char *const names[] = {"running", "dead", "suspended", "normal"};
  lua_pushstring(L, names[state_of(L, check_thread(L))]);
  return 1;
}

static int coroutine_isyieldable(lua_State *L) {
  lua_State *thread = lua_isnone(L, 1) ? L : check_thread(L);
  lua_pushboolean(L, lua_isyieldable(thread));
  return 1;
}

static int coroutine_running(lua_State *L) {
  int main = lua_pushthread(L);
  lua_pushboolean(L, main);
  return 2;
}

static int coroutine_close(lua_State *L) {
  lua_State *thread = check_thread(L);
  thread_state state = state_of(L, thread);
  if (state != DEAD && state != SUSPENDED)
    return luaL_error(L, "cannot close a %s coroutine", state == RUNNING ? "running" : "normal");
  if (guard_get(L)->ever_killed && state == DEAD && lua_status(thread) != LUA_OK) {
    lua_pushboolean(L, 0);
    lua_pushliteral(L, "this coroutine was ended by a limit");
    return 2;
  }
  if (close_thread(L, thread)) {
    lua_pushboolean(L, 1);
    return 1;
  }
  lua_pushboolean(L, 0);
  lua_xmove(thread, L, 1);
  return 2;
}

// [-0, +1]
void guard_open_coroutine(lua_State *L) {
  static const luaL_Reg own[] = {
    {"close", coroutine_close},     {"create", coroutine_create}, {"isyieldable", coroutine_isyieldable},
    {"resume", coroutine_resume},   {"running", coroutine_running}, {"status", coroutine_status},
    {"wrap", coroutine_wrap},       {"yield", coroutine_yield},   {NULL, NULL},
  };
  lua_createtable(L, 0, 8);
  guard_set_functions(L, own);
}
