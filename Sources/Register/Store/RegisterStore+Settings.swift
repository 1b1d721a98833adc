/// The workspace's settings, kept in the register.

import GRDB
import Messages

extension RegisterStore {
  /// The settings as last read or written by this program.
  public var settings: Settings { currentSettings.withLock { $0 } }

  public func update(settings: Settings) throws {
    try writing { try RegisterStore.write(settings, to: $0) }
    currentSettings.withLock { $0 = settings }
  }

  static func write(_ settings: Settings, to database: Database) throws {
    let values = [
      ("title", settings.title), ("jurisdiction", settings.jurisdiction), ("area", settings.area),
      ("language", settings.language.rawValue),
    ]
    for (name, value) in values {
      try database.execute(sql: "INSERT OR REPLACE INTO settings VALUES (?, ?)", arguments: [name, value])
    }
  }

  static func readSettings(_ database: Database) throws -> Settings {
    func value(_ name: String) throws -> String? {
      try String.fetchOne(database, sql: "SELECT value FROM settings WHERE name = ?", arguments: [name])
    }
    return try Settings(
      title: value("title") ?? "", jurisdiction: value("jurisdiction") ?? "national", area: value("area") ?? "",
      language: value("language").flatMap(Language.init(rawValue:)) ?? .vi)
  }
}
