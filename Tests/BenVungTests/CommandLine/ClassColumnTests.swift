import Foundation
import Testing

@testable import BenVung

@Suite("import of a class column at the command line")
struct ClassColumnTests {
  private let workspace: Workspace
  init() throws {
    workspace = try Workspace(folder: NSTemporaryDirectory() + "benvung-class-" + UUID().uuidString, households: 100)
    try workspace.write("moi.csv", "Mã hộ,Xã,Số nhân khẩu,Phân loại\nT1,An Thới Đông,4,Hộ nghèo\n")
    try workspace.write("lop.csv", "Mã hộ,Xã,Số nhân khẩu,Phân loại\nT1,Lý Nhơn,4,Hộ nghèo\n")
  }

  @Test("without --standard the register's standard of the year is taken and said, in both languages and in JSON")
  func taken() {
    let dry = workspace("import lop.csv --as households --year 2024 --dry-run")
    #expect(dry.code == 0 && dry.output.contains("Phân loại hiểu theo chuẩn HCMC-2021,"), "\(dry)")
    let english = workspace("import moi.csv --as households --year 2025 --dry-run --lang en")
    #expect(english.code == 0 && english.output.contains("Classes are read by HCMC-2025,"), "\(english)")
    let json = workspace("import lop.csv --as households --year 2024 --json")
    #expect(json.code == 0 && json.output.replacing(" ", with: "").contains("\"standardsTaken\":[\n\"HCMC-2021\""))
    let named = workspace("import lop.csv --as households --year 2024 --standard VN-2022")
    #expect(named.code == 0 && !named.output.contains("Phân loại hiểu theo"), "\(named)")
  }

  @Test("a year before every standard is a fault of the class's cell, exit code 4 and nothing written")
  func before() throws {
    let state = try workspace.state()
    let outcome = workspace("import lop.csv --as households --year 2014")
    #expect(outcome.code == 4 && outcome.output.contains("✗ D2"), "\(outcome)")
    #expect(outcome.output.contains("14/12/2014"), "\(outcome)")
    #expect(try workspace.state() == state)
  }

  @Test("the untouched template of the households says only that it has no rows")
  func template() {
    let made = workspace("data template households -o mau.xlsx")
    let outcome = workspace("import mau.xlsx --dry-run")
    #expect(made.code == 0 && outcome.code == 4, "\(outcome)")
    #expect(outcome.output.contains("không có dòng dữ liệu") && !outcome.output.contains("--standard"), "\(outcome)")
  }
}
