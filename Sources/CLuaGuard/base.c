// The basic functions. Whatever catches errors or runs other code raises again while the run is killed.

#include "guard.h"

// MARK: errors

// On the way back from a protected call: a kill goes on, whatever was caught.
static void look_for_kill(lua_State *L, int status) {
  guard *g = guard_get(L);
  g->current = L;
  if (status == LUA_ERRMEM) guard_set_kill(g, GUARD_MEMORY);
  else if (status != LUA_OK && status != LUA_YIELD) guard_look_for_refusal(g);
  if (status != LUA_OK && status != LUA_YIELD) g->frames_pending = false;
  guard_check(L);
}

static int finish_pcall(lua_State *L, int status, lua_KContext extra) {
  look_for_kill(L, status);
  if (status != LUA_OK && status != LUA_YIELD) {
    lua_pushboolean(L, 0);
    lua_pushvalue(L, -2);
    return 2;
  }
  return lua_gettop(L) - (int)extra;
}

static int base_pcall(lua_State *L) {
  guard_stack_check(L, guard_check(L));
  luaL_checkany(L, 1);
  lua_pushboolean(L, 1);
  lua_insert(L, 1);
  int status = lua_pcallk(L, lua_gettop(L) - 2, LUA_MULTRET, 0, 0, finish_pcall);
  return finish_pcall(L, status, 0);
}

// upvalue: the script's handler
static int handle_error(lua_State *L) {
  guard *g = guard_get(L);
  if (guard_killed(g) != GUARD_ALIVE) return 1;
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_insert(L, 1);
  lua_call(L, 1, 1);
  return 1;
}

static int base_xpcall(lua_State *L) {
  guard_stack_check(L, guard_check(L));
  int arguments = lua_gettop(L);
  luaL_checktype(L, 2, LUA_TFUNCTION);
  lua_pushvalue(L, 2);
  lua_pushcclosure(L, handle_error, 1);
  lua_replace(L, 2);
  lua_pushboolean(L, 1);
  lua_pushvalue(L, 1);
  lua_rotate(L, 3, 2);
  int status = lua_pcallk(L, arguments - 2, LUA_MULTRET, 2, 2, finish_pcall);
  return finish_pcall(L, status, 2);
}

// Values without text keep the place of their first raise.
static void remember_place(lua_State *L, int level) {
  guard *g = guard_get(L);
  const void *table = lua_topointer(L, 1);
  if (g->thrown == table) return;
  lua_Debug record;
  if (!lua_getstack(L, level, &record) || !guard_fill_frame(L, &record, &g->thrown_at)) return;
  g->thrown = table;
}

static int base_error(lua_State *L) {
  guard_check(L);
  int level = (int)luaL_optinteger(L, 2, 1);
  lua_settop(L, 1);
  if (lua_type(L, 1) == LUA_TSTRING && level > 0) {
    luaL_where(L, level);
    lua_pushvalue(L, 1);
    lua_concat(L, 2);
  } else if (lua_type(L, 1) == LUA_TTABLE) {
    remember_place(L, level > 0 ? level : 1);
  }
  return lua_error(L);
}

// MARK: tables

static int base_setmetatable(lua_State *L) {
  int type = lua_type(L, 2);
  luaL_checktype(L, 1, LUA_TTABLE);
  luaL_argexpected(L, type == LUA_TNIL || type == LUA_TTABLE, 2, "nil or table");
  if (luaL_getmetafield(L, 1, "__metatable") != LUA_TNIL) return luaL_error(L, "cannot change a protected metatable");
  if (type == LUA_TTABLE && !(guard_get(L)->off & GUARD_OFF_METATABLE)) {
    static const char *const refused[] = {"__gc", "__mode"};
    for (int i = 0; i < 2; i++) {
      lua_pushstring(L, refused[i]);
      if (lua_rawget(L, 2) != LUA_TNIL) return luaL_error(L, "metatables with %s are not allowed here", refused[i]);
      lua_pop(L, 1);
    }
  }
  lua_settop(L, 2);
  lua_setmetatable(L, 1);
  return 1;
}

