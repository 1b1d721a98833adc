import Foundation
import Messages
import Programme
import Testing
import Vietnamese

@testable import Register

@Suite("exports")
struct ExportTests {
  private let fixture: ImportFixture
  private let everything = ExportOptions(personal: true)
  init() throws {
    fixture = try ImportFixture()
    let report = try fixture.run(
      """
      Mã hộ,Họ và tên chủ hộ,CCCD,Xã,Địa chỉ,Ngày rà soát,Số nhân khẩu,Điểm B
      LN-001,=Nguyễn Văn Một,079077000141,Lý Nhơn,'-12 ấp Tiền Giang,14/12/2023,4,30
      LN-002,Trần Thị Hai,079077000142,Lý Nhơn,"số 5; ngõ ""Hai"",
      sát đình",14/12/2024,2,10
      """)
    try #require(report.isWritten)
  }

  private func file(_ name: String) -> String { fixture.folder.file(name) }

  private func export(_ form: String, _ name: String, _ options: ExportOptions) throws -> ExportedFile {
    try fixture.store.export([.init(form)], to: file(name), options: options, note: .test)
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: file(name), encoding: .utf8)
  }

  private func code(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch let diagnostic as Diagnostic {
      return diagnostic.code.code
    } catch {
      return "\(error)"
    }
  }

  @Test(
    "text that a spreadsheet would run is guarded in the file and comes back as it was, with or without apostrophes")
  func formulas() throws {
    _ = try export("members", "m.csv", everything)
    _ = try export("residences", "r.csv", everything)
    #expect(try Data(contentsOf: URL(fileURLWithPath: file("m.csv"))).starts(with: Array("\u{FEFF}Mã hộ;".utf8)))
    #expect(try text("m.csv").contains(";'=Nguyễn Văn Một;"))
    #expect(try text("r.csv").contains(";-12 ấp Tiền Giang") == false)
    #expect(try text("r.csv").contains(";'-12 ấp Tiền Giang"))
    for name in ["members", "residences"] {
      let report = try fixture.store.importFile(
        file(String(name.prefix(1)) + ".csv"), form: name, options: ImportFixture.options)
      #expect((report.inserted, report.updated, report.unchanged, report.faultCount) == (0, 0, 2, 0))
    }
    // What was typed with an apostrophe is meant without it; a doubled one keeps the first.
    #expect(try fixture.rows("SELECT address FROM residences ORDER BY id")[0] == "-12 ấp Tiền Giang")
    let two = try fixture.run("Mã hộ,Ở từ ngày,Xã,Địa chỉ\nLN-001,2023-12-14,Lý Nhơn,''=x", as: "residences")
    #expect(two.updated == 1)
    #expect(try fixture.rows("SELECT address FROM residences ORDER BY id")[0] == "'=x")
    _ = try export("residences", "r2.csv", everything)
    let again = try fixture.store.importFile(file("r2.csv"), form: "residences", options: ImportFixture.options)
    #expect((again.inserted, again.updated) == (0, 0))
  }

  @Test("a file without personal data says so, changes rows that are there, and adds none")
  func partial() throws {
    let exported = try export("households", "xuat.csv", ExportOptions())
    #expect(exported.isPartial)
    #expect(
      exported.sheets[0].withheld.map(\.vi).sorted()
        == [
          "CCCD", "Dân tộc", "Họ và tên chủ hộ", "Nguyên nhân nghèo", "Ngày sinh", "Địa chỉ",
        ].sorted())
    let bytes = try text("xuat.csv")
    for personal in ["Nguyễn", "Hai", "079077", "đình"] { #expect(!bytes.contains(personal)) }
    let same = try fixture.store.importFile(file("xuat.csv"), form: "households", options: ImportFixture.options)
    #expect((same.inserted, same.updated, same.unchanged, same.warnings.count) == (0, 0, 2, 0))
    let changed = bytes.replacing(";4;", with: ";5;").replacing("LN-002", with: "LN-003")
    let refused = try fixture.store.importFile(
      try fixture.folder.write("khac.csv", changed), form: "households", options: ImportFixture.options)
    #expect(refused.faults.map(\.code.code) == ["E0653"])
    #expect(try fixture.store.count("households") == 2)
    // The same rows in a register that does not know them.
    let empty = try ImportFixture()
    let other = try empty.store.importFile(file("xuat.csv"), form: "households", options: ImportFixture.options)
    #expect(other.faultCount == 2 && !other.isWritten)
  }

  @Test("every export is in the history with its hash, and in no list of imports")
  func history() throws {
    let before = try fixture.store.revision()
    let exported = try export("members", "m.csv", everything)
    let last = try #require(try fixture.store.batches(limit: 1).first)
    #expect(last.kind == .export && last.form == "members" && last.unchanged == 2 && last.who == "thử")
    #expect(last.sha256 == exported.sha256)
    #expect(try RegisterStore.hash(ofFile: file("m.csv")) == exported.sha256)
    #expect(try fixture.store.revision() == before)
    #expect(!(try fixture.store.imports().contains { $0.kind == .export }))
    var status = stat()
    #expect(stat(file("m.csv"), &status) == 0 && status.st_mode & 0o777 == 0o600)
  }

  @Test("a year gives the household sheet of that year; rows that are asked for come alone")
  func narrowed() throws {
    #expect(try export("households", "a.csv", ExportOptions(personal: true, year: 2023)).rows == 1)
    let year = try text("a.csv")
    #expect(year.contains("LN-001") && !year.contains("LN-002"))
    let id = try #require(Int64(try fixture.rows("SELECT id FROM households WHERE code = 'LN-002'")[0]))
    let one = try fixture.store.export(
      [.init("households", rows: [id])], to: file("b.xlsx"), options: everything, note: .test)
    #expect(one.rows == 1)
    #expect(try export("households", "c.csv", ExportOptions(personal: true, year: 2019)).rows == 0)
  }

  @Test("wrong requests write nothing and say why")
  func refusals() throws {
    #expect(code { _ = try export("housholds", "x.csv", everything) } == "E0420")
    #expect(code { _ = try export("members", "x.pdf", everything) } == "E0643")
    #expect(code { _ = try export("members", "none/x.csv", everything) } == "E0640")
    _ = try fixture.folder.write("there.csv", "x")
    #expect(code { _ = try export("members", "there.csv", everything) } == "E0642")
    let two = [ExportRequest("members"), ExportRequest("households")]
    #expect(
      code { _ = try fixture.store.export(two, to: file("x.csv"), options: everything, note: .test) } == "E0644")
    let reader = try RegisterStore.open(fixture.store.path, readOnly: true)
    #expect(
      code { _ = try reader.export([.init("members")], to: file("x.csv"), options: everything, note: .test) } == "E0603"
    )
    let free = try reader.export([.init("units")], to: file("units.csv"), options: ExportOptions(), note: .test)
    #expect(free.batch == nil && free.rows > 100)
    #expect(try text("there.csv") == "x")
    let left = try FileManager.default.contentsOfDirectory(atPath: fixture.folder.path)
    #expect(!left.contains { $0.hasSuffix(".tmp") || $0.hasPrefix("x.") })
  }
}
