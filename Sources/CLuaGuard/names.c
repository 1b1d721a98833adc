// Two names of metamethods that Lua looks up by the address of a string, in a table inside its first block of memory.
//
// __mode: a script may add it to a metatable after setmetatable has looked. The table gets the address of another string,
// which no script can write; our own weak tables use that one.
// __call: a table that is its own __call keeps the interpreter in one loop for minutes without an instruction. A kill
// replaces the name's address, so the loop finds nothing to call and ends with an error.
//
// The table is found by its contents: the addresses of the strings __mode, __concat, __call and __close, at their places.
// Where it is not found (another Lua), both guards are off, and the tests say so.

#include "guard.h"

#include <unistd.h>

typedef const void *volatile *name_place;

// [-0, +0] strings of fixed names are never freed
static const char *name_bytes(lua_State *L, const char *name) {
  const char *bytes = lua_pushstring(L, name);
  lua_pop(L, 1);
  return bytes;
}

/// The place whose word, and whose neighbour's, are the addresses of two names, `distance` before their bytes.
static name_place find_names(guard *g, const char *first, const char *second, size_t *distance) {
  for (*distance = 16; *distance <= 48; *distance += 8) {
    const void **words = (const void **)g->first_block;
    for (size_t i = 0; i + 1 < g->first_size / sizeof(void *); i++) {
      if (words[i] == first - *distance && words[i + 1] == second - *distance) return (name_place)&words[i];
    }
  }
  return NULL;
}

/// [-0, +1] a short name that nobody can guess
static const char *push_secret(lua_State *L) {
  char secret[24];
  if (getentropy(secret, sizeof secret) != 0) memset(secret, 0xFE, sizeof secret);
  return lua_pushlstring(L, secret, sizeof secret);
}

void guard_open_names(lua_State *L, guard *g) {
  size_t distance;
  // Lua's order: __index __newindex __gc __mode __len ... __concat __call __close
  name_place mode = find_names(g, name_bytes(L, "__mode"), name_bytes(L, "__len"), &distance);
  if (mode != NULL) {
    g->mode_place = mode;
    g->plain_mode = *mode;
    *mode = push_secret(L) - distance;
  } else {
    lua_pushliteral(L, "__mode");
  }
  g->mode_name = luaL_ref(L, LUA_REGISTRYINDEX);
  name_place call = find_names(g, name_bytes(L, "__call"), name_bytes(L, "__close"), &distance);
  if (call == NULL) return;
  g->plain_call = *call;
  g->no_name = push_secret(L) - distance;
  luaL_ref(L, LUA_REGISTRYINDEX);
  g->call_name = call;
}

// [-0, +1]
void guard_push_mode_name(lua_State *L, guard *g) { lua_rawgeti(L, LUA_REGISTRYINDEX, g->mode_name); }
