/// A file that has no name until it is whole: what is killed half-way leaves nothing behind.

import Foundation
import Messages
import Synchronization

/// Readable by its owner only (mode 0600). Written at any place, from several threads.
final class PrivateFile: Sendable {
  private let path: String
  let descriptor: Int32
  /// Where the folder's file system makes no files without a name.
  private let temporaryPath: String?
  private let isNamed = Mutex(false)

  /// - Throws: ``Diagnostic`` E0650 when no file can be made in the folder of the path.
  init(_ path: String) throws(Diagnostic) {
    self.path = path
    let folder = (path as NSString).deletingLastPathComponent
    // O_TMPFILE, which is no single constant in C.
    let nameless = open(folder.isEmpty ? "." : folder, 0o20_000_000 | O_DIRECTORY | O_RDWR | O_CLOEXEC, 0o600)
    if nameless >= 0 {
      (descriptor, temporaryPath) = (nameless, nil)
      return
    }
    let name = Self.temporaryName(path)
    let named = open(name, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard named >= 0 else { throw Diagnostic(.snapshotNotWritable, ["path": path]) }
    (descriptor, temporaryPath) = (named, name)
  }

  deinit {
    close(descriptor)
    if let temporaryPath, !isNamed.withLock({ $0 }) { unlink(temporaryPath) }
  }

  /// Writes all the bytes at a place of the file.
  ///
  /// - Throws: ``Diagnostic`` E0740 when the disk is full, E0650 for any other trouble.
  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(Diagnostic) {
    var (done, position) = (0, offset)
    while done < bytes.count {
      let written = pwrite(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done, off_t(position))
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw trouble(written < 0 ? errno : ENOSPC) }
      done += written
      position += written
    }
  }

  /// Makes the file at least as long as that; what lies between is zero.
  func extend(to size: Int) throws(Diagnostic) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw unwritable }
    if status.st_size < off_t(size), ftruncate(descriptor, off_t(size)) != 0 { throw trouble(errno) }
  }

  /// Gives the file its name, in place of the one that had it.
  func commit() throws(Diagnostic) {
    var source = temporaryPath
    if source == nil {
      let name = Self.temporaryName(path)
      guard linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0 else {
        throw trouble(errno)
      }
      source = name
    }
    guard let source, rename(source, path) == 0 else {
      let code = errno
      if let source { unlink(source) }
      throw trouble(code)
    }
    isNamed.withLock { $0 = true }
  }

  var unwritable: Diagnostic { Diagnostic(.snapshotNotWritable, ["path": path]) }

  private func trouble(_ code: Int32) -> Diagnostic {
    guard [ENOSPC, EDQUOT, EFBIG].contains(code) else { return unwritable }
    return Diagnostic(
      .snapshotDiskFull, ["path": path],
      hint: LocalizedText(
        vi:
          "sổ không bị đụng đến; dọn bớt chỗ trên đĩa (cần khoảng bằng nửa tệp sổ), hoặc nới giới hạn cỡ tệp (ulimit -f)",
        en:
          "the register is untouched; make room (about half the register's size), or raise the limit of file sizes (ulimit -f)"
      ))
  }

  private static func temporaryName(_ path: String) -> String {
    "\(path).\(ProcessInfo.processInfo.processIdentifier).\(UInt32.random(in: 0 ... .max)).tmp"
  }
}
