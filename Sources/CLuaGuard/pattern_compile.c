// From a pattern's text to items. Classes are ASCII's, whatever the locale.

#include "pattern.h"

static inline void add_byte(byte_set *set, uint8_t byte) { set->bits[byte >> 5] |= 1u << (byte & 31); }

static bool in_class(int c, char name) {
  bool lower = c >= 'a' && c <= 'z', upper = c >= 'A' && c <= 'Z', digit = c >= '0' && c <= '9';
  bool graphic = c > 32 && c < 127;
  switch (name) {
  case 'a': return lower || upper;
  case 'c': return c < 32 || c == 127;
  case 'd': return digit;
  case 'g': return graphic;
  case 'l': return lower;
  case 'p': return graphic && !(lower || upper || digit);
  case 's': return c == ' ' || (c >= 9 && c <= 13);
  case 'u': return upper;
  case 'w': return lower || upper || digit;
  case 'x': return digit || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  default: return false;
  }
}

static const char class_names[] = "acdglpsuwx";
static byte_set classes[2 * (sizeof class_names - 1)];  // each class, then its complement

__attribute__((constructor)) static void fill_classes(void) {
  for (size_t i = 0; i < sizeof class_names - 1; i++) {
    for (int c = 0; c < 256; c++) add_byte(&classes[2 * i + !in_class(c, class_names[i])], (uint8_t)c);
  }
}

/// The set of %a, %A and so on, or null when the letter names none.
static const byte_set *class_named(uint8_t letter) {
  const char *found = letter == 0 ? NULL : strchr(class_names, letter | 32);
  bool isLetter = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
  return found == NULL || !isLetter ? NULL : &classes[2 * (found - class_names) + !(letter & 32)];
}

/// The place behind the ']' of the set that starts at `text`, which is behind the '['.
static const char *end_of_set(lua_State *L, const char *text, const char *end) {
  if (text < end && *text == '^') text++;
  do {  // a ']' right at the start stands for itself
    if (text == end) luaL_error(L, "malformed pattern (missing ']')");
    if (*text++ == '%' && text < end) text++;
  } while (text == end || *text != ']');
  return text + 1;
}

static void fill_set(lua_State *L, byte_set *set, const char *text, const char *close) {
  *set = (byte_set){0};
  bool complement = *text == '^';
  if (complement) text++;
  for (int64_t step = 1; text < close; step++) {
    if ((step & 1023) == 0) guard_work(L, 1024 * GUARD_CHARGE_BYTES);
    if (*text == '%' && text + 1 < close) {
      const byte_set *named = class_named((uint8_t)text[1]);
      if (named == NULL) add_byte(set, (uint8_t)text[1]);
      else for (int i = 0; i < 8; i++) set->bits[i] |= named->bits[i];
      text += 2;
    } else if (text + 2 < close && text[1] == '-') {
      for (int c = (uint8_t)text[0]; c <= (uint8_t)text[2]; c++) add_byte(set, (uint8_t)c);
      text += 3;
    } else {
      add_byte(set, (uint8_t)*text++);
    }
  }
  if (complement) for (int i = 0; i < 8; i++) set->bits[i] = ~set->bits[i];
}

typedef struct {
  lua_State *L;
  const char *text, *end;
  pattern_item *item;
  byte_set *set;
  int captures;
  bool closed[PATTERN_CAPTURES];
} compiler;

/// [set] at the text: advances behind it.
static const byte_set *read_set(compiler *c) {
  const char *behind = end_of_set(c->L, c->text + 1, c->end);
  fill_set(c->L, c->set, c->text + 1, behind - 1);
  c->text = behind;
  return c->set++;
}

static void read_capture(compiler *c) {
  if (c->captures == PATTERN_CAPTURES) luaL_error(c->L, "too many captures");
  bool position = c->text + 1 < c->end && c->text[1] == ')';
  c->text += position ? 2 : 1;
  c->item->kind = position ? ITEM_POSITION : ITEM_OPEN;
  c->item->capture = c->captures;
  c->closed[c->captures++] = position;
}

