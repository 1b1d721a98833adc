import Testing

@testable import LuaRuntime

/// What a script gives, as plain data.
private func data(_ source: String, limits: LuaDataLimits = LuaDataLimits()) throws -> LuaData {
  let state = LuaState(limits: quick)
  let value = try state.call(state.load(Array(source.utf8), chunk: "main.lua"))[0]
  return try state.data(of: value, limits: limits)
}

private func read<Value: LuaReadable>(_ source: String, as type: Value.Type) throws -> Value {
  try Value(luaData: data("return " + source))
}

/// The complaint about a value read as a type; nil: it fits.
private func complaint<Value: LuaReadable>(_ source: String, as type: Value.Type) -> String? {
  do {
    _ = try read(source, as: type)
    return nil
  } catch { return String(describing: error) }
}

@Suite("Values of scripts as plain data")
struct PlainDataTests {
  @Test("integers stay integers and floats stay floats, also the odd ones")
  func numbers() throws {
    #expect(try data("return 3") == .integer(3))
    #expect(try data("return 3.0") == .number(3))
    #expect(try data("return math.maxinteger") == .integer(.max))
    #expect(try data("return 2^53 + 1") == .number(9_007_199_254_740_992))
    #expect(try data("return 1/0") == .number(.infinity))
    guard case .number(let zero) = try data("return -0.0"), case .number(let nan) = try data("return 0/0") else {
      Issue.record("floats expected")
      return
    }
    #expect(zero.sign == .minus && zero == 0)
    #expect(nan.isNaN)
  }

  @Test("lists, the empty table, gaps and mixed keys")
  func tables() throws {
    #expect(try data("return {1, 2}") == .list([.integer(1), .integer(2)]))
    #expect(try data("return {[2] = 2, [1] = 1}") == .list([.integer(1), .integer(2)]))
    #expect(try data("return {}") == .list([]))
    let gap = LuaData.table([LuaEntry(.integer(1), .integer(1)), LuaEntry(.integer(3), .integer(3))])
    #expect(try data("return {1, nil, 3}") == gap)
    let mixed = LuaData.table([
      LuaEntry(.integer(1), .text("a")), LuaEntry(.number(1.5), .boolean(true)), LuaEntry(.text("b"), .integer(2)),
    ])
    #expect(try data("return {'a', b = 2, [1.5] = true}") == mixed)
    #expect(try data("return {{}, {{1}}}") == .list([.list([]), .list([.list([.integer(1)])])]))
  }

  @Test("no metamethod runs")
  func raw() throws {
    let source = """
      local function trap() error("a metamethod ran") end
      return setmetatable({1, a = 2}, {__index = trap, __len = trap, __pairs = trap, __eq = trap})
      """
    #expect(try data(source) == .table([LuaEntry(.integer(1), .integer(1)), LuaEntry(.text("a"), .integer(2))]))
  }

  @Test("a table inside itself is an error, one in two places is copied")
  func cycles() throws {
    #expect(throws: LuaConversionError("this table holds itself", path: "a.b[1]")) {
      try data("local t = {} t.a = {b = {t}} return t")
    }
    #expect(try data("local t = {1} return {t, t}") == .list([.list([.integer(1)]), .list([.integer(1)])]))
  }

  @Test("depth, number of values and bytes are limited, so that nothing a script builds can fill the memory")
  func limits() {
    var limits = LuaDataLimits()
    limits.depth = 3
    #expect(throws: LuaConversionError("tables are nested more than 3 deep", path: "[1][1][1]")) {
      try data("return {{{{}}}}", limits: limits)
    }
    limits.nodes = 100
    #expect(throws: LuaConversionError("holds more than 100 values")) {
      try data("local t = {} for i = 1, 101 do t[i] = i end return t", limits: limits)
    }
    // Twenty tables that each hold the one before twice are a million values.
    #expect(throws: LuaConversionError.self) {
      try data("local t = {} for i = 1, 40 do t = {t, t} end return t")
    }
    limits.bytes = 10
    #expect(throws: LuaConversionError("holds more than 10 bytes", path: "b")) {
      try data("return {a = 'seven..', b = 'four'}", limits: limits)
    }
    #expect(throws: LuaConversionError("holds more than 10 bytes")) {
      try data("return ('x'):rep(11)", limits: limits)
    }
    #expect(throws: LuaConversionError.self) {
      try data("local t = {} for i = 1, 100000 do t = {t} end return t")
    }
  }

  @Test("what is no data is refused with its place", arguments: ["print", "coroutine.create(print)"])
  func refused(value: String) throws {
    let error = try #require(throws: LuaConversionError.self) { try data("return {a = {1, \(value)}}") }
    #expect(error.description.hasPrefix("a[2]: plain data expected, got "))
    let key = try #require(throws: LuaConversionError.self) { try data("return {a = {[\(value)] = 1}}") }
    #expect(key.description.hasPrefix("a: a key is a text, a number or a boolean, got "))
  }

  @Test("after an error the state goes on, with its stack as it was")
  func afterwards() throws {
    let state = LuaState(limits: quick)
    let value = try state.call(state.load(Array("return {1, {x = print}}".utf8), chunk: "a"))[0]
    for _ in 0..<1000 { #expect(throws: LuaConversionError.self) { try state.data(of: value) } }
    #expect(try state.call(state.load(Array("return 1 + 1".utf8), chunk: "b"))[0].integer == 2)
  }
}

