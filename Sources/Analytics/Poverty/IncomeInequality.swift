/// Inequality of income: the Gini coefficient and the Lorenz curve.
///
/// The Lorenz curve L(p) is the part of all income that the poorest part p of the people has (M. O. Lorenz 1905), straight
/// between two neighbours. The Gini coefficient is twice the area between it and the diagonal (C. Gini 1914): for
/// incomes y_i in rising order, each of w_i people, and C_i people up to the i-th,
/// G = Σ w_i y_i (2 C_i - w_i) / (Σ w_i Σ w_i y_i) - 1. It is that of the people listed and no estimate for others: it is
/// not multiplied by n / (n - 1), so that a register of twice each household has the same. Equal incomes may stand in
/// any order: the sum is the same.

import Messages
import Programme

public struct IncomeInequality: Sendable {
  public struct Options: Sendable {
    /// A whole number. An income below zero counts as 0, so that the coefficient lies between 0 and 1; a note says how
    /// many there are.
    public var income = "income_per_person"
    /// A whole number that says how many units a row stands for; nil: each row is one.
    public var weight: String?
    public var groups: [(name: String, text: String)] = []
    /// The points of the Lorenz curve, in percent of the people.
    public var percents: [Int64] = Array(stride(from: 0, through: 100, by: 10))

    public init() {}
  }

  /// One group.
  struct Distribution: Sendable {
    let people: Int64
    let income: Int128
    /// Null without income: nothing is then shared.
    let gini: Cell
    /// The part of income below each percent asked for.
    let lorenz: [Cell]
  }

  private let query: Query
  private let options: Options
  private let keyColumns: [ResultColumn]
  private let groups: [(cells: [Cell], value: Distribution)]
  private let whole: Distribution
  private let incomeType: FieldType
  public let notes: [Diagnostic]

  /// - Throws: ``Diagnostic`` as the compiler does, E0377 for percents or a weight that cannot be, E0322 for sums beyond
  ///   128 bits.
  /// - Complexity: linear in the rows; 24 bytes for each of them, and as many again while they are sorted.
  public init(_ rows: Query, _ options: Options) throws {
    guard options.percents.allSatisfy({ (0...100).contains($0) }), !options.percents.isEmpty else {
      throw Diagnostic.povertyOption(
        "points", options.percents.map { "\($0)" }.joined(separator: ", "), .percents)
    }
    let grouped = try rows.povertyGroups(options.groups, for: "bv.poverty.inequality")
    var query = grouped.query
    let income = try query.wholeNumber(options.income, for: "income")
    let weight = try options.weight.map { try query.wholeNumber($0, for: "weight") }
    let tallied = try GroupedPass(
      query: query, keys: grouped.keys.map(\.compiled), values: [income] + (weight.map { [$0] } ?? []),
      name: "bv.poverty.inequality", makeTally: { IncomeTally() }
    ).run()
    let entries = tallied.tally.sortedEntries()
    var curves = LorenzCurves(groups: tallied.keys.count, percents: options.percents.sorted())
    try curves.measure(entries)
    let found = try curves.distributions()
    groups = CellOrder(context: query.context).sorted(
      tallied.keys.enumerated().map { place, key in
        (zip(grouped.keys, key).map { Summary.keyCell($0.compiled, $1) }, key, found.groups[place])
      }
    ).map { ($0.cells, $0.value) }
    whole = found.whole
    self.query = query
    self.options = options
    keyColumns = try grouped.columns()
    incomeType = income.type.fieldType
    var notes = query.notes(tallied.selection)
    notes += query.notes(
      incomplete: tallied.tally.incomplete, of: [options.income] + (options.weight.map { [$0] } ?? []),
      belowZero: tallied.tally.belowZero)
    if let note = try query.standardsNote(tallied.selection, grouped.keys.map(\.compiled)) { notes.append(note) }
    self.notes = notes
  }

  /// People, mean income and Gini coefficient of each group; the whole is the total.
  public func byGroup() -> ResultTable {
    func cells(_ group: Distribution) -> [Cell] {
      [.integer(group.people), .ratio(wide: group.income, Int128(group.people)), group.gini]
    }
    return table(
      [
        ResultColumn(
          name: "population", type: .integer, role: .count, label: query.countedHeading(weight: options.weight)),
        ResultColumn(
          name: "mean_income", type: incomeType, role: .mean,
          label: .init(vi: "Thu nhập bình quân", en: "Mean income")),
        .index("gini", vi: "Hệ số Gini", en: "Gini coefficient"),
      ], rows: groups.map { $0.cells + cells($0.value) },
      total: keyColumns.isEmpty ? nil : keyColumns.map { _ in .null } + cells(whole))
  }

  /// A line for each point of each group's Lorenz curve.
  public func lorenz() -> ResultTable {
    table(
      [
        .ratio("population_share", vi: "Phần dân số, từ nghèo nhất", en: "Share of people, the poorest first"),
        .ratio("income_share", vi: "Phần thu nhập", en: "Share of income"),
      ],
      rows: groups.flatMap { group in
        zip(options.percents.sorted(), group.value.lorenz).map { group.cells + [.ratio($0, 100), $1] }
      }, total: nil)
  }

  /// The Gini coefficient of the whole.
  public var gini: Cell { whole.gini }

  private func table(_ columns: [ResultColumn], rows: [[Cell]], total: [Cell]?) -> ResultTable {
    ResultTable(
      columns: keyColumns + columns, keyCount: keyColumns.count, rows: rows, total: total, notes: notes)
  }
}
