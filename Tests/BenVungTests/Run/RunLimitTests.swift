import Testing

@testable import BenVung

@Suite("a run ends at its limits")
struct RunLimitTests {
  @Test(
    "a script that catches everything, one in a coroutine and one that eats memory end, and the next run works",
    arguments: [
      "while true do pcall(error) end",
      "local c = coroutine.wrap(function() while true do pcall(error) end end) while true do pcall(c) end",
      "local s = 'xxxxxxxx' while true do s = s .. s end",
      "local s = 'xxxxxxxx' while true do pcall(function() s = s .. s end) end",
    ])
  func limits(body: String) throws {
    let workshop = Workshop()
    let fault = try workshop.fault(body, manifest: "limits = { seconds = 1, memory_mb = 32 }")
    #expect(fault.code == .limitReached && fault.code.exitCode == 7, "\(fault.report(in: .en))")
    #expect(fault.place?.file?.hasSuffix("probe/main.lua") == true)
    #expect(try workshop.printed("print(ctx.data.reviews:count() > 0)") == "true\n")
  }

  @Test("an instruction budget ends a script at the same line each time, and says how to raise it")
  func instructions() throws {
    let workshop = Workshop()
    try workshop.write(
      Workshop.report("local n = 0\nfor i = 1, 1000 do n = n + 1 end\nfor i = 1, 1e9 do n = n + 1 end"))
    let faults = try (0..<3).map { _ in
      try #require(throws: Diagnostic.self) { try workshop.run(limits: RunLimits(instructions: 50_000)) }
    }
    #expect(faults.allSatisfy { $0 == faults[0] && $0.code == .limitReached && $0.place?.line == 5 })
    #expect(faults[0].message(in: .vi) == "đã chạm giới hạn: 50000 lệnh Lua")
    #expect(faults[0].hint?.en == "raise it with --max-instructions, such as --max-instructions 100000")
    try workshop.write(Workshop.report("for i = 1, 1000 do end print('ok')"))
    #expect(try workshop.run(limits: RunLimits(instructions: 50_000)).printed == "ok\n")
  }

  @Test("asked-for limits only lower those of the host and of the plugin, and the hint names who set the limit")
  func lower() {
    let manifest = Manifest.Limits(seconds: 2, memoryMegabytes: 64)
    let effective = RunLimits(seconds: 20, memoryMegabytes: 100).effective(manifest)
    #expect(effective.seconds == 2 && effective.memoryBytes == 64 << 20)
    #expect(RunLimits(seconds: 1).effective(manifest).seconds == 1)
    #expect(RunLimits().diagnostic(.deadline, manifest).hint?.en == "raise limits.seconds in plugin.lua, at most 30")
    #expect(RunLimits(seconds: 0.5).diagnostic(.deadline, manifest).message(in: .vi) == "đã chạm giới hạn: 0,5 giây")
    #expect(
      RunLimits(seconds: 0.5).diagnostic(.deadline, manifest).hint?.en == "raise it with --max-seconds, at most 30")
    #expect(RunLimits(seconds: 1e9).effective(Manifest.Limits()).seconds == 30)
  }

  @Test("the flags are read by the one parser, which refuses more than the host allows, all faults at once")
  func flags() throws {
    let workspace = try Workspace.shared.get()
    let refused = workspace("run poverty-overview --max-seconds 31 --max-memory-mb 0 --max-instructions x --lang en")
    #expect(refused.code == 2 && refused.error.split(separator: "\n").count == 3, "\(refused.error)")
    #expect(refused.error.contains("error E0206: --max-seconds \"31\": must be from 0.001 to 30"))
    #expect(workspace("run poverty-overview --max-seconds 20 --max-memory-mb 200").code == 0)
  }
}
