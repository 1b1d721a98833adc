// Frozen tables: an empty table whose metatable leads to the real one. Reading costs one step in the interpreter; our own
// table functions read through it, and nothing writes.

#include "guard.h"

static const char frozen_key;  // in the metatable: the real table

static int refuse_write(lua_State *L) {
  const char *key = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : NULL;
  const char *name = lua_tostring(L, lua_upvalueindex(1));
  return key == NULL ? luaL_error(L, "%s is read-only", name) : luaL_error(L, "%s is read-only: cannot set '%s'", name, key);
}

// upvalue: the real table
static int frozen_length(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)lua_rawlen(L, lua_upvalueindex(1)));
  return 1;
}

// [-1, +1]
void guard_push_frozen(guard_State *L, const char *name) {
  int table = lua_gettop(L);
  lua_newtable(L);
  lua_createtable(L, 0, 6);
  lua_pushvalue(L, table);
  lua_rawsetp(L, -2, &frozen_key);
  lua_pushvalue(L, table);
  lua_setfield(L, -2, "__index");
  lua_pushstring(L, name);
  lua_pushcclosure(L, refuse_write, 1);
  lua_setfield(L, -2, "__newindex");
  lua_pushvalue(L, table);
  lua_pushcclosure(L, frozen_length, 1);
  lua_setfield(L, -2, "__len");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_setmetatable(L, -2);
  lua_replace(L, table);
}

// [-0, +0 or the real table]
static bool push_real(lua_State *L, int index) {
  if (lua_type(L, index) != LUA_TTABLE || !lua_getmetatable(L, index)) return false;
  bool frozen = lua_rawgetp(L, -1, &frozen_key) == LUA_TTABLE;
  lua_remove(L, -2);
  if (!frozen) lua_pop(L, 1);
  return frozen;
}

bool guard_is_frozen(lua_State *L, int index) {
  if (guard_get(L)->off & GUARD_OFF_FROZEN) return false;
  bool frozen = push_real(L, index);
  if (frozen) lua_pop(L, 1);
  return frozen;
}

void guard_thaw_for_reading(lua_State *L, int index) {
  index = lua_absindex(L, index);
  if (push_real(L, index)) lua_replace(L, index);
}

void guard_thaw(guard_State *L, int32_t index) { guard_thaw_for_reading(L, index); }
