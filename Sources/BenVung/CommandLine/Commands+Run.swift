/// Commands that run scripts.

import Documents
import Messages

extension Commands {
  static let running: [Command] = [
    Command(run, words: { try RunCommand(tool: $0, words: $1, language: $2).execute() }),
    Command(retry) { context in
      let record = try RepeatRecord.read()
      guard !record.failed.isEmpty else {
        context.print("Lần chạy hàng loạt vừa rồi đã xong cả.", "All of the last batch is done.")
        return 0
      }
      return try RunCommand(tool: context.tool, words: record.words, language: context.language, only: record.failed)
        .execute()
    },
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
        "format", short: "O", argument: .value("FMT"), vi: "định dạng: \(DocumentFormat.names)",
        en: "format: \(DocumentFormat.names)"),
      .init(
        "for-each", argument: .value("NAME"),
        vi: "một văn bản cho mỗi giá trị của tham số này (thường là area); tên tệp cần {area} hoặc {area_name}",
        en: "one document for each value of this parameter (mostly area); file names need {area} or {area_name}"),
      .init(
        "jobs", argument: .value("N"), vi: "với --for-each: làm bao nhiêu văn bản cùng lúc [mọi lõi]",
        en: "with --for-each: how many documents at a time [all cores]"),
      .init(
        "chart", argument: .value("ID"), vi: "biểu đồ hay bản đồ mà tệp .svg, .png vẽ (khi văn bản có nhiều)",
        en: "the chart or map that a .svg or .png file shows (where there are several)"),
      .init(
        "standard", argument: .value("ID"), vi: "chuẩn nghèo, như VN-2022", en: "poverty standard, such as VN-2022"),
      .init("as-of", argument: .value("DATE"), vi: "tính đến ngày này", en: "as of this day"),
      .init(
        "grant", argument: .value("personal"), vi: "cho phép đọc dữ liệu cá nhân",
        en: "allow personal fields to be read", repeated: true),
      .init(
        "layout", argument: .value("NAME"),
        vi: "trình bày: plain, hoặc official-report theo Nghị định 30/2020 với cơ quan trong office.lua (tệp PDF)",
        en: "layout: plain, or official-report by Decree 30/2020 with the office of office.lua (PDF files)"),
      .init(
        "doc-number", argument: .value("N"), vi: "số của văn bản; không có thì để trống cho văn thư",
        en: "the document's number; without it a gap is left for the hand"),
      .init(
        "doc-date", argument: .value("DATE"), vi: "ngày ban hành; không có thì để trống",
        en: "the date of issue; without it a gap is left"),
      .init(
        "bilingual", vi: "trang .html có cả hai ngôn ngữ, với nút đổi",
        en: ".html pages hold both languages, with a switch"),
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

  static let retry = CommandDeclaration(
    "retry", vi: "chạy lại những phần chưa xong của run --for-each vừa rồi",
    en: "run again what failed in the last run --for-each")

  static let repl = CommandDeclaration(
    "repl", vi: "dấu nhắc Lua trên bản chụp của sổ, chỉ đọc", en: "Lua prompt on a snapshot of the register, read-only",
    flags: [
      .init(
        "grant", argument: .value("personal"), vi: "cho phép đọc dữ liệu cá nhân",
        en: "allow personal fields to be read", repeated: true)
    ] + RunLimits.flags)
}
