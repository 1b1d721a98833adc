/// The dated units of a snapshot, read from its columns as they are asked for: a run of one query must not pay for the
/// names of eleven thousand communes.

import Vietnamese

struct DatedUnits: RandomAccessCollection, Sendable {
  let endIndex: Int
  private let codes, names, levels, starts, ends, parents: Column?

  /// - Parameter table: the table of units; nil for none.
  init(_ table: Table?) {
    endIndex = table?.rowCount ?? 0
    (codes, names, levels) = (table?.column("code"), table?.column("name"), table?.column("level"))
    (starts, ends, parents) = (table?.column("valid_from"), table?.column("valid_to"), table?.column("parent"))
  }

  /// One dated unit.
  struct Unit: Sendable {
    fileprivate let units: DatedUnits
    fileprivate let row: Int

    var code: String { units.codes?.text(row) ?? "" }
    var name: String { units.names?.text(row) ?? "" }
    var level: String { units.levels?.text(row) ?? "" }
    var validFrom: Int64 { units.starts?.integer(row) ?? Int64(Day.unknownStart.number) }
    var validTo: Int64 { units.ends?.integer(row) ?? .max }
    var parent: Int? { units.parents?.integer(row).map(Int.init) }
  }

  var startIndex: Int { 0 }
  subscript(row: Int) -> Unit { Unit(units: self, row: row) }

  func rows(coded code: String) -> [Int] { rows(codes, code) }
  func rows(named name: String) -> [Int] { rows(names, name) }

  /// The rows with a text: looked up among the different texts, then compared as a number.
  private func rows(_ column: Column?, _ text: String) -> [Int] {
    guard let column, let place = column.dictionary.index(of: text).map(Int64.init) else { return [] }
    return indices.filter { column.integer($0) == place }
  }

  /// The units directly below each.
  var children: [Int: [Int]] {
    var children: [Int: [Int]] = [:]
    for row in indices {
      if let parent = parents?.integer(row).map(Int.init), indices.contains(parent), parent != row {
        children[parent, default: []].append(row)
      }
    }
    return children
  }
}
