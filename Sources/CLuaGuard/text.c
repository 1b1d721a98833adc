// Values as text. No addresses: tables, functions and threads show the number of their making.

#include "guard.h"

#include <stdio.h>

// [-0, +1] without calling any script
const char *guard_plain_text(lua_State *L, int index, size_t *length) {
  index = lua_absindex(L, index);
  switch (lua_type(L, index)) {
  case LUA_TSTRING: lua_pushvalue(L, index); break;
  case LUA_TNUMBER:
    lua_pushvalue(L, index);
    break;
  case LUA_TBOOLEAN: lua_pushstring(L, lua_toboolean(L, index) ? "true" : "false"); break;
  case LUA_TNIL: lua_pushliteral(L, "nil"); break;
  case LUA_TTABLE:
  case LUA_TFUNCTION:
  case LUA_TTHREAD:
  case LUA_TUSERDATA:
    lua_pushfstring(L, "%s: %I", guard_type_name(L, index), (LUAI_UACINT)guard_serial(L, index));
    break;
  default: lua_pushliteral(L, "?"); break;
  }
  return lua_tolstring(L, -1, length);
}

// [-0, +1] as tostring does, __tostring included; may raise
const char *guard_tolstring(lua_State *L, int index, size_t *length) {
  index = lua_absindex(L, index);
  if (luaL_getmetafield(L, index, "__tostring") == LUA_TNIL) return guard_plain_text(L, index, length);
  lua_pushvalue(L, index);
  lua_call(L, 1, 1);
  if (!lua_isstring(L, -1)) luaL_error(L, "'__tostring' must return a string");
  return lua_tolstring(L, -1, length);
}

const char *guard_describe(guard_State *L, int32_t index, size_t *length) { return guard_plain_text(L, index, length); }
