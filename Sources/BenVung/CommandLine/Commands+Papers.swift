/// Commands about documents that were written earlier.

import Documents
import Messages

extension Commands {
  static let papers: [Command] = [
    Command(verify) { try $0.verify() },
    Command(behind) { try $0.behind() },
  ]

  private static let file = PositionalDeclaration(
    "TỆP", "FILE",
    help: LocalizedText(
      vi: "tài liệu do benvung run viết ra: .pdf .docx .xlsx .ods .html .md .json",
      en: "a document that benvung run wrote: .pdf .docx .xlsx .ods .html .md .json"))

  private static let again: [FlagDeclaration] = [
    .init(
      "script", argument: .value("FILE"), vi: "tệp .lua đã làm ra tài liệu, nếu không phải phần mở rộng",
      en: "the .lua file that made the document, where no plugin did"),
    .init(
      "grant", argument: .value("personal"), vi: "cho phép đọc dữ liệu cá nhân",
      en: "allow personal fields to be read", repeated: true),
  ]

  static let verify = CommandDeclaration(
    "verify", vi: "số nào trên một tài liệu còn đúng; đổi vì dữ liệu, vì mã, hay vì tệp bị sửa tay",
    en: "which figures of a document still hold; changed by data, script, or by hand in the file",
    positionals: [file], flags: again)

  static let behind = CommandDeclaration(
    "behind", vi: "những dòng nào của sổ đứng sau một con số trên tài liệu",
    en: "which records of the register a figure of a document stands for",
    positionals: [
      file,
      .init(
        "BẢNG", "TABLE",
        help: LocalizedText(
          vi: "mã của bảng, như by-unit; figures-1 là nhóm số liệu chính thứ nhất",
          en: "the table's id, such as by-unit; figures-1 is the first group of key figures")),
      .init(
        "Ô", "CELL",
        help: LocalizedText(
          vi:
            "B7: cột thứ hai, dòng thứ bảy đếm từ dưới tiêu đề, dòng tổng là dòng cuối; hoặc \"Xã Thạnh An/poor\": tên dòng, rồi mã hay tiêu đề cột; \"total/poor\": dòng tổng",
          en:
            "B7: second column, seventh row below the head, the total being the last; or \"Xã Thạnh An/poor\": the row's name, then the column's id or heading; \"total/poor\": the total"
        )),
    ],
    flags: again + [
      .init(
        "output", short: "o", argument: .value("FILE"), vi: "ghi ra tệp; đuôi tệp là định dạng; - là màn hình",
        en: "write a file, its ending being the format; - is stdout", repeated: true),
      .init(
        "format", short: "O", argument: .value("FMT"), vi: "định dạng: \(DocumentFormat.names)",
        en: "format: \(DocumentFormat.names)"),
    ])
}
