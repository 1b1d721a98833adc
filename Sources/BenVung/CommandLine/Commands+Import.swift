/// Commands that bring files into the register.

import Messages

extension Commands {
  static let importing: [Command] = [
    Command(importFile) { try $0.importFile() },
    Command(imports) { try $0.imports() },
    Command(undoImport) { try $0.undoImport() },
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

  static let undoImport = CommandDeclaration(
    "imports undo", vi: "hoàn tác một lần ghi, nếu sau đó chưa ai sửa các dòng của nó",
    en: "take one batch back, unless a later one changed its rows",
    positionals: [
      .init(
        "N", "N", help: LocalizedText(vi: "số của lần ghi, xem benvung imports", en: "its number, see benvung imports"))
    ],
    flags: [
      .init("dry-run", vi: "cho biết sẽ đổi gì, không ghi", en: "tell what would change, write nothing"),
      .init("reason", argument: .value("TEXT"), vi: "lý do, ghi vào lịch sử", en: "the reason, for the history"),
    ])
}
