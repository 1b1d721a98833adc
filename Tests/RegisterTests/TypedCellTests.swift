import Messages
import Programme
import Spreadsheets
import Testing

@testable import Register

@Suite("cells of a workbook: what they say they are is heard")
struct TypedCellTests {
  private let fixture: ImportFixture
  init() throws { fixture = try ImportFixture() }

  /// Imports rows below a head of one row, as households.
  private func run(
    _ heads: [String], _ rows: [[OfficeWorkbook.Cell]], _ decorate: (OfficeWorkbook) -> Void = { _ in }
  ) throws -> ImportReport {
    let path = fixture.folder.file("so.xlsx")
    let book = try OfficeWorkbook(path)
    book.addSheet("Sổ")
    book.append(heads.map(OfficeWorkbook.Cell.text))
    for row in rows { book.append(row) }
    decorate(book)
    try book.close()
    return try fixture.store.importFile(path, form: "households", options: ImportFixture.options)
  }

  private func messages(_ report: ImportReport) -> [String] {
    (report.faults + report.warnings).map { "\($0.place?.cell ?? "-") \($0.code.code) \($0.message(in: .vi))" }
  }

  @Test("numbers of a workbook are plain, those in text are Vietnamese, and the English form is refused")
  func numbers() throws {
    let heads = ["Mã hộ", "Xã", "Số nhân khẩu", "Thu nhập"]
    let report = try run(
      heads,
      [
        ["A1", "Lý Nhơn", .number(4), .number(1_586_336)], ["A2", "Lý Nhơn", "4", "1.586.336"],
        ["A3", "Lý Nhơn", .number(3), .formula("=19036032/12", value: 1_586_336)],
        ["A4", "Lý Nhơn", .number(3), .number(1_523_333.5)],
      ])
    #expect(messages(report) == [])
    #expect(
      try fixture.rows("SELECT income_per_person FROM review_events ORDER BY id") == [
        "1586336", "1586336", "1586336", "1523334",
      ])
    #expect(
      messages(try run(heads, [["B1", "Lý Nhơn", .number(4.5), "1,586,336"]])) == [
        "C2 E0431 Số nhân khẩu \"4.5\": cần số nguyên",
        "D2 E0431 Thu nhập \"1,586,336\": cần số nguyên; có phải 1.586.336?",
      ])
  }

  @Test("a scale in the head holds for number cells and for text")
  func scales() throws {
    let report = try run(
      ["Mã hộ", "Xã", "Thu nhập (triệu đồng/người/tháng)"],
      [["A1", "Lý Nhơn", .number(1.525)], ["A2", "Lý Nhơn", "1,525"], ["A3", "Lý Nhơn", .number(2)]])
    #expect(report.faultCount == 0 && report.warnings.map(\.code) == [.importScaled])
    #expect(
      try fixture.rows("SELECT income_per_person FROM review_events ORDER BY id") == [
        "18300000", "18300000", "24000000",
      ])
  }

  @Test("true dates beside text dates are days; a number in a column of dates is a fault with the day it may be")
  func dates() throws {
    let heads = ["Mã hộ", "Chủ hộ", "Xã", "Ngày sinh"]
    let report = try run(
      heads, [["A1", "A", "Lý Nhơn", .date("1980-03-05")], ["A2", "B", "Lý Nhơn", "25/12/1981"]])
    #expect(messages(report) == [])
    #expect(
      try fixture.rows("SELECT birth_date FROM members ORDER BY id") == [
        fixture.day("1980-03-05"), fixture.day("1981-12-25"),
      ])
    #expect(
      messages(try run(heads, [["A3", "A", "Lý Nhơn", .number(29_285)], ["A4", "B", "Lý Nhơn", .number(1980)]])) == [
        "D2 E0433 Ngày sinh \"29285\": cần ngày dạng dd/mm/yyyy; có phải \"05/03/1980\"?",
        "D3 E0433 Ngày sinh \"1980\": cần ngày dạng dd/mm/yyyy",
      ])
  }

  @Test("a formula that failed is a fault; a day in a column of text is told")
  func errors() throws {
    let report = try run(
      ["Mã hộ", "Xã", "Số nhân khẩu", "Địa chỉ"],
      [["A1", "Lý Nhơn", .failed("#REF!"), "Ấp 1"], ["A2", "Lý Nhơn", .number(4), .date("2024-05-03")]])
    #expect(
      messages(report) == [
        "C2 E0494 Số nhân khẩu \"#REF!\": công thức của ô bị lỗi",
        "D3 W0424 Địa chỉ \"03/05/2024\": ô kiểu ngày trong cột chữ; Excel đã đổi chữ thành ngày?",
      ])
  }

  @Test("hidden rows and columns are read, and said; a hidden sheet is named and left alone")
  func hidden() throws {
    let report = try run(
      ["Mã hộ", "Xã", "Số nhân khẩu"], [["A1", "Lý Nhơn", .number(4)], ["A2", "Lý Nhơn", .number(3)]]
    ) { book in
      book.hide(row: 2)
      book.hide(column: 2)
      book.addSheet("Cũ", isHidden: true)
      book.append(["Mã hộ", "Xã", "Số nhân khẩu"])
      book.append(["A9", "Lý Nhơn", .number(1)])
    }
    #expect(report.inserted == 2)
    #expect(
      report.warnings.map { $0.message(in: .vi) } == [
        "trang bị ẩn, không đọc: \"Cũ\"", "cột bị ẩn vẫn được đọc: C", "1 dòng bị ẩn vẫn được đọc: 3",
      ])
  }

  @Test("several sheets that fit as well are a question that names them; one can be chosen, a wrong name is refused")
  func sheets() throws {
    let path = fixture.folder.file("so.xlsx")
    let book = try OfficeWorkbook(path)
    for name in ["Lý Nhơn", "Thạnh An"] {
      book.addSheet(name)
      book.append(["Mã hộ", "Xã"])
      book.append([.text("A-" + name), .text(name)])
    }
    try book.close()
    func refusal(_ sheet: String?) -> Diagnostic? {
      var options = ImportFixture.options
      options.sheet = sheet
      do {
        _ = try fixture.store.importFile(path, options: options)
        return nil
      } catch { return error as? Diagnostic }
    }
    #expect(refusal(nil)?.message(in: .vi) == "nhiều trang cùng hợp biểu mẫu: \"Lý Nhơn\", \"Thạnh An\"")
    #expect(refusal("Thanh Anh")?.suggestion == "Thạnh An")
    #expect(refusal("thạnh an") == nil)
    #expect(try fixture.rows("SELECT code FROM households") == ["A-Thạnh An"])
  }

  @Test("text from before Unicode is refused with the way out, in heads and in cells")
  func legacy() throws {
    let path = try fixture.folder.write("cu.csv", "M· hé,X·,Hä vµ tªn\nA1,Lý Nhơn,A\n")
    let thrown = #expect(throws: Diagnostic.self) {
      try fixture.store.importFile(path, form: "households", options: ImportFixture.options)
    }
    #expect(thrown?.code == .csvLegacyText)
    let report = try run(["Mã hộ", "Xã", "Chủ hộ"], [["A1", "Lý Nhơn", "TrÇn V¨n Muèi"]])
    #expect(report.faults.map(\.code) == [.importLegacyText] && report.faults[0].arguments["encoding"] == "TCVN3 (ABC)")
  }
}
