/// `bv.t` and `bv.change_text`: texts of the plugin, changes in words.

import Documents
import LuaRuntime
import Messages

extension ScriptContext {
  var textFunctions: [LuaHostFunction] {
    [
      LuaHostFunction(
        "t", parameters: [LuaParameter("key", "string"), LuaParameter("values", "table", optional: true)],
        returns: "string",
        description:
          "A text of the plugin's i18n folder in the run's language; of { one = …, other = … } the one for values.count."
      ) { call in
        let key = try call.text(1)
        let values = try call.optionalTable(2)
        let entries = values?.entries.map { ($0.key.text ?? "", self.printed($0.value, call.state)) }
        return .text(filled(try self.texts.text(key, count: values?["count"]), entries ?? []))
      },
      LuaHostFunction(
        "change_text",
        parameters: [
          LuaParameter("now", "number"), LuaParameter("before", "number"),
          LuaParameter("options", "table", "noun = \"hộ\", format = \"integer\"", optional: true),
        ], returns: "string",
        description: "A change as a sentence says it: \"giảm 3 hộ, tương ứng 12,5%\"; of percentages in points."
      ) { call in
        let options = try NamedArguments(call, at: 3, known: ["noun", "format"], isOptional: true)
        let format = try Self.format(named: options.text("format", or: NumberFormat.integer.rawValue), call, 3)
        return .text(
          ChangeText(
            now: self.documentValue(call.value(at: 1), format), before: self.documentValue(call.value(at: 2), format),
            format: format,
            noun: try options.text("noun", or: "")
          ).text(in: self.language))
      },
    ]
  }
}
