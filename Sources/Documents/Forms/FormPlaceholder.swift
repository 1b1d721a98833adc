/// What stands between double braces in a form.

import Messages
import Vietnamese

/// One placeholder.
public struct FormPlaceholder: Sendable, Hashable {
  public enum Content: Sendable, Hashable {
    case field(String)
    /// A column of a list's record.
    case column(list: String, name: String)
    /// The number of the record.
    case number(list: String)
    case total(list: String, name: String)
    case count(list: String)
  }

  public let content: Content
  public let format: FormFormat?
  /// As it was typed, with its braces.
  public let source: String
  /// Its bytes in the UTF-8 of the text.
  public let range: Range<Int>

  /// The list whose records it repeats its row for.
  public var repeatedList: String? {
    switch content {
    case .column(let list, _), .number(let list): list
    case .field, .total, .count: nil
    }
  }
}

/// How a value of a form is printed.
public enum FormFormat: Sendable, Hashable {
  case number(NumberFormat)
  /// "ngày 05 tháng 7 năm 2024"
  case longDate
  /// In capitals.
  case upper

  public static let names = NumberFormat.allCases.map(\.rawValue) + ["long_date", "upper"]

  init?(_ name: String) {
    switch name {
    case "long_date": self = .longDate
    case "upper": self = .upper
    default:
      guard let format = NumberFormat(rawValue: name) else { return nil }
      self = .number(format)
    }
  }
}

/// Finds the placeholders of a text. One ends on the line that it begins on.
struct FormScanner {
  enum Fault: Hashable {
    /// Braces that are not closed, or with nothing between them.
    case broken(String)
    case unknownFormat(String, in: String)
  }

  private(set) var placeholders: [FormPlaceholder] = []
  private(set) var faults: [Fault] = []

  init(_ text: String) {
    let bytes = Array(text.utf8)
    let (open, close, line) = (UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\n"))
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == open, bytes[index + 1] == open else {
        index += 1
        continue
      }
      var end = index + 2
      while end < bytes.count, bytes[end] != close, bytes[end] != open, bytes[end] != line { end += 1 }
      let isClosed = end + 1 < bytes.count && bytes[end] == close && bytes[end + 1] == close
      let range = index..<(isClosed ? end + 2 : end)
      let source = String(decoding: bytes[range], as: UTF8.self)
      if isClosed {
        read(String(decoding: bytes[(index + 2)..<end], as: UTF8.self), source: source, range: range)
      } else {
        faults.append(.broken(source))
      }
      index = range.upperBound
    }
  }

  private mutating func read(_ inside: String, source: String, range: Range<Int>) {
    let parts = inside.split(separator: "|", omittingEmptySubsequences: false).map { Self.trimmed($0) }
    let path = parts[0].split(separator: ".", omittingEmptySubsequences: false).map { Self.trimmed($0) }
    var format: FormFormat?
    if parts.count == 2 {
      guard let known = FormFormat(parts[1].lowercased()) else {
        faults.append(.unknownFormat(parts[1], in: source))
        return
      }
      format = known
    }
    let content: FormPlaceholder.Content? =
      switch path.count {
      case 1 where path[0].hasPrefix("#"): .count(list: Self.trimmed(path[0].dropFirst()))
      case 1: .field(path[0])
      case 2: path[1] == "#" ? .number(list: path[0]) : .column(list: path[0], name: path[1])
      case 3 where path[1].lowercased() == "total": .total(list: path[0], name: path[2])
      default: nil
      }
    guard let content, parts.count <= 2, path.allSatisfy({ !$0.isEmpty }), path[0] != "#" else {
      faults.append(.broken(source))
      return
    }
    placeholders.append(FormPlaceholder(content: content, format: format, source: source, range: range))
  }

  /// Without space at its ends, of which Word has several kinds, and composed.
  private static func trimmed(_ text: some StringProtocol) -> String {
    let start = text.drop { $0.isWhitespace }
    let end = start.lastIndex { !$0.isWhitespace }
    return end.map { String(start[...$0]).composed } ?? ""
  }
}
