/// Poverty by income: the measures of Foster, Greer and Thorbecke.
///
/// J. Foster, J. Greer, E. Thorbecke (1984), "A class of decomposable poverty measures", Econometrica 52, 761–766:
/// P_a = (1/n) Σ over the poor of ((z - y) / z)^a, the poor being those with an income of no more than the line. P0 is the
/// headcount ratio, P1 the poverty gap, P2 the squared poverty gap. The Vietnamese standards count alike: "up to" the line
/// (Decree 07/2021/NĐ-CP, Article 3).

import Messages
import Programme

public struct IncomePoverty: Sendable {
  public struct Options: Sendable {
    /// A whole number in the unit of the line: đồng per person and year. An income below zero counts as 0, so that no
    /// measure leaves 0 to 1; a note says how many there are.
    public var income = "income_per_person"
    public var line = IncomeLine.inForce(class: "poor")
    /// A whole number that says how many units a row stands for; nil: each row is one.
    public var weight: String?
    public var groups: [(name: String, text: String)] = []

    public init() {}
  }

  /// The sums of one group by line, the lowest line first.
  typealias Lines = [(line: Int64, sums: GapSums)]

  private let query: Query
  private let options: Options
  private let keyColumns: [ResultColumn]
  private let groups: [(cells: [Cell], lines: Lines)]
  private let whole: Lines
  public let notes: [Diagnostic]

  /// - Throws: ``Diagnostic`` as the compiler does, E0377 for a line or a weight that cannot be, E0322 for sums beyond
  ///   128 bits.
  /// - Complexity: linear in the rows.
  public init(_ rows: Query, _ options: Options) throws {
    let grouped = try rows.povertyGroups(options.groups, for: "bv.poverty.fgt")
    var query = grouped.query
    let income = try query.wholeNumber(options.income, for: "income")
    let line = try query.line(options.line)
    try query.checkUnits(income, line)
    let weight = try options.weight.map { try query.wholeNumber($0, for: "weight") }
    let expressions = grouped.keys.map(\.compiled) + [line]
    let tallied = try GroupedPass(
      query: query, keys: expressions, values: [income, line] + (weight.map { [$0] } ?? []), name: "bv.poverty.fgt",
      makeTally: { GapTally() }
    ).run()
    var found: [GroupKey: Lines] = grouped.keys.isEmpty ? [[]: []] : [:]
    for (place, key) in tallied.keys.enumerated() {
      found[Array(key.dropLast()), default: []].append((key.last ?? nullKey, tallied.tally.sums[place]))
    }
    groups = CellOrder(context: query.context).sorted(
      found.map { key, lines in
        (zip(grouped.keys, key).map { Summary.keyCell($0.compiled, $1) }, key, lines.sorted { $0.line < $1.line })
      }
    ).map { ($0.cells, $0.value) }
    var whole: [Int64: GapSums] = [:]
    for group in groups { for line in group.lines { try whole[line.line, default: GapSums()].add(line.sums) } }
    self.whole = whole.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    self.query = query
    self.options = options
    keyColumns = try grouped.columns()
    var notes = [
      Diagnostic(
        .incomeMeasuredBy, [:],
        ["line": query.words(options.line), "unit": query.countedWords(weight: options.weight)])
    ]
    notes += query.notes(tallied.selection)
    notes += query.notes(
      incomplete: self.whole.reduce(0) { $0 + $1.sums.incomplete },
      of: [options.income, line.source] + (options.weight.map { [$0] } ?? []),
      belowZero: self.whole.reduce(0) { $0 + $1.sums.belowZero })
    if let note = try query.standardsNote(tallied.selection, expressions) { notes.append(note) }
    self.notes = notes
  }

  /// P0, P1 and P2 of each group, and what the poor lack altogether; the whole is the total.
  ///
  /// - Throws: ``Diagnostic`` E0322 where a count or the lack leaves 64 bits.
  public func byGroup() throws -> ResultTable {
    let columns =
      keyColumns + [
        ResultColumn(
          name: "population", type: .integer, role: .count, label: query.countedHeading(weight: options.weight)),
        ResultColumn(name: "poor", type: .integer, role: .count, label: .init(vi: "Nghèo thu nhập", en: "Income poor")),
        .ratio("headcount_ratio", vi: "Tỷ lệ nghèo (P0)", en: "Headcount ratio (P0)"),
        .ratio("poverty_gap", vi: "Khoảng cách nghèo (P1)", en: "Poverty gap (P1)"),
        .ratio("squared_poverty_gap", vi: "Bình phương khoảng cách nghèo (P2)", en: "Squared poverty gap (P2)"),
        ResultColumn(
          name: "shortfall", type: .money(.year), role: .amount,
          label: .init(vi: "Tổng thiếu so với chuẩn", en: "Lacking up to the line")),
      ]
    return ResultTable(
      columns: columns, keyCount: keyColumns.count, rows: try groups.map { $0.cells + (try cells($0.lines)) },
      total: keyColumns.isEmpty ? nil : keyColumns.map { _ in .null } + (try cells(whole)), notes: notes)
  }

  private func cells(_ lines: Lines) throws -> [Cell] {
    var all = GapSums()
    for line in lines { try all.add(line.sums) }
    let population = Int128(all.population)
    return [
      .integer(all.population), .integer(all.poor), .ratio(wide: Int128(all.poor), population),
      mean(lines, population, \.gaps) { Int128($0) }, mean(lines, population, \.squares) { Int128($0) * Int128($0) },
      try .integer(wide: all.gaps),
    ]
  }

  /// The mean of gaps as parts of the line, or of their squares: a ratio of whole numbers where all have one line, else
  /// the sum of the lines' ratios, the lowest line first.
  private func mean(
    _ lines: Lines, _ population: Int128, _ sum: KeyPath<GapSums, Int128>, unit: (Int64) -> Int128
  ) -> Cell {
    guard population > 0 else { return .null }
    let counted = lines.filter { $0.sums.population > 0 }
    if counted.count == 1 {
      let (bottom, isTooMuch) = unit(counted[0].line).multipliedReportingOverflow(by: population)
      if !isTooMuch { return .ratio(wide: counted[0].sums[keyPath: sum], bottom) }
    }
    return .decimal(
      counted.reduce(0) { $0 + Double($1.sums[keyPath: sum]) / Double(unit($1.line)) } / Double(population))
  }
}

extension Query {
  /// Income and line must be amounts of one period.
  ///
  /// - Throws: ``Diagnostic`` E0317.
  func checkUnits(_ income: CompiledExpression, _ line: CompiledExpression) throws {
    guard case .money(let first) = income.type.base, case .money(let second) = line.type.base, first != second else {
      return
    }
    throw Diagnostic.inExpression(
      .periodsDiffer, ["left": income.type.name, "right": line.type.name], source: income.source,
      range: 0..<income.source.count)
  }

  /// What a table of incomes must say about rows that it could not take as they are.
  func notes(incomplete: Int64, of fields: [String], belowZero: Int64) -> [Diagnostic] {
    var notes: [Diagnostic] = []
    if incomplete > 0 {
      notes.append(Diagnostic(.rowsIncomplete, ["count": "\(incomplete)"], ["fields": labels(fields)]))
    }
    if belowZero > 0 { notes.append(Diagnostic(.incomesBelowZero, ["count": "\(belowZero)"])) }
    return notes
  }
}
