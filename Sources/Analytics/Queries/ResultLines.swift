/// The lines of a grouped result on their way: each stands for some groups, and each step works on all of them.

import Messages
import Programme

/// The groups that a line is computed from.
struct LineGroups: Sendable {
  /// The only one; -1 where there are others or none.
  private let only: Int
  private let others: [Int]

  init(_ groups: [Int]) { (only, others) = groups.count == 1 ? (groups[0], []) : (-1, groups) }

  /// Most lines are of one group, which needs no list.
  init(only group: Int) { (only, others) = (group, []) }

  var all: [Int] { only < 0 ? others : [only] }
}

/// One line: what is printed, and the groups that it is computed from.
struct ResultLine {
  var cells: [Cell]
  let groups: LineGroups
}

/// Lines: their cells, column by column, and their groups.
struct LineList {
  private(set) var cells: [CellColumn]
  private(set) var groups: [LineGroups]

  var count: Int { groups.count }
  var indices: Range<Int> { 0..<groups.count }

  init(cells: [CellColumn], groups: [LineGroups]) { (self.cells, self.groups) = (cells, groups) }

  /// - Parameter width: how many cells each line has.
  init(_ lines: [ResultLine], width: Int) {
    cells = (0..<width).map { column in CellColumn(lines.map { $0.cells[column] }) }
    groups = lines.map(\.groups)
  }

  subscript(_ line: Int) -> ResultLine { ResultLine(cells: cells.map { $0[line] }, groups: groups[line]) }

  /// The groups of all lines.
  var allGroups: [Int] { groups.flatMap(\.all) }

  func picked(_ lines: some Sequence<Int>) -> LineList {
    LineList(cells: cells.map { column in CellColumn(lines.map { column[$0] }) }, groups: lines.map { groups[$0] })
  }

  mutating func append(_ column: CellColumn) { cells.append(column) }

  mutating func select(columns: [Int]) { cells = columns.map { cells[$0] } }
}

struct ResultLines {
  let context: QueryContext
  var columns: [ResultColumn]
  var lines: LineList
  /// Lines before a limit, where one cut them.
  var wholeCount: Int?
  /// The lines that the conditions left, whatever a limit cut.
  var surviving: LineList
  /// What joined queries have to say.
  var notes: [Diagnostic] = []

  init(context: QueryContext, columns: [ResultColumn], lines: LineList) {
    // The steps on lines are written down as they are, not as the queries that they are done by.
    self.context = context.untraced
    self.columns = columns
    self.lines = lines
    surviving = lines
  }

  /// A single line.
  init(context: QueryContext, columns: [ResultColumn], cells: [Cell], groups: [Int]) {
    let line = ResultLine(cells: cells, groups: LineGroups(groups))
    self.init(context: context, columns: columns, lines: LineList([line], width: cells.count))
  }

  /// The lines as rows that expressions can read.
  func query(_ binds: [String: BindValue]) -> Query {
    var query = Query(
      results: columns, lines.cells, rows: lines.count, usage: Usage(), notes: [], context: context)
    query.binds = binds
    return query
  }

  mutating func apply(_ step: Summary.Step, _ binds: [String: BindValue]) throws {
    switch step {
    case .filter, .keep:
      lines = lines.picked(try step.on(query(binds)).selection().rows.map { Int($0) })
      surviving = lines
    case .sort:
      lines = lines.picked(try step.on(query(binds)).ordered().rows.map { Int($0) })
      if wholeCount == nil { surviving = lines }
    case .limit(let count):
      guard lines.count > count else { return }
      wholeCount = wholeCount ?? lines.count
      lines = lines.picked(0..<count)
    case .derive, .window, .join:
      let query = try step.on(query(binds))
      for (name, column) in try step.added(by: query) {
        columns.append(column)
        let values = try query.shown(name, query.ordered()).vector
        lines.append(CellColumn(lines.indices.map(values.cell)))
        // A line that a limit cut has no place among the others.
        if wholeCount != nil { surviving.append(.nulls(surviving.count)) }
      }
      if wholeCount == nil { surviving = lines }
      notes += query.inheritedNotes
    case .select(let names):
      let places = names.compactMap { name in columns.firstIndex { $0.name == name } }
      columns = places.map { columns[$0] }
      lines.select(columns: places)
      surviving.select(columns: places)
    }
  }
}

