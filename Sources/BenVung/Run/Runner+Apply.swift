/// Writing what a run proposed: in one transaction, as one batch that can be taken back (design decision 7).

import Analytics
import Documents
import Messages
import Programme
import Register

/// What became of the proposals of a run.
public struct AppliedProposals: Hashable, Sendable {
  /// The number of the batch; nil where every row was there already.
  public let batch: Int64?
  public let inserted: Int
  public let alreadyThere: Int
}

extension Runner {
  /// Writes the proposed rows that are new. All or nothing: with one refused row nothing is written.
  ///
  /// What the plugin may read, and what it proposes to add to, must be as the run saw it: where another write changed
  /// it since, the proposal stands on figures that no longer hold and is refused, with the rows that changed.
  ///
  /// - Throws: ``Diagnostic`` E0465 for refused rows, ``Diagnostics`` of E0466 for what changed, E0603 for a register
  ///   that may only be read.
  public func apply(_ result: RunResult, of plugin: Plugin, who: String, at now: Moment) throws -> AppliedProposals {
    let proposals = result.proposals
    let refused = proposals.reduce(0) { $0 + $1.refused.count }
    guard refused == 0 else { throw Diagnostic(.proposalsRefused, ["count": String(refused)]) }
    let there = proposals.reduce(0) { $0 + $1.alreadyThereCount }
    guard proposals.contains(where: { $0.newCount > 0 }) else {
      return AppliedProposals(batch: nil, inserted: 0, alreadyThere: there)
    }
    let hash = try plugin.hash()
    let note = WriteNote(
      kind: .proposal, who: who, at: now, program: CommandLineTool.version,
      reason: Self.reason(plugin, result.document.stamp, hash))
    do {
      return try register.write(note) { writer in
        try Self.checkSources(proposals, plugin, result.snapshot, writer)
        writer.source = .plugin(plugin.id, sha256: hash)
        let late = try Self.insert(proposals, result.snapshot, writer)
        writer.unchanged = there + late
        guard writer.inserted > 0 else { throw NothingNew(alreadyThere: there + late) }
        return AppliedProposals(batch: writer.batch, inserted: writer.inserted, alreadyThere: there + late)
      }
    } catch let nothing as NothingNew {
      return AppliedProposals(batch: nil, inserted: 0, alreadyThere: nothing.alreadyThere)
    }
  }

  private struct NothingNew: Error { let alreadyThere: Int }

  /// "poor-fund-drive 1.0.0 · SHA-256 … · revision 1249 · campaign=vnn-2025": what the history says of it.
  private static func reason(_ plugin: Plugin, _ stamp: Stamp?, _ hash: String) -> String {
    var parts = ["\(plugin.id) \(plugin.manifest.version)", "SHA-256 \(hash)"]
    if let stamp {
      parts.append("revision \(stamp.revision)")
      parts += stamp.parameters.map { "\($0.name)=\($0.value)" }
    }
    return parts.joined(separator: " · ")
  }

  private static func checkSources(
    _ proposals: [Proposal], _ plugin: Plugin, _ snapshot: Snapshot, _ writer: RegisterWriter
  ) throws {
    // Every report may read the units.
    let sources = plugin.manifest.needs.read.union(proposals.map(\.entity)).union(["units"])
    let stored = sources.map { writer.model.entity($0)?.selectedFrom ?? $0 }
    let differences = try writer.differences(from: snapshot, in: Set(stored))
    guard differences.isEmpty else {
      throw Diagnostics(
        differences.map { difference in
          Diagnostic(
            .proposalOutdated,
            [
              "entity": difference.label.vi, "entity_en": difference.label.en, "count": String(difference.count),
              "rows": difference.rows.joined(separator: "; ") + (difference.count > difference.rows.count ? "; …" : ""),
            ],
            hint: LocalizedText(
              vi: "chạy lại để tính đề xuất trên số liệu mới",
              en: "run again, so that it is computed from what is there now"
            ))
        })
    }
  }

  /// - Returns: how many rows were found to be there already only now.
  private static func insert(_ proposals: [Proposal], _ snapshot: Snapshot, _ writer: RegisterWriter) throws -> Int {
    var late = 0
    for proposal in proposals {
      for row in proposal.rows where row.state == .new {
        var values: [String: StoredValue] = [:]
        for (name, value) in row.values { values[name] = try stored(value, proposal, snapshot, writer) }
        if try writer.insertNew(proposal.entity, named: values, row: row.number) == nil { late += 1 }
      }
    }
    return late
  }

  private static func stored(
    _ value: Proposal.Value, _ proposal: Proposal, _ snapshot: Snapshot, _ writer: RegisterWriter
  ) throws -> StoredValue {
    switch value {
    case .null: return .null
    case .text(let text): return .text(text)
    case .integer(let number): return .integer(number)
    case .decimal(let number): return .decimal(number)
    case .boolean(let flag): return .boolean(flag)
    case .date(let day): return .day(day)
    case .reference(let entity, let row):
      guard let id = try writer.row(of: entity, at: row, in: snapshot) else {
        let label = writer.model.entity(entity)?.label
        throw Diagnostic(
          .proposalOutdated,
          [
            "entity": label?.vi ?? entity, "entity_en": label?.en ?? entity, "count": "1",
            "rows": proposal.label.vi,
          ])
      }
      return .integer(id)
    }
  }
}
