/// All plugins of some roots. The first root that has an id wins; a broken plugin hides no other.

import Foundation
import Messages
import Programme
import Synchronization
import Threads
import Vietnamese

public struct PluginCatalogue: Sendable {
  /// A plugin that another one of the same id hides.
  public struct Shadowed: Sendable {
    public let hidden: Plugin
    public let used: Plugin
    public var diagnostic: Diagnostic {
      Diagnostic(
        .pluginShadowed, ["name": hidden.id, "hidden": hidden.displayFolder, "used": used.displayFolder])
    }
  }

  /// Sorted by id.
  public let plugins: [Plugin]
  /// Those of kind `library`.
  let libraries: [Plugin]
  /// The poverty standards, by jurisdiction and first day. One without a last day ends when the next one of its
  /// jurisdiction begins.
  public let standards: [PovertyStandard]
  public let shadowed: [Shadowed]
  /// What is wrong with the plugins that could not be read, by folder.
  public let faults: [(folder: String, diagnostics: [Diagnostic])]
  /// The hashes of the standards' plugins, taken when the first run asks: the standards are those that were read.
  let standardHashes = StandardHashes()

  /// Reads the plugins of folders, each at depth one or two. Roots that are not there are passed over.
  ///
  /// - Throws: ``Diagnostics`` E0396 when two plugins of one root have one id, E0399 when two plugins of different ids
  ///   hold one standard, E0343 when two standards of one jurisdiction are in force on one day: which of them classifies
  ///   must not hang on the order of folders.
  public init(roots: [String]) throws {
    var used: [String: Plugin] = [:]
    var shadowed: [Shadowed] = []
    var faults: [(folder: String, diagnostics: [Diagnostic])] = []
    var twice: [Diagnostic] = []
    var seen: Set<String> = []
    for root in roots {
      guard let real = PluginFiles.resolved(root), seen.insert(real).inserted else { continue }
      var ofRoot: [String: Plugin] = [:]
      for (display, read) in Self.read(Self.folders(of: root)) {
        do {
          let plugin = try read.get()
          if let first = ofRoot[plugin.id] {
            twice.append(
              Diagnostic(
                .pluginTwice, ["name": plugin.id, "first": first.displayFolder, "second": plugin.displayFolder]))
          } else {
            ofRoot[plugin.id] = plugin
          }
        } catch let error as Diagnostics {
          faults.append((display, error.list))
        } catch let error as Diagnostic {
          faults.append((display, [error]))
        }
      }
      for (id, plugin) in ofRoot.sorted(by: { $0.key < $1.key }) {
        if let first = used[id] {
          shadowed.append(Shadowed(hidden: plugin, used: first))
        } else {
          used[id] = plugin
        }
      }
    }
    let linker = PluginLinker(used.values.sorted { $0.id < $1.id })
    var completed: [Plugin] = []
    for (_, plugin) in used.sorted(by: { $0.key < $1.key }) {
      do {
        completed.append(try linker.completed(plugin))
      } catch let error as Diagnostics {
        faults.append((plugin.displayFolder, error.list))
      } catch let error as Diagnostic {
        faults.append((plugin.displayFolder, [error]))
      }
    }
    plugins = completed
    libraries = completed.filter { $0.manifest.kind == .library }
    standards = Self.standards(of: completed)
    twice += Self.standardsTwice(plugins)
    if twice.isEmpty { twice += Self.standardsOverlapping(plugins) }
    guard twice.isEmpty else { throw Diagnostics(twice) }
    self.shadowed = shadowed
    self.faults = faults
  }

  private static func standardsTwice(_ plugins: [Plugin]) -> [Diagnostic] {
    var holders: [String: Plugin] = [:]
    var twice: [Diagnostic] = []
    for plugin in plugins {
      guard let id = plugin.manifest.standard?.id else { continue }
      guard let first = holders[id] else {
        holders[id] = plugin
        continue
      }
      twice.append(
        Diagnostic(
          .standardTwice, ["name": id, "first": first.displayFolder, "second": plugin.displayFolder],
          hint: LocalizedText(
            vi: "để thay chuẩn có sẵn, đặt cho phần mở rộng (và thư mục) cùng id \"\(first.id)\"; "
              + "nếu là chuẩn khác, đổi standard.id",
            en: "to replace a standard, give the plugin and its folder the same id \"\(first.id)\"; "
              + "for another standard, change standard.id")))
    }
    return twice
  }

