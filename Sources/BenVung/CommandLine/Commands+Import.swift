/// Commands that bring files into the register.

import Messages

extension Commands {
  static let importing: [Command] = [
    Command(importFile) { try $0.importFile() },
    Command(imports) { try $0.imports() },
    Command(undoImport) { try $0.undoImport() },
    Command(quarantine) { try $0.quarantine() },
  ]

  static let importFile = CommandDeclaration(
    "import", vi: "nhập một tệp Excel hay CSV vào sổ; trang, tiêu đề, cột được tự nhận ra",
    en: "bring an Excel or CSV file into the register; sheet, head and columns are found by themselves",
    positionals: [.init("TỆP", "FILE", help: LocalizedText(vi: "tệp .xlsx hay .csv", en: "an .xlsx or .csv file"))],
    flags: [
      .init(
        "as", argument: .value("FORM"), vi: "biểu mẫu, như households, nếu không tự nhận ra được",
        en: "the form, such as households, where it is not recognised"),
      .init(
        "sheet", argument: .value("NAME"), vi: "trang của tệp Excel, nếu nhiều trang cùng hợp",
        en: "the sheet of a workbook, where several fit"),
      .init(
        "header-rows", argument: .value("5-6"), vi: "các dòng tiêu đề, nếu không tự tìm được",
        en: "the rows of the head, where they are not found"),
      .init(
        "map", argument: .value("NAME"), vi: "dùng bản đồ cột maps/NAME.json", en: "use the map maps/NAME.json"),
      .init(
        "save-map", argument: .value("NAME"), vi: "ghi các cột đã nhận ra vào maps/NAME.json, sửa được",
        en: "write the columns as recognised to maps/NAME.json, to be changed by hand"),
      .init(
        "year", argument: .value("YEAR"), vi: "năm rà soát, nếu tệp không có cột ngày",
        en: "the year, where the file has no dates"),
      .init(
        "standard", argument: .value("ID"),
        vi: "chuẩn nghèo của cột phân loại [chuẩn của sổ có hiệu lực vào ngày rà soát]",
        en: "the standard of the class column [the register's, in force on the date of the review]"),
      .init("dry-run", vi: "đọc và kiểm tra, không ghi", en: "read and check, write nothing"),
      .init(
        "on-error", argument: .value("stop|skip|quarantine"),
        vi: "dòng có lỗi: không ghi gì (stop, mặc định), bỏ qua dòng ấy, hoặc để riêng trong sổ",
        en: "rows with faults: write nothing (stop, the default), skip them, or keep them aside in the register"),
      .init(
        "fix-file", argument: .value("OUT.xlsx"), vi: "ghi các dòng có lỗi ra tệp Excel để sửa rồi nhập lại",
        en: "write the rows with faults into a workbook, to be corrected and imported"),
    ])

  static let imports = CommandDeclaration("imports", vi: "các lần nhập", en: "the history of imports")

  static let quarantine = CommandDeclaration(
    "imports quarantine", vi: "các dòng để riêng vì lỗi, chờ sửa", en: "rows kept aside for their faults",
    positionals: [
      .init(
        "N", "N", help: LocalizedText(vi: "chỉ của lần nhập này", en: "those of this import alone"), required: false)
    ],
    flags: [
      .init(
        "fix-file", argument: .value("OUT.xlsx"), vi: "ghi ra tệp Excel để sửa rồi nhập lại",
        en: "write them into a workbook, to be corrected and imported"),
      .init("drop", vi: "bỏ các dòng này", en: "drop these rows"),
    ])

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
