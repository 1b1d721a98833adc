/// A JSON text with the keys in the order they were given.

import Threads

/// A JSON value.
enum JSONValue: Sendable {
  case null
  case boolean(Bool)
  case integer(Int64)
  /// NaN and the infinities are written as null: JSON has no word for them.
  case decimal(Double)
  case string(String)
  case array([JSONValue])
  /// A line of a table: the array of its values, which are turned into JSON as they are written.
  case cells([Value])
  case object([(String, JSONValue)])

  /// The text, indented by two spaces; arrays of plain values stand on one line.
  ///
  /// - Parameter escapesMarkup: Writes `<`, `>` and `&` as escapes, so that the text may stand in an HTML script element.
  func text(escapesMarkup: Bool = false) -> String {
    String(decoding: bytes(escapesMarkup: escapesMarkup), as: UTF8.self)
  }

  /// The same as UTF-8.
  func bytes(escapesMarkup: Bool = false) -> [UInt8] {
    var output: [UInt8] = []
    write(into: &output, indent: 0, escapesMarkup: escapesMarkup)
    return output
  }

  /// The text on one line, without spaces between its parts: for metadata.
  func compact(escapesMarkup: Bool = false) -> String {
    var output: [UInt8] = []
    writeLine(into: &output, escapesMarkup: escapesMarkup)
    return String(decoding: output, as: UTF8.self)
  }

  private func writeLine(into output: inout [UInt8], escapesMarkup: Bool) {
    switch self {
    case .array(let items):
      output.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        item.writeLine(into: &output, escapesMarkup: escapesMarkup)
      }
      output.append(UInt8(ascii: "]"))
    case .cells(let values):
      JSONValue.array(values.map(JSONValue.init)).writeLine(into: &output, escapesMarkup: escapesMarkup)
    case .object(let members):
      output.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        JSONValue.write(member.0, into: &output, escapesMarkup: escapesMarkup)
        output.append(UInt8(ascii: ":"))
        member.1.writeLine(into: &output, escapesMarkup: escapesMarkup)
      }
      output.append(UInt8(ascii: "}"))
    default: write(into: &output, indent: 0, escapesMarkup: escapesMarkup)
    }
  }

  /// Whether the value stands on one line among others: scalars, and objects of numbers alone such as ratios.
  private var isPlain: Bool {
    switch self {
    case .array(let items): items.isEmpty
    case .cells(let values): values.isEmpty
    case .object(let members):
      members.allSatisfy { member in
        switch member.1 {
        case .null, .boolean, .integer, .decimal: true
        case .string, .array, .cells, .object: false
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

  private func write(into output: inout [UInt8], indent: Int, escapesMarkup: Bool) {
    switch self {
    case .null: output += "null".utf8
    case .boolean(let flag): output += (flag ? "true" : "false").utf8
    case .integer(let number): output += String(number).utf8
    case .decimal(let number): output += (number.isFinite ? number.description : "null").utf8
    case .string(let text): JSONValue.write(text, into: &output, escapesMarkup: escapesMarkup)
    case .array(let items):
      let line = Line(isOne: items.allSatisfy(\.isPlain), indent: indent)
      output.append(UInt8(ascii: "["))
      let parts = items.inParts { items in
        var part: [UInt8] = []
        for (index, item) in zip(items.indices, items) {
          line.begin(index, into: &part)
          item.write(into: &part, indent: indent + 1, escapesMarkup: escapesMarkup)
        }
        return part
      }
      for part in parts { output += part }
      line.end(items.count, into: &output)
      output.append(UInt8(ascii: "]"))
    case .cells(let values):
      // Values are plain, so that they stand on one line.
      output.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { output += ", ".utf8 }
        JSONValue(value).write(into: &output, indent: indent + 1, escapesMarkup: escapesMarkup)
      }
      output.append(UInt8(ascii: "]"))
    case .object(let members):
      let line = Line(isOne: isShort, indent: indent)
      output.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        line.begin(index, into: &output)
        JSONValue.write(member.0, into: &output, escapesMarkup: escapesMarkup)
        output += ": ".utf8
        member.1.write(into: &output, indent: indent + 1, escapesMarkup: escapesMarkup)
      }
      line.end(members.count, into: &output)
      output.append(UInt8(ascii: "}"))
    }
  }

  /// What stands between the items of a list.
  private struct Line {
    let isOne: Bool
    let indent: Int

    func begin(_ index: Int, into output: inout [UInt8]) {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      if !isOne { turn(indent + 1, &output) } else if index > 0 { output.append(UInt8(ascii: " ")) }
    }

    func end(_ count: Int, into output: inout [UInt8]) {
      if !isOne, count > 0 { turn(indent, &output) }
    }

    private func turn(_ indent: Int, _ output: inout [UInt8]) {
      output.append(UInt8(ascii: "\n"))
      output += repeatElement(UInt8(ascii: " "), count: indent * 2)
    }
  }

  private static func write(_ text: String, into output: inout [UInt8], escapesMarkup: Bool) {
    output.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { bytes in
      // Most texts have nothing to escape: what has begins with one of these bytes.
      let isPlain = bytes.allSatisfy { byte in
        switch byte {
        case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F, 0xC2, 0xE2: false
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"): !escapesMarkup
        default: true
        }
      }
      if isPlain {
        output.append(contentsOf: bytes)
      } else {
        writeEscaped(String(decoding: bytes, as: UTF8.self), into: &output, escapesMarkup: escapesMarkup)
      }
    }
    output.append(UInt8(ascii: "\""))
  }

  private static func writeEscaped(_ text: String, into output: inout [UInt8], escapesMarkup: Bool) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\"".utf8
      case "\\": output += "\\\\".utf8
      case "\n": output += "\\n".utf8
      case "\r": output += "\\r".utf8
      case "\t": output += "\\t".utf8
      case "<" where escapesMarkup, ">" where escapesMarkup, "&" where escapesMarkup: output += escape(scalar).utf8
      default:
        let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
        let turnsWriting = (0x2028...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        if isControl || turnsWriting { output += escape(scalar).utf8 } else { output += UTF8.encode(scalar) ?? .init() }
      }
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
