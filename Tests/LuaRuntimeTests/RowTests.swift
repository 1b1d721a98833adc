import CColumn
import Testing

@testable import LuaRuntime

/// Buffers of one column.
final class Buffers {
  private var freed: [() -> Void] = []
  private(set) var layout = column_layout()

  deinit { for free in freed { free() } }

  private func keep<Element>(_ elements: [Element]) -> UnsafePointer<Element> {
    let copy = UnsafeMutableBufferPointer<Element>.allocate(capacity: max(1, elements.count))
    _ = copy.initialize(from: elements)
    freed.append { copy.deallocate() }
    return UnsafePointer(copy.baseAddress!)
  }

  /// Missing values are nil.
  init(_ values: [Int64?], meaning: column_meaning = COLUMN_INTEGER, dictionary: [String] = []) {
    layout.length = Int64(values.count)
    layout.values = UnsafeRawPointer(keep(values.map { $0 ?? 0 }))
    layout.storage = COLUMN_INT64
    layout.meaning = meaning
    setValidity(values.map { $0 != nil })
    if !dictionary.isEmpty {
      let bytes = dictionary.flatMap { Array($0.utf8) }
      var offsets: [Int32] = [0]
      for text in dictionary { offsets.append(offsets[offsets.count - 1] + Int32(text.utf8.count)) }
      layout.dictionary = column_dictionary(
        count: Int64(dictionary.count), offsets: keep(offsets),
        bytes: UnsafeRawPointer(keep(bytes)).assumingMemoryBound(to: CChar.self))
    }
  }

  init(decimals: [Double]) {
    layout.length = Int64(decimals.count)
    layout.values = UnsafeRawPointer(keep(decimals))
    layout.storage = COLUMN_FLOAT64
    layout.meaning = COLUMN_DECIMAL
  }

  private func setValidity(_ valid: [Bool]) {
    if valid.allSatisfy({ $0 }) { return }
    var bits = [UInt8](repeating: 0, count: (valid.count + 7) / 8)
    for (row, isValid) in valid.enumerated() where isValid { bits[row / 8] |= 1 << (row % 8) }
    layout.validity = keep(bits)
  }
}

/// Three reviews of two households.
func reviews(selection: [Int32]? = nil, resolved: @escaping (String) -> Void = { _ in }) -> LuaRowSource {
  let unit = Buffers([1, 0], meaning: COLUMN_TEXT, dictionary: ["Lý Nhơn", "Thạnh An"])
  let households = LuaRowSource(rowCount: 2, owner: unit) { name in
    name == "unit" ? .column(unit.layout, owner: unit) : nil
  }
  let columns: [String: Buffers] = [
    "members": Buffers([4, nil, 2]),
    "income": Buffers(decimals: [1.5, 2.5, 3.5]),
    "class": Buffers([0, 1, 0], meaning: COLUMN_TEXT, dictionary: ["poor", "near_poor"]),
    "day": Buffers([19723, 0, nil], meaning: COLUMN_DATE),
    "flag": Buffers([1, 0, nil], meaning: COLUMN_BOOLEAN),
    "deprivations": Buffers([0b101, 0, nil], meaning: COLUMN_SET, dictionary: ["housing", "water", "school"]),
  ]
  let reference = Buffers([1, 1, 0], meaning: COLUMN_ROW)
  return LuaRowSource(rowCount: 3, selection: selection, owner: reference) { name in
    resolved(name)
    if name == "household" { return .reference(reference.layout, owner: reference, target: households) }
    guard let column = columns[name] else { throw LuaError("no field '\(name)' in reviews") }
    return .column(column.layout, owner: column)
  }
}

private func withRows(_ source: LuaRowSource) -> (LuaState) throws -> Void {
  { state in
    try state.setGlobal(
      "rows", .function(state.makeFunction(LuaHostFunction("rows") { .value($0.state.rows(source)) })))
  }
}

