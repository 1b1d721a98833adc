/// Libraries: plugins of kind `library` whose `main.lua` another one requires under the name that its manifest gives them,
/// with the permissions of that plugin; and other plugins whose parameters `bv.plugin` tells.

import Foundation
import Messages

extension PluginCatalogue {
  /// The plugin with those that it uses, and those that they use.
  ///
  /// - Throws: ``Diagnostic`` E0385 where there is no such plugin, E0386 where its version does not do, E0387 where plugins
  ///   use one another in a circle, E0388 where one name means two libraries.
  func linked(_ plugin: Plugin) throws -> Plugin {
    var linker = PluginLinker(plugins)
    let linked = try linker.linked(plugin)
    try linked.checkNames()
    return linked
  }
}

/// Finds the plugins that plugins use.
struct PluginLinker {
  private let plugins: [Plugin]
  /// The ids on the way from the first plugin to this one.
  private var way: [String] = []
  private var done: [String: Plugin] = [:]

  init(_ plugins: [Plugin]) { self.plugins = plugins }

  mutating func linked(_ plugin: Plugin) throws -> Plugin {
    guard !plugin.manifest.uses.isEmpty else { return plugin }
    if let linked = done[plugin.id] { return linked }
    guard !way.contains(plugin.id) else {
      throw Diagnostic(
        .libraryCircle, ["names": (way.drop { $0 != plugin.id } + [plugin.id]).joined(separator: " → ")],
        place: Place(file: plugin.chunk("plugin.lua")))
    }
    way.append(plugin.id)
    defer { way.removeLast() }
    var linked = plugin
    linked.libraries = try plugin.manifest.uses.sorted { $0.key < $1.key }.map { name, wanted in
      (name: name, plugin: try self.linked(used(wanted, as: name, of: plugin)))
    }
    done[plugin.id] = linked
    return linked
  }

  /// The plugin with the parameters that it takes from libraries.
  ///
  /// - Throws: as ``linked(_:)``, and ``Diagnostics`` for parameters that a library does not have.
  func completed(_ plugin: Plugin) throws -> Plugin {
    let taken = Set(
      plugin.manifest.entries.compactMap { if case .taken(let taken) = $0 { taken.library } else { nil } })
    guard !taken.isEmpty else { return plugin }
    var libraries: [String: Manifest] = [:]
    for name in taken.sorted() {
      let library = try used(plugin.manifest.uses[name] ?? "", as: name, of: plugin)
      guard library.manifest.kind == .library else { throw notLibrary(name, library.id, of: plugin) }
      libraries[name] = library.manifest
    }
    var completed = plugin
    completed.manifest.parameters = try plugin.manifest.parameters(from: libraries)
    return completed
  }

  /// - Parameter wanted: "office-tables 1.2": at least 1.2, below 2; "office-tables" alone: any.
  private func used(_ wanted: String, as name: String, of plugin: Plugin) throws -> Plugin {
    let words = wanted.split(separator: " ").map(String.init)
    let place = Place(file: plugin.chunk("plugin.lua"))
    guard let id = words.first, words.count <= 2, let found = plugins.first(where: { $0.id == id }) else {
      throw Diagnostic(
        .unknownLibrary, ["key": name, "name": wanted], place: place,
        suggestion: plugins.map(\.id).closest(to: words.first ?? ""))
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

/// A plugin is used as a library and is none.
private func notLibrary(_ name: String, _ id: String, of plugin: Plugin) -> Diagnostic {
  Diagnostic(.notLibrary, ["key": name, "name": id], place: Place(file: plugin.chunk("plugin.lua")))
}

extension Plugin {
  /// Every plugin that its manifest or that of a library of it names under `uses`, those of its own first.
  private var reachable: [(name: String, plugin: Plugin, by: Plugin)] {
    libraries.map { (name: $0.name, plugin: $0.plugin, by: self) }
      + libraries.filter { $0.plugin.manifest.kind == .library }.flatMap(\.plugin.reachable)
  }

  /// What it is called in scripts, and which of the plugins that may be named there it is.
  var used: [(name: String, plugin: Plugin)] { reachable.map { (name: $0.name, plugin: $0.plugin) } }

  /// A name means one plugin in all files of a run, because `require` loads each name once.
  fileprivate func checkNames() throws {
    var known: [String: (plugin: Plugin, by: Plugin)] = [:]
    for (name, plugin, by) in reachable {
      if let first = known[name], first.plugin.id != plugin.id {
        throw Diagnostic(
          .libraryNameTwice,
          ["key": name, "first": first.plugin.id, "by": first.by.id, "second": plugin.id, "other": by.id],
          place: Place(file: chunk("plugin.lua")))
      }
      if known[name] == nil { known[name] = (plugin, by) }
    }
  }

  /// What `require` gives a script: a library under its name, else a file of the plugin's own.
  ///
  /// - Throws: ``Diagnostic`` E0389 where the name is that of a plugin that is no library.
  func module(_ name: String) throws -> (source: [UInt8], chunk: String)? {
    if let (_, used, by) = reachable.first(where: { $0.name == name }) {
      guard used.manifest.kind == .library else { throw notLibrary(name, used.id, of: by) }
      return try used.source(of: "main.lua").map { ($0, used.mainChunk) }
    }
    let path = name.split(separator: ".").joined(separator: "/") + ".lua"
    return try source(of: path).map { ($0, chunk(path)) }
  }

  /// The file behind a chunk's name, of the plugin or of a library.
  func source(ofChunk chunk: String) -> [UInt8]? {
    if chunk == mainChunk { return (try? source(of: "main.lua")) ?? nil }
    if let library = reachable.first(where: { $0.plugin.mainChunk == chunk })?.plugin {
      return (try? library.source(of: "main.lua")) ?? nil
    }
    let prefix = self.chunk("")
    return (try? source(of: chunk.hasPrefix(prefix) ? String(chunk.dropFirst(prefix.count)) : chunk)) ?? nil
  }
}
