import Foundation

@testable import Documents
@testable import Spreadsheets

/// A workbook as the reader of imports reads it.
final class WorkbookReading {
  private let path = NSTemporaryDirectory() + "benvung-\(UUID().uuidString).xlsx"
  let workbook: XLSXWorkbook

  convenience init(_ document: Document) throws { try self.init(bytes: DocumentFormat.xlsx.render(document)) }

  init(bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    workbook = try XLSXWorkbook(path: path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var names: [String] { workbook.sheets.map(\.name) }

  /// The cells of a sheet by name ("B5") as "kind text", empty ones left out.
  func cells(_ sheet: String) throws -> [String: String] {
    var cells: [String: String] = [:]
    guard let found = workbook.sheets.first(where: { $0.name == sheet }) else { return [:] }
    let reader = try workbook.reader(sheet: found)
    while try reader.next() {
      for index in 0..<reader.record.count where !reader.record.text(index).isEmpty {
        cells[CellReference.name(column: index, row: reader.record.line)] =
          "\(reader.record.kind(index)) \(reader.record.text(index))"
      }
    }
    return cells
  }

  /// The texts of all cells of all sheets.
  func texts() throws -> [String] {
    try names.flatMap { try cells($0).values }.map { String($0.split(separator: " ", maxSplits: 1).last ?? "") }
  }

  /// A part as text.
  func part(_ name: String) throws -> String {
    String(decoding: try ZIPArchive(path: path).head(name, count: 1 << 25) ?? [], as: UTF8.self)
  }
}
