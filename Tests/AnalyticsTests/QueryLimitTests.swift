/// What queries do at their limits: a clear fault or the right answer, never a crash or a wrong figure.

import CColumn
import Messages
import Programme
import Testing

@testable import Analytics

struct QueryLimitTests {
  let context = HandRegister.context()

  private func reviews(_ condition: String = "true") throws -> Query {
    try Query("reviews", context: context).filtered(condition)
  }
  private func fault(_ body: () throws -> some Any) -> Diagnostic? {
    do { _ = try body() } catch { return error as? Diagnostic }
    return nil
  }

  @Test("A sum that leaves 64 bits is a fault, in a group, in a total and over a collection; its mean is not")
  func overflow() throws {
    // One row has the greatest number; two together do not fit.
    let large = try reviews("year == 2022").deriving("large", "members - members + \(Int64.max)")
    #expect(fault { try large.single(.sum("large")) }?.code == .numberOverflow)
    #expect(try large.filtered("household.code == 'H0'").single(.sum("large")) == .integer(.max))
    #expect(try large.single(.mean("large", weight: nil)) == .decimal(Double(Int64.max)))
    #expect(try large.single(.sum("large - \(Int64.max) + 1")) == .integer(4))
    // Each household is a group that fits; the total is none.
    let byHousehold = try large.summarised(by: [("household", "household")], [("sum", .sum("large"))])
    #expect(try byHousehold.result().rows.allSatisfy { $0[1] == .integer(.max) })
    #expect(fault { try byHousehold.withTotal(nil).result() }?.code == .numberOverflow)
    let households = try Query("households", context: context)
    let collected = fault { try households.single(.maximum("sum(reviews, \(Int64.max))")) }
    #expect(collected?.code == .numberOverflow && collected?.place?.column == 1)
    #expect(fault { try large.single(.mean("large", weight: "large")) }?.code == .numberOverflow)
  }

  @Test("Numbers that overflow in an expression are told with the operation's place")
  func expressionOverflow() throws {
    let fault = fault { try reviews().filtered("members > 0 and members * \(Int64.max) > 5").count() }
    #expect(fault?.code == .numberOverflow && fault?.place?.column == 17)
  }

  @Test("Division by zero is null in expressions, ratios and columns of a result")
  func division() throws {
    for expression in ["members / 0", "members // 0", "members % 0", "income_per_person / (members - members)"] {
      #expect(try reviews().count("(\(expression)) ~= nil") == 0, "\(expression)")
    }
    let table = try reviews("year == 2024").summarised(
      by: [("unit", "unit")],
      [("none", .count("false")), ("n", .count(nil)), ("rate", .ratio(.named("n"), .named("none")))]
    ).deriving("share", "n / none").deriving("part", "n // none").withTotal(nil).result()
    #expect((table.rows + [table.total ?? []]).allSatisfy { $0.suffix(3) == [.null, .null, .null] })
  }

  @Test(
    "A text and a number are never compared, wherever they meet",
    arguments: ["members == 'x'", "'x' < members", "household.code > 5", "year in {'2024'}", "class == 1", "'1' == 1"])
  func comparison(_ text: String) throws {
    let fault = fault { try reviews().filtered(text) }
    #expect(fault?.code == .cannotCompare && fault?.place?.column == 1, "\(text): \(String(describing: fault))")
  }

  @Test("An unknown function is told with what was meant, in every step that takes an expression")
  func unknownFunction() throws {
    let steps: [() throws -> Any] = [
      { try self.reviews().filtered("aeg(date, date) > 5") }, { try self.reviews().deriving("x", "aeg(date, date)") },
      { try self.reviews().sorted(["-aeg(date, date)"]) }, { try self.reviews().selecting([("x", "aeg(date, date)")]) },
      { try self.reviews().summarised(by: [("x", "aeg(date, date)")], []) },
      { try self.reviews().single(.sum("aeg(date, date)")) },
      { try self.reviews().deriving("x", Window(.rank, "aeg(date, date)")) },
      { try self.reviews().joining(self.reviews(), on: [JoinKey("aeg(date, date)")], as: "x") },
      { try self.reviews().distinct([("x", "aeg(date, date)")]) },
    ]
    for (number, step) in steps.enumerated() {
      let fault = fault(step)
      #expect(fault?.code == .unknownFunction && fault?.suggestion == "age", "step \(number)")
      #expect(fault?.place?.column == 1, "step \(number)")
    }
  }

