/// Rows of an area, also of entities without a unit of their own.

import Programme

extension Query {
  /// The rows that lie in an area: by their unit, else by the unit of the row that their key refers to (a loan lies where
  /// its support was given, an override where its household lives). Rows of an entity that lies nowhere all stay.
  ///
  /// - Throws: ``Diagnostic`` where the area is unknown or not one unit.
  public func lying(in area: String) throws -> Query {
    if entity.field("unit") != nil || entity.name == "units" || entity.name == "members" { return try within(area) }
    guard let path = unitPath(entity, depth: 3) else { return self }
    let inside = Set(try Query("units", context: context).within(area).rowNumbers().map { Int($0) })
    let all = Array(0..<Int32(context.table(entity.name).rowCount))
    let kept = zip(all, try cells(path, rows: all)).filter { _, cell in
      if case .reference(_, let row) = cell { inside.contains(row) } else { false }
    }
    return filtered(rows: kept.map(\.0))
  }

  /// The way to a unit through the references of the key: "support.unit".
  func unitPath(_ entity: Entity, depth: Int) -> String? {
    if entity.field("unit")?.type == .reference("units") { return "unit" }
    guard depth > 0 else { return nil }
    for name in entity.key {
      guard case .reference(let target)? = entity.field(name)?.type, let other = context.model.entity(target) else {
        continue
      }
      if let path = unitPath(other, depth: depth - 1) { return "\(name).\(path)" }
    }
    return nil
  }
}
