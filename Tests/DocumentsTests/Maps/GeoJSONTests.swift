import Messages
import Testing

@testable import Documents

@Suite struct GeoJSONTests {
  private func read(_ text: String) throws(Diagnostic) -> GeoJSON { try GeoJSON(Array(text.utf8), name: "u.geojson") }

  private func collection(_ geometry: String, properties: String = #"{"name": "Xã A"}"#) -> String {
    """
    {"type": "FeatureCollection",
     "features": [
      {"type": "Feature", "properties": \(properties),
       "geometry": \(geometry)}]}
    """
  }

  private static let ring = "[[106, 10], [107, 10], [107, 11], [106, 10]]"

  @Test("polygons, their holes, several polygons and collections are read")
  func surfaces() throws {
    let hole = "[[106.6, 10.2], [106.8, 10.2], [106.8, 10.4], [106.6, 10.2]]"
    let polygon = #"{"type": "Polygon", "coordinates": [\#(Self.ring), \#(hole)]}"#
    #expect(try read(collection(polygon)).features[0].polygons.map(\.count) == [2])
    let several = #"{"coordinates": [[\#(Self.ring)], [\#(hole)]], "type": "MultiPolygon", "bbox": [1, 2, 3, 4]}"#
    #expect(try read(collection(several)).features[0].polygons.map(\.count) == [1, 1])
    let both = #"{"type": "GeometryCollection", "geometries": [\#(polygon), \#(several)]}"#
    #expect(try read(collection(both)).features[0].polygons.count == 3)
    #expect(try read(collection("null")).features[0].polygons.isEmpty)
  }

  @Test("properties are text, whole numbers without a point; heights are passed over")
  func properties() throws {
    let text = collection(
      #"{"type": "Polygon", "coordinates": [[[106, 10, 3], [107, 10, 3], [107, 11, 3], [106, 10, 3]]]}"#,
      properties: #"{"code": 27664, "area": 1.5, "name": "L\u00fd Nh\u01a1n", "old": null, "list": [1, {"a": "b"}]}"#)
    let feature = try read("\u{FEFF}" + text).features[0]
    #expect(feature.properties == ["code": "27664", "area": "1.5", "name": "Lý Nhơn"])
  }

  @Test(
    "what is wrong is told with line, column and what was expected",
    arguments: [
      (#"{"type": "Polygon", "coordinates": [[[106, 10], [107, 10], [107, 11], [106.5, 10]]]}"#, 4, "not closed"),
      (#"{"type": "Polygon", "coordinates": [[[106, 10], [107, 10], [106, 10]]]}"#, 4, "has 3 positions"),
      (#"{"type": "Polygon", "coordinates": [[[592341, 1158234], [1, 2], [3, 4], [592341, 1158234]]]}"#, 4, "VN-2000"),
      (#"{"type": "LineString", "coordinates": [[106, 10], [107, 10]]}"#, 4, "\"LineString\" is no surface"),
      (#"{"type": "Blob", "coordinates": []}"#, 4, "\"Blob\""),
      (#"{"type": "Polygon", "coordinates": [[[106], [107, 10], [107, 11], [106]]]}"#, 4, "two numbers"),
      (#"{"type": "Polygon", "coordinates": [[["a", 10]]]}"#, 4, "coordinates are numbers"),
      (#"{"type": "Polygon", "coordinates": []}"#, 4, "has no outline"),
      (#"{"type": "Polygon", "coordinates": [[[106, 10] [107, 10]]]}"#, 4, "\",\" or \"]\" expected"),
    ])
  func faults(geometry: String, line: Int, reason: String) {
    let fault = #expect(throws: Diagnostic.self) { try self.read(self.collection(geometry)) }
    #expect(fault?.code == .geometryBroken && fault?.place?.line == line && fault?.place?.column != nil)
    #expect(fault?.message(in: .en).contains(reason) ?? false, "\(fault?.message(in: .en) ?? "")")
  }

  @Test(
    "what is no GeoJSON of units is refused",
    arguments: [
      "", "{", "[]", "{\"type\": \"FeatureCollection\"}", "{\"type\": \"Feature\", \"geometry\": null}", "nonsense",
      "{\"type\": \"FeatureCollection\", \"features\": []} more",
      "{\"type\": \"FeatureCollection\", \"features\": [3]}", "{\"a\": \"\u{1}\"}", "{\"a\": \"b",
      "{\"type\": \"FeatureCollection\", \"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"EPSG:9209\"}}, \"features\": []}",
      String(repeating: "[", count: 100_000),
    ])
  func noGeoJSON(text: String) {
    let fault = #expect(throws: Diagnostic.self) { try self.read(text) }
    #expect(fault?.code == .geometryBroken && fault?.place?.line != nil)
  }

  @Test("an outline that crosses itself is drawn, with a warning of its place; a neighbour's touch is none")
  func crossing() throws {
    let bow = #"{"type": "Polygon", "coordinates": [[[106, 10], [107, 11], [107, 10], [106, 11], [106, 10]]]}"#
    let read = try read(collection(bow))
    #expect(read.features[0].polygons.count == 1)
    #expect(read.warnings.map(\.code) == [.ringCrossesItself] && read.warnings.first?.place?.line == 4)
    #expect(RingCrossing.first(in: MapTests.square(106, 10)) == nil)
    #expect(RingCrossing.first(in: []) == nil)
  }

  @Test("files beyond the limits are refused with the way out")
  func limits() {
    let large = #expect(throws: Diagnostic.self) {
      try GeoJSON([UInt8](repeating: 32, count: GeoJSON.largestFile + 1), name: "a")
    }
    #expect(large?.code == .geometryTooLarge && large?.hint != nil)
    let feature = #"{"type":"Feature","properties":{},"geometry":null}"#
    let features = Array(repeating: feature, count: GeoJSON.mostFeatures + 1).joined(separator: ",")
    let many = #expect(throws: Diagnostic.self) {
      try self.read(#"{"type":"FeatureCollection","features":[\#(features)]}"#)
    }
    #expect(many?.code == .geometryTooLarge)
  }

  @Test("a text cut at any place, or with a byte changed, is read or refused, never more")
  func mutations() {
    let whole = Array(collection(#"{"type": "Polygon", "coordinates": [\#(Self.ring)]}"#).utf8)
    for length in whole.indices { _ = try? GeoJSON(Array(whole[..<length]), name: "a") }
    for place in whole.indices {
      for byte: UInt8 in [0, 0x22, 0x5B, 0x7D, 0x5C, 0xFF, 0x31] {
        var changed = whole
        changed[place] = byte
        _ = try? GeoJSON(changed, name: "a")
      }
    }
  }
}
