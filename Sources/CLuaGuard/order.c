// The order of keys: whole numbers ascending, other numbers ascending, strings by bytes, false, true, then tables,
// functions and the like in the order of their making. The same in every process, whatever Lua's hash seed.

#include "guard.h"

enum { FEW_KEYS = 16 };  // of a record: sorted without memory of the interpreter

typedef enum { KEY_INTEGER, KEY_FLOAT, KEY_STRING, KEY_OTHER } key_kind;

typedef struct {
  key_kind kind;
  int32_t place;  // in the array of keys
  union {
    int64_t integer;
    double number;
    struct {
      const char *bytes;
      size_t length;
    } text;
    uint64_t serial;
  } value;
} sort_key;

static int compare_bytes(const char *a, size_t a_length, const char *b, size_t b_length) {
  int order = memcmp(a, b, a_length < b_length ? a_length : b_length);
  return order != 0 ? order : a_length < b_length ? -1 : a_length > b_length;
}

static int compare_keys(const sort_key *a, const sort_key *b) {
  if (a->kind != b->kind) return a->kind < b->kind ? -1 : 1;
  switch (a->kind) {
  case KEY_INTEGER: return a->value.integer < b->value.integer ? -1 : a->value.integer > b->value.integer;
  case KEY_FLOAT: return a->value.number < b->value.number ? -1 : a->value.number > b->value.number;
  case KEY_STRING:
    return compare_bytes(a->value.text.bytes, a->value.text.length, b->value.text.bytes, b->value.text.length);
  case KEY_OTHER: return a->value.serial < b->value.serial ? -1 : a->value.serial > b->value.serial;
  }
  return 0;
}

// A merge sort of our own: the library's qsort takes memory that nobody counts, and cannot be left by a kill. The keys lie
// twice `count` long; those in order are the first half.
static void sort_keys(lua_State *L, sort_key *keys, int64_t count) {
  sort_key *from = keys, *to = keys + count;
  int64_t work = 0;
  for (int64_t width = 1; width < count; width *= 2) {
    for (int64_t start = 0; start < count; start += 2 * width) {
      int64_t middle = start + width < count ? start + width : count;
      int64_t end = start + 2 * width < count ? start + 2 * width : count;
      int64_t a = start, b = middle, out = start;
      while (a < middle && b < end) {
        if ((++work & 1023) == 0) guard_work(L, 1024 * 16);
        if (from[a].kind == KEY_STRING && from[a].value.text.length > 4096) guard_work(L, (int64_t)from[a].value.text.length);
        to[out++] = compare_keys(&from[b], &from[a]) < 0 ? from[b++] : from[a++];
      }
      while (a < middle) to[out++] = from[a++];
      while (b < end) to[out++] = from[b++];
    }
    sort_key *other = from;
    from = to;
    to = other;
  }
  if (from != keys) memcpy(keys, from, sizeof(sort_key) * (size_t)count);
}

static sort_key key_at(lua_State *L, int index, int32_t place) {
  sort_key key = {.place = place};
  switch (lua_type(L, index)) {
  case LUA_TNUMBER:
    key.kind = lua_isinteger(L, index) ? KEY_INTEGER : KEY_FLOAT;
    if (key.kind == KEY_INTEGER) key.value.integer = lua_tointeger(L, index);
    else key.value.number = lua_tonumber(L, index);
    break;
  case LUA_TSTRING:
    key.kind = KEY_STRING;
    key.value.text.bytes = lua_tolstring(L, index, &key.value.text.length);
    break;
  case LUA_TBOOLEAN:
    key.kind = KEY_OTHER;
    key.value.serial = (uint64_t)lua_toboolean(L, index);
    break;
  default:
    key.kind = KEY_OTHER;
    key.value.serial = guard_serial(L, index) + 2;
    break;
  }
  return key;
}

