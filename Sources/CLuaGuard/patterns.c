// find, match, gmatch and gsub.

#include "pattern.h"

enum { SHORT_PATTERN = 64, FEW_SETS = 6 };

/// Room for a compiled pattern: on the C stack when it is short.
typedef struct {
  pattern compiled;
  pattern_item items[SHORT_PATTERN + 1];
  byte_set sets[FEW_SETS];
} pattern_room;

static size_t count_sets(const char *text, size_t length) {
  size_t count = 0;
  for (size_t i = 0; i < length; i++) count += text[i] == '[';
  return count;
}

// [-0, +0 or the memory of a long pattern]
static const pattern *compile(lua_State *L, const char *text, size_t length, bool anchors, pattern_room *room) {
  pattern_item *items = room->items;
  byte_set *sets = room->sets;
  size_t count = count_sets(text, length);
  if (length > SHORT_PATTERN || count > FEW_SETS) {
    guard_work(L, (int64_t)length);
    items = lua_newuserdatauv(L, sizeof(pattern_item) * (length + 1) + sizeof(byte_set) * count, 0);
    sets = (byte_set *)(items + length + 1);
  }
  guard_compile_pattern(L, text, length, anchors, items, sets, &room->compiled);
  return &room->compiled;
}

static matcher make_matcher(lua_State *L, const char *subject, size_t length, const pattern *compiled) {
  matcher m;  // the captures stay as they are: a match fills them before anybody reads
  m.L = L;
  m.start = subject;
  m.end = subject + length;
  m.left = PATTERN_STEPS;
  m.depth = 0;
  m.level = compiled->captures;
  return m;
}

/// Charges the steps since the last look at the limits.
static void charge_rest(matcher *m) {
  if (!(guard_get(m->L)->off & GUARD_OFF_PATTERN)) guard_work(m->L, (PATTERN_STEPS - m->left) * 8);
}

// MARK: captures

// [-0, +1] capture number `i` of a match; number 0 of a pattern without captures is the whole match
static void push_capture(matcher *m, int i, const char *start, const char *end) {
  if (i >= m->level) {
    if (i != 0) luaL_error(m->L, "invalid capture index %%%d", i + 1);
    lua_pushlstring(m->L, start, (size_t)(end - start));
    return;
  }
  const capture *captured = &m->captures[i];
  if (captured->end == NULL) lua_pushinteger(m->L, captured->start - m->start + 1);
  else lua_pushlstring(m->L, captured->start, (size_t)(captured->end - captured->start));
}

// [-0, +captures] all of them, or the whole match
static int push_captures(matcher *m, const char *start, const char *end, bool whole) {
  int count = m->level == 0 && whole ? 1 : m->level;
  luaL_checkstack(m->L, count, "too many captures");
  for (int i = 0; i < count; i++) push_capture(m, i, start, end);
  return count;
}

// MARK: find and match

/// Where a search starts, from 0; beyond `length` when it cannot.
static size_t start_of_search(lua_State *L, int index, size_t length) {
  lua_Integer position = luaL_optinteger(L, index, 1);
  if (position > 0) return (size_t)position - 1;
  if (position == 0 || position < -(lua_Integer)length) return 0;
  return length - (size_t)-position;
}

static bool is_plain(const char *text, size_t length) {
  for (size_t i = 0; i < length; i++) {
    if (text[i] != 0 && strchr("^$*+?.([%-", text[i]) != NULL) return false;
  }
  return true;
}

static int find_plain(lua_State *L, const char *subject, size_t length, const char *wanted, size_t wanted_length, size_t from) {
  guard_work(L, (int64_t)(length - from));
  const char *found = wanted_length == 0 ? subject + from : memmem(subject + from, length - from, wanted, wanted_length);
  if (found == NULL) {
    lua_pushnil(L);
    return 1;
  }
  lua_pushinteger(L, found - subject + 1);
  lua_pushinteger(L, found - subject + (lua_Integer)wanted_length);
  return 2;
}

static int look_for(lua_State *L, bool find) {
  guard_check(L);
  size_t length, pattern_length;
  const char *subject = luaL_checklstring(L, 1, &length), *text = luaL_checklstring(L, 2, &pattern_length);
  size_t from = start_of_search(L, 3, length);
  if (from > length) {
    lua_pushnil(L);
    return 1;
  }
  if (pattern_length > 256) guard_work(L, (int64_t)pattern_length);
  if (find && (lua_toboolean(L, 4) || is_plain(text, pattern_length)))
    return find_plain(L, subject, length, text, pattern_length, from);
  pattern_room room;
  const pattern *compiled = compile(L, text, pattern_length, true, &room);
  matcher m = make_matcher(L, subject, length, compiled);
  const char *start = subject + from, *end = guard_search(&m, &start, compiled);
  charge_rest(&m);
  if (end == NULL) {
    lua_pushnil(L);
    return 1;
  }
  if (!find) return push_captures(&m, start, end, true);
  lua_pushinteger(L, start - subject + 1);
  lua_pushinteger(L, end - subject);
  return push_captures(&m, start, end, false) + 2;
}

static int string_find(lua_State *L) { return look_for(L, true); }
static int string_match(lua_State *L) { return look_for(L, false); }

// MARK: gmatch

typedef struct {
  guard_header head;
  pattern compiled;
  const char *next, *last;  // where to look, where the last match ended
} match_walk;

