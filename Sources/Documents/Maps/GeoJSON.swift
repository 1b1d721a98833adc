/// The geometry of units from a GeoJSON file (RFC 7946), checked before anything is drawn with it.

import Messages

/// The features of a file that have a surface.
public struct GeoJSON: Sendable, Hashable {
  public typealias Ring = [Scene.Point]

  /// One unit of the file.
  public struct Feature: Sendable, Hashable {
    /// Its properties that are text or numbers, and its `id`, as text.
    public var properties: [String: String]
    /// Each an outline and its holes, in degrees: x to the east, y to the north. Empty where the file has no geometry.
    public var polygons: [[Ring]]
  }

  public let features: [Feature]
  /// What the file says of itself, in the members `note` ("…", or { "vi": …, "en": … }) and `attribution`.
  public let note: LocalizedText?
  /// Faults that a drawing bears: outlines that cross themselves.
  public let warnings: [Diagnostic]

  public static let largestFile = 16 << 20
  static let mostPositions = 1_000_000
  static let mostFeatures = 20_000

  /// - Parameter name: what messages call the file.
  /// - Throws: E0823 with line and column for what is no GeoJSON of surfaces in degrees; E0824 for a file beyond the
  ///   limits.
  public init(_ bytes: [UInt8], name: String) throws(Diagnostic) {
    guard bytes.count <= Self.largestFile else {
      throw Self.tooLarge(name, vi: "quá \(Self.largestFile >> 20) MB", en: "more than \(Self.largestFile >> 20) MB")
    }
    let reader = GeoJSONReader(bytes)
    do throws(JSONFault) {
      try reader.read()
    } catch {
      throw reader.diagnostic(.geometryBroken, error, name)
    }
    if let limit = reader.limit { throw Self.tooLarge(name, vi: limit.vi, en: limit.en) }
    features = reader.features
    note = reader.note
    warnings = reader.crossings.map { reader.diagnostic(.ringCrossesItself, $0, name) }
  }

  private static func tooLarge(_ name: String, vi: String, en: String) -> Diagnostic {
    Diagnostic(
      .geometryTooLarge, ["file": name.printable, "limit": vi, "limit_en": en],
      hint: LocalizedText(
        vi: "giản lược ranh giới (QGIS: Vector > Simplify), hoặc chỉ giữ địa bàn cần vẽ",
        en: "simplify the outlines (QGIS: Vector > Simplify), or keep the area that is drawn"))
  }
}
