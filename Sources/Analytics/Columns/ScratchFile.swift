/// Where what does not fit in memory waits while a snapshot is built.

import Messages
import Synchronization

/// Bytes one after the other, in a file without a name that is gone when the last reference is.
public final class ScratchFile: Sendable {
  private let file: PrivateFile
  private let end = Atomic<Int>(0)

  /// - Parameter path: the file that is being made; this one lies in the same folder.
  /// - Throws: ``Diagnostic`` E0650 when the folder takes no file.
  public init(beside path: String) throws { file = try PrivateFile(path) }

  /// Adds bytes at a multiple of eight; from any thread.
  func append(_ bytes: UnsafeRawBufferPointer) throws -> Int {
    let offset = end.wrappingAdd((bytes.count + 7) & ~7, ordering: .relaxed).oldValue
    try file.write(bytes, at: offset)
    return offset
  }

  /// All that was added so far; nil where that is nothing.
  func mapping() -> Mapping? { Mapping(descriptor: file.descriptor) }
}
