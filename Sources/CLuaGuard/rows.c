// Rows of a source, read in C. A field's name is interned by Lua, so after its first read it is found by comparing
// pointers; the first read asks Swift where the column lies.

#include "guard.h"

typedef struct guard_source guard_source;

typedef struct {
  const void *name;  // the Lua string itself, which the source's anchor keeps
  column_layout layout;
  guard_source *target;  // kept by the anchor, too
  int cache;
  int first_text;        // the cursor's user value of the dictionary's first text; 0: the cache alone has them
} source_field;

struct guard_source {  // user value 1: the anchor, an array of what the fields need alive
  guard_header head;
  void *source;
  int64_t count;
  const int32_t *selection;
  source_field *fields;
  int field_count, capacity;
  int texts;  // of the cursor's user values that are spoken for
};

// What a cursor has beside the two values of each row: texts of small dictionaries (codes), one call away.
enum { ROW_VALUES = 2, CURSOR_TEXTS = 62 };

typedef struct {  // user value 1: the source; 2: the last row made for each reference, or nil; a cursor's others: texts
  guard_header head;
  guard_source *source;
  int64_t row;       // in the columns; negative: none
  int64_t position;  // in the selection
} guard_row;

// MARK: sources

static int release_source(lua_State *L) {
  guard_source *source = guard_userdata(L, 1, KIND_SOURCE);
  if (source == NULL || source->source == NULL) return 0;
  guard *g = guard_get(L);
  lua_rawgeti(L, LUA_REGISTRYINDEX, g->dictionaries);
  for (int i = 0; i < source->field_count; i++) {
    if (lua_istable(L, -1)) luaL_unref(L, -1, source->fields[i].cache);
  }
  if (source->fields != NULL)
    guard_allocate(g, source->fields, sizeof(source_field) * (size_t)source->capacity, 0);
  source->fields = NULL;
  source->field_count = source->capacity = 0;
  void *object = source->source;
  source->source = NULL;
  g->callbacks.release(object);
  return 0;
}

// [-0, +1]
static guard_source *push_source(lua_State *L, guard *g, void *object, int64_t count, const int32_t *selection) {
  lua_rawgeti(L, LUA_REGISTRYINDEX, g->sources);
  if (lua_rawgetp(L, -1, object) == LUA_TUSERDATA) {
    guard_source *known = lua_touserdata(L, -1);
    if (known->source == object) {
      lua_remove(L, -2);
      g->callbacks.release(object);
      return known;
    }
  }
  lua_pop(L, 1);
  guard_source *source = guard_new_userdata(L, g, sizeof *source, KIND_SOURCE, 1);
  source->source = object;
  source->count = count;
  source->selection = selection;
  lua_rawgeti(L, LUA_REGISTRYINDEX, g->source_class);
  lua_setmetatable(L, -2);
  lua_newtable(L);
  lua_setiuservalue(L, -2, 1);
  lua_pushvalue(L, -1);
  lua_rawsetp(L, -3, object);
  lua_remove(L, -2);
  return source;
}

// [-1 source, +1]
static guard_row *push_row(lua_State *L, guard *g, guard_source *source, int64_t row, int values) {
  guard_row *made = guard_new_userdata(L, g, sizeof *made, KIND_ROW, values);
  made->source = source;
  made->row = row;
  made->position = -1;
  lua_insert(L, -2);
  lua_setiuservalue(L, -2, 1);
  lua_rawgeti(L, LUA_REGISTRYINDEX, g->row_class);
  lua_setmetatable(L, -2);
  return made;
}

// MARK: reading

static int refuse_row(lua_State *L, guard *g, int index, const guard_row *row) {
  if (row == NULL) return luaL_error(L, "row expected, got %s", guard_type_name(L, index));
  if (row->head.generation != g->generation)
    return luaL_error(L, "this row is no longer valid: it belongs to a run that has ended");
  return luaL_error(L, "this row is no longer valid: the loop over its rows has ended; keep a row with row:copy()");
}

static inline guard_row *check_row(lua_State *L, guard *g, int index) {
  guard_row *row = guard_userdata(L, index, KIND_ROW);
  if (row == NULL || row->head.generation != g->generation || row->row < 0) refuse_row(L, g, index, row);
  return row;
}

