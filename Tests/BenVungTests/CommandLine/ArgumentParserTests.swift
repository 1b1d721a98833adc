import Messages
import Testing

@testable import BenVung

@Suite("the parser of the command line")
struct ArgumentParserTests {
  private let parser = ArgumentParser(
    flags: Commands.run.taking([
      Parameter(name: "year", type: .year), Parameter(name: "raft_cost", type: .money),
      Parameter(name: "deep", type: .boolean),
    ]).flags)

  @Test("values after a space, an equals sign, or at once; words in any order")
  func forms() {
    let parsed = parser.parse(["--year", "2024", "id", "--raft-cost=5", "-o", "a.html", "-ob.csv", "-qv", "-C", "x"])
    #expect(parsed.faults.isEmpty && parsed.positionals == ["id"])
    #expect(parsed.value("year") == "2024" && parsed.value("raft-cost") == "5" && parsed.value("directory") == "x")
    #expect(parsed.all("output") == ["a.html", "b.csv"] && parsed.has("quiet") && parsed.has("verbose"))
  }

  @Test("yes and no, negative numbers, words after --")
  func special() {
    #expect(parser.parse(["--deep"]).value("deep") == "true")
    #expect(parser.parse(["--deep", "không"]).value("deep") == "không")
    #expect(parser.parse(["--no-deep"]).value("deep") == "false")
    #expect(parser.parse(["--raft-cost", "-5"]).value("raft-cost") == "-5")
    #expect(parser.parse(["--", "--year"]).positionals == ["--year"])
    #expect(parser.parse(["--raft_cost", "5"]).value("raft-cost") == "5")
  }

  @Test("all faults at once, with what was meant")
  func faults() {
    let parsed = parser.parse(["--yaer", "2024", "--year", "1", "--year", "2", "--json=x", "-z", "--standard"])
    #expect(parsed.faults.map(\.code) == [.unknownFlag, .flagTwice, .flagWithoutValue, .unknownFlag, .flagNeedsValue])
    #expect(parsed.faults.first?.suggestion == "--year" && parsed.positionals.isEmpty)
  }

  @Test("a plugin is found before its flags are known")
  func candidates() {
    let lenient = ArgumentParser(flags: Commands.run.flags)
    let words = ["--year", "2024", "-o", "a.html", "poverty-overview"]
    #expect(lenient.candidates(words).first == 4)
    #expect(lenient.candidates(["--deep", "id"]).first == 1)
  }

  @Test("flags of the command keep their place before parameters of the same name")
  func reserved() {
    let command = Commands.run.taking([Parameter(name: "as_of", type: .date), Parameter(name: "year", type: .year)])
    #expect(command.flags.count { $0.name == "as-of" } == 1 && command.flags.last?.name == "year")
  }
}
