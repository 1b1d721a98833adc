/// Commands that make and look after a workspace.

import Messages

extension Commands {
  static let workspace: [Command] = [
    Command(initialise) { try $0.initialise() }
  ]

  static let initialise = CommandDeclaration(
    "init", vi: "tạo thư mục làm việc: register.db, plugins/, out/",
    en: "make a workspace: register.db, plugins/, out/",
    positionals: [
      .init(
        "THƯ-MỤC", "DIR", help: LocalizedText(vi: "mặc định: thư mục hiện tại", en: "by default the current one"),
        required: false)
    ],
    flags: [
      .init("demo", vi: "thêm dữ liệu mẫu (mọi tên người đều là bịa)", en: "add demo data (all people invented)"),
      .init(
        "households", argument: .value("N"), vi: "số hộ của huyện mẫu [20000]",
        en: "households of the demo district [20000]"),
      .init("seed", argument: .value("S"), vi: "hạt giống của dữ liệu mẫu [1]", en: "seed of the demo data [1]"),
      .init("title", argument: .value("TEXT"), vi: "tên địa bàn trên báo cáo", en: "the area's title in reports"),
      .init(
        "jurisdiction", argument: .value("national|HCMC"), vi: "chuẩn nghèo của cả nước hay của Thành phố",
        en: "the nation's or the city's poverty standards"),
      .init("area", argument: .value("CODE"), vi: "mã đơn vị của sổ", en: "code of the register's unit"),
    ])
}
