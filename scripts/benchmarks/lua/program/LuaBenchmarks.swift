import CBenchmarkHost
import Foundation
import LuaRuntime

// scripts/bench lua: our runtime beside plain Lua and a C host written by hand. Arguments: the folder of the cases and the
// number of rounds.

/// Figures as a table of text.
enum Print {
  static func line(_ columns: [String], widths: [Int]) {
    print(
      zip(columns, widths).map { text, width in
        let space = String(repeating: " ", count: max(0, abs(width) - text.count))
        return width < 0 ? text + space : space + text
      }.joined(separator: "  "))
  }
  static func number(_ value: Double, _ digits: Int) -> String { String(format: "%.\(digits)f", value) }
}

func compiled(_ state: LuaState, _ source: String) throws -> LuaFunction {
  try state.load(Array(source.utf8), chunk: "bench.lua")
}

func limits(instructions: Int? = nil) -> LuaLimits {
  var limits = LuaLimits()
  limits.instructions = instructions
  return limits
}

/// Pure Lua code.
func pureLua(_ folder: String, rounds: Int) throws {
  print("Pure Lua, processor milliseconds, medians of \(rounds) alternating runs")
  let widths = [-12, 8, 8, 8, 8, 7, 7, 7, 8]
  Print.line(["case", "lua5.4", "library", "ours", "budget", "ours/a", "ours/l", "bud./a", "wanted"], widths: widths)
  let wanted = [
    "fib": "1.05", "strings": "1.05", "sort": "1.05", "patterns": "1.50", "rows": "1.05", "pairs_array": "-",
    "pairs_hash": "-",
  ]
  for name in ["fib", "strings", "sort", "patterns", "rows", "pairs_array", "pairs_hash"] {
    let path = "\(folder)/\(name).lua"
    let source = try String(contentsOfFile: path, encoding: .utf8)
    let results = try medians(
      rounds: rounds,
      [
        { secondsOfProgram("/usr/bin/lua5.4", [path]) ?? .nan },
        {
          guard let plain = plain_open() else { return .nan }
          defer { plain_close(plain) }
          let chunk = plain_load(plain, source)
          return timed { plain_call(plain, chunk, 0) }.seconds
        },
        {
          let state = LuaState(limits: limits())
          let chunk = try compiled(state, source)
          return try timed { _ = try state.call(chunk) }.seconds
        },
        {
          let state = LuaState(limits: limits(instructions: 1 << 40))
          let chunk = try compiled(state, source)
          return try timed { _ = try state.call(chunk) }.seconds
        },
      ])
    Print.line(
      [name] + results.map { Print.number($0 * 1e3, 1) }
        + [
          Print.number(results[2] / results[0], 2), Print.number(results[2] / results[1], 2),
          Print.number(results[3] / results[0], 2), wanted[name] ?? "-",
        ], widths: widths)
  }
  print("lua5.4: the program; library: the same liblua5.4 as ours, without limits, in this process; budget: ours with")
  print("an instruction budget. a: against the program, l: against the library.\n")
}

/// The scripts of the crossings; each gets the number of rounds.
let chunks: [(name: String, source: String, wanted: String)] = [
  ("field read", "local n = ... local x for r in rows(n) do x = r.income end", "-"),
  ("(row step)", "local n = ... for r in rows(n) do end", "-"),
  (
    "six fields",
    "local n = ... local x for r in rows(n) do x = r.class x = r.income x = r.members x = r.year x = r.rate x = r.deprivations end",
    "-"
  ),
  ("host call", "local n = ... local host, x = host, 0 for i = 1, n do x = host(x) end", "1.70"),
  ("(empty loop)", "local n = ... local x = 0 for i = 1, n do x = i end", "-"),
  (
    "row rule",
    """
    local n = ...
    local found, members = 0, 0
    for r in rows(n) do
      if r.class == "poor" and r.income < 18000000 and #r.deprivations >= 3 then
        found = found + 1
        members = members + r.members
      end
    end
    return members
    """, "70 ns"
  ),
]

/// Our runtime with `rows` and `host`.
func stateWithHost(_ reviews: Reviews) throws -> LuaState {
  let state = LuaState(limits: limits())
  let source = reviews.source(reviews.count)
  try state.setGlobal("rows", .function(state.makeFunction(LuaHostFunction("rows") { .value($0.state.rows(source)) })))
  try state.setGlobal(
    "host",
    .function(
      state.makeFunction(
        LuaHostFunction("host", parameters: [LuaParameter("number", "integer")]) {
          .value(.integer(try $0.integer(1) + 1))
        })))
  return state
}

