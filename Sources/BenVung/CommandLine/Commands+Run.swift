/// Commands that run scripts.

import Messages

extension Commands {
  static let running: [Command] = [
    Command(run, words: { try RunCommand(tool: $0, words: $1, language: $2).execute() }),
    Command(repl) { try $0.prompt() },
  ]

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
      .init(
        "apply", vi: "ghi những gì phần mở rộng đề xuất, thành một lần ghi hoàn tác được",
        en: "write what the plugin proposes, as one batch that can be taken back"),
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
}
