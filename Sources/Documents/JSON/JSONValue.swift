/// A JSON text with the keys in the order they were given.

/// A JSON value.
indirect enum JSONValue {
  case null
  case boolean(Bool)
  case integer(Int64)
  /// NaN and the infinities are written as null: JSON has no word for them.
  case decimal(Double)
  case string(String)
  case array([JSONValue])
  case object([(String, JSONValue)])

  /// The text, indented by two spaces; arrays of plain values stand on one line.
  ///
  /// - Parameter escapesMarkup: Writes `<`, `>` and `&` as escapes, so that the text may stand in an HTML script element.
  func text(escapesMarkup: Bool = false) -> String {
    var output = ""
    write(into: &output, indent: 0, escapesMarkup: escapesMarkup)
    return output
  }

  /// The text on one line, without spaces between its parts: for metadata.
  func compact(escapesMarkup: Bool = false) -> String {
    var output = ""
    writeLine(into: &output, escapesMarkup: escapesMarkup)
    return output
  }

  private func writeLine(into output: inout String, escapesMarkup: Bool) {
    switch self {
    case .array(let items):
      output += "["
      for (index, item) in items.enumerated() {
        if index > 0 { output += "," }
        item.writeLine(into: &output, escapesMarkup: escapesMarkup)
      }
      output += "]"
    case .object(let members):
      output += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { output += "," }
        JSONValue.write(member.0, into: &output, escapesMarkup: escapesMarkup)
        output += ":"
        member.1.writeLine(into: &output, escapesMarkup: escapesMarkup)
      }
      output += "}"
    default: write(into: &output, indent: 0, escapesMarkup: escapesMarkup)
    }
  }

  /// Whether the value stands on one line among others: scalars, and objects of numbers alone such as ratios.
  private var isPlain: Bool {
    switch self {
    case .array(let items): items.isEmpty
    case .object(let members):
      members.allSatisfy { member in
        switch member.1 {
        case .null, .boolean, .integer, .decimal: true
        case .string, .array, .object: false
        }
      }
    default: true
    }
  }

  /// Whether an object has at most three members and no list or object in it that has strings.
  private var isShort: Bool {
    guard case .object(let members) = self else { return true }
    return members.count <= 3 && members.allSatisfy(\.1.isPlain)
  }

  private func write(into output: inout String, indent: Int, escapesMarkup: Bool) {
    switch self {
    case .null: output += "null"
    case .boolean(let flag): output += flag ? "true" : "false"
    case .integer(let number): output += String(number)
    case .decimal(let number): output += number.isFinite ? number.description : "null"
    case .string(let text): JSONValue.write(text, into: &output, escapesMarkup: escapesMarkup)
    case .array(let items):
      writeList(
        "[", items.map { (nil, $0) }, "]", onOneLine: items.allSatisfy(\.isPlain), into: &output, indent: indent,
        escapesMarkup: escapesMarkup)
    case .object(let members):
      writeList(
        "{", members.map { ($0.0, $0.1) }, "}", onOneLine: isShort, into: &output, indent: indent,
        escapesMarkup: escapesMarkup)
    }
  }

  private func writeList(
    _ open: String, _ items: [(key: String?, value: JSONValue)], _ close: String, onOneLine: Bool,
    into output: inout String, indent: Int, escapesMarkup: Bool
  ) {
    output += open
    for (index, item) in items.enumerated() {
      if index > 0 { output += onOneLine ? ", " : "," }
      if !onOneLine { output += "\n" + String(repeating: "  ", count: indent + 1) }
      if let key = item.key {
        JSONValue.write(key, into: &output, escapesMarkup: escapesMarkup)
        output += ": "
      }
      item.value.write(into: &output, indent: indent + 1, escapesMarkup: escapesMarkup)
    }
    if !onOneLine, !items.isEmpty { output += "\n" + String(repeating: "  ", count: indent) }
    output += close
  }

  private static func write(_ text: String, into output: inout String, escapesMarkup: Bool) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      case "<" where escapesMarkup, ">" where escapesMarkup, "&" where escapesMarkup: output += escape(scalar)
      default:
        let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
        let turnsWriting = (0x2028...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        if isControl || turnsWriting { output += escape(scalar) } else { output.unicodeScalars.append(scalar) }
      }
    }
    output += "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
