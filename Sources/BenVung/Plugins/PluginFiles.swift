/// Reading inside a plugin's folder and nowhere else.

import Crypto
import Foundation
import Messages

enum PluginFiles {
  static func refused(_ path: String, _ display: String, _ vi: String, _ en: String) -> Diagnostic {
    Diagnostic(
      .pluginFileRefused, ["file": display.isEmpty ? path : display + "/" + path, "rule": vi, "rule_en": en])
  }

  /// - Parameter limit: of the file's bytes.
  static func read(
    _ path: String, in folder: String, display: String, limit: Int = Plugin.largestFile
  ) throws -> [UInt8]? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard !path.utf8.contains(0), parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else {
      throw refused(path, display, "đường dẫn ra ngoài thư mục", "a path out of the folder")
    }
    let whole = folder + "/" + path
    var target = whole
    switch way(parts, in: folder) {
    case .plain: break
    case .missing: return nil
    case .other:
      guard let root = resolved(folder), let found = resolved(whole) else { return nil }
      guard found.hasPrefix(root == "/" ? root : root + "/") else {
        throw refused(path, display, "liên kết ra ngoài thư mục", "a link out of the folder")
      }
      target = found
    }
    var status = stat()
    guard stat(target, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      if status.st_mode & S_IFMT == S_IFDIR { return nil }
      throw refused(path, display, "không phải tệp thường", "is no regular file")
    }
    let descriptor = open(target, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw refused(path, display, "không có quyền đọc", "no permission to read it") }
    defer { close(descriptor) }
    return try bytes(of: descriptor, about: Int(status.st_size), limit: limit) { vi, en in
      refused(path, display, vi, en)
    }
  }

  private enum Way {
    /// No part of the path below the folder is a link: the file lies in the folder.
    case plain
    /// A part that no link leads to is not there.
    case missing
    case other
  }

  /// Tells whether the whole path from the root must be followed, which takes longer than reading a small file.
  private static func way(_ parts: [Substring], in folder: String) -> Way {
    var path = folder
    for part in parts {
      path += "/" + part
      var status = stat()
      guard lstat(path, &status) == 0 else { return errno == ENOENT ? .missing : .other }
      if status.st_mode & S_IFMT == S_IFLNK { return .other }
    }
    return .plain
  }

  /// The content of an open file.
  ///
  /// - Parameter size: what it had a moment ago; it may have grown since.
  private static func bytes(
    of descriptor: Int32, about size: Int, limit: Int, refused: (String, String) -> Diagnostic
  ) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var room = max(0, min(size, limit)) + 1
    while true {
      var failure: Int32 = 0
      let part = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        var found = Foundation.read(descriptor, buffer.baseAddress, room)
        while found < 0, errno == EINTR { found = Foundation.read(descriptor, buffer.baseAddress, room) }
        failure = found < 0 ? errno : 0
        count = max(0, found)
      }
      guard failure == 0 else { throw refused("không đọc được tệp", "cannot be read") }
      bytes += part
      guard bytes.count <= limit else {
        throw refused("lớn hơn \(limit >> 20) MiB", "is larger than \(limit >> 20) MiB")
      }
      if part.isEmpty { return bytes }
      room = 65_536
    }
  }

  static func resolved(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  /// Sorted names and contents, each with its length, so that no two folders give the same bytes.
  static func hash(_ folder: String, display: String) throws -> String {
    var paths = ["plugin.lua", "main.lua"]
    for part in ["lib", "i18n"] { paths += files(part, in: folder) }
    var hash = SHA256()
    let held = HeldFolders(folder)
    for path in paths.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let known = try held.withFile(path) { descriptor, size in
        try bytes(of: descriptor, about: size, limit: Plugin.largestFile) { refused(path, display, $0, $1) }
      }
      guard let bytes = try known ?? read(path, in: folder, display: display) else { continue }
      hash.update(data: Array("\(path.utf8.count) \(path) \(bytes.count)\n".utf8))
      hash.update(data: bytes)
    }
    return hexadecimal(hash.finalize())
  }

  /// The files below a folder of the plugin, links to folders not followed.
  private static func files(_ part: String, in folder: String, depth: Int = 0) -> [String] {
    guard depth < 8, let stream = opendir(folder + "/" + part) else { return [] }
    defer { closedir(stream) }
    var found: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      guard !name.hasPrefix(".") else { continue }
      let path = part + "/" + name
      var isFolder = entry.pointee.d_type == UInt8(DT_DIR)
      if entry.pointee.d_type == UInt8(DT_UNKNOWN) {
        var status = stat()
        isFolder = lstat(folder + "/" + path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      }
      found += isFolder ? files(path, in: folder, depth: depth + 1) : [path]
    }
    return found
  }

  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

/// The folders of a plugin held open: its files are reached from them by their names alone, and nobody follows the whole
/// path for each.
private final class HeldFolders {
  private let root: String
  /// -1 for one that cannot be opened, or that a link stands for.
  private var descriptors: [Substring: Int32] = [:]

  init(_ root: String) { self.root = root }

  deinit { for descriptor in descriptors.values where descriptor >= 0 { close(descriptor) } }

  /// Gives the open file and its size to the body; nil where it is no regular file or where a link leads to it: that is
  /// looked at the long way.
  func withFile<Result>(_ path: String, _ body: (Int32, Int) throws -> Result) rethrows -> Result? {
    let (folder, name) = split(path[...])
    let held = descriptor(of: folder)
    // Not to wait for the other side of a pipe.
    let descriptor = held < 0 ? -1 : openat(held, String(name), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return try body(descriptor, Int(status.st_size))
  }

  private func descriptor(of path: Substring) -> Int32 {
    if let known = descriptors[path] { return known }
    var found: Int32 = -1
    if path.isEmpty {
      found = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    } else {
      let (folder, name) = split(path)
      let parent = descriptor(of: folder)
      if parent >= 0 { found = openat(parent, String(name), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
    }
    descriptors[path] = found
    return found
  }

  private func split(_ path: Substring) -> (folder: Substring, name: Substring) {
    guard let end = path.lastIndex(of: "/") else { return ("", path) }
    return (path[..<end], path[path.index(after: end)...])
  }
}
