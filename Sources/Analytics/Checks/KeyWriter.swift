/// The keys of rows as people write them: "LN-009|loan|2024-05-12|12/QĐ-UBND". Personal parts are masked.

import Programme
import Vietnamese

struct KeyWriter {
  private let parts: [String]
  private let masked: [Bool]
  private let query: Query

  /// - Throws: ``Diagnostic`` where a part of the key cannot be read.
  init(_ entity: Entity, context: QueryContext) throws {
    query = try Query(entity.name, context: context)
    var parts: [(path: String, isPersonal: Bool)] = []
    KeyWriter.add(entity, at: "", model: context.model, to: &parts)
    self.parts = parts.map(\.path)
    masked = parts.map(\.isPersonal)
  }

  /// The paths of a key's parts, those of references with their own.
  private static func add(
    _ entity: Entity, at path: String, model: Model, to parts: inout [(path: String, isPersonal: Bool)]
  ) {
    let isOne = entity.codeField.map { entity.key == [$0] || entity.name == "units" } ?? false
    let names = isOne ? [entity.codeField ?? ""] : entity.key
    for name in names {
      guard let field = entity.field(name) else { continue }
      if case .reference(let target) = field.type, let target = model.entity(target) {
        add(target, at: path + name + ".", model: model, to: &parts)
      } else {
        parts.append((path + name, field.privacy == .personal))
      }
    }
  }

  func keys(of rows: [Int32]) throws -> [String] {
    let columns = try parts.map { try query.cells($0, rows: rows) }
    return rows.indices.map { row in
      zip(columns, masked).map { column, isMasked in
        let text = KeyWriter.text(column[row])
        return isMasked ? Mask.masked(text) : text
      }.joined(separator: String(Entity.keySeparator))
    }
  }

  static func text(_ cell: Cell) -> String {
    switch cell {
    case .null: ""
    case .boolean(let value): value ? "1" : "0"
    case .integer(let value): String(value)
    case .decimal(let value): String(value)
    case .date(let day): day == Day.unknownStart.number ? "-" : Day(number: day).iso
    case .ratio(let part, let whole): "\(part)/\(whole)"
    case .text(let text), .code(_, let text): text
    case .reference(_, let row): "#\(row)"
    }
  }
}

extension QueryContext {
  /// A row's key as people write it; personal parts masked.
  public func key(of row: Int32, in entity: String) -> String {
    guard let declared = model.entity(entity), let writer = try? KeyWriter(declared, context: self) else { return "" }
    return (try? writer.keys(of: [row]).first) ?? ""
  }

  /// What stands for a row where a person reads it: its display field, or its key where that is personal or no text.
  public func title(of row: Int, in entity: String) -> String {
    guard let declared = model.entity(entity), let field = declared.field(declared.displayField),
      field.privacy != .personal, field.type == .text, let text = table(entity).column(field.name)?.text(row)
    else { return key(of: Int32(clamping: row), in: entity) }
    return text
  }
}
