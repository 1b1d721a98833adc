/// How a script wants rows put on a map: which geometry, which column names the unit, which is drawn, in which classes.

import Analytics
import Documents
import LuaRuntime
import Messages
import Programme
import Vietnamese

struct MapOptions {
  static let known = [
    "id", "geometry", "unit", "value", "classes", "breaks", "code", "name", "others", "caption",
  ]

  private let options: NamedArguments
  private let context: ScriptContext
  private let table: Documents.Table
  /// The code of each row's unit, where the rows come from a query.
  private let codes: [Int: String]

  init(_ options: NamedArguments, _ call: LuaCall, _ context: ScriptContext) throws {
    self.options = options
    self.context = context
    table = try ScriptDocument.source(call).table
    let named = try options.text("unit", or: "unit")
    codes =
      try (call.value(at: 1).object as? ScriptSummary).map { summary in
        Self.codes(try summary.result(), named, context)
      } ?? [:]
  }

  /// The unit's code of each row whose cell refers to a unit.
  private static func codes(_ result: ResultTable, _ column: String, _ context: ScriptContext) -> [Int: String] {
    guard let index = result.columns.firstIndex(where: { $0.name == column }),
      let units = context.queries.snapshot.table("units")?.column("code")
    else { return [:] }
    var codes: [Int: String] = [:]
    for (place, cell) in result.cells[index].enumerated() {
      if case .reference("units", let unit) = cell, unit >= 0, unit < units.count {
        codes[place] = units.text(unit)
      }
    }
    return codes
  }

  /// - Throws: ``Diagnostic`` E0312 for a column that the table has not, E0823–E0825 for the geometry; ``LuaError`` for
  ///   values that no map shows.
  func map(id: String) throws -> ChoroplethMap {
    guard let files = context.geometries else {
      throw fault(vi: "ở đây không vẽ được bản đồ", en: "no map can be drawn here")
    }
    let file = try options.text("geometry", or: "")
    guard !file.isEmpty else {
      throw fault(
        vi: "geometry: cần tên tệp GeoJSON, chẳng hạn \"assets/units.geojson\"",
        en: "geometry: the name of a GeoJSON file expected, such as \"assets/units.geojson\"")
    }
    let (unit, value) = (try column("unit", or: "unit"), try column("value", or: nil))
    let geometry = try files.geometry(file)
    let rows = try values(unit, value)
    let places = try MapPlaces(geometry.content, code: property("code"), name: property("name")) { vi, en in
      fault(vi: vi, en: en)
    }
    let matched = places.match(rows.map { (code: $0.code, name: $0.name) })
    var units: [ChoroplethMap.Unit] = []
    let drawsOthers = try options.boolean("others", or: true)
    for (index, place) in places.all.enumerated() where !place.polygons.isEmpty {
      let row = matched.rowOfPlace[index]
      guard row != nil || drawsOthers else { continue }
      units.append(.init(name: place.name, polygons: place.polygons, value: row.flatMap { rows[$0].value }))
    }
    let format = table.columns[value].format
    var map = ChoroplethMap(
      id: id, caption: try options.text("caption", or: ""), units: units, label: table.columns[value].label,
      format: format, classes: try classes(units.compactMap(\.value)))
    map.notes = notes(rows, matched.unplaced, geometry, file)
    context.warnings += geometry.content.warnings.filter { warning in
      !context.warnings.contains { $0.place == warning.place && $0.code == warning.code }
    }
    return map
  }

