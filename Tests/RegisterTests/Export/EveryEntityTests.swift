import Foundation
import Programme
import Spreadsheets
import Testing
import Vietnamese

@testable import Register

@Suite("every entity in and out")
struct EveryEntityTests {
  private let fixture: ImportFixture
  private let rows: DeclaredRows
  init() throws {
    fixture = try ImportFixture()
    rows = DeclaredRows(store: fixture.store)
  }

  private func write(_ heads: [String], _ cells: [[ExportCell]], to path: String) throws {
    if path.hasSuffix(".csv") {
      var writer = CSVWriter(dialect: .excelVietnamese, byteOrderMark: true)
      for row in [heads.map { CellValue.text($0) }] + cells.map({ $0.map(\.value) }) { writer.write(row) }
      try Data(writer.bytes).write(to: URL(fileURLWithPath: path))
    } else {
      let writer = try XLSXWriter(path: path)
      let sheet = try writer.addSheet("Sổ")
      for row in [heads.map { CellValue.text($0) }] + cells.map({ $0.map(\.value) }) {
        try sheet.append(
          row.map { value in
            if case .date = value { return SheetCell(value, style: .date) }
            return SheetCell(value)
          })
      }
      try writer.close()
    }
  }

  @Test(
    "filled in, imported, read back equal, exported and imported again: nothing new, nothing changed",
    arguments: ["csv", "xlsx"])
  func roundTrip(format: String) throws {
    let model = Model.programme
    let options = ImportOptions(who: "thử", now: ImportFixture.options.now)
    for entity in model.storedEntities {
      let form = model.plainForm(of: entity)
      let (values, cells) = try rows.rows(entity)
      let heads = form.columns.map(\.label.vi)
      let file = fixture.folder.file("\(entity.name).\(format)")
      try write(heads, cells, to: file)
      let report = try fixture.store.importFile(file, form: form.name, options: options)
      #expect(fixture.messages(report).filter { $0.contains(" E") } == [], "\(entity.name)")
      #expect(report.inserted == DeclaredRows.count, "\(entity.name)")
      #expect(try rows.stored(entity, last: DeclaredRows.count) == values, "\(entity.name)")
    }
    for entity in model.storedEntities {
      let form = model.plainForm(of: entity).name
      for (number, out) in [ExportOptions(personal: true), ExportOptions(language: .en, codes: true, personal: true)]
        .enumerated()
      {
        let file = fixture.folder.file("\(entity.name)-\(number).\(format)")
        let exported = try fixture.store.export([.init(form)], to: file, options: out, note: .test)
        #expect(exported.rows == (try fixture.store.count(entity.name)), "\(entity.name)")
        let again = try fixture.store.importFile(file, form: form, options: options)
        #expect(fixture.messages(again).filter { $0.contains(" E") } == [], "\(entity.name)")
        #expect(
          (again.rows, again.inserted, again.updated, again.unchanged) == (exported.rows, 0, 0, exported.rows),
          "\(entity.name)")
      }
    }
  }
}
