/// The earlier result of a comparison, as figures of the units of the later day.

import Messages
import Programme
import Vietnamese

/// Rows of a whole succession are grouped under the new unit and measured there, so that means, medians and ratios are
/// recomputed and not added up. Rows of a split unit go where the residence of their household is on the later day;
/// what has no such link stays behind under the old unit, and is then shared out or not compared.
struct EarlierFigures {
  private static let rowCount = "(rows)"

  private let context: QueryContext
  private let measures: [Measure]
  private let outputs: [Summary.Output]
  /// The split units with their parts.
  private let splits: [Int: [UnitTree.Destination]]
  private let isOfUnits: Bool
  private var places: [String: Int] = [:]
  private var groups: [Cell: [Cell]] = [:]
  private var totals: [Cell] = []
  private(set) var notes: [Diagnostic] = []
  /// The earlier result under the units of the later day.
  let regrouped: Summary

  init(_ summary: Summary, measures: [Measure], day: Int64) throws {
    context = summary.context
    self.measures = measures
    outputs = summary.outputs
    let key = summary.keys[0]
    isOfUnits = key.compiled.type.base == .reference("units")
    var (splits, moves): ([Int: [UnitTree.Destination]], [Int64: Int64]) = ([:], [:])
    if isOfUnits {
      for unit in context.units.units.indices {
        let destinations = context.units.destinations(of: unit, on: day)
        if destinations.count > 1 { splits[unit] = destinations }
        if destinations.count == 1 { moves[Int64(unit)] = Int64(destinations[0].unit) }
      }
    }
    self.splits = splits
    let hidden = Self.leaves(measures, summary.outputs).enumerated().map {
      (name: "(\($0.offset))", measure: $0.element)
    }
    var whole = try summary.query.summarised(
      by: [(key.name, key.expression.source)],
      summary.outputs.map { ($0.name, $0.measure) } + hidden + [(Self.rowCount, .count(nil))])
    if isOfUnits {
      let links = splits.isEmpty ? [:] : try summary.query.links(on: day)
      whole.relabel = { [splits, moves] unit, row in
        if let moved = moves[unit] { return moved }
        guard let parts = splits[Int(unit)], let row, let home = links[row],
          parts.contains(where: { $0.unit == Int(home) })
        else { return unit }
        return home
      }
    }
    regrouped = whole.withTotal(nil)
    let result = try regrouped.result()
    for (place, column) in result.columns.enumerated() { places[column.name] = place }
    for (place, cells) in result.rows.enumerated() {
      groups[cells[0]] = cells
      if result.rowsWithoutPopulation.contains(place) { outsidePopulations.insert(cells[0]) }
    }
    totals = result.total ?? []
    notes = result.notes
    for (name, measure) in hidden { hiddenNames[measure] = name }
    // Told once each, in the order of the units.
    for cell in keys.sorted(by: { CellOrder(context: context).compare($0, $1) < 0 }) {
      if let note = note(on: cell) { notes.append(note) }
    }
  }

  private var hiddenNames: [Measure: String] = [:]
  /// Groups that only links of households made: they had no population of their own at the earlier time.
  private var outsidePopulations: Set<Cell> = []

  /// The groups that the earlier time has a figure of, or lacks one because of a split.
  var keys: Set<Cell> {
    var keys: Set<Cell> = []
    for cell in groups.keys {
      guard case .reference(_, let unit) = cell, isOfUnits, let parts = splits[unit] else {
        keys.insert(cell)
        continue
      }
      guard measures.contains(where: { isLeft(cell, for: $0) }) else { continue }
      for part in parts { keys.insert(.reference(entity: "units", row: part.unit)) }
    }
    return keys
  }

  /// The figures of a group, one for each measure.
  func figures(_ key: Cell) -> [PeriodComparison.Before] { measures.map { figure($0, key) } }

  var total: [PeriodComparison.Before] {
    measures.map { measure in .value(outputs.first { $0.measure == measure }.flatMap { cell($0.name, totals) } ?? .null)
    }
  }

  private func figure(_ measure: Measure, _ key: Cell) -> PeriodComparison.Before {
    let left = leftovers(key, for: measure)
    guard !left.isEmpty else {
      guard let cells = groups[key] else { return .value(Self.isCount(measure) ? .integer(0) : .null) }
      return .value(cell(name(of: measure), cells) ?? .null)
    }
    guard left.allSatisfy({ hasShares($0.unit) }), let amount = estimate(measure, key, left) else {
      return .notComparable
    }
    if case .ratio = measure { return .estimate(.decimal(amount)) }
    return .estimate(Int64(exactly: (amount + 0.5).rounded(.down)).map { .integer($0) } ?? .decimal(amount))
  }

  /// The split units that have something left for a group.
  private func leftovers(_ key: Cell, for measure: Measure) -> [(unit: Int, share: Double)] {
    guard isOfUnits, case .reference(_, let target) = key else { return [] }
    return splits.keys.sorted().compactMap { unit in
      guard let part = splits[unit]?.first(where: { $0.unit == target }),
        isLeft(.reference(entity: "units", row: unit), for: measure)
      else { return nil }
      return (unit, part.share ?? 0)
    }
  }

  /// Whether rows of a split unit were left behind, or a population, which no household links.
  private func isLeft(_ unit: Cell, for measure: Measure) -> Bool {
    guard let cells = groups[unit] else { return false }
    let hasRows = cell(Self.rowCount, cells) != .integer(0)
    return reads(measure, population: true) || hasRows && reads(measure, population: false)
  }

