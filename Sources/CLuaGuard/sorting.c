// table.sort: a stable merge sort over numbers that stand for the elements, so that no comparison can lead it astray.

#include "guard.h"

typedef struct {
  union {
    double number;
    int64_t integer;
    struct {
      const char *bytes;
      size_t length;
    } text;
  } value;
} element;

typedef enum { BY_INTEGER, BY_NUMBER, BY_TEXT, BY_OPERATOR, BY_FUNCTION } comparison;

typedef struct {
  lua_State *L;
  comparison comparison;
  int copy;  // stack index of the elements, as they were
  const element *elements;
  int64_t work;
} sorting;

// Whether b must stand before a.
static bool swapped(sorting *s, int32_t a, int32_t b) {
  lua_State *L = s->L;
  if ((++s->work & 1023) == 0) guard_work(L, 1024 * GUARD_CHARGE_BYTES);
  switch (s->comparison) {
  case BY_INTEGER: return s->elements[b].value.integer < s->elements[a].value.integer;
  case BY_NUMBER: return s->elements[b].value.number < s->elements[a].value.number;
  case BY_TEXT: {
    const element *x = &s->elements[a], *y = &s->elements[b];
    size_t shorter = x->value.text.length < y->value.text.length ? x->value.text.length : y->value.text.length;
    if (shorter > 4096) guard_work(L, (int64_t)shorter);
    int order = x->value.text.bytes == y->value.text.bytes ? 0 : memcmp(y->value.text.bytes, x->value.text.bytes, shorter);
    return order != 0 ? order < 0 : y->value.text.length < x->value.text.length;
  }
  case BY_OPERATOR: {
    lua_rawgeti(L, s->copy, b + 1);
    lua_rawgeti(L, s->copy, a + 1);
    bool less = lua_compare(L, -2, -1, LUA_OPLT);
    lua_pop(L, 2);
    return less;
  }
  case BY_FUNCTION: {
    lua_pushvalue(L, 2);
    lua_rawgeti(L, s->copy, b + 1);
    lua_rawgeti(L, s->copy, a + 1);
    lua_call(L, 2, 1);
    bool less = lua_toboolean(L, -1);
    lua_pop(L, 1);
    return less;
  }
  }
  return false;
}

static void merge_sort(sorting *s, int32_t *order, int32_t *spare, int32_t count) {
  for (int32_t start = 0; start < count; start += 8) {  // short runs by insertion
    int32_t end = start + 8 < count ? start + 8 : count;
    for (int32_t i = start + 1; i < end; i++) {
      int32_t moving = order[i], j = i;
      while (j > start && swapped(s, order[j - 1], moving)) {
        order[j] = order[j - 1];
        j--;
      }
      order[j] = moving;
    }
  }
  int32_t *from = order, *to = spare;
  for (int64_t width = 8; width < count; width *= 2) {
    for (int64_t start = 0; start < count; start += 2 * width) {
      int64_t middle = start + width < count ? start + width : count, end = start + 2 * width < count ? start + 2 * width : count;
      int64_t a = start, b = middle, out = start;
      while (a < middle && b < end) to[out++] = swapped(s, from[a], from[b]) ? from[b++] : from[a++];
      while (a < middle) to[out++] = from[a++];
      while (b < end) to[out++] = from[b++];
    }
    int32_t *other = from;
    from = to;
    to = other;
  }
  if (from != order) memcpy(order, from, sizeof(int32_t) * (size_t)count);
}

static comparison choose(lua_State *L, int copy, int32_t count) {
  if (!lua_isnoneornil(L, 2)) return BY_FUNCTION;
  bool whole = true, numbers = true, texts = true;
  for (int32_t i = 1; i <= count && (numbers || texts); i++) {
    int type = lua_rawgeti(L, copy, i);
    whole = whole && lua_isinteger(L, -1);
    numbers = numbers && type == LUA_TNUMBER && (lua_isinteger(L, -1) == whole);
    texts = texts && type == LUA_TSTRING;
    lua_pop(L, 1);
  }
  return texts && count > 0 ? BY_TEXT : !numbers ? BY_OPERATOR : whole ? BY_INTEGER : BY_NUMBER;
}

int guard_library_sort(lua_State *L) {
  guard_stack_check(L, guard_check(L));
  luaL_checktype(L, 1, LUA_TTABLE);
  if (guard_is_frozen(L, 1)) return luaL_error(L, "this table is read-only: sort a copy");
  if (!lua_isnoneornil(L, 2)) luaL_checktype(L, 2, LUA_TFUNCTION);
  lua_settop(L, 2);
  lua_Unsigned length = lua_rawlen(L, 1);
  luaL_argcheck(L, length < INT32_MAX, 1, "array too big");
  int32_t count = (int32_t)length;
  guard_work(L, (int64_t)count * GUARD_CHARGE_BYTES);
  int32_t *order = lua_newuserdatauv(L, sizeof(int32_t) * 2 * (size_t)count + 1, 0);
  lua_createtable(L, 0, 0);
  sorting s = {.L = L, .copy = lua_gettop(L)};
  for (int32_t i = 0; i < count; i++) {
    if ((i & 255) == 255) guard_check(L);
    order[i] = i;
    lua_rawgeti(L, 1, i + 1);
    lua_rawseti(L, s.copy, i + 1);
  }
  s.comparison = choose(L, s.copy, count);
  if (s.comparison <= BY_TEXT && count > 0) {
    element *elements = lua_newuserdatauv(L, sizeof(element) * (size_t)count, 0);
    for (int32_t i = 0; i < count; i++) {
      lua_rawgeti(L, s.copy, i + 1);
      if (s.comparison == BY_INTEGER) elements[i].value.integer = lua_tointeger(L, -1);
      else if (s.comparison == BY_NUMBER) elements[i].value.number = lua_tonumber(L, -1);
      else elements[i].value.text.bytes = lua_tolstring(L, -1, &elements[i].value.text.length);
      lua_pop(L, 1);
    }
    s.elements = elements;
  }
  merge_sort(&s, order, order + count, count);
  for (int32_t i = 0; i < count; i++) {
    if ((i & 255) == 255) guard_check(L);
    lua_rawgeti(L, s.copy, order[i] + 1);
    lua_rawseti(L, 1, i + 1);
  }
  return 0;
}
