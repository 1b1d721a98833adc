/// A file mapped read-only.

import Foundation

/// `@unchecked Sendable`: nothing writes through it, and its memory lives until it goes.
final class Mapping: @unchecked Sendable {
  let base: UnsafeRawPointer
  let size: Int

  convenience init?(path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    self.init(descriptor: descriptor)
  }

  /// The file as long as it is now; nil for an empty one. The descriptor may be closed afterwards.
  init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size > 0 else { return nil }
    size = Int(status.st_size)
    guard let mapped = mmap(nil, size, PROT_READ, MAP_SHARED, descriptor, 0), mapped != MAP_FAILED else { return nil }
    base = UnsafeRawPointer(mapped)
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: base), size) }

  func slice(_ buffer: SnapshotDirectory.Buffer) -> UnsafeRawBufferPointer? {
    guard buffer.offset >= 0, buffer.count >= 0, buffer.offset <= size, buffer.count <= size - buffer.offset,
      buffer.offset % 8 == 0
    else { return nil }
    return UnsafeRawBufferPointer(start: base + buffer.offset, count: buffer.count)
  }
}
