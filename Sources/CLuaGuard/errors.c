// What is known about an error when it is raised: the script's frames, and the place of error() for values without text.

#include "guard.h"

static void copy_text(char *to, size_t size, const char *from) {
  size_t length = strnlen(from, size - 1);
  memcpy(to, from, length);
  to[length] = 0;
}

/// Fills a frame from a record, false for a C function. Needs "Sln" information, takes no memory.
bool guard_fill_frame(lua_State *L, lua_Debug *record, guard_frame *frame) {
  if (lua_getinfo(L, "Sln", record) == 0 || *record->what == 'C') return false;
  const char *source = record->source;
  if (*source == '@' || *source == '=') source++;
  copy_text(frame->chunk, sizeof frame->chunk, source);
  copy_text(frame->name, sizeof frame->name, record->name == NULL ? "" : record->name);
  frame->line = record->currentline;
  frame->main = *record->what == 'm';
  return true;
}

void guard_capture_frames(guard *g, lua_State *L, int level) {
  if (!g->frames_pending) g->frame_count = 0;
  g->frames_pending = false;
  lua_Debug record;
  while (g->frame_count < GUARD_MAXIMUM_FRAMES && lua_getstack(L, level++, &record)) {
    if (guard_fill_frame(L, &record, &g->frames[g->frame_count])) g->frame_count++;
  }
}

void guard_capture(guard_State *L) { guard_capture_frames(guard_get(L), L, 0); }
int32_t guard_frame_count(const guard *g) { return g->frame_count; }
const guard_frame *guard_frame_at(const guard *g, int32_t index) { return &g->frames[index]; }

bool guard_location(guard_State *L, guard_frame *frame) {
  lua_Debug record;
  for (int level = 0; lua_getstack(L, level, &record); level++) {
    if (guard_fill_frame(L, &record, frame)) return true;
  }
  return false;
}

bool guard_error_place(guard_State *L, int32_t index, guard_frame *frame) {
  guard *g = guard_get(L);
  if (g->thrown == NULL || lua_topointer(L, index) != g->thrown) return false;
  *frame = g->thrown_at;
  return true;
}

// The message handler of guard_call: the value passes as it is, only the frames are kept.
int guard_message_handler(lua_State *L) {
  guard *g = guard_get(L);
  guard_capture_frames(g, L, 1);
  return 1;
}