@Suite("Rows and columns are read in place")
struct RowTests {
  @Test("every meaning is read, missing values are nil")
  func meanings() throws {
    let source = """
      for r in rows() do
        local d = r.deprivations
        print(r.members, r.income, r.class, r.day, r.flag, d and #d, d and table.concat(d, "+"))
      end
      """
    #expect(
      try printed(source, prepare: withRows(reviews())) == """
        4\t1.5\tpoor\t2024-01-01\ttrue\t2\thousing+school
        nil\t2.5\tnear_poor\t1970-01-01\tfalse\t0\t
        2\t3.5\tpoor\tnil\tnil\tnil\tnil
        """)
  }

  @Test("a field is looked up once, whatever the number of rows")
  func once() throws {
    var names: [String] = []
    let source = reviews { names.append($0) }
    _ = try printed(
      "for i = 1, 3 do for r in rows() do local x = r.members, r.income end end", prepare: withRows(source))
    #expect(names == ["members", "income"])
  }

  @Test("a selection gives its rows in its order")
  func selection() throws {
    #expect(
      try printed("for r in rows() do print(r.income) end", prepare: withRows(reviews(selection: [2, 0]))) == "3.5\n1.5"
    )
  }

  @Test("a reference leads to a row that stays, and equal rows are equal")
  func references() throws {
    let source = """
      local kept
      for r in rows() do
        print(r.household.unit, kept == r.household)
        kept = kept or r.household
      end
      print(kept.unit)
      """
    #expect(
      try printed(source, prepare: withRows(reviews())) == "Lý Nhơn\tfalse\nLý Nhơn\ttrue\nThạnh An\tfalse\nLý Nhơn")
  }

  @Test(
    "more small dictionaries than a cursor has room for: each field answers with its own texts",
    arguments: [1, 2, 31, 62, 63])
  func manyDictionaries(texts: Int) throws {
    // Four fields of that many texts each, of which a cursor holds 62 in all; row r holds text r of each, the last row none.
    let columns = (0..<4).map { field in
      Buffers(
        (0..<texts).map(Int64.init) + [nil], meaning: COLUMN_TEXT, dictionary: (0..<texts).map { "\(field):\($0)" })
    }
    let source = LuaRowSource(rowCount: texts + 1, owner: columns[0]) { name in
      guard let field = Int(name.dropFirst()) else { throw LuaError("no field '\(name)'") }
      return .column(columns[field].layout, owner: columns[field])
    }
    let expected =
      (0..<texts).map { row in (0..<4).map { "\($0):\(row)" }.joined(separator: "\t") } + [
        "nil\tnil\tnil\tnil"
      ]
    // Twice in one loop, in a second loop, and from a copy.
    let script = """
      local lines, kept = {}, {}
      local function line(r) return table.concat({tostring(r.f0), tostring(r.f1), tostring(r.f2), tostring(r.f3)}, "\\t") end
      for r in rows() do
        lines[#lines + 1] = line(r)
        assert(line(r) == lines[#lines])
        kept[#kept + 1] = r:copy()
      end
      for r in rows() do assert(line(r) == table.remove(lines, 1)) end
      for _, r in ipairs(kept) do print(line(r)) end
      """
    #expect(try printed(script, prepare: withRows(source)) == expected.joined(separator: "\n"))
  }

  @Test("a row kept by copy stays, the loop's own ends with the loop")
  func copies() throws {
    #expect(
      try printed("local k for r in rows() do k = k or r:copy() end print(k.income)", prepare: withRows(reviews()))
        == "1.5")
    let error = failure("local k for r in rows() do k = r end print(k.income)", prepare: withRows(reviews()))
    #expect(
      error?.message == "this row is no longer valid: the loop over its rows has ended; keep a row with row:copy()")
    #expect(
      failure("for r in rows() do r.copy() end", prepare: withRows(reviews()))?.message.hasPrefix(
        "use ':' to call copy") == true)
  }

  @Test("an unknown field is the resolver's error, at the script's line")
  func unknownField() throws {
    let error = try #require(failure("for r in rows() do\n  print(r.incom)\nend", prepare: withRows(reviews())))
    #expect(error.message == "no field 'incom' in reviews")
    #expect(error.line == 2)
    #expect(
      failure("for r in rows() do r.income = 1 end", prepare: withRows(reviews()))?.message == "a row is read-only")
    #expect(failure("for r in rows() do print(r[1]) end", prepare: withRows(reviews())) != nil)
  }

  @Test("names of more than forty bytes and names made at run time are found")
  func otherNames() throws {
    #expect(
      try printed("for r in rows() do io = (io or 0) + r['in' .. 'come'] end print(io)", prepare: withRows(reviews()))
        == "7.5")
    #expect(
      failure("for r in rows() do print(r[('x'):rep(100)]) end", prepare: withRows(reviews()))?.message.contains(
        "no field") == true)
  }

  @Test("rows answer with an error once their run has ended")
  func stale() throws {
    let state = LuaState(limits: quick)
    let first = try state.call(
      state.load(Array("local f, n = ... local r = f() return function() return r.income end".utf8), chunk: "a"),
      [state.rows(reviews())])[0]
    let function = try #require(first.function)
    #expect(try state.call(function)[0].number == 1.5)
    state.expireObjects()
    #expect(throws: LuaError.self) { try state.call(function) }
  }

  @Test("the host moves a cursor and calls a function once a row")
  func cursor() throws {
    let state = LuaState(limits: quick)
    let value = try state.call(state.load(Array("return function(row) return row.income > 2 end".utf8), chunk: "a"))[0]
    let function = try #require(value.function)
    let cursor = state.cursor(reviews())
    var kept: [Int] = []
    for row in 0..<3 {
      cursor.move(to: row)
      if try state.test(function, cursor.value) { kept.append(row) }
    }
    #expect(kept == [1, 2])
    cursor.move(to: 3)
    #expect(throws: LuaError.self) { try state.test(function, cursor.value) }
  }

  @Test("a column has a length, values from 1, and pairs that pass missing values")
  func columns() throws {
    let source =
      "print(#c, c[1], c[2], c[3], c[4]) for i, v in pairs(c) do io = (io or '') .. i .. '=' .. tostring(v) .. ' ' end print(io)"
    let shown = try printed(source) { state in
      let buffers = Buffers([4, nil, 2])
      try state.setGlobal("c", state.column(buffers.layout, owner: buffers))
    }
    #expect(shown == "3\t4\tnil\t2\tnil\n1=4 2=nil 3=2 ")
    #expect(
      failure("print(c.x)") { state in
        let buffers = Buffers([4])
        try state.setGlobal("c", state.column(buffers.layout, owner: buffers))
      }?.message
        == "a column has no field 'x': read it with column[i], #column and pairs(column), or call count, sum, mean, min, max, median, quantile or list"
    )
  }
}
