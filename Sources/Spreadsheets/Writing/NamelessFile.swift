/// A file without a name, for libraries that write to paths alone: it is gone with the process, however that ends.

import Foundation
import Messages

final class NamelessFile {
  private let file: UnsafeMutablePointer<FILE>

  /// - Parameter name: What messages call what is written.
  init(name: String) throws(Diagnostic) {
    guard let file = tmpfile() else { throw XLSXWriter.unwritable(name, LocalizedText(systemError: errno)) }
    self.file = file
  }

  deinit { fclose(file) }

  /// Another opening of the same file.
  var path: String { "/proc/self/fd/\(fileno(file))" }

  /// What was written so far; nil where it cannot be read.
  func bytes() -> [UInt8]? {
    guard fseek(file, 0, SEEK_END) == 0 else { return nil }
    let size = ftell(file)
    guard size >= 0, fseek(file, 0, SEEK_SET) == 0 else { return nil }
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = buffer.baseAddress.map { fread($0, 1, size, file) } ?? 0
    }
    return bytes.count == size ? bytes : nil
  }
}