// The row that a reference points to; the one made last is used again, for `row.household.a, row.household.b`.
static int push_target(lua_State *L, guard *g, guard_row *row, int field_number, const source_field *field) {
  if (row->row >= field->layout.length || !column_is_valid(&field->layout, row->row)) {
    lua_pushnil(L);
    return 1;
  }
  int64_t target = column_integer(&field->layout, row->row);
  if (lua_getiuservalue(L, 1, 2) == LUA_TTABLE && lua_rawgeti(L, -1, field_number + 1) == LUA_TUSERDATA) {
    guard_row *last = lua_touserdata(L, -1);
    if (last->row == target && last->source == field->target) return 1;
  }
  lua_settop(L, 2);
  lua_getiuservalue(L, 1, 1);
  lua_getiuservalue(L, -1, 1);
  lua_rawgetp(L, -1, field->target);
  push_row(L, g, field->target, target, ROW_VALUES);
  if (lua_getiuservalue(L, 1, 2) != LUA_TTABLE) {
    lua_pop(L, 1);
    lua_newtable(L);
    lua_pushvalue(L, -1);
    lua_setiuservalue(L, 1, 2);
  }
  lua_pushvalue(L, -2);
  lua_rawseti(L, -2, field_number + 1);
  lua_pop(L, 1);
  return 1;
}

// A text that the cursor has, or else from the dictionary's cache, which the cursor then keeps.
static void push_code(lua_State *L, guard *g, guard_row *row, const source_field *field) {
  int64_t item = row->row < field->layout.length && column_is_valid(&field->layout, row->row)
                     ? column_integer(&field->layout, row->row)
                     : -1;
  if (item < 0 || item >= field->layout.dictionary.count) {
    lua_pushnil(L);
    return;
  }
  int place = field->first_text + (int)item;
  int type = lua_getiuservalue(L, 1, place);
  if (type == LUA_TSTRING) return;
  guard_push_value(L, g, &field->layout, field->cache, row->row);
  if (type == LUA_TNONE) return;
  lua_pushvalue(L, -1);
  lua_setiuservalue(L, 1, place);
}

static inline int push_field(lua_State *L, guard *g, guard_row *row, int number) {
  const source_field *field = &row->source->fields[number];
  if (field->first_text != 0) push_code(L, g, row, field);
  else if (field->target != NULL) return push_target(L, g, row, number, field);
  else guard_push_value(L, g, &field->layout, field->cache, row->row);
  return 1;
}

// As in a Swift frame nothing here fails for memory; the caller settles.
static void add_field(lua_State *L, guard *g, guard_source *source, const guard_field *found) {
  const void *name = lua_topointer(L, 2);
  lua_getiuservalue(L, 1, 1);
  lua_getiuservalue(L, -1, 1);
  lua_pushvalue(L, 2);
  lua_rawseti(L, -2, (lua_Integer)lua_rawlen(L, -2) + 1);
  guard_source *target = NULL;
  if (found->target != NULL) {
    target = push_source(L, g, found->target, found->target_count, found->target_selection);
    lua_rawsetp(L, -2, target);
  }
  int cache = guard_dictionary_cache(L, g, &found->layout);
  if (source->field_count == source->capacity) {
    int capacity = source->capacity == 0 ? 8 : source->capacity * 2;
    source->fields = guard_allocate(g, source->fields, sizeof(source_field) * (size_t)source->capacity,
                                    sizeof(source_field) * (size_t)capacity);
    source->capacity = capacity;
  }
  bool has_room = found->layout.meaning == COLUMN_TEXT && cache != LUA_NOREF &&
                  found->layout.dictionary.count <= CURSOR_TEXTS - source->texts;
  int first_text = has_room ? ROW_VALUES + 1 + source->texts : 0;
  if (has_room) source->texts += (int)found->layout.dictionary.count;
  source->fields[source->field_count++] = (source_field){name, found->layout, target, cache, first_text};
  lua_settop(L, 2);
}

static int first_read(lua_State *L, guard *g, guard_row *row) {
  size_t length;
  const char *name = lua_type(L, 2) == LUA_TSTRING ? lua_tolstring(L, 2, &length) : NULL;
  if (name == NULL) return luaL_error(L, "a row is read by field names, got %s", guard_type_name(L, 2));
  guard_check(L);
  guard_stack_check(L, g);
  luaL_checkstack(L, GUARD_MINIMUM_STACK, NULL);
  guard_source *source = row->source;
  if (length > 40) {  // such names are not unique in a state, so their pointers say nothing
    guard_work(L, (int64_t)length);
    for (int i = 0; i < source->field_count; i++) {
      if (strcmp(source->fields[i].name, name) == 0) return push_field(L, g, row, i);
    }
  }
  guard_field found = {0};
  lua_State *current = g->current;
  g->enforce = false;
  int status = g->callbacks.resolve(L, source->source, name, length, &found);
  if (status != GUARD_ERROR) {
    lua_settop(L, 2);
    add_field(L, g, source, &found);
  }
  g->enforce = true;
  g->current = current;
  if (g->over) guard_settle_memory(L, g);
  guard_check(L);
  if (status == GUARD_ERROR) return lua_error(L);
  return push_field(L, g, row, source->field_count - 1);
}

