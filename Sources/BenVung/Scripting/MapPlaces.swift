/// The units of a geometry file by code and by name, and which row of a table each of them is.

import Documents
import Messages
import Programme
import Vietnamese

struct MapPlaces {
  struct PlaceOnMap {
    let code: String?
    let name: String
    var polygons: [[[Scene.Point]]]
  }

  /// Features of one code are one unit.
  let all: [PlaceOnMap]
  /// Whether the file says more of a unit than its code.
  private let hasNames: Bool
  private static let codeProperties = ["code", "ma", "ma_xa", "maxa", "id"]
  private static let nameProperties = ["name", "ten", "ten_xa", "tenxa"]

  /// - Parameters:
  ///   - code: the property that holds a unit's code; nil: one of the usual names.
  ///   - name: the same of its name.
  init(
    _ geometry: GeoJSON, code: String?, name: String?, fault: (String, String) -> any Error
  ) throws {
    let known = Set(geometry.features.flatMap { $0.properties.keys })
    let list = known.sorted().quotedList
    func property(_ wanted: String?, _ usual: [String]) throws -> String? {
      guard let wanted else {
        return usual.lazy.compactMap { usual in known.sorted().first { $0.lowercased() == usual } }.first
      }
      guard known.contains(wanted) else {
        throw fault(
          "không đơn vị nào trong tệp ranh giới có thuộc tính '\(wanted)', chỉ có \(list)",
          "no unit of the geometry has the property '\(wanted)', only \(list)")
      }
      return wanted
    }
    let (codeKey, nameKey) = (try property(code, Self.codeProperties), try property(name, Self.nameProperties))
    guard codeKey != nil || nameKey != nil else {
      throw fault(
        "không rõ thuộc tính nào của tệp ranh giới là mã hay tên; chọn bằng code = …, name = … trong \(list)",
        "no telling which property of the geometry is the code or the name; choose with code = …, name = … of \(list)")
    }
    hasNames = nameKey != nil && nameKey != codeKey
    var places: [PlaceOnMap] = []
    var byCode: [String: Int] = [:]
    for feature in geometry.features {
      let code = codeKey.flatMap { feature.properties[$0] }
      let name = nameKey.flatMap { feature.properties[$0] } ?? code ?? "-"
      if let code, let first = byCode[code] {
        places[first].polygons += feature.polygons
        continue
      }
      if let code { byCode[code] = places.count }
      places.append(PlaceOnMap(code: code, name: name, polygons: feature.polygons))
    }
    all = places
  }

  /// Each row's unit: by its code, else by its name, else by its name without the type where only one has it. A code
  /// passes from a unit to what it becomes, so that a unit of the same code and another name is not the same.
  ///
  /// - Returns: the row of each unit, and the rows without any.
  func match(_ rows: [(code: String?, name: String)]) -> (rowOfPlace: [Int: Int], unplaced: [Int]) {
    let codes = Self.places(all.map(\.code))
    let names = Self.places(all.map { $0.name.folded })
    let bareNames = Self.places(all.map { UnitName.withoutType($0.name).folded })
    var result: [Int: Int] = [:]
    var unplaced: [Int] = []
    for (index, row) in rows.enumerated() {
      let bare = UnitName.withoutType(row.name).folded
      let byCode = row.code.flatMap { codes[$0] }.flatMap { place in
        !hasNames || UnitName.withoutType(all[place].name).folded == bare ? place : nil
      }
      let place = byCode ?? codes[row.name] ?? names[row.name.folded] ?? bareNames[bare]
      guard let place, all[place].polygons.isEmpty == false, result[place] == nil else {
        unplaced.append(index)
        continue
      }
      result[place] = index
    }
    return (result, unplaced)
  }

  /// Where each text stands; a text that stands twice tells nobody apart.
  private static func places(_ texts: [String?]) -> [String: Int] {
    var places: [String: Int] = [:]
    var twice: Set<String> = []
    for (index, text) in texts.enumerated() {
      guard let text, !text.isEmpty else { continue }
      if places.updateValue(index, forKey: text) != nil { twice.insert(text) }
    }
    return places.filter { !twice.contains($0.key) }
  }
}
