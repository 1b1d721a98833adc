/// What a filled form shows, read out of the file: so that it is sealed and verified as other documents are.

import Messages
import Spreadsheets

extension FilledForm {
  /// The texts and the tables of the file as a document of their own, with the stamp of another.
  func content(of document: Document) throws(XLSXFault) -> Document {
    var content = Document(language: document.language, title: "", stamp: document.stamp)
    content.isForm = true
    let (grids, texts) = try shown()
    content.blocks = texts.map(Block.text)
    for (index, grid) in grids.enumerated() { content.blocks.append(.table(Table(grid, id: "table-\(index + 1)"))) }
    return content
  }

  /// Nothing where a form has more cells than are read back.
  private func shown() throws(XLSXFault) -> (grids: [[[PaperCell]]], texts: [String]) {
    switch format {
    case .xlsx: (try Paper.grids(of: XLSXWorkbook(bytes: bytes)) ?? [], [])
    default: try WordPaper.shown(XMLArchive(bytes: bytes)) ?? ([], [])
    }
  }
}

extension Document {
  /// The document as a file of a format shows it: where a form was filled, what stands in the form.
  ///
  /// - Throws: ``Diagnostic`` for a form that cannot be read again.
  public func shown(in format: DocumentFormat?) throws(Diagnostic) -> Document {
    guard let form = forms.first(where: { $0.format == format }) else { return self }
    do throws(XLSXFault) {
      return try form.content(of: self)
    } catch {
      throw error.diagnostic(file: title)
    }
  }
}

extension Table {
  /// Cells of a file as a table: the first line as its heads, the others below.
  fileprivate init(_ grid: [[PaperCell]], id: String) {
    let width = grid.map(\.count).max() ?? 0
    let lines = grid.map { line in (0..<width).map { $0 < line.count ? Value(line[$0]) : .null } }
    self.init(
      id: id,
      columns: (0..<width).map { column in
        Column(
          id: "c\(column + 1)", label: NumberFormat.text.string(for: lines.first?[column] ?? .null, in: .vi),
          isKey: column == 0)
      }, rows: Array(lines.dropFirst()))
  }
}

extension Value {
  fileprivate init(_ cell: PaperCell) {
    self =
      switch cell {
      case .empty: .null
      case .text(let text): .text(text)
      case .number(let number): Int64(exactly: number).map(Value.integer) ?? .decimal(number)
      case .ratio(let top, let bottom): .ratio(top, bottom)
      case .date(let day): .date(day)
      case .boolean(let flag): .boolean(flag)
      }
  }
}
