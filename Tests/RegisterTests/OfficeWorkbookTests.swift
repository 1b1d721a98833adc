import Foundation
import Messages
import Spreadsheets
import Testing

@testable import Register

@Suite("a workbook as offices make them, from its import to its fix file and back")
struct OfficeWorkbookTests {
  private let fixture: ImportFixture
  private let file: String

  init() throws {
    fixture = try ImportFixture()
    file = fixture.folder.file("so-ho-ngheo-ly-nhon.xlsx")
    try OfficeWorkbook.householdRegister(at: file)
  }

  private func run(_ file: String, _ change: (inout ImportOptions) -> Void = { _ in }) throws -> ImportReport {
    var options = ImportFixture.options
    change(&options)
    return try fixture.store.importFile(file, options: options)
  }

  /// "D10 E0434".
  private func cells(_ list: [Diagnostic]) -> [String] {
    list.map { "\($0.place?.sheet ?? "")!\($0.place?.cell ?? "") \($0.code.code)" }
  }

  private static let faults = ["Sổ hộ nghèo!D10 E0434", "Sổ hộ nghèo!H14 E0431", "Sổ hộ nghèo!F19 E0438"]

  @Test("sheet, form and head are found without being told; exactly the three wrong cells and the lost zero are named")
  func found() throws {
    let report = try run(file) { $0.isDryRun = true }
    #expect(cells(report.faults) == Self.faults)
    #expect(cells(report.warnings) == ["Sổ hộ nghèo!E20 W0420"])
    #expect(report.faults.map { $0.suggestion } == [nil, "4", "Lý Nhơn"])
    #expect(report.sheet == "Sổ hộ nghèo" && report.form == "households" && report.headerRows == "5–6")
    #expect(report.rows == 16 && report.inserted == 13 && report.faultyRows == 3 && !report.isWritten)
    #expect(report.columns.count { $0.column != nil } == 9 && report.columns.count == 10)
    #expect(report.columns[8].head == "Kinh tế hộ › Thu nhập (đồng/người/năm)")
    #expect(report.leftOut == [.total: 1, .signature: 2])
    #expect(try fixture.store.count("households") == 0)
  }

  @Test("with one fault and no other word nothing is written")
  func stops() throws {
    let report = try run(file)
    #expect(!report.isWritten && report.faultCount == 3)
    #expect(try fixture.store.count("households") == 0 && fixture.store.quarantine().isEmpty)
  }

  @Test("skip writes the good rows and keeps nothing of the others")
  func skips() throws {
    let report = try run(file) { $0.onFault = .skip }
    #expect(report.isWritten && report.inserted == 13)
    #expect(try fixture.store.count("households") == 13 && fixture.store.quarantine().isEmpty)
  }

  @Test("quarantine, fix file corrected and imported, the original again: nothing new; undo makes the rows wait again")
  func roundTrip() throws {
    let first = try run(file) {
      $0.onFault = .quarantine
      $0.keepsFaultyRows = true
    }
    #expect(first.isWritten && first.inserted == 13 && first.faultyRows == 3)
    #expect(
      try fixture.rows("SELECT birth_date FROM members WHERE number = 1 AND name = 'Nguyễn Văn 3'") == [
        fixture.day("1975-11-17")
      ])
    let kept = try #require(try fixture.store.quarantine().first)
    #expect(kept.rows.map(\.row) == [10, 14, 19] && kept.sheet == "Sổ hộ nghèo" && kept.batch == first.batch)
    #expect(cells(kept.rows.flatMap(\.faults)) == Self.faults)

