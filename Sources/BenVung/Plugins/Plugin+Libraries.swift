/// Libraries: plugins of kind `library` whose `main.lua` another one requires under the name that its manifest gives them,
/// with the permissions of that plugin.

import Foundation
import Messages

extension PluginCatalogue {
  /// The plugin with the libraries that it uses.
  ///
  /// - Throws: ``Diagnostic`` E0385 where there is no such library, E0386 where its version does not do.
  func linked(_ plugin: Plugin) throws -> Plugin {
    guard !plugin.manifest.uses.isEmpty else { return plugin }
    var linked = plugin
    linked.libraries = try plugin.manifest.uses.sorted { $0.key < $1.key }.map { name, wanted in
      (name: name, plugin: try library(wanted, as: name, of: plugin))
    }
    return linked
  }

  /// - Parameter wanted: "office-tables 1.2": at least 1.2, below 2; "office-tables" alone: any.
  private func library(_ wanted: String, as name: String, of plugin: Plugin) throws -> Plugin {
    let words = wanted.split(separator: " ").map(String.init)
    let place = Place(file: plugin.chunk("plugin.lua"))
    let libraries = plugins.filter { $0.manifest.kind == .library }
    guard let id = words.first, words.count <= 2, let found = libraries.first(where: { $0.id == id }) else {
      throw Diagnostic(
        .unknownLibrary, ["key": name, "name": wanted], place: place,
        suggestion: libraries.map(\.id).closest(to: words.first ?? ""))
    }
    guard words.count == 2 else { return found }
    let (least, own) = (Self.numbers(words[1]), Self.numbers(found.manifest.version))
    guard !least.isEmpty, least[0] == own.first, !own.lexicographicallyPrecedes(least) else {
      throw Diagnostic(
        .libraryVersion, ["key": name, "name": id, "wanted": words[1], "found": found.manifest.version], place: place)
    }
    return found
  }

  /// The numbers of a version; empty where it is none.
  private static func numbers(_ version: String) -> [UInt32] {
    let parts = version.prefix { $0 != "-" && $0 != "+" }.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { UInt32($0) }
    return numbers.count == parts.count ? numbers : []
  }
}

extension Plugin {
  /// What `require` gives a script: a library under its name, else a file of the plugin's own.
  func module(_ name: String) throws -> (source: [UInt8], chunk: String)? {
    if let library = libraries.first(where: { $0.name == name })?.plugin {
      return try library.source(of: "main.lua").map { ($0, library.mainChunk) }
    }
    let path = name.split(separator: ".").joined(separator: "/") + ".lua"
    return try source(of: path).map { ($0, chunk(path)) }
  }

  /// The file behind a chunk's name, of the plugin or of a library.
  func source(ofChunk chunk: String) -> [UInt8]? {
    if chunk == mainChunk { return (try? source(of: "main.lua")) ?? nil }
    if let library = libraries.first(where: { $0.plugin.mainChunk == chunk })?.plugin {
      return (try? library.source(of: "main.lua")) ?? nil
    }
    let prefix = self.chunk("")
    return (try? source(of: chunk.hasPrefix(prefix) ? String(chunk.dropFirst(prefix.count)) : chunk)) ?? nil
  }
}
