// os: date arithmetic without a clock and without a time zone.

#include "guard.h"

#include <limits.h>
#include <locale.h>
#include <pthread.h>

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
  // As in Lua: what fits in a struct tm, whose years count from 1900 and months from 0.
  int64_t from = missing >= 0 ? 0 : *name == 'y' ? 1900 : *name == 'm' ? 1 : 0;
  if (value < INT_MIN + from || value > INT_MAX + from)
    luaL_error(L, "field '%s' is out-of-bound", name);
  return value - from;
}

static void set_field(lua_State *L, const char *name, int64_t value) {
  lua_pushstring(L, name);
  lua_pushinteger(L, value);
  lua_rawset(L, -3);
}

// [-0, +0] into the table on top
static void set_fields(lua_State *L, const struct tm *date) {
  set_field(L, "year", (int64_t)date->tm_year + 1900);
  set_field(L, "month", (int64_t)date->tm_mon + 1);
  set_field(L, "day", date->tm_mday);
  set_field(L, "hour", date->tm_hour);
  set_field(L, "min", date->tm_min);
  set_field(L, "sec", date->tm_sec);
  set_field(L, "yday", (int64_t)date->tm_yday + 1);
  set_field(L, "wday", (int64_t)date->tm_wday + 1);
  lua_pushliteral(L, "isdst");
  lua_pushboolean(L, 0);
  lua_rawset(L, -3);
}

// Names of months and days are English, whatever the process's locale.
static locale_t plain_locale;
static pthread_once_t locale_made = PTHREAD_ONCE_INIT;
static void make_locale(void) { plain_locale = newlocale(LC_ALL_MASK, "C", (locale_t)0); }

/// The conversion after a '%', as Lua allows it: one letter, or E or O and a letter. Its length; 0: there is none.
static int conversion_length(const char *text, const char *end) {
  if (text == end) return 0;
  if (*text != 0 && strchr("aAbBcCdDeFgGhHIjmMnprRStTuUVwWxXyYzZ%", *text) != NULL) return 1;
  if (text + 1 == end || text[1] == 0) return 0;
  if (*text == 'E' && strchr("cCxXyY", text[1]) != NULL) return 2;
  if (*text == 'O' && strchr("deHImMSuUVwWy", text[1]) != NULL) return 2;
  return 0;
}

static int os_time(lua_State *L) {
  if (lua_isnoneornil(L, 1)) return luaL_error(L, "there is no clock here: os.time takes a table");
  luaL_checktype(L, 1, LUA_TTABLE);
  struct tm date = {0};  // one after the other: the first field that is missing is the one named
  date.tm_year = (int)field_at(L, "year", -1);
  date.tm_mon = (int)field_at(L, "month", -1);
  date.tm_mday = (int)field_at(L, "day", -1);
  date.tm_hour = (int)field_at(L, "hour", 12);
  date.tm_min = (int)field_at(L, "min", 0);
  date.tm_sec = (int)field_at(L, "sec", 0);
  int64_t time = timegm(&date);
  if (time == -1 && (date.tm_year != 69 || date.tm_sec != 59))
    return luaL_error(L, "time result cannot be represented in this installation");
  lua_settop(L, 1);
  if (guard_is_frozen(L, 1)) {
    lua_pushinteger(L, time);
    return 1;
  }
  set_fields(L, &date);  // as in Lua, the table's fields are brought into their ranges
  lua_pushinteger(L, time);
  return 1;
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
    set_fields(L, &date);
    return 1;
  }
  pthread_once(&locale_made, make_locale);
  const char *end = lua_tostring(L, 1) == NULL ? format + strlen(format) : lua_tostring(L, 1) + length;
  luaL_Buffer text;
  luaL_buffinit(L, &text);
  while (format < end) {
    if (*format != '%') {
      luaL_addchar(&text, *format++);
      continue;
    }
    int count = conversion_length(++format, end);
    if (count == 0) return luaL_argerror(L, 1, lua_pushfstring(L, "invalid conversion specifier '%%%s'", format));
    guard_work(L, GUARD_CHARGE_BYTES);
    char conversion[4] = {'%', format[0], count == 2 ? format[1] : 0, 0}, piece[128];
    luaL_addlstring(&text, piece, strftime_l(piece, sizeof piece, conversion, &date, plain_locale));
    format += count;
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
