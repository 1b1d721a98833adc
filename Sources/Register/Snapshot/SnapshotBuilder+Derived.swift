/// What a snapshot derives from several tables: the yearly reviews, first rows of collections, children by parent.

import Analytics
import Programme
import Vietnamese

/// Of events sorted by year, household and date, the last of each household and year: the review recognised at the year's end
/// (language.md 3).
enum YearlySelection {
  /// Nil where that is all of them.
  static func rows(_ events: Table) -> [Int32]? {
    guard let households = events.column("household"), let dates = events.column("date") else { return [] }
    var rows: [Int32] = []
    rows.reserveCapacity(events.rowCount)
    var last: (household: Int64, year: Int)?
    var years: [Int64: Int] = [:]
    households.forEachBlock { start, household, _ in
      dates.forEachBlock(start..<start + household.count) { date, _ in
        for row in household.indices {
          let year: Int
          if let known = years[date[row]] {
            year = known
          } else {
            year = Day(number: Int32(clamping: date[row])).year
            years[date[row]] = year
          }
          if let last, last != (household[row], year) { rows.append(Int32(start + row - 1)) }
          last = (household[row], year)
        }
      }
    }
    if events.rowCount > 0 { rows.append(Int32(events.rowCount - 1)) }
    return rows.count == events.rowCount ? nil : rows
  }
}

/// For each parent the first row of its collection whose code is the wanted one.
struct FirstRows {
  /// -1 where there is none.
  private var first: [Int32]

  init(_ children: Table, _ collection: Collection, _ field: String, _ code: String, parents: Int) {
    first = [Int32](repeating: -1, count: parents)
    guard let parent = children.column(collection.field), let codes = children.column(field),
      let wanted = codes.dictionary.index(of: code).map(Int64.init)
    else { return }
    parent.forEachBlock { start, rows, hasParent in
      codes.forEachBlock(start..<start + rows.count) { code, hasCode in
        for row in rows.indices where hasCode[row] != 0 && code[row] == wanted && hasParent[row] != 0 {
          if first[Int(rows[row])] < 0 { first[Int(rows[row])] = Int32(start + row) }
        }
      }
    }
  }

  func write(_ field: Field, to writer: SnapshotWriter) throws -> WrittenColumn {
    let found = first.lazy.filter { $0 >= 0 }
    let range = found.min().flatMap { low in found.max().map { Int64(low)...Int64($0) } }
    let shape = ColumnShape(
      field.name, field.type, rowCount: first.count, range: range, hasNulls: first.contains { $0 < 0 })
    return try writer.write(shape) { start, values, valid in
      for place in values.indices {
        let row = first[start + place]
        values[place] = Int64(max(0, row))
        valid[place] = row < 0 ? 0 : 1
      }
    }
  }
}

extension CollectionData {
  /// Where the children of each parent are. The rows of a table sorted by this parent need no permutation.
  init(_ collection: Collection, of table: Table, in model: Model, parents: Int) {
    guard let column = table.column(collection.field) else {
      self.init(offsets: [Int32](repeating: 0, count: parents + 1))
      return
    }
    var offsets = [Int32](repeating: 0, count: parents + 1)
    column.forEachBlock { _, rows, valid in
      for row in rows.indices where valid[row] != 0 { offsets[Int(rows[row]) + 1] += 1 }
    }
    for parent in 0..<parents { offsets[parent + 1] += offsets[parent] }
    let entity = model.entity(collection.entity)
    let isSorted = entity?.order.first == collection.field && entity?.clusteredByYearOf == nil && !column.hasNulls
    guard !isSorted else {
      self.init(offsets: offsets)
      return
    }
    var next = offsets
    var permutation = [Int32](repeating: 0, count: Int(offsets[parents]))
    column.forEachBlock { start, rows, valid in
      for row in rows.indices where valid[row] != 0 {
        let parent = Int(rows[row])
        permutation[Int(next[parent])] = Int32(start + row)
        next[parent] += 1
      }
    }
    self.init(offsets: offsets, permutation: permutation)
  }
}
