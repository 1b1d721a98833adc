import Foundation
import Messages
import Programme
import Spreadsheets
import Testing

@testable import Register

@Suite("templates: empty workbooks of forms")
struct TemplateTests {
  private let fixture: ImportFixture
  init() throws { fixture = try ImportFixture() }

  private func template(_ name: String, in language: Language = .vi) throws -> String {
    let form = try #require(Model.programme.form(name))
    let path = fixture.folder.file("\(name)-\(language).xlsx")
    let day = ImportFixture.options.now.day
    try FormTemplate.write(
      form, model: .programme, choices: fixture.store.choices(for: form, on: day), to: path, in: language)
    return path
  }

  @Test("untouched, every form's template has all columns that fill something and no rows, in both languages")
  func everyForm() throws {
    for form in Model.programme.forms {
      for language in [Language.vi, .en] {
        let report = try fixture.store.importFile(template(form.name, in: language), options: ImportFixture.options)
        #expect(report.form == form.name)
        #expect(report.faults.map(\.code) == [.importNoRows], "\(form.name) \(report.faults)")
        #expect(report.warnings.isEmpty, "\(form.name) \(report.warnings)")
        let filling = form.columns.filter { !$0.targets.isEmpty }
        #expect(report.columns.map(\.column) == filling.map(\.name), "\(form.name)")
        #expect(report.headerRows == "3")
      }
    }
  }

  @Test("filled in as Excel keeps cells, it is imported with nothing told but the standard")
  func filled() throws {
    let path = try template("households")
    let form = try #require(Model.programme.form("households"))
    func row(_ values: [String: SheetCell]) -> [SheetCell] {
      form.columns.map { values[$0.name] ?? SheetCell(.empty) }
    }
    try RewrittenWorkbook.write(
      path,
      append: [
        row([
          "code": SheetCell(.text("LN-001")), "name": SheetCell(.text("Trần Văn Muối")),
          "birth_date": SheetCell(.date(try #require(.init(iso: "1980-03-05"))), style: .date),
          "sex": SheetCell(.text("Nam")), "id_number": SheetCell(.text("079077000141"), style: .text),
          "unit": SheetCell(.text("Xã Bình Khánh")),
          "date": SheetCell(.date(try #require(.init(iso: "2025-12-14"))), style: .date),
          "members": SheetCell(.integer(4)), "income_per_month": SheetCell(.integer(1_500_000), style: .money),
          "lacks_water": SheetCell(.text("x")), "class": SheetCell(.text("Hộ nghèo")),
        ])
      ])
    var options = ImportFixture.options
    options.year = nil
    let report = try fixture.store.importFile(path, options: options)
    #expect(report.faults.isEmpty && report.warnings.isEmpty && report.inserted == 1)
    #expect(
      try fixture.rows("SELECT members, income_per_person, deprivations FROM review_events") == ["4|18000000|water"])
    #expect(
      try fixture.rows("SELECT birth_date, sex, id_number FROM members") == [
        "\(fixture.day("1980-03-05"))|male|079077000141"
      ])
  }

  @Test("required columns are marked; lists offer the communes in force and the items of code lists")
  func lists() throws {
    let workbook = try XLSXWorkbook(path: template("households"))
    #expect(workbook.sheets.map(\.isHidden) == [false, false, true, true])
    let texts = try SheetTexts(workbook, sheet: 0).rows
    #expect(texts[0] == ["Sổ hộ nghèo, hộ cận nghèo"])
    // The code may stay empty: the household is found by its head then.
    #expect(texts[2][0] == "Mã hộ" && texts[2][1] == "Họ và tên chủ hộ" && texts[2].contains("Xã *"))
    #expect(texts[2].contains("Thu nhập bình quân đầu người/năm (đồng/năm)"))
    let lists = try SheetTexts(workbook, sheet: 3).rows
    #expect(lists.count == 54 + 113 + 1)
    #expect(lists.contains { $0.contains("Xã Bình Khánh") } && !lists.contains { $0.contains("Xã Lý Nhơn") })
    let explanation = try SheetTexts(workbook, sheet: 1).rows
    #expect(explanation.contains { $0.prefix(3) == ["Giới tính", "", "một mục của danh mục"] })
  }
}
