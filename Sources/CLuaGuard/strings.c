// The string library, charged by the byte. What is short and linear is Lua's own.

#include "guard.h"

static const char *const real_names[] = {"byte", "char", "pack", "packsize", "unpack", NULL};

// upvalue of each function that leans on the real one: that function
static int call_real(lua_State *L) { return lua_tocfunction(L, lua_upvalueindex(1))(L); }

static int string_linear(lua_State *L) {
  size_t length = 0;
  if (lua_type(L, 1) == LUA_TSTRING) length = (size_t)lua_rawlen(L, 1);
  if (length > 256) guard_work(L, (int64_t)length);
  if (length > 4096) guard_reserve(L, guard_get(L), 2 * length);
  return call_real(L);
}

static int string_rep(lua_State *L) {
  size_t length, gap_length;
  const char *text = luaL_checklstring(L, 1, &length);
  lua_Integer count = luaL_checkinteger(L, 2);
  const char *gap = luaL_optlstring(L, 3, "", &gap_length);
  if (count <= 0 || length + gap_length == 0) {
    lua_pushliteral(L, "");
    return 1;
  }
  if ((lua_Unsigned)count > (lua_Unsigned)LUA_MAXINTEGER / (length + gap_length))
    return luaL_error(L, "resulting string too large");
  size_t total = (size_t)count * length + (size_t)(count - 1) * gap_length;
  guard_work(L, (int64_t)total);
  guard_reserve(L, guard_get(L), 2 * total);
  luaL_Buffer buffer;
  char *to = luaL_buffinitsize(L, &buffer, total);
  for (; count > 0; count--) {
    memcpy(to, text, length);
    to += length;
    if (count > 1) {
      memcpy(to, gap, gap_length);
      to += gap_length;
    }
  }
  luaL_pushresultsize(&buffer, total);
  return 1;
}

// %p shows addresses and is refused; %s of tables goes through our own tostring.
static int string_format(lua_State *L) {
  size_t length;
  const char *format = luaL_checklstring(L, 1, &length), *end = format + length;
  int argument = 1;
  size_t total = length;
  guard_work(L, (int64_t)length);
  while (format < end) {
    if (*format++ != '%') continue;
    if (format < end && *format == '%') {
      format++;
      continue;
    }
    while (format < end && strchr("-+ #0123456789.", *format) != NULL && *format != 0) format++;
    argument++;
    if (format >= end) break;
    if (*format == 'p') return luaL_error(L, "%%p is not allowed here: addresses differ from run to run");
    int type = lua_type(L, argument);
    if (*format == 's' && (type == LUA_TTABLE || type >= LUA_TFUNCTION)) {
      guard_tolstring(L, argument, NULL);
      lua_replace(L, argument);
    }
    if (type == LUA_TSTRING) total += lua_rawlen(L, argument);
  }
  guard_work(L, (int64_t)total);
  if (total > 4096) guard_reserve(L, guard_get(L), 4 * total);
  return call_real(L);
}

// [library] -> [library], the function `name` leans on the real one of the table below
static void set_over_real(lua_State *L, const char *name, lua_CFunction function) {
  lua_getfield(L, -2, name);
  lua_pushcclosure(L, function, 1);
  lua_setfield(L, -2, name);
}

// [-0, +1] the string metatable's __index is the table itself: nothing leads from a string to it
void guard_open_string(lua_State *L) {
  static const luaL_Reg own[] = {{"rep", string_rep}, {NULL, NULL}};
  lua_pushcfunction(L, luaopen_string);
  lua_call(L, 0, 1);
  lua_createtable(L, 0, 16);
  guard_copy_functions(L, real_names);
  guard_set_functions(L, own);
  set_over_real(L, "format", string_format);
  static const char *const linear[] = {"len", "lower", "reverse", "sub", "upper", NULL};
  for (const char *const *name = linear; *name != NULL; name++) set_over_real(L, *name, string_linear);
  guard_open_patterns(L);
  lua_remove(L, -2);

  lua_pushliteral(L, "");
  lua_getmetatable(L, -1);
  lua_pushvalue(L, -3);
  lua_setfield(L, -2, "__index");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_pop(L, 2);
}
