import CColumn
import Testing

@testable import LuaRuntime

@Suite("Columns answer as a whole")
struct ColumnTests {
  private func shown(_ source: String, _ buffers: Buffers, limits: LuaLimits = quick) throws -> String {
    try printed(source, limits: limits) { try $0.setGlobal("c", $0.column(buffers.layout, owner: buffers)) }
  }
  private func complaint(_ source: String, _ buffers: Buffers) -> String? {
    failure(source) { try $0.setGlobal("c", $0.column(buffers.layout, owner: buffers)) }?.message
  }

  @Test("missing values are skipped, whole numbers stay whole")
  func measures() throws {
    let source =
      "print(c:count(), c:sum(), c:mean(), c:min(), c:max(), c:median(), c:quantile(0), c:quantile(0.25), c:quantile(1))"
    #expect(try shown(source, Buffers([4, nil, 2, 9, 1])) == "4\t16\t4.0\t1\t9\t3.0\t1.0\t1.75\t9.0")
    #expect(try shown(source, Buffers(decimals: [2.5, 0.5])) == "2\t3.0\t1.5\t0.5\t2.5\t1.5\t0.5\t1.0\t2.5")
  }

  @Test("an empty sum is 0, the other measures of nothing are nil")
  func empty() throws {
    let source = "print(c:count(), c:sum(), c:mean(), c:min(), c:max(), c:median(), c:quantile(0.9))"
    #expect(try shown(source, Buffers([nil, nil])) == "0\t0\tnil\tnil\tnil\tnil\tnil")
    #expect(try shown(source, Buffers([])) == "0\t0\tnil\tnil\tnil\tnil\tnil")
  }

  @Test("quantiles agree with sorting, whatever the order", arguments: [1, 2, 3, 10, 101, 5000])
  func quantiles(count: Int) throws {
    var seed: Int64 = 12345
    let values = (0..<count).map { _ -> Int64 in
      seed = (seed * 1_103_515_245 + 12345) % 2_147_483_648
      return seed / 65536 % 100
    }
    for list in [values, values.sorted(), values.sorted(by: >), values.map { $0 % 2 }] {
      let sorted = list.sorted()
      for share in [0, 0.1, 0.5, 0.9, 1] {
        let position = share * Double(count - 1)
        let low = Double(sorted[Int(position)])
        let high = Double(sorted[min(count - 1, Int(position) + 1)])
        let expected = low + (high - low) * (position - Double(Int(position)))
        let found = try #require(Double(try shown("print(c:quantile(\(share)))", Buffers(list))))
        #expect(abs(found - expected) < 1e-9)
      }
    }
  }

  @Test("a sum beyond the whole numbers is an error, its mean is not")
  func overflow() throws {
    let buffers = Buffers([.max, .max])
    #expect(complaint("c:sum()", buffers) == "the sum of this column is beyond the whole numbers")
    #expect(try shown("print(c:mean() == 2^63)", buffers) == "true")
  }

  @Test("dates have a first and a last, text has neither")
  func kinds() throws {
    let days = Buffers([19723, 0, nil], meaning: COLUMN_DATE)
    #expect(try shown("print(c:min(), c:max())", days) == "1970-01-01\t2024-01-01")
    #expect(complaint("c:sum()", days) == "sum needs a column of numbers, this one holds dates")
    let text = Buffers([0], meaning: COLUMN_TEXT, dictionary: ["a"])
    #expect(complaint("c:mean()", text) == "mean needs a column of numbers, this one holds text")
    #expect(complaint("c:max()", text) == "max needs a column of numbers, this one holds text")
    #expect(complaint("c:quantile(2)", days) == "bad argument #1 'share' to quantile: must be 0 to 1")
    #expect(
      complaint("c:quantile()", days) == "bad argument #1 'share' to quantile: number expected, got no value")
    #expect(complaint("c.sum()", days) == "use ':' to call sum (column:sum(...), not column.sum(...))")
  }

  @Test("a column reads as a table does")
  func table() throws {
    let text = Buffers([0, 1, 0], meaning: COLUMN_TEXT, dictionary: ["a", "b"])
    #expect(
      try shown("print(table.concat(c, '+'), table.unpack(c)) for i, v in ipairs(c) do print(i, v) end", text)
        == "a+b+a\ta\tb\ta\n1\ta\n2\tb\n3\ta")
    #expect(try shown("local t = c:list() table.sort(t) print(type(t), #t, table.concat(t))", text) == "table\t3\taab")
    #expect(complaint("c[1] = 2", text) == "a column is read-only")
  }

  @Test("a host function that takes a table takes a column")
  func argument() throws {
    let buffers = Buffers([4, 5])
    let shown = try printed("print(count(c))") { state in
      try state.setGlobal("c", state.column(buffers.layout, owner: buffers))
      try state.setGlobal(
        "count",
        .function(state.makeFunction(LuaHostFunction("count") { .value(.whole(try $0.table(1).count)) })))
    }
    #expect(shown == "2")
  }

  @Test("measures of a large column are charged to the budget")
  func charged() throws {
    let buffers = Buffers((0..<100_000).map { $0 })
    let error = failure("while true do c:sum() end", limits: limits(instructions: 1_000_000)) {
      try $0.setGlobal("c", $0.column(buffers.layout, owner: buffers))
    }
    #expect(error?.kind == .instructions)
  }

  @Test("a column of a run that has ended answers nothing")
  func stale() throws {
    let state = LuaState(limits: quick)
    let buffers = Buffers([1])
    let function = try #require(
      try state.call(
        state.load(Array("local c = ... return function() return c:sum() end".utf8), chunk: "a"),
        [state.column(buffers.layout, owner: buffers)])[0].function)
    #expect(try state.call(function)[0].integer == 1)
    state.expireObjects()
    #expect(throws: LuaError.self) { try state.call(function) }
  }
}
