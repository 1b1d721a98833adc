import Testing

@testable import Messages

@Suite("The catalogue of messages")
struct CatalogueTests {
  @Test("every code is listed once")
  func codesAreUnique() {
    let codes = MessageCode.all.map(\.code)
    #expect(Set(codes).count == codes.count, "\(Dictionary(grouping: codes) { $0 }.filter { $1.count > 1 }.keys)")
  }

  @Test("both languages say something")
  func textsAreThere() {
    #expect(MessageCode.all.allSatisfy { !$0.text.vi.isEmpty && !$0.text.en.isEmpty })
  }

  @Test("a diagnostic stands at its place with a caret, a suggestion and a hint")
  func report() {
    let fault = Diagnostic(
      .unknownColumn, ["name": "incom_py", "entity": "reviews"],
      place: Place(file: "main.lua", line: 14, column: 21, length: 8), excerpt: "    income = bv.mean(\"incom_py\"),",
      suggestion: "income_per_person", hint: LocalizedText(both: "benvung data schema reviews"))
    #expect(
      fault.report(in: .vi) == """
        main.lua:14:21: lỗi E0312: không có cột "incom_py" trong reviews; có phải "income_per_person"?
           14 |     income = bv.mean("incom_py"),
              |                     ^^^^^^^^
        gợi ý: benvung data schema reviews
        """)
  }

  @Test("What an argument says is never looked at for placeholders, and one without an argument stays")
  func placeholders() {
    let told = Diagnostic(.unknownColumn, ["name": "{entity} {", "entity": "{name}}"])
    #expect(told.message(in: .en) == "there is no column \"{entity} {\" in {name}}")
    #expect(Diagnostic(.unknownColumn, ["name": "x"]).message(in: .vi) == "không có cột \"x\" trong {entity}")
  }
}
