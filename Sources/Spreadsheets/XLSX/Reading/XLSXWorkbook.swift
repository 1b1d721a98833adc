/// An XLSX file: its sheets, and a reader for each. Memory is bounded by the shared strings and one row.

import Foundation
import Messages

/// A workbook opened for reading. Not thread-safe.
public final class XLSXWorkbook {
  /// A sheet of cells; charts and dialogs are none.
  public struct Sheet: Hashable, Sendable {
    public let name: String
    /// Hidden by a person, or by a program so that no menu shows it ("very hidden").
    public let isHidden: Bool
    let part: String
  }

  /// In the order of the tabs, hidden ones among them.
  public let sheets: [Sheet]
  private let archive: ZIPArchive
  private let styles: CellStyles
  private let is1904: Bool
  private let sharedStringsPart: String?
  private var sharedStrings: SharedStrings?

  /// Opens a file.
  ///
  /// - Parameter observer: Is given every byte of the file, in order: for a checksum.
  public convenience init(path: String, observer: ((UnsafeRawBufferPointer) -> Void)? = nil) throws(XLSXFault) {
    try WorkbookFile.check(path: path, observer: observer)
    try self.init(ZIPArchive(path: path))
  }

  /// A workbook in memory.
  public convenience init(bytes: [UInt8]) throws(XLSXFault) { try self.init(ZIPArchive(bytes: bytes)) }

  private init(_ archive: ZIPArchive) throws(XLSXFault) {
    self.archive = archive
    if let kind = try WorkbookFile.otherFormat(archive) { throw .otherFormat(kind) }
    guard let main = try Relationships(of: "", in: archive).part("officeDocument") else {
      throw .missingPart("xl/workbook.xml")
    }
    let relationships = try Relationships(of: main, in: archive)
    let declaration = try WorkbookDeclaration(archive.open(main, limit: XLSXLimits.smallPartSize))
    is1904 = declaration.is1904
    var sheets: [Sheet] = []
    for sheet in declaration.sheets {
      guard let target = relationships.targets[sheet.relationship], target.kind == "worksheet" else { continue }
      // A sheet that lies in another file is not ours to open.
      guard let part = target.part, archive.contains(part) else { throw .missingPart(target.part ?? sheet.name) }
      sheets.append(Sheet(name: sheet.name, isHidden: sheet.isHidden, part: part))
    }
    guard !sheets.isEmpty else { throw .noSheets }
    self.sheets = sheets
    sharedStringsPart = relationships.part("sharedStrings")
    if let part = relationships.part("styles"), archive.contains(part) {
      styles = try CellStyles(archive.open(part, limit: XLSXLimits.stylesSize))
    } else {
      styles = CellStyles()
    }
  }

  /// Begins to read a sheet of this workbook.
  public func reader(sheet: Sheet) throws(XLSXFault) -> XLSXReader {
    let source = try archive.open(sheet.part, limit: XLSXLimits.partSize)
    return try XLSXReader(
      source, sheet: sheet.name, sharedStrings: loadSharedStrings(), styles: styles, is1904: is1904)
  }

  /// Reads through a sheet of this workbook for its layout; this takes about half as long as reading its cells.
  public func layout(sheet: Sheet) throws(XLSXFault) -> SheetLayout {
    try SheetLayoutReader(archive.open(sheet.part, limit: XLSXLimits.partSize)).layout
  }

  /// The merged ranges of a sheet of this workbook.
  public func mergedRanges(sheet: Sheet) throws(XLSXFault) -> [MergedRange] { try layout(sheet: sheet).mergedRanges }

  /// A file without shared strings has all its texts in the cells, or none.
  private func loadSharedStrings() throws(XLSXFault) -> SharedStrings {
    if let sharedStrings { return sharedStrings }
    let loaded: SharedStrings
    if let part = sharedStringsPart, archive.contains(part) {
      loaded = try SharedStrings(archive.open(part, limit: XLSXLimits.partSize))
    } else {
      loaded = SharedStrings()
    }
    sharedStrings = loaded
    return loaded
  }
}
