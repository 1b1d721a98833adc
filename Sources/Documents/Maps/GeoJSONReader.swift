/// How a GeoJSON file is read: member by member, checking what it says.

import Messages

/// Reads the members in whatever order the file has them.
final class GeoJSONReader {
  private let start: JSONScanner
  private(set) var features: [GeoJSON.Feature] = []
  private(set) var note: LocalizedText?
  private(set) var crossings: [JSONFault] = []
  private(set) var limit: LocalizedText?
  private var positions = 0

  /// Numbers in brackets, whatever they turn out to be.
  private indirect enum Coordinates {
    case position(Scene.Point)
    case list([Coordinates], offset: Int)
  }

  init(_ bytes: [UInt8]) { start = JSONScanner(bytes) }

  func diagnostic(_ code: MessageCode, _ fault: JSONFault, _ name: String) -> Diagnostic {
    let (line, column) = start.position(of: fault.offset)
    return Diagnostic(
      code, ["reason": fault.reason.vi, "reason_en": fault.reason.en],
      place: Place(file: name.printable, line: line, column: column))
  }

  func read() throws(JSONFault) {
    var scanner = start
    guard try scanner.kind() == .object else {
      throw JSONFault(scanner.offset, vi: "GeoJSON bắt đầu bằng {", en: "GeoJSON begins with {")
    }
    var type: (name: String, offset: Int)?
    var hasFeatures = false
    try scanner.object { name, scanner throws(JSONFault) in
      switch name {
      case "type": type = (try scanner.string(), scanner.offset)
      case "features":
        hasFeatures = true
        try scanner.array { scanner throws(JSONFault) in try self.readFeature(&scanner) }
      case "crs": try Self.checkReferenceSystem(&scanner)
      case "note", "attribution": self.note = try Self.text(&scanner) ?? self.note
      default: try scanner.skip()
      }
    }
    try scanner.end()
    guard type?.name == "FeatureCollection", hasFeatures else {
      throw JSONFault(
        0, vi: "cần một FeatureCollection có features, gặp type \"\((type?.name ?? "").printable)\"",
        en: "a FeatureCollection with features expected, found type \"\((type?.name ?? "").printable)\"")
    }
  }

  /// RFC 7946 knows one system, degrees of WGS 84; older files may name it.
  private static func checkReferenceSystem(_ scanner: inout JSONScanner) throws(JSONFault) {
    let start = scanner.offset
    var name = ""
    guard try scanner.kind() == .object else { return try scanner.skip() }
    try scanner.object { member, scanner throws(JSONFault) in
      guard member == "properties", try scanner.kind() == .object else { return try scanner.skip() }
      try scanner.object { member, scanner throws(JSONFault) in
        if member == "name", try scanner.kind() == .string { name = try scanner.string() } else { try scanner.skip() }
      }
    }
    guard name.isEmpty || name.hasSuffix("CRS84") || name.hasSuffix(":4326") else {
      throw JSONFault(
        start, vi: "hệ tọa độ \"\(name.printable)\": cần kinh độ, vĩ độ WGS 84; xuất lại bằng QGIS với EPSG:4326",
        en:
          "the reference system \"\(name.printable)\": longitude and latitude of WGS 84 expected; export it again as EPSG:4326"
      )
    }
  }

  private static func text(_ scanner: inout JSONScanner) throws(JSONFault) -> LocalizedText? {
    switch try scanner.kind() {
    case .string: return LocalizedText(both: try scanner.string().printable)
    case .object:
      var (vi, en) = ("", "")
      try scanner.object { name, scanner throws(JSONFault) in
        guard try scanner.kind() == .string else { return try scanner.skip() }
        let text = try scanner.string().printable
        if name == "vi" { vi = text } else if name == "en" { en = text }
      }
      return LocalizedText(vi: vi.isEmpty ? en : vi, en: en.isEmpty ? vi : en)
    default:
      try scanner.skip()
      return nil
    }
  }

  private func readFeature(_ scanner: inout JSONScanner) throws(JSONFault) {
    guard try scanner.kind() == .object else {
      throw JSONFault(scanner.offset, vi: "mỗi feature là một đối tượng", en: "each feature is an object")
    }
    var properties: [String: String] = [:]
    var surfaces: [(rings: [Coordinates], offset: Int)] = []
    try scanner.object { name, scanner throws(JSONFault) in
      switch (name, try scanner.kind()) {
      case ("id", .string): properties["id", default: ""] = try scanner.string().printable
      case ("id", .number): properties["id"] = Self.plain(try scanner.number())
      case ("properties", .object):
        try scanner.object { name, scanner throws(JSONFault) in
          switch try scanner.kind() {
          case .string: properties[name] = try scanner.string().printable
          case .number: properties[name] = Self.plain(try scanner.number())
          default: try scanner.skip()
          }
        }
      case ("geometry", .object): try self.readGeometry(&scanner, into: &surfaces)
      default: try scanner.skip()
      }
    }
    if features.count >= GeoJSON.mostFeatures {
      limit = LocalizedText(vi: "quá \(GeoJSON.mostFeatures) đơn vị", en: "more than \(GeoJSON.mostFeatures) units")
      return
    }
    let name = properties["name"] ?? properties["code"] ?? properties["id"] ?? "#\(features.count + 1)"
    var polygons: [[GeoJSON.Ring]] = []
    for surface in surfaces { polygons.append(try rings(surface.rings, surface.offset, of: name)) }
    features.append(
      GeoJSON.Feature(properties: properties, polygons: polygons))
  }

