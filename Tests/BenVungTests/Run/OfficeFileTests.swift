import Documents
import Messages
import Testing

@testable import BenVung

@Suite("office.lua")
struct OfficeFileTests {
  private func faults(_ source: String) -> [Diagnostic] {
    do {
      _ = try OfficeFile(source: Array(source.utf8), file: "office.lua", layout: .plain)
      return []
    } catch {
      return (error as? Diagnostics)?.list ?? []
    }
  }

  @Test("the office's details are read; what may be left out has its usual value")
  func whole() throws {
    let source = """
      return { governing_body = "UBND huyện", issuing_body = "Phòng X", symbol = "BC-X", place = "Cần Giờ",
        signer_office = { "Trưởng phòng" }, signer = "Nguyễn Văn Mẫu", recipients = { "UBND huyện", "Lưu: VT" } }
      """
    let read = try OfficeFile(source: Array(source.utf8), file: "office.lua", layout: .plain).letterhead
    #expect(
      read
        == Letterhead(
          governingBody: "UBND huyện", issuingBody: "Phòng X", symbol: "BC-X", place: "Cần Giờ", kind: "Báo cáo",
          signerOffice: ["Trưởng phòng"], signer: "Nguyễn Văn Mẫu", recipients: ["UBND huyện", "Lưu: VT"],
          layout: .plain))
  }

  @Test("every fault is told at once, with its line and what was meant")
  func faults() {
    let found = faults("return {\n isuing_body = \"X\", symbol = 5, place = \"Y\",\n recipients = { 1 } }")
    #expect(found.map(\.code.code).sorted() == ["E0392", "E0393", "E0394", "E0394"])
    #expect(found.first { $0.code == .manifestUnknownKey }?.suggestion == "issuing_body")
    #expect(found.first { $0.code == .manifestUnknownKey }?.place?.line == 2)
    #expect(faults("return 1").map(\.code) == [.manifestNotTable])
    #expect(faults("os.exit()").map(\.code) == [.manifestUnreadable])
  }

  @Test("without the file an official document is refused, with what the file must say")
  func missing() {
    let error = #expect(throws: Diagnostic.self) { try OfficeFile(beside: "/nonexistent/register.db", layout: .plain) }
    #expect(error?.code.code == "E0803" && error?.code.exitCode == 6)
    #expect(error?.hint?.vi.contains("issuing_body") == true)
  }

  @Test("a manifest's layout is one of those there are")
  func layouts() {
    let source =
      #"return { id = "abc", version = "1.0.0", api = "1", kind = "report", layout = "oficial-report", "#
      + #"name = { vi = "A", en = "B" } }"#
    let error = #expect(throws: Diagnostics.self) { try Manifest(source: Array(source.utf8), file: "plugin.lua") }
    #expect(error?.list.first?.suggestion == "official-report")
  }
}