@Suite("Typed conversions")
struct ConversionTests {
  @Test("whole numbers are checked against their type's range")
  func whole() throws {
    #expect(try read("7", as: Int.self) == 7)
    #expect(try read("7.0", as: Int.self) == 7)
    #expect(try read("-0.0", as: Int.self) == 0)
    #expect(try read("math.mininteger", as: Int64.self) == .min)
    #expect(complaint("1.5", as: Int.self) == "whole number expected, got 1.5")
    #expect(complaint("'1'", as: Int.self) == "whole number expected, got string")
    #expect(complaint("-1", as: UInt.self) == "whole number from 0 to 18446744073709551615 expected, got -1")
    #expect(complaint("256", as: UInt8.self) == "whole number from 0 to 255 expected, got 256")
    #expect(complaint("0/0", as: Int.self) == "whole number expected, got nan")
    #expect(complaint("-1/0", as: Int.self) == "whole number expected, got -inf")
    #expect(try read("2.0^53", as: Int.self) == 9_007_199_254_740_992)
    #expect(complaint("2.0^54", as: Int.self) != nil)
  }

  @Test("floats are exact or refused")
  func floats() throws {
    #expect(try read("3", as: Double.self) == 3)
    #expect(try read("0/0", as: Double.self).isNaN)
    #expect(try read("-0.0", as: Double.self).sign == .minus)
    #expect(
      complaint("9007199254740993", as: Double.self)
        == "number expected that a float can hold, got 9007199254740993")
    #expect(try read("0.1", as: Float.self) == 0.1)
    #expect(complaint("1e300", as: Float.self) == "number that a Float can hold expected, got 1e+300")
    #expect(complaint("true", as: Double.self) == "number expected, got boolean")
  }

  @Test("text is checked, bytes are not")
  func text() throws {
    #expect(try read("'Lý Nhơn'", as: String.self) == "Lý Nhơn")
    #expect(complaint("'\\xff'", as: String.self) == "text expected, got bytes that are not UTF-8")
    #expect(complaint("1", as: String.self) == "string expected, got 1")
    #expect(try read("'a\\0\\xff'", as: [UInt8].self) == [97, 0, 255])
    #expect(try read("'\\xff'", as: LuaString.self).bytes == [255])
    #expect(complaint("0", as: Bool.self) == "boolean expected, got 0")
  }

  @Test("lists and dictionaries, with the place of what does not fit")
  func containers() throws {
    #expect(try read("{1, 2, 3}", as: [Int].self) == [1, 2, 3])
    #expect(try read("{}", as: [Int].self) == [])
    #expect(try read("{}", as: [String: Int].self) == [:])
    #expect(try read("{a = 1}", as: [String: Int].self) == ["a": 1])
    #expect(try read("{'x', [5] = 'y'}", as: [Int: String].self) == [1: "x", 5: "y"])
    #expect(try read("nil", as: Int?.self) == nil)
    #expect(complaint("{1, 'x'}", as: [Int].self) == "[2]: whole number expected, got string")
    #expect(
      complaint("{a = {{b = 1}, {b = {}}}}", as: [String: [[String: Int]]].self)
        == "a[2].b: whole number expected, got table")
    #expect(complaint("{1, nil, 3}", as: [Int?].self) == "list without gaps expected")
    #expect(complaint("{1, x = 3}", as: [Int].self) == "list expected, got a table with the key .x")
    #expect(complaint("{1, x = 3}", as: [String: Int].self) == "[1]: as a key: string expected, got 1")
    #expect(
      complaint("{['Lý Nhơn'] = 'x'}", as: [String: Int].self) == "[\"Lý Nhơn\"]: whole number expected, got string")
  }

  @Test("Swift values arrive in scripts with their types")
  func writing() throws {
    let state = LuaState(limits: quick)
    let values: [(any LuaWritable, String)] = [
      (Int64.max, "v == math.maxinteger"), (3.0, "math.type(v) == 'float' and v == 3"),
      (3, "math.type(v) == 'integer'"),
      (Double.nan, "v ~= v"), (-0.0, "1 / v == -1 / 0"), ([1, 2], "#v == 2 and v[2] == 2"),
      ([UInt8(97), 255], "v == 'a\\xff'"), (["a": [true]], "v.a[1] == true"), ([7: "x"], "v[7] == 'x'"),
      (Int?.none, "v == nil"), ("Lý Nhơn", "v == 'Lý Nhơn'"), (["a": Int?.none], "next(v) == nil"),
    ]
    for (value, check) in values {
      let function = try state.load(Array("local v = ... return \(check)".utf8), chunk: "check")
      #expect(try state.call(function, [state.value(of: value)])[0].boolean == true, "\(check)")
    }
    #expect(throws: LuaConversionError("18446744073709551615 is too large for a script", path: "a[1]")) {
      try state.value(of: ["a": [UInt64.max]])
    }
    #expect(throws: LuaConversionError("a list has no missing values", path: "[2]")) {
      try state.value(of: [1, nil, 3])
    }
    #expect(throws: LuaConversionError("a table has no key NaN")) {
      try state.value(of: LuaData.table([LuaEntry(.number(.nan), .integer(1))]))
    }
  }

  @Test("what is written reads back as it was")
  func roundTrip() throws {
    let state = LuaState(limits: quick)
    let original: [String: [[Int]]] = ["a": [[1], []], "b": [], "c": [[.max, .min, 0]]]
    #expect(try state.read(state.value(of: original)) == original)
    let floats: [Double] = [0.1, -0.0, .infinity, .leastNonzeroMagnitude, 3]
    #expect(try state.read(state.value(of: floats)) == floats)
  }
}

