// The table library, raw: a fake __len or an __index in C would run for ever without one instruction of the interpreter.
// Loops look at the limits often: one lookup takes long in a table whose keys were chosen to collide.

#include "guard.h"

static void check_readable(lua_State *L, int index) {
  guard_column_as_list(L, index);
  luaL_checktype(L, index, LUA_TTABLE);
  guard_thaw_for_reading(L, index);
}

static void check_writable(lua_State *L, int index) {
  luaL_checktype(L, index, LUA_TTABLE);
  if (guard_is_frozen(L, index)) luaL_error(L, "this table is read-only");
}

static int table_insert(lua_State *L) {
  guard_check(L);
  check_writable(L, 1);
  lua_Integer end = luaL_intop(+, (lua_Integer)lua_rawlen(L, 1), 1);
  lua_Integer position = end;
  if (lua_gettop(L) == 3) {
    position = luaL_checkinteger(L, 2);
    luaL_argcheck(L, (lua_Unsigned)position - 1u < (lua_Unsigned)end, 2, "position out of bounds");
    for (lua_Integer i = end; i > position; i--) {
      if ((i & 255) == 0) guard_work(L, 256 * 8);
      lua_rawgeti(L, 1, i - 1);
      lua_rawseti(L, 1, i);
    }
  } else if (lua_gettop(L) != 2) {
    return luaL_error(L, "wrong number of arguments to 'insert'");
  }
  lua_rawseti(L, 1, position);
  return 0;
}

static int table_remove(lua_State *L) {
  guard_check(L);
  check_writable(L, 1);
  lua_Integer size = (lua_Integer)lua_rawlen(L, 1);
  lua_Integer position = luaL_optinteger(L, 2, size);
  if (position != size)
    luaL_argcheck(L, (lua_Unsigned)position - 1u <= (lua_Unsigned)size, 1, "position out of bounds");
  lua_rawgeti(L, 1, position);
  for (; position < size; position++) {
    if ((position & 255) == 0) guard_work(L, 256 * 8);
    lua_rawgeti(L, 1, position + 1);
    lua_rawseti(L, 1, position);
  }
  lua_pushnil(L);
  lua_rawseti(L, 1, position);
  return 1;
}

static int table_concat(lua_State *L) {
  guard_check(L);
  check_readable(L, 1);
  size_t gap_length;
  lua_Integer last = (lua_Integer)lua_rawlen(L, 1);
  const char *gap = luaL_optlstring(L, 2, "", &gap_length);
  lua_Integer i = luaL_optinteger(L, 3, 1);
  last = luaL_optinteger(L, 4, last);
  lua_settop(L, 4);
  size_t total = 0;
  for (lua_Integer n = i; n <= last && lua_rawgeti(L, 1, n) != LUA_TNIL; n++) {
    total += lua_type(L, -1) == LUA_TSTRING ? (size_t)lua_rawlen(L, -1) : 8;
    if (n < last) total += gap_length;
    if ((n & 255) == 0) guard_work(L, 256);
    lua_pop(L, 1);
    if (n == last || total > GUARD_TEXT_BYTES + 8) break;
  }
  guard_check_text(L, guard_get(L), total);
  lua_settop(L, 4);
  if (total > 4096) guard_reserve(L, guard_get(L), 3 * total);
  luaL_Buffer text;
  luaL_buffinit(L, &text);
  for (; i <= last; i++) {
    lua_rawgeti(L, 1, i);
    if (!lua_isstring(L, -1))
      return luaL_error(L, "invalid value (%s) at index %I in table for 'concat'", luaL_typename(L, -1), (LUAI_UACINT)i);
    guard_work(L, (int64_t)lua_rawlen(L, -1));
    luaL_addvalue(&text);
    if (i == last) break;
    luaL_addlstring(&text, gap, gap_length);
  }
  luaL_pushresult(&text);
  return 1;
}

static int table_unpack(lua_State *L) {
  guard_check(L);
  check_readable(L, 1);
  lua_Integer first = luaL_optinteger(L, 2, 1);
  lua_Integer last = lua_isnoneornil(L, 3) ? (lua_Integer)lua_rawlen(L, 1) : luaL_checkinteger(L, 3);
  if (first > last) return 0;
  lua_Unsigned count = (lua_Unsigned)last - (lua_Unsigned)first;
  if (count >= 1000000 || !lua_checkstack(L, (int)++count)) return luaL_error(L, "too many results to unpack");
  guard_work(L, (int64_t)count * 8);
  for (; first < last; first++) {
    if ((first & 255) == 0) guard_check(L);
    lua_rawgeti(L, 1, first);
  }
  lua_rawgeti(L, 1, last);
  return (int)count;
}

static int table_pack(lua_State *L) {
  int count = lua_gettop(L);
  lua_createtable(L, count, 1);
  lua_insert(L, 1);
  for (int i = count; i >= 1; i--) lua_rawseti(L, 1, i);
  lua_pushinteger(L, count);
  lua_setfield(L, 1, "n");
  return 1;
}

static int table_move(lua_State *L) {
  guard_check(L);
  lua_Integer first = luaL_checkinteger(L, 2), last = luaL_checkinteger(L, 3), to = luaL_checkinteger(L, 4);
  int target = lua_isnoneornil(L, 5) ? 1 : 5;
  check_writable(L, target);
  lua_pushvalue(L, target);
  int destination = lua_gettop(L);
  check_readable(L, 1);
  if (last < first) return 1;
  luaL_argcheck(L, first > 0 || last < LUA_MAXINTEGER + first, 3, "too many elements to move");
  lua_Integer count = last - first + 1;
  luaL_argcheck(L, to <= LUA_MAXINTEGER - count + 1, 4, "destination wrap around");
  bool forwards = to > last || to <= first || !lua_rawequal(L, 1, destination);
  for (lua_Integer step = 0; step < count; step++) {
    if ((step & 255) == 0) guard_work(L, 256 * 8);
    lua_Integer i = forwards ? step : count - 1 - step;
    lua_rawgeti(L, 1, first + i);
    lua_rawseti(L, destination, to + i);
  }
  lua_settop(L, destination);
  return 1;
}

// [-0, +1]
void guard_open_table(lua_State *L) {
  static const luaL_Reg own[] = {
    {"concat", table_concat}, {"insert", table_insert}, {"move", table_move},     {"pack", table_pack},
    {"remove", table_remove}, {"sort", guard_library_sort}, {"unpack", table_unpack}, {NULL, NULL},
  };
  lua_createtable(L, 0, 8);
  guard_set_functions(L, own);
}
