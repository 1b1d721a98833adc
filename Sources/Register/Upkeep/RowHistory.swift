/// Rows as they were after an earlier batch: today's, with the later changes taken back one by one.

import GRDB
import Programme

/// Lives inside one `read` of the database and never leaves it.
final class RowHistory {
  /// A row's values in the order of its stored fields, and the batch that added it.
  struct State {
    var values: [StoredValue]
    var batch: Int64
  }

  private struct Past {
    let batch: Int64
    let action: String
    let old: [String: StoredValue]
  }

  let entity: Entity
  private let places: [String: Int]
  private let current: RawStatement
  private let past: RawStatement

  init(_ database: Database, _ entity: Entity) throws {
    self.entity = entity
    let names = entity.storedFields.map(\.name)
    places = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
    let columns = names.map(Schema.quoted).joined(separator: ", ")
    current = try RawStatement(
      database, "SELECT batch, \(columns) FROM \(Schema.quoted(entity.name)) WHERE id = ?")
    past = try RawStatement(
      database,
      "SELECT batch, action, old_values FROM changes WHERE entity = ? AND row_id = ? AND batch > ? ORDER BY id DESC")
  }

  /// The row after each of two batches; nil: it was not there.
  func states(_ id: Int64, after first: Int64, and second: Int64) throws -> (State?, State?) {
    var state = try now(id)
    var later: State?
    var isLaterKnown = false
    for change in try changes(id, after: first) {
      if change.batch <= second, !isLaterKnown {
        later = state
        isLaterKnown = true
      }
      takeBack(change, &state)
    }
    if !isLaterKnown { later = state }
    func existing(_ state: State?, at batch: Int64) -> State? { state.flatMap { $0.batch <= batch ? $0 : nil } }
    return (existing(state, at: first), existing(later, at: second))
  }

  /// The row as it is; nil where it is gone.
  private func now(_ id: Int64) throws -> State? {
    current.bind(.integer(id), at: 1)
    guard try current.step() else { return nil }
    defer { current.reset() }
    return State(values: entity.storedFields.indices.map { current.value($0 + 1) }, batch: current.integer(0))
  }

  private func changes(_ id: Int64, after batch: Int64) throws -> [Past] {
    past.bind([.text(entity.name), .integer(id), .integer(batch)])
    var found: [Past] = []
    while try past.step() {
      found.append(Past(batch: past.integer(0), action: past.text(1), old: OldValues.decode(past.text(2))))
    }
    return found
  }

  private func takeBack(_ change: Past, _ state: inout State?) {
    switch change.action {
    case Change.Action.insert.rawValue: state = nil
    case Change.Action.delete.rawValue:
      var batch: Int64 = 0
      if case .integer(let number)? = change.old["batch"] { batch = number }
      state = State(values: entity.storedFields.map { change.old[$0.name] ?? .null }, batch: batch)
    default:
      for (name, value) in change.old { if let place = places[name] { state?.values[place] = value } }
    }
  }
}
