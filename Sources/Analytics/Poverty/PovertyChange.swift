/// How a multidimensional measure changed between two times: the whole and each group, absolutely and relatively.
///
/// Definitions: Alkire et al. (2015), section 9.2: absolute M0_2 - M0_1; relative (M0_2 - M0_1) / M0_1; a year's share of
/// the absolute one is its t2 - t1 th part, and the yearly relative one compounds: (M0_2 / M0_1)^(1 / (t2 - t1)) - 1.

import Foundation
import Messages
import Programme

public struct PovertyChange: Sendable {
  let now: MultidimensionalPoverty
  let before: MultidimensionalPoverty
  let years: Int?
  private let rows: [(cells: [Cell], before: DeprivationFigures?, now: DeprivationFigures?)]
  private let unitNotes: [Diagnostic]

  /// - Parameter years: how far the two times lie apart; nil: no yearly figures.
  /// - Throws: ``Diagnostic`` E0380 for measures that differ, E0377 for years that cannot be.
  public init(now: MultidimensionalPoverty, before: MultidimensionalPoverty, years: Int? = nil) throws {
    if let years, !(1...100).contains(years) { throw Diagnostic.povertyOption("years", "\(years)", .years) }
    let parts: [(isSame: Bool, words: LocalizedText)] = [
      (
        now.scheme.indicators == before.scheme.indicators,
        .init(vi: "chỉ số hoặc trọng số", en: "indicators or weights")
      ),
      (
        now.scheme.cutoffScore == before.scheme.cutoffScore && now.scheme.cutoffScale == before.scheme.cutoffScale,
        .init(vi: "ngưỡng", en: "the cut-off")
      ),
      (now.scheme.undecided == before.scheme.undecided, .init(both: "undecided")),
      (now.measure.weight == before.measure.weight, .init(both: "weight")),
      (
        now.keys.map(\.name) == before.keys.map(\.name)
          && now.keys.map(\.compiled.type) == before.keys.map(\.compiled.type),
        .init(vi: "cách nhóm (by)", en: "the groups (by)")
      ),
    ]
    if let part = parts.first(where: { !$0.isSame }) { throw Diagnostic(.measuresDiffer, [:], ["part": part.words]) }
    self.now = now
    self.before = before
    self.years = years
    let earlier = try EarlierGroups(before, now)
    unitNotes = earlier.notes
    let current = Dictionary(uniqueKeysWithValues: now.groups.map { ($0.cells, $0.figures) })
    let cells = Set(current.keys).union(earlier.groups.keys)
    rows = CellOrder(context: now.query.context).sorted(cells.map { ($0, [], ()) }).map {
      ($0.cells, earlier.groups[$0.cells], current[$0.cells])
    }
  }

  private static let figures: [(name: String, label: LocalizedText, role: ResultColumn.Role)] = [
    ("adjusted_headcount", .init(both: "M0"), .index), ("headcount_ratio", .init(both: "H"), .ratio),
    ("intensity", .init(both: "A"), .ratio),
  ]

  private func figure(_ place: Int, _ figures: DeprivationFigures?) -> Cell {
    guard let figures else { return .null }
    switch place {
    case 0: return figures.adjustedHeadcount(now.scheme)
    case 1: return figures.headcountRatio
    default: return figures.intensity(now.scheme)
    }
  }

  private var notes: [Diagnostic] {
    now.notes + before.notes.filter { !now.notes.contains($0) } + unitNotes
  }

