/// Commands that bring files into the register.

import Messages

extension Commands {
  static let importing: [Command] = [
    Command(importFile) { try $0.importFile() },
    Command(imports) { try $0.imports() },
  ]

  static let importFile = CommandDeclaration(
    "import", vi: "nhập một tệp CSV vào sổ: tất cả hoặc không gì cả",
    en: "bring a CSV file into the register: all of it or nothing",
    positionals: [.init("TỆP", "FILE", help: LocalizedText(vi: "tệp CSV", en: "a CSV file"))],
    flags: [
      .init(
        "as", argument: .value("FORM"), vi: "biểu mẫu (bắt buộc), như households",
        en: "the form (required), such as households"),
      .init(
        "year", argument: .value("YEAR"), vi: "năm rà soát, nếu tệp không có cột ngày",
        en: "the year, where the file has no dates"),
      .init("dry-run", vi: "đọc và kiểm tra, không ghi", en: "read and check, write nothing"),
      .init(
        "standard", argument: .value("ID"), vi: "chuẩn nghèo của cột phân loại", en: "the standard of the class column"),
    ])

  static let imports = CommandDeclaration("imports", vi: "các lần nhập", en: "the history of imports")
}
