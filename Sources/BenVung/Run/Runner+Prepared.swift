/// The computed columns of a large register, worked out once for a snapshot, its standards and its jurisdiction.

import Analytics
import Crypto
import Foundation
import Register
import Vietnamese

/// One revision of the register, with the columns worked out for it.
struct RunView: Sendable {
  let snapshot: Snapshot
  /// The day and the number of the last write.
  let lastWrite: Day?
  let writeNumber: Int64?
  let prepared: PreparedColumns
}

extension Runner {
  /// The register's present revision.
  ///
  /// - Parameter standard: one that takes the place of those in force, for which nothing is prepared.
  func view(standard: String?) throws -> RunView {
    let (snapshot, lastWrite) = try register.view(cacheFolder: Self.cacheFolder, watch: watch)
    return RunView(
      snapshot: snapshot, lastWrite: lastWrite?.day, writeNumber: lastWrite?.number,
      prepared: standard == nil
        ? try Self.prepared(register, snapshot, catalogue, cacheFolder: Self.cacheFolder, watch: watch)
        : PreparedColumns())
  }

  /// The same where all of it is open already, else nil.
  func openView(standard: String?) throws -> RunView? {
    guard let (snapshot, lastWrite) = try register.openView(),
      let prepared = standard == nil
        ? Self.openPrepared(register, Self.context(register, snapshot, catalogue), catalogue) : PreparedColumns()
    else { return nil }
    return RunView(
      snapshot: snapshot, lastWrite: lastWrite?.day, writeNumber: lastWrite?.number, prepared: prepared)
  }

  /// The columns kept beside the snapshot; made where there are none, or where they are of another snapshot or of other
  /// standards. A small register has none, and where no file can be written the queries work without.
  ///
  /// - Throws: what `watch` throws: the work was to end.
  static func prepared(
    _ register: RegisterStore, _ snapshot: Snapshot, _ catalogue: PluginCatalogue, cacheFolder: String?,
    watch: BuildWatch
  ) throws -> PreparedColumns {
    let context = context(register, snapshot, catalogue)
    if let known = openPrepared(register, context, catalogue) { return known }
    guard let key = preparedKey(context, catalogue) else { return PreparedColumns() }
    let places = register.preparedPlaces(cacheFolder: cacheFolder)
    for path in places {
      guard let known = PreparedColumns(path: path, key: key) else { continue }
      register.keepOpen(known, key: key)
      return known
    }
    for path in places {
      do { try PreparedColumns.write(context, key: key, to: path, watch: watch) } catch {
        try watch.check()
        continue
      }
      return PreparedColumns(path: path, key: key) ?? PreparedColumns()
    }
    return PreparedColumns()
  }

  /// The columns, where they are open already or there are none; nil where they must be opened or made.
  private static func openPrepared(
    _ register: RegisterStore, _ context: QueryContext, _ catalogue: PluginCatalogue
  ) -> PreparedColumns? {
    guard PreparedColumns.isWorthwhile(context), let key = preparedKey(context, catalogue) else {
      return PreparedColumns()
    }
    return register.preparedColumns(key)
  }

  private static func context(
    _ register: RegisterStore, _ snapshot: Snapshot, _ catalogue: PluginCatalogue
  ) -> QueryContext {
    QueryContext(
      snapshot: snapshot, standards: catalogue.standards, jurisdiction: register.settings.jurisdiction,
      asOf: .unknownStart)
  }

  private static func preparedKey(_ context: QueryContext, _ catalogue: PluginCatalogue) -> String? {
    var parts = [context.snapshot.identity, context.jurisdiction, CommandLineTool.version]
    guard let standards = try? catalogue.hashesOfStandards() else { return nil }
    parts += standards.map(\.hash)
    return PluginFiles.hexadecimal(SHA256.hash(data: Array(parts.joined(separator: "\n").utf8)))
  }
}