/// One case or one crossing of ours alone.
func profile(_ name: String, _ folder: String, _ reviews: Reviews, rounds: Int) throws {
  guard let chunk = chunks.first(where: { $0.name == name }) else {
    let source = try String(contentsOfFile: "\(folder)/\(name).lua", encoding: .utf8)
    for _ in 0..<rounds {
      let state = LuaState(limits: limits())
      let chunk = try compiled(state, source)
      print("\(name): \(Print.number(try timed { _ = try state.call(chunk) }.seconds * 1e3, 1)) ms")
    }
    return
  }
  let state = try stateWithHost(reviews)
  let ours = try compiled(state, chunk.source)
  for _ in 0..<rounds {
    state.limits = limits()
    let seconds = try timed { _ = try state.call(ours, [.whole(reviews.count)]) }.seconds
    print("\(name): \(Print.number(seconds / Double(reviews.count) * 1e9, 1)) ns")
  }
}

/// What crosses between Lua and the host, against a C host in this process.
func crossings(_ reviews: Reviews, rounds: Int) throws {
  let count = reviews.count
  guard let plain = plain_open() else { return }
  defer { plain_close(plain) }
  var names: [UnsafePointer<CChar>?] = Reviews.names.map { UnsafePointer(strdup($0)) }
  plain_define(plain, Int32(names.count), &names, reviews.layouts)
  let state = try stateWithHost(reviews)

  print("Crossings, processor nanoseconds each, medians of \(rounds) alternating runs over \(count)")
  let widths = [-14, 9, 9, 7, 8]
  Print.line(["", "C host", "ours", "ratio", "wanted"], widths: widths)
  var figures: [String: [Double]] = [:]
  func show(_ name: String, _ figure: [Double], _ wanted: String) {
    figures[name] = figure
    Print.line(
      [name, Print.number(figure[0], 1), Print.number(figure[1], 1), Print.number(figure[1] / figure[0], 2), wanted],
      widths: widths)
  }
  for chunk in chunks {
    let theirs = plain_load(plain, chunk.source)
    let ours = try compiled(state, chunk.source)
    var (first, second) = (0.0, 0.0)
    let result = try medians(
      rounds: rounds,
      [
        { timed { first = plain_call(plain, theirs, Double(count)) }.seconds },
        {
          state.limits = limits()
          return try timed { second = try state.call(ours, [.whole(count)])[0].number ?? 0 }.seconds
        },
      ]
    ).map { $0 / Double(count) * 1e9 }
    guard first == second || chunk.name != "row rule" else {
      print("the row rule differs: \(first) against \(second)")
      exit(1)
    }
    show(chunk.name, result, chunk.wanted)
    if chunk.name == "row rule" { print("  (the rule finds \(Int(second)) members)") }
  }
  func less(_ name: String, _ base: String, _ wanted: String) {
    guard let figure = figures[name], let base = figures[base] else { return }
    show("\(name) alone", [figure[0] - base[0], figure[1] - base[1]], wanted)
  }
  less("field read", "(row step)", "1.30")
  less("six fields", "(row step)", "-")
  less("host call", "(empty loop)", "1.70")
}

/// A fresh state and its end.
func states(rounds: Int) throws {
  let count = 100
  let result = try medians(
    rounds: rounds,
    [
      { timed { for _ in 0..<count { plain_close(plain_open()) } }.seconds },
      { timed { for _ in 0..<count { _ = LuaState() } }.seconds },
    ]
  ).map { $0 / Double(count) * 1e6 }
  Print.line(
    [
      "state (µs)", Print.number(result[0], 1), Print.number(result[1], 1), Print.number(result[1] / result[0], 2),
      "100 µs",
    ], widths: [-14, 9, 9, 7, 8])
  print("The C host's state has all of Lua's library and no limits.\n")
}

@main
struct LuaBenchmarks {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let folder = arguments.first else {
      print(
        "usage: LuaBenchmarks CASES [ROUNDS [NAME]]; with the name of a case or a crossing: only ours, for a profiler")
      exit(2)
    }
    let rounds = arguments.dropFirst().first.flatMap { Int($0) } ?? 9
    let reviews = Reviews(count: 1_000_000)
    if let name = arguments.dropFirst(2).first {
      try profile(name, folder, reviews, rounds: rounds)
      return
    }
    try pureLua(folder, rounds: rounds)
    try crossings(reviews, rounds: rounds)
    try states(rounds: rounds)
    fflush(nil)
  }
}
