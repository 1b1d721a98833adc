// The one way in (guard_call, guard_load) and the one way out (the trampoline).

#include "guard.h"

static guard_status status_of(guard *g, int status) {
  if (status == LUA_ERRMEM) guard_set_kill(g, GUARD_MEMORY);
  else if (status != LUA_OK) guard_look_for_refusal(g);
  if (atomic_load(&g->kill) != GUARD_ALIVE) return GUARD_KILLED;
  return status == LUA_OK ? GUARD_OK : status == LUA_ERRSYNTAX ? GUARD_SYNTAX_ERROR : GUARD_RUNTIME_ERROR;
}

// [-(1 + arguments), +results or 1]
guard_status guard_call(guard_State *L, int32_t arguments, int32_t results) {
  guard *g = guard_get(L);
  int function = lua_gettop(L) - arguments;
  guard_run run;
  lua_State *current = g->current;
  g->current = L;
  guard_enter(g, &run);
  bool enforce = g->enforce;
  g->enforce = true;
  if (run.outermost) {
    g->frame_count = 0;
    g->frames_pending = false;
    g->thrown = NULL;
  }
  guard_status status = GUARD_KILLED;
  if (atomic_load(&g->kill) == GUARD_ALIVE) {
    lua_pushcfunction(L, guard_message_handler);
    lua_insert(L, function);
    status = status_of(g, lua_pcall(L, arguments, results, function));
    lua_remove(L, function);
  }
  g->enforce = enforce;
  if (g->over && enforce == false) guard_settle_memory(L, g);
  guard_leave(g, &run);
  g->current = current;
  if (status == GUARD_OK || status == GUARD_KILLED) status = status_of(g, LUA_OK);
  if (status == GUARD_KILLED) {
    lua_settop(L, function - 1);
    lua_pushnil(L);
  }
  return status;
}

typedef struct {
  const char *next;
  size_t left;
} reading;

// Small pieces: the parser runs no hook and takes time that grows with the square of long ladders and chains.
static const char *read_piece(lua_State *L, void *data, size_t *size) {
  reading *r = data;
  guard_check(L);
  const char *piece = r->next;
  bool whole = r->left < GUARD_READ_BYTES || guard_get(L)->off & GUARD_OFF_READING;
  *size = whole ? r->left : GUARD_READ_BYTES;
  r->next += *size;
  r->left -= *size;
  return piece;
}

// [-0, +1] compiles text only; the status of lua_load
int guard_compile(lua_State *L, const char *bytes, size_t length, const char *chunk) {
  reading r = {bytes, length};
  return lua_load(L, read_piece, &r, chunk, "t");
}

// [-0 or 1, +1]
guard_status guard_load(guard_State *L, const char *bytes, size_t length, const char *chunk, bool environment) {
  guard *g = guard_get(L);
  guard_run run;
  guard_enter(g, &run);
  if (run.outermost) g->frame_count = 0;
  bool enforce = g->enforce;
  g->enforce = true;
  int status = guard_compile(L, bytes == NULL ? "" : bytes, length, chunk);
  g->enforce = enforce;
  guard_leave(g, &run);
  if (environment) {
    if (status == LUA_OK) {
      lua_pushvalue(L, -2);
      lua_setupvalue(L, -2, 1);
    }
    lua_remove(L, -2);
  }
  return status_of(g, status);
}

// MARK: the trampoline

/// Runs a Swift function; raises only after it has returned. Lua gives every C function LUA_MINSTACK slots beside its
/// arguments; Swift asks for more where it takes more.
int guard_invoke(lua_State *L, guard *g, void *function) {
  guard_stack_check(L, g);
  lua_State *current = g->current;
  g->enforce = false;
  int count = g->callbacks.call(L, function);
  g->enforce = true;
  g->current = current;
  if (g->over) guard_settle_memory(L, g);
  guard_check(L);
  return count == GUARD_ERROR ? lua_error(L) : count;
}

static int function_trampoline(lua_State *L) {
  guard *g = guard_check(L);
  return guard_invoke(L, g, *(void **)((guard_header *)lua_touserdata(L, lua_upvalueindex(1)) + 1));
}

// upvalues: function, tag, name
static int method_trampoline(lua_State *L) {
  guard *g = guard_check(L);
  if (!(g->off & GUARD_OFF_KIND) && guard_object_tag(L, 1) != (uint32_t)lua_tointeger(L, lua_upvalueindex(2)))
    return luaL_error(L, "use ':' to call %s (object:%s(...), not object.%s(...))", lua_tostring(L, lua_upvalueindex(3)),
                      lua_tostring(L, lua_upvalueindex(3)), lua_tostring(L, lua_upvalueindex(3)));
  return guard_invoke(L, g, *(void **)((guard_header *)lua_touserdata(L, lua_upvalueindex(1)) + 1));
}

static int release_function(lua_State *L) {
  guard *g = guard_get(L);
  void **slot = (void **)((guard_header *)lua_touserdata(L, 1) + 1);
  void *function = *slot;
  *slot = NULL;
  if (function != NULL) g->callbacks.release(function);
  return 0;
}

static void push_function_box(lua_State *L, void *function) {
  guard *g = guard_get(L);
  void **slot = (void **)((guard_header *)guard_new_userdata(L, g, sizeof(guard_header) + sizeof(void *), KIND_FUNCTION, 0) + 1);
  *slot = function;
  if (g->function_class == 0) {
    lua_createtable(L, 0, 2);
    lua_pushcfunction(L, release_function);
    lua_setfield(L, -2, "__gc");
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
    g->function_class = luaL_ref(L, LUA_REGISTRYINDEX);
  }
  lua_rawgeti(L, LUA_REGISTRYINDEX, g->function_class);
  lua_setmetatable(L, -2);
}

// [-0, +1]
void guard_push_function(guard_State *L, void *function) {
  push_function_box(L, function);
  lua_pushcclosure(L, function_trampoline, 1);
}

// [-0, +1]
void guard_push_method(guard_State *L, void *function, uint32_t tag, const char *name) {
  push_function_box(L, function);
  lua_pushinteger(L, tag);
  lua_pushstring(L, name);
  lua_pushcclosure(L, method_trampoline, 3);
}
