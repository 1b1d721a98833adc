// The allow list: what a script finds without asking anybody.

#include "guard.h"

static const char *const base_names[] = {"assert", "rawequal", "select", "tonumber", "type", "_VERSION", NULL};
static const char *const math_names[] = {
  "abs",  "acos", "asin",       "atan",       "ceil", "cos", "deg", "exp",  "floor", "fmod",      "huge", "log",
  "max",  "min",  "maxinteger", "mininteger", "modf", "pi",  "rad", "random", "sin", "sqrt", "tan",  "tointeger",
  "type", "ult",  NULL};
static const char *const utf8_names[] = {"char", "codepoint", "len", "offset", NULL};

// [-0, +0] from the table below the top into the table on top. Light functions become closures: they have a serial.
void guard_copy_functions(lua_State *L, const char *const *names) {
  for (; *names != NULL; names++) {
    lua_getfield(L, -2, *names);
    lua_CFunction function = lua_tocfunction(L, -1);
    if (function != NULL) {
      if (lua_getupvalue(L, -1, 1) == NULL) {
        lua_pop(L, 1);
        lua_pushboolean(L, 0);
        lua_pushcclosure(L, function, 1);
      } else {
        lua_pop(L, 1);
      }
    }
    lua_setfield(L, -2, *names);
  }
}

// [-1 library, +0] messages find the names of its functions there: "bad argument #1 to 'string.len'"
static void name_functions(lua_State *L, const char *name) {
  luaL_getsubtable(L, LUA_REGISTRYINDEX, LUA_LOADED_TABLE);
  lua_insert(L, -2);
  lua_setfield(L, -2, name);
  lua_pop(L, 1);
}

// [-0, +0] the same for the basic functions of the globals on top, in a table of their own: scripts change the globals
static void name_basic_functions(lua_State *L) {
  lua_newtable(L);
  lua_pushnil(L);
  while (lua_next(L, -3)) {
    lua_pushvalue(L, -2);
    lua_insert(L, -2);
    lua_rawset(L, -4);
  }
  name_functions(L, LUA_GNAME);
}

// [-1 library, +0] frozen, as a global of the table below
static void offer(lua_State *L, const char *name) {
  lua_pushvalue(L, -1);
  name_functions(L, name);
  guard_push_frozen(L, name);
  lua_setfield(L, -2, name);
}

// upvalue: the real randomseed. Without arguments the real one would take the time.
static int seed_random(lua_State *L) {
  luaL_checkany(L, 1);
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_insert(L, 1);
  lua_call(L, lua_gettop(L) - 1, LUA_MULTRET);
  return lua_gettop(L);
}

// upvalue: the real one
static int utf8_linear(lua_State *L) {
  int top = lua_gettop(L);
  if (lua_type(L, 1) == LUA_TSTRING && lua_rawlen(L, 1) > 256) guard_work(L, (int64_t)lua_rawlen(L, 1) * 4);
  int results = lua_tocfunction(L, lua_upvalueindex(1))(L);
  guard_work(L, ((int64_t)top + results) * 8);
  return results;
}

// upvalue: the real step, which passes over any number of continuation bytes
static int next_code(lua_State *L) {
  size_t length;
  const char *text = luaL_checklstring(L, 1, &length);
  size_t start = (size_t)lua_tointeger(L, 2), at = start;
  while (at < length && ((uint8_t)text[at] & 0xC0) == 0x80) at++;
  if (at - start > 16) guard_work(L, (int64_t)(at - start) * 4);
  return lua_tocfunction(L, lua_upvalueindex(1))(L);
}

static int keep_codes(lua_State *L) {
  lua_settop(L, 2);
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_insert(L, 1);
  lua_call(L, 2, 3);
  lua_pushvalue(L, -3);
  lua_pushcclosure(L, next_code, 1);  // also: with a serial, which a light function has not
  lua_replace(L, -4);
  return 3;
}

static void open_math(lua_State *L, uint64_t seed) {
  lua_pushcfunction(L, luaopen_math);
  lua_call(L, 0, 1);
  lua_createtable(L, 0, 28);
  guard_copy_functions(L, math_names);
  lua_getfield(L, -2, "randomseed");
  lua_pushvalue(L, -1);
  lua_pushinteger(L, (lua_Integer)seed);
  lua_call(L, 1, 0);
  lua_pushcclosure(L, seed_random, 1);
  lua_setfield(L, -2, "randomseed");
  lua_remove(L, -2);
}

static void open_utf8(lua_State *L) {
  lua_pushcfunction(L, luaopen_utf8);
  lua_call(L, 0, 1);
  lua_createtable(L, 0, 8);
  for (const char *const *name = utf8_names; *name != NULL; name++) {
    lua_getfield(L, -2, *name);
    lua_pushcclosure(L, utf8_linear, 1);
    lua_setfield(L, -2, *name);
  }
  lua_getfield(L, -2, "charpattern");
  lua_setfield(L, -2, "charpattern");
  lua_getfield(L, -2, "codes");
  lua_pushcclosure(L, keep_codes, 1);
  lua_setfield(L, -2, "codes");
  lua_remove(L, -2);
}

void guard_open_library(lua_State *L, guard *g, uint64_t seed, bool prompt) {
  lua_newtable(L);  // the real globals, thrown away
  lua_pushvalue(L, -1);
  lua_rawseti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
  lua_pushcfunction(L, luaopen_base);
  lua_call(L, 0, 0);

  lua_newtable(L);  // the script's globals
  guard_copy_functions(L, base_names);
  lua_remove(L, -2);
  guard_open_base(L, g, prompt);
  name_basic_functions(L);
  lua_pushvalue(L, -1);
  lua_setfield(L, -2, "_G");
  guard_open_coroutine(L);
  offer(L, "coroutine");
  guard_open_string(L);
  offer(L, "string");
  guard_open_table(L);
  offer(L, "table");
  open_math(L, seed);
  offer(L, "math");
  open_utf8(L);
  offer(L, "utf8");
  guard_open_os(L);
  offer(L, "os");
  lua_rawseti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
}

// [-1, +0]
void guard_set_global(guard_State *L, const char *name) {
  guard_push_globals(L);
  lua_insert(L, -2);
  lua_pushstring(L, name);
  lua_insert(L, -2);
  lua_rawset(L, -3);
  lua_pop(L, 1);
}

// [-0, +1]
void guard_push_globals(guard_State *L) { lua_rawgeti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS); }