  private func columns(_ name: String, _ label: LocalizedText, _ role: ResultColumn.Role) -> [ResultColumn] {
    func column(_ suffix: String, _ vi: String, _ en: String, _ role: ResultColumn.Role) -> ResultColumn {
      ResultColumn(
        name: name.isEmpty ? String(suffix.dropFirst()) : name + suffix, type: .decimal, role: role,
        label: name.isEmpty
          ? .init(vi: vi.prefix(1).uppercased() + vi.dropFirst(), en: en.prefix(1).uppercased() + en.dropFirst())
          : .init(vi: "\(label.vi): \(vi)", en: "\(label.en): \(en)"))
    }
    return [
      column("_before", "kỳ trước", "before", role), column("_now", "kỳ này", "now", role),
      column("_change", "thay đổi", "change", role),
      column("_change_percent", "thay đổi (%)", "change (%)", .ratio),
    ]
      + (years == nil
        ? []
        : [
          column("_yearly", "thay đổi mỗi năm", "change a year", role),
          column("_yearly_percent", "thay đổi mỗi năm (%)", "change a year (%)", .ratio),
        ])
  }

  private func cells(_ before: Cell, _ now: Cell) -> [Cell] {
    let change = PeriodComparison.change(now, .value(before))
    var cells = [before, now, change, PeriodComparison.relativeChange(now, .value(before))]
    guard let years else { return cells }
    cells.append(change.number.map { .decimal($0 / Double(years)) } ?? .null)
    guard let first = before.number, let last = now.number, first > 0 else { return cells + [.null] }
    cells.append(.decimal(pow(last / first, 1 / Double(years)) - 1))
    return cells
  }

  /// M0, H and A of each group then and now, with the whole as the total.
  public func byGroup() -> ResultTable {
    let columns = now.keyColumns + Self.figures.flatMap { self.columns($0.name, $0.label, $0.role) }
    func line(_ before: DeprivationFigures?, _ now: DeprivationFigures?) -> [Cell] {
      Self.figures.indices.flatMap { cells(figure($0, before), figure($0, now)) }
    }
    return now.table(
      columns, rows: rows.map { $0.cells + line($0.before, $0.now) },
      total: now.keys.isEmpty ? nil : now.keys.map { _ in .null } + line(before.whole, now.whole), notes: notes)
  }

  /// A line for each of M0, H, A and the censored headcount ratios, over all groups.
  public func byMeasure() -> ResultTable {
    let key = ResultColumn(name: "measure", type: .text, role: .key, label: .init(vi: "Số đo", en: "Measure"))
    let measures = Self.figures.enumerated().map { place, figure -> [Cell] in
      [.text(figure.label.en)] + cells(self.figure(place, before.whole), self.figure(place, now.whole))
    }
    let indicators = now.scheme.indicators.enumerated().map { place, indicator in
      [indicator.cell] + cells(before.whole.censored(place), now.whole.censored(place))
    }
    return now.table(
      [key] + columns("", .init(both: ""), .index), rows: measures + indicators, total: nil, notes: notes)
  }
}

/// The groups of the earlier time under the units of the later day: what passed on whole counts under the new unit, what was
/// split stays under the old one and is said not to be comparable.
private struct EarlierGroups {
  private(set) var groups: [[Cell]: DeprivationFigures] = [:]
  private(set) var notes: [Diagnostic] = []

  init(_ before: MultidimensionalPoverty, _ now: MultidimensionalPoverty) throws {
    let units = before.query.context.units
    let places = before.keys.indices.filter { before.keys[$0].compiled.type.base == .reference("units") }
    let day = places.isEmpty ? 0 : Int64(try now.query.lastDay())
    for group in before.groups {
      var cells = group.cells
      for place in places {
        guard case .reference(let entity, let unit) = cells[place] else { continue }
        let destinations = units.destinations(of: unit, on: day)
        if destinations.count == 1 {
          cells[place] = .reference(entity: entity, row: destinations[0].unit)
        } else {
          let note = Diagnostic(
            .unitNotComparable,
            [
              "unit": units.name(unit), "old": units.name(unit),
              "parts": destinations.map { units.name($0.unit) }.joined(separator: ", "),
            ], ["reason": .init(vi: "các kỳ tính theo đơn vị khác nhau", en: "the two times are by other units")])
          if destinations.count > 1, !notes.contains(note) { notes.append(note) }
        }
      }
      groups[cells, default: DeprivationFigures(before.scheme)].add(group.figures)
    }
  }
}
