/// Commands that look at the register, and take data out of it.

import Messages

extension Commands {
  static let data: [Command] = [
    Command(schema) { try $0.schema() }
  ]

  static let schema = CommandDeclaration(
    "data schema", vi: "từ điển dữ liệu: bảng, cột, kiểu, đơn vị", en: "the dictionary: entities, fields, types, units",
    positionals: [
      .init("BẢNG", "ENTITY", help: LocalizedText(vi: "như reviews", en: "such as reviews"), required: false)
    ])
}