private struct Household: Codable, Equatable {
  enum Class: String, Codable {
    case poor
    case nearPoor = "near_poor"
  }
  var code: String
  var income: Int64
  var members: UInt8 = 1
  var level: Class?
  var rates: [Double] = []
  var photo: [UInt8] = []
  var byYear: [Int: Int] = [:]
  var notes: [String: String] = [:]
}
private struct Village: Codable, Equatable { var households: [Household] }

@Suite("Codable types")
struct CodableConversionTests {
  private func decode<Value: Decodable>(_ source: String, as type: Value.Type) throws -> Value {
    try LuaDecoder().decode(type, from: data("return " + source))
  }
  private func complaint(_ source: String) -> String? {
    do {
      _ = try decode(source, as: Village.self)
      return nil
    } catch { return String(describing: error) }
  }
  private static let rest = "members = 4, rates = {}, photo = '', byYear = {}, notes = {}"

  @Test("a structure is read from a table of names")
  func reading() throws {
    let village = try decode(
      """
      { households = {
          { code = "A1", income = 9007199254740993, members = 4, level = "near_poor", rates = {1, 0.5}, photo = "\\xff\\0",
            byYear = {[2023] = 3, [2024] = 4}, notes = {["12"] = "x"} } } }
      """, as: Village.self)
    #expect(
      village
        == Village(households: [
          Household(
            code: "A1", income: 9_007_199_254_740_993, members: 4, level: .nearPoor, rates: [1, 0.5], photo: [255, 0],
            byYear: [2023: 3, 2024: 4], notes: ["12": "x"])
        ]))
  }

  @Test("errors name the place in Lua's own counting")
  func places() {
    let rest = CodableConversionTests.rest
    #expect(
      complaint("{households = {{code = 'a', income = 1, \(rest)}, {code = 'b', income = 'x', \(rest)}}}")
        == "households[2].income: whole number expected, got string")
    #expect(complaint("{households = {{income = 1, \(rest)}}}") == "households[1].code: string expected, got nil")
    #expect(complaint("{households = 3}") == "households: list expected, got 3")
    #expect(complaint("{}") == "households: list expected, got nil")
    #expect(
      complaint("{households = {{code = 'a', income = 1, level = 'rich', \(rest)}}}")?.hasPrefix(
        "households[1].level: ")
        == true)
    #expect(
      complaint("{households = {{code = '\\xff', income = 1, \(rest)}}}")
        == "households[1].code: text expected, got bytes that are not UTF-8")
    #expect(complaint("{households = {{1, 2}}}") == "households[1]: table of names expected, got the key [1]")
  }

  @Test("a structure is written and read back through a script")
  func roundTrip() throws {
    let state = LuaState(limits: quick)
    let village = Village(households: [
      Household(
        code: "A1", income: .max, level: .poor, rates: [0.5], photo: [0, 255], byYear: [2024: 1], notes: ["1": "một"])
    ])
    let value = try LuaEncoder().encode(village, in: state)
    let check = try state.load(
      Array(
        """
        local v = ...
        local h = v.households[1]
        assert(h.code == "A1" and h.income == math.maxinteger and h.level == "poor" and h.photo == "\\0\\xff")
        assert(h.byYear[2024] == 1 and h.notes["1"] == "một" and math.type(h.rates[1]) == "float")
        return v
        """.utf8), chunk: "check")
    #expect(try LuaDecoder().decode(Village.self, from: state.call(check, [value])[0], in: state) == village)
  }

  @Test("absent values are left out; in a list they are an error")
  func absent() throws {
    #expect(try LuaEncoder().encode(["a": Int?.none]) == .table([]))
    #expect(throws: LuaConversionError("a list has no missing values", path: "[2]")) {
      try LuaEncoder().encode([1, nil, 3])
    }
    #expect(throws: LuaConversionError("18446744073709551615 is too large for a script", path: "a[1]")) {
      try LuaEncoder().encode(["a": [UInt64.max]])
    }
  }
}
