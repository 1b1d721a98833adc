/// A script that returns a query or a result, for `data query --lua`.

import Analytics
import Documents
import Foundation
import LuaRuntime
import Messages
import Programme

final class QueryScript {
  private let source: [UInt8]
  private let chunk: String
  private let limits: RunLimits
  private let state: LuaState

  /// - Parameter path: the script's file; "-" is the tool's input.
  init(path: String, tool: CommandLineTool, limits: RunLimits) throws {
    self.limits = limits
    if path == "-" {
      guard let input = tool.input?() else { throw Diagnostic(.promptWithoutInput) }
      var lines: [String] = []
      while case .text(let line) = input.line(prompt: "", complete: { _ in Completion(length: 0, candidates: []) }) {
        lines.append(line)
      }
      (source, chunk) = (Array(lines.joined(separator: "\n").utf8), "stdin")
    } else {
      guard let data = FileManager.default.contents(atPath: path) else {
        throw Diagnostic(
          .fileUnreadable, ["file": path, "reason": "không đọc được tệp", "reason_en": "the file cannot be read"])
      }
      (source, chunk) = (Array(data), path)
    }
    state = LuaState(limits: limits.effective(Manifest.Limits()), seed: Runner.seed)
  }

  deinit { state.close() }

  /// Stops the script from any thread.
  var canceller: LuaCanceller { state.canceller }

  /// Runs the script with `bv` and `ctx` at hand; a function that it returns is called with `ctx`.
  ///
  /// - Throws: ``Diagnostic`` with the script's line; E0375 for anything but a query, a result or a table.
  func table(_ context: ScriptContext) throws -> Documents.Table {
    do {
      context.defineClasses(in: state)
      state.setModule("benvung", context.module(seed: Runner.seed))
      let book = ProposalBook(allowed: [])
      let argument = try context.argument(
        state, parameters: [("area", .text("@all"))], standard: context.queries.standard(on: context.asOf), book: book)
      try state.setGlobal("ctx", argument)
      try state.setGlobal("bv", state.call(state.load("return require 'benvung'".utf8, chunk: "benvung"))[0])
      var value = try state.call(state.load(source, chunk: chunk)).first ?? .null
      if case .function(let function) = value { value = try state.call(function, [argument]).first ?? .null }
      switch value.object {
      case let query as ScriptQuery: return context.table(try placeless { try query.query.result() })
      case let summary as ScriptSummary: return context.table(try placeless { try summary.result() })
      case let table as any ScriptTableConvertible: return table.scriptTable.table
      default:
        throw Diagnostic(
          .scriptReturnsNoTable, ["found": TypeWords.vietnamese(value.typeName), "found_en": value.typeName],
          place: Place(file: chunk),
          hint: LocalizedText(
            vi: "ví dụ: return ctx.data.reviews:group_by(\"unit\"):summarise { n = bv.count() }",
            en: "for example: return ctx.data.reviews:group_by(\"unit\"):summarise { n = bv.count() }"))
      }
    } catch let error as LuaError {
      throw ScriptFault(typed: [chunk: String(decoding: source, as: UTF8.self)], chunk: chunk, limits: limits)
        .diagnostic(error)
    }
  }

  /// A fault of the answer itself, after the script has ended.
  private func placeless<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch var fault as Diagnostic {
      fault.place?.file = chunk
      throw fault
    }
  }
}
