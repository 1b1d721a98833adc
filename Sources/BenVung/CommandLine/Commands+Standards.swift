/// Commands about poverty standards.

import Messages

extension Commands {
  static let standards: [Command] = [
    Command(standardList) { try $0.standardList() },
    Command(standardShow) { try $0.standardShow() },
    Command(standardDiff) { try $0.standardDiff() },
    Command(standardTry) { try $0.standardTry() },
  ]

  static let standardList = CommandDeclaration(
    "standard list", vi: "các chuẩn nghèo: hiệu lực, căn cứ, mức thu nhập",
    en: "the poverty standards: validity, legal source, lines",
    flags: [
      .init(
        "date", argument: .value("DATE"), vi: "chỉ những chuẩn có hiệu lực vào ngày này",
        en: "only those in force on this day")
    ])

  static let standardShow = CommandDeclaration(
    "standard show", vi: "một chuẩn nghèo: mức thu nhập, chỉ số, quy tắc, điều chưa xác minh",
    en: "one poverty standard: lines, indicators, rules, what is unconfirmed",
    positionals: [
      .init(
        "CHUẨN", "STANDARD",
        help: LocalizedText(vi: "như VN-2022, hoặc tệp .lua", en: "such as VN-2022, or a .lua file"))
    ])

  static let standardDiff = CommandDeclaration(
    "standard diff", vi: "hai chuẩn nghèo khác nhau ở đâu", en: "where two poverty standards differ",
    positionals: [
      .init(
        "CHUẨN", "STANDARD",
        help: LocalizedText(vi: "như VN-2022, hoặc tệp .lua", en: "such as VN-2022, or a .lua file")),
      .init("CHUẨN_KHÁC", "OTHER", help: LocalizedText(vi: "chuẩn thứ hai", en: "the second one")),
    ])

  static let standardTry = CommandDeclaration(
    "standard try", vi: "thử một chuẩn (dự thảo): hộ nào vào, hộ nào ra khỏi danh sách",
    en: "try a (draft) standard: which households enter the list, which leave",
    positionals: [
      .init(
        "CHUẨN", "STANDARD",
        help: LocalizedText(
          vi: "như VN-2027, hoặc tệp .lua của dự thảo", en: "such as VN-2027, or the .lua file of a draft"))
    ],
    flags: [
      .init(
        "year", argument: .value("YEAR"), vi: "năm rà soát; mặc định năm cuối",
        en: "the reviews' year; default the last"),
      .init(
        "against", argument: .value("ID"), vi: "so với chuẩn này; mặc định chuẩn có hiệu lực",
        en: "compare with this standard; default the one in force"),
      .init("area", argument: .value("AREA"), vi: "địa bàn; mặc định toàn bộ", en: "the area; default all"),
      .init("list", vi: "liệt kê mã các hộ vào và ra", en: "list the codes of the households that enter and leave"),
    ])
}
