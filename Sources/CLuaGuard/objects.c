// Host objects: userdata that hold one retained Swift object each. The slot is emptied before the release, so that a
// second finalizer finds nothing; the metatable is set last, when the slot is filled.

#include "guard.h"

typedef struct {
  guard_header head;
  void *object;
  size_t weight;  // counted as memory of the state
  uint32_t tag;
} guard_object;

// [-0, +1] zeroed behind its header
void *guard_new_userdata(lua_State *L, guard *g, size_t size, guard_kind kind, int values) {
  guard_header *header = lua_newuserdatauv(L, size, values);
  memset(header, 0, size);
  *header = (guard_header){++g->serial, kind, g->generation};
  return header;
}

static int release_object(lua_State *L) {
  guard_object *object = guard_userdata(L, 1, KIND_OBJECT);
  if (object == NULL || object->object == NULL) return 0;
  void *pointer = object->object;
  object->object = NULL;
  guard_get(L)->bytes -= object->weight;
  guard_get(L)->callbacks.release(pointer);
  return 0;
}

// upvalues: methods, getter or nil
static int object_index(lua_State *L) {
  guard *g = guard_get(L);
  lua_settop(L, 2);
  lua_pushvalue(L, 2);
  if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL) return 1;
  lua_pop(L, 1);
  lua_pushvalue(L, lua_upvalueindex(2));
  lua_insert(L, 1);
  guard_check(L);
  (void)g;
  lua_call(L, 2, 1);
  return 1;
}

static int refuse_write(lua_State *L) {
  return luaL_error(L, "%s is read-only", guard_type_name(L, 1));
}

// [-0, +1]
void guard_push_class(guard_State *L, const char *name) {
  lua_createtable(L, 0, 8);
  lua_pushcfunction(L, release_object);
  lua_setfield(L, -2, "__gc");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_pushstring(L, name);
  lua_setfield(L, -2, "__name");
  lua_pushcfunction(L, refuse_write);
  lua_setfield(L, -2, "__newindex");
}

// [-2, +1]
void guard_push_class_index(guard_State *L) { lua_pushcclosure(L, object_index, 2); }

// [-1, +1]
void guard_push_object(guard_State *L, void *pointer, uint32_t tag, size_t weight) {
  guard *g = guard_get(L);
  lua_rawgeti(L, LUA_REGISTRYINDEX, g->objects);
  if (lua_rawgetp(L, -1, pointer) == LUA_TUSERDATA) {
    guard_object *known = lua_touserdata(L, -1);
    if (known->head.generation == g->generation && known->tag == tag && known->object == pointer) {
      lua_replace(L, -3);
      lua_pop(L, 1);
      g->callbacks.release(pointer);
      return;
    }
  }
  lua_pop(L, 1);
  guard_object *object = guard_new_userdata(L, g, sizeof *object, KIND_OBJECT, 0);
  object->object = pointer;
  object->tag = tag;
  object->weight = weight;
  g->bytes += weight;
  if (g->bytes > g->limit) g->over = true;
  lua_pushvalue(L, -3);
  lua_setmetatable(L, -2);
  lua_pushvalue(L, -1);
  lua_rawsetp(L, -3, pointer);
  lua_replace(L, -3);
  lua_pop(L, 1);
}

void *guard_to_object(guard_State *L, int32_t index, uint32_t tag) {
  guard_object *object = guard_userdata(L, index, KIND_OBJECT);
  if (object == NULL || object->tag != tag || object->head.generation != guard_get(L)->generation) return NULL;
  return object->object;
}

uint32_t guard_object_tag(guard_State *L, int32_t index) {
  guard_object *object = guard_userdata(L, index, KIND_OBJECT);
  return object == NULL ? 0 : object->tag;
}

void guard_expire(guard *g) { g->generation++; }
void guard_revive(guard *g) { g->generation--; }

const char *guard_type_name(guard_State *L, int32_t index) {
  static const char *const names[] = {"nil", "boolean", "userdata", "number", "string", "table", "function", "userdata", "thread"};
  int type = lua_type(L, index);
  if (type == LUA_TNONE) return "no value";
  if ((type == LUA_TUSERDATA || type == LUA_TTABLE) && lua_getmetatable(L, index)) {
    lua_pushliteral(L, "__name");
    const char *name = lua_rawget(L, -2) == LUA_TSTRING ? lua_tostring(L, -1) : NULL;
    lua_pop(L, 2);  // the metatable keeps the name
    if (name != NULL) return name;
  }
  return names[type];
}

static void push_weak_table(lua_State *L, const char *mode) {
  lua_newtable(L);
  lua_createtable(L, 0, 1);
  guard_push_mode_name(L, guard_get(L));
  lua_pushstring(L, mode);
  lua_rawset(L, -3);
  lua_setmetatable(L, -2);
}

void guard_open_objects(lua_State *L, guard *g) {
  g->generation = 1;
  guard_open_names(L, g);
  push_weak_table(L, "v");
  g->objects = luaL_ref(L, LUA_REGISTRYINDEX);
  push_weak_table(L, "v");
  g->sources = luaL_ref(L, LUA_REGISTRYINDEX);
  lua_newtable(L);
  g->handles = luaL_ref(L, LUA_REGISTRYINDEX);
}

// MARK: handles

// [-1, +0]
int32_t guard_reference(guard_State *L) {
  lua_rawgeti(L, LUA_REGISTRYINDEX, guard_get(L)->handles);
  lua_insert(L, -2);
  int reference = luaL_ref(L, -2);
  lua_pop(L, 1);
  return reference;
}

// [-0, +1]
void guard_push_reference(guard_State *L, int32_t reference) {
  lua_rawgeti(L, LUA_REGISTRYINDEX, guard_get(L)->handles);
  lua_rawgeti(L, -1, reference);
  lua_remove(L, -2);
}

void guard_release_reference(guard_State *L, int32_t reference) {
  lua_rawgeti(L, LUA_REGISTRYINDEX, guard_get(L)->handles);
  luaL_unref(L, -1, reference);
  lua_pop(L, 1);
}

// MARK: small access

const char *guard_to_string(guard_State *L, int32_t index, size_t *length) {
  return lua_type(L, index) == LUA_TSTRING ? lua_tolstring(L, index, length) : NULL;
}

void guard_pop(guard_State *L, int32_t count) { lua_settop(L, -count - 1); }

void guard_swap(guard_State *L) { lua_rotate(L, -2, 1); }
