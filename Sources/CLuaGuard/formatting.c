// string.format. What reports are full of (%d, %s, %.2f, with a width) is written here in one pass over the format, exactly
// as the C library would; a format with anything else goes to Lua's own.

#include "guard.h"

enum { FORMAT_VALUES = 10000, QUICK_BYTES = 512, QUICK_DIGITS = 9 };

typedef unsigned __int128 wide;

typedef struct {
  bool left, zeros;
  int width, precision;  // precision -1: none given
} specification;

typedef struct {
  char bytes[QUICK_BYTES];
  size_t length;
} quick_text;

/// Reads flags, width and precision; false: there is something else among them.
static bool read_specification(const char **format, const char *end, specification *s) {
  *s = (specification){.precision = -1};
  const char *at = *format;
  for (; at < end && (*at == '-' || *at == '0'); at++) {
    if (*at == '-') s->left = true;
    else s->zeros = true;
  }
  for (int digits = 0; at < end && *at >= '0' && *at <= '9'; at++) {
    if (++digits > 2) return false;
    s->width = s->width * 10 + (*at - '0');
  }
  if (at < end && *at == '.') {
    at++;
    s->precision = 0;
    for (int digits = 0; at < end && *at >= '0' && *at <= '9'; at++) {
      if (++digits > 1) return false;
      s->precision = *at - '0';
    }
  }
  *format = at;
  return at < end;
}

/// The digits of a number before `end`; where they begin.
static char *write_digits(char *end, uint64_t number, int least) {
  char *at = end;
  for (; number != 0 || end - at < least; number /= 10) *--at = (char)('0' + number % 10);
  return at;
}

/// Signed digits with their padding; false: no room is left.
static bool append_number(quick_text *text, const specification *s, bool negative, const char *digits, size_t length) {
  size_t filled = length + negative, padding = (size_t)s->width > filled ? (size_t)s->width - filled : 0;
  if (filled + padding > QUICK_BYTES - text->length) return false;
  char *at = text->bytes + text->length;
  text->length += filled + padding;
  bool zeros = s->zeros && !s->left;
  if (!s->left && !zeros) at = (char *)memset(at, ' ', padding) + padding;
  if (negative) *at++ = '-';
  if (zeros) at = (char *)memset(at, '0', padding) + padding;
  at = (char *)memcpy(at, digits, length) + length;
  if (s->left) memset(at, ' ', padding);
  return true;
}

static bool append_integer(quick_text *text, const specification *s, lua_Integer number) {
  char digits[24], *end = digits + sizeof digits;
  char *start = write_digits(end, number < 0 ? 0 - (uint64_t)number : (uint64_t)number, 1);
  return append_number(text, s, number < 0, start, (size_t)(end - start));
}

/// A number with a fixed count of decimals, rounded from its exact value, a tie to the even digit. False: it is not finite,
/// or has more digits than are worked out here.
static bool append_fixed(quick_text *text, const specification *s, double number) {
  static const uint64_t powers[] = {1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000};
  uint64_t bits;
  memcpy(&bits, &number, sizeof bits);
  int exponent = (int)(bits >> 52 & 0x7FF) - 1075;
  uint64_t fraction = bits & 0xFFFFFFFFFFFFF;
  if (exponent == 0x7FF - 1075) return false;
  if (exponent == -1075) exponent = -1074;
  else fraction |= 1ull << 52;
  int decimals = s->precision < 0 ? 6 : s->precision;
  wide scaled = (wide)fraction * powers[decimals];  // below 2^83
  if (exponent >= 0) {
    if (exponent > 10) return false;  // 2^63 is not reached
    scaled <<= exponent;
  } else if (exponent < -84) {
    scaled = 0;  // less than half of the last decimal
  } else {
    wide rest = scaled & (((wide)1 << -exponent) - 1), half = (wide)1 << (-exponent - 1);
    scaled >>= -exponent;
    if (rest > half || (rest == half && scaled & 1)) scaled++;
  }
  if (scaled >> 63 != 0) return false;
  uint64_t value = (uint64_t)scaled;
  char digits[40], *end = digits + sizeof digits, *start = end;
  if (decimals > 0) {
    start = write_digits(end, value % powers[decimals], decimals);
    *--start = '.';
  }
  start = write_digits(start, value / powers[decimals], 1);
  return append_number(text, s, bits >> 63 != 0, start, (size_t)(end - start));
}

