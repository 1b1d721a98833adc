// What conversions into Swift values ask of a table.

#include "guard.h"

// [-0, +0] lua_next only ever gets a key that it gave itself, so that it cannot raise.
int64_t guard_sequence_length(guard_State *L, int32_t index) {
  int table = lua_absindex(L, index);
  int64_t count = 0, last = 0;
  bool whole = true;
  lua_pushnil(L);
  while (lua_next(L, table)) {
    lua_pop(L, 1);
    count++;
    int64_t key = lua_isinteger(L, -1) ? (int64_t)lua_tointeger(L, -1) : 0;
    if (key < 1) whole = false;
    if (key > last) last = key;
  }
  return whole && last == count ? count : -1 - count;
}
