/// A row as a message names it: by the key that people know.

import GRDB
import Programme
import Vietnamese

struct RowName {
  private let database: Database
  private let model: Model

  init(_ database: Database, _ model: Model) {
    self.database = database
    self.model = model
  }

  /// The parts of the key, a reference by the key of its row, joined by commas; "#12" for a row that is gone. Personal
  /// parts are left out: messages go to logs.
  func text(_ entity: Entity, _ id: Int64) throws -> String {
    let fields = entity.key.compactMap(entity.field).filter { $0.privacy != .personal }
    let columns = fields.map { Schema.quoted($0.name) }.joined(separator: ", ")
    guard !fields.isEmpty,
      let row = try Row.fetchOne(
        database, sql: "SELECT \(columns) FROM \(Schema.quoted(entity.name)) WHERE id = ?", arguments: [id])
    else { return "#\(id)" }
    var parts: [String] = []
    for (place, field) in fields.enumerated() {
      let value: DatabaseValue = row[place]
      let number = Int64.fromDatabaseValue(value)
      switch field.type {
      case .reference(let target):
        if let number, let entity = model.entity(target) { parts.append(try text(entity, number)) }
      case .date:
        if let number, number != Int64(Day.unknownStart.number) {
          parts.append(Day(number: Int32(clamping: number)).vietnamese)
        }
      default:
        if let text = String.fromDatabaseValue(value) ?? number.map(String.init) { parts.append(text) }
      }
    }
    return parts.joined(separator: ", ")
  }
}
