import Messages
import Testing
import Vietnamese

@testable import BenVung

@Suite("parameter values as people type them")
struct ParameterTests {
  private func read(_ type: Parameter.Kind, _ text: String) -> ParameterValue? {
    try? Parameter(name: "p", type: type, choices: ["fast", "slow"]).read(text)
  }

  private func fault(_ parameter: Parameter, _ text: String) -> Diagnostic? {
    do {
      _ = try parameter.read(text)
      return nil
    } catch {
      return error
    }
  }

  @Test("numbers in Vietnamese and in plain writing")
  func numbers() {
    #expect(read(.money, "1.586.336") == .integer(1_586_336))
    #expect(read(.money, "1586336 đồng") == .integer(1_586_336))
    #expect(read(.integer, "-1.000") == .integer(-1_000))
    #expect(read(.number, "5,71") == .number(5.71) && read(.number, "5.71") == .number(5.71))
    #expect(read(.number, "1.586.336,5") == .number(1_586_336.5))
    #expect(read(.number, "0.125") == .number(0.125))
    #expect(read(.percent, "5%") == .number(0.05) && read(.percent, "0,05") == .number(0.05))
    #expect(read(.percent, "12,5 %") == .number(0.125))
  }

  @Test("what could mean two numbers is asked about, not guessed")
  func ambiguous() {
    let fault = fault(Parameter(name: "price", type: .number), "1.586")
    #expect(fault?.code == .ambiguousNumber)
    #expect(fault?.message(in: .en) == "--price \"1.586\": is it 1586 or 1,586?")
    #expect(self.fault(Parameter(name: "rate", type: .percent), "5")?.suggestion == "5%")
  }

  @Test("days, years, yes and no")
  func others() {
    let day = ParameterValue.date(Day(year: 2024, month: 12, day: 31) ?? .unknownStart)
    #expect(read(.date, "31/12/2024") == day && read(.date, "2024-12-31") == day)
    #expect(read(.date, "latest") == .latest && read(.year, "latest") == .latest)
    #expect(read(.year, "2024") == .integer(2024))
    #expect(read(.boolean, "có") == .boolean(true) && read(.boolean, "không") == .boolean(false))
    #expect(read(.choice, "slow") == .text("slow") && read(.area, "Long Hòa") == .text("Long Hòa"))
  }

  private static let refused: [(type: Parameter.Kind, text: String)] = [
    (.integer, "bốn"), (.integer, "1,5"), (.integer, "1.58"), (.integer, ""), (.integer, "--1"),
    (.money, "99999999999999999999"), (.number, "1e5"), (.number, "nan"), (.number, "1,2,3"), (.percent, "%"),
    (.date, "31/02/2024"), (.date, "12/31/2024"), (.year, "24"), (.boolean, "maybe"), (.area, " "),
    (.text, "a\u{0}b"),
  ]

  @Test("what is none is refused")
  func refused() {
    for (type, text) in Self.refused {
      #expect(fault(Parameter(name: "p", type: type), text)?.code.exitCode == 2, "\(type) \(text)")
    }
  }

  @Test("bounds are said, percentages as percentages")
  func bounds() {
    let rate = Parameter(name: "rate", type: .percent, minimum: 0, maximum: 0.5)
    #expect(fault(rate, "80%")?.arguments["bounds_en"] == "from 0% to 50%")
    #expect(fault(Parameter(name: "draws", type: .integer, minimum: 1), "0")?.arguments["bounds"] == "ít nhất là 1")
    let scale = Parameter(name: "scale", type: .number, minimum: 0.01, maximum: 10_000)
    #expect(fault(scale, "0")?.message(in: .vi) == "--scale \"0\": phải từ 0,01 đến 10.000")
    #expect(fault(scale, "0")?.message(in: .en) == "--scale \"0\": must be from 0.01 to 10,000")
    #expect(fault(Parameter(name: "year", type: .year, maximum: 2024), "2025")?.code == .parameterOutOfBounds)
  }

  @Test("a misspelt choice, and the flag's own spelling")
  func choice() {
    let fault = fault(Parameter(name: "how_fast", type: .choice, choices: ["fast", "slow"]), "fats")
    #expect(fault?.suggestion == "fast" && fault?.arguments["flag"] == "--how-fast")
  }
}
