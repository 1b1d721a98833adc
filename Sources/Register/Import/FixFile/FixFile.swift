/// A fix file: a workbook with the faults of an import on its first sheet and the rows that have them on its second,
/// which can be corrected and imported as it is.

import Foundation
import Messages
import Programme
import Spreadsheets
import Vietnamese

public enum FixFile {
  /// The hidden sheet by which an import knows a fix file, whatever became of its name.
  static let markSheet = "benvung"
  static let faultsSheet = LocalizedText(vi: "Lỗi", en: "Faults")
  static let rowsSheet = LocalizedText(vi: "Dòng cần sửa", en: "Rows to correct")
  static let rowColumn = LocalizedText(vi: "Dòng gốc", en: "Original row")
  private static let mark = "benvung-fix-file"

  /// The first column of the second sheet, which tells the rows' numbers in the officer's own file.
  static func isRowColumn(_ head: ColumnHead) -> Bool {
    head.parts.last == rowColumn.vi || head.parts.last == rowColumn.en
  }

  /// Where a fix file comes from: all that its import would otherwise have to be told again.
  public struct Origin: Hashable, Sendable, Codable {
    public var form: String
    public var file: String
    public var sha256: String
    /// The import that kept the rows aside; nil where none was written.
    public var batch: Int64?
    public var year: Int?
    public var standard: String?
    /// The sheet that holds the rows, and how its heads are columns of the form.
    public var sheet: String
    public var map: ImportMap?

    /// The options of its import: what the person says now goes before what the file says.
    func completing(_ options: ImportOptions) -> ImportOptions {
      var options = options
      options.year = options.year ?? year
      options.standard = options.standard ?? standard
      options.sheet = options.sheet ?? sheet
      options.map = options.map ?? map
      return options
    }
  }

  /// What the file says of its origin; nil where it is no fix file.
  static func origin(_ source: ImportSource) throws -> Origin? {
    guard let sheet = source.sheets.first(where: { $0.name == markSheet && $0.isHidden }) else { return nil }
    let reader = try source.reader(sheet)
    guard try reader.next(), reader.record.text(0) == mark else { return nil }
    let text = (1..<max(2, reader.record.count)).map { reader.record.text($0) }.joined()
    return QuarantineCoding.decode(text)
  }

  /// The cells of the hidden sheet's one row. A cell of a workbook holds 32,767 characters.
  static func marks(_ origin: Origin) throws -> [String] {
    let text = try QuarantineCoding.json(origin)
    var cells = [mark]
    var rest = text[...]
    while !rest.isEmpty {
      cells.append(String(rest.prefix(15_000)))
      rest = rest.dropFirst(15_000)
    }
    return cells
  }
}
