/// Results of thousands of lines: their columns lie in blocks, and every step does with them what it does with few.

import Messages
import Testing

@testable import Analytics

@Suite("results of many lines")
struct LongResultTests {
  /// Lines of the longest result: several blocks of cells and a part of one.
  private static let count = 12 * CellColumn.blockSize + 17

  /// Two rows for each number from 0 on, the second half of them in descending order: value 10 n and 10 n + 1.
  private func rows(_ threads: Int) -> Query {
    let numbers = Array(0..<Int64(Self.count)) + (0..<Int64(Self.count)).reversed()
    let values = numbers.enumerated().map { $0.element * 10 + ($0.offset < Self.count ? 0 : 1) }
    let whole = HandRegister.context()
    let context = QueryContext(
      snapshot: whole.snapshot, standards: [], jurisdiction: "national", asOf: whole.asOf,
      execution: Execution(threads: threads))
    let columns = [("n", numbers), ("value", values)].map { name, values in
      (name: name, vector: ValueVector(type: ValueType(.number), dictionary: nil, values: values), label: nil)
        as (name: String, vector: ValueVector, label: LocalizedText?)
    }
    return Query(rows: numbers.count, columns: columns, as: "rows", usage: Usage(), notes: [], context: context)
  }

  private func summary(_ threads: Int) throws -> Summary {
    try rows(threads).summarised(by: [("n", "n")], [("rows", .count(nil)), ("sum", .sum("value"))])
  }

  private func line(_ n: Int64) -> [Cell] { [.integer(n), .integer(2), .integer(20 * n + 1)] }

  @Test("each group is a line, in the order of the keys", arguments: [1, 2, 7])
  func all(threads: Int) throws {
    let result = try summary(threads).result()
    #expect(result.rowCount == Self.count)
    #expect(result.rows == (0..<Int64(Self.count)).map(line))
    #expect(result.cells[2].map(\.number) == (0..<Self.count).map { Double(20 * $0 + 1) })
  }

  @Test("conditions, order, new columns, limits and totals are of the right lines", arguments: [1, 2, 7])
  func steps(threads: Int) throws {
    let result = try summary(threads).filtered("n % 2 == 1").sorted(["-sum"]).deriving("half", "n // 2")
      .deriving("place", Window(.rank, "sum")).limited(2_500).selecting([
        ("place", "place"), ("n", "n"), ("half", "half"),
      ])
      .withTotal(nil).result()
    let odd = (0..<Int64(Self.count)).reversed().filter { $0 % 2 == 1 }
    #expect(result.wholeCount == odd.count)
    #expect(
      result.rows
        == odd.prefix(2_500).enumerated().map { place, n in
          [.integer(Int64(odd.count - place)), .integer(n), .integer(n / 2)]
        })
    // The total is over all lines that the condition left: it has no key and no place among others.
    #expect(result.total?.prefix(2) == [.null, .null])
  }

  @Test("a part of a column is that of the cells, wherever the blocks end")
  func parts() {
    let cells = (0..<Int64(2 * CellColumn.blockSize + 5)).map { Cell.integer($0) }
    let size = CellColumn.blockSize
    let blocks = CellColumn(blocks: [
      Array(cells[..<size]), Array(cells[size..<2 * size]), Array(cells[(2 * size)...]),
    ])
    for column in [blocks, CellColumn(cells)] {
      #expect(Array(column) == cells)
      for lines in [
        0..<0, 0..<1, 0..<size, size - 1..<size + 1, size..<2 * size, 10..<2 * size + 5, cells.count..<cells.count,
      ] {
        #expect(Array(column.part(lines)) == Array(cells[lines]), "\(lines)")
      }
    }
    #expect(Array(CellColumn([]).part(0..<0)).isEmpty && CellColumn(blocks: []).isEmpty)
  }
}
