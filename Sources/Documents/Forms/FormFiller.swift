/// Gives each placeholder of a form its value, and collects what is wrong with it.

import Messages
import Vietnamese

/// Where in a form something stands.
public struct FormPlace: Sendable, Hashable {
  /// "bảng 2, dòng 3"
  public var description: LocalizedText
  /// Of a workbook.
  public var sheet, cell: String?

  public init(_ description: LocalizedText, sheet: String? = nil, cell: String? = nil) {
    self.description = description
    self.sheet = sheet
    self.cell = cell
  }
}

/// A value as a form has it.
public struct FormValue: Sendable, Hashable {
  public var value: Value
  public var text: String
  /// Nil where the text is more than the number: in words, with a long date.
  public var format: NumberFormat?
}

public struct FormFiller {
  public let data: FormData
  private let file: String
  public private(set) var faults: [Diagnostic] = []
  private var used: Set<String> = []

  /// - Parameter file: what messages call the form.
  public init(_ data: FormData, file: String) {
    self.data = data
    self.file = file
  }

  /// The placeholders of a text; what is wrong with one is noted.
  public mutating func placeholders(in text: String, at place: FormPlace) -> [FormPlaceholder] {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return [] }
    let scanner = FormScanner(text)
    for fault in scanner.faults {
      switch fault {
      case .broken(let source):
        add(
          .formPlaceholderBroken, ["placeholder": String(source.prefix(60)).printable], place,
          hint: LocalizedText(
            vi: "viết {{tên}}, {{tên|vnd}} hoặc {{danh_sách.cột}}, mở và đóng ngoặc trong một dòng",
            en: "write {{name}}, {{name|vnd}} or {{list.column}}, with both pairs of braces in one line"))
      case .unknownFormat(let name, let source):
        add(
          .formFormatUnknown, ["format": name.printable, "placeholder": source.printable], place,
          suggestion: FormFormat.names.closest(to: name),
          hint: LocalizedText(
            vi: "các định dạng: " + FormFormat.names.joined(separator: ", "),
            en: "the formats are " + FormFormat.names.joined(separator: ", ")))
      }
    }
    return scanner.placeholders
  }

  /// Notes a placeholder of a text that is not filled.
  mutating func noteUnfilled(_ text: String, at place: FormPlace) {
    guard let start = text.firstRange(of: "{{")?.lowerBound else { return }
    let line = text[start...].prefix { !$0.isNewline }
    let source = line.firstRange(of: "}}").map { line[..<$0.upperBound] } ?? line
    add(
      .formPartNotFilled, ["placeholder": String(source.prefix(60)).printable], place,
      hint: LocalizedText(
        vi: "chuyển nó vào một ô, hay vào đầu trang, chân trang", en: "move it to a cell, or to the header or footer"))
  }

  /// The list whose records repeat the row that these placeholders stand in; nil where nothing is repeated.
  public mutating func repeated(_ placeholders: [FormPlaceholder], at place: FormPlace) -> String? {
    var found: String?
    for name in placeholders.compactMap(\.repeatedList) {
      guard let list = list(name) else { continue }
      if let found, found != list.id {
        add(.formTwoLists, ["first": found, "second": list.id], place)
        return found
      }
      found = list.id
    }
    return found
  }

  /// How many records a list has.
  public func count(of list: String?) -> Int { list.flatMap(self.list)?.rows.count ?? 0 }

  /// What stands in place of a placeholder. Nil, and a fault, where the data have nothing of that name.
  ///
  /// - Parameter row: of the list that repeats; one that the list has not leaves the place empty.
  public mutating func value(of placeholder: FormPlaceholder, row: Int = 0, at place: FormPlace) -> FormValue? {
    switch placeholder.content {
    case .field(let name):
      guard let field = data.fields.first(where: { $0.name == name }) ?? Self.alike(data.fields, \.name, name) else {
        let lists = data.lists.map(\.id)
        if lists.contains(name) {
          add(
            .formListWithoutColumn, ["placeholder": placeholder.source.printable], place,
            hint: columnsHint(data.lists.first { $0.id == name }))
        } else {
          unknown(placeholder, name, among: data.fields.map(\.name) + lists, place)
        }
        return nil
      }
      used.insert(field.name)
      return printed(field.value, placeholder.format, field.format)
    case .count(let name):
      guard let list = known(name, placeholder, place) else { return nil }
      return printed(.integer(Int64(list.wholeCount ?? list.rows.count)), placeholder.format, .integer)
    case .number(let name):
      guard known(name, placeholder, place) != nil else { return nil }
      return row < count(of: name) ? printed(.integer(Int64(row + 1)), placeholder.format, .integer) : Self.empty
    case .column(let name, let column), .total(let name, let column):
      guard let list = known(name, placeholder, place) else { return nil }
      // A list without any record may not know its columns.
      if list.columns.isEmpty, list.rows.isEmpty { return Self.empty }
      guard let index = self.column(column, of: list) else {
        unknown(placeholder, column, among: list.columns.map(\.id), place)
        return nil
      }
      let isTotal = placeholder.repeatedList == nil
      guard let values = isTotal ? list.total : row < list.rows.count ? list.rows[row] : nil else {
        return isTotal ? printed(.null, placeholder.format, list.columns[index].format) : Self.empty
      }
      return printed(list.cell(values, index), placeholder.format, list.columns[index].format)
    }
  }

  /// Values that no placeholder asked for: a warning each.
  public var unused: [Diagnostic] {
    (data.fields.map(\.name) + data.lists.map(\.id)).filter { !used.contains($0) }.map {
      Diagnostic(.formValueUnused, ["name": $0.printable], place: Place(file: file))
    }
  }

  private static let empty = FormValue(value: .null, text: "", format: .text)

  // MARK: Names

  private func list(_ name: String) -> Table? {
    data.lists.first { $0.id == name } ?? Self.alike(data.lists, \.id, name)
  }

  private mutating func known(_ name: String, _ placeholder: FormPlaceholder, _ place: FormPlace) -> Table? {
    guard let list = list(name) else {
      unknown(placeholder, name, among: data.lists.map(\.id), place)
      return nil
    }
    used.insert(list.id)
    return list
  }

  private func column(_ name: String, of list: Table) -> Int? {
    list.columns.firstIndex { $0.id == name }
      ?? Self.alike(Array(list.columns.enumerated()), \.element.id, name)?.offset
  }

  /// Word makes the first letter of a line a capital: what differs in capitals alone is meant, unless two do.
  private static func alike<Item>(_ items: [Item], _ name: KeyPath<Item, String>, _ wanted: String) -> Item? {
    let found = items.filter { $0[keyPath: name].lowercased() == wanted.lowercased() }
    return found.count == 1 ? found[0] : nil
  }

  // MARK: Printing

  private func printed(_ value: Value, _ format: FormFormat?, _ own: NumberFormat) -> FormValue {
    switch format {
    case nil: FormValue(value: value, text: text(value, own), format: own == .words ? nil : own)
    case .number(let format):
      FormValue(value: value, text: text(value, format), format: format == .words ? nil : format)
    case .upper: FormValue(value: value, text: text(value, own).uppercased(), format: nil)
    case .longDate:
      if case .date(let day) = value, day != .unknownStart {
        FormValue(value: value, text: day.long(in: data.language), format: nil)
      } else {
        FormValue(value: value, text: text(value, own), format: nil)
      }
    }
  }

  private func text(_ value: Value, _ format: NumberFormat) -> String {
    format.string(for: value, in: data.language).printableLines
  }

  // MARK: Faults

  private mutating func unknown(
    _ placeholder: FormPlaceholder, _ name: String, among names: [String], _ place: FormPlace
  ) {
    let near = names.closest(to: name)
    let known = names.map(\.printable).joined(separator: ", ")
    add(
      .formFieldUnknown, ["name": name.printable, "placeholder": placeholder.source.printable], place, suggestion: near,
      hint: near == nil && !names.isEmpty ? LocalizedText(vi: "đang có: \(known)", en: "there are: \(known)") : nil)
  }

  private func columnsHint(_ list: Table?) -> LocalizedText? {
    list.map { list in
      let columns = list.columns.map { "{{\(list.id).\($0.id)}}".printable }.joined(separator: ", ")
      return LocalizedText(vi: "như \(columns)", en: "such as \(columns)")
    }
  }

  private mutating func add(
    _ code: MessageCode, _ arguments: [String: String], _ place: FormPlace, suggestion: String? = nil,
    hint: LocalizedText? = nil
  ) {
    let arguments = arguments.merging(["where": place.description.vi, "where_en": place.description.en]) { $1 }
    let fault = Diagnostic(
      code, arguments, place: Place(file: file, sheet: place.sheet, cell: place.cell), suggestion: suggestion,
      hint: hint)
    // A row that is repeated has its faults once.
    if !faults.contains(fault) { faults.append(fault) }
  }
}
