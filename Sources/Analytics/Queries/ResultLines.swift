/// The lines of a grouped result on their way: each stands for some groups, and each step works on all of them.

import Messages
import Programme

/// One line: what is printed, and the groups that it is computed from.
struct ResultLine {
  var cells: [Cell]
  /// The only group; -1 where there are others or none.
  private let group: Int
  private let others: [Int]

  init(cells: [Cell], groups: [Int]) {
    self.cells = cells
    (group, others) = groups.count == 1 ? (groups[0], []) : (-1, groups)
  }

  /// Most lines are of one group, which needs no list.
  init(cells: [Cell], group: Int) { (self.cells, self.group, others) = (cells, group, []) }

  var groups: [Int] { group < 0 ? others : [group] }
}

struct ResultLines {
  let context: QueryContext
  var columns: [ResultColumn]
  var lines: [ResultLine]
  /// Lines before a limit, where one cut them.
  var wholeCount: Int?
  /// The lines that the conditions left, whatever a limit cut.
  var surviving: [ResultLine]
  /// What joined queries have to say.
  var notes: [Diagnostic] = []

  init(context: QueryContext, columns: [ResultColumn], lines: [ResultLine]) {
    // The steps on lines are written down as they are, not as the queries that they are done by.
    self.context = context.untraced
    self.columns = columns
    self.lines = lines
    surviving = lines
  }

  /// The lines as rows that expressions can read.
  func query(_ binds: [String: BindValue]) -> Query {
    var query = Query(results: columns, lines.map(\.cells), usage: Usage(), notes: [], context: context)
    query.binds = binds
    return query
  }

  mutating func apply(_ step: Summary.Step, _ binds: [String: BindValue]) throws {
    switch step {
    case .filter, .keep:
      let rows = try step.on(query(binds)).selection().rows
      lines = rows.map { lines[Int($0)] }
      surviving = lines
    case .sort:
      let places = try step.on(query(binds)).ordered().rows
      lines = places.map { lines[Int($0)] }
      if wholeCount == nil { surviving = lines }
    case .limit(let count):
      if lines.count > count { wholeCount = wholeCount ?? lines.count }
      lines = Array(lines.prefix(count))
    case .derive, .window, .join:
      let query = try step.on(query(binds))
      for (name, column) in try step.added(by: query) {
        columns.append(column)
        let values = try query.shown(name, query.ordered()).vector
        for place in lines.indices { lines[place].cells.append(values.cell(place)) }
        // A line that a limit cut has no place among the others.
        for place in surviving.indices where wholeCount != nil { surviving[place].cells.append(.null) }
      }
      if wholeCount == nil { surviving = lines }
      notes += query.inheritedNotes
    case .select(let names):
      let places = names.compactMap { name in columns.firstIndex { $0.name == name } }
      columns = places.map { columns[$0] }
      for line in lines.indices { lines[line].cells = places.map { lines[line].cells[$0] } }
      for line in surviving.indices { surviving[line].cells = places.map { surviving[line].cells[$0] } }
    }
  }
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
  init(
    results columns: [ResultColumn], _ rows: [[Cell]], usage: Usage, notes: [Diagnostic], context: QueryContext
  ) {
    let vectors = columns.enumerated().map { place, column in
      (
        name: column.name, vector: ValueVector(column.valueType, rows.map { $0[place] }, context.model),
        label: column.label
      )
    }
    self.init(rows: rows.count, columns: vectors, as: "summarise", usage: usage, notes: notes, context: context)
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
  init(_ type: ValueType, _ cells: [Cell], _ model: Model) {
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
