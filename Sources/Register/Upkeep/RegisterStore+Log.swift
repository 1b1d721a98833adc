/// The history of writes and exports, as a person looks through it.

import GRDB
import Messages
import Programme

extension RegisterStore {
  /// Batches of every kind, newest first.
  ///
  /// - Parameters:
  ///   - since: the first day, as "2026-01-15" (UTC); nil: all.
  ///   - who: the person's name as the history has it; nil: everyone.
  public func log(since day: String? = nil, who: String? = nil, limit: Int? = nil) throws -> [ImportBatch] {
    var all = try batches(limit: day == nil && who == nil ? limit : nil)
    if let day { all = all.filter { $0.at.day.iso >= day } }
    if let who { all = all.filter { $0.who == who } }
    return limit.map { Array(all.prefix($0)) } ?? all
  }

  /// The people in the history.
  public func writers() throws -> [String] {
    try reading { try String.fetchAll($0, sql: "SELECT DISTINCT who FROM batches ORDER BY who") }
  }

  /// What a batch changed and deleted, row by row; rows that it added are counted in the batch itself.
  public func changes(of batch: Int64, options: ShowOptions) throws -> [RowDifference] {
    try reading { database in
      let shown = ShownValues(database, model: model, language: options.language, personal: options.personal)
      let rows = try Row.fetchAll(
        database,
        sql: "SELECT entity, row_id FROM changes WHERE batch = ? GROUP BY entity, row_id ORDER BY min(id) LIMIT ?",
        arguments: [batch, options.limit])
      var histories: [String: RowHistory] = [:]
      return try rows.compactMap { row in
        guard let entity = model.entity(row["entity"]), entity.isStored else { return nil }
        let history = try histories[entity.name] ?? RowHistory(database, entity)
        histories[entity.name] = history
        let (before, after) = try history.states(row["row_id"], after: batch - 1, and: batch)
        return try RowDifference(entity, before?.values, after?.values, shown)
      }
    }
  }
}

extension RegisterStore {
  /// SHA-256 of a file, as batches keep it of the files that they came from or went to.
  public static func hash(ofFile path: String) throws -> String {
    do {
      return try FileHash.sha256(path)
    } catch {
      let reason = LocalizedText(reason: error)
      throw Diagnostic(.fileUnreadable, ["file": path, "reason": reason.vi, "reason_en": reason.en])
    }
  }
}
