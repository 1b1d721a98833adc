// What a column answers as a whole: one crossing, one pass over its values. Missing values are skipped; an empty sum is 0,
// an empty mean, minimum, maximum or quantile is nil.

#include "guard.h"

// upvalue 1 of all functions: the table of caches, for guard_push_value

static const column_layout *receiver(lua_State *L, const char *method, int *cache) {
  if (guard_userdata(L, 1, KIND_COLUMN) == NULL)
    luaL_error(L, "use ':' to call %s (column:%s(...), not column.%s(...))", method, method, method);
  const column_layout *column = guard_check_column(L, 1, cache);
  guard_work(L, column->length * 8);
  return column;
}

static bool is_number(const column_layout *column) {
  return column->meaning == COLUMN_INTEGER || column->meaning == COLUMN_DECIMAL;
}

static void want_numbers(lua_State *L, const column_layout *column, const char *method) {
  static const char *const words[] = {"true and false", "whole numbers", "numbers", "dates", "text", "rows", "lists"};
  if (!is_number(column)) luaL_error(L, "%s needs a column of numbers, this one holds %s", method, words[column->meaning]);
}

static int column_count(lua_State *L) {
  int cache;
  const column_layout *column = receiver(L, "count", &cache);
  int64_t count = 0;
  for (int64_t row = 0; row < column->length; row++) count += column_is_valid(column, row);
  lua_pushinteger(L, count);
  return 1;
}

// Whole numbers are added exactly, others in the order of the rows.
typedef struct {
  int64_t count;
  __int128 whole;
  double decimal;
} column_total;

static column_total total_of(const column_layout *column) {
  column_total total = {0, 0, 0};
  for (int64_t row = 0; row < column->length; row++) {
    if (!column_is_valid(column, row)) continue;
    total.count++;
    if (column->storage == COLUMN_FLOAT64) total.decimal += column_decimal(column, row);
    else total.whole += column_integer(column, row);
  }
  return total;
}

static int column_sum(lua_State *L) {
  int cache;
  const column_layout *column = receiver(L, "sum", &cache);
  want_numbers(L, column, "sum");
  column_total total = total_of(column);
  if (column->storage == COLUMN_FLOAT64) {
    lua_pushnumber(L, total.decimal);
  } else {
    if (total.whole > INT64_MAX || total.whole < INT64_MIN)
      return luaL_error(L, "the sum of this column is beyond the whole numbers");
    lua_pushinteger(L, (lua_Integer)total.whole);
  }
  return 1;
}

static int column_mean(lua_State *L) {
  int cache;
  const column_layout *column = receiver(L, "mean", &cache);
  want_numbers(L, column, "mean");
  column_total total = total_of(column);
  if (total.count == 0) lua_pushnil(L);
  else lua_pushnumber(L, (column->storage == COLUMN_FLOAT64 ? total.decimal : (double)total.whole) / (double)total.count);
  return 1;
}

static int extreme(lua_State *L, const char *method, bool least) {
  int cache;
  const column_layout *column = receiver(L, method, &cache);
  if (column->meaning != COLUMN_DATE) want_numbers(L, column, method);
  int64_t best = -1;
  for (int64_t row = 0; row < column->length; row++) {
    if (!column_is_valid(column, row)) continue;
    bool better;
    if (best < 0) better = true;
    else if (column->storage == COLUMN_FLOAT64)
      better = least ? column_decimal(column, row) < column_decimal(column, best)
                     : column_decimal(column, row) > column_decimal(column, best);
    else
      better = least ? column_integer(column, row) < column_integer(column, best)
                     : column_integer(column, row) > column_integer(column, best);
    if (better) best = row;
  }
  guard_push_value(L, guard_get(L), column, cache, best);
  return 1;
}

static int column_min(lua_State *L) { return extreme(L, "min", true); }
static int column_max(lua_State *L) { return extreme(L, "max", false); }

// MARK: quantiles