  @Test("Ten thousand brackets, a chain of ten thousand operators and a text without end are refused in time")
  func nesting() throws {
    let brackets = String(repeating: "(", count: 10_000) + "1" + String(repeating: ")", count: 10_000)
    #expect(fault { try reviews().deriving("x", brackets) }?.code == .expressionTooLong)
    #expect(fault { try reviews().deriving("x", String(brackets.prefix(10_000))) }?.code == .expressionTooManyWords)
    #expect(fault { try reviews().deriving("x", String(brackets.prefix(1_000))) }?.code == .expressionTooDeep)
    let chain = String(repeating: "1+", count: 5_000) + "1"
    #expect(fault { try reviews().deriving("x", chain) }?.code == .expressionTooManyWords)
    #expect(
      fault { try reviews().deriving("x", String(repeating: "not ", count: 1_500) + "true") }?.code
        == .expressionTooDeep)
    #expect(fault { try Measure(brackets) }?.code == .expressionTooLong)
    // A column defined by the one before, a thousand times over, is refused and not recursed into.
    var query = try reviews()
    let deep = fault {
      for number in 0..<3_000 {
        query = try query.deriving("c\(number + 1)", number == 0 ? "members" : "c\(number) + 1")
      }
      return query
    }
    #expect(deep?.code == .expressionTooDeep)
  }

  @Test(
    "A column of two million different texts is compared, sorted by, grouped and joined; what would explode is refused")
  func manyTexts() throws {
    // Every hundredth of them has a row.
    let query = try Query("register", context: Self.manyTexts(2_000_000, rows: 20_000))
    #expect(try query.count("code == '00000700'") == 1)
    #expect(try query.count("code ~= '01999900'") == 19_999)
    #expect(try query.count("code in {'00000100', '00000007'}") == 1)
    let few = try query.filtered("number < 300")
    #expect(try few.sorted(["-code"]).values(of: "code") == [.text("00000200"), .text("00000100"), .text("00000000")])
    #expect(try few.summarised(by: [("code", "code")], [("n", .count(nil))]).result().rows.count == 3)
    let joined = try few.joining(query.filtered("number in {100, 500}"), on: [JoinKey("code")], as: "other")
    #expect(try joined.count("other ~= nil") == 1)
    #expect(try query.single(.distinct("code")) == .integer(20_000))
    #expect(fault { try query.filtered("code .. code == 'x'") }?.code == .tooManyTexts)
  }

  /// A register of one entity whose column has the texts from "00000000" on; rows lie evenly over them.
  private static func manyTexts(_ count: Int, rows rowCount: Int) -> QueryContext {
    var bytes = [UInt8](repeating: 0, count: count * 8)
    bytes.withUnsafeMutableBytes { buffer in
      let words = buffer.bindMemory(to: UInt64.self)
      var text: UInt64 = 0x3030_3030_3030_3030
      for index in 0..<count {
        words[index] = text.bigEndian
        // The next number in digits: a nine becomes a nought and carries.
        var place: UInt64 = 0
        while (text >> place) & 0xFF == 0x39 {
          text -= 9 << place
          place += 8
        }
        text += 1 << place
      }
    }
    let step = Int32(count / rowCount)
    let rows = (0..<Int32(rowCount)).map { $0 * step }.withUnsafeBytes(Array.init)
    let code = ColumnData(
      type: .text, storage: COLUMN_INT32, meaning: COLUMN_TEXT, count: rowCount, values: rows, validity: nil,
      dictionaryOffsets: Array(stride(from: 0, through: Int32(count) * 8, by: 8)), dictionaryBytes: bytes,
      range: 0...Int64(count))
    let number = ColumnData(
      type: .integer, storage: COLUMN_INT32, meaning: COLUMN_INTEGER, count: rowCount, values: rows, validity: nil,
      dictionaryOffsets: [0], dictionaryBytes: [], range: 0...Int64(count))
    let entity = Entity(
      "register", singular: "row", vi: "Sổ", en: "Register", display: "code", code: "code", key: ["code"],
      fields: [Field("code", .text, vi: "Mã", en: "Code"), Field("number", .integer, vi: "Số", en: "Number")])
    return QueryContext(
      model: Model(entities: [entity], codeLists: [], forms: []),
      snapshot: Snapshot(
        memory: [Table(name: "register", rowCount: rowCount, columns: [("code", code), ("number", number)])]),
      standards: [], jurisdiction: "national", asOf: HandRegister.day("2025-12-31"))
  }
}
