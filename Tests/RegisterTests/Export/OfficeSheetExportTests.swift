import Messages
import Programme
import Testing

@testable import Register

/// Every sheet that offices keep, out of the demo register and in again.
@Suite("office sheets come out as they come in")
struct OfficeSheetExportTests {
  private let fixture: ImportFixture
  init() throws {
    fixture = try ImportFixture()
    try DemoRegister.fill(fixture.store, households: 600, seed: 1)
  }

  private static let sheets = Model.programme.forms.filter { form in
    Model.programme.entity(form.name) == nil || form.parts.count > 1
  }

  private func export(_ form: String, _ options: ExportOptions, ending: String = "csv") throws -> ExportedSheet {
    let file = try fixture.store.export(
      [.init(form)], to: fixture.folder.file("\(form).\(ending)"), options: options, note: .test, overwrites: true)
    return try #require(file.sheets.first)
  }

  private func again(_ form: String, _ ending: String = "csv") throws -> ImportReport {
    try fixture.store.importFile(
      fixture.folder.file("\(form).\(ending)"), form: form,
      options: ImportOptions(who: "thử", now: ImportFixture.options.now))
  }

  @Test("each of the nineteen sheets is exported, and imported again changes nothing", arguments: ["csv", "xlsx"])
  func everySheet(ending: String) throws {
    #expect(Self.sheets.count == 19)
    for form in Self.sheets {
      let sheet = try export(form.name, ExportOptions(personal: true), ending: ending)
      #expect(sheet.rows > 0, "\(form.name)")
      let report = try again(form.name, ending)
      #expect(fixture.messages(report).filter { $0.contains(" E") } == [], "\(form.name)")
      #expect(
        (report.rows, report.inserted, report.updated) == (sheet.rows, 0, 0),
        "\(form.name) \(report.rows) \(report.inserted) \(report.updated)")
    }
  }

  @Test("a sheet has one row for each of what its rows are about: cards, learners, payments, lines without a payment")
  func rowCounts() throws {
    func rows(_ sql: String) throws -> Int { Int(try fixture.rows(sql)[0]) ?? -1 }
    let options = ExportOptions(personal: true)
    for (form, entity) in [
      ("household_members", "members"), ("course_list", "course_enrolments"), ("placement_list", "placements"),
      ("pledge_list", "pledges"), ("receipt_book", "receipts"), ("training_list", "training_attendances"),
      ("finding_list", "findings"), ("opinion_list", "opinions"),
    ] {
      let sheet = try export(form, options)
      #expect(sheet.rows + sheet.leftOut == (try rows("SELECT count(*) FROM \(entity)")), "\(form)")
    }
    let paid = try rows("SELECT count(*) FROM disbursements")
    let unpaid = try rows("SELECT count(*) FROM budget_lines WHERE id NOT IN (SELECT line FROM disbursements)")
    #expect(try export("budget_sheet", options).rows == paid + unpaid)
  }

  @Test("support that the sheet cannot say is left out and counted, never written as something else")
  func leftOut() throws {
    func count(_ condition: String) throws -> Int? {
      Int(
        try fixture.rows("SELECT count(*) FROM housing_cases c JOIN supports s ON s.id = c.support WHERE \(condition)")[
          0])
    }
    // The sheet of houses is of the budget's own support.
    let sheet = try export("housing_list", ExportOptions(personal: true))
    #expect(sheet.rows == (try count("source = 'budget'")))
    #expect(sheet.leftOut == (try count("source <> 'budget'")) && sheet.leftOut > 0)
  }

  @Test("support on a list was given, and support that was closed since stays closed when the list comes again")
  func closed() throws {
    let list = "Mã hộ,Xã,Ngày hỗ trợ,Số tiền,Hình thức hỗ trợ,Nguồn\n27682-0001,Lý Nhơn,05/05/2024,300.000,"
    let text = list + "Trợ cấp khó khăn,Quỹ Vì người nghèo\n"
    #expect(try fixture.run(text, as: "support_list").inserted == 1)
    let status = "SELECT status FROM supports WHERE amount = 300000 AND date = \(fixture.day("2024-05-05"))"
    #expect(try fixture.rows(status) == ["given"])
    try fixture.store.write(.test) { writer in
      try writer.database.execute(
        sql: "UPDATE supports SET status = 'closed' WHERE amount = 300000 AND date = \(fixture.day("2024-05-05"))")
    }
    let again = try fixture.run(text.replacing("300.000", with: "400.000"), as: "support_list")
    #expect(again.updated == 1)
    #expect(try fixture.rows(status.replacing("300000", with: "400000")) == ["closed"])
  }

  @Test("a year narrows a sheet by the date of what its rows share")
  func year() throws {
    let all = try export("course_list", ExportOptions(personal: true)).rows
    var sum = 0
    for year in 2021...2026 { sum += try export("course_list", ExportOptions(personal: true, year: year)).rows }
    #expect(all > 0 && sum == all)
    let none = try export("loan_list", ExportOptions(personal: true, year: 2019))
    #expect(none.rows == 0 && none.leftOut == 0)
  }

  @Test("without personal data names are left out of a sheet that has them")
  func withheld() throws {
    let sheet = try export("training_list", ExportOptions())
    #expect(sheet.withheld.contains { $0.vi == "Họ và tên" })
    #expect(sheet.rows > 0)
  }
}
