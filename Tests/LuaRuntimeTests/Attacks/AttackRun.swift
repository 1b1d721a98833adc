import CLuaGuard
import Foundation

@testable import LuaRuntime

private struct Fault: Error {}
private final class Query {}
private final class Plan {}

/// What came of a hostile script.
struct AttackResult: Sendable {
  var outcome: Outcome
  var seconds: Double
  var printed: String
  /// What the script left in the global `survived`.
  var survived: Bool
}

extension Attack {
  static var slack: Double { guard_is_sanitized() ? 5 : 0.5 }

  /// Runs the script, or another one with the same limits, in a fresh state with everything a script may meet.
  func run(off: UInt32 = 0, source: [UInt8]? = nil) -> AttackResult {
    var limits = LuaLimits()
    limits.seconds = seconds
    limits.memoryBytes = megabytes << 20
    limits.outputBytes = 64 << 10
    limits.instructions = instructions
    var printed = ""
    let state = LuaState(limits: limits, seed: 1)
    state.output = { printed += $0 }
    do { try prepare(state) } catch {
      return AttackResult(outcome: .error("preparing: \(error)"), seconds: 0, printed: "", survived: false)
    }
    state.limits = limits  // the preparation took nothing
    guard_disable(state.handle, off)
    if off & GUARD_OFF_GENERATION.rawValue != 0 { guard_revive(state.handle) }
    let start = ContinuousClock.now
    var outcome: Outcome
    do {
      let function = try state.load(source ?? Array(script.utf8), chunk: "main.lua")
      let values = try state.call(function, results: -1)
      outcome = .fine(values.map { read($0, state) }.joined(separator: "\t"))
    } catch {
      switch error.kind {
      case .deadline: outcome = .deadline
      case .memory: outcome = .memory
      case .instructions: outcome = .instructions
      case .output: outcome = .output
      default: outcome = .error(error.message)
      }
    }
    let survived = state.global("survived").boolean == true
    state.close()
    let elapsed = ContinuousClock.now - start
    return AttackResult(outcome: outcome, seconds: elapsed / .seconds(1), printed: printed, survived: survived)
  }

  /// Whether an outcome is the expected one.
  func isExpected(_ outcome: Outcome) -> Bool {
    if case .error(let part) = expected, case .error(let message) = outcome {
      return part.isEmpty || message.contains(part)
    }
    return outcome == expected
  }

  private func read(_ value: LuaValue, _ state: LuaState) -> String {
    guard let table = value.table else {
      if case .other(let name) = value { return name }
      return state.describe(value)
    }
    _ = table.count
    _ = table.entries
    return "table"
  }

  private func prepare(_ state: LuaState) throws {
    func offer(_ name: String, _ body: @escaping (LuaCall) throws -> LuaReturn) throws {
      try state.setGlobal(name, .function(state.makeFunction(LuaHostFunction(name, body: body))))
    }
    let source = reviews()
    let buffers = Buffers([4, nil, 2])
    state.define(
      LuaClass<Query>(
        name: "query",
        methods: [
          LuaHostFunction("where", parameters: [LuaParameter("filter", "expression")]) { call in
            _ = try call.receiver(as: Query.self)
            _ = try call.text(1)
            return .object(Query())
          }
        ], get: { _, name, _ in name == "filters" ? .whole(0) : nil }))
    state.define(LuaClass<Plan>(name: "plan"))
    try offer("swallow") { call in
      _ = try? call.state.call(call.function(1))
      return .none
    }
    try offer("apply") { call in .values(try call.state.call(call.function(1), results: -1)) }
    try offer("fail") { _ in throw Fault() }
    try offer("count") { call in .value(.whole(try call.table(1).entries.count)) }
    try offer("read") { call in .value(.text("\(try call.state.data(of: call.value(at: 1)))")) }
    try offer("take") { call in .value(.whole(call.count)) }
    try offer("make") { call in
      .value(.string(LuaString(bytes: [UInt8](repeating: 65, count: Int(try call.integer(1))))))
    }
    try offer("rows") { call in .value(call.state.rows(source)) }
    try offer("filters") { call in
      _ = try call.object(1, as: Query.self)
      return .none
    }
    let make = try state.load(
      Array("local f, q, c, r = ... return {query = q, column = c, rows = f, row = r()}".utf8), chunk: "old.lua")
    let old = try state.call(
      make,
      [state.rows(source), .object(Query()), state.column(buffers.layout, owner: buffers), state.rows(source)])
    try state.setGlobal("old", old[0])
    state.expireObjects()
    try state.setGlobal("q", .object(Query()))
    try state.setGlobal("p", .object(Plan()))
    try state.setGlobal("c", state.column(buffers.layout, owner: buffers))
  }
}
