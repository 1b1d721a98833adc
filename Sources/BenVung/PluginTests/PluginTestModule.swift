/// `require "test"`: describe, it, equality exact and near, expected errors, runs of the plugin and their snapshots.

import Documents
import Foundation
import LuaRuntime
import Messages
import Vietnamese

extension PluginTester {
  var module: LuaModule {
    let name = LuaParameter("name", "string")
    let body = LuaParameter("body", "function")
    return LuaModule(functions: [
      LuaHostFunction("describe", parameters: [name, body], returns: "nothing", description: "Tests under one name.") {
        call in
        try self.group(call.text(1), call.function(2), call.state)
        return .none
      },
      LuaHostFunction("it", parameters: [name, body], returns: "nothing", description: "One test.") { call in
        try self.test(call.text(1), call.function(2), call.state)
        return .none
      },
      LuaHostFunction(
        "equals", parameters: [LuaParameter("actual", "any"), LuaParameter("expected", "any")], returns: "nothing",
        description: "Both are the same; tables where all in them is."
      ) { call in
        try placed(call) {
          let (actual, expected) = (TestedValue(call.value(at: 1)), TestedValue(call.value(at: 2)))
          guard actual == expected else { throw Self.differs(expected.text, actual.text) }
        }
        return .none
      },
      LuaHostFunction(
        "near",
        parameters: [
          LuaParameter("actual", "number"), LuaParameter("expected", "number"), LuaParameter("tolerance", "number"),
        ], returns: "nothing", description: "The numbers lie no farther apart than the tolerance."
      ) { call in
        try placed(call) {
          let (expected, tolerance) = (try call.number(2), try call.number(3))
          let actual = TestedValue(call.value(at: 1))
          guard case .number(let number) = actual, abs(number - expected) <= tolerance else {
            throw Self.differs(
              "\(TestedValue.number(expected).text) ± \(TestedValue.number(tolerance).text)", actual.text)
          }
        }
        return .none
      },
      LuaHostFunction(
        "fails", parameters: [body, LuaParameter("text", "string", "a part of the message, or its code")],
        returns: "nothing", description: "The function raises an error whose message has the text."
      ) { call in
        try placed(call) {
          let expected = try call.text(2)
          var message: String?
          let body = try call.function(1)
          do throws(LuaError) { _ = try call.state.call(body, [], results: 0) } catch {
            if error.kind == .cancelled || error.isLimit { throw error }
            message = ScriptFault(plugin: self.plugin).diagnostic(error).searchable
          }
          guard let message else { throw Diagnostic(.testDidNotFail, ["expected": expected]) }
          guard message.contains(expected) else { throw Self.differs("\"\(expected)\"", "\"\(message)\"") }
        }
        return .none
      },
      LuaHostFunction(
        "run",
        parameters: [
          LuaParameter("parameters", "table", optional: true),
          LuaParameter("options", "table", TestedRun.known.joined(separator: ", "), optional: true),
        ], returns: "run", description: "Runs the plugin on a register made for its tests."
      ) { call in try placed(call) { .object(try TestedRun(self, call)) } },
    ])
  }

  static func differs(_ expected: String, _ actual: String) -> Diagnostic {
    Diagnostic(.testDiffers, ["expected": expected, "actual": actual])
  }
}

extension Diagnostic {
  /// Code and message in both languages: a test may look for either.
  fileprivate var searchable: String { "\(code.code) \(message(in: .vi)) \(message(in: .en))" }
}

/// A Lua value as tests compare it: figures are their numbers, 1 and 1.0 are one.
indirect enum TestedValue: Equatable {
  case null
  case boolean(Bool)
  case number(Double)
  case integer(Int64)
  case text(String)
  case table([(key: TestedValue, value: TestedValue)])
  case other(String)

  /// Deeper than any result is.
  private static let deepest = 20

  init(_ value: LuaValue, depth: Int = 0) {
    switch value {
    case .null: self = .null
    case .boolean(let flag): self = .boolean(flag)
    case .integer(let number): self = .integer(number)
    case .number(let number): self = .number(number)
    case .string: self = value.text.map(TestedValue.text) ?? .other("string")
    case .table(let table):
      guard depth < Self.deepest else {
        self = .other("…")
        return
      }
      let entries = table.entries.map {
        (key: TestedValue($0.key, depth: depth + 1), value: TestedValue($0.value, depth: depth + 1))
      }
      self = .table(entries.sorted { $0.key.order < $1.key.order })
    case .object(let object):
      if let figure = object as? ScriptFigure {
        self = figure.cell.number.map(TestedValue.number) ?? .null
      } else {
        self = .other(value.typeName)
      }
    default: self = .other(value.typeName)
    }
  }

  static func == (left: TestedValue, right: TestedValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.boolean(let a), .boolean(let b)): a == b
    case (.integer(let a), .integer(let b)): a == b
    case (.text(let a), .text(let b)): a == b
    case (.table(let a), .table(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.key == $1.key && $0.value == $1.value }
    case (.number, .number), (.number, .integer), (.integer, .number): left.asNumber == right.asNumber
    default: false
    }
  }

  private var asNumber: Double? {
    switch self {
    case .number(let number): number
    case .integer(let number): Double(number)
    default: nil
    }
  }

  /// Whole keys by their size, then names.
  private var order: String {
    if case .integer(let number) = self {
      return "0" + String(repeating: "0", count: max(0, 20 - String(number).count)) + String(number)
    }
    return "1" + text
  }

  /// As Lua would write it.
  var text: String {
    switch self {
    case .null: return "nil"
    case .boolean(let flag): return String(flag)
    case .integer(let number): return String(number)
    case .number(let number): return "\(number)"
    case .text(let text): return "\"\(text)\""
    case .other(let name): return name
    case .table(let entries):
      var next: Int64 = 1
      let parts = entries.prefix(20).map { entry -> String in
        if entry.key == .integer(next) {
          next += 1
          return entry.value.text
        }
        if case .text(let name) = entry.key { return "\(name) = \(entry.value.text)" }
        return "[\(entry.key.text)] = \(entry.value.text)"
      }
      return "{ " + (parts + (entries.count > 20 ? ["…"] : [])).joined(separator: ", ") + " }"
    }
  }
}