    let fix = fixture.folder.file("sua.xlsx")
    let contents = try #require(FixFile.Contents(first, year: 2024, standard: "HCMC-2021"))
    try FixFile.write(contents, to: fix, in: .vi)
    // As it is, it has the same faults, at its own cells, and says of which import it is.
    let unchanged = try run(fix) { $0.isDryRun = true }
    #expect(unchanged.fixedBatch == first.batch && unchanged.form == "households")
    #expect(
      cells(unchanged.faults) == ["Dòng cần sửa!E3 E0434", "Dòng cần sửa!I4 E0431", "Dòng cần sửa!G5 E0438"])

    try RewrittenWorkbook.write(fix) { texts in
      for (wrong, right) in [("31/02/1980", "28/02/1980"), ("bốn", "4"), ("Lý Nhươn", "Lý Nhơn")] {
        texts = texts.map { $0 == wrong ? right : $0 }
      }
    }
    let corrected = try run(fix) {
      $0.year = nil
      $0.standard = nil
    }
    #expect(corrected.faultCount == 0 && corrected.inserted == 3 && corrected.released == 3)
    #expect(try fixture.store.count("households") == 16 && fixture.store.quarantine().isEmpty)

    let again = try run(file) { $0.onFault = .quarantine }
    #expect(again.inserted == 0 && again.updated == 0 && again.unchanged == 13 && again.faultCount == 0)
    #expect(again.leftOut[.corrected] == 3)
    #expect(try fixture.store.quarantine().isEmpty)

    _ = try fixture.store.undo(batch: try #require(corrected.batch), note: .test)
    #expect(try fixture.store.count("households") == 13)
    #expect(try fixture.store.quarantine().map(\.rows.count) == [3])
  }

  @Test("the fix file lists each fault with its cell, value and rule, and marks it below the officer's own head")
  func fixFile() throws {
    let report = try run(file) { $0.keepsFaultyRows = true }
    let fix = fixture.folder.file("sua.xlsx")
    try FixFile.write(try #require(FixFile.Contents(report, year: 2024, standard: nil)), to: fix, in: .vi)
    let workbook = try XLSXWorkbook(path: fix)
    #expect(workbook.sheets.map(\.name) == ["Lỗi", "Dòng cần sửa", "benvung"])
    #expect(workbook.sheets.map(\.isHidden) == [false, false, true])
    let faults = try SheetTexts(workbook, sheet: 0).rows
    #expect(faults.first == ["Các lỗi cần sửa: so-ho-ngheo-ly-nhon.xlsx, Sổ hộ nghèo"])
    #expect(
      Array(faults.dropFirst(2)) == [
        ["Dòng gốc", "Ô", "Cột", "Giá trị", "Lỗi", "Gợi ý"],
        ["10", "D10", "Chủ hộ › Ngày sinh", "31/02/1980", "không có ngày này"],
        ["14", "H14", "Kinh tế hộ › Số nhân khẩu", "bốn", "cần số nguyên", "4"],
        ["19", "F19", "Xã", "Lý Nhươn", "không có trong danh mục đơn vị hành chính", "Lý Nhơn"],
      ])
    let rows = try SheetTexts(workbook, sheet: 1).rows
    #expect(rows[0] == ["Dòng gốc", "STT", "Mã hộ", "Chủ hộ", "", "", "Xã", "Ấp", "Kinh tế hộ", "", "Phân loại"])
    #expect(
      rows[1] == ["", "", "", "Họ và tên", "Ngày sinh", "CCCD", "", "", "Số nhân khẩu", "Thu nhập (đồng/người/năm)"])
    #expect(rows[2].prefix(5) == ["10", "4", "LN-104", "Nguyễn Văn 4", "31/02/1980"])
    #expect(rows.count == 5)
  }
}

/// The texts of a sheet, without empty cells at the end of rows.
struct SheetTexts {
  var rows: [[String]] = []

  init(_ workbook: XLSXWorkbook, sheet: Int) throws {
    let reader = try workbook.reader(sheet: workbook.sheets[sheet])
    while try reader.next() {
      var texts = reader.record.texts
      while texts.last?.isEmpty == true { texts.removeLast() }
      rows.append(texts)
    }
  }
}

/// A workbook of ours opened, changed and saved, as a person does in Excel.
enum RewrittenWorkbook {
  /// - Parameter rows: what is added below the first sheet's.
  static func write(_ path: String, append rows: [[SheetCell]] = [], _ change: (inout [String]) -> Void = { _ in })
    throws
  {
    let workbook = try XLSXWorkbook(path: path)
    let changed = path + ".new.xlsx"
    let writer = try XLSXWriter(path: changed)
    for sheet in workbook.sheets {
      let out = try writer.addSheet(sheet.name, isHidden: sheet.isHidden)
      let reader = try workbook.reader(sheet: sheet)
      while try reader.next() {
        if reader.record.line - 1 > out.row { out.skip(rows: reader.record.line - 1 - out.row) }
        var texts = reader.record.texts
        let kinds = texts.indices.map(reader.record.kind)
        change(&texts)
        try out.append(
          zip(texts, kinds).map { text, kind in
            if kind == .number, let number = Int64(text) { return SheetCell(.integer(number)) }
            return SheetCell(text.isEmpty ? .empty : .text(text), style: .text)
          })
      }
      if sheet == workbook.sheets.first { for row in rows { try out.append(row) } }
    }
    try writer.close()
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.moveItem(atPath: changed, toPath: path)
  }
}
