// Making and ending a state.

#include "guard.h"

#include <stdio.h>
#include <stdlib.h>

static int panic(lua_State *L) {
  const char *message = lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : "no message";
  fprintf(stderr, "benvung: a Lua error outside of any protected call: %s\n", message);
  abort();
}

static int open_all(lua_State *L) {
  guard *g = guard_get(L);
  const guard_options *options = lua_touserdata(L, 1);
  guard_open_objects(L, g);
  guard_open_columns(L, g);
  guard_open_rows(L, g);
  if (!options->bare) guard_open_library(L, g, options->seed, options->prompt);
  return 0;
}

guard *guard_open(const guard_options *options, guard_canceller *canceller) {
  guard *g = calloc(1, sizeof *g);
  if (g == NULL) return NULL;
  g->callbacks = options->callbacks;
  g->fail_after = -1;
  g->limit = SIZE_MAX;
  g->canceller = canceller;
  guard_canceller_retain(canceller);
  lua_State *L = lua_newstate(guard_allocate, g);
  if (L == NULL) {
    guard_canceller_release(canceller);
    free(g);
    return NULL;
  }
  *(guard **)lua_getextraspace(L) = g;
  lua_atpanic(L, panic);
  g->main = L;
  g->current = L;
  lua_pushcfunction(L, open_all);
  lua_pushlightuserdata(L, (void *)options);
  if (lua_pcall(L, 1, 0, 0) != LUA_OK) panic(L);
  guard_renew(g, &options->limits);
  return g;
}

void guard_close(guard *g) {
  g->current = NULL;
  lua_close(g->main);
  guard_count_leaks(g);
  guard_canceller_release(g->canceller);
  free(g);
}

guard_State *guard_main_state(guard *g) { return g->main; }
guard *guard_of_state(guard_State *L) { return guard_get(L); }
void *guard_owner(guard_State *L) { return guard_get(L)->owner; }
void guard_set_owner(guard *g, void *owner) { g->owner = owner; }
void guard_collect(guard_State *L) { lua_gc(L, LUA_GCCOLLECT); }
