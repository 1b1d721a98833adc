/// `benvung data export --without-personal`

import Messages
import Register

extension CommandContext {
  func exportCopy(_ store: RegisterStore, to path: String) throws -> Int32 {
    let others = ["all", "where", "area", "year", "standard", "codes", "grant"]
    if let other = others.first(where: parsed.has) {
      throw Diagnostic(.flagsExclude, ["flag": "--without-personal", "other": "--" + other])
    }
    if let extra = parsed.positionals.first { throw Diagnostic(.unexpectedArgument, ["value": extra]) }
    guard path.lowercased().hasSuffix(".db") else {
      throw Diagnostic(
        .copyEnding, ["path": path], hint: LocalizedText(both: "-o \(path.split(separator: ".").first ?? "so").db"))
    }
    let copy = try tool.interruption.during(.stopping { store.cancel() }) {
      try store.exportPseudonymous(to: path, note: note, overwrites: parsed.has("force"))
    }
    if isJSON {
      tool.console.print(
        try JSONOutput.text(
          CopyRecord(path: copy.path, sha256: copy.sha256, revision: copy.revision, batch: copy.batch)))
      return 0
    }
    print(
      "Đã ghi \(path): bản sao của sổ không có dữ liệu cá nhân.",
      "Wrote \(path): a copy of the register without personal data.")
    if !isQuiet {
      print(
        "  Tên, số định danh, điện thoại, địa chỉ, mã hộ là bí danh chỉ có nghĩa trong bản này; ngày sinh chỉ còn năm; ghi chú để trống.",
        "  Names, numbers, phones, addresses and household codes are pseudonyms of this copy alone; birth dates are years; notes are empty."
      )
      print(
        "  Người biết rõ một hộ vẫn có thể nhận ra hộ ấy qua các con số: đừng công bố tệp này.",
        "  Who knows a household well may know it again by its figures: do not publish this file.")
    }
    return 0
  }
}

private struct CopyRecord: Encodable {
  let path, sha256: String
  let revision: Int64
  let batch: Int64?
}
