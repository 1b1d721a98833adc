import Messages
import Spreadsheets
import Testing

@testable import Documents

/// Sheets that no program writes: they are refused, or filled as far as they go.
extension ExcelFormTests {
  /// The form with its first sheet written by hand.
  private func form(sheet: String, bytes: [UInt8] = []) throws -> [UInt8] {
    let reading = try DOCXReading(bytes: Self.form())
    return try Archive.bytes(
      of: reading.names.map { name in
        let own = "<worksheet>\(sheet)".utf8 + bytes + "</worksheet>".utf8
        return ArchivePart(name, name == "xl/worksheets/sheet1.xml" ? Array(own) : try reading.part(name))
      })
  }

  @Test(
    "rows outside of the one place for rows are refused",
    arguments: [
      "<sheetData><row r='1'><c r='A1' t='s'><v>0</v></c></row></sheetData><sheetData/>",
      "<sheetData><row r='1'><c r='A1' t='s'><v>0</v></c></row></sheetData><sheetData></sheetData>",
      "<sheetData><row r='1'><c r='A1' t='s'><v>0</v></c></row><sheetData><row r='2'/></sheetData>",
      "<sheetData><row r='1'><c r='A1' t='s'><v>0</v></c></sheetData></row>", "</sheetData>",
    ])
  func rowsOutside(sheet: String) throws {
    let error = #expect(throws: Diagnostic.self) { try fill(form(sheet: sheet)) }
    #expect(error?.code == .formUnreadable)
  }

  @Test("a sheet that is no UTF-8 is refused: its texts are counted by their bytes")
  func noUTF8() throws {
    let header = "<sheetData/><headerFooter><oddHeader>".utf8 + Array(repeating: 0xFF, count: 1_000)
    let form = try form(sheet: "", bytes: header + "{{so}}</oddHeader></headerFooter>".utf8)
    let error = #expect(throws: Diagnostic.self) { try fill(form) }
    #expect(error?.code == .formUnreadable)
  }

  @Test("thousands of merged ranges, of texts that begin nowhere and of entities that end nowhere keep nobody waiting")
  func many() throws {
    let cells = "<mergeCell ref='E2:F1048576'/>"
    let merged = "<mergeCells>" + String(repeating: cells, count: 1_000) + "</mergeCells>"
    let strings = Self.defaultStrings + ["</si>" + String(repeating: "</si>", count: 50_000)]
    let form = try Self.form(
      rows: Self.defaultRows, behind: merged + "<x ref='\(String(repeating: "&", count: 100_000))'/>", strings: strings)
    let time = ContinuousClock().measure { _ = try? fill(form) }
    #expect(time < .seconds(60))
  }
}
