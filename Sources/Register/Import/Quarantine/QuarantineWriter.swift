/// Keeps an import's rows with faults aside, and lets go of those that come again corrected.

import Foundation
import GRDB
import Messages
import Programme
import Spreadsheets
import Vietnamese

final class QuarantineWriter {
  /// Whether this import keeps rows aside.
  let keeps: Bool
  private let writer: RegisterWriter
  private let head: [[String]]
  private let sheet: String?
  private let map: ImportMap?
  private let keyPlaces: [Int]
  private let origin: FixFile.Origin?
  /// Rows that wait, by the texts of their key columns, by all their texts, and for a fix file by their number.
  private var byKey: [String: Int64] = [:]
  private var byContent: [String: Int64] = [:]
  private var byRow: [Int: Int64] = [:]
  private var corrected: Set<Int> = []
  private var hasKept = false
  /// Whether rows of this form wait that the file may put right.
  private(set) var hasWaiting = false

  init(
    _ writer: RegisterWriter, source: ImportSource, form: Form, head: [[String]], sheet: String?,
    origin: FixFile.Origin?, options: ImportOptions, keyPlaces: [Int], map: ImportMap?
  ) throws {
    keeps = options.onFault == .quarantine && !options.isDryRun
    self.writer = writer
    self.head = head
    self.sheet = sheet
    self.map = map
    self.keyPlaces = keyPlaces
    self.origin = origin
    let undone = Set(try UndoneBatches(writer.database).undoneBy.keys)
    try loadWaiting(form, undone)
    hasWaiting = !byContent.isEmpty
    try loadCorrected(source, form, undone)
  }

  private func loadWaiting(_ form: Form, _ undone: Set<Int64>) throws {
    let rows = try Row.fetchCursor(
      writer.database,
      sql: """
        SELECT q.id, q.batch, q.row, q.key, q.cells, q.corrected_by FROM quarantine q JOIN batches b ON b.id = q.batch
        WHERE b.form = ?
        """, arguments: [form.name])
    while let row = try rows.next() {
      let (id, batch): (Int64, Int64) = (row["id"], row["batch"])
      guard Quarantine.isWaiting(batch: batch, correctedBy: row["corrected_by"], undone) else { continue }
      if let key: String = row["key"] { byKey[key] = id }
      byContent[row["cells"]] = id
      if let origin, origin.batch == batch { byRow[row["row"]] = id }
    }
  }

  /// Rows of this very file that were put right since. The file is hashed only where there are any of its form.
  private func loadCorrected(_ source: ImportSource, _ form: Form, _ undone: Set<Int64>) throws {
    guard origin == nil else { return }
    let rows = try Row.fetchAll(
      writer.database,
      sql: """
        SELECT b.sha256, q.row, q.corrected_by FROM quarantine q JOIN batches b ON b.id = q.batch
        WHERE b.form = ? AND q.sheet IS ? AND q.corrected_by IS NOT NULL AND b.sha256 IS NOT NULL
        """, arguments: [form.name, sheet])
    let known = rows.filter { !undone.contains($0["corrected_by"]) }
    guard !known.isEmpty else { return }
    let hash = try ImportSource.sha256(of: source.file)
    corrected = Set(known.filter { $0["sha256"] == hash }.map { $0["row"] })
  }

  func isCorrected(row: Int) -> Bool { !corrected.isEmpty && corrected.contains(row) }

  /// The texts by which a row is known again; nil where one of them is missing.
  private func key(_ record: SheetRecord) -> String? {
    var parts: [String] = []
    for place in keyPlaces {
      let text = record[place].trimmed
      guard !text.isEmpty else { return nil }
      parts.append(text.text.folded)
    }
    return parts.isEmpty ? nil : parts.joined(separator: "\u{1F}")
  }

  /// Keeps a row aside, instead of an earlier one that it repeats.
  func keep(_ row: FaultyRow, key record: SheetRecord) throws {
    guard keeps else { return }
    hasKept = true
    let cells = try QuarantineCoding.cells(row)
    let key = key(record)
    let earlier = key.flatMap { byKey[$0] } ?? byContent[cells] ?? (origin == nil ? nil : byRow[row.row])
    if let earlier { try remove(earlier) }
    try writer.database.execute(
      sql: "INSERT INTO quarantine (batch, sheet, row, key, cells, faults) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [writer.batch, sheet, row.row, key, cells, try QuarantineCoding.faults(row.faults)])
    let id = writer.database.lastInsertedRowID
    if let key { byKey[key] = id }
    byContent[cells] = id
  }

  private func remove(_ id: Int64) throws {
    try writer.database.execute(
      sql: "DELETE FROM quarantine WHERE id = ? AND batch <> ?", arguments: [id, writer.batch])
  }

  /// Lets go of the row kept aside that has come corrected.
  ///
  /// - Parameter row: its number in the officer's own file, where a fix file tells it.
  /// - Returns: whether there was one.
  func release(_ row: Int?, key record: SheetRecord) throws -> Bool {
    guard !byKey.isEmpty || !byRow.isEmpty else { return false }
    guard let id = row.flatMap({ byRow[$0] }) ?? key(record).flatMap({ byKey[$0] }) else { return false }
    try writer.database.execute(
      sql: "UPDATE quarantine SET corrected_by = ? WHERE id = ? AND batch <> ?",
      arguments: [writer.batch, id, writer.batch])
    return writer.database.changesCount > 0
  }

  /// Keeps the head of the file beside its rows.
  func finish() throws {
    guard hasKept else { return }
    try writer.database.execute(
      sql: "INSERT INTO quarantine_heads (batch, head, map) VALUES (?, ?, ?)",
      arguments: [
        writer.batch, try QuarantineCoding.json(head), try map.map { try QuarantineCoding.json($0) },
      ])
  }
}