static bool append_bytes(quick_text *text, const char *bytes, size_t length) {
  if (length > QUICK_BYTES - text->length) return false;
  memcpy(text->bytes + text->length, bytes, length);
  text->length += length;
  return true;
}

static bool append_value(lua_State *L, int argument, char conversion, const specification *s, quick_text *text) {
  switch (conversion) {
  case 'd':
  case 'i': return s->precision < 0 && lua_isinteger(L, argument) && append_integer(text, s, lua_tointeger(L, argument));
  case 'f': return lua_type(L, argument) == LUA_TNUMBER && append_fixed(text, s, lua_tonumber(L, argument));
  case 's': {
    if (s->width != 0 || s->precision >= 0 || s->left || s->zeros) return false;
    if (lua_isinteger(L, argument)) return append_integer(text, s, lua_tointeger(L, argument));
    if (lua_type(L, argument) != LUA_TSTRING) return false;
    size_t length;
    const char *bytes = lua_tolstring(L, argument, &length);
    return append_bytes(text, bytes, length);
  }
  default: return false;
  }
}

/// [-0, +1 or 0] the whole text, or nothing where the format or a value needs Lua's own function
static bool quick_format(lua_State *L, const char *format, const char *end) {
  quick_text text;
  text.length = 0;
  int argument = 1;
  const char *start = format;
  while (format < end) {
    const char *mark = memchr(format, '%', (size_t)(end - format));
    if (!append_bytes(&text, format, (size_t)((mark == NULL ? end : mark) - format))) return false;
    if (mark == NULL) break;
    format = mark + 1;
    if (format < end && *format == '%') {
      if (!append_bytes(&text, format++, 1)) return false;
      continue;
    }
    specification s;
    if (!read_specification(&format, end, &s) || !append_value(L, ++argument, *format++, &s, &text)) return false;
  }
  guard_work(L, (int64_t)((size_t)(end - start) + text.length));
  lua_pushlstring(L, text.bytes, text.length);
  return true;
}

static bool is_flag(char c) { return (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == ' ' || c == '#'; }

// %p shows addresses and is refused; %s of tables goes through our own tostring.
// upvalue: the real one
int guard_library_format(lua_State *L) {
  size_t length;
  const char *format = luaL_checklstring(L, 1, &length), *end = format + length;
  if (quick_format(L, format, end)) return 1;
  guard_stack_check(L, guard_get(L));
  int argument = 1;
  size_t total = length;
  guard_work(L, (int64_t)length);
  while (format < end) {
    if (*format++ != '%') continue;
    if (format < end && *format == '%') {
      format++;
      continue;
    }
    while (format < end && is_flag(*format)) format++;
    argument++;
    if (argument > FORMAT_VALUES) return luaL_error(L, "too many values to format: at most %d", FORMAT_VALUES);
    total += 64;
    if (format >= end) break;
    if (*format == 'p') return luaL_error(L, "%%p is not allowed here: addresses differ from run to run");
    int type = lua_type(L, argument);
    if (*format == 's' && (type == LUA_TTABLE || type >= LUA_TFUNCTION)) {
      guard_tolstring(L, argument, NULL);
      lua_replace(L, argument);
    }
    if (type == LUA_TSTRING) total += lua_rawlen(L, argument);
  }
  guard_check_text(L, guard_get(L), total);
  guard_work(L, (int64_t)total);
  if (total > 4096) guard_reserve(L, guard_get(L), 4 * total);
  return lua_tocfunction(L, lua_upvalueindex(1))(L);
}
