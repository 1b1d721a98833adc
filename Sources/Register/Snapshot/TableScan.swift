/// The rows of all tables at one revision, read by several threads in one pass.

import Analytics
import Dispatch
import Foundation
import GRDB
import Programme
import Synchronization

/// Hands out ranges of ids; each thread reads over a connection of its own.
///
/// `@unchecked Sendable`: what changes lies behind the lock.
final class TableScan: @unchecked Sendable {
  /// Other connections to the same register.
  struct Helpers: Sendable {
    /// Opens one that reads only; nil where it cannot.
    let connect: @Sendable () -> DatabaseQueue?
    /// Whether a connection sees what this snapshot is to show.
    let sees: @Sendable (Database) throws -> Bool
    let count: Int
  }
  private struct Progress {
    var table = 0
    /// The first id that nobody took.
    var nextID = Int64.min
    var parts: [[(first: Int64, part: TablePart)]]
    var error: (any Error)?
  }
  private let model: Model
  private let entities: [Entity]
  private let scratch: ScratchFile
  private let progress: Mutex<Progress>
  private let watch: BuildWatch

  init(_ entities: [Entity], model: Model, scratch: ScratchFile, watch: BuildWatch) {
    self.model = model
    self.entities = entities
    self.scratch = scratch
    self.watch = watch
    progress = Mutex(Progress(parts: Array(repeating: [], count: entities.count)))
  }

  /// The parts of each table by ascending id.
  ///
  /// A helper whose connection sees another revision takes nothing, and its share falls to the others; the connection
  /// given sees the right one.
  func run(_ database: Database, helpers: Helpers?) throws -> [[TablePart]] {
    let group = DispatchGroup()
    for _ in 0..<(helpers?.count ?? 0) {
      DispatchQueue.global().async(group: group) { [self] in
        guard let helpers, let queue = helpers.connect() else { return }
        do { try queue.read { if try helpers.sees($0) { try work($0) } } } catch { fail(error) }
        try? queue.close()
      }
    }
    do { try work(database) } catch { fail(error) }
    group.wait()
    return try progress.withLock { progress in
      if let error = progress.error { throw error }
      return progress.parts.map { parts in parts.sorted { $0.first < $1.first }.map(\.part) }
    }
  }

  private func fail(_ error: any Error) { progress.withLock { $0.error = $0.error ?? error } }

  private func work(_ database: Database) throws {
    let room = PartReader.Room()
    var (reader, table): (PartReader?, Int) = (nil, -1)
    while true {
      try watch.check()
      guard
        let (place, from) = progress.withLock({ progress -> (Int, Int64)? in
          progress.error != nil || progress.table >= entities.count ? nil : (progress.table, progress.nextID)
        })
      else { return }
      if place != table {
        reader = try PartReader(database, entities[place], model: model, room: room, scratch: scratch)
        table = place
      }
      guard let reader, let ids = try claim(place, from, reader) else { continue }
      guard let part = try reader.read(ids) else { continue }
      watch.advance()
      progress.withLock { $0.parts[place].append((ids.lowerBound, part)) }
    }
  }

  /// The next ids of a table, if nobody took them meanwhile: from the first one that there is, so that gaps cost nothing.
  private func claim(_ place: Int, _ from: Int64, _ reader: PartReader) throws -> ClosedRange<Int64>? {
    guard let first = try reader.firstID(from: from) else {
      progress.withLock { progress in
        if progress.table == place, progress.nextID == from { (progress.table, progress.nextID) = (place + 1, .min) }
      }
      return nil
    }
    return progress.withLock { progress in
      guard progress.table == place, progress.nextID == from else { return nil }
      let (last, overflow) = first.addingReportingOverflow(Int64(PartBuffer.rows - 1))
      guard !overflow, last < .max else {
        (progress.table, progress.nextID) = (place + 1, .min)
        return first...Int64.max
      }
      progress.nextID = last + 1
      return first...last
    }
  }
}
