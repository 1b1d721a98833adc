/// The units of a sender: its area with all below it, and the units that these took the place of.

import GRDB
import Programme

final class MergeArea {
  private let database: Database
  private let pairs: RegisterPair
  /// Our units within the area.
  private let units: Set<Int64>
  private var names: [Int64: String] = [:]
  /// Their households that live in the area.
  private let home: RawStatement

  var isKnown: Bool { !units.isEmpty }

  init(_ database: Database, code: String, pairs: RegisterPair) throws {
    self.database = database
    self.pairs = pairs
    units = try Int64.fetchSet(
      database,
      sql: """
        WITH RECURSIVE inside(id) AS (
          SELECT id FROM main.units WHERE code = ?
          UNION SELECT units.id FROM main.units AS units JOIN inside ON units.parent = inside.id
          UNION SELECT from_unit FROM main.unit_successions JOIN inside ON to_unit = inside.id)
        SELECT id FROM inside
        """, arguments: [code])
    home = try RawStatement(
      database, "SELECT unit FROM other.residences WHERE household = ? ORDER BY valid_from DESC LIMIT 1")
  }

  func load() throws {
    for row in try Row.fetchAll(database, sql: "SELECT id, name FROM other.units") { names[row["id"]] = row["name"] }
  }

  /// The name of the row's unit where neither that nor the household's home is the sender's; nil: the row may come in.
  func foreignUnit(_ entity: Entity, _ theirs: RegisterPair.Theirs) throws -> String? {
    let fields = entity.storedFields
    guard let place = fields.firstIndex(where: { $0.name == "unit" && $0.type == .reference("units") }),
      case .integer(let unit) = theirs.values[place]
    else { return nil }
    if try isInside(unit) { return nil }
    if let place = fields.firstIndex(where: { $0.type == .reference("households") }),
      case .integer(let household) = theirs.values[place]
    {
      home.bind(.integer(household), at: 1)
      if try home.step() {
        let lives = home.integer(0)
        home.reset()
        if try isInside(lives) { return nil }
      }
    }
    return names[unit] ?? "#\(unit)"
  }

  private func isInside(_ theirs: Int64) throws -> Bool {
    try pairs.ours("units", theirs).map(units.contains) ?? false
  }
}
