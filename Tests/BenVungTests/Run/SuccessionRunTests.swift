/// The units of 1 July 2025 in reports of the demo register: comparisons across the change, the movement of each unit,
/// and the line that changes where the township became a commune.

import Documents
import Messages
import Testing

@testable import BenVung

@Suite("reports across the change of units")
struct SuccessionRunTests {
  private func tables(_ body: String) throws -> [Documents.Table] {
    let workshop = Workshop()
    try workshop.write(
      "local bv <const> = require 'benvung'\nreturn function(ctx)\n" + body + "\nend",
      manifest: "needs = { read = { 'households', 'members', 'reviews' } }")
    return try workshop.run().document.tables
  }

  @Test("each unit's movement from 2024 to 2025 balances, and its start is what the comparison finds before")
  func movement() throws {
    let tables = try tables(
      """
      local function of(year)
        return ctx.data.reviews:where("year == :y", { y = year }):group_by("unit"):summarise {
          poor = bv.count "class == 'poor'" }:sort("unit"):with_total()
      end
      ctx.doc:table(bv.movement { from = 2024, to = 2025 }, { id = "movement" })
      ctx.doc:table(bv.compare(of(2025), of(2024)), { id = "compare" })
      """)
    let (movement, compared) = (tables[0], tables[1])
    func number(_ value: Value) -> Int64 { if case .integer(let number) = value { number } else { -1_000_000 } }
    #expect(movement.rows.count == 4)
    for row in movement.rows + [try #require(movement.total)] {
      // start + by standard - escaped - not reviewed + fallen back + newly arisen + moved = end
      let figures = row.dropFirst().map(number)
      #expect(
        figures[0] + figures[1] - figures[2] - figures[3] + figures[4] + figures[5] + figures[6] == figures[7], "\(row)"
      )
    }
    // The households of the demo are all linked by their residences, and none moves between the communes.
    #expect(compared.rows.map { [$0[0], $0[1], $0[2]] } == movement.rows.map { [$0[0], $0[8], $0[1]] })
    #expect(compared.columns.map(\.id) == ["unit", "poor", "poor_before", "poor_change", "poor_change_percent"])
    #expect(compared.total.map { number($0[1]) - number($0[2]) } == compared.total.map { number($0[3]) })
  }

  @Test("rates of a split commune's successors print as not comparable, with the reason below")
  func notComparable() throws {
    let table = try #require(
      tables(
        """
        local function of(year)
          return ctx.data.reviews:where("year == :y", { y = year }):group_by("unit"):summarise {
            poor = bv.count "class == 'poor'", rate = bv.ratio("poor", bv.population "households") }
        end
        ctx.doc:table(bv.compare(of(2025), of(2024), { key = "unit", values = { "rate" } }), { id = "compare" })
        """
      ).first)
    let refused = table.rows.filter { $0[2] == .text("không so sánh được") }.map { $0[0] }
    #expect(refused == [.text("Xã Bình Khánh"), .text("Xã An Thới Đông")])
    #expect(
      table.footnotes.contains { $0.hasPrefix("Xã Bình Khánh: không so sánh được, vì Xã An Thới Đông cũ chia cho") })
  }

  @Test("in the township of Cần Thạnh the line was 24 million, in the commune of Cần Giờ it is 18 million")
  func townToCountry() throws {
    // Recorded incomes between the two lines: poor or near-poor in town, average in the country.
    let tables = try tables(
      """
      local between = ctx.data.reviews:where
        "unit.code == '27664' and income_per_person > 18000000 and income_per_person <= 24000000"
      ctx.doc:table(between:derive { as_law = bv.expr "class_by('VN-2022')" }:where "year in {2024, 2025} and kind == 'periodic'"
        :group_by("year", "unit.area_type"):summarise {
          listed = bv.count "as_law in {'poor', 'near_poor'}", average = bv.count "as_law == 'average'", n = bv.count() },
        { id = "lines" })
      """)
    let rows = try #require(tables.first).rows
    #expect(rows.count == 2)
    #expect(rows[0][0] == .integer(2024) && rows[0][1] == .text("Thành thị"))
    #expect(rows[0][2] == rows[0][4] && rows[0][2] != .integer(0))
    #expect(rows[1][0] == .integer(2025) && rows[1][1] == .text("Nông thôn"))
    #expect(rows[1][3] == rows[1][4] && rows[1][3] != .integer(0))
  }

  @Test("a unit is found by its name as written, before names that differ in a tone mark only")
  func names() throws {
    let table = try #require(
      tables(
        """
        local reviews = ctx.data.reviews:where("year == 2025")
        ctx.doc:table(reviews:within("Xã Thạnh An"):group_by("unit"):summarise { n = bv.count() }, { id = "a" })
        """
      ).first)
    #expect(table.rows.map { $0[0] } == [.text("Xã Thạnh An")])
  }

  @Test("a class by a named standard in a derived column faults no row that the query left out")
  func derivedClass() throws {
    let body = """
      local classes = {}
      local of = ctx.data.reviews:where("year == 2024"):derive { k = bv.expr "class_by('VN-2022')" }
      for row in of:rows() do classes[row.k] = true end
      ctx.doc:text(classes["not_poor"] and "được" or "không")
      """
    let workshop = Workshop()
    try workshop.write("local bv <const> = require 'benvung'\nreturn function(ctx)\n" + body + "\nend")
    #expect(try workshop.run().document.blocks == [.text("được")])
  }
}
