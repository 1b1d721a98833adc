/// The plan of a query as a table.

import Analytics
import Documents
import Messages

enum PlanTable {
  static func table(_ trace: QueryTrace, language: Language) -> Documents.Table {
    func word(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
    let columns = [
      Column(id: "step", label: word("Bước", "Step"), isKey: true),
      Column(id: "rows_in", label: word("Dòng vào", "Rows in"), format: .integer),
      Column(id: "rows_out", label: word("Dòng ra", "Rows out"), format: .integer),
      Column(id: "milliseconds", label: word("Mili giây", "Milliseconds"), format: .decimal2),
      Column(id: "kilobytes", label: word("Bộ nhớ tăng (KB)", "Memory grown (KB)"), format: .integer),
      Column(id: "how", label: word("Cách làm", "How")),
    ]
    let steps = trace.steps
    func row(_ words: String, _ first: Int?, _ last: Int?, _ seconds: Double, _ bytes: Int, _ how: String) -> [Value] {
      [
        .text(words), first.map { .integer(Int64($0)) } ?? .null, last.map { .integer(Int64($0)) } ?? .null,
        .decimal(seconds * 1000), .integer(Int64(bytes / 1024)), .text(how),
      ]
    }
    return Documents.Table(
      id: "plan", columns: columns,
      rows: steps.map { row($0.words[language], $0.rowsIn, $0.rowsOut, $0.seconds, $0.bytes, $0.how[language]) },
      total: row(
        word("Cả truy vấn", "Whole query"), nil, nil, steps.reduce(0) { $0 + $1.seconds },
        steps.reduce(0) { $0 + $1.bytes }, ""),
      footnotes: footnotes(language))
  }

  private static func footnotes(_ language: Language) -> [String] {
    let peak = QueryTrace.peakResidentBytes
    guard peak > 0 else { return [] }
    let number = NumberFormat.integer.string(for: .integer(Int64(peak / 1024)), in: language)
    return [
      language == .vi
        ? "Bộ nhớ thường trú cao nhất của tiến trình: \(number) KB, kể cả phần bản chụp được ánh xạ."
        : "Peak resident memory of the process: \(number) KB, mapped pages of the snapshot included."
    ]
  }
}
