import Foundation
import Messages
import Programme
import Testing

@testable import Register

@Suite("maps: what was recognised once, written down and used again")
struct ImportMapTests {
  private let fixture: ImportFixture
  init() throws { fixture = try ImportFixture() }

  private func map(_ text: String) throws -> ImportMap {
    try ImportMap.read(Data(text.utf8), file: "maps/a.json", model: .programme)
  }

  @Test("an import tells its map; a map is a file that people read, and reads back as it was")
  func roundTrip() throws {
    let report = try fixture.run("Sổ hộ,,\nMã hộ,Xã,Ghi chú\nA1,Lý Nhơn,x\n")
    let map = try #require(report.map)
    #expect(
      String(decoding: try map.encoded(), as: UTF8.self) == """
        {
          "columns" : [
            {
              "column" : "code",
              "head" : "Mã hộ"
            },
            {
              "column" : "unit",
              "head" : "Xã"
            },
            {
              "column" : null,
              "head" : "Ghi chú"
            }
          ],
          "form" : "households",
          "header_rows" : "2"
        }

        """)
    #expect(try self.map(String(decoding: try map.encoded(), as: UTF8.self)) == map)
  }

  @Test("heads that mean nothing by themselves are columns by the map; others are still matched; null leaves one out")
  func used() throws {
    let map = try map(
      """
      {"form": "households", "header_rows": "1", "columns": [
        {"head": "Ký hiệu", "column": "code"}, {"head": "Khẩu", "column": "members"}, {"head": "Điểm B", "column": null}]}
      """)
    let report = try fixture.run("Ký hiệu,Xã,Khẩu,Điểm B\nA1,Lý Nhơn,4,mười\n") { $0.map = map }
    #expect(fixture.messages(report) == [])
    #expect(try fixture.rows("SELECT members, points_b FROM review_events") == ["4|-"])
  }

  @Test("a map whose heads are not in the file is a fault for each of them, with the nearest head")
  func lacking() throws {
    let map = try map(
      #"{"form": "households", "header_rows": "1", "columns": [{"head": "Ký hiệu hộ", "column": "code"}]}"#)
    let report = try fixture.run("Ký hiệu hô,Xã\nA1,Lý Nhơn\n") { $0.map = map }
    #expect(report.faults.first?.code != .importMapHead, "tone marks do not tell heads apart")
    let other = try fixture.run("Mã hộ,Ký hiêu h,Xã\nA1,x,Lý Nhơn\n") { $0.map = map }
    #expect(other.faults.map(\.code) == [.importMapHead] && other.faults[0].suggestion == "Ký hiêu h")
  }

  @Test("a broken map is refused with what is wrong in it")
  func broken() throws {
    func code(_ text: String) -> String? {
      do {
        _ = try map(text)
        return nil
      } catch let diagnostics as Diagnostics { return diagnostics.list.map(\.code.code).joined(separator: " ") } catch {
        return (error as? Diagnostic)?.code.code
      }
    }
    #expect(code("{") == "E0496")
    #expect(code(#"{"form": "househols", "header_rows": "1", "columns": []}"#) == "E0420")
    #expect(code(#"{"form": "households", "header_rows": "x", "columns": []}"#) == "E0496")
    #expect(
      code(
        #"{"form": "households", "header_rows": "1", "columns": [{"head": "A", "column": "x"}, {"head": "B", "column": "y"}]}"#
      ) == "E0423 E0423")
  }

  @Test(
    "a sheet's name fits with * for any text",
    arguments: [
      ("Sổ hộ nghèo*", "Sổ hộ nghèo 2024", true), ("Sổ hộ nghèo*", "Sổ hộ nghèo", true), ("*2024", "Sổ 2024", true),
      ("*2024", "Sổ 2025", false), ("Sổ*2024", "Sổ hộ 2024", true), ("Sổ", "Sổ hộ", false), ("*", "gì cũng được", true),
      ("sô hộ", "Sổ Hộ", true),
    ])
  func sheets(pattern: String, name: String, fits: Bool) {
    let map = ImportMap(form: "households", sheet: pattern, headerRows: "1", columns: [])
    #expect(map.fits(sheet: name) == fits)
  }
}
