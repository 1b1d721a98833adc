/// The answer of a grouped query: typed columns, the total, and what must be said beside it.

import Messages
import Programme
import Vietnamese

public struct ResultTable: Sendable {
  public let columns: [ResultColumn]
  /// How many leading columns are keys.
  public let keyCount: Int
  public var rows: [[Cell]]
  public var total: [Cell]?
  public let totalLabel: String?
  /// Groups before a limit, where one cut them.
  public let wholeCount: Int?
  public let notes: [Diagnostic]
  /// The rows whose units are in no scope of a population (``Groups/withoutPopulation``).
  var rowsWithoutPopulation: Set<Int> = []
}

extension Summary {
  public func result() throws -> ResultTable {
    let (groups, selection) = try execute()
    let columns = try self.columns()
    let allRows = groups.rowCounts.reduce(0, +)
    var rows: [(group: Int, cells: [Cell])] = try groups.index.keys.indices.map { group in
      var cells = zip(keys, groups.index.keys[group]).map { Self.keyCell($0.compiled, $1) }
      for output in outputs { cells.append(try cell(output.measure, groups, group, allRows: allRows)) }
      return (group, cells)
    }
    let order = CellOrder(context: context)
    rows.sort { left, right in
      for index in keys.indices {
        let result = order.compare(left.cells[index], right.cells[index])
        if result != 0 { return result < 0 }
      }
      return false
    }
    var surviving = rows.map(\.group)
    var wholeCount: Int?
    for step in steps {
      switch step {
      case .filter(let text, let binds):
        rows = try filter(rows, text, binds, columns)
        surviving = rows.map(\.group)
      case .sort(let keys): try sort(&rows, keys, columns, order)
      case .limit(let count):
        if rows.count > count { wholeCount = wholeCount ?? rows.count }
        rows = Array(rows.prefix(count))
      }
    }
    var table = ResultTable(
      columns: columns, keyCount: keys.count, rows: rows.map(\.cells),
      total: hasTotal ? try total(groups, surviving, allRows) : nil, totalLabel: totalLabel, wholeCount: wholeCount,
      notes: try notes(selection, groups))
    table.rowsWithoutPopulation = Set(rows.indices.filter { groups.withoutPopulation.contains(rows[$0].group) })
    return table
  }

  /// The same measures over all rows of the surviving groups: the states are joined, printed figures never added.
  private func total(_ groups: Groups, _ surviving: [Int], _ allRows: Int64) throws -> [Cell] {
    let joined = Groups(self)
    _ = joined.group([])
    for group in surviving {
      joined.rowCounts[0] += groups.rowCounts[group]
      for (whole, part) in zip(joined.accumulators, groups.accumulators) { whole.merge(part, from: group, to: 0) }
    }
    for (field, figures) in groups.populations {
      let counted = surviving.filter { !groups.withoutPopulation.contains($0) }
      joined.populations[field] = [
        try counted.reduce(counted.isEmpty ? nil : Int64?.some(0)) { try Self.sum($0, figures[$1]) }
      ]
    }
    // A share is of all rows in the total too, as in the lines above it.
    return try keys.map { _ in .null } + outputs.map { try cell($0.measure, joined, 0, allRows: allRows) }
  }

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
        label: query.entity.field(key.compiled.source)?.label ?? query.context.model.codeList(key.name)?.label)
    }
    return keyColumns
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
    case .sum, .minimum, .maximum, .first, .last: return (value?.fieldType ?? .integer, .amount)
    }
  }

  private func notes(_ selection: Selection, _ groups: Groups) throws -> [Diagnostic] {
    var notes = query.notes(selection)
    if groups.populations.values.contains(where: { $0.contains(nil) }) { notes.append(Diagnostic(.populationMissing)) }
    if groups.joinsYears { notes.append(Diagnostic(.householdYears)) }
    let used = keys.map(\.compiled) + leaves.flatMap { [$0.value, $0.weight].compactMap { $0 } }
    if let note = try query.standardsNote(selection, used) { notes.append(note) }
    return notes
  }

  private func filter(
    _ rows: [(group: Int, cells: [Cell])], _ text: String, _ binds: [String: BindValue], _ columns: [ResultColumn]
  ) throws -> [(group: Int, cells: [Cell])] {
    let table = Table(
      name: "summary", rowCount: rows.count,
      columns: columns.enumerated().map { index, column in
        (column.name, ColumnData(column, rows.map { $0.cells[index] }))
      })
    let compiled = try Compiler.condition(
      ParsedExpression(text), scope: Scope(entity: nil, table: table), context: context,
      binds: query.binds.merging(binds) { $1 })
    let frame = Frame(slots: compiled.slots)
    return try rows.enumerated().filter { index, _ in
      try evaluate(compiled, frame, [Int32(index)], 1)
      return frame.booleans(compiled.node.slot)[0] != 0
    }.map(\.element)
  }

  private func sort(
    _ rows: inout [(group: Int, cells: [Cell])], _ names: [String], _ columns: [ResultColumn], _ order: CellOrder
  ) throws {
    let keys = try names.map { name -> (index: Int, descending: Bool) in
      let bare = name.hasPrefix("-") ? String(name.dropFirst()) : name
      guard let index = columns.firstIndex(where: { $0.name == bare }) else {
        throw Diagnostic(
          .unknownColumn, ["name": bare, "entity": "summarise"], suggestion: columns.map(\.name).closest(to: bare))
      }
      return (index, name.hasPrefix("-"))
    }
    // Equal rows stay in the order of their keys.
    let sorted = rows.enumerated().sorted { left, right in
      for (index, descending) in keys {
        let (a, b) = (left.element.cells[index], right.element.cells[index])
        if a == .null || b == .null {
          if a == .null && b == .null { continue }
          return b == .null
        }
        let result = order.compare(a, b)
        if result != 0 { return descending ? result > 0 : result < 0 }
      }
      return left.offset < right.offset
    }
    rows = sorted.map(\.element)
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
      return order(items?.index(of: a) ?? 0, items?.index(of: b) ?? 0)
    case (.date(let a), .date(let b)): return order(a, b)
    case (.reference(_, let a), .reference(_, let b)): return order(a, b)
    case (.ratio(let a, let b), .ratio(let c, let d)) where b > 0 && d > 0:
      return order(Int128(a) * Int128(d), Int128(c) * Int128(b))
    default: return order(left.number ?? 0, right.number ?? 0)
    }
  }
}

extension ColumnData {
  /// A result's column as one that expressions can read.
  fileprivate init(_ column: ResultColumn, _ cells: [Cell]) {
    let isDecimal = cells.contains { if case .decimal = $0 { true } else if case .ratio = $0 { true } else { false } }
    var builder = ColumnBuilder(type: isDecimal ? .decimal : column.type)
    for cell in cells {
      switch cell {
      case .null: isDecimal || column.type == .decimal ? builder.append(decimal: nil) : builder.append(integer: nil)
      case .boolean(let value): builder.append(integer: value ? 1 : 0)
      case .integer(let value):
        isDecimal || column.type == .decimal ? builder.append(decimal: Double(value)) : builder.append(integer: value)
      case .decimal, .ratio: builder.append(decimal: cell.number)
      case .text(let text), .code(_, let text): builder.append(text: text)
      case .date(let day): builder.append(integer: Int64(day))
      case .reference(_, let row): builder.append(integer: Int64(row))
      }
    }
    self = builder.finish()
  }
}
