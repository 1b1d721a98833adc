import Foundation
import Messages
import Testing

@testable import BenVung
@testable import Documents

@Suite struct MapRunTests {
  private let workshop = Workshop()

  private static let byUnit = """
    local function by_unit(year)
      return ctx.data.reviews:where("year == :year", { year = year }):group_by "unit":summarise {
        poor = bv.count "class == 'poor'", rate = bv.ratio("poor", bv.population "households") }
    end

    """
  private static let old = "reference-data/assets/can-gio-schematic-until-2025-06.geojson"
  private static let new = "reference-data/assets/can-gio-schematic-from-2025-07.geojson"

  private func map(_ call: String) throws -> ChoroplethMap {
    try workshop.write(Workshop.report(Self.byUnit + call))
    for case .map(let map) in try workshop.run().document.blocks { return map }
    throw Diagnostic(.noChartForPicture)
  }

  private func fault(_ options: String) throws -> Diagnostic {
    try workshop.fault(Self.byUnit + "ctx.doc:map(by_unit(2024), { value = 'rate', \(options) })")
  }

  @Test("the demo's seven communes of 2024 and its four of 2025 stand on their schematic maps")
  func demo() throws {
    let seven = try map("ctx.doc:map(by_unit(2024), { geometry = '\(Self.old)', value = 'rate', classes = 3 })")
    #expect(seven.units.count == 7 && seven.units.allSatisfy { $0.value != nil } && seven.classes.count == 3)
    #expect(seven.notes.contains { $0.hasPrefix("Sơ đồ minh họa") })
    #expect(seven.notes.last?.contains("SHA-256") ?? false)
    let four = try map("ctx.doc:map(by_unit(2025), { geometry = '\(Self.new)', value = 'rate' })")
    #expect(four.units.count == 4 && four.units.allSatisfy { $0.value != nil })
  }

  @Test("a unit that has the code of another time's is not drawn in its place but told in a note")
  func otherTime() throws {
    let map = try map("ctx.doc:map(by_unit(2024), { geometry = '\(Self.new)', value = 'rate' })")
    #expect(map.units.first { $0.name == "Xã Cần Giờ" }?.value == nil)
    let note = try #require(map.notes.first)
    #expect(note.hasPrefix("Không có ranh giới để vẽ: ") && note.contains("Thị trấn Cần Thạnh"))
  }

  @Test("units without a row are hatched, or left out")
  func others() throws {
    let some = "by_unit(2024):sort('-poor'):limit(3)"
    let hatched = try map("ctx.doc:map(\(some), { geometry = '\(Self.old)', value = 'poor' })")
    #expect(hatched.units.count == 7 && hatched.units.count { $0.value == nil } == 4)
    let alone = try map("ctx.doc:map(\(some), { geometry = '\(Self.old)', value = 'poor', others = false })")
    #expect(alone.units.count == 3)
  }

  @Test("a file of the plugin's own is matched by the property that is named, or by names without their type")
  func ownFile() throws {
    let square = "[[106,10],[107,10],[107,11],[106,10]]"
    try workshop.write(
      Workshop.report(
        Self.byUnit
          + "ctx.doc:map(by_unit(2024), { geometry = 'assets/a.geojson', value = 'poor', name = 'TEN', breaks = { 5, 10 } })"
      ))
    let folder = workshop.root + "/probe/assets"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let text = """
      {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"TEN": "LÝ NHƠN"},
       "geometry": {"type": "Polygon", "coordinates": [\(square)]}}]}
      """
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/a.geojson"))
    let blocks = try workshop.run().document.blocks
    guard case .map(let map)? = blocks.first else { throw Diagnostic(.noChartForPicture) }
    #expect(map.units.map(\.name) == ["LÝ NHƠN"] && map.units[0].value != nil)
    #expect(map.classes.limits == [5, 10])
  }

  @Test(
    "what cannot be drawn is told with the way out",
    arguments: [
      ("geometry = 'assets/none.geojson'", "there is no such file"), ("geometry = '../u.geojson'", "out of the folder"),
      ("geometry = '/etc/passwd'", ".geojson"), ("geometry = 'assets/../../x.geojson'", "out of the folder"),
      ("id = 'm'", "assets/units.geojson"), ("geometry = '\(old)', classes = 9", "1 to 7"),
      ("geometry = '\(old)', breaks = { 3, 2 }", "ascending"), ("geometry = '\(old)', unit = 'xa'", "'unit'"),
      ("geometry = '\(old)', name = 'TEN'", "'code', 'name'"),
    ])
  func faults(options: String, reason: String) throws {
    let fault = try fault(options)
    #expect(fault.report(in: .en).contains(reason), "\(fault.report(in: .en))")
    #expect(fault.place?.line != nil)
  }

  @Test("two rows of one unit are refused")
  func twice() throws {
    let fault = try workshop.fault(
      """
      local rows = ctx.data.reviews:group_by { 'unit', 'year' }:summarise { n = bv.count() }
      ctx.doc:map(rows, { geometry = '\(Self.old)', value = 'n' })
      """)
    #expect(fault.message(in: .en).contains("one row for each unit"))
  }
}
