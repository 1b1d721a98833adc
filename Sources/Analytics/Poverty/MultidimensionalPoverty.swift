/// The Alkire–Foster measure of a query's rows: by group and over all.

import Messages
import Programme

public struct MultidimensionalPoverty: Sendable {
  struct Group: Sendable {
    let cells: [Cell]
    let key: GroupKey
    var figures: DeprivationFigures
  }

  let query: Query
  let measure: AlkireFoster
  let scheme: AlkireFoster.Scheme
  /// The keys of the groups.
  let keys: [Summary.Key]
  let keyColumns: [ResultColumn]
  let groups: [Group]
  let whole: DeprivationFigures
  public let notes: [Diagnostic]

  /// Measures in one pass over the rows.
  ///
  /// - Throws: ``Diagnostic`` as ``AlkireFoster/scheme(_:)`` does, and as the compiler does for an expression.
  /// - Complexity: linear in the rows; weights and cut-off are applied to the profiles that occur.
  public init(_ rows: Query, _ measure: AlkireFoster) throws {
    let grouped = try rows.povertyGroups(measure.groups, for: "bv.poverty.alkire_foster")
    var query = grouped.query
    let (scheme, profile) = try measure.scheme(&query)
    let weight = try measure.weight.map { try query.wholeNumber($0, for: "weight") }
    let expressions = grouped.keys.map(\.compiled) + [profile]
    let pass = GroupedPass(
      query: query, keys: expressions, values: weight.map { [$0] } ?? [], name: "bv.poverty.alkire_foster"
    ) { [isWeighted = weight != nil] in ProfileTally(isWeighted: isWeighted) }
    let tallied = try pass.run()
    var found: [GroupKey: DeprivationFigures] = [:]
    for (place, key) in tallied.keys.enumerated() {
      found[Array(key.dropLast()), default: DeprivationFigures(scheme)].add(
        DeprivationProfile(key.last ?? 0), rows: tallied.tally.rows[place], weight: tallied.tally.weights[place],
        unweighted: tallied.tally.unweighted[place], scheme)
    }
    if grouped.keys.isEmpty, found.isEmpty { found[[]] = DeprivationFigures(scheme) }
    groups = CellOrder(context: query.context).sorted(
      found.map { key, figures in
        (zip(grouped.keys, key).map { Summary.keyCell($0.compiled, $1) }, key, figures)
      }
    ).map { Group(cells: $0.cells, key: $0.key, figures: $0.value) }
    whole = groups.reduce(into: DeprivationFigures(scheme)) { $0.add($1.figures) }
    self.query = query
    self.measure = measure
    self.scheme = scheme
    keys = grouped.keys
    keyColumns = try grouped.columns()
    notes = try Self.notes(query, measure, scheme, whole, tallied.selection, expressions)
  }

  private static func notes(
    _ query: Query, _ measure: AlkireFoster, _ scheme: AlkireFoster.Scheme, _ whole: DeprivationFigures,
    _ selection: Selection, _ expressions: [CompiledExpression]
  ) throws -> [Diagnostic] {
    var notes = [
      Diagnostic(.measuredBy, ["cutoff": scheme.cutoffWords], ["unit": query.countedWords(weight: measure.weight)])
    ]
    notes += query.notes(selection)
    if whole.undecidedRows > 0 {
      let open = scheme.indicators.filter { whole.undecided & $0.bit != 0 }.map(\.label)
      let code: MessageCode =
        switch scheme.undecided {
        case .leftOut: .rowsUndecided
        case .lowest: .undecidedAsNotLacking
        case .highest: .undecidedAsLacking
        }
      notes.append(
        Diagnostic(
          code, ["count": "\(whole.undecidedRows)"],
          [
            "indicators": .init(
              vi: open.map(\.vi).joined(separator: ", "), en: open.map(\.en).joined(separator: ", "))
          ]))
    }
    if whole.unweightedRows > 0, let weight = measure.weight {
      notes.append(
        Diagnostic(.rowsIncomplete, ["count": "\(whole.unweightedRows)"], ["fields": query.labels([weight])]))
    }
    if let note = try query.standardsNote(selection, expressions) { notes.append(note) }
    return notes
  }
}

extension MultidimensionalPoverty {
  /// What a figure of the whole is asked for by.
  public enum Figure: String, CaseIterable, Sendable {
    case population, poor
    case headcountRatio = "headcount_ratio"
    case intensity
    case adjustedHeadcount = "adjusted_headcount"
    /// How many rows have an undecided indicator.
    case undecided
  }

  public func total(_ figure: Figure) throws -> Cell {
    switch figure {
    case .population: try .integer(wide: whole.population)
    case .poor: try .integer(wide: whole.poor)
    case .headcountRatio: whole.headcountRatio
    case .intensity: whole.intensity(scheme)
    case .adjustedHeadcount: whole.adjustedHeadcount(scheme)
    case .undecided: .integer(whole.undecidedRows)
    }
  }
}

extension Cell {
  /// - Throws: ``Diagnostic`` E0322 beyond 64 bits.
  static func integer(wide number: Int128) throws -> Cell {
    guard let number = Int64(exactly: number) else { throw Diagnostic(.numberOverflow) }
    return .integer(number)
  }
}