  private static func standardsOverlapping(_ plugins: [Plugin]) -> [Diagnostic] {
    let standards = standards(of: plugins)
    func folder(_ standard: PovertyStandard) -> String {
      plugins.first { $0.manifest.standard?.id == standard.id }?.displayFolder ?? ""
    }
    return standards.indices.flatMap { first in
      standards.indices.filter { $0 > first && standards[first].overlaps(standards[$0]) }.map { second in
        let (one, other) = (standards[first], standards[second])
        return Diagnostic(
          .standardsOverlap,
          [
            "name": one.id, "other": other.id, "jurisdiction": one.jurisdiction, "date": other.validFrom.vietnamese,
            "first": folder(one), "second": folder(other),
          ],
          hint: LocalizedText(
            vi: "đặt valid_to của \(one.id) trước \(other.validFrom.vietnamese)",
            en: "let valid_to of \(one.id) be before \(other.validFrom.vietnamese)"))
      }
    }
  }

  private static func standards(of plugins: [Plugin]) -> [PovertyStandard] {
    let all = plugins.compactMap(\.manifest.standard).sorted {
      ($0.jurisdiction, $0.validFrom, $0.id) < ($1.jurisdiction, $1.validFrom, $1.id)
    }
    return all.map { standard in
      guard standard.validTo == nil,
        let next = all.first(where: {
          $0.jurisdiction == standard.jurisdiction && $0.validFrom > standard.validFrom
        })
      else { return standard }
      return standard.ending(on: Day(number: next.validFrom.number - 1))
    }
  }

  /// The plugin of an id.
  ///
  /// - Throws: ``Diagnostic`` E0210, E0385 to E0388 for a plugin that it uses; ``Diagnostics`` with its own faults where
  ///   the plugin is there and broken.
  public func plugin(_ id: String) throws -> Plugin {
    if let plugin = plugins.first(where: { $0.id == id }) { return try linked(plugin) }
    let broken = faults.filter { ($0.folder as NSString).lastPathComponent == id }
    if !broken.isEmpty { throw Diagnostics(broken.flatMap(\.diagnostics)) }
    throw Diagnostic(
      .unknownPlugin, ["name": id], suggestion: plugins.map(\.id).closest(to: id),
      hint: LocalizedText(vi: "xem danh sách: benvung plugin list", en: "for a list: benvung plugin list"))
  }

  /// The plugins of folders, in their order, read on all cores: every start of the command waits for this.
  private static func read(
    _ folders: [(path: String, display: String)]
  ) -> [(display: String, plugin: Result<Plugin, any Error>)] {
    let results = Mutex<[Int: Result<Plugin, any Error>]>([:])
    Parallel.perform(folders.count) { index in
      let plugin = Result { try Plugin(folder: folders[index].path, displayFolder: folders[index].display) }
      results.withLock { $0[index] = plugin }
    }
    return results.withLock { results in
      folders.indices.compactMap { index in results[index].map { (folders[index].display, $0) } }
    }
  }

  /// Every folder with a manifest at depth one or two, with what messages call it.
  private static func folders(of root: String) -> [(path: String, display: String)] {
    let name = display(of: root)
    var found: [(path: String, display: String)] = []
    for first in children(of: root) {
      let folder = root + "/" + first
      if FileManager.default.fileExists(atPath: folder + "/plugin.lua") {
        found.append((folder, name + "/" + first))
        continue
      }
      for second in children(of: folder)
      where FileManager.default.fileExists(atPath: folder + "/" + second + "/plugin.lua") {
        found.append((folder + "/" + second, name + "/" + first + "/" + second))
      }
    }
    return found
  }

  private static func children(of folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  /// Relative to the working folder where it lies in it, else the root's own name.
  private static func display(of root: String) -> String {
    guard root.hasPrefix("/") else { return root.hasPrefix("./") ? String(root.dropFirst(2)) : root }
    let here = FileManager.default.currentDirectoryPath + "/"
    return root.hasPrefix(here) ? String(root.dropFirst(here.count)) : (root as NSString).lastPathComponent
  }
}
