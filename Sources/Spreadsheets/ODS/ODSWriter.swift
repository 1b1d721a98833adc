/// OpenDocument spreadsheets out (ISO/IEC 26300, OpenDocument 1.3): the same cells give the same bytes.

import Messages

/// Writes one spreadsheet. Not thread-safe.
public final class ODSWriter: WorkbookWriter {
  /// What messages call it.
  let name: String
  let properties: WorkbookProperties
  var styles = ODSStyles()
  private var names: Set<String> = []
  private(set) var sheets: [ODSSheetWriter] = []
  private(set) var pictures: [[UInt8]] = []

  public init(named name: String, properties: WorkbookProperties) {
    self.name = name
    self.properties = properties
  }

  public func addSheet(_ name: String, isHidden: Bool = false) throws(Diagnostic) -> ODSSheetWriter {
    let valid = SheetName.valid(name, taken: names)
    names.insert(valid.lowercased())
    let sheet = ODSSheetWriter(name: valid, isHidden: isHidden, writer: self)
    sheets.append(sheet)
    return sheet
  }

  /// The name under which a picture stands in the file.
  func add(_ picture: [UInt8]) -> String {
    pictures.append(picture)
    return Self.pictureName(pictures.count)
  }

  static func pictureName(_ number: Int) -> String { "Pictures/\(number).png" }

  public func finish() throws(Diagnostic) -> [UInt8] {
    if sheets.isEmpty { _ = try addSheet("Sheet") }
    do throws(ArchiveFault) {
      return try Archive.bytes(of: ODSPackage(self).parts())
    } catch {
      throw XLSXWriter.unwritable(name, LocalizedText(both: error.reason))
    }
  }
}
