// Matching with backtracking. Every byte looked at and every try is a step, and every few thousand steps the run's limits
// are asked: a pattern that would backtrack for ever ends like any other script.

#include "pattern.h"

static void look_at_limits(matcher *m) {
  int64_t steps = PATTERN_STEPS - m->left;
  m->left = PATTERN_STEPS;
  if (guard_get(m->L)->off & GUARD_OFF_PATTERN) return;
  guard_work(m->L, steps * 8);
}

static inline void spend(matcher *m, int64_t steps) {
  m->left -= steps;
  if (__builtin_expect(m->left < 0, 0)) look_at_limits(m);
}

void guard_spend(matcher *m, int64_t steps) { spend(m, steps); }

static inline bool has_byte(const byte_set *set, uint8_t byte) { return set->bits[byte >> 5] >> (byte & 31) & 1; }

static inline bool fits(const pattern_item *item, uint8_t byte) {
  switch (item->kind) {
  case ITEM_ANY: return true;
  case ITEM_BYTE: return item->byte == byte;
  default: return has_byte(item->set, byte);
  }
}

/// How many bytes from `s` on fit.
static int64_t run_length(const pattern_item *item, const char *s, const char *end) {
  const char *from = s;
  if (item->kind == ITEM_ANY) return end - s;
  if (item->kind == ITEM_BYTE) while (s < end && (uint8_t)*s == item->byte) s++;
  else while (s < end && has_byte(item->set, (uint8_t)*s)) s++;
  return s - from;
}

/// The end of the piece that opens at `s` and closes where both bytes are in balance.
static const char *balance(matcher *m, const pattern_item *item, const char *s) {
  if (s >= m->end || (uint8_t)*s != item->byte) return NULL;
  int64_t open = 1;
  for (const char *at = s + 1; at < m->end; at++) {
    if ((at - s) % PATTERN_STEPS == 0) spend(m, PATTERN_STEPS);
    if ((uint8_t)*at == item->other) {
      if (--open == 0) {
        spend(m, (at - s) % PATTERN_STEPS);
        return at + 1;
      }
    } else if ((uint8_t)*at == item->byte) {
      open++;
    }
  }
  spend(m, (m->end - s) % PATTERN_STEPS);
  return NULL;
}

static const char *again(matcher *m, const capture *captured, const char *s) {
  if (captured->end == NULL) return luaL_error(m->L, "invalid capture index in pattern"), NULL;
  int64_t length = captured->end - captured->start;
  if (m->end - s < length) return NULL;
  spend(m, length / 16);
  return memcmp(captured->start, s, (size_t)length) == 0 ? s + length : NULL;
}

static const char *rest(matcher *m, const char *s, const pattern_item *item) {
  if (++m->depth > PATTERN_DEPTH) luaL_error(m->L, "pattern too complex");
  const char *end = guard_match(m, s, item);
  m->depth--;
  return end;
}

// The longest run first. Where a plain byte must follow, only places before such a byte are tried.
static const char *greedy(matcher *m, const char *s, const pattern_item *item, int64_t least) {
  int64_t length = run_length(item, s, m->end);
  spend(m, length / 4);
  const pattern_item *next = item + 1;
  if (length >= least && next->kind == ITEM_DONE) return s + length;
  bool byte_follows = next->kind == ITEM_BYTE && next->times == ONCE;
  for (; length >= least; length--) {
    spend(m, 1);
    if (byte_follows && (s + length == m->end || (uint8_t)s[length] != next->byte)) continue;
    const char *end = rest(m, s + length, next);
    if (end != NULL) return end;
  }
  return NULL;
}

static const char *lazy(matcher *m, const char *s, const pattern_item *item) {
  for (;;) {
    const char *end = rest(m, s, item + 1);
    if (end != NULL) return end;
    if (s == m->end || !fits(item, (uint8_t)*s)) return NULL;
    s++;
  }
}

// Captures are numbered when the pattern is compiled, so a path that is given up leaves nothing to undo.
const char *guard_match(matcher *m, const char *s, const pattern_item *item) {
  for (;; item++) {
    spend(m, 1);
    switch (item->kind) {
    case ITEM_DONE: return s;
    case ITEM_END:
      if (s != m->end) return NULL;
      break;
    case ITEM_OPEN: m->captures[item->capture] = (capture){s, s}; break;
    case ITEM_POSITION: m->captures[item->capture] = (capture){s, NULL}; break;
    case ITEM_CLOSE: m->captures[item->capture].end = s; break;
    case ITEM_BALANCE:
      if ((s = balance(m, item, s)) == NULL) return NULL;
      break;
    case ITEM_FRONTIER: {
      uint8_t before = s == m->start ? 0 : (uint8_t)s[-1], here = s == m->end ? 0 : (uint8_t)*s;
      if (has_byte(item->set, before) || !has_byte(item->set, here)) return NULL;
      break;
    }
    case ITEM_AGAIN:
      if ((s = again(m, &m->captures[item->capture], s)) == NULL) return NULL;
      break;
    case ITEM_ANY:
    case ITEM_BYTE:
    case ITEM_SET:
      switch (item->times) {
      case ONCE:
        if (s == m->end || !fits(item, (uint8_t)*s)) return NULL;
        s++;
        break;
      case OPTIONAL:
        if (s < m->end && fits(item, (uint8_t)*s)) {
          const char *end = rest(m, s + 1, item + 1);
          if (end != NULL) return end;
        }
        break;
      case GREEDY: return greedy(m, s, item, 0);
      case GREEDY_ONCE: return greedy(m, s, item, 1);
      case LAZY: return lazy(m, s, item);
      }
      break;
    }
  }
}

const char *guard_search(matcher *m, const char **from, const pattern *compiled) {
  const pattern_item *first = compiled->items;
  bool byte_first = !compiled->anchored && first->kind == ITEM_BYTE && (first->times == ONCE || first->times == GREEDY_ONCE);
  for (const char *s = *from; s <= m->end; s++) {
    if (byte_first) {
      const char *found = s == m->end ? NULL : memchr(s, first->byte, (size_t)(m->end - s));
      spend(m, ((found == NULL ? m->end : found) - s) / 32);
      if (found == NULL) return NULL;
      s = found;
    }
    const char *end = guard_match(m, s, first);
    if (end != NULL) {
      *from = s;
      return end;
    }
    if (compiled->anchored) return NULL;
  }
  return NULL;
}
