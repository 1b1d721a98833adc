/// The answer of a grouped query: typed columns, the total, and what must be said beside it.

import Messages
import Programme
import Vietnamese

public struct ResultTable: Sendable {
  public let columns: [ResultColumn]
  /// How many leading columns are keys.
  public let keyCount: Int
  /// The cells, column by column.
  public let cells: [CellColumn]
  public let rowCount: Int
  public var total: [Cell]?
  public let totalLabel: String?
  /// Groups before a limit, where one cut them.
  public let wholeCount: Int?
  public let notes: [Diagnostic]
  /// The rows whose units are in no scope of a population (``Groups/withoutPopulation``).
  var rowsWithoutPopulation: Set<Int> = []
  /// With subtotals, how deep each row stands: 0 for the highest unit; empty without.
  public internal(set) var levels: [Int] = []
  /// The rows that are subtotals of those below them.
  public internal(set) var subtotalRows: Set<Int> = []

  /// A table of columns of equal length.
  init(
    columns: [ResultColumn], keyCount: Int, cells: [CellColumn], rowCount: Int, total: [Cell]? = nil,
    totalLabel: String? = nil, wholeCount: Int? = nil, notes: [Diagnostic]
  ) {
    self.columns = columns
    self.keyCount = keyCount
    (self.cells, self.rowCount) = (cells, rowCount)
    (self.total, self.totalLabel) = (total, totalLabel)
    self.wholeCount = wholeCount
    self.notes = notes
  }

  /// A table of a few rows.
  init(
    columns: [ResultColumn], keyCount: Int, rows: [[Cell]], total: [Cell]? = nil, notes: [Diagnostic] = []
  ) {
    self.init(
      columns: columns, keyCount: keyCount,
      cells: columns.indices.map { column in CellColumn(rows.map { $0[column] }) }, rowCount: rows.count, total: total,
      notes: notes)
  }

  /// The rows, each made of its cells: of a long result, better the columns.
  public var rows: [[Cell]] { (0..<rowCount).map(row) }

  public func row(_ place: Int) -> [Cell] { cells.map { $0[place] } }
}

extension Summary {
  static func keyCell(_ compiled: CompiledExpression, _ value: Int64) -> Cell {
    keyCell(compiled.type, compiled.dictionary, value)
  }

  static func keyCell(_ type: ValueType, _ dictionary: TextDictionary?, _ value: Int64) -> Cell {
    guard value != nullKey else { return .null }
    switch type.base {
    case .boolean: return .boolean(value != 0)
    case .date: return .date(Int32(truncatingIfNeeded: value))
    case .reference(let entity): return .reference(entity: entity, row: Int(value))
    case .code(let list): return .code(list: list, code: dictionary?[Int(value)] ?? "")
    case .text: return .text(dictionary?[Int(value)] ?? "")
    default: return .integer(value)
    }
  }

  func columns() throws -> [ResultColumn] {
    let keyColumns = keys.map { key in
      ResultColumn(
        name: key.name, type: key.compiled.type.fieldType, role: .key,
        label: query.label(of: key.compiled.source) ?? query.context.model.codeList(key.name)?.label)
    }
    return keyColumns.withLabelsApart()
      + outputs.map { output in
        let (type, role) = Self.type(output.measure, leaves)
        return ResultColumn(name: output.name, type: type, role: role, label: nil)
      }
  }

  private static func type(
    _ measure: Measure,
    _ leaves: [(measure: Measure, kind: Accumulator.Kind, value: CompiledExpression?, weight: CompiledExpression?)]
  ) -> (FieldType, ResultColumn.Role) {
    let value = leaves.first { $0.measure == measure }?.value?.type
    switch measure {
    case .count, .distinct, .population: return (.integer, .count)
    case .ratio, .share: return (.decimal, .ratio)
    case .mean, .median, .quantile:
      if case .money(let period)? = value?.base { return (.money(period), .mean) }
      return (.decimal, .mean)
    case .minimum(let text), .maximum(let text), .first(let text, _), .last(let text, _):
      return (value?.fieldType ?? .integer, ResultColumn.isYear(text) ? .ordinal : .amount)
    case .sum: return (value?.fieldType ?? .integer, .amount)
    }
  }

  func notes(_ selection: Selection, _ groups: Groups) throws -> [Diagnostic] {
    var notes = query.notes(selection)
    if groups.populations.values.contains(where: { $0.contains(nil) }) { notes.append(Diagnostic(.populationMissing)) }
    if groups.joinsYears { notes.append(Diagnostic(.householdYears)) }
    let used = keys.map(\.compiled) + leaves.flatMap { [$0.value, $0.weight].compactMap { $0 } }
    if let note = try query.standardsNote(selection, used) { notes.append(note) }
    return notes
  }
}

extension ResultColumn {
  /// Whether an expression is a year: the field, at the end of a path too, or the year of a date.
  static func isYear(_ text: String) -> Bool {
    if text == "year" || text.hasSuffix(".year") { return true }
    let field = text.dropFirst(5).dropLast()
    return text.hasPrefix("year(") && text.hasSuffix(")") && !field.isEmpty
      && field.utf8.allSatisfy { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".") || (97...122).contains($0) }
  }
}

extension [ResultColumn] {
  /// The columns with the path itself where its field's label stands above another column too.
  func withLabelsApart() -> [ResultColumn] {
    map { column in
      guard column.name.contains("."), count(where: { $0.label == column.label }) > 1 else { return column }
      return ResultColumn(name: column.name, type: column.type, role: column.role, label: nil)
    }
  }
}

/// The order of cells: codes as in their list, units as in the register, texts by the Vietnamese alphabet, nulls last.
struct CellOrder {
  let context: QueryContext

  func compare(_ left: Cell, _ right: Cell) -> Int {
    func order<T: Comparable>(_ a: T, _ b: T) -> Int { a < b ? -1 : a > b ? 1 : 0 }
    switch (left, right) {
    case (.null, .null): return 0
    case (.null, _): return 1
    case (_, .null): return -1
    case (.boolean(let a), .boolean(let b)): return order(a ? 1 : 0, b ? 1 : 0)
    case (.text(let a), .text(let b)): return order(CollationKey(a), CollationKey(b))
    case (.code(let list, let a), .code(_, let b)):
      let items = context.model.codeList(list)
      // Codes that the list lacks stand after it, in the order of their letters.
      let (left, right) = (items?.index(of: a) ?? .max, items?.index(of: b) ?? .max)
      return left == right ? order(a, b) : order(left, right)
    case (.date(let a), .date(let b)): return order(a, b)
    case (.reference(_, let a), .reference(_, let b)): return order(a, b)
    case (.ratio(let a, let b), .ratio(let c, let d)) where b > 0 && d > 0:
      return order(Int128(a) * Int128(d), Int128(c) * Int128(b))
    default: return order(left.number ?? 0, right.number ?? 0)
    }
  }
}
