/// One stored table out of its parts into the snapshot's file.

import Analytics
import Programme
import Threads

struct TableAssembly {
  let entity: Entity
  let rowCount: Int
  /// From the register's ids to rows; empty where no table refers to this one.
  let rows: RowMap
  private let columns: [PartedColumn]
  private let order: [Int32]?
  private let targets: [String: (rows: RowMap, count: Int)]

  /// - Parameter targets: the rows of the tables that references point to, and how many there are; those of the table
  ///   itself come last.
  init(
    _ entity: Entity, model: Model, parts: [TablePart], in scratch: ScratchRooms,
    targets: [String: (rows: RowMap, count: Int)]
  ) throws {
    self.entity = entity
    let fields = entity.storedFields
    let columns = try Parallel.map(fields.count) { place in
      let field = fields[place]
      var (isText, codes): (Bool, [String]) = (false, [])
      switch field.type {
      case .text: isText = true
      case .code(let list): (isText, codes) = (true, model.codeList(list)?.items.map(\.code) ?? [])
      case .codes(let list): codes = model.codeList(list)?.items.map(\.code) ?? []
      default: break
      }
      return try PartedColumn(
        parts.map { $0.columns[place] }, in: scratch, name: "\(entity.name).\(field.name)", isText: isText, codes: codes
      )
    }
    let ids = try PartedColumn(parts.map(\.ids), in: scratch, name: "id", isText: false)
    self.columns = columns
    rowCount = ids.count
    let names = entity.order + entity.key.filter { !entity.order.contains($0) }
    let keys = names.compactMap { name -> SortKey? in
      guard let place = fields.firstIndex(where: { $0.name == name }), fields[place].type != .decimal else {
        return nil
      }
      guard case .reference(let target) = fields[place].type else {
        return SortKey(columns[place], rows: nil, rowCount: 0)
      }
      return SortKey(columns[place], rows: targets[target]?.rows, rowCount: targets[target]?.count ?? 0)
    }
    let cluster = fields.firstIndex { $0.name == entity.clusteredByYearOf }.map { SortKey(yearOf: columns[$0]) }
    let order = TableOrder.order(keys, cluster: cluster, count: rowCount)
    self.order = order
    let own = (rows: model.isReferred(to: entity) ? RowMap(ids, order: order) : .none, count: ids.count)
    rows = own.rows
    self.targets = targets.merging([entity.name: own]) { _, own in own }
    if let order { _ = try Parallel.map(columns.count) { columns[$0].renumberTexts(order: order) } }
  }

  func write(to writer: SnapshotWriter) throws -> [WrittenColumn] {
    let fields = entity.storedFields
    return try Parallel.map(fields.count) { [self] in try write(fields[$0], columns[$0], to: writer) }
  }

  private func write(_ field: Field, _ column: PartedColumn, to writer: SnapshotWriter) throws -> WrittenColumn {
    var (range, target): (ClosedRange<Int64>?, RowMap?) = (column.range, nil)
    if case .reference(let name) = field.type {
      target = targets[name]?.rows
      if let target { range = resolvedRange(column, target) }
    }
    let shape = ColumnShape(field.name, field.type, rowCount: rowCount, range: range, hasNulls: column.hasNulls)
    return try writer.write(shape, dictionary: try writer.write(texts: column)) { start, values, valid in
      guard let out = values.baseAddress else { return }
      column.load(start, values.count, order, out, valid)
      target?.resolve(values, valid)
    }
  }

  /// The rows that references point to lie elsewhere than the ids.
  private func resolvedRange(_ column: PartedColumn, _ rows: RowMap) -> ClosedRange<Int64>? {
    var (low, high) = (Int64.max, Int64.min)
    column.forEachBlock(nil) { _, values, valid in
      rows.resolve(values, valid)
      for row in values.indices where valid[row] != 0 {
        low = min(low, values[row])
        high = max(high, values[row])
      }
    }
    return low > high ? nil : low...high
  }
}

extension Model {
  /// Whether rows of some stored table point to rows of this one.
  fileprivate func isReferred(to entity: Entity) -> Bool {
    storedEntities.contains { $0.storedFields.contains { $0.type == .reference(entity.name) } }
  }
}
