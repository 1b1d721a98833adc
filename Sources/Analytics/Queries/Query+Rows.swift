/// Rows out of a query: counts, columns, single rows. Personal fields leave masked without a grant; a query that touched
/// sensitive fields gives no rows (design decision 8).

import Messages
import Programme
import Vietnamese

extension Query {
  func notes(_ selection: Selection) -> [Diagnostic] {
    inheritedNotes
      + zip(filters, selection.unknown).compactMap { filter, count in
        guard count > 0 else { return nil }
        if case .area(let condition) = filter {
          return Diagnostic(.splitRows, ["count": String(count), "area": condition.area.name])
        }
        guard case .expression(let compiled, _) = filter else { return nil }
        let labels = compiled.usage.labels
        return Diagnostic(
          .rowsUnknown,
          [
            "count": String(count), "fields": labels.map(\.vi).joined(separator: ", "),
            "fields_en": labels.map(\.en).joined(separator: ", "),
          ])
      }
  }

  /// How many rows the query has; with a condition, for how many it is true.
  public func count(_ condition: String? = nil, binds more: [String: BindValue] = [:]) throws -> Int {
    guard let condition else { return try selection().rows.count }
    return try filtered(condition, binds: more).selection().rows.count
  }

  /// One measure over all rows.
  public func single(_ measure: Measure) throws -> Cell {
    let summary = try summarised(by: [], [("value", measure)])
    return try summary.result().cells.first?.first ?? .null
  }

  /// The selected row numbers of the entity's table, sorted and limited.
  ///
  /// - Throws: ``Diagnostic`` E0503 when the query touched sensitive fields without the grant.
  public func rowNumbers() throws -> [Int32] {
    try refuseSensitiveRows()
    return try ordered().rows
  }

  /// The selected rows, sorted and limited, each with its item after `unnest`.
  func ordered() throws -> Selection { try ordered(matching()) }

  /// Rows that the filters kept, sorted and limited.
  func ordered(_ matching: Selection) throws -> Selection {
    var selection = matching
    let step = sorting.isEmpty && rowLimit == nil ? nil : OpenStep(context)
    let places = try order(selection)
    if let step {
      let keys = sorting.map { ($0.key.isDescending ? "-" : "") + $0.key.text }.joined(separator: ", ")
      let limit = rowLimit.map { "limit \($0)" }
      step.end(
        PlanWords.step([keys.isEmpty ? nil : "sort \(keys)", limit].compactMap(\.self).joined(separator: ", ")),
        selection.rows.count, places.count, sorting.isEmpty ? PlanWords.scanned : PlanWords.sorted)
    }
    selection.items = selection.items.map { items in places.map { items[$0] } }
    selection.rows = places.map { selection.rows[$0] }
    return selection
  }

  public func refuseSensitiveRows() throws {
    guard usage.touchesSensitive, !context.access.sensitiveRows else { return }
    throw Diagnostic.sensitiveRows(usage.fields.joined(separator: ", "))
  }

  private func order(_ selection: Selection) throws -> [Int] {
    guard !sorting.isEmpty else { return Array(selection.rows.indices.prefix(rowLimit ?? .max)) }
    let keys = try sorting.map { expression, key in
      (SortValues.list(try vector(expression, selection.rows, items: selection.items).ordered), key)
    }
    return try SortKey.order(selection.rows.count, by: keys, limit: rowLimit, context)
  }

  /// The values of an expression for given rows.
  public func cells(_ text: String, rows: [Int32]) throws -> [Cell] { try cells(compile(text), rows) }

  func cells(_ compiled: CompiledExpression, _ rows: [Int32], items: [Int32]? = nil) throws -> [Cell] {
    let frame = Frame(slots: compiled.slots)
    var cells: [Cell] = []
    cells.reserveCapacity(rows.count)
    for start in stride(from: 0, to: rows.count, by: batchSize) {
      let range = start..<min(rows.count, start + batchSize)
      let part = Array(rows[range])
      try evaluate(compiled, frame, part, part.count, items: items.map { Array($0[range]) })
      let slot = compiled.node.slot
      for index in 0..<part.count {
        if frame.nulls(slot)[index] != 0 {
          cells.append(.null)
        } else if compiled.type.base == .boolean {
          cells.append(.boolean(frame.booleans(slot)[index] != 0))
        } else if compiled.type.isNumeric && !compiled.type.isWhole {
          cells.append(.decimal(frame.decimals(slot)[index]))
        } else if case .codes = compiled.type.base {
          cells.append(.text(Self.items(frame.integers(slot)[index], compiled.dictionary).joined(separator: ",")))
        } else {
          cells.append(Summary.keyCell(compiled, frame.integers(slot)[index]))
        }
      }
    }
    return cells
  }

  private static func items(_ bits: Int64, _ dictionary: TextDictionary?) -> [String] {
    (0..<(dictionary?.count ?? 0)).filter { bits & (1 << Int64($0)) != 0 }.compactMap { dictionary?[$0] }
  }

  /// One field of one row as a script may see it: personal fields masked without the grant.
  ///
  /// - Throws: ``Diagnostic`` for an unknown field, or one that needs a grant in rows.
  public func cell(_ name: String, row: Int) throws -> Cell {
    if let field = entity.field(name) {
      switch field.privacy {
      case .personal where !context.access.allowsPersonal(entity.name, name):
        guard let text = table.column(name)?.text(row) else { return .null }
        return .text(Mask.masked(text))
      case .sensitive where !context.access.sensitiveRows:
        throw Diagnostic.sensitiveRows("\(entity.name).\(name)")
      default: break
      }
    }
    return try cells(compile(name), [Int32(row)]).first ?? .null
  }

  /// The row of a key, by the entity's code field.
  public func find(_ code: String) throws -> Int? {
    try refuseSensitiveRows()
    guard let field = entity.codeField else {
      throw Diagnostic(.unknownColumn, ["name": "code", "entity": entity.name])
    }
    return try filtered("\(field) == :find_key", binds: ["find_key": .text(code)]).selection().rows.first.map(Int.init)
  }
}

extension Diagnostic {
  /// E0503: a query that touched these fields gives no rows without the grant.
  static func sensitiveRows(_ fields: String) -> Diagnostic {
    Diagnostic(
      .sensitiveRows, ["fields": fields],
      hint: LocalizedText(
        vi: "chạy với --grant personal nếu được phép xem từng dòng",
        en: "run with --grant personal where single rows may be seen"))
  }
}

/// Personal data as a script without the grant reads it.
public enum Mask {
  /// Names as initials, numbers as their last three digits.
  public static func masked(_ text: String) -> String {
    let digits = text.filter(\.isNumber)
    if digits.count * 2 > text.count { return "•••" + digits.suffix(3) }
    let initials = text.split(separator: " ").compactMap { word in word.first { $0.isLetter || $0.isNumber } }
    // A text of signs alone has no initials and shows nothing of itself.
    return initials.isEmpty ? "•••" : initials.map { "\($0)." }.joined(separator: " ")
  }
}
