import Foundation
import GRDB
import Testing

@testable import Register

/// Run by `scripts/check-kill`, which names the command.
private let importCommand = ProcessInfo.processInfo.environment["BENVUNG_IMPORT"]

@Suite("a killed import", .enabled(if: importCommand != nil, "run scripts/check-kill"))
struct KillTests {
  private static let rows = 4_000

  /// Runs the command; kills it after some seconds. Returns how long it ran and whether it came to its end.
  private func run(_ command: String, killAfter limit: Double?) throws -> (seconds: Double, isDone: Bool) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "exec " + command]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let start = DispatchTime.now().uptimeNanoseconds
    func elapsed() -> Double { Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9 }
    try process.run()
    while process.isRunning {
      if let limit, elapsed() >= limit {
        kill(process.processIdentifier, SIGKILL)
        break
      }
      usleep(200)
    }
    process.waitUntilExit()
    return (elapsed(), process.terminationReason == .exit && process.terminationStatus == 0)
  }

  @Test("the register opens after kill -9 at any moment, and holds all of the import or none, 50 times")
  func kills() throws {
    let fixture = try ImportFixture()
    let template = try #require(importCommand)
    func sheet(_ round: Int) throws -> String {
      var text = "Mã hộ,Chủ hộ,Xã,Số nhân khẩu,Thu nhập\n"
      for row in 0..<Self.rows { text += "R\(round)-\(row),Trần Văn A,Lý Nhơn,4,30000000\n" }
      return try fixture.folder.write("round.csv", text)
    }
    func command(_ file: String) -> String {
      template.replacing("{folder}", with: fixture.folder.path).replacing("{file}", with: file)
        .replacing("{register}", with: fixture.store.path)
    }
    let whole = try run(command(sheet(0)), killAfter: nil)
    #expect(whole.isDone)
    var outcomes: Set<String> = []
    for round in 1...50 {
      let result = try run(command(sheet(round)), killAfter: Double.random(in: 0...whole.seconds * 1.05))
      let store = try RegisterStore.open(fixture.store.path)
      let (sound, counts) = try store.reading { database in
        (
          try String.fetchAll(database, sql: "PRAGMA integrity_check") == ["ok"]
            && Row.fetchAll(database, sql: "PRAGMA foreign_key_check").isEmpty,
          try ["households", "members", "residences", "review_events"].map { table in
            try Int.fetchOne(
              database,
              sql: """
                SELECT count(*) FROM \(table) WHERE batch IN
                (SELECT batch FROM households WHERE code LIKE 'R\(round)-%')
                """) ?? 0
          }
        )
      }
      #expect(sound)
      #expect(counts == [0, 0, 0, 0] || counts == [Self.rows, Self.rows, Self.rows, Self.rows])
      #expect(!result.isDone || counts[0] == Self.rows, "what was reported as done is there")
      outcomes.insert(result.isDone ? "done" : "killed")
    }
    #expect(outcomes.contains("killed"))
  }
}
