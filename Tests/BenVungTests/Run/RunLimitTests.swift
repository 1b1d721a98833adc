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
}