static int base_getmetatable(lua_State *L) {
  luaL_checkany(L, 1);
  if (!lua_getmetatable(L, 1)) {
    lua_pushnil(L);
    return 1;
  }
  luaL_getmetafield(L, 1, "__metatable");
  return 1;
}

static int base_rawset(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  luaL_checkany(L, 2);
  luaL_checkany(L, 3);
  if (guard_is_frozen(L, 1)) return luaL_error(L, "this table is read-only");
  lua_settop(L, 3);
  lua_rawset(L, 1);
  return 1;
}

static int base_rawget(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  luaL_checkany(L, 2);
  lua_settop(L, 2);
  guard_thaw_for_reading(L, 1);
  lua_rawget(L, 1);
  return 1;
}

static int base_rawlen(lua_State *L) {
  luaL_argexpected(L, lua_istable(L, 1) || lua_type(L, 1) == LUA_TSTRING, 1, "table or string");
  guard_thaw_for_reading(L, 1);
  lua_pushinteger(L, (lua_Integer)lua_rawlen(L, 1));
  return 1;
}

static int next_element(lua_State *L) {
  lua_Integer i = luaL_intop(+, luaL_checkinteger(L, 2), 1);
  lua_pushinteger(L, i);
  return lua_geti(L, 1, i) == LUA_TNIL ? 1 : 2;
}

// upvalue: next_element
static int base_ipairs(lua_State *L) {
  luaL_checkany(L, 1);
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_pushvalue(L, 1);
  lua_pushinteger(L, 0);
  return 3;
}

// MARK: text

static int base_tostring(lua_State *L) {
  guard_stack_check(L, guard_get(L));
  luaL_checkany(L, 1);
  guard_tolstring(L, 1, NULL);
  return 1;
}

static int base_print(lua_State *L) {
  guard *g = guard_check(L);
  guard_stack_check(L, g);
  int count = lua_gettop(L);
  luaL_Buffer line;
  luaL_buffinit(L, &line);
  for (int i = 1; i <= count; i++) {
    if (i > 1) luaL_addchar(&line, '\t');
    guard_tolstring(L, i, NULL);
    luaL_addvalue(&line);
  }
  luaL_addchar(&line, '\n');
  luaL_pushresult(&line);
  size_t length;
  const char *text = lua_tolstring(L, -1, &length);
  guard_work(L, (int64_t)length);
  if ((int64_t)length > g->output) {
    guard_set_kill(g, GUARD_OUTPUT);
    return guard_raise_kill(L);
  }
  g->output -= (int64_t)length;
  g->enforce = false;
  g->callbacks.print(g->owner, text, length);
  g->enforce = true;
  if (g->over) guard_settle_memory(L, g);
  guard_check(L);
  return 0;
}

// upvalue: the real one
static int base_tonumber(lua_State *L) {
  if (lua_type(L, 1) == LUA_TSTRING && lua_rawlen(L, 1) > 256) guard_work(L, (int64_t)lua_rawlen(L, 1));
  return lua_tocfunction(L, lua_upvalueindex(1))(L);
}

// MARK: load

// [-1 function, +1] the pieces a function gives, as one string
static int collect_pieces(lua_State *L) {
  luaL_Buffer text;
  size_t total = 0;
  luaL_buffinit(L, &text);
  for (;;) {
    lua_pushvalue(L, 1);
    lua_call(L, 0, 1);
    guard_check(L);
    size_t length = 0;
    if (lua_isnil(L, -1)) break;
    if (!lua_isstring(L, -1)) luaL_error(L, "reader function must return a string");
    lua_tolstring(L, -1, &length);
    if (length == 0) break;
    total += length;
    if (total > GUARD_LOAD_BYTES) luaL_error(L, "load takes at most %d bytes", GUARD_LOAD_BYTES);
    luaL_addvalue(&text);
  }
  lua_pop(L, 1);
  luaL_pushresult(&text);
  return 1;
}

