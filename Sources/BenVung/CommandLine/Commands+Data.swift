/// Commands that look at the register, and take data out of it.

import Documents
import Messages

extension Commands {
  static let data: [Command] = [
    Command(schema) { try $0.schema() },
    Command(check) { try $0.check() },
    Command(template) { try $0.template() },
  ]

  /// Where a document of the command goes.
  private static let outputs: [FlagDeclaration] = [
    .init(
      "output", short: "o", argument: .value("FILE"), vi: "ghi ra tệp; đuôi tệp là định dạng; - là màn hình",
      en: "write a file, its ending being the format; - is stdout", repeated: true),
    .init(
      "format", short: "O", argument: .value("FMT"), vi: "định dạng: \(DocumentFormat.names)",
      en: "format: \(DocumentFormat.names)"),
  ]

  static let check = CommandDeclaration(
    "data check", vi: "các dòng vi phạm quy tắc; người, hộ có thể trùng",
    en: "rows that break the rules; persons and households that may be the same",
    positionals: [
      .init("BẢNG", "ENTITY", help: LocalizedText(vi: "như supports", en: "such as supports"), required: false)
    ],
    flags: [
      .init("rule", argument: .value("ID"), vi: "chỉ quy tắc này", en: "this rule only", repeated: true),
      .init("area", argument: .value("AREA"), vi: "chỉ địa bàn này", en: "this area only"),
      .init("year", argument: .value("YEAR"), vi: "chỉ năm này", en: "this year only"),
      .init(
        "duplicates", vi: "gợi ý người và hộ có thể trùng", en: "suggest persons and households that may be the same"),
      .init("all", vi: "kê mọi dòng, không chỉ 20 dòng đầu", en: "list every row, not only the first 20"),
    ] + outputs)

  static let schema = CommandDeclaration(
    "data schema", vi: "từ điển dữ liệu: bảng, cột, kiểu, đơn vị", en: "the dictionary: entities, fields, types, units",
    positionals: [
      .init("BẢNG", "ENTITY", help: LocalizedText(vi: "như reviews", en: "such as reviews"), required: false)
    ], flags: outputs)

  static let template = CommandDeclaration(
    "data template", vi: "một tệp Excel trống của biểu mẫu, có danh sách chọn và giải thích, nhập được ngay",
    en: "an empty workbook of a form, with drop-down lists and explanations, to be imported as it is",
    positionals: [
      .init("BIỂU_MẪU", "FORM", help: LocalizedText(vi: "như households", en: "such as households"), required: false)
    ],
    flags: [
      .init(
        "output", short: "o", argument: .value("FILE.xlsx"), vi: "tệp ghi ra; mặc định BIỂU_MẪU.xlsx",
        en: "the file to write; by default FORM.xlsx")
    ])
}
