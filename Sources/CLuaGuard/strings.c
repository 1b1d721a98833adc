// The string library, charged by the byte. What is short and linear is Lua's own.

#include "guard.h"

// upvalue of each function that leans on the real one: that function
static int call_real(lua_State *L) { return lua_tocfunction(L, lua_upvalueindex(1))(L); }

static int string_linear(lua_State *L) {
  size_t length = 0;
  if (lua_type(L, 1) == LUA_TSTRING) length = (size_t)lua_rawlen(L, 1);
  if (length > 256) guard_work(L, (int64_t)length);
  if (length > 4096) guard_reserve(L, guard_get(L), 2 * length);
  return call_real(L);
}

// byte, char: an element is a value on the stack.
static int string_bytes(lua_State *L) {
  int top = lua_gettop(L);
  int results = call_real(L);
  guard_work(L, ((int64_t)top + results) * 8);
  return results;
}

/// Sizes that a format of pack names, "c10000" and the like: that many bytes are written one by one.
static size_t named_sizes(const char *format, size_t length) {
  size_t total = 0, number = 0;
  for (size_t i = 0; i <= length; i++) {
    bool digit = i < length && format[i] >= '0' && format[i] <= '9';
    if (digit && number <= GUARD_TEXT_BYTES) number = number * 10 + (size_t)(format[i] - '0');
    if (digit) continue;
    total += number;
    number = 0;
    if (total > GUARD_TEXT_BYTES) return total;
  }
  return total;
}

static int string_packing(lua_State *L) {
  size_t length, total = 0;
  luaL_checklstring(L, 1, &length);
  if (length > GUARD_LOAD_BYTES) return luaL_error(L, "the format is too long: at most %d bytes", GUARD_LOAD_BYTES);
  for (int i = lua_gettop(L); i > 1; i--) {
    if (lua_type(L, i) == LUA_TSTRING) total += lua_rawlen(L, i);
  }
  guard_work(L, (int64_t)(length * 4 + total));
  return call_real(L);
}

static int string_pack(lua_State *L) {
  size_t length;
  const char *format = luaL_checklstring(L, 1, &length);
  size_t named = named_sizes(format, length);
  guard_check_text(L, guard_get(L), named);
  guard_work(L, (int64_t)named);
  return string_packing(L);
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
  guard_check_text(L, guard_get(L), total);
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
  guard_set_functions(L, own);
  set_over_real(L, "format", guard_library_format);
  static const char *const linear[] = {"len", "lower", "reverse", "sub", "upper", NULL};
  for (const char *const *name = linear; *name != NULL; name++) set_over_real(L, *name, string_linear);
  set_over_real(L, "byte", string_bytes);
  set_over_real(L, "char", string_bytes);
  set_over_real(L, "pack", string_pack);
  set_over_real(L, "packsize", string_packing);
  set_over_real(L, "unpack", string_packing);
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
