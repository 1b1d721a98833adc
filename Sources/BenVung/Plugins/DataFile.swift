/// A Lua file of data alone: a manifest, the office's details, a layout, parameters. It is read in an empty environment, so
/// that nothing in it can run.

import Foundation
import LuaRuntime
import Messages
import Programme

struct DataFile {
  /// More than anybody writes by hand.
  static let largest = 1 << 20

  /// What messages call it.
  let name: String
  let table: LuaTable
  private let places: ManifestText

  /// - Throws: ``Diagnostics`` where it is no Lua, or gives no table.
  init(source: [UInt8], name: String) throws {
    let value: LuaValue
    do {
      value = try LuaState.data(source, chunk: name, instructions: Manifest.instructions)
    } catch {
      throw Diagnostics([
        Diagnostic(
          .manifestUnreadable, ["reason": error.message], place: Place(file: error.chunk ?? name, line: error.line))
      ])
    }
    guard let table = value.table else { throw Diagnostics([Diagnostic(.manifestNotTable, place: Place(file: name))]) }
    self.name = name
    self.table = table
    places = ManifestText(source)
  }

  /// Reads a file by its path.
  init(path: String) throws { try self.init(source: Self.content(of: path), name: path) }

  /// Takes the fields one by one, and knows where each stands.
  func reader(model: Model = .programme) -> ManifestReader {
    ManifestReader(file: name, model: model, places: places)
  }

  /// The bytes of a file of data, whatever its syntax.
  ///
  /// - Throws: ``Diagnostic`` where it cannot be read, or is larger than 1 MB.
  static func content(of path: String) throws(Diagnostic) -> [UInt8] {
    let content: Data
    do {
      content = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      let reason = LocalizedText(reason: error)
      throw Diagnostic(.fileUnreadable, ["file": path, "reason": reason.vi, "reason_en": reason.en])
    }
    guard content.count <= largest else {
      throw Diagnostic(
        .fileUnreadable, ["file": path, "reason": "lớn hơn 1 MB", "reason_en": "it is larger than 1 MB"])
    }
    return Array(content)
  }
}
