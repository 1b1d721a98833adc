/// Keys of few values in a wide range: grouped by the place of a value among the few, shown as the value.

import Messages
import Testing

@testable import Analytics

@Suite("Coded keys")
struct CodedKeyTests {
  private static func column(_ values: [Int64?]) -> Column {
    var builder = ColumnBuilder(type: .integer)
    for value in values { builder.append(integer: value) }
    return Column(name: "n", builder.finish())
  }

  @Test("A look into a table of few values gives their places in ascending order, and nothing where there is none")
  func looks() throws {
    let table: [Int64?] = [700, 10, nil, 90_000, 10]
    let reference = ColumnNode(slot: 0, Self.column([4, 3, 2, 1, 0, 4]))
    let node = try #require(
      LookupNode(slot: 1, reference: reference, target: ColumnNode(slot: 2, Self.column(table)), rowCount: 5))
    let coded = try #require(node.coded())
    #expect(coded.values == [10, 700, 90_000])
    let frame = Frame(slots: 3)
    let space = RowSpace(count: 6, start: 0, rows: nil, outer: nil, items: nil)
    coded.node.evaluate(space, frame)
    let nulls = (0..<6).map { frame.nulls(1)[$0] }
    #expect(nulls == [0, 0, 1, 0, 0, 0])
    #expect((0..<6).filter { nulls[$0] == 0 }.map { frame.integers(1)[$0] } == [0, 2, 0, 1, 0])
    // Of values that lie side by side nothing is gained.
    let dense = try #require(
      LookupNode(slot: 1, reference: reference, target: ColumnNode(slot: 2, Self.column([3, 4, 5, 6, 7])), rowCount: 5))
    #expect(dense.coded() == nil)
  }

  @Test("Groups found by places have the values as keys, null last, and are found again by them")
  func groups() throws {
    let places = try #require(DensePlaces(bounds: [0...2, 5...6], values: [[10, 700, 90_000], nil], limit: 1_000))
    // (3 values and null) × (2 values and null): place = place of the first × 3 + place of the second.
    #expect(places.count == 12)
    let rows = GroupArray<Int64>(0)
    rows.grow(to: 12)
    for place in [0, 5, 7, 11] { rows[place] = 3 }
    let context = QueryContext(
      snapshot: Snapshot(memory: []), standards: [], jurisdiction: "national", asOf: .unknownStart)
    let occupied = try places.occupied([0..<6, 7..<12], rows, context)
    #expect(occupied.places == [0, 5, 7, 11])
    let index = GroupIndex(places, occupied.places, keys: occupied.keys)
    #expect((0..<4).map(index.key) == [[10, 5], [700, nullKey], [90_000, 6], [nullKey, nullKey]])
    #expect(index.inOrder == [0, 1, 2, 3] && index.isDirect)
    #expect(
      [[700, nullKey], [10, 5], [nullKey, nullKey], [10, 6], [90_000, 6]].map(index.group) == [1, 0, 3, 4, 2])
  }

  @Test("Of many places those with a row are found in order, by however many threads", arguments: [1, 2, 7])
  func manyPlaces(_ threads: Int) throws {
    let places = try #require(DensePlaces(bounds: [-7...299_992], values: [nil], limit: 400_000))
    let rows = GroupArray<Int64>(0)
    rows.grow(to: places.count)
    let expected = (0..<300_001).filter { $0 % 7 == 3 || $0 == 300_000 || (65_000..<66_000).contains($0) }
    for place in expected { rows[place] = 1 }
    let context = QueryContext(
      snapshot: Snapshot(memory: []), standards: [], jurisdiction: "national", asOf: .unknownStart,
      execution: Execution(threads: threads))
    let occupied = try places.occupied([0..<70_000, 70_000..<300_001], rows, context)
    #expect(occupied.places == expected.map { Int32($0) })
    // The last place is that of null.
    #expect(occupied.keys == expected.map { $0 == 300_000 ? nullKey : Int64($0 - 7) })
    let none = try places.occupied([], rows, context)
    #expect(none.places.isEmpty && none.keys.isEmpty)
  }
}
