/// A commune's register merged into the district's, as one batch that can be taken back.

import GRDB
import Messages
import Programme

extension RegisterStore {
  /// Adds the rows that this register lacks and takes over what the sender changed since it was last merged.
  ///
  /// Where only one side changed a field since then, that side counts; where both did, or the registers were never
  /// merged before, it is a conflict: shown, and decided by the options, or nothing is written. Rows of units outside the
  /// sender's area are refused. Administrative units and other lists that everybody shares are never taken over.
  ///
  /// - Throws: ``Diagnostic`` E0652 for a register that does not say its area or is this very one.
  public func merge(_ file: String, options: MergeOptions, note: WriteNote) throws -> MergeReport {
    guard isWritable else { throw RegisterStore.readOnly(path) }
    return try withOther(file) { other in
      var note = note
      note.kind = .merge
      do {
        return try write(note) { writer in
          let merge = try Merge(writer, other, options)
          try merge.run()
          var report = merge.report
          guard !options.isDryRun, report.faultCount == 0, options.prefer != nil || report.conflictCount == 0 else {
            throw NothingToMerge(report: report)
          }
          (writer.inserted, writer.updated, writer.unchanged) = (report.inserted, report.updated, report.unchanged)
          writer.source = RegisterWriter.Source(
            file: file, sha256: other.sha256, form: other.settings.area, year: nil, standard: nil)
          try merge.base.remember(other, batch: writer.batch, in: writer.database)
          report.batch = writer.batch
          return report
        }
      } catch let nothing as NothingToMerge {
        return nothing.report
      }
    }
  }

  /// Who sent a register, and when: merges, newest first.
  public func merges() throws -> [ImportBatch] { try batches(where: "kind = 'merge'", limit: nil) }

  /// Thrown to roll a transaction back after its report is made.
  private struct NothingToMerge: Error { let report: MergeReport }
}

/// What was merged from a sender last: which of its batches we have, and in which of ours. Kept among the settings, one
/// for each merge, so that a merge that was taken back no longer counts.
struct MergeBase {
  /// Their batches up to this one are in our register.
  private(set) var theirs: Int64 = 0
  /// Our batch of that merge.
  private(set) var ours: Int64 = 0
  /// Whether there was one.
  var isKnown: Bool { ours > 0 }

  private static let prefix = "merged "

  init(_ other: OtherRegister, _ database: Database) throws {
    let undone = try UndoneBatches(database).undoneBy
    let rows = try Row.fetchAll(
      database, sql: "SELECT name, value FROM settings WHERE name LIKE ?", arguments: [MergeBase.prefix + "%"])
    for row in rows {
      let (name, value): (String, String) = (row["name"], row["value"])
      let parts = value.split(separator: "|", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
      guard let batch = Int64(name.dropFirst(MergeBase.prefix.count)), undone[batch] == nil, batch > ours,
        parts.count == 3, parts[0] == other.settings.area, parts[2] == other.lineage, let last = Int64(parts[1])
      else { continue }
      (ours, theirs) = (batch, last)
    }
  }

  func remember(_ other: OtherRegister, batch: Int64, in database: Database) throws {
    try database.execute(
      sql: "INSERT OR REPLACE INTO settings VALUES (?, ?)",
      arguments: [
        MergeBase.prefix + String(batch), "\(other.settings.area)|\(other.lastBatch)|\(other.lineage)",
      ])
  }
}