  private func notes(
    _ rows: [(code: String?, name: String, value: Double?)], _ unplaced: [Int], _ geometry: GeometryFiles.Geometry,
    _ file: String
  ) -> [String] {
    var notes: [String] = []
    if !unplaced.isEmpty {
      let names = unplaced.prefix(10).map { rows[$0].name }.joined(separator: ", ")
      let rest =
        unplaced.count > 10
        ? (context.language == .vi ? " và \(unplaced.count - 10) đơn vị khác" : " and \(unplaced.count - 10) more") : ""
      notes.append(
        (context.language == .vi ? "Không có ranh giới để vẽ: " : "Without an outline on the map: ") + names + rest)
    }
    if let note = geometry.content.note { notes.append(note[context.language]) }
    notes.append(
      (context.language == .vi ? "Ranh giới: " : "Outlines: ") + "\(file), SHA-256 \(geometry.hash.prefix(12))")
    return notes
  }

  private func classes(_ values: [Double]) throws -> MapClasses {
    guard let list = options["breaks"].table else {
      guard options["breaks"].isNull else { throw options.wrong("breaks", "list of numbers") }
      let count = try options.integer("classes", or: 5)
      guard (1...MapClasses.most).contains(count) else {
        throw fault(
          vi: "classes: cần từ 1 đến \(MapClasses.most), đang có \(count)",
          en: "classes: 1 to \(MapClasses.most) expected, got \(count)")
      }
      return MapClasses(quantilesOf: values, count: count)
    }
    guard options["classes"].isNull else {
      throw fault(vi: "chỉ dùng một trong 'classes', 'breaks'", en: "one of 'classes' and 'breaks', not both")
    }
    let limits = try list.elements.map { element in
      guard let number = element.number, number.isFinite else { throw options.wrong("breaks", "list of numbers") }
      return number
    }
    guard !limits.isEmpty, limits.count < MapClasses.most, zip(limits, limits.dropFirst()).allSatisfy({ $0 < $1 })
    else {
      throw fault(
        vi: "breaks: cần từ 1 đến \(MapClasses.most - 1) số tăng dần",
        en: "breaks: 1 to \(MapClasses.most - 1) ascending numbers expected")
    }
    return MapClasses(limits: limits)
  }

  // MARK: Columns and values

  private func property(_ option: String) throws -> String? {
    options[option].isNull ? nil : try options.text(option, or: "")
  }

  private func column(_ option: String, or standard: String?) throws -> Int {
    let known = table.columns.map(\.id)
    guard !options[option].isNull || standard != nil else {
      throw fault(
        vi: "\(option): cần tên cột, có \(known.quotedList)",
        en: "\(option): a column name expected: \(known.quotedList)")
    }
    let name = try options.text(option, or: standard ?? "")
    if let index = known.firstIndex(of: name) { return index }
    throw Diagnostic(
      .unknownColumn, ["name": name, "entity": "map"], suggestion: known.closest(to: name),
      hint: LocalizedText(vi: "các cột: \(known.quotedList)", en: "the columns: \(known.quotedList)"))
  }

  private func values(_ unit: Int, _ value: Int) throws -> [(code: String?, name: String, value: Double?)] {
    var result: [(code: String?, name: String, value: Double?)] = []
    var seen: Set<String> = []
    for (place, row) in table.rows.enumerated() where !table.subtotals.contains(place) {
      let cell = value < row.count ? row[value] : .null
      if case .text(let text) = cell {
        throw fault(
          vi: "cột '\(table.columns[value].id)' là chữ (\"\(text)\"), không phải số",
          en: "the column '\(table.columns[value].id)' is text (\"\(text)\"), not numbers")
      }
      let name = table.columns[unit].format.string(for: unit < row.count ? row[unit] : .null, in: context.language)
      guard seen.insert(codes[place] ?? name).inserted else {
        throw fault(
          vi: "hai dòng cùng là \"\(name)\": bản đồ cần mỗi đơn vị một dòng, lọc theo năm hoặc gộp bằng group_by",
          en: "two rows are both \"\(name)\": a map needs one row for each unit; filter a year, or group_by")
      }
      result.append((codes[place], name, cell.number))
    }
    return result
  }

  private func fault(vi: String, en: String) -> LuaError { options.call.fault(options.position, vi: vi, en: en) }
}
