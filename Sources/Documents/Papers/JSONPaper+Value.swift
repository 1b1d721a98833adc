/// What a document's JSON shows, taken from the value that is about to be written: the same as its reader finds in the
/// bytes, without reading them.

import Messages
import Vietnamese

extension ShownDigest {
  /// Of a document without its stamp; nil where the reader would not take it for a document.
  static func text(of document: JSONValue, _ language: Language) -> String? {
    guard let members = try? JSONMembers(document),
      let titles = try? [members.text("title"), members.text("subtitle")],
      let blocks = try? members.list("blocks", JSONPaper.Block.init)
    else { return nil }
    let shown = JSONPaper.shown(titles: titles, blocks, language)
    return text(grids: shown.grids, texts: shown.texts)
  }
}

/// A value is not of the type that a reader expects.
private struct Mismatch: Error {}

/// The members of an object, as a decoder sees them: null is as good as none.
private struct JSONMembers {
  private let members: [(String, JSONValue)]

  init(_ value: JSONValue) throws {
    guard case .object(let members) = value else { throw Mismatch() }
    self.members = members
  }

  func value<T>(_ name: String, _ read: (JSONValue) throws -> T) throws -> T? {
    guard let member = members.first(where: { $0.0 == name })?.1 else { return nil }
    if case .null = member { return nil }
    return try read(member)
  }

  func text(_ name: String) throws -> String? { try value(name, Self.text) }

  func list<T>(_ name: String, _ read: (JSONValue) throws -> T) throws -> [T]? {
    try value(name) { try Self.list($0, read) }
  }

  static func text(_ value: JSONValue) throws -> String {
    guard case .string(let text) = value else { throw Mismatch() }
    return text
  }

  static func list<T>(_ value: JSONValue, _ read: (JSONValue) throws -> T) throws -> [T] {
    guard case .array(let items) = value else { throw Mismatch() }
    return try items.map(read)
  }

  static func required<T>(_ value: T?) throws -> T {
    guard let value else { throw Mismatch() }
    return value
  }
}

extension JSONPaper.Block {
  fileprivate init(_ value: JSONValue) throws {
    let members = try JSONMembers(value)
    func format(_ members: JSONMembers) throws -> NumberFormat? {
      try members.text("format").map { try JSONMembers.required(NumberFormat(rawValue: $0)) }
    }
    self.init(
      type: try JSONMembers.required(members.text("type")), text: try members.text("text"),
      title: try members.text("title"), caption: try members.text("caption"),
      addressee: try members.text("addressee"), label: try members.text("label"),
      items: try members.list("items", JSONMembers.text), paragraphs: try members.list("paragraphs", JSONMembers.text),
      footnotes: try members.list("footnotes", JSONMembers.text),
      columns: try members.list("columns") { column in
        let column = try JSONMembers(column)
        return Column(
          id: try JSONMembers.required(column.text("id")), label: try JSONMembers.required(column.text("label")))
      },
      rows: try members.list("rows", [PaperCell].init), total: try members.value("total", [PaperCell].init),
      wholeCount: try members.value("whole_count") { count in
        guard case .integer(let count) = count else { throw Mismatch() }
        return Int(count)
      },
      figures: try members.list("figures") { figure in
        let figure = try JSONMembers(figure)
        return Figure(
          label: try JSONMembers.required(figure.text("label")), format: try format(figure),
          value: try figure.value("value", PaperCell.init) ?? .empty)
      },
      value: try members.value("value", PaperCell.init), goal: try members.value("goal", PaperCell.init),
      format: try format(members), blocks: try members.list("blocks", JSONPaper.Block.init))
  }
}

extension [PaperCell] {
  fileprivate init(_ line: JSONValue) throws {
    if case .cells(let values) = line {
      self = values.map(PaperCell.init)
    } else {
      self = try JSONMembers.list(line, PaperCell.init)
    }
  }
}

extension PaperCell {
  /// A value as it is read back from JSON.
  fileprivate init(_ value: Value) {
    self =
      switch value {
      case .null: .empty
      case .text(let text): Day(iso: text).map(PaperCell.date) ?? .text(text)
      case .integer(let number): .number(Double(number))
      case .decimal(let number): number.isFinite ? .number(number) : .empty
      case .ratio(let top, let bottom): .ratio(top, bottom)
      case .date(let day): day == .unknownStart ? .empty : .date(day)
      case .boolean(let flag): .boolean(flag)
      case .hidden: .text("…")
      }
  }

  fileprivate init(_ value: JSONValue) throws {
    switch value {
    case .null: self = .empty
    case .boolean(let flag): self = .boolean(flag)
    case .integer(let number): self = .number(Double(number))
    case .decimal(let number): self = number.isFinite ? .number(number) : .empty
    case .string(let text): self = Day(iso: text).map(PaperCell.date) ?? .text(text)
    case .array, .cells: throw Mismatch()
    case .object(let members):
      func whole(_ name: String) -> Int64? {
        if case .integer(let number)? = members.first(where: { $0.0 == name })?.1 { number } else { nil }
      }
      guard let top = whole("numerator"), let bottom = whole("denominator") else {
        self = .text("…")
        return
      }
      self = .ratio(top, bottom)
    }
  }
}
