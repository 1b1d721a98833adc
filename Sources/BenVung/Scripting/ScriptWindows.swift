/// `bv.previous`, `bv.difference`, ranks and running sums: columns that `derive` works out from other rows.

import Analytics
import LuaRuntime
import Messages

extension ScriptContext {
  var windowFunctions: [LuaHostFunction] {
    let ordered = LuaParameter("options", "table", "over = \"unit\", order = \"year\"")
    let grouped = LuaParameter("options", "table", "over = \"unit\"", optional: true)
    let value = LuaParameter("expression", "expression")
    let ranked = LuaParameter("expression", "expression", "\"-\" before it ranks from the greatest down")
    return [
      window("previous", .previous, [value, ordered], "The value of the row before, in the group and by the order."),
      window("difference", .difference, [value, ordered], "The value less that of the row before."),
      window("cumulative", .cumulative, [value, ordered], "The sum of the values up to and with the row."),
      window("rank", .rank, [ranked, grouped], "The place of the row; equals share it: 1, 1, 3."),
      window("dense_rank", .denseRank, [ranked, grouped], "The place of the value: 1, 1, 2."),
    ]
  }

  private func window(
    _ name: String, _ kind: Window.Kind, _ parameters: [LuaParameter], _ description: String
  ) -> LuaHostFunction {
    LuaHostFunction(name, parameters: parameters, returns: "column", description: description + " For derive.") {
      call in
      let text = try call.text(1)
      let known = kind == .rank || kind == .denseRank ? ["over"] : ["over", "order"]
      let options = try NamedArguments(call, at: 2, known: known, isOptional: true)
      let window = try placed(call) {
        try Window(
          kind, text, over: Self.texts(options, "over"), order: Self.texts(options, "order").map { SortKey($0) })
      }
      return .object(ScriptMeasure(.window(window), serial: self.nextSerial(), location: call.location))
    }
  }

  /// One expression, or a list of them.
  private static func texts(_ options: NamedArguments, _ name: String) throws -> [String] {
    if options[name].isNull { return [] }
    if let text = options[name].text { return [text] }
    let elements = options[name].table?.elements ?? []
    let texts = elements.compactMap(\.text)
    guard !texts.isEmpty, texts.count == elements.count else { throw options.wrong(name, "expression or list") }
    return texts
  }
}