  /// 27664.0 is written 27664.
  private static func plain(_ number: Double) -> String { Int64(exactly: number).map(String.init) ?? String(number) }

  private func readGeometry(
    _ scanner: inout JSONScanner, into surfaces: inout [(rings: [Coordinates], offset: Int)]
  ) throws(JSONFault) {
    var (type, typeOffset) = ("", scanner.offset)
    var coordinates: Coordinates?
    var parts: [(rings: [Coordinates], offset: Int)] = []
    try scanner.object { name, scanner throws(JSONFault) in
      switch (name, try scanner.kind()) {
      case ("type", .string):
        typeOffset = scanner.offset
        type = try scanner.string()
      case ("coordinates", .array): coordinates = try self.readCoordinates(&scanner)
      case ("geometries", .array):
        try scanner.array { scanner throws(JSONFault) in try self.readGeometry(&scanner, into: &parts) }
      default: try scanner.skip()
      }
    }
    switch (type, coordinates) {
    case ("Polygon", .list(let rings, let offset)): surfaces.append((rings, offset))
    case ("MultiPolygon", .list(let polygons, _)):
      for case .list(let rings, let offset) in polygons { surfaces.append((rings, offset)) }
    case ("GeometryCollection", _): surfaces += parts
    default:
      throw JSONFault(
        typeOffset, vi: "hình loại \"\(type.printable)\" không phải một vùng: chỉ vẽ được Polygon, MultiPolygon",
        en: "a geometry of type \"\(type.printable)\" is no surface: only Polygon and MultiPolygon are drawn")
    }
  }

  private func readCoordinates(_ scanner: inout JSONScanner) throws(JSONFault) -> Coordinates {
    let start = scanner.offset
    var numbers: [Double] = []
    var lists: [Coordinates] = []
    try scanner.array { scanner throws(JSONFault) in
      if try scanner.kind() == .number {
        numbers.append(try scanner.number())
      } else {
        guard try scanner.kind() == .array else {
          throw JSONFault(scanner.offset, vi: "tọa độ cần là số", en: "coordinates are numbers")
        }
        lists.append(try self.readCoordinates(&scanner))
      }
    }
    guard !numbers.isEmpty else { return .list(lists, offset: start) }
    positions += 1
    if positions > GeoJSON.mostPositions {
      limit = LocalizedText(
        vi: "quá \(GeoJSON.mostPositions) điểm", en: "more than \(GeoJSON.mostPositions) positions")
    }
    guard numbers.count >= 2, lists.isEmpty else {
      throw JSONFault(
        start, vi: "một điểm cần hai số [kinh độ, vĩ độ]", en: "a position is two numbers [longitude, latitude]")
    }
    guard (-180...180).contains(numbers[0]), (-90...90).contains(numbers[1]) else {
      throw JSONFault(
        start,
        vi:
          "[\(numbers[0]), \(numbers[1])] không phải kinh độ, vĩ độ (độ, WGS 84); tọa độ VN-2000 phải đổi sang EPSG:4326",
        en:
          "[\(numbers[0]), \(numbers[1])] is no longitude and latitude (degrees, WGS 84); convert VN-2000 to EPSG:4326")
    }
    return .position(Scene.Point(x: numbers[0], y: numbers[1]))
  }

  /// An outline and its holes: closed, with a surface.
  private func rings(
    _ coordinates: [Coordinates], _ offset: Int, of name: String
  ) throws(JSONFault) -> [GeoJSON.Ring] {
    guard !coordinates.isEmpty else {
      throw JSONFault(
        offset, vi: "vùng của \"\(name)\" không có đường bao", en: "the surface of \"\(name)\" has no outline")
    }
    var rings: [GeoJSON.Ring] = []
    for part in coordinates {
      guard case .list(let points, let start) = part else {
        throw JSONFault(
          offset, vi: "đường bao của \"\(name)\" cần là danh sách điểm",
          en: "the outline of \"\(name)\" is a list of positions")
      }
      var ring: GeoJSON.Ring = []
      for point in points {
        guard case .position(let position) = point else {
          throw JSONFault(
            start, vi: "đường bao của \"\(name)\" lồng sai tầng", en: "the outline of \"\(name)\" is nested wrongly")
        }
        ring.append(position)
      }
      guard ring.count >= 4 else {
        throw JSONFault(
          start, vi: "đường bao của \"\(name)\" có \(ring.count) điểm, cần ít nhất 4 (điểm cuối trùng điểm đầu)",
          en: "the outline of \"\(name)\" has \(ring.count) positions; 4 are the least, the last being the first")
      }
      guard ring.first == ring.last else {
        throw JSONFault(
          start, vi: "đường bao của \"\(name)\" chưa khép kín: điểm cuối khác điểm đầu",
          en: "the outline of \"\(name)\" is not closed: its last position is not its first")
      }
      if let place = RingCrossing.first(in: ring), crossings.count < 20 {
        crossings.append(
          JSONFault(
            start, vi: "đường bao của \"\(name)\" tự cắt gần [\(place.x), \(place.y)]",
            en: "the outline of \"\(name)\" crosses itself near [\(place.x), \(place.y)]"))
      }
      rings.append(ring)
    }
    return rings
  }
}
