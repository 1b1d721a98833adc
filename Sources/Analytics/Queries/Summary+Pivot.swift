/// A table of two directions: one key down, the values of another across, one measure inside.

import Messages
import Programme
import Vietnamese

extension Summary {
  /// What stands across.
  struct Pivot: Sendable {
    /// A column over the whole line, under this name.
    let total: String?
  }

  /// More columns than this are a list of rows, no table.
  static let pivotLimit = 1_000

  /// The lines of the table: the last key goes across, the others down.
  func pivoted(_ pivot: Pivot, _ figures: GroupFigures) throws -> ResultLines {
    let across = try acrossColumns(figures)
    var members: [[Cell]: [Int]] = [:]
    for group in 0..<figures.groups.index.count {
      members[Array(keyCells(figures.groups, group).dropLast()), default: []].append(group)
    }
    var lines = try members.map { keys, groups in
      ResultLine(
        cells: try pivotLine(pivot, figures, across, keys: keys, of: groups), groups: LineGroups(groups))
    }
    CellOrder(context: context).sort(&lines, keys: keys.count - 1)
    let columns = try pivotColumns(pivot, across)
    return ResultLines(context: context, columns: columns, lines: LineList(lines, width: columns.count))
  }

  /// One line over some groups, with the columns of the table.
  func pivotLine(_ pivot: Pivot, _ figures: GroupFigures, keys: [Cell], of groups: [Int]) throws -> ResultLines {
    let across = try acrossColumns(figures)
    let blank = self.keys.dropLast().indices.map { $0 < keys.count ? keys[$0] : Cell.null }
    let cells = try pivotLine(pivot, figures, across, keys: blank, of: groups)
    return ResultLines(context: context, columns: try pivotColumns(pivot, across), cells: cells, groups: groups)
  }

  /// The different values of the key across, each with its groups.
  func acrossColumns(_ figures: GroupFigures) throws -> [(value: Cell, groups: Set<Int>)] {
    var columns: [Cell: Set<Int>] = [:]
    for group in 0..<figures.groups.index.count {
      if let value = keyCells(figures.groups, group).last { columns[value, default: []].insert(group) }
    }
    guard columns.count <= Self.pivotLimit else {
      throw Diagnostic(
        .tooManyColumns,
        ["name": keys.last?.name ?? "", "count": String(columns.count), "limit": String(Self.pivotLimit)])
    }
    let order = CellOrder(context: context)
    return columns.sorted { order.compare($0.key, $1.key) < 0 }.map { (value: $0.key, groups: $0.value) }
  }

  private func pivotLine(
    _ pivot: Pivot, _ figures: GroupFigures, _ across: [(value: Cell, groups: Set<Int>)], keys: [Cell],
    of groups: [Int]
  ) throws -> [Cell] {
    let cells = try across.flatMap { column in try figures.cells(groups.filter(column.groups.contains)) }
    return keys + cells + (pivot.total == nil ? [] : try figures.cells(groups))
  }

  private func pivotColumns(_ pivot: Pivot, _ across: [(value: Cell, groups: Set<Int>)]) throws -> [ResultColumn] {
    let plain = try columns()
    guard let inside = plain.last else { return plain }
    var columns = Array(plain.prefix(keys.count - 1))
    for column in across {
      var (name, label) = title(of: column.value)
      if columns.contains(where: { $0.name == name }) { name += " (\(columns.count))" }
      columns.append(ResultColumn(name: name, type: inside.type, role: inside.role, label: label))
    }
    if let total = pivot.total {
      columns.append(
        ResultColumn(
          name: total, type: inside.type, role: inside.role,
          label: total == "total" ? LocalizedText(vi: "Tổng cộng", en: "Total") : nil))
    }
    return columns
  }

  /// The name and the heading of a column for a value.
  private func title(of value: Cell) -> (name: String, label: LocalizedText) {
    func plain(_ text: String) -> (String, LocalizedText) { (text, LocalizedText(both: text)) }
    switch value {
    case .null: return ("unknown", LocalizedText(vi: "chưa rõ", en: "unknown"))
    case .boolean(let flag): return ("\(flag)", LocalizedText(vi: flag ? "có" : "không", en: flag ? "yes" : "no"))
    case .integer(let number): return plain("\(number)")
    case .decimal(let number): return plain("\(number)")
    case .ratio(let top, let bottom): return plain("\(top)/\(bottom)")
    case .text(let text): return plain(text)
    case .code(let list, let code):
      return (code, context.model.codeList(list)?.item(code)?.label ?? LocalizedText(both: code))
    case .date(let day): return plain(Day(number: day).iso)
    case .reference(let entity, let row):
      let name = entity == "units" ? context.units.identifier(row) : nil
      let display = Query.display(entity: entity, row: row, context: context)
      return (name ?? display, LocalizedText(both: display))
    }
  }
}

extension Query {
  /// A table with the values of one key across and one measure inside.
  ///
  /// - Parameters:
  ///   - rows: the keys down.
  ///   - total: the name of a last column over the whole line; nil for none.
  /// - Throws: ``Diagnostic`` as grouping does; E0372 for more than 1,000 columns when it is computed.
  public func pivoted(
    rows: [(name: String, text: String)], columns: (name: String, text: String), value: Measure, total: String? = nil
  ) throws -> Summary {
    var summary = try summarised(by: rows + [columns], [("value", value)])
    summary.pivot = Summary.Pivot(total: total)
    return summary
  }
}
