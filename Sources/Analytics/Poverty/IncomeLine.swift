/// The income line that a row is measured against.

import Messages
import Programme

public enum IncomeLine: Sendable {
  /// The line of a class by the standard in force on the row's date, for its area type: đồng per person and year.
  case inForce(class: String)
  /// The same line for all rows: đồng per person and year.
  case amount(Int64)
  /// An expression of whole numbers.
  case expression(String)
}

extension Query {
  /// - Throws: ``Diagnostic`` E0377 for an amount that is none, E0318 for a class that no standard has a line of.
  mutating func line(_ line: IncomeLine) throws -> CompiledExpression {
    switch line {
    case .expression(let text): return try wholeNumber(text, for: "line")
    case .amount(let amount):
      guard amount > 0 else { throw Diagnostic.povertyOption("line", "\(amount)", .line) }
      return try wholeNumber(String(amount), for: "line")
    case .inForce(let name):
      let compiler = Compiler(context: context, source: name, binds: [:])
      let node = try compiler.lineInForce(name, scope())
      note(compiler.usage)
      return CompiledExpression(
        node: node, type: ValueType(.money(.year)), dictionary: nil, slots: compiler.slots, usage: compiler.usage,
        source: "line('\(name)')")
    }
  }

  func words(_ line: IncomeLine) -> LocalizedText {
    switch line {
    case .inForce(let name):
      let label = context.model.codeList("class")?.item(name)?.label ?? LocalizedText(both: name)
      return LocalizedText(
        vi: "thu nhập \"\(label.vi)\" của chuẩn có hiệu lực",
        en: "the income line \"\(label.en)\" of the standard in force")
    case .amount(let amount):
      return LocalizedText(vi: "\(amount) đồng/người/năm", en: "\(amount) VND per person and year")
    case .expression(let text): return label(of: text) ?? LocalizedText(both: text)
    }
  }
}

extension Compiler {
  /// The line of a class by the standards of the run, each on the dates on which it is in force; null on other dates, and
  /// where a standard has no such line for the area type.
  fileprivate func lineInForce(_ name: String, _ scope: Scope) throws -> Node {
    let standards =
      try context.standardOverride.map { [try context.standard($0)] }
      ?? context.standards.filter { $0.jurisdiction == context.jurisdiction }
    let classes = Set(standards.flatMap { $0.lines.map(\.class) })
    guard classes.contains(name) else {
      throw Diagnostic(
        .unknownCode, ["value": name, "list": "lines"], suggestion: classes.sorted().closest(to: name))
    }
    usage.usesClass = true
    let trusted = Scope(entity: scope.entity, table: scope.table, outer: scope.outer, trusted: true)
    let periods = try standards.filter { $0.lines.contains { $0.class == name } }.map { standard in
      trusted.standard = standard
      var period = period(of: standard, try compiled(context.parsed("line('\(name)')"), binds: [:], trusted).node)
      period.mark = context.mark(of: standard)
      return period
    }
    let dates = Scope(entity: scope.entity, table: scope.table, outer: scope.outer, trusted: true)
    return ByPeriodNode(
      slot: slot(), date: try operand(context.parsed("date").syntax, dates).node, periods: periods, outside: nil)
  }
}