static void read_close(compiler *c) {
  int open = c->captures - 1;
  while (open >= 0 && c->closed[open]) open--;
  if (open < 0) luaL_error(c->L, "invalid pattern capture");
  c->closed[open] = true;
  c->item->kind = ITEM_CLOSE;
  c->item->capture = open;
  c->text++;
}

/// What follows a %. False: a single byte or class, which may be repeated.
static bool read_special_escape(compiler *c) {
  if (c->text + 1 == c->end) luaL_error(c->L, "malformed pattern (ends with '%%')");
  uint8_t letter = (uint8_t)c->text[1];
  if (letter == 'b') {
    if (c->text + 3 >= c->end) luaL_error(c->L, "malformed pattern (missing arguments to '%%b')");
    *c->item = (pattern_item){.kind = ITEM_BALANCE, .byte = (uint8_t)c->text[2], .other = (uint8_t)c->text[3]};
    c->text += 4;
    return true;
  }
  if (letter == 'f') {
    c->text += 2;
    if (c->text == c->end || *c->text != '[') luaL_error(c->L, "missing '[' after '%%f' in pattern");
    c->item->kind = ITEM_FRONTIER;
    c->item->set = read_set(c);
    return true;
  }
  if (letter >= '0' && letter <= '9') {
    int capture = letter - '1';
    if (capture < 0 || capture >= c->captures || !c->closed[capture])
      luaL_error(c->L, "invalid capture index %%%d in pattern", capture + 1);
    c->item->kind = ITEM_AGAIN;
    c->item->capture = capture;
    c->text += 2;
    return true;
  }
  return false;
}

static void read_single(compiler *c) {
  uint8_t byte = (uint8_t)*c->text;
  if (byte == '[') {
    c->item->kind = ITEM_SET;
    c->item->set = read_set(c);
  } else if (byte == '.') {
    c->item->kind = ITEM_ANY;
    c->text++;
  } else {
    bool escaped = byte == '%';
    if (escaped) byte = (uint8_t)c->text[1];
    const byte_set *named = escaped ? class_named(byte) : NULL;
    *c->item = (pattern_item){.kind = named == NULL ? ITEM_BYTE : ITEM_SET, .byte = byte, .set = named};
    c->text += escaped ? 2 : 1;
  }
  if (c->text == c->end) return;
  switch (*c->text) {
  case '?': c->item->times = OPTIONAL; break;
  case '*': c->item->times = GREEDY; break;
  case '+': c->item->times = GREEDY_ONCE; break;
  case '-': c->item->times = LAZY; break;
  default: return;
  }
  c->text++;
}

void guard_compile_pattern(lua_State *L, const char *text, size_t length, bool anchors, pattern_item *items, byte_set *sets,
                           pattern *compiled) {
  compiler c = {.L = L, .text = text, .end = text + length, .item = items, .set = sets};
  compiled->anchored = anchors && length > 0 && *text == '^';
  if (compiled->anchored) c.text++;
  for (int64_t step = 1; c.text < c.end; step++) {
    if ((step & 4095) == 0) guard_work(L, 4096 * 8);
    *c.item = (pattern_item){0};
    switch (*c.text) {
    case '(': read_capture(&c); break;
    case ')': read_close(&c); break;
    case '%':
      if (!read_special_escape(&c)) read_single(&c);
      break;
    case '$':
      if (c.text + 1 == c.end) {
        c.item->kind = ITEM_END;
        c.text++;
        break;
      }
      // elsewhere it stands for itself
      [[fallthrough]];
    default: read_single(&c); break;
    }
    c.item++;
  }
  for (int i = 0; i < c.captures; i++) {
    if (!c.closed[i]) luaL_error(L, "unfinished capture");
  }
  *c.item = (pattern_item){.kind = ITEM_DONE};
  compiled->items = items;
  compiled->captures = c.captures;
}
