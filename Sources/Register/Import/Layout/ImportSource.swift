/// A file to import, CSV or workbook, as sheets of rows that can be read more than once.

import Crypto
import Foundation
import Messages
import Spreadsheets
import Vietnamese

final class ImportSource {
  struct Sheet: Hashable {
    /// Nil for a CSV file, which is one sheet without a name.
    let name: String?
    let isHidden: Bool
  }

  let file: String
  let sheets: [Sheet]
  private let workbook: XLSXWorkbook?
  private var layouts: [String: SheetLayout] = [:]
  private var hash = SHA256()

  var isWorkbook: Bool { workbook != nil }

  /// Opens a file. A workbook is known by its first bytes, whatever its name.
  ///
  /// - Throws: ``SheetFault`` where it is neither.
  init(_ file: String) throws {
    self.file = file
    guard ImportSource.isOfficeFile(file) else {
      workbook = nil
      sheets = [Sheet(name: nil, isHidden: false)]
      return
    }
    var hash = SHA256()
    let workbook = try XLSXWorkbook(path: file) { hash.update(bufferPointer: $0) }
    self.workbook = workbook
    self.hash = hash
    sheets = workbook.sheets.map { Sheet(name: $0.name, isHidden: $0.isHidden) }
  }

  /// An archive, or the compound file that an old .xls and a workbook with a password are: the workbook's reader tells
  /// which.
  private static func isOfficeFile(_ file: String) -> Bool {
    guard let handle = FileHandle(forReadingAtPath: file) else { return false }
    defer { try? handle.close() }
    let kind = BinaryKind(head: [UInt8]((try? handle.read(upToCount: 16)) ?? Data()))
    return kind == .zip || kind == .oldOffice
  }

  /// Reads a sheet from its first row.
  ///
  /// - Parameter hashing: whether the file's bytes, all of which are read, make its hash.
  func reader(_ sheet: Sheet, hashing: Bool = false) throws -> any SheetReader {
    if let workbook, let part = part(sheet) { return try workbook.reader(sheet: part) }
    guard hashing else { return try CSVReader(path: file) }
    hash = SHA256()
    return try CSVReader(path: file) { [self] in hash.update(bufferPointer: $0) }
  }

  /// SHA-256 of the file's bytes, in hexadecimal, once all of them were read.
  var sha256: String { RegisterStore.hexadecimal(hash.finalize()) }

  /// The hash of a file that is not read otherwise.
  static func sha256(of file: String) throws -> String {
    let source = try ImportSource(file)
    if !source.isWorkbook, let sheet = source.sheets.first {
      let reader = try source.reader(sheet, hashing: true)
      while try reader.next() {}
    }
    return source.sha256
  }

  private func part(_ sheet: Sheet) -> XLSXWorkbook.Sheet? { workbook?.sheets.first { $0.name == sheet.name } }

  /// What a sheet says beside its cells; read through once.
  private func layout(_ sheet: Sheet) throws -> SheetLayout? {
    guard let workbook, let part = part(sheet) else { return nil }
    if let known = layouts[part.name] { return known }
    let layout = try workbook.layout(sheet: part)
    layouts[part.name] = layout
    return layout
  }

  func mergedRanges(_ sheet: Sheet) throws -> [MergedRange] { try layout(sheet)?.mergedRanges ?? [] }

  /// The columns that a sheet hides, counted from 0.
  func hiddenColumns(_ sheet: Sheet) throws -> [Int] { try layout(sheet)?.hiddenColumns.flatMap { Array($0) } ?? [] }

  /// The sheet of this name, whatever its case and tone marks.
  func sheet(named name: String) throws -> Sheet {
    if let exact = sheets.first(where: { $0.name?.composed == name.composed }) { return exact }
    let alike = sheets.filter { $0.name?.folded == name.folded }
    if let only = alike.first, alike.count == 1 { return only }
    let names = sheets.compactMap(\.name)
    throw Diagnostic(
      .importNoSheet, ["sheet": name, "sheets": names.map { "\"\($0)\"" }.joined(separator: ", ")],
      place: Place(file: file), suggestion: names.closest(to: name))
  }
}
