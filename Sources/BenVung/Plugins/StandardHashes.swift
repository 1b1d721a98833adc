/// The hashes of a catalogue's standards, taken once: the standards in force are those that the catalogue has read.

import Synchronization

final class StandardHashes: Sendable {
  private let known = Mutex<[(id: String, hash: String)]?>(nil)

  /// - Parameter standards: the plugins of kind `standard`, in the order of their ids; asked for once.
  func hashes(of standards: @autoclosure () -> [Plugin]) throws -> [(id: String, hash: String)] {
    if let hashes = known.withLock({ $0 }) { return hashes }
    let hashes = try standards().map { (id: $0.id, hash: try $0.hash()) }
    known.withLock { $0 = hashes }
    return hashes
  }
}

extension PluginCatalogue {
  /// The ids and hashes of the plugins of kind `standard`, in the order of their ids.
  ///
  /// - Throws: ``Diagnostic`` E0397 where a file cannot be read.
  func hashesOfStandards() throws -> [(id: String, hash: String)] {
    try standardHashes.hashes(of: plugins.filter { $0.manifest.kind == .standard })
  }
}
