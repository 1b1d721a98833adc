/// Commands that look after the register and the installation.

import Messages

extension Commands {
  static let upkeep: [Command] = [
    Command(log) { try $0.log() },
    Command(doctor) { try $0.doctor() },
  ]

  static let doctor = CommandDeclaration(
    "doctor", vi: "kiểm tra sổ, phần mở rộng, phông chữ và máy; chỉ ra cách khắc phục",
    en: "what is wrong with the register, the plugins, the fonts and the machine, and the way out")

  static let log = CommandDeclaration(
    "log", vi: "lịch sử ghi và xuất dữ liệu, mới nhất trước", en: "the history of writes and exports, newest first",
    flags: [
      .init("since", argument: .value("DATE"), vi: "từ ngày, như 2026-01-15", en: "from this day on, as 2026-01-15"),
      .init("who", argument: .value("NAME"), vi: "chỉ của một người", en: "of one person only"),
      .init("limit", argument: .value("N"), vi: "số lần gần nhất [50]", en: "how many, the newest [50]"),
      .init(
        "file", argument: .value("FILE"), vi: "lần ghi hay xuất nào đã tạo ra tệp này",
        en: "which batch a file belongs to"),
      .init(
        "grant", argument: .value("personal"), vi: "cho xem dữ liệu cá nhân", en: "show personal fields", repeated: true
      ),
    ])
}