  /// Whether a measure reads populations, or rows.
  private func reads(_ measure: Measure, population: Bool) -> Bool {
    switch measure {
    case .population: population
    case .ratio(let top, let bottom):
      reads(resolved(top), population: population) || reads(resolved(bottom), population: population)
    default: !population
    }
  }

  private func hasShares(_ unit: Int) -> Bool {
    guard let sum = sumOfShares(unit) else { return false }
    return abs(sum - 1) < 1e-6
  }

  private func sumOfShares(_ unit: Int) -> Double? {
    (splits[unit] ?? []).reduce(Double?.some(0)) { sum, part in sum.flatMap { sum in part.share.map { sum + $0 } } }
  }

  /// What adds up is shared out; a ratio is recomputed from its shared parts; nothing else can be estimated.
  private func estimate(_ measure: Measure, _ key: Cell, _ left: [(unit: Int, share: Double)]) -> Double? {
    switch measure {
    case .count, .sum, .population:
      var own = groups[key].map { cell(name(of: measure), $0)?.number } ?? 0
      if case .population = measure, outsidePopulations.contains(key) { own = 0 }
      return left.reduce(own) { sum, part in
        guard let sum, let cells = groups[.reference(entity: "units", row: part.unit)],
          let amount = cell(name(of: measure), cells)?.number
        else { return nil }
        return sum + part.share * amount
      }
    case .ratio(let top, let bottom):
      guard let a = estimate(resolved(top), key, left), let b = estimate(resolved(bottom), key, left), b != 0 else {
        return nil
      }
      return a / b
    default: return nil
    }
  }

  private func note(on key: Cell) -> Diagnostic? {
    guard case .reference(_, let target) = key, isOfUnits else { return nil }
    let name = context.units.name(target)
    let figures = figures(key)
    let left = Set(measures.flatMap { leftovers(key, for: $0).map(\.unit) }).sorted()
    if figures.contains(.notComparable), let unit = left.first(where: { !hasShares($0) }) ?? left.first {
      let (vi, en) = reason(unit)
      return Diagnostic(
        .unitNotComparable,
        [
          "unit": name, "old": context.units.name(unit),
          "parts": (splits[unit] ?? []).map { context.units.name($0.unit) }.joined(separator: ", "), "reason": vi,
          "reason_en": en,
        ])
    }
    guard figures.contains(where: { if case .estimate = $0 { true } else { false } }) else { return nil }
    let parts = left.compactMap { unit -> String? in
      guard let share = splits[unit]?.first(where: { $0.unit == target })?.share else { return nil }
      return "\((share * 1000).rounded() / 10)% \(context.units.name(unit))"
    }
    return Diagnostic(.unitEstimated, ["unit": name, "parts": parts.joined(separator: ", ")])
  }

  private func reason(_ unit: Int) -> (vi: String, en: String) {
    if let sum = sumOfShares(unit), abs(sum - 1) >= 1e-6 {
      return ("các tỷ lệ cộng lại bằng \(sum), không phải 1", "the shares add up to \(sum), not to 1")
    }
    if hasShares(unit) {
      return ("số đo này không chia theo tỷ lệ được", "this measure cannot be shared out")
    }
    let cells = groups[.reference(entity: "units", row: unit)]
    let rows = cells.flatMap { cell(Self.rowCount, $0)?.number }.map(Int.init) ?? 0
    return rows > 0
      ? (
        "\(rows) dòng không có nơi ở mới của hộ và chưa có tỷ lệ",
        "\(rows) rows have no new residence of their household, and there is no share"
      )
      : ("tổng số hộ chưa có tỷ lệ chia", "there is no share for its number of households")
  }

  // MARK: Looking figures up

  private func cell(_ name: String?, _ cells: [Cell]) -> Cell? {
    name.flatMap { places[$0] }.flatMap { $0 < cells.count ? cells[$0] : nil }
  }

  private func name(of measure: Measure) -> String? {
    outputs.first { $0.measure == measure }?.name ?? hiddenNames[measure]
  }

  private func resolved(_ part: Measure.Part) -> Measure { Self.resolved(part, outputs) }

  private static func resolved(_ part: Measure.Part, _ outputs: [Summary.Output]) -> Measure {
    switch part {
    case .measure(let measure): measure
    case .named(let name): outputs.first { $0.name == name }?.measure ?? .count(nil)
    }
  }

  /// The measures inside ratios, which the outputs need not have.
  private static func leaves(_ measures: [Measure], _ outputs: [Summary.Output]) -> [Measure] {
    var found: [Measure] = []
    func visit(_ measure: Measure) {
      if case .ratio(let top, let bottom) = measure {
        visit(resolved(top, outputs))
        visit(resolved(bottom, outputs))
      } else if !found.contains(measure) {
        found.append(measure)
      }
    }
    for measure in measures { visit(measure) }
    return found
  }

  private static func isCount(_ measure: Measure) -> Bool {
    switch measure {
    case .count, .distinct: true
    default: false
    }
  }
}

extension Query {
  /// Where the household of each row lives on a day; rows without one are left out.
  fileprivate func links(on day: Int64) throws -> [Int32: Int64] {
    let path = entity.name == "households" ? "residences" : "household.residences"
    guard entity.name == "households" || entity.field("household")?.type == .reference("households") else { return [:] }
    let date = Day(number: Int32(truncatingIfNeeded: day)).iso
    let compiled = try Compiler.compile(
      ParsedExpression("last(\(path), unit, valid_from <= date'\(date)')"),
      scope: Scope(entity: entity, table: table, trusted: true), context: context)
    let rows = try selection().rows
    var links: [Int32: Int64] = [:]
    for (row, cell) in zip(rows, try cells(compiled, rows)) {
      if case .reference(_, let unit) = cell { links[row] = Int64(unit) }
    }
    return links
  }
}
