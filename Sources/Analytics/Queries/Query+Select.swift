/// Which columns a query's rows show, rows that differ in them, and the rows as a table.

import Messages
import Programme

extension Query {
  /// Names the columns that a table of the rows, `distinct` and `union` consist of. Conditions may go on using others.
  ///
  /// - Throws: ``Diagnostic`` as the compiler does; a personal field named by itself is shown masked without the grant.
  public func selecting(_ columns: [(name: String, text: String)]) throws -> Query {
    var query = self
    for (name, text) in columns {
      guard columns.count(where: { $0.name == name }) == 1 else {
        throw Diagnostic(.columnExists, ["name": name, "entity": entity.name])
      }
      if isMasked(text) { continue }
      query.note(try compile(text).usage)
    }
    query.selected = columns
    return query
  }

  /// The first row of each combination of the selected columns, or of those named here; nulls count as equal.
  public func distinct(_ columns: [(name: String, text: String)] = []) throws -> Query {
    var query = columns.isEmpty ? self : try selecting(columns)
    guard query.selected != nil || isDerived else { return self }
    query = try query.unnested == nil ? query.settled() : query.materialised(as: "distinct")
    let selection = try query.ordered()
    let step = OpenStep(context)
    let keys = try query.shownColumns.map { try query.shown($0.text, selection).vector.values }
    let rows = Self.firsts(keys, selection.rows.count).map { selection.rows[$0] }
    step?.end(
      PlanWords.step("distinct", query.shownColumns.map(\.name).joined(separator: ", ")), selection.rows.count,
      rows.count, PlanWords.hashed)
    return query.filtered(rows: rows)
  }

  /// The places of the first row of each combination of values.
  private static func firsts(_ columns: [[Int64]], _ count: Int) -> [Int] {
    let bounds = columns.map { values -> ClosedRange<Int64>? in
      var (low, high) = (Int64.max, Int64.min)
      for value in values where value != nullKey { (low, high) = (min(low, value), max(high, value)) }
      return low <= high ? low...high : 0...0
    }
    let index = GroupIndex(width: columns.count, bounds: bounds)
    var (firsts, position): ([Int], Int) = ([], 0)
    var groups = [Int32](repeating: 0, count: batchSize)
    while position < count {
      let size = min(batchSize, count - position)
      withPointers(columns[...], position) { pointers in
        pointers.withUnsafeBufferPointer { pointers in
          groups.withUnsafeMutableBufferPointer { groups in
            if let start = groups.baseAddress { index.find(pointers, size, into: start) }
          }
        }
      }
      // Groups are numbered as they are met.
      for place in 0..<size where Int(groups[place]) == firsts.count { firsts.append(position + place) }
      position += size
    }
    return firsts
  }

  /// The rows in their order, with the selected columns.
  ///
  /// - Throws: ``Diagnostic`` E0503 when the query touched sensitive fields without the grant.
  public func result() throws -> ResultTable {
    try refuseSensitiveRows()
    let whole = try matching()
    let selection = try ordered(whole)
    let names = shownColumns
    let step = OpenStep(context)
    let vectors = try names.map { try shown($0.text, selection).vector }
    step?.end(
      PlanWords.step((rowLimit.map { "limit \($0), " } ?? "") + "select", names.map(\.name).joined(separator: ", ")),
      whole.rows.count, selection.rows.count, PlanWords.copied)
    let columns = zip(names, vectors).enumerated().map { place, column -> ResultColumn in
      let isName = place == 0 && !column.1.type.isNumeric
      return ResultColumn(
        name: column.0.name, type: column.1.type.fieldType,
        role: isName ? .key : ResultColumn.isYear(column.0.text) ? .ordinal : .amount, label: label(of: column.0.text))
    }.withLabelsApart()
    return ResultTable(
      columns: columns, keyCount: 0,
      cells: vectors.map { vector in CellColumn(selection.rows.indices.map(vector.cell)) },
      rowCount: selection.rows.count,
      wholeCount: selection.rows.count < whole.rows.count ? whole.rows.count : nil, notes: notes(whole))
  }

  /// Whether the rows show other columns than those of their entity.
  public var hasOwnColumns: Bool { selected != nil || isDerived }

