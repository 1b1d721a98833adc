/// Where an office's forms are: the folder `forms/` beside the register, then the plugin's `assets/`. An office that has its
/// own edition of a plugin's form puts it under the same name into `forms/`.

import Documents
import Foundation
import Messages
import Vietnamese

struct FormFiles {
  var plugin: Plugin?
  /// Nil: there is none.
  var folder: String?

  static let folderName = "forms"

  /// The folder of a register's workspace.
  static func folder(beside register: String) -> String {
    let workspace = (register as NSString).deletingLastPathComponent
    return workspace.isEmpty ? folderName : workspace + "/" + folderName
  }

  /// A form's bytes, and what messages call it.
  ///
  /// - Throws: ``Diagnostic`` E0821 where there is none of that name, E0397 for a path out of the folder or a file larger
  ///   than 32 MB.
  func read(_ name: String) throws -> (bytes: [UInt8], file: String) {
    for place in places {
      guard let bytes = try PluginFiles.read(name, in: place.folder, display: place.display, limit: FormFile.largest)
      else { continue }
      return (bytes, place.display + "/" + name)
    }
    throw Diagnostic(
      .formMissing, ["name": name], suggestion: known.closest(to: name),
      hint: LocalizedText(
        vi: "chép tệp mẫu vào \(folder ?? Self.folderName)/", en: "copy the form into \(folder ?? Self.folderName)/"))
  }

  private var places: [(folder: String, display: String)] {
    var places = folder.map { [($0, $0)] } ?? []
    if let plugin, !plugin.isScriptFile { places.append((plugin.folder + "/assets", plugin.chunk("assets"))) }
    return places
  }

  private var known: [String] {
    places.flatMap { (try? FileManager.default.contentsOfDirectory(atPath: $0.folder)) ?? [] }
      .filter { $0.hasSuffix(".docx") || $0.hasSuffix(".xlsx") }.sorted()
  }
}