static int base_load(lua_State *L) {
  guard *g = guard_check(L);
  guard_stack_check(L, g);
  bool environment = !lua_isnone(L, 4);
  lua_settop(L, 4);
  if (lua_type(L, 1) != LUA_TSTRING) {
    luaL_checktype(L, 1, LUA_TFUNCTION);
    lua_pushcfunction(L, collect_pieces);
    lua_pushvalue(L, 1);
    int status = lua_pcall(L, 1, 1, 0);
    look_for_kill(L, status);
    if (status != LUA_OK) {
      lua_pushnil(L);
      lua_insert(L, -2);
      return 2;
    }
    lua_replace(L, 1);
  }
  size_t length;
  const char *text = lua_tolstring(L, 1, &length);
  const char *mode = luaL_optstring(L, 3, "t");
  if (length > GUARD_LOAD_BYTES && !(g->off & GUARD_OFF_LOAD_SIZE)) return luaL_error(L, "load takes at most %d bytes", GUARD_LOAD_BYTES);
  // The parser runs no hook; its time grows with the square of the length in the worst case.
  guard_work(L, (int64_t)length * GUARD_CHARGE_BYTES);
  if (strchr(mode, 't') == NULL) {
    lua_pushnil(L);
    lua_pushliteral(L, "attempt to load a text chunk (only text is loaded here)");
    return 2;
  }
  const char *name = luaL_optstring(L, 2, "=load");
  int status = guard_compile(L, text, length, name);
  if (status == LUA_ERRMEM) guard_set_kill(g, GUARD_MEMORY);
  guard_check(L);
  if (status != LUA_OK) {
    lua_pushnil(L);
    lua_insert(L, -2);
    return 2;
  }
  if (environment) {
    lua_pushvalue(L, 4);
    if (lua_setupvalue(L, -2, 1) == NULL) lua_pop(L, 1);
  }
  return 1;
}

// collectgarbage, for the prompt
static int base_collectgarbage(lua_State *L) {
  if (strcmp(luaL_optstring(L, 1, "collect"), "count") != 0) return luaL_error(L, "collectgarbage offers only \"count\"");
  lua_pushnumber(L, (lua_Number)guard_get(L)->bytes / 1024);
  return 1;
}

void guard_set_functions(lua_State *L, const luaL_Reg *functions) {
  for (; functions->name != NULL; functions++) {
    lua_pushboolean(L, 0);
    lua_pushcclosure(L, functions->func, 1);
    lua_setfield(L, -2, functions->name);
  }
}

// [-0, +0] fills the globals table on top
void guard_open_base(lua_State *L, guard *g, bool prompt) {
  (void)g;
  static const luaL_Reg own[] = {
    {"error", base_error},         {"getmetatable", base_getmetatable}, {"load", base_load},
    {"pairs", guard_library_pairs}, {"pcall", base_pcall},
    {"print", base_print},         {"rawget", base_rawget},             {"rawlen", base_rawlen},
    {"rawset", base_rawset},       {"setmetatable", base_setmetatable}, {"tostring", base_tostring},
    {"xpcall", base_xpcall},       {NULL, NULL},
  };
  guard_set_functions(L, own);
  lua_pushboolean(L, 0);
  lua_pushcclosure(L, next_element, 1);
  lua_pushcclosure(L, base_ipairs, 1);
  lua_setfield(L, -2, "ipairs");
  for (int i = 0; i < 4; i++) lua_pushnil(L);
  lua_pushcclosure(L, guard_library_next, 4);
  lua_setfield(L, -2, "next");
  lua_getfield(L, -1, "tonumber");
  lua_pushcclosure(L, base_tonumber, 1);
  lua_setfield(L, -2, "tonumber");
  if (prompt) {
    static const luaL_Reg more[] = {{"collectgarbage", base_collectgarbage}, {NULL, NULL}};
    guard_set_functions(L, more);
  }
}
