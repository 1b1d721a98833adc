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

  /// A CSV file under the form's heads, or the form's own template filled in.
  private func write(_ form: Form, _ cells: [[ExportCell]], to path: String) throws {
    if path.hasSuffix(".csv") {
      var writer = CSVWriter(dialect: .excelVietnamese, byteOrderMark: true)
      writer.write(form.columns.map { .text($0.label.vi) })
      for row in cells { writer.write(row.map(\.value)) }
      try Data(writer.bytes).write(to: URL(fileURLWithPath: path))
    } else {
      try FormTemplate.write(
        form, model: .programme, choices: fixture.store.choices(for: form, on: ImportFixture.options.now.day), to: path,
        in: .vi)
      try RewrittenWorkbook.write(
        path,
        append: cells.map { row in
          row.map { cell in
            if case .date = cell.value { return SheetCell(cell.value, style: .date) }
            return SheetCell(cell.value)
          }
        })
    }
  }

  @Test(
    "its template filled in, imported, read back equal, exported and imported again: nothing new, nothing changed",
    arguments: ["csv", "xlsx"])
  func roundTrip(format: String) throws {
    let model = Model.programme
    let options = ImportOptions(who: "thử", now: ImportFixture.options.now)
    for entity in model.storedEntities {
      let form = model.plainForm(of: entity)
      let (values, cells) = try rows.rows(entity)
      let file = fixture.folder.file("\(entity.name).\(format)")
      try write(form, cells, to: file)
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
