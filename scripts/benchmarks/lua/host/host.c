#include "host.h"

#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>
#include <math.h>
#include <string.h>

enum { MOST_FIELDS = 8 };

typedef struct {
  int count;
  const char *names[MOST_FIELDS];  // interned: kept in the table of upvalue 1
  column_layout columns[MOST_FIELDS];
} plain_source;

typedef struct {
  const void *kind;  // &row_kind: cheaper to check than a metatable by its name
  plain_source *source;
  int64_t row, count;
} plain_row;

static const char row_kind;

plain_state *plain_open(void) {
  lua_State *L = luaL_newstate();
  luaL_openlibs(L);
  return L;
}

void plain_close(plain_state *L) { lua_close(L); }

int plain_load(plain_state *L, const char *source) {
  if (luaL_loadstring(L, source) == LUA_OK) return luaL_ref(L, LUA_REGISTRYINDEX);
  lua_pop(L, 1);
  return 0;
}

double plain_call(plain_state *L, int chunk, double argument) {
  lua_rawgeti(L, LUA_REGISTRYINDEX, chunk);
  lua_pushinteger(L, (lua_Integer)argument);
  double result = lua_pcall(L, 1, 1, 0) == LUA_OK ? lua_tonumber(L, -1) : NAN;
  lua_pop(L, 1);
  return result;
}

static int host(lua_State *L) {
  lua_pushinteger(L, luaL_checkinteger(L, 1) + 1);
  return 1;
}

// upvalues: the row, a cache of texts and lists for each field
static void push_value(lua_State *L, int field, const column_layout *column, int64_t row) {
  if (!column_is_valid(column, row)) {
    lua_pushnil(L);
    return;
  }
  int64_t item;
  switch (column->meaning) {
  case COLUMN_BOOLEAN: lua_pushboolean(L, (int)column_integer(column, row)); return;
  case COLUMN_DECIMAL: lua_pushnumber(L, column_decimal(column, row)); return;
  case COLUMN_TEXT:
  case COLUMN_SET:
    item = column_integer(column, row);
    lua_rawgeti(L, lua_upvalueindex(1), field + 1);
    if (lua_rawgeti(L, -1, item) != LUA_TNIL) return;
    lua_pop(L, 1);
    const int32_t *offsets = column->dictionary.offsets;
    if (column->meaning == COLUMN_TEXT) {
      lua_pushlstring(L, column->dictionary.bytes + offsets[item], (size_t)(offsets[item + 1] - offsets[item]));
    } else {
      lua_newtable(L);
      for (int bit = 0, place = 0; bit < column->dictionary.count; bit++) {
        if (!(item >> bit & 1)) continue;
        lua_pushlstring(L, column->dictionary.bytes + offsets[bit], (size_t)(offsets[bit + 1] - offsets[bit]));
        lua_rawseti(L, -2, ++place);
      }
    }
    lua_pushvalue(L, -1);
    lua_rawseti(L, -3, item);
    return;
  default: lua_pushinteger(L, column_integer(column, row));
  }
}

static int row_index(lua_State *L) {
  plain_row *row = lua_touserdata(L, 1);
  if (row == NULL || row->kind != &row_kind) return luaL_error(L, "row expected");
  const char *name = lua_tostring(L, 2);
  plain_source *source = row->source;
  for (int field = 0; field < source->count; field++) {
    if (source->names[field] != name) continue;
    push_value(L, field, &source->columns[field], row->row);
    return 1;
  }
  return luaL_error(L, "no field");
}

static int next_row(lua_State *L) {
  plain_row *row = lua_touserdata(L, lua_upvalueindex(1));
  if (++row->row >= row->count) return 0;
  lua_pushvalue(L, lua_upvalueindex(1));
  return 1;
}

// upvalue: the source
static int rows(lua_State *L) {
  plain_row *row = lua_newuserdatauv(L, sizeof *row, 0);
  row->kind = &row_kind;
  row->source = lua_touserdata(L, lua_upvalueindex(1));
  row->row = -1;
  row->count = luaL_checkinteger(L, 1);
  luaL_setmetatable(L, "row");
  lua_pushcclosure(L, next_row, 1);
  return 1;
}

void plain_define(plain_state *L, int count, const char *const *names, const column_layout *columns) {
  lua_register(L, "host", host);
  luaL_newmetatable(L, "row");
  lua_newtable(L);
  plain_source *source = lua_newuserdatauv(L, sizeof *source, 1);
  source->count = count;
  lua_newtable(L);
  for (int field = 0; field < count; field++) {
    source->columns[field] = columns[field];
    source->names[field] = lua_pushstring(L, names[field]);
    lua_rawseti(L, -2, field + 1);
    lua_newtable(L);
    lua_rawseti(L, -4, field + 1);
  }
  lua_setiuservalue(L, -2, 1);
  lua_insert(L, -2);
  lua_pushcclosure(L, row_index, 1);
  lua_setfield(L, -3, "__index");
  lua_pushcclosure(L, rows, 1);
  lua_setglobal(L, "rows");
  lua_pop(L, 1);
}
