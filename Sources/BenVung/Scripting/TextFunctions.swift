/// `bv.t`, `bv.format`, `bv.change_text`: texts of the plugin, figures in words and in the language's own form.

import Documents
import LuaRuntime
import Messages

extension ScriptContext {
  var textFunctions: [LuaHostFunction] {
    let format = LuaParameter("format", NumberFormat.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", "))
    return [
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
        "format", parameters: [LuaParameter("value", "any"), format], returns: "string",
        description:
          "A figure as documents print it, with its unit: \"1.586.336 đồng\", \"5,7%\", \"Ba mươi triệu đồng chẵn\"."
      ) { call in
        let format = try call.format(2)
        return .text(format.stringWithUnit(for: self.figure(call.value(at: 1)), in: self.language))
      },
      LuaHostFunction(
        "change_text",
        parameters: [
          LuaParameter("now", "number"), LuaParameter("before", "number"),
          LuaParameter("options", "table", "noun = \"hộ\", format = \"integer\"", optional: true),
        ], returns: "string",
        description: "A change as a sentence says it: \"giảm 3 hộ, tương ứng 12,5%\"; of percentages in points."
      ) { call in
        let options = try EnterpriseOptions(call, at: 3, known: ["noun", "format"], isOptional: true)
        let format = options["format"].isNull ? .integer : try NumberFormat(option: "format", of: options)
        return .text(
          ChangeText(
            now: self.figure(call.value(at: 1)), before: self.figure(call.value(at: 2)), format: format,
            noun: try options.text("noun", or: "")
          ).text(in: self.language))
      },
    ]
  }

  /// A number or a figure of a result as a document's value.
  private func figure(_ value: LuaValue) -> Value {
    switch value {
    case .integer(let number): .integer(number)
    case .number(let number): number.isFinite ? .decimal(number) : .null
    case .boolean(let flag): .boolean(flag)
    case .object(let object):
      if let figure = object as? ScriptFigure { self.value(figure.cell) } else { .null }
    default: value.text.map { .text($0) } ?? .null
    }
  }
}

extension LuaCall {
  /// A format by its name.
  fileprivate func format(_ position: Int) throws -> NumberFormat {
    let name = try text(position)
    guard let format = NumberFormat(rawValue: name) else {
      throw unknownOption(position, name, known: NumberFormat.allCases.map(\.rawValue))
    }
    return format
  }
}

extension NumberFormat {
  fileprivate init(option name: String, of options: EnterpriseOptions) throws {
    let text = try options.text(name, or: "")
    guard let format = NumberFormat(rawValue: text) else {
      throw options.call.unknownOption(options.position, text, known: NumberFormat.allCases.map(\.rawValue))
    }
    self = format
  }
}
