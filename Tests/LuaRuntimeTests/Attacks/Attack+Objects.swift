extension Attack {
  /// Wrong selves and stale objects. `q` is a query, `p` a plan; `old` holds what an earlier run made.
  static let objects: [Attack] = [
    Attack("a method of another class", .error("use ':' to call where"), "q.where(p, 'x')"),
    Attack("a method on a table", .error("use ':' to call where"), "q.where({}, 'x')"),
    Attack("a method on a text", .error("use ':' to call where"), "q.where('x')"),
    Attack("a method without anything", .error("use ':' to call where"), "q.where()"),
    Attack("a method on a row", .error("use ':' to call where"), "for r in rows() do q.where(r, 'x') end"),
    Attack("a method in pcall", .fine("false"), "return (pcall(q.where, p, 'x'))"),
    Attack("a method as an iterator", .error("use ':' to call where"), "for x in q.where do end"),
    Attack(
      "a method as a metamethod", .error("use ':' to call where"), "return setmetatable({}, {__index = q.where}).x"),
    Attack("a method in sort", .error("use ':' to call where"), "table.sort({1, 2}, q.where)"),
    Attack(
      "a method as __close", .error("use ':' to call where"), "local x <close> = setmetatable({}, {__close = q.where})"),
    Attack("copy of a row on an object", .error("use ':' to call copy"), "for r in rows() do r.copy(q) end"),
    Attack("copy of a row on a column", .error("use ':' to call copy"), "for r in rows() do r.copy(c) end"),
    Attack("the metatable of an object", .fine("false"), "return getmetatable(q)"),
    Attack("the metatable of a row", .fine("false"), "for r in rows() do return getmetatable(r) end"),
    Attack("a new metatable for an object", .error("table expected"), "setmetatable(q, {})"),
    Attack("writing to an object", .error("query is read-only"), "q.x = 1"),
    Attack("writing to a row", .error("a row is read-only"), "for r in rows() do r.income = 1 end"),
    Attack("writing to a column", .error("a column is read-only"), "c[1] = 1"),
    Attack("rawset on an object", .error("table expected"), "rawset(q, 'x', 1)"),
    Attack("rawget on an object", .error("table expected"), "rawget(q, 'x')"),
    Attack("an unknown field", .error("query has no field"), "return q.none"),
    Attack("a field that is no text", .error("query has no field of type table"), "return q[{}]"),
    Attack("a column at every index", .fine("nil\tnil\tnil\tnil"), "return c[0], c[-1], c[1 << 62], c[0.5]"),
    Attack("a column at a text", .error("a column has no field"), "return c.x"),
    Attack("next over a column, misused", .fine("nil"), "local f = pairs(c) return (f(c, math.maxinteger))"),
    Attack(
      "the step of a column on a row", .error("column expected, got row"),
      "local f = pairs(c) for r in rows() do f(r) end"),
    Attack(
      "a row after its loop", .error("this row is no longer valid"),
      "local k for r in rows() do k = r end return k.income"),
    Attack(
      "a loop that is used twice", .fine("3\t0"),
      """
      local f, n, m = rows(), 0, 0
      for r in f do n = n + 1 end
      for r in f do m = m + 1 end
      return n, m
      """),
    Attack(
      "two loops over the same rows", .fine("9"),
      "local n = 0 for a in rows() do for b in rows() do n = n + 1 end end return n"),
    Attack("an object of an earlier run", .error("no longer valid"), "return old.query.filters"),
    Attack("a method of an earlier run's object", .error(""), "return old.query:where('x')"),
    Attack("a row of an earlier run", .error("belongs to a run that has ended"), "return old.row.income"),
    Attack("a copy of an earlier run's row", .error("belongs to a run that has ended"), "return old.row:copy()"),
    Attack("a column of an earlier run", .error("belongs to a run that has ended"), "return old.column[1]"),
    Attack("the length of an earlier run's column", .error("belongs to a run that has ended"), "return #old.column"),
    Attack("a loop of an earlier run", .error("belong to a run that has ended"), "for r in old.rows do end"),
    Attack("an earlier run's object as an argument", .error("query expected"), "return filters(old.query)"),
    Attack(
      "an object where a text is expected", .error("bad argument #1 'filter' to where: expression expected, got query"),
      "q:where(q)"),
    Attack(
      "nil where a text is expected", .error("bad argument #1 'filter' to where: expression expected, got nil"),
      "q:where(nil)"),
    Attack("bytes where a text is expected", .error("is not valid UTF-8 text"), "q:where('\\xff')"),
  ]
}
