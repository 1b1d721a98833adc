// Values of columns as Lua values. Texts and lists are made once a dictionary entry and state: `cache` numbers a table in
// the table of caches, which is upvalue 1 of every function here that reads a column.

#include "guard.h"

#include <stdio.h>

enum { CACHED_TEXTS = 65536 };  // larger dictionaries are names of people: caching those would only fill memory

typedef struct {
  guard_header head;
  column_layout layout;
  void *owner;
  int cache;
} guard_column;

static bool has_cache(const column_layout *layout) {
  return layout->meaning == COLUMN_SET || (layout->meaning == COLUMN_TEXT && layout->dictionary.count <= CACHED_TEXTS);
}

/// A cache for a column's dictionary, LUA_NOREF when it needs none. Freed with luaL_unref by whoever owns the column.
int guard_dictionary_cache(lua_State *L, guard *g, const column_layout *layout) {
  if (!has_cache(layout)) return LUA_NOREF;
  lua_rawgeti(L, LUA_REGISTRYINDEX, g->dictionaries);
  lua_newtable(L);
  int cache = luaL_ref(L, -2);
  lua_pop(L, 1);
  return cache;
}

static void push_text(lua_State *L, const column_dictionary *dictionary, int64_t item) {
  if (item < 0 || item >= dictionary->count) {
    lua_pushnil(L);
    return;
  }
  int32_t start = dictionary->offsets[item];
  lua_pushlstring(L, dictionary->bytes + start, (size_t)(dictionary->offsets[item + 1] - start));
}

static void push_set(lua_State *L, const column_dictionary *dictionary, int64_t mask) {
  lua_newtable(L);
  int position = 0;
  for (int item = 0; item < 64 && item < dictionary->count; item++) {
    if (!((uint64_t)mask >> item & 1)) continue;
    push_text(L, dictionary, item);
    lua_rawseti(L, -2, ++position);
  }
  guard_push_frozen(L, "list");
}

// The day's year, month and day: the calendar repeats every 146,097 days (400 years).
static void push_date(lua_State *L, guard *g, int64_t day) {
  lua_rawgeti(L, lua_upvalueindex(1), g->days);
  if (lua_rawgeti(L, -1, day) == LUA_TSTRING) return;
  lua_pop(L, 1);
  int64_t shifted = day + 719468;
  int64_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
  int64_t day_of_era = shifted - era * 146097;
  int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int64_t march_month = (5 * day_of_year + 2) / 153;
  int64_t month = march_month < 10 ? march_month + 3 : march_month - 9;
  char text[40];
  snprintf(text, sizeof text, "%04lld-%02lld-%02lld", (long long)(year_of_era + era * 400 + (month <= 2)), (long long)month,
           (long long)(day_of_year - (153 * march_month + 2) / 5 + 1));
  lua_pushstring(L, text);
  lua_pushvalue(L, -1);
  lua_rawseti(L, -3, day);
}

// The value is on top afterwards, possibly with others below.
void guard_push_value(lua_State *L, guard *g, const column_layout *layout, int cache, int64_t row) {
  if (row < 0 || row >= layout->length || !column_is_valid(layout, row)) {
    lua_pushnil(L);
    return;
  }
  switch (layout->meaning) {
  case COLUMN_BOOLEAN: lua_pushboolean(L, column_integer(layout, row) != 0); return;
  case COLUMN_INTEGER: lua_pushinteger(L, column_integer(layout, row)); return;
  case COLUMN_DECIMAL: lua_pushnumber(L, column_decimal(layout, row)); return;
  case COLUMN_DATE: push_date(L, g, column_integer(layout, row)); return;
  case COLUMN_ROW: lua_pushinteger(L, column_integer(layout, row)); return;
  case COLUMN_TEXT:
  case COLUMN_SET: break;
  }
  int64_t item = column_integer(layout, row);
  if (cache == LUA_NOREF) {
    push_text(L, &layout->dictionary, item);
    return;
  }
  lua_rawgeti(L, lua_upvalueindex(1), cache);
  if (lua_rawgeti(L, -1, item) != LUA_TNIL) return;
  lua_pop(L, 1);
  if (layout->meaning == COLUMN_TEXT) push_text(L, &layout->dictionary, item);
  else push_set(L, &layout->dictionary, item);
  lua_pushvalue(L, -1);
  lua_rawseti(L, -3, item);
}

// MARK: a column as a value

static guard_column *check_column(lua_State *L, int index) {
  guard_column *column = guard_userdata(L, index, KIND_COLUMN);
  if (column == NULL) luaL_error(L, "column expected, got %s", guard_type_name(L, index));
  if (column->owner == NULL || column->head.generation != guard_get(L)->generation)
    luaL_error(L, "this column is no longer valid: it belongs to a run that has ended");
  return column;
}