// upvalues: caches, copy
static int row_index(lua_State *L) {
  guard *g = guard_get(L);
  guard_row *row = check_row(L, g, 1);
  const void *name = lua_topointer(L, 2);
  const source_field *fields = row->source->fields;
  for (int i = 0, count = row->source->field_count; i < count; i++) {
    if (fields[i].name == name) return push_field(L, g, row, i);
  }
  if (name == g->copy_name) {
    lua_pushvalue(L, lua_upvalueindex(2));
    return 1;
  }
  return first_read(L, g, row);
}

static int row_copy(lua_State *L) {
  guard *g = guard_get(L);
  if (guard_userdata(L, 1, KIND_ROW) == NULL) return luaL_error(L, "use ':' to call copy (row:copy(), not row.copy())");
  guard_row *row = check_row(L, g, 1);
  lua_getiuservalue(L, 1, 1);
  push_row(L, g, row->source, row->row, ROW_VALUES);
  return 1;
}

static int row_equal(lua_State *L) {
  guard_row *a = guard_userdata(L, 1, KIND_ROW), *b = guard_userdata(L, 2, KIND_ROW);
  lua_pushboolean(L, a != NULL && b != NULL && a->row >= 0 && a->row == b->row && a->source == b->source);
  return 1;
}

static int refuse_write(lua_State *L) { return luaL_error(L, "a row is read-only"); }

// MARK: moving

// upvalue: the cursor
static int next_row(lua_State *L) {
  guard *g = guard_get(L);
  guard_row *row = lua_touserdata(L, lua_upvalueindex(1));
  if (row->head.generation != g->generation) return luaL_error(L, "these rows belong to a run that has ended");
  if (row->position + 1 >= row->source->count) {
    row->position = row->source->count;
    row->row = -1;
    return 0;
  }
  row->position++;
  row->row = row->source->selection == NULL ? row->position : row->source->selection[row->position];
  lua_pushvalue(L, lua_upvalueindex(1));
  return 1;
}

// [-0, +1]
void guard_push_cursor(guard_State *L, void *source, int64_t count, const int32_t *selection) {
  guard *g = guard_get(L);
  guard_source *made = push_source(L, g, source, count, selection);
  push_row(L, g, made, -1, ROW_VALUES + CURSOR_TEXTS);
}

// [-0, +1]
void guard_push_rows(guard_State *L, void *source, int64_t count, const int32_t *selection) {
  guard_push_cursor(L, source, count, selection);
  lua_pushcclosure(L, next_row, 1);
}

void guard_move_cursor(guard_State *L, int32_t index, int64_t position) {
  guard_row *row = guard_userdata(L, index, KIND_ROW);
  if (row == NULL) return;
  bool inside = position >= 0 && position < row->source->count;
  row->position = position;
  row->row = !inside ? -1 : row->source->selection == NULL ? position : row->source->selection[position];
}

void *guard_row_source(guard_State *L, int32_t index, int64_t *position) {
  guard_row *row = guard_userdata(L, index, KIND_ROW);
  if (row == NULL || row->row < 0 || row->head.generation != guard_get(L)->generation) return NULL;
  *position = row->row;
  return row->source->source;
}

void guard_open_rows(lua_State *L, guard *g) {
  lua_createtable(L, 0, 2);
  lua_pushcfunction(L, release_source);
  lua_setfield(L, -2, "__gc");
  g->source_class = luaL_ref(L, LUA_REGISTRYINDEX);

  lua_createtable(L, 0, 6);
  lua_rawgeti(L, LUA_REGISTRYINDEX, g->dictionaries);
  lua_pushboolean(L, 0);
  lua_pushcclosure(L, row_copy, 1);
  lua_pushcclosure(L, row_index, 2);
  lua_setfield(L, -2, "__index");
  lua_pushcfunction(L, refuse_write);
  lua_setfield(L, -2, "__newindex");
  lua_pushcfunction(L, row_equal);
  lua_setfield(L, -2, "__eq");
  lua_pushliteral(L, "copy");
  g->copy_name = lua_topointer(L, -1);
  lua_setfield(L, -2, "copy");  // kept here: its pointer is compared
  lua_getfield(L, -1, "copy");
  lua_pop(L, 1);
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_pushliteral(L, "row");
  lua_setfield(L, -2, "__name");
  g->row_class = luaL_ref(L, LUA_REGISTRYINDEX);
}
