// The metered allocator. Every block carries a serial number before it: tables, closures and threads get the next one
// when they are made, which gives them an order that is the same in every process (addresses are not).

#include "guard.h"

#include <stdio.h>
#include <stdlib.h>

typedef struct {
  uint64_t serial;
} block_head;

static atomic_llong leaked_blocks;

void guard_count_leaks(const guard *g) { atomic_fetch_add(&leaked_blocks, g->blocks); }
int64_t guard_leaked_blocks(void) { return atomic_load(&leaked_blocks); }
size_t guard_memory(const guard *g) { return g->bytes; }
int64_t guard_blocks(const guard *g) { return g->blocks; }
void guard_fail_after(guard *g, int64_t steps) { g->fail_after = steps; }
void guard_stress(guard *g, bool on) { g->stress = on; }

static void out_of_memory(void) {
  static const char line[] = "benvung: out of memory\n";
  fwrite(line, 1, sizeof line - 1, stderr);
  abort();
}

static void refuse_text(guard *g) {
  g->long_text = true;
  guard_set_kill(g, GUARD_MEMORY);
}

// A refused block is asked for again after a full collection; refused twice, the script is at its limit. The kill is set
// here and not where LUA_ERRMEM arrives: a __close handler could replace that error by its own.
static void *refuse(guard *g, const void *block, size_t new_size) {
  if (new_size > g->limit || (g->failed_size == new_size && g->failed_block == block)) {
    g->failed_size = 0;
    guard_set_kill(g, GUARD_MEMORY);
  } else {
    g->failed_block = block;
    g->failed_size = new_size;
  }
  return NULL;
}

void *guard_allocate(void *owner, void *block, size_t old_size, size_t new_size) {
  guard *g = owner;
  if (new_size == 0) {
    if (block == NULL) return NULL;
    g->bytes -= old_size + sizeof(block_head);
    g->blocks--;
    free((block_head *)block - 1);
    return NULL;
  }
  size_t kind = 0;
  if (block == NULL) {  // then old_size says what is made
    kind = old_size;
    old_size = 0;
  }
  if (new_size > old_size) {
    size_t growth = new_size - old_size;
    if (g->enforce) {
      if (kind == LUA_TSTRING && new_size > 4096) {
        if (new_size > GUARD_TEXT_BYTES + 64 && !(g->off & GUARD_OFF_TEXT)) return refuse_text(g), NULL;
        if (g->counting && !(g->off & GUARD_OFF_WORK)) guard_charge(g->main, (int64_t)new_size / GUARD_CHARGE_BYTES);  // the work of `..`
      }
      if (growth > g->limit || g->bytes > g->limit - growth) return refuse(g, block, new_size);
      if (g->fail_after >= 0 && g->fail_after-- == 0) {
        g->fail_after = 0;
        return refuse(g, block, new_size);
      }
      if (g->stress && !g->collecting && g->main != NULL) {
        g->collecting = true;  // refusing once makes Lua collect everything and ask again
        return NULL;
      }
      g->collecting = false;
    } else if (growth > g->limit || g->bytes > g->limit - growth) {
      g->over = true;
    }
  }
  if (new_size > SIZE_MAX - sizeof(block_head)) return NULL;
  block_head *head = realloc(block == NULL ? NULL : (block_head *)block - 1, new_size + sizeof(block_head));
  if (head == NULL) {
    if (new_size <= old_size) return block;  // a shrinking block stays as it is
    if (!g->enforce && g->main != NULL) out_of_memory();
    return g->main == NULL ? NULL : refuse(g, block, new_size);
  }
  if (block == NULL) {
    head->serial = kind == LUA_TTABLE || kind == LUA_TFUNCTION || kind == LUA_TTHREAD ? ++g->serial : 0;
    g->bytes += sizeof(block_head);
    g->blocks++;
  }
  g->bytes += new_size - old_size;
  if (g->first_block == NULL) {
    g->first_block = (char *)(head + 1);
    g->first_size = new_size;
  }
  if (g->failed_size == new_size && g->failed_block == block) g->failed_size = 0;
  return head + 1;
}

void guard_look_for_refusal(guard *g) {
  if (g->failed_size != 0) guard_set_kill(g, GUARD_MEMORY);
}

/// Room for a text that is built in one buffer. Such buffers take their memory without asking for a collection first.
void guard_reserve(lua_State *L, guard *g, size_t bytes) {
  if (bytes <= g->limit && g->bytes <= g->limit - bytes) return;
  lua_gc(L, LUA_GCCOLLECT);
  if (bytes <= g->limit && g->bytes <= g->limit - bytes) return;
  guard_set_kill(g, GUARD_MEMORY);
  guard_raise_kill(L);
}

void guard_check_text(lua_State *L, guard *g, size_t bytes) {
  if (bytes <= GUARD_TEXT_BYTES || g->off & GUARD_OFF_TEXT) return;
  refuse_text(g);
  guard_raise_kill(L);
}

bool guard_text_refused(const guard *g) { return g->long_text; }

// On return from Swift: what a host function built may put the state over its limit.
void guard_settle_memory(lua_State *L, guard *g) {
  g->over = false;
  if (g->bytes <= g->limit) return;
  lua_gc(L, LUA_GCCOLLECT);
  if (g->bytes > g->limit) guard_set_kill(g, GUARD_MEMORY);
}

uint64_t guard_serial(lua_State *L, int index) {
  const void *block = NULL;
  switch (lua_type(L, index)) {
  case LUA_TTABLE: block = lua_topointer(L, index); break;
  case LUA_TTHREAD: block = (const char *)lua_topointer(L, index) - LUA_EXTRASPACE; break;
  case LUA_TUSERDATA: return ((const guard_header *)lua_touserdata(L, index))->serial;
  case LUA_TFUNCTION:
    // A light C function has no block. None is offered; those of the real library are wrapped.
    if (lua_iscfunction(L, index)) {
      if (lua_getupvalue(L, index, 1) == NULL) return 0;
      lua_pop(L, 1);
    }
    block = lua_topointer(L, index);
    break;
  default: return 0;
  }
  return ((const block_head *)block - 1)->serial;
}
