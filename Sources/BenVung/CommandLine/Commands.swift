/// All commands, declared.

import Messages

enum Commands {
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

  static let schema = CommandDeclaration(
    "data schema", vi: "từ điển dữ liệu: bảng, cột, kiểu, đơn vị", en: "the dictionary: entities, fields, types, units",
    positionals: [
      .init("BẢNG", "ENTITY", help: LocalizedText(vi: "như reviews", en: "such as reviews"), required: false)
    ])

  static let run = CommandDeclaration(
    "run", vi: "chạy một phần mở rộng, hoặc một tệp .lua", en: "run a plugin, or a .lua file",
    positionals: [
      .init(
        "ID", "ID",
        help: LocalizedText(
          vi: "id của phần mở rộng, hoặc đường dẫn tệp .lua", en: "a plugin's id, or the path of a .lua file"))
    ],
    flags: [
      .init(
        "output", short: "o", argument: .value("FILE"), vi: "ghi ra tệp; đuôi tệp là định dạng; - là màn hình",
        en: "write a file, its ending being the format; - is stdout", repeated: true),
      .init(
        "format", short: "O", argument: .value("FMT"), vi: "định dạng: text, md, html, csv, json",
        en: "format: text, md, html, csv, json"),
      .init(
        "standard", argument: .value("ID"), vi: "chuẩn nghèo, như VN-2022", en: "poverty standard, such as VN-2022"),
      .init("as-of", argument: .value("DATE"), vi: "tính đến ngày này", en: "as of this day"),
      .init(
        "grant", argument: .value("personal"), vi: "cho phép đọc dữ liệu cá nhân",
        en: "allow personal fields to be read", repeated: true),
      .init(
        "params", argument: .value("FILE"), vi: "tham số từ tệp .lua hoặc .json",
        en: "parameters from a .lua or .json file"),
    ] + RunLimits.flags + [
      .init(
        "isolate", vi: "chạy trong tiến trình riêng có giới hạn CPU và bộ nhớ",
        en: "run in a process of its own with limits of CPU and address space")
    ])

  static let repl = CommandDeclaration(
    "repl", vi: "dấu nhắc Lua trên bản chụp của sổ, chỉ đọc", en: "Lua prompt on a snapshot of the register, read-only",
    flags: [
      .init(
        "grant", argument: .value("personal"), vi: "cho phép đọc dữ liệu cá nhân",
        en: "allow personal fields to be read", repeated: true)
    ] + RunLimits.flags)

  static let pluginList = CommandDeclaration("plugin list", vi: "các phần mở rộng", en: "the plugins")
  static let pluginInfo = CommandDeclaration(
    "plugin info", vi: "một phần mở rộng: tham số, quyền, tệp", en: "one plugin: parameters, permissions, files",
    positionals: [.init("ID", "ID", help: LocalizedText(vi: "id của phần mở rộng", en: "a plugin's id"))])

  static let all = [initialise, importFile, imports, schema, run, repl, pluginList, pluginInfo]
}