// Puts the element of a place where sorting would put it, smaller ones below. Linear on the whole; each round is charged
// and may be ended by a kill, since a script can choose the values.
static void select_place(lua_State *L, double *values, int64_t count, int64_t place) {
  int64_t low = 0, high = count - 1;
  uint64_t seed = (uint64_t)count;
  while (low < high) {
    guard_work(L, (high - low + 1) * 8);
    seed = seed * 6364136223846793005u + 1442695040888963407u;
    double pivot = values[low + (int64_t)((seed >> 33) % (uint64_t)(high - low + 1))];
    int64_t below = low, above = high;
    for (int64_t i = low; i <= above;) {
      double value = values[i];
      if (value < pivot) {
        values[i++] = values[below];
        values[below++] = value;
      } else if (value > pivot) {
        values[i] = values[above];
        values[above--] = value;
      } else {
        i++;
      }
    }
    if (place < below) high = below - 1;
    else if (place > above) low = above + 1;
    else return;
  }
}

// Between the two nearest values in proportion (as spreadsheets and R's type 7 do); the half is the usual median.
static int quantile(lua_State *L, const char *method, double share) {
  int cache;
  const column_layout *column = receiver(L, method, &cache);
  want_numbers(L, column, method);
  double *values = lua_newuserdatauv(L, sizeof(double) * (size_t)(column->length + 1), 0);
  int64_t count = 0;
  for (int64_t row = 0; row < column->length; row++) {
    if (column_is_valid(column, row)) values[count++] = column_decimal(column, row);
  }
  if (count == 0) {
    lua_pushnil(L);
    return 1;
  }
  double position = share * (double)(count - 1);
  int64_t place = (int64_t)position;
  select_place(L, values, count, place);
  double result = values[place];
  if (position > (double)place) {
    double next = values[place + 1];
    for (int64_t i = place + 2; i < count; i++) {
      if (values[i] < next) next = values[i];
    }
    double part = position - (double)place;
    result = part == 0.5 ? (result + next) / 2 : result + (next - result) * part;  // the half as bv.median has it
  }
  lua_pushnumber(L, result);
  return 1;
}

static int column_quantile(lua_State *L) {
  if (lua_type(L, 2) != LUA_TNUMBER)
    return luaL_error(L, "bad argument #1 'share' to quantile: number expected, got %s", guard_type_name(L, 2));
  double share = lua_tonumber(L, 2);
  if (!(share >= 0 && share <= 1)) return luaL_error(L, "bad argument #1 'share' to quantile: must be 0 to 1");
  return quantile(L, "quantile", share);
}

static int column_median(lua_State *L) { return quantile(L, "median", 0.5); }

// MARK: as a table

static int column_list(lua_State *L) {
  int cache;
  const column_layout *column = receiver(L, "list", &cache);
  guard *g = guard_get(L);
  lua_settop(L, 1);
  lua_createtable(L, column->length < 1 << 20 ? (int)column->length : 1 << 20, 0);
  for (int64_t row = 0; row < column->length; row++) {
    if ((row & 1023) == 0) guard_check(L);
    guard_push_value(L, g, column, cache, row);
    lua_rawseti(L, 2, row + 1);
    lua_settop(L, 2);
  }
  return 1;
}

// [-0, +0] for the table library
void guard_column_as_list(lua_State *L, int index) {
  if (guard_userdata(L, index, KIND_COLUMN) == NULL || luaL_getmetafield(L, index, "list") == LUA_TNIL) return;
  lua_pushvalue(L, index);
  lua_call(L, 1, 1);
  lua_replace(L, index);
}

// [-1 caches, +1 methods]
void guard_push_column_methods(lua_State *L) {
  static const luaL_Reg methods[] = {
    {"count", column_count},   {"list", column_list}, {"max", column_max},           {"mean", column_mean},
    {"median", column_median}, {"min", column_min},   {"quantile", column_quantile}, {"sum", column_sum},
    {NULL, NULL},
  };
  lua_createtable(L, 0, 8);
  lua_insert(L, -2);
  luaL_setfuncs(L, methods, 1);
}

bool guard_push_column_list(guard_State *L, int32_t index) {
  index = lua_absindex(L, index);
  if (guard_userdata(L, index, KIND_COLUMN) == NULL || !lua_getmetatable(L, index)) return false;
  lua_pushliteral(L, "list");
  lua_rawget(L, -2);
  lua_remove(L, -2);
  lua_pushvalue(L, index);
  return true;
}
