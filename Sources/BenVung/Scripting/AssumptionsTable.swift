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
        .text(parameter.help?[language] ?? parameter.name), .text(printed(value, parameter.type)),
        .text(parameter.unit?[language] ?? ""), .text(source(parameter)),
      ]
    }
    let columns = [
      Documents.Column(id: "parameter", label: words("Giả định", "Assumption"), isKey: true),
      Documents.Column(id: "value", label: words("Giá trị", "Value")),
      Documents.Column(id: "unit", label: words("Đơn vị tính", "Unit")),
      Documents.Column(id: "source", label: words("Nguồn", "Source")),
    ]
    return ScriptTable(
      Documents.Table(
        id: "assumptions", columns: columns, rows: rows,
        footnotes: addresses.enumerated().map { "[\($0.offset + 1)] \($0.element)" }), language: language)
  }

  private func printed(_ value: ParameterValue, _ type: Parameter.Kind) -> String {
    switch value {
    case .integer(let number) where type != .year: NumberFormat.integer.string(for: .integer(number), in: language)
    case .number(let number) where type == .percent: NumberFormat.percent1.string(for: .decimal(number), in: language)
    case .number(let number) where Int64(exactly: number) != nil:
      NumberFormat.integer.string(for: .decimal(number), in: language)
    case .number(let number): NumberFormat.decimal2.string(for: .decimal(number), in: language)
    case .text(let text): texts[text] ?? text
    default: value.text
    }
  }
}
