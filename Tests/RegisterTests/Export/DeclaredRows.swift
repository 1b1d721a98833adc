import GRDB
import Programme
import Spreadsheets
import Vietnamese

@testable import Register

/// Rows made from the declaration alone: every stored field has a value that its type and bounds allow, the same in every
/// run.
struct DeclaredRows {
  let model = Model.programme
  let store: RegisterStore

  static let count = 3

  /// A value of a field for the row of a number.
  func value(_ field: Field, of entity: Entity, _ number: Int, _ database: Database) throws -> StoredValue {
    switch field.type {
    case .boolean: return .boolean(number % 2 == 0)
    case .integer, .money:
      let least = field.minimum.map { Int64($0.rounded(.up)) } ?? 1
      // A year is one in which the units of the reference data hold.
      // Ten for each deprivation (Circular 07/2021/TT-BLĐTBXH), and as many of those as the row's number.
      if field.name == "points_b" { return .integer(Int64(10 * (number + 1))) }
      if field.name == "year" { return .integer(Int64(2022 + number)) }
      return .integer(min(least + Int64(number) + 1, field.maximum.map { Int64($0) } ?? .max))
    case .decimal:
      let least = field.minimum ?? 0
      return .decimal(min(least + Double(number) * 0.25 + 0.125, field.maximum ?? .infinity))
    case .date: return .day(Day(year: 2024, month: 3, day: 10 + number))
    case .text: return .text("\(field.label.vi) ấy \(number + 1)")
    case .code(let list):
      let items = model.codeList(list)?.items ?? []
      return .text(items[number % items.count].code)
    case .codes(let list): return .codes(model.codeList(list)?.items.prefix(number + 1).map(\.code) ?? [])
    case .reference("units"):
      let sql = """
        SELECT id FROM units WHERE level = 'commune' AND parent IS NOT NULL AND valid_to IS NOT NULL
        ORDER BY id LIMIT 1 OFFSET ?
        """
      return .integer(try Int64.fetchOne(database, sql: sql, arguments: [number]) ?? 0)
    case .reference(let target):
      let sql = "SELECT id FROM \(Schema.quoted(target)) ORDER BY id DESC LIMIT 1 OFFSET ?"
      guard target != entity.name else { return .null }
      // A receipt is of its pledge's campaign and donor: the pledge whose references have the row's own number.
      let offset = entity.name == "receipts" && field.name == "pledge" ? Self.count - 1 - number : number
      return try Int64.fetchOne(database, sql: sql, arguments: [offset]).map { .integer($0) } ?? .null
    }
  }

  /// The rows of an entity, and the cells that a person would type for them.
  func rows(_ entity: Entity) throws -> (values: [[StoredValue]], cells: [[ExportCell]]) {
    try store.reading { database in
      let keys = RowKeys(database, model: model)
      var (values, cells): ([[StoredValue]], [[ExportCell]]) = ([], [])
      for number in 0..<Self.count {
        let row = try entity.storedFields.map { try value($0, of: entity, number, database) }
        values.append(row)
        // A unit is looked up on the row's own date, where it has one.
        let day = entity.dating.flatMap { dating in
          dating.isYear ? Day.endOfYear(2022 + number) : Day(year: 2024, month: 3, day: 10 + number)
        }
        cells.append(
          try zip(entity.storedFields, row).map { field, value in
            if case .reference(let target) = field.type, case .integer(let id) = value, let other = model.entity(target)
            {
              return try keys.reference(to: other, id, on: day).map(ExportCell.text) ?? .empty
            }
            return CellWriting(field, model: model, language: .vi, codes: false).cell(value)
          })
      }
      return (values, cells)
    }
  }

  /// The rows of an entity as the register has them, the newest first ones being those just imported.
  func stored(_ entity: Entity, last count: Int) throws -> [[StoredValue]] {
    try store.reading { database in
      let columns = Schema.columns(of: entity).map(Schema.quoted).joined(separator: ", ")
      let statement = try RawStatement(
        database, "SELECT \(columns) FROM \(Schema.quoted(entity.name)) ORDER BY id DESC LIMIT \(count)")
      var rows: [[StoredValue]] = []
      while try statement.step() { rows.append(entity.storedFields.indices.map(statement.value)) }
      return rows.reversed()
    }
  }
}
