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
