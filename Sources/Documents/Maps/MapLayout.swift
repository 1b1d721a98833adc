/// From a map to its scene: the outlines in the plane, the shades, the names where they fit, the legend.

import Messages

struct MapLayout {
  let map: ChoroplethMap
  let metrics: ChartMetrics
  let language: Language

  init(_ map: ChoroplethMap, language: Language, metrics: ChartMetrics) {
    self.map = map
    self.metrics = metrics
    self.language = language
  }

  func scene() -> Scene {
    var scene = Scene(width: metrics.width, height: 0)
    guard let plane = MapPlane(map, width: metrics.width, height: min(560, metrics.width)) else {
      scene.height = 3 * metrics.lineHeight
      scene.shapes.append(
        .text(
          Phrases.noData[language], at: Scene.Point(x: metrics.width / 2, y: scene.height / 2), anchor: .middle, .axis))
      return scene
    }
    let drawn = map.units.map { unit in
      unit.polygons.map { polygon in polygon.compactMap { plane.ring($0) } }.filter { !$0.isEmpty }
    }
    for (unit, polygons) in zip(map.units, drawn) {
      // Each for itself: where two polygons of a unit overlap is no hole.
      for polygon in polygons {
        scene.shapes.append(.region(polygon, fill(unit), hint: hint(unit)))
      }
    }
    for (unit, polygons) in zip(map.units, drawn) where !polygons.contains(where: Self.isSeen) {
      guard let place = unit.polygons.joined().joined().first else { continue }
      scene.shapes.append(.region([Self.dot(plane.point(place))], fill(unit), hint: hint(unit)))
    }
    addNames(drawn, to: &scene)
    var y = plane.height + metrics.padding
    addLegend(at: &y, to: &scene)
    for note in map.notes {
      for line in metrics.wrapped(note.printable, to: metrics.width) {
        scene.shapes.append(
          .text(line, at: Scene.Point(x: 0, y: y + metrics.lineHeight / 2), anchor: .start, .axis))
        y += metrics.lineHeight
      }
    }
    scene.height = y
    return scene
  }

  /// Whether the outer ring of a polygon encloses at least a pixel.
  private static func isSeen(_ polygon: [[Scene.Point]]) -> Bool {
    guard let ring = polygon.first else { return false }
    let twice = zip(ring, ring.dropFirst() + ring.prefix(1)).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y }
    return abs(twice) >= 2
  }

  /// What stands for a unit too small to be seen: a dot of 6 pixels.
  private static func dot(_ center: Scene.Point) -> [Scene.Point] {
    [(3, 0), (2.1, 2.1), (0, 3), (-2.1, 2.1), (-3, 0), (-2.1, -2.1), (0, -3), (2.1, -2.1)]
      .map { center.moved(x: $0.0, y: $0.1) }
  }

  private func fill(_ unit: ChoroplethMap.Unit) -> Scene.Fill {
    map.classNumber(unit).map { .step($0, of: map.classes.count) } ?? .missing
  }

  private func hint(_ unit: ChoroplethMap.Unit) -> String {
    let value = unit.value.map { map.format.stringWithUnit(for: .decimal($0), in: language) }
    return "\(unit.name.printable): \(value ?? Phrases.noFigure[language])"
  }

  /// Names and figures where the unit has room for them, the largest units first; the others have them on the pointer
  /// and in the table.
  private func addNames(_ drawn: [[[[Scene.Point]]]], to scene: inout Scene) {
    var placed: [LabelBox] = []
    let rooms = drawn.map { InnerRoom($0, lineHeight: metrics.lineHeight) }
    let order = rooms.indices.sorted { (rooms[$0]?.width ?? 0, $1) > (rooms[$1]?.width ?? 0, $0) }
    for index in order {
      guard let room = rooms[index] else { continue }
      let unit = map.units[index]
      let value =
        map.classNumber(unit) == nil
        ? [] : [map.format.string(for: unit.value.map(Value.decimal) ?? .null, in: language)]
      // Lower rooms are narrower: the name may need more lines than the widest has.
      let names = [1, 0.7, 0.5].map { metrics.wrapped(unit.name.printable, to: max(40, room.width * $0)) }
      for lines in names.map({ $0 + value }) + [value] + names where !lines.isEmpty {
        let width = lines.map(metrics.width(of:)).max() ?? 0
        let box = LabelBox(center: room.center, width: width, height: Double(lines.count) * metrics.lineHeight)
        guard room.holds(width: width, lines: lines.count), !placed.contains(where: box.touches) else { continue }
        placed.append(box)
        for (line, text) in lines.enumerated() {
          let offset = (Double(line) - Double(lines.count - 1) / 2) * metrics.lineHeight
          scene.shapes.append(
            .text(text, at: room.center.moved(x: 0, y: offset), anchor: .middle, .place(fill(unit))))
        }
        break
      }
    }
  }

  private func addLegend(at y: inout Double, to scene: inout Scene) {
    let unit = map.format.unit(in: language).map { " (\($0))" } ?? ""
    scene.shapes.append(
      .text(
        map.label.printable + unit, at: Scene.Point(x: 0, y: y + metrics.lineHeight / 2), anchor: .start, .heading))
    y += metrics.lineHeight + metrics.padding / 2
    var entries = map.legend(in: language).enumerated().map { number, entry in
      (fill: Scene.Fill.step(number, of: map.classes.count), text: "\(entry.text) (\(entry.count))")
    }
    let missing = map.units.count { map.classNumber($0) == nil }
    if missing > 0 { entries.append((.missing, "\(Phrases.noFigure[language]) (\(missing))")) }
    // Half of the line around a swatch lies outside of it.
    let left = 0.5
    var x = left
    for entry in entries {
      let swatch = metrics.lineHeight * 1.5
      let width = swatch + metrics.padding / 2 + metrics.width(of: entry.text)
      if x > left, x + width > metrics.width { (x, y) = (left, y + metrics.lineHeight + 4) }
      let (right, bottom) = (x + swatch, y + metrics.lineHeight - 1)
      scene.shapes.append(
        .region(
          [
            [
              Scene.Point(x: x, y: y + 1), Scene.Point(x: right, y: y + 1), Scene.Point(x: right, y: bottom),
              Scene.Point(x: x, y: bottom),
            ]
          ], entry.fill, hint: ""))
      scene.shapes.append(
        .text(
          entry.text, at: Scene.Point(x: right + metrics.padding / 2, y: y + metrics.lineHeight / 2), anchor: .start,
          .label))
      x += width + 2 * metrics.padding
    }
    y += metrics.lineHeight + metrics.padding
  }
}
