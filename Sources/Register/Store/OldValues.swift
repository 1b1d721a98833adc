/// What a row held before it was changed or deleted, as the history keeps it.

import Foundation

/// Old values as JSON, the one form in which SQLite's own functions can read them too.
enum OldValues {
  private enum Scalar: Decodable {
    case null
    case integer(Int64)
    case decimal(Double)
    case text(String)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .null
      } else if let number = try? container.decode(Int64.self) {
        self = .integer(number)
      } else if let number = try? container.decode(Double.self) {
        self = .decimal(number)
      } else {
        self = .text(try container.decode(String.self))
      }
    }
  }

  /// By hand: an undo encodes every value of each row that it deletes, and the general encoder takes ten times as long.
  static func encode(_ values: [String: StoredValue]) -> String {
    var json = "{"
    for (name, value) in values.sorted(by: { $0.key < $1.key }) {
      if json.utf8.count > 1 { json += "," }
      append(name, to: &json)
      json += ":"
      switch value {
      case .null: json += "null"
      case .integer(let number): json += String(number)
      case .decimal(let number): json += "\(number)"
      case .text(let text): append(text, to: &json)
      }
    }
    return json + "}"
  }

  private static func append(_ text: String, to json: inout String) {
    json += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": json += "\\\""
      case "\\": json += "\\\\"
      case "\n": json += "\\n"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: json.unicodeScalars.append(scalar)
      }
    }
    json += "\""
  }

  static func decode(_ text: String) -> [String: StoredValue] {
    let scalars = try? JSONDecoder().decode([String: Scalar].self, from: Data(text.utf8))
    return (scalars ?? [:]).mapValues { scalar in
      switch scalar {
      case .null: .null
      case .integer(let number): .integer(number)
      case .decimal(let number): .decimal(number)
      case .text(let text): .text(text)
      }
    }
  }
}
