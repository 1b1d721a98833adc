import LuaRuntime
import Messages
import Testing

@testable import BenVung

@Suite("what a script does wrong is said in the user's language, under a code that stays")
struct ScriptWordsTests {
  private let workshop = Workshop()

  private func expect(
    _ body: String, _ code: MessageCode, vi: String, en: String, location: SourceLocation = #_sourceLocation
  ) throws {
    let fault = try workshop.fault(body)
    #expect(fault.code == code, "\(fault.report(in: .en))", sourceLocation: location)
    #expect(fault.message(in: .vi) == vi, sourceLocation: location)
    #expect(fault.message(in: .en) == en, sourceLocation: location)
    #expect(fault.place?.line == 3, sourceLocation: location)
    #expect(fault.code.exitCode == 3, sourceLocation: location)
  }

  @Test("an argument of the wrong type")
  func types() throws {
    try expect(
      "bv.sum(nil)", .argumentType, vi: "đối số thứ 1 'expression' của sum: cần biểu thức, đang có nil",
      en: "bad argument #1 'expression' to sum: expression expected, got nil")
    try expect(
      "ctx.data.reviews:limit('x')", .argumentType,
      vi: "đối số thứ 1 'count' của limit: cần số nguyên, đang có chữ",
      en: "bad argument #1 'count' to limit: integer expected, got string")
    try expect(
      "ctx.data.reviews:limit()", .argumentType,
      vi: "đối số thứ 1 'count' của limit: cần số nguyên, nhưng bị bỏ trống",
      en: "bad argument #1 'count' to limit: integer expected, got no value")
  }

  @Test("an argument of a wrong value")
  func values() throws {
    try expect(
      "bv.mean('members', { wieght = 'members' })", .argumentWrong,
      vi: "đối số thứ 2 'options' của mean: không có 'wieght', chỉ có 'weight'",
      en: "bad argument #2 'options' to mean: there is no 'wieght', only 'weight'")
    try expect(
      "ctx.data.reviews:derive { n = bv.count() }", .argumentWrong,
      vi: "đối số thứ 1 'columns' của derive: n: cần bv.expr, đang có phép đo",
      en: "bad argument #1 'columns' to derive: n: bv.expr expected, got a measure")
  }

  @Test("an unknown field of an object or a module, with a suggestion")
  func fields() throws {
    try expect(
      "ctx.data.reviews:were('x')", .unknownScriptField, vi: "query không có 'were'; có phải \"where\"?",
      en: "query has no field 'were'; did you mean \"where\"?")
    try expect(
      "bv.cuont()", .unknownScriptField, vi: "benvung không có 'cuont'; có phải \"count\"?",
      en: "benvung has no field 'cuont'; did you mean \"count\"?")
    try expect(
      "require 'benvnug'", .unknownModule, vi: "không tìm thấy mô-đun 'benvnug'; có phải \"benvung\"?",
      en: "module 'benvnug' not found; did you mean \"benvung\"?")
  }

  @Test("a fault that the script caught and raised again keeps its code")
  func raisedAgain() throws {
    let fault = try workshop.fault("local ok, e = pcall(bv.sum, nil) error(e)")
    #expect(fault.code == .argumentType)
    #expect(
      fault.message(in: .vi) == "đối số thứ 1 'expression' của sum: cần biểu thức, đang có nil")
  }

  @Test("the parameter types of objects and of enterprise functions have Vietnamese words")
  func words() {
    let module = enterpriseModule(seed: 1, language: .en)
    let functions = PromptHelp.classes.flatMap(\.1) + module.functions + module.submodules.flatMap(\.1.functions)
    let types = Set(functions.flatMap(\.parameters).map(\.type))
    #expect(functions.count > 30 && types.contains("summary or table") && types.contains("list of parameter names"))
    for type in types.union(["measure or name", "row of campaigns", "\"households\" or \"persons\""]) {
      #expect(TypeWords.table[type] != nil, "\(type)")
    }
  }
}
