import Foundation
import Messages
import Testing

@testable import BenVung

/// `benvung standard list|show|diff|try` on the bundled standards and the demo.
@Suite("benvung standard")
struct StandardCommandTests {
  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
  private func list(_ text: String) throws -> [[String: Any]] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
  }

  @Test("list shows those in force on a day, national and city side by side; none before 2016")
  func inForce() throws {
    let workspace = try Workspace.shared.get()
    func ids(_ words: String) throws -> [String] {
      try list(workspace("standard list --json " + words).output).compactMap { $0["id"] as? String }
    }
    #expect(try ids("--date 31/12/2024") == ["HCMC-2021", "VN-2022"])
    #expect(try ids("--date 31/12/2021") == ["HCMC-2021", "VN-2016"])
    #expect(try ids("--date 1/1/2027") == ["HCMC-2025", "VN-2027"])
    #expect(try ids("").count == 7)
    #expect(try ids("--date 31/12/2015").isEmpty)
    #expect(workspace("standard list --date 31/02/2024").code == 2)
    #expect(workspace("standard list").output.contains("Decree") == false)
    #expect(workspace("standard list --lang en").output.contains("Decree"))
  }

  @Test("show has the lines in the law's period and per year, the indicators, the rules, and what is unconfirmed")
  func show() throws {
    let workspace = try Workspace.shared.get()
    let text = workspace("standard show VN-2022").output
    for part in [
      "01/01/2022–31/12/2026", "1.500.000 đồng/tháng", "18.000.000", "Dưới 8 m² sàn mỗi người",
      "deprivation_count >= 3",
      "CHƯA XÁC MINH", "3.000.000 đồng/tháng", "cách tính health_insurance",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(!text.contains("any(household.members"))
    #expect(workspace("standard show VN-2022 -v").output.contains("dwelling.floor_area < 8 * members"))
    let record = try object(workspace("standard show HCMC-2021 --json").output)
    #expect(record["validTo"] as? String == "2024-12-31")
    let lines = try #require(record["lines"] as? [[String: Any]])
    #expect(lines.map { $0["perYear"] as? Int } == [36_000_000, 46_000_000])
    let wrong = workspace("standard show VN-2023")
    #expect(wrong.code == 3 && wrong.error.contains("E0325") && wrong.error.contains("VN-2022"))
    #expect(workspace("standard show").code == 2)
  }

  @Test("diff tells lines changed and gone, indicators added and removed, rules")
  func diff() throws {
    let workspace = try Workspace.shared.get()
    let found = try list(workspace("standard diff VN-2022 VN-2027 --json").output)
    func subjects(_ kind: String) -> [String] {
      found.filter { $0["kind"] as? String == kind }.compactMap { $0["subject"] as? String }
    }
    #expect(subjects("line").count == 6)
    // Water and toilet moved to another dimension, waste came, means of information went.
    #expect(Set(subjects("indicator")) == ["water", "toilet", "info_means", "waste"])
    let waste = found.first { $0["subject"] as? String == "waste" }
    #expect(waste?["first"] == nil && waste?["second"] != nil)
    let text = workspace("standard diff VN-2022 VN-2027").output
    #expect(text.contains("~ Hộ nghèo, nông thôn: 1.500.000 đồng/tháng → 2.200.000 đồng/tháng"))
    #expect(text.contains("\n- info_means:") && text.contains("\n+ waste:"))
    #expect(workspace("standard diff VN-2022 VN-2022").output.contains("Không khác nhau."))
  }

  @Test("a higher line lets households enter; each unit's and the matrix's households add up to the reviews")
  func trial() throws {
    let workspace = try Workspace.shared.get()
    let outcome = workspace("standard try HCMC-2025 --year 2024 --json --list")
    #expect(outcome.code == 0)
    let record = try object(outcome.output)
    #expect(record["against"] as? String == "HCMC-2021")
    let whole = try #require(record["whole"] as? [String: Any])
    let households = try #require(whole["households"] as? Int)
    let matrix = try #require(record["matrix"] as? [[String: Any]])
    #expect(matrix.compactMap { $0["households"] as? Int }.reduce(0, +) == households)
    let units = try #require(record["units"] as? [[String: Any]])
    #expect(units.compactMap { $0["households"] as? Int }.reduce(0, +) == households)
    let entered = try #require(record["entered"] as? [String])
    #expect(entered.count == whole["entered"] as? Int && !entered.isEmpty)
    // The city's lines of 2025 are above those of 2021: nobody leaves by the rules; the poor of before stay poor.
    #expect(
      matrix.allSatisfy { $0["from"] as? String != "poor" || ["poor", "undetermined"].contains($0["to"] as? String) })
    #expect(try object(workspace("standard try HCMC-2025 --year 2024 --json").output)["entered"] == nil)
    #expect(!outcome.output.contains("Nguyễn"))
    // The standard in force tried against itself changes nothing but what was recognised against the rules.
    let same = try object(workspace("standard try HCMC-2021 --year 2024 --against HCMC-2021 --json").output)
    let steps = try #require(same["matrix"] as? [[String: Any]])
    #expect(steps.allSatisfy { $0["from"] as? String == $0["to"] as? String || $0["to"] as? String == "undetermined" })
  }

  @Test("a draft is a file; a national one is held against the national standard")
  func draft() throws {
    let workspace = try Workspace.shared.get()
    let source = try String(contentsOfFile: RunFixture.bundled + "/standards/vn-2022/plugin.lua", encoding: .utf8)
    // Half as much again for the poor and near-poor lines in the country.
    try workspace.write("du-thao.lua", source.replacing("amount = 1500000", with: "amount = 2250000"))
    let record = try object(workspace("standard try du-thao.lua --year 2024 --json").output)
    #expect(record["against"] as? String == "VN-2022" && record["standard"] as? String == "VN-2022")
    let whole = try #require(record["whole"] as? [String: Any])
    #expect(try #require(whole["entered"] as? Int) > 0)
    #expect(
      workspace("standard diff VN-2022 du-thao.lua").output.contains("1.500.000 đồng/tháng → 2.250.000 đồng/tháng"))
    #expect(workspace("standard try du-thao.lua --year 2024").output.contains("THỬ VN-2022 SO VỚI VN-2022"))
  }

  @Test("a wrong draft is refused with line and column of the word, all faults at once")
  func wrongDraft() throws {
    let workspace = try Workspace.shared.get()
    let source = try String(contentsOfFile: RunFixture.bundled + "/standards/vn-2022/plugin.lua", encoding: .utf8)
    try workspace.write(
      "sai.lua",
      source.replacing("dwelling.floor_area < 8", with: "dwelling.flor_area < 8")
        .replacing(
          "when = \"coalesce(income_per_person <= line('average')",
          with: "when = \"coalesce(income_per_person <= line('averge')"))
    let outcome = workspace("standard try sai.lua --year 2024")
    #expect(outcome.code == 3 && outcome.output.isEmpty)
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    let first = try #require(lines.firstIndex { $0.contains("dwelling.floor_area < 8") })
    let column = try #require(lines[first].range(of: "floor_area")).lowerBound
    let place = "sai.lua:\(first + 1):\(lines[first].distance(from: lines[first].startIndex, to: column) + 1)"
    #expect(outcome.error.contains(place), "\(outcome.error)")
    #expect(outcome.error.contains("floor_area") && outcome.error.contains("E0318"))
    try workspace.write("hong.lua", source.replacing("period = \"month\"", with: "period = \"moth\""))
    let broken = workspace("standard try hong.lua")
    #expect(broken.code == 3 && broken.error.contains("hong.lua:") && broken.error.contains("month"))
    #expect(workspace("standard try khong-co.lua").code != 0)
    let report = workspace("standard try ../khong/plugin.lua")
    #expect(report.code != 0)
    let other = workspace("standard show \(RunFixture.bundled)/reports/poverty-overview/plugin.lua")
    #expect(other.code == 3 && other.error.contains("E0344"))
    #expect(workspace("standard try VN-2027 --against VN-2023").error.contains("E0325"))
    #expect(workspace("standard try VN-2027 --year 1999 --area Mars").error.contains("E0472"))
  }

  @Test("two standards of one jurisdiction in force on one day are refused when the catalogue is read")
  func overlap() throws {
    let workshop = Workshop()
    func write(_ id: String, _ from: String, _ to: String?, _ jurisdiction: String) throws {
      let folder = workshop.root + "/" + id.lowercased()
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let end = to.map { "valid_to = '\($0)'," } ?? ""
      let text = """
        return { id = '\(id.lowercased())', version = '1.0.0', api = '1', kind = 'standard',
          name = { vi = 'x', en = 'x' },
          standard = { id = '\(id)', jurisdiction = '\(jurisdiction)', name = { vi = 'x', en = 'x' },
            valid_from = '\(from)', \(end) source = { vi = 'x', en = 'x' }, status = 'confirmed', lines = {},
            indicators = {}, rules = { { class = 'poor', when = 'points_a < 5' } } } }
        """
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/plugin.lua"))
    }
    try write("XA-1", "2020-01-01", "2022-06-30", "XA")
    try write("XA-2", "2022-07-01", nil, "XA")
    try write("XB-1", "2020-01-01", "2030-12-31", "XB")
    #expect(try PluginCatalogue(roots: [workshop.root]).standards.map(\.id) == ["XA-1", "XA-2", "XB-1"])
    // An open one ends when the next begins.
    try write("XA-3", "2024-01-01", nil, "XA")
    let standards = try PluginCatalogue(roots: [workshop.root]).standards
    #expect(standards.map { $0.validTo?.iso } == ["2022-06-30", "2023-12-31", nil, "2030-12-31"])
    try write("XA-4", "2022-06-30", "2022-12-31", "XA")
    let faults = #expect(throws: Diagnostics.self) { try PluginCatalogue(roots: [workshop.root]) }
    #expect(faults?.list.map(\.code) == [.standardsOverlap, .standardsOverlap])
    #expect(faults?.list.first?.message(in: .vi).contains("XA-1 và XA-4 (XA) cùng có hiệu lực từ 30/06/2022") == true)
  }
}
