// A host in plain C for scripts/check-undefined: every line of a file is one script, run in a state of its own with small
// limits. What a script's end is does not matter here; the sanitizers speak when something is wrong.

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "CLuaGuard.h"

static int32_t call(guard_State *state, void *function) {
  (void)function;
  int32_t top = guard_top(state);
  guard_push_copy(state, 1);
  guard_call(state, 0, 0);
  guard_pop(state, guard_top(state) - top);
  return 0;
}

static int32_t resolve(guard_State *state, void *source, const char *name, size_t length, guard_field *field) {
  (void)source, (void)name, (void)length, (void)field;
  guard_push_nil(state);
  return GUARD_ERROR;
}

static void print(void *owner, const char *bytes, size_t length) { (void)owner, (void)bytes, (void)length; }
static void release(void *object) { (void)object; }

static void run(const char *script, size_t length, size_t memory) {
  guard_options options = {
    .limits = {memory, 0.1, -1, 1 << 16}, .callbacks = {call, resolve, print, release}, .seed = 1};
  guard_canceller *canceller = guard_canceller_make();
  guard *g = guard_open(&options, canceller);
  guard_State *state = guard_main_state(g);
  static int marker;
  guard_push_function(state, &marker);
  guard_set_global(state, "swallow");
  if (guard_load(state, script, length, "@script", false) == GUARD_OK) guard_call(state, 0, GUARD_MULTIPLE_RESULTS);
  guard_close(g);
  guard_canceller_release(canceller);
}

int main(int count, char **files) {
  size_t capacity = 0;
  char *line = NULL;
  int scripts = 0;
  for (int i = 1; i < count; i++) {
    FILE *file = fopen(files[i], "r");
    if (file == NULL) return fprintf(stderr, "check-undefined: cannot read %s\n", files[i]), 1;
    ssize_t length;
    while ((length = getline(&line, &capacity, file)) > 0) {
      run(line, (size_t)length, 64 << 20);
      run(line, (size_t)length, 64 << 10);
      scripts++;
    }
    fclose(file);
  }
  free(line);
  if (guard_leaked_blocks() != 0) return fprintf(stderr, "check-undefined: %lld blocks leaked\n", (long long)guard_leaked_blocks()), 1;
  printf("check-undefined: %d scripts\n", scripts);
  return 0;
}
