/// A map: what an office's sheet looks like, written down once and used for every later sheet of that kind. It is a file
/// that people read and change.

import Foundation
import Messages
import Programme
import Vietnamese

public struct ImportMap: Hashable, Sendable, Codable {
  public struct Entry: Hashable, Sendable, Codable {
    /// The whole head, groups joined by " › ".
    public var head: String
    /// The form's column by name; nil where the head is left out.
    public var column: String?

    public init(head: String, column: String?) {
      self.head = head
      self.column = column
    }

    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(head, forKey: .head)
      try container.encode(column, forKey: .column)
    }
  }

  public var form: String
  /// The sheet's name; "*" stands for any text: "Sổ hộ nghèo*".
  public var sheet: String?
  /// "5" or "5-6".
  public var headerRows: String
  public var columns: [Entry]

  public init(form: String, sheet: String?, headerRows: String, columns: [Entry]) {
    self.form = form
    self.sheet = sheet
    self.headerRows = headerRows
    self.columns = columns
  }

  private enum CodingKeys: String, CodingKey {
    case form, sheet, columns
    case headerRows = "header_rows"
  }

  /// As the file holds it.
  public func encoded() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data([0x0A])
  }

  /// Reads a map that a person may have changed.
  ///
  /// - Throws: ``Diagnostics`` E0496 with all that is wrong with it.
  public static func read(_ data: Data, file: String, model: Model) throws -> ImportMap {
    let place = Place(file: file)
    let map: ImportMap
    do {
      map = try JSONDecoder().decode(ImportMap.self, from: data)
    } catch {
      throw Diagnostic(.importMapBroken, ["reason": "JSON", "reason_en": "JSON"], place: place)
    }
    guard let form = model.form(map.form) else {
      throw Diagnostic(
        .importUnknownForm, ["form": map.form], place: place, suggestion: model.forms.map(\.name).closest(to: map.form))
    }
    guard map.rows != nil else {
      throw Diagnostic(
        .importMapBroken,
        ["reason": "header_rows \"\(map.headerRows)\"", "reason_en": "header_rows \"\(map.headerRows)\""],
        place: place, hint: LocalizedText(both: "\"header_rows\": \"5-6\""))
    }
    let names = form.columns.map(\.name)
    let wrong = map.columns.compactMap { entry -> Diagnostic? in
      guard let column = entry.column, !names.contains(column) else { return nil }
      return Diagnostic(
        .importMapColumn, ["head": entry.head, "column": column, "form": form.name], place: place,
        suggestion: names.closest(to: column))
    }
    guard wrong.isEmpty else { throw Diagnostics(wrong) }
    return map
  }

  /// The head's rows, by their numbers in the sheet.
  public var rows: ClosedRange<Int>? { ImportMap.rows(headerRows) }

  /// "5" or "5-6", with a hyphen or a dash.
  public static func rows(_ text: String) -> ClosedRange<Int>? {
    let numbers = text.split { "-–".contains($0) }.map { Int(String($0).trimmed) }
    guard let first = numbers.first ?? nil, let last = numbers.last ?? nil, numbers.count <= 2 else { return nil }
    return first > 0 && first <= last && last - first < 10 ? first...last : nil
  }

  private func entry(_ head: ColumnHead) -> Entry? {
    let key = head.path.folded
    return columns.first { $0.head.folded == key }
  }

  func names(_ head: ColumnHead) -> Bool { entry(head) != nil }
  func column(_ head: ColumnHead) -> String? { entry(head)?.column }

  /// The heads that the map knows and a sheet has not.
  func lacking(in heads: [ColumnHead]) -> [String] {
    let found = Set(heads.map(\.path.folded))
    return columns.filter { $0.column != nil && !found.contains($0.head.folded) }.map(\.head)
  }

  func fits(sheet name: String) -> Bool {
    guard let sheet else { return true }
    let parts = sheet.folded.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
    var rest = name.folded[...]
    for (index, part) in parts.enumerated() where !part.isEmpty {
      guard let found = rest.range(of: part) else { return false }
      if index == 0, found.lowerBound != rest.startIndex { return false }
      rest = rest[found.upperBound...]
    }
    return parts.last?.isEmpty ?? true || rest.isEmpty || name.folded.hasSuffix(parts.last ?? "")
  }
}