const column_layout *guard_check_column(lua_State *L, int index, int *cache) {
  guard_column *column = check_column(L, index);
  *cache = column->cache;
  return &column->layout;
}

// upvalues: caches, methods
static int column_index(lua_State *L) {
  guard_column *column = check_column(L, 1);
  if (lua_type(L, 2) == LUA_TNUMBER) {
    int whole;
    lua_Integer position = lua_tointegerx(L, 2, &whole);
    if (whole && position >= 1) guard_push_value(L, guard_get(L), &column->layout, column->cache, position - 1);
    else lua_pushnil(L);
    return 1;
  }
  if (lua_type(L, 2) == LUA_TSTRING) {
    lua_pushvalue(L, 2);
    if (lua_rawget(L, lua_upvalueindex(2)) != LUA_TNIL) return 1;
    return luaL_error(L,
                      "a column has no field '%s': read it with column[i], #column and pairs(column), or call count, "
                      "sum, mean, min, max, median, quantile or list",
                      lua_tostring(L, 2));
  }
  return luaL_error(L, "a column is read by whole numbers, got %s", guard_type_name(L, 2));
}

static int column_length(lua_State *L) {
  lua_pushinteger(L, check_column(L, 1)->layout.length);
  return 1;
}

// Goes on where a value is missing, unlike ipairs.
static int column_next(lua_State *L) {
  guard_column *column = check_column(L, 1);
  lua_Integer position = luaL_optinteger(L, 2, 0);
  if (position < 0 || position >= column->layout.length) return 0;
  lua_settop(L, 2);
  lua_pushinteger(L, position + 1);
  guard_push_value(L, guard_get(L), &column->layout, column->cache, position);
  lua_copy(L, -1, 4);
  lua_settop(L, 4);
  return 2;
}

static int column_pairs(lua_State *L) {
  check_column(L, 1);
  lua_pushvalue(L, lua_upvalueindex(2));
  lua_pushvalue(L, 1);
  lua_pushnil(L);
  return 3;
}

static int refuse_write(lua_State *L) { return luaL_error(L, "a column is read-only"); }

static int release_column(lua_State *L) {
  guard_column *column = guard_userdata(L, 1, KIND_COLUMN);
  if (column == NULL || column->owner == NULL) return 0;
  guard *g = guard_get(L);
  void *owner = column->owner;
  column->owner = NULL;
  lua_rawgeti(L, LUA_REGISTRYINDEX, g->dictionaries);
  if (lua_istable(L, -1)) luaL_unref(L, -1, column->cache);
  g->callbacks.release(owner);
  return 0;
}

// [-0, +1]
void guard_push_column(guard_State *L, const column_layout *layout, void *owner) {
  guard *g = guard_get(L);
  guard_column *column = guard_new_userdata(L, g, sizeof *column, KIND_COLUMN, 0);
  column->layout = *layout;
  column->cache = guard_dictionary_cache(L, g, layout);
  column->owner = owner;
  lua_rawgeti(L, LUA_REGISTRYINDEX, g->column_class);
  lua_setmetatable(L, -2);
}

void guard_open_columns(lua_State *L, guard *g) {
  lua_newtable(L);  // caches; number 1 of the registry table of caches is the one of dates
  lua_newtable(L);
  g->days = luaL_ref(L, -2);
  lua_createtable(L, 0, 8);
  lua_pushvalue(L, -2);
  lua_pushvalue(L, -1);
  guard_push_column_methods(L);
  lua_getfield(L, -1, "list");
  lua_setfield(L, -4, "list");  // where the table library finds it
  lua_pushcclosure(L, column_index, 2);
  lua_setfield(L, -2, "__index");
  lua_pushcfunction(L, column_length);
  lua_setfield(L, -2, "__len");
  lua_pushvalue(L, -2);
  lua_pushvalue(L, -1);
  lua_pushcclosure(L, column_next, 1);
  lua_pushcclosure(L, column_pairs, 2);
  lua_setfield(L, -2, "__pairs");
  lua_pushcfunction(L, refuse_write);
  lua_setfield(L, -2, "__newindex");
  lua_pushcfunction(L, release_column);
  lua_setfield(L, -2, "__gc");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_pushliteral(L, "column");
  lua_setfield(L, -2, "__name");
  g->column_class = luaL_ref(L, LUA_REGISTRYINDEX);
  g->dictionaries = luaL_ref(L, LUA_REGISTRYINDEX);
}
