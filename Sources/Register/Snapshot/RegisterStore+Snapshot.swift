/// The snapshot beside the register: mapped where it is of the register's present state, built where it is not.

import Analytics
import Crypto
import Foundation
import GRDB
import Messages
import Programme
import Threads

extension RegisterStore {
  /// The register as columns, at its present revision.
  ///
  /// The file lies beside the register (`register.db.snapshot`); where that folder may not be written, in the cache
  /// folder; without one, in a temporary file that is gone when the snapshot is.
  ///
  /// - Parameter watch: looks on where it must be built, and may end that.
  /// - Throws: ``Diagnostic`` E0650, E0740 where no place takes the file; what `watch` throws.
  public func snapshot(cacheFolder: String? = nil, watch: BuildWatch = BuildWatch()) throws -> Snapshot {
    let state = try present().state
    if let known = mapped.withLock({ $0 }), Self.shows(known, state) { return known }
    let places = snapshotPlaces(cacheFolder: cacheFolder)
    for path in places {
      if let snapshot = try? Snapshot(path: path), Self.shows(snapshot, state) {
        mapped.withLock { $0 = snapshot }
        return snapshot
      }
    }
    var trouble: (any Error)?
    for path in places {
      do {
        try reading { database in
          let state = try Self.currentState(database, model: model)
          try SnapshotBuilder(model: model, helpers: helpers(state), watch: cancellable(watch))
            .build(database, state: state.text, revision: state.revision, path: path)
        }
        return try Snapshot(path: path)
      } catch let diagnostic as Diagnostic
        where [.snapshotNotWritable, .snapshotDiskFull].contains(diagnostic.code)
      {
        trouble = diagnostic
      }
    }
    // Neither beside the register nor in the cache: a reader without a home still gets the report.
    do { return try temporarySnapshot(watch) } catch { throw trouble ?? error }
  }

  /// What ``snapshot(cacheFolder:watch:)`` gives, and the last write that it shows.
  public func view(
    cacheFolder: String? = nil, watch: BuildWatch = BuildWatch()
  ) throws -> (snapshot: Snapshot, lastWrite: LastWrite?) {
    if let known = try openView() { return known }
    return (try snapshot(cacheFolder: cacheFolder, watch: watch), try lastWrite())
  }

  /// The same where the present snapshot is open already, else nil: nothing is opened or built.
  package func openView() throws -> (snapshot: Snapshot, lastWrite: LastWrite?)? {
    guard let known = mapped.withLock({ $0 }) else { return nil }
    let (state, lastWrite) = try present()
    return Self.shows(known, state) ? (known, lastWrite) : nil
  }

  /// The present state and the last write, by one statement: every run begins with it.
  func present() throws -> (state: State, lastWrite: LastWrite?) {
    let changed = "FROM batches WHERE inserted + updated + coalesce(deleted, 0) > 0"
    let row = try single(
      """
      SELECT (SELECT number FROM revision), (SELECT token FROM revision), (SELECT max(id) \(changed)),
        (SELECT max(at) \(changed))
      """)
    let (number, at): (Int64?, String?) = (row?[2], row?[3])
    return (
      Self.state(revision: row?[0], token: row?[1], model: model),
      number.map { LastWrite(number: $0, day: at.flatMap(Moment.init(iso:))?.day) }
    )
  }

  struct State {
    let revision: Int64
    /// Changes with every write, and with the model: what the register holds, and how it is understood.
    let text: String
  }

  static func currentState(_ database: Database, model: Model) throws -> State {
    let row = try Row.fetchOne(database, sql: "SELECT number, token FROM revision")
    return state(revision: row?["number"], token: row?["token"], model: model)
  }

  private static func state(revision: Int64?, token: Int64?, model: Model) -> State {
    let (revision, token) = (revision ?? 0, token ?? 0)
    let layout = model.memory.text("snapshot layout") { hexadecimal(SHA256.hash(data: Array(model.layout.utf8))) }
    return State(revision: revision, text: "\(revision) \(token) \(layout)")
  }

  static func shows(_ snapshot: Snapshot, _ state: State) -> Bool {
    guard snapshot.revision == state.revision, let table = snapshot.table(SnapshotBuilder.stateTable),
      table.rowCount == 1
    else { return false }
    return table.column("state")?.text(0) == state.text
  }

  /// Ended by ``cancel()``, too.
  private func cancellable(_ watch: BuildWatch) -> BuildWatch {
    BuildWatch(
      check: { [self] in
        try watch.check()
        try checkCancelled()
      }, advance: watch.advance)
  }

  /// Connections that read the same state beside ours: as many as there are other cores, four at most.
  private func helpers(_ state: State) -> TableScan.Helpers {
    let (path, model) = (path, model)
    return TableScan.Helpers(
      connect: {
        guard let queue = try? Self.connect(path, access: .read) else { return nil }
        do {
          try queue.writeWithoutTransaction { database in
            // Each page is read once.
            try database.execute(sql: "PRAGMA cache_size = -2048")
            // An older register is read as ours is.
            try Self.readAsDeclared(database, model: model)
          }
          return queue
        } catch {
          try? queue.close()
          return nil
        }
      },
      sees: { try Self.currentState($0, model: model).text == state.text },
      count: min(4, Parallel.threadCount) - 1)
  }

  /// Where the snapshot may lie, the best place first.
  func snapshotPlaces(cacheFolder: String?) -> [String] {
    let folder = (path as NSString).deletingLastPathComponent
    var places: [String] = []
    if access(folder.isEmpty ? "." : folder, W_OK) == 0 { places.append(path + ".snapshot") }
    if let cacheFolder {
      let whole = URL(fileURLWithPath: path).standardizedFileURL.path
      let name = Self.hexadecimal(SHA256.hash(data: Array(whole.utf8)).prefix(16))
      try? FileManager.default.createDirectory(
        atPath: cacheFolder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      places.append((cacheFolder as NSString).appendingPathComponent(name + ".snapshot"))
    }
    return places
  }

  /// Where the columns worked out for a snapshot may lie, the best place first.
  public func preparedPlaces(cacheFolder: String?) -> [String] {
    snapshotPlaces(cacheFolder: cacheFolder).map(Self.preparedPlace)
  }

  static func preparedPlace(_ snapshot: String) -> String { snapshot + "-prepared" }

  private func temporarySnapshot(_ watch: BuildWatch) throws -> Snapshot {
    let path = NSTemporaryDirectory() + "benvung-\(UUID().uuidString).snapshot"
    defer { unlink(path) }
    try reading { database in
      let state = try Self.currentState(database, model: model)
      try SnapshotBuilder(model: model, helpers: helpers(state), watch: cancellable(watch))
        .build(database, state: state.text, revision: state.revision, path: path)
    }
    return try Snapshot(path: path)
  }
}