// A walk over a table: what is below, in and above the sequence 1...run. Numbers of the sequence are not listed.
typedef struct {
  guard_header head;
  int64_t run;       // rawlen when the walk began
  int32_t count;     // other keys
  int32_t before;    // of these, whole numbers below 1
  int64_t position;  // 0..<before: keys; then the run; then keys
  int32_t places[];  // in the array of keys, in order
} key_walk;

// Lists the keys of a table but those of 1...run in the array at `keys`; returns how many of 1...run it saw.
static int64_t list_keys(lua_State *L, int table, int keys, int64_t run, int64_t *count) {
  int64_t inside = 0, seen = 0;
  *count = 0;
  lua_pushnil(L);
  while (lua_next(L, table)) {
    lua_pop(L, 1);
    if ((++seen & 255) == 0) guard_work(L, 256 * 8);
    lua_Integer key = lua_isinteger(L, -1) ? lua_tointeger(L, -1) : 0;
    if (key >= 1 && key <= run) {
      inside++;
      continue;
    }
    lua_pushvalue(L, -1);
    lua_rawseti(L, keys, ++*count);
  }
  guard_work(L, (seen & 255) * 8);
  return inside;
}

// [-0, +2] array of keys, walk. The table is at `index`.
static key_walk *push_walk(lua_State *L, guard *g, int index) {
  int64_t run = (int64_t)lua_rawlen(L, index), count;
  if (!lua_checkstack(L, 16) && g->enforce) luaL_error(L, "stack overflow");
  lua_createtable(L, run == 0 ? FEW_KEYS / 2 : 0, 0);  // growing it would cost more than the walk over a record
  int keys = lua_gettop(L);
  if (list_keys(L, index, keys, run, &count) < run) {  // holes, perhaps 2^62 of them: list them all
    run = 0;
    lua_newtable(L);
    lua_replace(L, keys);
    list_keys(L, index, keys, run, &count);
  }
  if (count >= INT32_MAX) count = INT32_MAX - 1;  // takes 100 GB
  key_walk *walk = guard_new_userdata(L, g, sizeof(key_walk) + sizeof(int32_t) * (size_t)count, KIND_WALK, 0);
  walk->run = run;
  walk->count = (int32_t)count;
  if (count == 0) return walk;
  sort_key few[2 * FEW_KEYS], *order = few;
  if (count > FEW_KEYS) order = lua_newuserdatauv(L, 2 * sizeof(sort_key) * (size_t)count, 0);
  for (int32_t i = 0; i < count; i++) {
    if ((i & 255) == 255) guard_work(L, 0);
    lua_rawgeti(L, keys, i + 1);
    order[i] = key_at(L, -1, i + 1);
    lua_pop(L, 1);
  }
  sort_keys(L, order, count);
  for (int32_t i = 0; i < count; i++) {
    walk->places[i] = order[i].place;
    if (order[i].kind == KEY_INTEGER && order[i].value.integer < 1) walk->before = i + 1;
  }
  if (count > FEW_KEYS) lua_pop(L, 1);
  return walk;
}

// [-0, +0 or key and value] the next pair whose value is still there
static bool walk_on(lua_State *L, key_walk *walk, int table, int keys) {
  int64_t tries = 0;
  while (walk->position < walk->before + walk->run + (walk->count - walk->before)) {
    int64_t position = walk->position++;
    if ((++tries & 255) == 0) guard_work(L, 256 * 8);
    if (position >= walk->before && position < walk->before + walk->run) {
      int64_t key = position - walk->before + 1;
      lua_pushinteger(L, key);
      if (lua_rawgeti(L, table, key) != LUA_TNIL) return true;
      lua_pop(L, 2);
      continue;
    }
    int64_t place = position < walk->before ? position : position - walk->run;
    lua_rawgeti(L, keys, walk->places[place]);
    lua_pushvalue(L, -1);
    if (lua_rawget(L, table) != LUA_TNIL) return true;
    lua_pop(L, 2);
  }
  return false;
}

// upvalues: table, keys, walk
static int next_pair(lua_State *L) {
  key_walk *walk = lua_touserdata(L, lua_upvalueindex(3));
  return walk_on(L, walk, lua_upvalueindex(1), lua_upvalueindex(2)) ? 2 : 0;
}

