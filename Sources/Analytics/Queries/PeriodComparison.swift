/// Two grouped results of different times side by side, through the succession of units (language.md 3): what was whole
/// is relabelled, a split follows the households' own links or the shares that a user entered, else nothing is guessed.

import Messages
import Programme
import Vietnamese

public struct PeriodComparison: Sendable {
  /// A figure of the earlier time.
  public enum Before: Sendable, Equatable {
    case value(Cell)
    /// By shares of a split unit.
    case estimate(Cell)
    case notComparable

    public var cell: Cell? {
      switch self {
      case .value(let cell), .estimate(let cell): cell
      case .notComparable: nil
      }
    }
  }
  public struct Row: Sendable {
    public let key: Cell
    public let now: [Cell]
    public let before: [Before]
  }

  public let key: ResultColumn
  public let values: [ResultColumn]
  public let rows: [Row]
  /// Over all groups, where both results have a total.
  public let total: Row?
  public let notes: [Diagnostic]
  let later: Summary
  /// The earlier result, by the units of the later day.
  let earlier: Summary

  /// What changed: the later figure less the earlier one; null where one is missing.
  public static func change(_ now: Cell, _ before: Before) -> Cell {
    switch (now, before.cell) {
    case (.integer(let a), .integer(let b)?):
      let (change, isTooMuch) = a.subtractingReportingOverflow(b)
      return isTooMuch ? .null : .integer(change)
    case (_, let earlier?):
      guard let a = now.number, let b = earlier.number else { return .null }
      return .decimal(a - b)
    default: return .null
    }
  }

  /// The change as a part of the earlier figure; null where that is 0 or missing.
  public static func relativeChange(_ now: Cell, _ before: Before) -> Cell {
    switch (change(now, before), before.cell) {
    case (.integer(let change), .integer(let b)?): return b == 0 ? .null : .ratio(change, b)
    case (let change, let earlier?):
      guard let change = change.number, let b = earlier.number, b != 0 else { return .null }
      return .decimal(change / b)
    default: return .null
    }
  }

  /// Compares two results that are grouped by one key. Order, filters and limit are those of the later one.
  ///
  /// - Parameter names: the measures to compare, in this order; empty: all of the later result.
  /// - Throws: ``Diagnostic`` E0345 where the results are not grouped by one and the same key, E0346 where the earlier
  ///   one is not the earlier, E0340 for a measure that one of them has not.
  public init(now: Summary, before: Summary, values names: [String]) throws {
    guard now.keys.count == 1, before.keys.count == 1, let key = now.keys.first, let other = before.keys.first,
      key.name == other.name, key.compiled.type == other.compiled.type
    else {
      throw Diagnostic(
        .comparisonKeys,
        [
          "now": now.keys.map(\.name).joined(separator: ", "),
          "before": before.keys.map(\.name).joined(separator: ", "),
        ])
    }
    let names = names.isEmpty ? now.outputs.map(\.name) : names
    let measures = try names.map { name -> (later: Measure, earlier: Measure) in
      guard let later = now.outputs.first(where: { $0.name == name }),
        let earlier = before.outputs.first(where: { $0.name == name })
      else {
        throw Diagnostic(
          .unknownMeasure, ["name": name], suggestion: now.outputs.map(\.name).closest(to: name))
      }
      return (later.measure, earlier.measure)
    }
    let (later, earlier) = (try now.query.lastDay(), try before.query.lastDay())
    guard earlier <= later else {
      throw Diagnostic(
        .comparisonOrder,
        ["now": Day(number: later).vietnamese, "before": Day(number: earlier).vietnamese])
    }
    var units = now
    units.subtotals = nil
    let result = try units.result()
    let columns = try names.map { name -> ResultColumn in
      guard let column = result.columns.first(where: { $0.name == name }) else {
        throw Diagnostic(.unknownMeasure, ["name": name])
      }
      return column
    }
    let places = names.compactMap { name in result.columns.firstIndex { $0.name == name } }
    let past = try EarlierFigures(before, measures: measures.map(\.earlier), day: Int64(later))
    func picked(_ cells: [Cell]) -> [Cell] { places.map { cells[$0] } }
    var rows = result.rows.map { cells in
      Row(key: cells[0], now: picked(cells), before: past.figures(cells[0]))
    }
    let isWhole = now.steps.allSatisfy { if case .sort = $0 { true } else { false } }
    if isWhole {
      let known = Set(result.cells[0])
      let none = columns.map { $0.role == .count ? Cell.integer(0) : .null }
      let order = CellOrder(context: now.context)
      rows += past.keys.filter { !known.contains($0) }.sorted { order.compare($0, $1) < 0 }.map {
        Row(key: $0, now: none, before: past.figures($0))
      }
    }
    self.later = units
    self.earlier = past.regrouped
    self.key = result.columns[0]
    self.values = columns
    self.rows = rows
    total = result.total.map { Row(key: .null, now: picked($0), before: past.total) }
    var notes = result.notes + past.notes.filter { !result.notes.contains($0) }
    if now.query.usage.usesClass || before.query.usage.usesClass {
      let marks = try [earlier, later].compactMap { try now.context.standard(on: Day(number: $0)) }
        .map(now.context.mark(of:)).reduce(0, |)
      if let note = now.context.standardsNote(marks), !notes.contains(where: { $0.code == .standardsDiffer }) {
        notes.append(note)
      }
    }
    self.notes = notes
  }
}

extension Query {
  /// The last day that the query's rows speak of: their last date, or the end of their last year; else `as_of`.
  func lastDay() throws -> Int32 {
    if entity.field("date")?.type == .date, case .date(let day) = try single(.maximum("date")) { return day }
    if entity.field("year") != nil, case .integer(let year) = try single(.maximum("year")),
      let end = Day.endOfYear(Int(year))
    {
      return end.number
    }
    return context.asOf.number
  }
}
