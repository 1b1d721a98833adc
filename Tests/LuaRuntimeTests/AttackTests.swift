import Testing

@testable import LuaRuntime

@Suite("No script breaks its host", .serialized)
struct AttackTests {
  @Test("there are more than 120 attacks, each with a name of its own")
  func number() {
    #expect(Attack.all.count > 250)
    #expect(Set(Attack.all.map { $0.script + "\($0.instructions ?? 0)" }).count == Attack.all.count)
  }

  @Test(
    "an attack ends as expected, within its limit and half a second, and the next run works", arguments: Attack.all)
  func attack(_ attack: Attack) throws {
    var result = attack.run()
    // A machine with more work than processors is late now and then; a script that escapes is late each time.
    for _ in 0..<2
    where result.seconds > attack.seconds + Attack.slack
      || result.outcome == .deadline && !attack.isExpected(.deadline)
    {
      result = attack.run()
    }
    #expect(attack.isExpected(result.outcome), "\(result.outcome)")
    #expect(result.seconds < attack.seconds + Attack.slack)
    #expect(!result.printed.contains("survived"))
    #expect(try printed("return print(#('x'):rep(3), select('#', table.unpack {1, 2}))") == "3\t2")
  }
}

extension Attack: CustomTestStringConvertible {
  var testDescription: String { name }
}