int guard_library_pairs(lua_State *L) {
  guard *g = guard_check(L);
  luaL_checkany(L, 1);
  lua_settop(L, 1);
  if (luaL_getmetafield(L, 1, "__pairs") != LUA_TNIL) {
    lua_pushvalue(L, 1);
    lua_call(L, 1, 3);
    return 3;
  }
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_pushvalue(L, 1);
  guard_thaw_for_reading(L, 2);
  lua_pushvalue(L, 2);
  push_walk(L, g, 2);
  lua_pushcclosure(L, next_pair, 3);
  lua_pushvalue(L, 1);
  lua_pushnil(L);
  return 3;
}

// upvalues: the table, keys, walk and key of the last call
int guard_library_next(lua_State *L) {
  guard *g = guard_check(L);
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 2);
  guard_thaw_for_reading(L, 1);
  if (lua_isnil(L, 2)) {
    lua_pushnil(L);
    if (!lua_next(L, 1)) {
      lua_pushnil(L);
      return 1;
    }
    lua_settop(L, 2);
  }
  key_walk *walk = guard_userdata(L, lua_upvalueindex(3), KIND_WALK);
  bool fits = walk != NULL && !lua_isnil(L, 2) && lua_rawequal(L, 1, lua_upvalueindex(1)) &&
              lua_rawequal(L, 2, lua_upvalueindex(4));
  if (!fits) {
    push_walk(L, g, 1);  // keys at 3, walk at 4
    walk = lua_touserdata(L, 4);
    if (!lua_isnil(L, 2)) {
      sort_key wanted = key_at(L, 2, 0);
      for (int64_t step = 1; walk_on(L, walk, 1, 3); step++) {  // the first key behind the one given, which may be gone
        sort_key found = key_at(L, -2, 0);
        if ((step & 255) == 0) guard_work(L, 256 * 8);
        bool behind = compare_keys(&found, &wanted) > 0;
        lua_pop(L, 2);
        if (behind) {
          walk->position--;
          break;
        }
      }
    }
    lua_pushvalue(L, 1);
    lua_replace(L, lua_upvalueindex(1));
    lua_pushvalue(L, 3);
    lua_replace(L, lua_upvalueindex(2));
    lua_pushvalue(L, 4);
    lua_replace(L, lua_upvalueindex(3));
    lua_settop(L, 2);
  }
  if (!walk_on(L, walk, lua_upvalueindex(1), lua_upvalueindex(2))) {
    for (int i = 1; i <= 4; i++) {
      lua_pushnil(L);
      lua_replace(L, lua_upvalueindex(i));
    }
    lua_pushnil(L);
    return 1;
  }
  lua_pushvalue(L, -2);
  lua_replace(L, lua_upvalueindex(4));
  return 2;
}

// Few steps: lua_next raises for no key that it gave itself.
bool guard_has_more_fields(guard_State *L, int32_t index, int32_t count) {
  index = lua_absindex(L, index);
  lua_pushvalue(L, index);
  guard_thaw_for_reading(L, -1);
  lua_pushnil(L);
  while (count >= 0 && lua_next(L, -2)) {
    lua_pop(L, 1);
    count--;
  }
  lua_pop(L, count < 0 ? 2 : 1);
  return count < 0;
}

// [-0, +1] for Swift, where memory cannot run out and nothing is raised (guard_work)
int64_t guard_push_keys(guard_State *L, int32_t index) {
  index = lua_absindex(L, index);
  guard *g = guard_get(L);
  lua_pushvalue(L, index);
  guard_thaw_for_reading(L, -1);
  int table = lua_gettop(L);
  key_walk *walk = push_walk(L, g, table);
  lua_newtable(L);
  int64_t count = 0;
  while (walk_on(L, walk, table, table + 1)) {
    lua_pop(L, 1);
    lua_rawseti(L, table + 3, ++count);
  }
  lua_replace(L, table);
  lua_settop(L, table);
  return count;
}