// upvalues: subject, walk
static int next_match(lua_State *L) {
  guard_check(L);
  match_walk *walk = lua_touserdata(L, lua_upvalueindex(2));
  size_t length;
  const char *subject = lua_tolstring(L, lua_upvalueindex(1), &length);
  matcher m = make_matcher(L, subject, length, &walk->compiled);
  while (walk->next <= m.end) {
    const char *start = walk->next, *end = guard_search(&m, &start, &walk->compiled);
    if (end == NULL) break;
    if (end != walk->last) {
      walk->next = walk->last = end;
      charge_rest(&m);
      return push_captures(&m, start, end, true);
    }
    walk->next = start + 1;  // an empty match right behind the last one
  }
  charge_rest(&m);
  walk->next = m.end + 1;
  return 0;
}

static int string_gmatch(lua_State *L) {
  guard *g = guard_check(L);
  size_t length, pattern_length;
  const char *subject = luaL_checklstring(L, 1, &length), *text = luaL_checklstring(L, 2, &pattern_length);
  size_t from = start_of_search(L, 3, length);
  lua_settop(L, 2);
  size_t count = count_sets(text, pattern_length), items_size = sizeof(pattern_item) * (pattern_length + 1);
  lua_pushvalue(L, 1);
  match_walk *walk = guard_new_userdata(L, g, sizeof *walk + items_size + sizeof(byte_set) * count, KIND_WALK, 0);
  pattern_item *items = (pattern_item *)(walk + 1);
  guard_compile_pattern(L, text, pattern_length, false, items, (byte_set *)(items + pattern_length + 1), &walk->compiled);
  walk->next = subject + (from > length ? length + 1 : from);
  lua_pushcclosure(L, next_match, 2);
  return 1;
}

// MARK: gsub

static void add_replacement_text(matcher *m, luaL_Buffer *result, const char *start, const char *end) {
  size_t length;
  const char *text = lua_tolstring(m->L, 3, &length), *stop = text + length;
  while (text < stop) {
    guard_spend(m, 4);
    const char *escape = memchr(text, '%', (size_t)(stop - text));
    luaL_addlstring(result, text, (size_t)((escape == NULL ? stop : escape) - text));
    if (escape == NULL) return;
    text = escape + 2;
    char which = escape + 1 < stop ? escape[1] : 0;
    if (which == '%') luaL_addchar(result, '%');
    else if (which == '0') luaL_addlstring(result, start, (size_t)(end - start));
    else if (which >= '1' && which <= '9') {
      push_capture(m, which - '1', start, end);
      luaL_addvalue(result);
    } else {
      luaL_error(m->L, "invalid use of '%%' in replacement string");
    }
  }
}

/// Adds what stands for one match; false: the match itself.
static bool add_replacement(matcher *m, luaL_Buffer *result, const char *start, const char *end, int type) {
  lua_State *L = m->L;
  if (type == LUA_TSTRING || type == LUA_TNUMBER) {
    add_replacement_text(m, result, start, end);
    return true;
  }
  if (type == LUA_TFUNCTION) {
    lua_pushvalue(L, 3);
    lua_call(L, push_captures(m, start, end, true), 1);
  } else {
    push_capture(m, 0, start, end);
    lua_gettable(L, 3);
  }
  if (!lua_toboolean(L, -1)) {
    lua_pop(L, 1);
    luaL_addlstring(result, start, (size_t)(end - start));
    return false;
  }
  if (!lua_isstring(L, -1)) luaL_error(L, "invalid replacement value (a %s)", guard_type_name(L, -1));
  luaL_addvalue(result);
  return true;
}

static int string_gsub(lua_State *L) {
  guard *g = guard_check(L);
  guard_stack_check(L, g);
  size_t length, pattern_length;
  const char *subject = luaL_checklstring(L, 1, &length), *text = luaL_checklstring(L, 2, &pattern_length);
  int type = lua_type(L, 3);
  luaL_argexpected(L, type == LUA_TNUMBER || type == LUA_TSTRING || type == LUA_TFUNCTION || type == LUA_TTABLE, 3,
                   "string/function/table");
  lua_Integer most = luaL_optinteger(L, 4, (lua_Integer)length + 1), count = 0;
  if (type == LUA_TNUMBER) lua_tolstring(L, 3, NULL);
  lua_settop(L, 3);
  pattern_room room;
  const pattern *compiled = compile(L, text, pattern_length, true, &room);
  matcher m = make_matcher(L, subject, length, compiled);
  if (length > 4096) guard_reserve(L, g, 2 * length);
  luaL_Buffer result;
  luaL_buffinit(L, &result);
  bool changed = false;
  const char *at = subject, *last = NULL;
  while (count < most) {
    const char *start = at, *end = guard_search(&m, &start, compiled);
    if (end == NULL) break;
    if (end == last) {  // an empty match right behind the last one: one byte on
      if (start == m.end) break;
      luaL_addlstring(&result, at, (size_t)(start + 1 - at));
      at = start + 1;
    } else {
      luaL_addlstring(&result, at, (size_t)(start - at));
      count++;
      changed = add_replacement(&m, &result, start, end, type) || changed;
      at = last = end;
    }
    if (compiled->anchored) break;
  }
  charge_rest(&m);
  if (changed) {
    luaL_addlstring(&result, at, (size_t)(m.end - at));
    luaL_pushresult(&result);
  } else {
    lua_pushvalue(L, 1);
  }
  lua_pushinteger(L, count);
  return 2;
}

// [-0, +0] into the library on top
void guard_open_patterns(lua_State *L) {
  static const luaL_Reg own[] = {
    {"find", string_find}, {"gmatch", string_gmatch}, {"gsub", string_gsub}, {"match", string_match}, {NULL, NULL},
  };
  guard_set_functions(L, own);
}
