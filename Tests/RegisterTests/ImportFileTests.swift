import Foundation
import Messages
import Programme
import Testing

@testable import Register

@Suite("files that cannot be imported leave the register as it was")
struct ImportFileTests {
  private let fixture: ImportFixture
  init() throws { fixture = try ImportFixture() }

  /// The code of what a file of these bytes is refused with.
  private func refusal(bytes: [UInt8], form: String = "households") throws -> String? {
    let revision = try fixture.store.revision()
    let path = try fixture.folder.write("so.csv", bytes: bytes)
    defer { #expect((try? fixture.store.revision()) == revision) }
    do {
      _ = try fixture.store.importFile(path, form: form, options: ImportFixture.options)
      return nil
    } catch let diagnostic as Diagnostic {
      #expect(diagnostic.code.exitCode == 4)
      #expect(diagnostic.place?.file == path || diagnostic.code == .importUnknownForm)
      return diagnostic.code.code
    }
  }

  @Test("an empty file, an archive, broken UTF-8, an open quote, an unknown form")
  func files() throws {
    let head = Array("Mã hộ,Xã\nA1,Lý Nhơn\n".utf8)
    #expect(try refusal(bytes: []) == "E0400")
    #expect(try refusal(bytes: [0x50, 0x4B, 3, 4, 0, 0]) == "E0413")
    #expect(try refusal(bytes: head + [0x41, 0xFF, 0x0A]) == "E0402")
    #expect(try refusal(bytes: head + [0x41, 0, 0x0A]) == "E0403")
    #expect(try refusal(bytes: head + Array("\"A2,Lý Nhơn\n".utf8)) == "E0404")
    #expect(try refusal(bytes: head, form: "househols") == "E0420")
  }

  @Test("broken UTF-8 is named with its line and byte")
  func brokenText() throws {
    let path = try fixture.folder.write("so.csv", bytes: Array("Mã hộ,Xã\nA1,".utf8) + [0xC0, 0x0A])
    let thrown = #expect(throws: Diagnostic.self) {
      try fixture.store.importFile(path, form: "households", options: ImportFixture.options)
    }
    #expect(thrown?.place == Place(file: path, line: 2))
    #expect(thrown?.message(in: .vi) == "chữ không phải UTF-8: byte 0xC0 ở vị trí 17 của tệp")
  }

  @Test("a path that does not exist is a matter of files")
  func missing() throws {
    let thrown = #expect(throws: Diagnostic.self) {
      try fixture.store.importFile("/nowhere/so.csv", form: "households", options: ImportFixture.options)
    }
    #expect(thrown?.code.exitCode == 6)
    #expect(thrown?.message(in: .vi) == "không đọc được /nowhere/so.csv: không có tệp này")
  }

  @Test("a file that is text and no table says which columns are missing")
  func noTable() throws {
    let report = try fixture.run("Kính gửi Ủy ban nhân dân xã\nvề việc rà soát\n")
    #expect(report.faults.map(\.code.code) == ["E0421", "E0421"])
  }

  @Test("a register opened for reading takes no import")
  func readOnly() throws {
    let store = try RegisterStore.open(fixture.store.path, readOnly: true)
    let path = try fixture.folder.write("so.csv", "Mã hộ,Xã\nA1,Lý Nhơn\n")
    let thrown = #expect(throws: Diagnostic.self) {
      try store.importFile(path, form: "households", options: ImportFixture.options)
    }
    #expect(thrown?.code == .registerReadOnly)
  }

  @Test("all 168 units of the city, Cần Giờ before and after, and the succession are in the reference data")
  func reference() throws {
    #expect(try fixture.rows("SELECT count(*) FROM units WHERE valid_from = \(fixture.day("2025-07-01"))") == ["168"])
    #expect(
      try fixture.rows("SELECT type, area_type, count(*) FROM units WHERE valid_to IS NULL GROUP BY 1 ORDER BY 3") == [
        "Thành phố trực thuộc trung ương|-|1", "Đặc khu|-|1", "Xã|rural|54", "Phường|urban|113",
      ])
    #expect(
      try fixture.rows("SELECT kind, count(*) FROM unit_successions GROUP BY 1") == [
        "part|2", "unchanged|1", "whole|5",
      ])
    #expect(try fixture.store.count("projects") == 18 && fixture.store.count("livelihood_models") == 9)
    let again = try fixture.store.loadReference(folder: ImportFixture.assets, options: ImportFixture.options)
    #expect(again.allSatisfy { $0.inserted == 0 && $0.updated == 0 } && again.count == 5)
    #expect(try fixture.store.imports().allSatisfy { $0.kind == .reference })
  }
}
