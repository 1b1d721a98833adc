/// `ctx.assumptions`: what a plugin's parameters were in this run, with their units and sources.

import Documents
import Messages

extension ScriptContext {
  /// The parameters that name a unit or a source: columns `parameter`, `value`, `unit` and `source`. Addresses stand as
  /// numbered footnotes; a value that is not the default's has no source but the person who gave it.
  func assumptions(_ parameters: [Parameter], _ values: [String: ParameterValue]) -> ScriptTable {
    func words(_ vi: String, _ en: String) -> String { LocalizedText(vi: vi, en: en)[language] }
    var addresses: [String] = []
    func source(_ parameter: Parameter) -> String {
      if let value = values[parameter.name], let standard = parameter.default, value != standard {
        return words("người chạy nhập", "given for this run")
      }
      guard let text = parameter.source?[language] else { return "" }
      guard let start = text.range(of: "http")?.lowerBound else { return text }
      let address = String(text[start...])
      if !addresses.contains(address) { addresses.append(address) }
      return text[..<start] + "[\((addresses.firstIndex(of: address) ?? 0) + 1)]"
    }
    let rows: [[Value]] = parameters.compactMap { parameter in
      guard parameter.unit != nil || parameter.source != nil, let value = values[parameter.name] else { return nil }
      return [
        .text(parameter.help?[language] ?? parameter.name), shown(value, parameter.type),
        .text(parameter.unit?[language] ?? ""), .text(source(parameter)),
      ]
    }
    let columns = [
      Documents.Column(id: "parameter", label: words("Giả định", "Assumption"), isKey: true),
      Documents.Column(id: "value", label: words("Giá trị", "Value"), format: .number),
      Documents.Column(id: "unit", label: words("Đơn vị tính", "Unit")),
      Documents.Column(id: "source", label: words("Nguồn", "Source")),
    ]
    return ScriptTable(
      Documents.Table(
        id: "assumptions", columns: columns, rows: rows,
        footnotes: addresses.enumerated().map { "[\($0.offset + 1)] \($0.element)" }), language: language)
  }

  /// A number stays one; a percentage among other numbers says that it is one.
  private func shown(_ value: ParameterValue, _ type: Parameter.Kind) -> Value {
    switch value {
    case .integer(let number) where type != .year: .integer(number)
    case .number(let number) where type == .percent:
      .text(NumberFormat.percent1.string(for: .decimal(number), in: language))
    case .number(let number): .decimal(number)
    case .text(let text): .text(texts[text] ?? text)
    default: .text(value.text)
    }
  }
}
