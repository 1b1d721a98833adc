/// A plugin: a folder with a manifest, and the files that its script may load.

import Crypto
import Foundation
import Messages

public struct Plugin: Sendable {
  /// The largest file that is loaded.
  public static let largestFile = 1 << 20

  /// What every script given by its path is called.
  static let scriptID = "script"

  /// The folder on disk.
  public let folder: String
  /// The folder as messages name it: "plugins/reports/poverty-overview".
  public let displayFolder: String
  public internal(set) var manifest: Manifest
  /// The main file where it is not main.lua: a script given by its path.
  let script: [UInt8]?
  /// The libraries that its manifest names under `uses`, by the name that `require` gives them; filled by
  /// ``PluginCatalogue/plugin(_:)``.
  var libraries: [(name: String, plugin: Plugin)] = []

  public var id: String { manifest.id }

  /// Reads a plugin's folder.
  ///
  /// - Throws: ``Diagnostics`` or ``Diagnostic`` where its manifest or a file is at fault.
  public init(folder: String, displayFolder: String? = nil) throws {
    self.folder = folder
    let name = (folder as NSString).lastPathComponent
    let display = displayFolder ?? name
    self.displayFolder = display
    script = nil
    guard let source = try PluginFiles.read("plugin.lua", in: folder, display: display) else {
      throw PluginFiles.refused("plugin.lua", display, "không có tệp này", "there is no such file")
    }
    manifest = try Manifest(source: source, file: display + "/plugin.lua", folder: name)
  }

  /// A script file as a plugin without permissions.
  public init(script path: String) throws {
    folder = (path as NSString).deletingLastPathComponent
    let name = (path as NSString).lastPathComponent
    displayFolder = folder
    guard let source = try PluginFiles.read(name, in: folder.isEmpty ? "." : folder, display: folder) else {
      throw PluginFiles.refused(name, folder, "không có tệp này", "there is no such file")
    }
    script = source
    manifest = Manifest(id: Self.scriptID, kind: .report, name: LocalizedText(both: name))
    scriptName = name
  }

  /// SHA-256, in hexadecimal, of the names and contents of plugin.lua, main.lua, lib/ and i18n/; of a script file, of
  /// its content. The libraries that it uses count with it. Reads them now: a run hashes its own plugin, not all that it
  /// found.
  ///
  /// - Throws: ``Diagnostic`` E0397 where a file cannot be read.
  public func hash() throws -> String {
    if let script { return PluginFiles.hexadecimal(SHA256.hash(data: script)) }
    let own = try PluginFiles.hash(folder, display: displayFolder)
    if libraries.isEmpty { return own }
    let all = try libraries.map { "\($0.name) \($0.plugin.id) \(try $0.plugin.hash())" }
    return PluginFiles.hexadecimal(SHA256.hash(data: Array(([own] + all).joined(separator: "\n").utf8)))
  }

  /// Whether it is a script given by its path, without a manifest.
  public var isScriptFile: Bool { script != nil }

  /// What messages call the main file.
  public var mainChunk: String { chunk(scriptName) }
  private var scriptName = "main.lua"

  /// What messages call a file of the plugin.
  public func chunk(_ relativePath: String) -> String {
    displayFolder.isEmpty ? relativePath : displayFolder + "/" + relativePath
  }

  /// The bytes of a file of the plugin, or nil where there is none. "main.lua" of a script file is that file, which has
  /// no others.
  ///
  /// - Throws: ``Diagnostic`` E0397 for a path or link out of the folder, and for a file above 1 MiB.
  public func source(of relativePath: String) throws -> [UInt8]? {
    if let script { return relativePath == "main.lua" ? script : nil }
    return try PluginFiles.read(relativePath, in: folder, display: displayFolder)
  }
}

/// Reading inside a plugin's folder and nowhere else.
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
    if !isWithoutLinks(parts, in: folder) {
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

  /// Whether a file is there and no part of its path below the folder is a link: it then lies in the folder, and nobody
  /// has to follow the whole path from the root, which takes longer than reading a small file.
  private static func isWithoutLinks(_ parts: [Substring], in folder: String) -> Bool {
    var path = folder
    return parts.allSatisfy { part in
      path += "/" + part
      var status = stat()
      return lstat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFLNK
    }
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
    for path in paths.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      guard let bytes = try read(path, in: folder, display: display) else { continue }
      hash.update(data: Array("\(path.utf8.count) \(path) \(bytes.count)\n".utf8))
      hash.update(data: bytes)
    }
    return hexadecimal(hash.finalize())
  }

  /// The files below a folder of the plugin, links to folders not followed.
  private static func files(_ part: String, in folder: String, depth: Int = 0) -> [String] {
    guard depth < 8, let names = try? FileManager.default.contentsOfDirectory(atPath: folder + "/" + part) else {
      return []
    }
    return names.filter { !$0.hasPrefix(".") }.flatMap { name -> [String] in
      let path = part + "/" + name
      var status = stat()
      let isFolder = lstat(folder + "/" + path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      return isFolder ? files(path, in: folder, depth: depth + 1) : [path]
    }
  }

  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