extension CellColumn {
  static func nulls(_ count: Int) -> CellColumn { CellColumn([Cell](repeating: .null, count: count)) }
}

extension Summary.Step {
  /// The step on the rows of a result; `limit` and `select` change no row.
  func on(_ query: Query) throws -> Query {
    switch self {
    case .filter(let text, let binds): try query.filtered(text, binds: binds)
    case .keep(let lines): query.filtered(rows: try query.rows(among: lines))
    case .sort(let keys): try query.sorted(keys)
    case .derive(let name, let text): try query.deriving(new: name, text)
    case .window(let name, let window): try query.deriving(name, window)
    case .join(let join):
      try query.joining(join.other, on: join.keys, columns: join.columns, matchedOnly: false)
    case .limit, .select: query
    }
  }

  /// The columns that the step added to a query.
  fileprivate func added(by query: Query) throws -> [(name: String, column: ResultColumn)] {
    let names: [String]
    switch self {
    case .derive(let name, _), .window(let name, _): names = [name]
    case .join(let join): names = join.columns.map(\.name)
    case .filter, .keep, .sort, .limit, .select: names = []
    }
    return try names.map { name in
      let type = try query.compile(name).type
      return (
        name, ResultColumn(name: name, type: type.fieldType, role: .amount, label: query.label(of: name))
      )
    }
  }
}

extension Query {
  /// A query over the rows of a result.
  ///
  /// - Parameter cells: column by column.
  init(
    results columns: [ResultColumn], _ cells: [CellColumn], rows: Int, usage: Usage, notes: [Diagnostic],
    context: QueryContext
  ) {
    let vectors = zip(columns, cells).map { column, cells in
      (name: column.name, vector: ValueVector(column.valueType, cells, context.model), label: column.label)
    }
    self.init(rows: rows, columns: vectors, as: "summarise", usage: usage, notes: notes, context: context)
  }

  /// Adds a column under a name that is not taken.
  func deriving(new name: String, _ text: String) throws -> Query {
    try refuseTaken(name)
    return try deriving(name, text)
  }

  /// The rows of a result that are among the given ones.
  fileprivate func rows(among lines: Set<[Cell]>) throws -> [Int32] {
    let selection = try ordered()
    let vectors = try entity.fields.map { try shown($0.name, selection).vector }
    return selection.rows.enumerated().filter { place, _ in lines.contains(vectors.map { $0.cell(place) }) }
      .map(\.element)
  }
}

extension ResultColumn {
  /// What expressions over the result see: means and ratios are decimal numbers.
  var valueType: ValueType {
    role == .mean || role == .ratio ? ValueType(.number, whole: false) : ValueType(type)
  }
}

extension ValueVector {
  /// The cells of a result's column.
  init(_ type: ValueType, _ cells: some Sequence<Cell>, _ model: Model) {
    var places = TextPlaces()
    if case .code(let list) = type.base {
      places = TextPlaces(model.codeList(list)?.items.map(\.code) ?? [])
    }
    let isDecimal = type.isNumeric && !type.isWhole
    let values = cells.map { cell -> Int64 in
      switch cell {
      case .null: nullKey
      case .boolean(let flag): flag ? 1 : 0
      case .integer(let number): isDecimal ? Double(number).orderedBits : number
      case .decimal, .ratio: cell.number.map { $0.orderedBits } ?? nullKey
      case .text(let text), .code(_, let text): places.place(of: text)
      case .date(let day): Int64(day)
      case .reference(_, let row): Int64(row)
      }
    }
    self.init(
      type: type, dictionary: type.isTextual ? TextDictionary(places.texts) : nil, values: values)
  }
}
