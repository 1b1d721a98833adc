/// The records behind a figure as a document.

import Analytics
import Documents
import Messages
import Programme

struct BehindReport {
  let file: String
  let paper: Paper
  let table: Documents.Table
  let address: FigureAddress
  let trace: FigureTrace
  let state: PaperState
  let document: Document
  /// Of the person who asks.
  let context: ScriptContext

  private var language: Language { context.language }
  private func words(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
  private func count(_ number: Int) -> String {
    NumberFormat.integer.string(for: .integer(Int64(number)), in: language)
  }

  func rendered() throws -> Document {
    var blocks: [Block] = [.text(lead.joined(separator: "\n"))]
    for (index, part) in trace.parts.enumerated() {
      var records = context.table(try part.records(context.queries))
      records.id = trace.parts.count == 1 ? "records" : "records-\(index + 1)"
      records.caption = caption(part)
      records.footnotes += notes(part, records.rows.count)
      blocks.append(.table(records))
    }
    if trace.parts.isEmpty { blocks.append(.note(words("không có dòng nào", "there are no records"))) }
    return Document(
      language: language, title: words("Đằng sau con số", "Behind the figure"), subtitle: place, blocks: blocks)
  }

  /// "by-unit › Xã Thạnh An › Hộ nghèo"
  private var place: String {
    let titles = FigureAddress.titles(table, document.language)
    let row = if case .line(let line) = address.line { line } else { table.rows.count }
    let parts = [table.id, row < titles.count ? titles[row] : "", table.columns[address.column].label]
    return parts.filter { !$0.isEmpty }.joined(separator: " › ")
  }

  /// The figure, what the paper says, and whether the register moved since.
  private var lead: [String] {
    let values: [Value] = if case .line(let line) = address.line { table.rows[line] } else { table.total ?? [] }
    let value = address.column < values.count ? values[address.column] : .null
    let column = table.columns[address.column]
    let now = column.format.stringWithUnit(for: value, in: document.language)
    var lines = [words("Tính bây giờ: ", "Computed now: ") + now]
    if let seal = paper.record.seal {
      let comparison = PaperComparison(paper, seal, now: document)
      let titles = FigureAddress.titles(table, document.language)
      let row = if case .line(let line) = address.line { titles[line] } else { titles.last ?? "" }
      let ofRow = comparison.findings.filter { $0.table == table.id && $0.row == row }
      let found = ofRow.first { $0.column == column.label }
      if let found {
        let said = found.shown ?? found.written ?? "?"
        lines.append(
          words("Tài liệu ghi: \(said); con số đã đổi", "The document says \(said): the figure is another now"))
      } else if ofRow.contains(where: { $0.kind == .rowAdded }) {
        lines.append(words("Tài liệu không có dòng này", "The document has no such row"))
      } else {
        lines.append(words("Tài liệu cũng ghi như vậy", "The document says the same"))
      }
    }
    if state.data.changed {
      lines.append(
        words(
          "Sổ đã đổi từ khi viết tài liệu: bản ghi số \(state.data.revision) → \(state.data.revisionNow). Các dòng dưới đây là của sổ hiện nay.",
          "The register moved since the document was written: revision \(state.data.revision) → \(state.data.revisionNow). The records below are those of today."
        ))
    }
    if state.script.changed {
      lines.append(words("Mã của phần mở rộng cũng đã đổi.", "The plugin's script was changed, too."))
    }
    return lines
  }

  private func caption(_ part: FigureTrace.Part) -> String {
    let entity = part.entity.label[language]
    let name = trace.parts.count == 1 ? "" : title(part.name) + ": "
    let number = count(part.recordCount)
    let figure = context.value(part.figure)
    switch part.kind {
    case .count where Int64(part.rows.count) != Int64(part.recordCount):
      return name
        + words(
          "\(count(part.rows.count)) mục ở \(number) dòng của \(entity)",
          "\(count(part.rows.count)) items in \(number) rows of \(entity)")
    case .count: return name + words("\(number) dòng của \(entity)", "\(number) rows of \(entity)")
    case .distinct:
      return name + words("\(number) dòng khác nhau của \(entity)", "\(number) different rows of \(entity)")
    case .population:
      let sum = NumberFormat.integer.string(for: figure, in: language)
      return name
        + words("tổng \(sum) từ \(number) dòng của \(entity)", "the sum \(sum) of \(number) rows of \(entity)")
    case .values:
      return name + words("tính từ \(number) dòng của \(entity)", "computed from \(number) rows of \(entity)")
    }
  }

  private func title(_ name: String) -> String {
    switch name {
    case "numerator": words("Tử số", "Numerator")
    case "denominator": words("Mẫu số", "Denominator")
    default: table.columns.first { $0.id == name }?.label ?? Self.movement[name]?[language] ?? name
    }
  }

  private static let movement = [
    "moved_in": LocalizedText(vi: "Chuyển đến", en: "Moved in"),
    "moved_out": LocalizedText(vi: "Chuyển đi", en: "Moved out"),
    "by_standard_in": LocalizedText(vi: "Thêm do đổi chuẩn", en: "Added by the change of standard"),
    "by_standard_out": LocalizedText(vi: "Bớt do đổi chuẩn", en: "Taken off by the change of standard"),
  ]

  /// How the rows make the figure.
  private func notes(_ part: FigureTrace.Part, _ listed: Int) -> [String] {
    var notes: [String] = []
    if let expression = part.expression {
      switch part.kind {
      case .count: notes.append(words("Điều kiện: ", "Condition: ") + expression)
      case .values: notes.append(words("Giá trị: ", "Value: ") + expression)
      case .distinct: notes.append(words("Đếm khác nhau: ", "Different: ") + expression)
      case .population: break
      }
    }
    if part.kind != .population, !context.queries.access.allowsPersonal("members", "name") {
      notes.append(words("Họ tên chỉ hiện với --grant personal.", "Names are shown with --grant personal only."))
    }
    return notes
  }
}
