import Foundation
import GRDB
import Messages
import Testing

@testable import BenVung
@testable import Register

/// `benvung doctor` on registers and installations that are broken in one way each.
@Suite("benvung doctor")
struct DoctorTests {
  private struct Report: Decodable {
    struct Finding: Decodable {
      let subject, level, found: String
      let hint, code: String?
    }
    let faults, warnings: Int
    let findings: [Finding]

    func finding(_ code: String) -> Finding? { findings.first { $0.code == code } }
  }

  private func workspace() throws -> Workspace {
    try Workspace(folder: NSTemporaryDirectory() + "benvung-doctor-" + UUID().uuidString, households: 100)
  }

  private func report(_ workspace: Workspace) throws -> (code: Int32, report: Report) {
    let outcome = workspace("doctor --json --lang en")
    return (outcome.code, try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8)))
  }

  @Test("a fresh workspace has no fault; each line says what was found; the locale of none is a warning alone")
  func fresh() throws {
    let (code, report) = try report(try Workspace.shared.get())
    #expect(code == 0 && report.faults == 0)
    for subject in ["version", "register", "schema", "place", "SQLite's log", "free disk", "snapshot", "plugins"] {
      #expect(report.findings.contains { $0.subject == subject }, "\(subject)")
    }
    #expect(report.finding("W0648")?.level == "warning" && report.finding("W0648")?.hint == "export LANG=C.UTF-8")
    #expect(report.findings.first { $0.subject == "standards today" }?.found.contains("HCMC-") == true)
    let text = try Workspace.shared.get()("doctor").output
    #expect(text.contains("register.db nguyên vẹn") && text.contains("→ export LANG=C.UTF-8"))
    #expect(!(try Workspace.shared.get()("doctor -q").output.contains("nguyên vẹn")))
  }

  @Test("without a register it says so with the way out, and looks at the rest all the same")
  func noRegister() throws {
    let folder = NSTemporaryDirectory() + "benvung-doctor-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let outcome = Workspace.command(["-C", folder, "doctor"])
    #expect(outcome.code == 1 && outcome.output.contains("không có sổ register.db"))
    #expect(outcome.output.contains("benvung init") && outcome.output.contains("phần mở rộng: đọc được"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
  }

  @Test("a register that others may read is a warning with its chmod")
  func mode() throws {
    let workspace = try workspace()
    chmod(workspace.folder + "/register.db", 0o644)
    let (code, report) = try report(workspace)
    let finding = try #require(report.finding("W0621"))
    #expect(code == 0 && finding.hint == "chmod 600 register.db" && finding.found.contains("644"))
  }

  @Test("a register that is cut short, one that is no register, and one with a row that points nowhere are faults")
  func damaged() throws {
    let cut = try workspace()
    let path = cut.folder + "/register.db"
    let size = try #require(try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int)
    truncate(path, off_t(size / 2 / 4096 * 4096))
    let (code, found) = try report(cut)
    #expect(code == 1 && found.faults > 0)
    #expect(found.findings.contains { $0.level == "fault" && $0.hint?.contains("benvung restore") == true })
    try Data("không phải sổ".utf8).write(to: URL(fileURLWithPath: path))
    let other = try report(cut)
    #expect(other.code == 1 && other.report.finding("E0455")?.hint?.contains("benvung restore") == true)

    let broken = try workspace()
    do {
      let queue = try DatabaseQueue(path: broken.folder + "/register.db")
      try queue.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA foreign_keys = OFF")
        try database.execute(
          sql: "UPDATE residences SET household = 99999999 WHERE id = (SELECT min(id) FROM residences)")
      }
      try queue.close()
    }
    let pointing = try report(broken)
    let finding = try #require(pointing.report.finding("E0646"))
    #expect(pointing.code == 1 && finding.found.contains("residences → households"))
  }

  @Test("an older schema and another journal mode are told, and looking does not mend them")
  func schemaAndJournal() throws {
    let workspace = try workspace()
    let queue = try DatabaseQueue(path: workspace.folder + "/register.db")
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA journal_mode = DELETE")
      try database.execute(sql: "PRAGMA user_version = \(Schema.version - 1)")
    }
    try queue.close()
    for _ in 1...2 {
      let (code, report) = try report(workspace)
      #expect(code == 0 && report.finding("W0640") != nil && report.finding("W0641")?.found.contains("delete") == true)
    }
  }

  @Test("a plugin that does not read is a fault with its message and its folder")
  func plugin() throws {
    let workspace = try workspace()
    let folder = workspace.folder + "/plugins/broken"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try workspace.write("plugins/broken/plugin.lua", "return {")
    let (code, report) = try report(workspace)
    let faults = report.findings.filter { $0.subject == "plugins" && $0.level == "fault" }
    #expect(code == 1 && faults.count == 1 && faults.first?.found.hasPrefix("plugins/broken/plugin.lua:") == true)
    #expect(faults.first?.hint?.contains("plugins/broken") == true)
  }

  @Test("a log that is too large and a disk that is nearly full are warnings")
  func sizes() {
    let condition = RegisterCondition(
      schema: RegisterCondition.knownSchema, damage: nil, journalMode: "wal", size: 10 << 20,
      logSize: RegisterCheck.largestLog + 1, free: 129 << 20, snapshot: .outdated, placeWarnings: [])
    let codes = RegisterCheck(path: "register.db").findings(of: condition, revision: 7).compactMap(\.code)
    // 100 MB and three times 10 MB are needed.
    #expect(codes == ["W0642", "W0643"])
  }
}
