/// Whether the register still holds what a snapshot showed: asked before anything that was computed from the snapshot
/// is written.

import Analytics
import Foundation
import GRDB
import Messages
import Programme

extension RegisterWriter {
  /// Rows of an entity that are no longer what a snapshot showed.
  public struct Difference: Hashable, Sendable {
    public let entity: String
    public let label: LocalizedText
    /// The rows that differ, by key, ten at most.
    public let rows: [String]
    public let count: Int
  }

  /// What changed, among some entities, between a snapshot and now: within the transaction, so nothing changes after.
  ///
  /// Where no row was written since, that is one comparison. Else the present rows are read as a snapshot is, and
  /// compared value by value.
  public func differences(from snapshot: Snapshot, in entities: Set<String>) throws -> [Difference] {
    let state = try RegisterStore.currentState(database, model: model)
    if RegisterStore.shows(snapshot, state) { return [] }
    let path = NSTemporaryDirectory() + "benvung-\(UUID().uuidString).snapshot"
    defer { unlink(path) }
    try SnapshotBuilder(model: model).build(database, state: state.text, revision: state.revision, path: path)
    let present = try Snapshot(path: path)
    return model.entities.filter { entities.contains($0.name) }.compactMap { entity in
      let rows = SnapshotComparison(entity, model: model, from: snapshot, to: present).differing
      guard !rows.isEmpty else { return nil }
      return Difference(
        entity: entity.name, label: entity.label, rows: Array(rows.sorted().prefix(10)), count: rows.count)
    }
  }

  /// The id of the row that a row of a snapshot stands for, found by its key; nil where there is none any more.
  public func row(of entity: String, at row: Int, in snapshot: Snapshot) throws -> Int64? {
    guard let declared = model.entity(entity),
      let key = SnapshotKey(snapshot, model).parts(declared, row)
    else { return nil }
    if lookup == nil { lookup = KeyLookup(database: database, model: model) }
    return try lookup?.row(of: declared.selectedFrom ?? entity, key: key)
  }
}

/// Rows of a snapshot by the key that people know.
struct SnapshotKey {
  let snapshot: Snapshot
  let model: Model

  init(_ snapshot: Snapshot, _ model: Model) {
    self.snapshot = snapshot
    self.model = model
  }

  /// Nil where the snapshot lacks the row or a part of its key.
  func parts(_ entity: Entity, _ row: Int) -> [KeyPart]? {
    guard let table = snapshot.table(entity.name), row >= 0, row < table.rowCount else { return nil }
    var parts: [KeyPart] = []
    for name in entity.key {
      guard let column = table.column(name), let part = part(column, row) else { return nil }
      parts.append(part)
    }
    return parts
  }

  private func part(_ column: Analytics.Column, _ row: Int) -> KeyPart? {
    switch column.type {
    case .reference(let target):
      guard let entity = model.entity(target), let number = column.integer(row) else { return nil }
      return parts(entity, Int(number)).map(KeyPart.reference)
    case .text, .code: return column.text(row).map { .value(.text($0)) }
    case .decimal: return column.decimal(row).map { .value(.decimal($0)) }
    case .boolean, .integer, .money, .date, .codes: return column.integer(row).map { .value(.integer($0)) }
    }
  }
}

/// One entity in two snapshots.
private struct SnapshotComparison {
  /// The keys of rows that only one of them has, or that differ.
  let differing: Set<String>

  init(_ entity: Entity, model: Model, from old: Snapshot, to new: Snapshot) {
    let (before, after) = (Self.rows(entity, model, old), Self.rows(entity, model, new))
    var keys: Set<String> = []
    for (key, row) in before where after[key] != row { keys.insert(key) }
    for key in after.keys where before[key] == nil { keys.insert(key) }
    differing = keys
  }

  /// Each row's values by its key, references by the keys of their rows: their numbers move when a row is added.
  private static func rows(_ entity: Entity, _ model: Model, _ snapshot: Snapshot) -> [String: [String]] {
    guard let table = snapshot.table(entity.name) else { return [:] }
    let keys = SnapshotKey(snapshot, model)
    let columns = entity.storedFields.compactMap { table.column($0.name) }
    var rows: [String: [String]] = [:]
    for row in 0..<table.rowCount {
      let values = columns.map { column in
        switch column.type {
        case .reference(let target):
          let parts = model.entity(target).flatMap { target in
            column.integer(row).flatMap { keys.parts(target, Int($0)) }
          }
          return parts.map(text) ?? ""
        case .text, .code: return column.text(row) ?? ""
        case .decimal: return column.decimal(row).map { "\($0)" } ?? ""
        case .boolean, .integer, .money, .date, .codes: return column.integer(row).map(String.init) ?? ""
        }
      }
      rows[keys.parts(entity, row).map(text) ?? "#\(row)"] = values
    }
    return rows
  }

  private static func text(_ parts: [KeyPart]) -> String {
    parts.map { part in
      switch part {
      case .reference(let inner): text(inner)
      case .value(.text(let text)): text
      case .value(.integer(let number)): String(number)
      case .value(.decimal(let number)): "\(number)"
      case .value(.null): ""
      }
    }.joined(separator: ", ")
  }
}