  /// The columns of a table of the rows.
  var shownColumns: [(name: String, text: String)] {
    if let selected { return selected }
    let own = entity.fields.filter { field in
      guard field.isStored, derived.allSatisfy({ $0.name != field.name }) else { return false }
      return field.privacy != .sensitive || context.access.sensitiveRows
    }
    return (own.map(\.name) + attached.map(\.name) + derived.map(\.name)).map { ($0, $0) }
  }

  /// What a person reads above a column: the label of its field, also at the end of a path.
  func label(of text: String) -> LocalizedText? {
    var names = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let last = names.popLast() else { return nil }
    var place: Entity? = entity
    for (index, name) in names.enumerated() {
      let column = index == 0 ? attached.first { $0.name == name }?.column.column.type : nil
      guard case .reference(let target)? = column ?? place?.field(name)?.type else { return nil }
      place = context.model.entity(target)
    }
    guard names.isEmpty else { return place?.field(last)?.label }
    if let attached = attached.first(where: { $0.name == text }) { return attached.column.label }
    // A column that is a field under another name has its label.
    if let own = derived.last(where: { $0.name == text })?.column.expression.source, own != text {
      return label(of: own)
    }
    return entity.field(text)?.label
  }

  /// Whether the text is the name of a personal field that reads as its masked form.
  private func isMasked(_ text: String) -> Bool {
    guard !isDerived, let field = entity.field(text), field.privacy == .personal else { return false }
    return derived.allSatisfy { $0.name != text } && !context.access.allowsPersonal(entity.name, text)
  }

  /// The values of a column as they may be seen in rows.
  ///
  /// - Throws: ``Diagnostic`` E0502 for a personal field inside an expression, E0503 for a sensitive one.
  func shown(_ text: String, _ selection: Selection) throws -> (vector: ValueVector, usage: Usage) {
    if isMasked(text) {
      let column = table.column(text)
      var builder = TextPlaces()
      let values = selection.rows.map { row in
        column?.text(Int(row)).map { builder.place(of: Mask.masked($0)) } ?? nullKey
      }
      return (
        ValueVector(type: ValueType(.text), dictionary: TextDictionary(builder.texts), values: values), Usage()
      )
    }
    let compiled = try compile(text)
    return (try vector(compiled, selection.rows, items: selection.items), compiled.usage)
  }

  /// The rows as a table of their own, with the selected columns; what they touched goes with them.
  func materialised(as name: String) throws -> Query {
    let selection = try ordered()
    let names = shownColumns
    var usage = self.usage
    var vectors: [ValueVector] = []
    for column in names {
      let (vector, touched) = try shown(column.text, selection)
      vectors.append(vector)
      usage.formUnion(touched)
    }
    return Query(
      rows: selection.rows.count,
      columns: zip(names, vectors).map { ($0.name, $1, label(of: $0.text)) }, as: name, usage: usage,
      notes: notes(selection), context: context)
  }

  /// A query over columns in memory.
  init(
    rows: Int, columns: [(name: String, vector: ValueVector, label: LocalizedText?)], as name: String, usage: Usage,
    notes: [Diagnostic], context: QueryContext
  ) {
    let table = Table(
      name: name, rowCount: rows, columns: columns.map { $0.vector.column($0.name) }, collections: [:])
    let fields = columns.map { column in
      Field(
        column.name, column.vector.type.fieldType, vi: column.label?.vi ?? column.name,
        en: column.label?.en ?? column.name)
    }
    let entity = Entity(
      name, singular: name, vi: name, en: name, display: fields.first?.name ?? "", key: [], fields: fields)
    self.init(table, as: entity, usage: usage, notes: notes, context: context)
  }
}

/// Different texts in the order of first sight.
struct TextPlaces {
  private(set) var texts: [String] = []
  private var places: [String: Int64] = [:]

  init(_ texts: [String] = []) { for text in texts { _ = place(of: text) } }

  mutating func place(of text: String) -> Int64 {
    if let place = places[text] { return place }
    let place = Int64(texts.count)
    places[text] = place
    texts.append(text)
    return place
  }
}
