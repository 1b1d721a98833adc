/// The geometry that maps are drawn with. Scripts name a file and never see it: the host reads it, from the plugin's own
/// `assets/`, a library plugin's or the folder of the register, and from nowhere else.

import Crypto
import Documents
import Foundation
import Messages

/// The geometry files of one run, each read once.
final class GeometryFiles {
  private let plugin: Plugin
  private let libraries: [Plugin]
  /// The folder that the register is in.
  private let workspace: String
  private var read: [String: Geometry] = [:]

  struct Geometry {
    let content: GeoJSON
    /// SHA-256 in hexadecimal: which outlines a map was drawn with.
    let hash: String
  }

  init(plugin: Plugin, libraries: [Plugin], workspace: String) {
    self.plugin = plugin
    self.libraries = libraries
    self.workspace = workspace.isEmpty ? "." : workspace
  }

  /// The geometry under a name as scripts write it: "assets/units.geojson" is the plugin's own,
  /// "reference-data/assets/units.geojson" a library's, anything else lies beside the register.
  ///
  /// - Throws: ``Diagnostic`` E0825 where there is no such file, E0397 for a path or link out of its folder, E0823 and
  ///   E0824 as ``GeoJSON`` does.
  func geometry(_ name: String) throws -> Geometry {
    if let made = read[name] { return made }
    let (folder, path, display) = place(of: name)
    guard path.hasSuffix(".geojson") || path.hasSuffix(".json") else {
      throw Diagnostic(
        .geometryMissing,
        ["file": name, "reason": "tên tệp kết thúc bằng .geojson", "reason_en": "its name ends in .geojson"])
    }
    guard let bytes = try PluginFiles.read(path, in: folder, display: display, limit: GeoJSON.largestFile) else {
      throw Diagnostic(
        .geometryMissing,
        ["file": name, "reason": "không có tệp này", "reason_en": "there is no such file"],
        hint: LocalizedText(
          vi: "tìm trong assets/ của phần mở rộng, của thư viện (\(libraries.map(\.id).joined(separator: ", "))), "
            + "hoặc cạnh sổ",
          en: "looked for in the assets/ of the plugin, of a library (\(libraries.map(\.id).joined(separator: ", "))), "
            + "or beside the register"))
    }
    let shown = display.isEmpty ? path : display + "/" + path
    let geometry = Geometry(
      content: try GeoJSON(bytes, name: shown), hash: PluginFiles.hexadecimal(SHA256.hash(data: bytes)))
    read[name] = geometry
    return geometry
  }

  private func place(of name: String) -> (folder: String, path: String, display: String) {
    if name.hasPrefix("assets/") { return (plugin.folder.isEmpty ? "." : plugin.folder, name, plugin.displayFolder) }
    if let slash = name.firstIndex(of: "/"), let library = libraries.first(where: { $0.id == name[..<slash] }) {
      let path = String(name[name.index(after: slash)...])
      if path.hasPrefix("assets/") { return (library.folder, path, library.displayFolder) }
    }
    return (workspace, name, "")
  }
}
