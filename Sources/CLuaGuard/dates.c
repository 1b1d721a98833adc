// os: date arithmetic without a clock and without a time zone.

#include "guard.h"

static int64_t field_at(lua_State *L, const char *name, int64_t missing) {
  lua_pushstring(L, name);
  lua_rawget(L, 1);
  int whole;
  int64_t value = lua_tointegerx(L, -1, &whole);
  if (!whole) {
    if (!lua_isnil(L, -1)) luaL_error(L, "field '%s' is not an integer", name);
    if (missing < 0) luaL_error(L, "field '%s' missing in date table", name);
    value = missing;
  }
  lua_pop(L, 1);
  if (value < INT32_MIN / 2 || value > INT32_MAX / 2) luaL_error(L, "field '%s' is out-of-bound", name);
  return value;
}

static int os_time(lua_State *L) {
  if (lua_isnoneornil(L, 1)) return luaL_error(L, "there is no clock here: os.time takes a table");
  luaL_checktype(L, 1, LUA_TTABLE);
  struct tm date = {
    .tm_year = (int)field_at(L, "year", -1) - 1900, .tm_mon = (int)field_at(L, "month", -1) - 1,
    .tm_mday = (int)field_at(L, "day", -1), .tm_hour = (int)field_at(L, "hour", 12),
    .tm_min = (int)field_at(L, "min", 0), .tm_sec = (int)field_at(L, "sec", 0),
  };
  lua_pushinteger(L, (lua_Integer)timegm(&date));
  return 1;
}

static void set_field(lua_State *L, const char *name, int value) {
  lua_pushinteger(L, value);
  lua_setfield(L, -2, name);
}

static int os_date(lua_State *L) {
  size_t length;
  const char *format = luaL_optlstring(L, 1, "%Y-%m-%d %H:%M:%S", &length);
  if (lua_isnoneornil(L, 2)) return luaL_error(L, "there is no clock here: os.date takes a time");
  time_t time = (time_t)luaL_checkinteger(L, 2);
  struct tm date;
  if (gmtime_r(&time, &date) == NULL) return luaL_error(L, "date result cannot be represented in this installation");
  if (*format == '!') format++;
  if (strncmp(format, "*t", 2) == 0) {
    lua_createtable(L, 0, 9);
    set_field(L, "year", date.tm_year + 1900);
    set_field(L, "month", date.tm_mon + 1);
    set_field(L, "day", date.tm_mday);
    set_field(L, "hour", date.tm_hour);
    set_field(L, "min", date.tm_min);
    set_field(L, "sec", date.tm_sec);
    set_field(L, "yday", date.tm_yday + 1);
    set_field(L, "wday", date.tm_wday + 1);
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "isdst");
    return 1;
  }
  luaL_Buffer text;
  luaL_buffinit(L, &text);
  for (; *format != 0; format++) {
    if (*format != '%') {
      luaL_addchar(&text, *format);
      continue;
    }
    char conversion[3] = {'%', *++format, 0};
    // Those whose result depends on no locale and no zone.
    if (conversion[1] == 0 || strchr("CDFGHIMRSTVUWYdegjmnuwy%t", conversion[1]) == NULL)
      return luaL_error(L, "invalid conversion specifier '%%%s'", conversion + 1);
    char piece[64];
    luaL_addlstring(&text, piece, strftime(piece, sizeof piece, conversion, &date));
  }
  luaL_pushresult(&text);
  return 1;
}

static int os_difftime(lua_State *L) {
  lua_pushnumber(L, (lua_Number)luaL_checkinteger(L, 1) - (lua_Number)luaL_checkinteger(L, 2));
  return 1;
}

// [-0, +1]
void guard_open_os(lua_State *L) {
  static const luaL_Reg own[] = {{"date", os_date}, {"difftime", os_difftime}, {"time", os_time}, {NULL, NULL}};
  lua_createtable(L, 0, 4);
  guard_set_functions(L, own);
}
