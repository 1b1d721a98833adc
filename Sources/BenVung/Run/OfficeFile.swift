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
  let letterhead: Letterhead

  /// Reads the file of the folder that the register is in.
  ///
  /// - Parameter layout: of the pages; no matter of the office alone.
  /// - Throws: ``Diagnostic`` E0803 where there is none; ``Diagnostics`` with all its faults.
  init(beside register: String, layout: PageLayout) throws {
    let folder = (register as NSString).deletingLastPathComponent
    let path = folder.isEmpty ? Self.name : folder + "/" + Self.name
    guard FileManager.default.fileExists(atPath: path) else {
      throw Diagnostic(.officeMissing, ["file": path], hint: Self.sample)
    }
    try self.init(source: DataFile.content(of: path), file: path, layout: layout)
  }

  init(source: [UInt8], file: String, layout: PageLayout) throws {
    let data = try DataFile(source: source, name: file)
    let table = data.table
    var reader = data.reader()
    reader.check(table, at: "", keys: Self.keys)
    let issuing = reader.text(table, "issuing_body", at: "", required: true)
    let symbol = reader.text(table, "symbol", at: "", required: true)
    let place = reader.text(table, "place", at: "", required: true)
    let letterhead = Letterhead(
      governingBody: reader.text(table, "governing_body", at: ""), issuingBody: issuing ?? "", symbol: symbol ?? "",
      place: place ?? "", kind: reader.text(table, "kind", at: "") ?? "Báo cáo",
      signerOffice: reader.texts(table, "signer_office", at: ""), signer: reader.text(table, "signer", at: ""),
      recipients: reader.texts(table, "recipients", at: ""), layout: layout)
    guard reader.faults.isEmpty else { throw Diagnostics(reader.faults) }
    self.letterhead = letterhead
  }

  /// The invented office of the demo register.
  static let demo = """
    -- Cơ quan ban hành văn bản (báo cáo trình bày theo Nghị định 30/2020/NĐ-CP). Dữ liệu mẫu: người ký là bịa.
    return {
      governing_body = "Ủy ban nhân dân huyện Cần Giờ",
      issuing_body = "Phòng Lao động - Thương binh và Xã hội", symbol = "BC-LĐTBXH", place = "Cần Giờ",
      kind = "Báo cáo", signer_office = { "KT. Trưởng phòng", "Phó Trưởng phòng" }, signer = "Nguyễn Văn Mẫu",
      recipients = { "UBND huyện", "Ủy ban MTTQ Việt Nam huyện", "UBND các xã, thị trấn", "Lưu: VT" },
    }

    """

  private static let sample = LocalizedText(
    both: "return { issuing_body = \"UBND xã Cần Giờ\", symbol = \"BC-UBND\", place = \"Cần Giờ\" }")
}
