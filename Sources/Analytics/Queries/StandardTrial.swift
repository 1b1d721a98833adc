/// "What if": the reviews of a year classified by another standard, beside the classes that they have. Who comes on the
/// list of poor and near-poor households, who leaves it.

import Messages
import Programme
import Vietnamese

public struct StandardTrial: Sendable {
  /// A class before with a class after.
  public struct Step: Hashable, Sendable {
    public let from: String
    public let to: String

    public init(from: String, to: String) { (self.from, self.to) = (from, to) }
  }

  /// One unit's households, or all of them.
  public struct Figures: Sendable {
    /// Households by both classes.
    public internal(set) var steps: [Step: Int] = [:]
    /// Household codes, in the order of the register.
    public internal(set) var entered: [String] = []
    public internal(set) var left: [String] = []

    public func before(_ name: String) -> Int { steps.reduce(0) { $0 + ($1.key.from == name ? $1.value : 0) } }
    public func after(_ name: String) -> Int { steps.reduce(0) { $0 + ($1.key.to == name ? $1.value : 0) } }
    public var households: Int { steps.values.reduce(0, +) }
  }

  /// By unit, in the order of the register.
  public let units: [(unit: Int, figures: Figures)]
  public let whole: Figures
  /// How many classes of before were recognised by the commune against the rules.
  public let recognised: Int

  /// Classifies the reviews of a year by a standard, whatever its validity.
  ///
  /// What the sheets of the year did not ask for and the facts do not say stays open: such a household is undetermined
  /// where that could change its class (README, "Deprivations and classes").
  ///
  /// - Parameters:
  ///   - draft: the standard to try; `context` need not hold it.
  ///   - against: the id of the standard to compare with; nil: the one in force on each review's date, with the
  ///     recognised classes.
  /// - Throws: ``Diagnostic`` E0325 for an unknown standard, E0473 where the area is not comparable.
  public init(
    _ draft: PovertyStandard, against: String?, year: Int, area: String?, context: QueryContext
  ) throws {
    if let against { _ = try context.standard(against) }
    let trial = context.trying(draft.renamed(Self.name))
    let all = try Query("reviews", context: trial).filtered(
      "year == :trial_year", binds: ["trial_year": .integer(Int64(year))])
    let query = try area.map { try all.within($0) } ?? all
    let rows = try query.selection().rows
    // An undetermined household neither enters nor leaves.
    let (listed, unlisted): (Set<String>, Set<String>) = (["poor", "near_poor"], ["average", "not_poor"])
    let before = try query.cells(against.map { "class_as_if('\($0)')" } ?? "class", rows: rows).map(Self.code)
    let after = try query.cells("class_as_if('\(Self.name)')", rows: rows).map(Self.code)
    let codes = try query.cells("household.code", rows: rows).map { if case .text(let code) = $0 { code } else { "-" } }
    var (byUnit, whole): ([Int: Figures], Figures) = ([:], Figures())
    for (place, unit) in try query.cells("unit", rows: rows).enumerated() {
      var row = -1
      if case .reference(_, let found) = unit { row = found }
      func add(to figures: inout Figures) {
        figures.steps[Step(from: before[place], to: after[place]), default: 0] += 1
        if unlisted.contains(before[place]), listed.contains(after[place]) { figures.entered.append(codes[place]) }
        if listed.contains(before[place]), unlisted.contains(after[place]) { figures.left.append(codes[place]) }
      }
      add(to: &byUnit[row, default: Figures()])
      add(to: &whole)
    }
    units = byUnit.keys.sorted().map { ($0, byUnit[$0] ?? Figures()) }
    self.whole = whole
    recognised = against == nil ? try query.count("class ~= class_computed") : 0
  }

  /// No standard of a plugin has this id, which holds a sign that ids may not hold.
  private static let name = "?"

  private static func code(_ cell: Cell) -> String {
    if case .code(_, let code) = cell { return code }
    return "undetermined"
  }
}

extension PovertyStandard {
  /// What is wrong with the standard's rules as expressions, each with its place in the plugin's file.
  public func faults(model: Model = .programme) -> [Diagnostic] {
    func compile(_ standard: PovertyStandard, _ classes: Bool) -> Diagnostic? {
      let context = QueryContext(
        model: model, snapshot: Snapshot(memory: []), standards: [standard.renamed("?")],
        jurisdiction: standard.jurisdiction, standardOverride: "?", asOf: standard.validFrom)
      do {
        _ = try Query("reviews", context: context).cells(classes ? "class_computed" : "deprivations_computed", rows: [])
        return nil
      } catch let fault as Diagnostic { return fault } catch { return nil }
    }
    // One rule at a time, so that all are told at once.
    let ofIndicators = indicators.filter { $0.rule != nil }.compactMap {
      compile(with(indicators: [$0], rules: []), false)
    }
    let bare = indicators.map {
      Indicator(code: $0.code, dimension: $0.dimension, label: $0.label, isConfirmed: $0.isConfirmed)
    }
    return ofIndicators + rules.compactMap { compile(with(indicators: bare, rules: [$0]), true) }
  }

  private func with(indicators: [Indicator], rules: [Rule]) -> PovertyStandard {
    PovertyStandard(
      id: id, jurisdiction: jurisdiction, name: name, validFrom: validFrom, validTo: validTo, source: source,
      isConfirmed: isConfirmed, lines: lines, indicators: indicators, rules: rules)
  }

  func renamed(_ id: String) -> PovertyStandard {
    PovertyStandard(
      id: id, jurisdiction: jurisdiction, name: name, validFrom: validFrom, validTo: validTo, source: source,
      isConfirmed: isConfirmed, lines: lines, indicators: indicators, rules: rules)
  }
}
