/// The office's details for official documents: `office.lua` beside the register, data only. Scripts do not see it, so
/// that no plugin can issue in another office's name.

import Documents
import Foundation
import LuaRuntime
import Messages
import Programme

struct OfficeFile {
  static let name = "office.lua"
  private static let keys = [
    "governing_body", "issuing_body", "symbol", "place", "kind", "signer_office", "signer", "recipients",
  ]
  /// More than any office has to say.
  private static let largest = 1 << 20

  let letterhead: Letterhead

  /// Reads the file of the folder that the register is in.
  ///
  /// - Throws: ``Diagnostic`` E0803 where there is none; ``Diagnostics`` with all its faults.
  init(beside register: String) throws {
    let folder = (register as NSString).deletingLastPathComponent
    let path = folder.isEmpty ? Self.name : folder + "/" + Self.name
    guard FileManager.default.fileExists(atPath: path) else {
      throw Diagnostic(.officeMissing, ["file": path], hint: Self.sample)
    }
    let content: Data
    do {
      content = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      let reason = LocalizedText(reason: error)
      throw Diagnostic(.fileUnreadable, ["file": path, "reason": reason.vi, "reason_en": reason.en])
    }
    guard content.count <= Self.largest else {
      throw Diagnostic(
        .fileUnreadable, ["file": path, "reason": "lớn hơn 1 MB", "reason_en": "it is larger than 1 MB"])
    }
    try self.init(source: Array(content), file: path)
  }

  init(source: [UInt8], file: String) throws {
    let state = LuaState()
    defer { state.close() }
    let value: LuaValue
    do {
      value = try state.loadData(source, chunk: file, instructions: Manifest.instructions)
    } catch {
      throw Diagnostics([
        Diagnostic(
          .manifestUnreadable, ["reason": error.message], place: Place(file: error.chunk ?? file, line: error.line))
      ])
    }
    guard let table = value.table else { throw Diagnostics([Diagnostic(.manifestNotTable, place: Place(file: file))]) }
    var reader = ManifestReader(file: file, model: .programme, places: ManifestPlaces(source: source))
    reader.check(table, at: "", keys: Self.keys)
    let issuing = reader.text(table, "issuing_body", at: "", required: true)
    let symbol = reader.text(table, "symbol", at: "", required: true)
    let place = reader.text(table, "place", at: "", required: true)
    let letterhead = Letterhead(
      governingBody: reader.text(table, "governing_body", at: ""), issuingBody: issuing ?? "", symbol: symbol ?? "",
      place: place ?? "", kind: reader.text(table, "kind", at: "") ?? "Báo cáo",
      signerOffice: reader.texts(table, "signer_office", at: ""), signer: reader.text(table, "signer", at: ""),
      recipients: reader.texts(table, "recipients", at: ""))
    guard reader.faults.isEmpty else { throw Diagnostics(reader.faults) }
    self.letterhead = letterhead
  }

  private static let sample = LocalizedText(
    both: "return { issuing_body = \"UBND xã Cần Giờ\", symbol = \"BC-UBND\", place = \"Cần Giờ\" }")
}
