/// What was written, by whom and when.

import Foundation
import GRDB
import Vietnamese

extension RegisterStore {
  /// Imports of files, reference data among them, newest first.
  public func imports() throws -> [ImportBatch] { try batches(where: "file IS NOT NULL", limit: nil) }

  /// Every write, newest first.
  public func batches(limit: Int? = nil) throws -> [ImportBatch] { try batches(where: "1", limit: limit) }

  private func batches(where condition: String, limit: Int?) throws -> [ImportBatch] {
    try reading { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM batches WHERE \(condition) ORDER BY id DESC LIMIT ?", arguments: [limit ?? -1]
      )
      .map { row in
        ImportBatch(
          number: row["id"], kind: BatchKind(rawValue: row["kind"]) ?? .set, file: row["file"], sha256: row["sha256"],
          form: row["form"], year: row["year"], standard: row["standard"], inserted: row["inserted"],
          updated: row["updated"], unchanged: row["unchanged"], who: row["who"], at: RegisterStore.moment(row["at"]),
          program: row["program"], reason: row["reason"])
      }
    }
  }

  /// Rows changed or deleted, newest first, with their old values.
  public func history(limit: Int) throws -> [Change] {
    try reading { database in
      let sql = """
        SELECT changes.*, batches.who, batches.at, batches.reason FROM changes JOIN batches ON batches.id = batch
        ORDER BY changes.id DESC LIMIT ?
        """
      return try Row.fetchAll(database, sql: sql, arguments: [limit]).map { row in
        Change(
          batch: row["batch"], entity: row["entity"], row: row["row_id"],
          action: Change.Action(rawValue: row["action"]) ?? .update,
          oldValues: OldValues.decode(row["old_values"]), who: row["who"], at: RegisterStore.moment(row["at"]),
          reason: row["reason"])
      }
    }
  }

  private static func moment(_ text: String) -> Moment { Moment(iso: text) ?? Moment(day: .unknownStart) }
}

/// Old values as JSON, the one form in which SQLite's own functions can read them too.
enum OldValues {
  private enum Scalar: Codable {
    case null
    case integer(Int64)
    case decimal(Double)
    case text(String)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .null
      } else if let number = try? container.decode(Int64.self) {
        self = .integer(number)
      } else if let number = try? container.decode(Double.self) {
        self = .decimal(number)
      } else {
        self = .text(try container.decode(String.self))
      }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .null: try container.encodeNil()
      case .integer(let number): try container.encode(number)
      case .decimal(let number): try container.encode(number)
      case .text(let text): try container.encode(text)
      }
    }
  }

  static func encode(_ values: [String: StoredValue]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let scalars: [String: Scalar] = values.mapValues { value in
      switch value {
      case .null: .null
      case .integer(let number): .integer(number)
      case .decimal(let number): .decimal(number)
      case .text(let text): .text(text)
      }
    }
    return String(decoding: try encoder.encode(scalars), as: UTF8.self)
  }

  static func decode(_ text: String) -> [String: StoredValue] {
    let scalars = try? JSONDecoder().decode([String: Scalar].self, from: Data(text.utf8))
    return (scalars ?? [:]).mapValues { scalar in
      switch scalar {
      case .null: .null
      case .integer(let number): .integer(number)
      case .decimal(let number): .decimal(number)
      case .text(let text): .text(text)
      }
    }
  }
}
