/// From the rows that a script gives to checked ones: names, types, code lists, bounds, references, what may not be
/// empty, and which of them the register has already.

import Analytics
import LuaRuntime
import Messages
import Programme
import Vietnamese

final class ProposalReader {
  private let entity: Entity
  private let key: [String]
  private let context: ScriptContext
  /// Rows of referred entities by their code.
  private var codes: [String: [String: Int]] = [:]

  private var snapshot: Snapshot { context.queries.snapshot }
  private var model: Model { context.queries.model }

  /// - Parameter key: the fields that tell rows apart; nil: the entity's own.
  /// - Throws: ``Diagnostic`` E0312 for a name that is no stored field, E0487 for one that cannot be compared.
  init(_ entity: Entity, key: [String]?, context: ScriptContext) throws {
    self.entity = entity
    self.key = key ?? entity.key
    self.context = context
    for name in self.key {
      switch try Self.field(name, of: entity).type {
      case .decimal, .codes: throw Diagnostic(.proposalKeyUnusable, ["field": name])
      default: break
      }
    }
  }

  /// Checks and compares all rows.
  ///
  /// - Throws: ``Diagnostic`` E0312 for a name that is no stored field: the script is wrong then, not a row.
  func read(_ elements: [LuaValue]) throws -> Proposal {
    var rows: [Proposal.Row] = []
    for (index, element) in elements.enumerated() {
      guard let table = element.table else {
        let fault = wrongType("[\(index + 1)]", element, "một dòng { tên = giá trị }", "a row { name = value }")
        rows.append(Proposal.Row(number: index + 1, values: [:], state: .refused([fault])))
        continue
      }
      rows.append(try row(table, number: index + 1))
    }
    markTwice(&rows)
    markThere(&rows)
    return Proposal(entity: entity.name, label: entity.label, key: key, rows: rows)
  }

  private static func field(_ name: String, of entity: Entity) throws -> Field {
    guard let field = entity.field(name), field.isStored else {
      throw Diagnostic(
        .unknownColumn, ["name": name, "entity": entity.name],
        suggestion: entity.storedFields.map(\.name).closest(to: name),
        hint: LocalizedText(both: "benvung data schema \(entity.name)"))
    }
    return field
  }

  // MARK: One row

  private func row(_ table: LuaTable, number: Int) throws -> Proposal.Row {
    var faults: [Diagnostic] = []
    for (name, _) in table.entries {
      _ = try Self.field(name.text ?? name.integer.map { "[\($0)]" } ?? "?", of: entity)
    }
    var values: [String: Proposal.Value] = [:]
    var faulty: Set<String> = []
    // The date first: units are looked up on it.
    let dated = entity.storedFields.filter { $0.name == entity.dateField }
    for field in dated + entity.storedFields.filter({ $0.name != entity.dateField }) {
      do throws(Diagnostic) {
        values[field.name] = try value(table[field.name], field, values)
      } catch {
        faulty.insert(field.name)
        faults.append(error)
      }
    }
    for field in entity.storedFields where !faulty.contains(field.name) {
      let isNeeded = field.isRequired || entity.key.contains(field.name) || key.contains(field.name)
      if isNeeded, values[field.name] == .null { faults.append(Diagnostic(.proposalEmpty, ["field": field.name])) }
    }
    return Proposal.Row(number: number, values: values, state: faults.isEmpty ? .new : .refused(faults))
  }

  private func value(
    _ given: LuaValue, _ field: Field, _ row: [String: Proposal.Value]
  ) throws(Diagnostic) -> Proposal.Value {
    if case .null = given {
      guard field.allowsEmpty else { return .null }
      return field.type == .date ? .date(.unknownStart) : .text("")
    }
    switch field.type {
    case .boolean:
      guard let flag = given.boolean else { throw wrongType(field.name, given, "true hoặc false", "true or false") }
      return .boolean(flag)
    case .integer, .money:
      guard let number = given.integer else { throw wrongType(field.name, given, "số nguyên", "a whole number") }
      try checkBounds(Double(number), field)
      return .integer(number)
    case .decimal:
      guard let number = given.number, number.isFinite else {
        throw wrongType(field.name, given, "số", "a number")
      }
      try checkBounds(number, field)
      return .decimal(number)
    case .date:
      guard let day = given.text.flatMap({ Day(iso: $0) }) else {
        throw wrongType(field.name, given, "ngày dạng 2024-12-31", "a date such as 2024-12-31")
      }
      return .date(day)
    case .text: return try text(given, field)
    case .code(let list): return .text(try code(given, field, list))
    case .codes(let list):
      let items = given.table?.elements ?? [given]
      var found: Set<String> = []
      for item in items { found.insert(try code(item, field, list)) }
      return .text(found.sorted().joined(separator: ","))
    case .reference(let target): return try reference(given, field, target, row)
    }
  }

  private func text(_ given: LuaValue, _ field: Field) throws(Diagnostic) -> Proposal.Value {
    guard let text = given.text?.composed, text.utf8.count <= 10_000,
      text.unicodeScalars.allSatisfy({ $0.value >= 0x20 || $0 == "\n" || $0 == "\t" })
    else {
      throw wrongType(field.name, given, "chữ, không có ký tự điều khiển", "text without control characters")
    }
    if text.trimmingSpaces.isEmpty { return field.allowsEmpty ? .text("") : .null }
    return .text(text)
  }

  private func code(_ given: LuaValue, _ field: Field, _ name: String) throws(Diagnostic) -> String {
    guard let text = given.text else { throw wrongType(field.name, given, "mã trong danh mục", "a code of the list") }
    let list = model.codeList(name)
    guard list?.item(text) != nil else {
      throw Diagnostic(
        .proposalUnknownItem,
        [
          "field": field.name, "value": text, "list": "\"\(list?.label.vi ?? name)\"",
          "list_en": "\"\(list?.label.en ?? name)\"",
        ], suggestion: list?.items.map(\.code).closest(to: text))
    }
    return text
  }

  private func reference(
    _ given: LuaValue, _ field: Field, _ target: String, _ row: [String: Proposal.Value]
  ) throws(Diagnostic) -> Proposal.Value {
    var day: Day?
    if let name = entity.dateField, case .date(let date)? = row[name] { day = date }
    var found: Int?
    if let object = given.object as? ScriptRow {
      guard object.entity == target else {
        throw wrongType(field.name, given, "một dòng của \(target)", "a row of \(target)")
      }
      found = object.row
    } else if let text = given.text {
      found = target == "units" ? try? context.queries.units.row(named: text, on: day) : byCode(text, target)
      if found == nil {
        throw Diagnostic(
          .proposalUnknownReference, ["field": field.name, "value": text, "entity": target],
          suggestion: (codes[target]?.count ?? .max) < 5_000 ? codes[target]?.keys.sorted().closest(to: text) : nil)
      }
    }
    guard let found, found >= 0, found < snapshot.table(target)?.rowCount ?? 0 else {
      throw wrongType(field.name, given, "một dòng của \(target) hoặc mã của nó", "a row of \(target) or its code")
    }
    if target == "units", field.name == "unit", let day { try checkUnit(found, field, day) }
    return .reference(entity: target, row: found)
  }

  private func byCode(_ text: String, _ target: String) -> Int? {
    if let known = codes[target] { return known[text] }
    var rows: [String: Int] = [:]
    if let field = model.entity(target)?.codeField, let column = snapshot.table(target)?.column(field) {
      for row in 0..<column.count { if let code = column.text(row) { rows[code] = row } }
    }
    codes[target] = rows
    return rows[text]
  }

  /// A dated row stands in a unit that existed on its day.
  private func checkUnit(_ row: Int, _ field: Field, _ day: Day) throws(Diagnostic) {
    let table = snapshot.table("units")
    let from = table?.column("valid_from")?.integer(row) ?? .min
    let to = table?.column("valid_to")?.integer(row) ?? .max
    guard !(from...max(from, to)).contains(Int64(day.number)) else { return }
    throw Diagnostic(
      .proposalUnitNotThen,
      ["field": field.name, "unit": context.queries.units.name(row), "date": day.vietnamese])
  }

  private func checkBounds(_ number: Double, _ field: Field) throws(Diagnostic) {
    guard number < field.minimum ?? -.infinity || number > field.maximum ?? .infinity else { return }
    func shown(_ bound: Double?, _ none: String) -> String { bound.map { ParameterValue.number($0).text } ?? none }
    throw Diagnostic(
      .proposalOutOfBounds,
      [
        "field": field.name, "value": ParameterValue.number(number).text, "minimum": shown(field.minimum, "-∞"),
        "maximum": shown(field.maximum, "∞"),
      ])
  }

  private func wrongType(_ field: String, _ given: LuaValue, _ vi: String, _ en: String) -> Diagnostic {
    let shown = given.text.map { "\"\($0.prefix(40))\"" } ?? given.number.map { "\($0)" } ?? given.typeName
    return Diagnostic(
      .proposalWrongType, ["field": field, "expected": vi, "expected_en": en, "found": shown])
  }

  // MARK: Keys

  /// A second row of one key is refused; the first stays.
  private func markTwice(_ rows: inout [Proposal.Row]) {
    var seen: [[Proposal.Value]: Int] = [:]
    for index in rows.indices {
      let values = key.map { rows[index].values[$0] ?? .null }
      guard !values.contains(.null) else { continue }
      guard let first = seen[values] else {
        seen[values] = rows[index].number
        continue
      }
      let fault = Diagnostic(.proposalTwice, ["key": key.joined(separator: ", "), "row": String(first)])
      if case .refused(let reasons) = rows[index].state {
        rows[index].state = .refused(reasons + [fault])
      } else {
        rows[index].state = .refused([fault])
      }
    }
  }

  /// Looks once through the entity's rows for those keys that are there.
  private func markThere(_ rows: inout [Proposal.Row]) {
    guard let table = snapshot.table(entity.name) else { return }
    let columns = key.compactMap(table.column)
    guard columns.count == key.count, !columns.isEmpty else { return }
    let texts = columns.map { column in
      column.layout.dictionary.count > 0
        ? Dictionary(
          column.dictionary.texts.enumerated().map { ($1, Int64($0)) }, uniquingKeysWith: { first, _ in first })
        : [:]
    }
    var wanted: [[Int64]: Int] = [:]
    for index in rows.indices where rows[index].state == .new {
      let numbers = key.enumerated().compactMap { place, name in
        Self.number(rows[index].values[name] ?? .null, texts[place])
      }
      if numbers.count == key.count { wanted[numbers] = index }
    }
    guard !wanted.isEmpty else { return }
    for row in 0..<table.rowCount {
      let numbers = columns.compactMap { $0.integer(row) }
      if numbers.count == columns.count, let index = wanted[numbers] { rows[index].state = .alreadyThere }
    }
  }

  /// A value as its column holds it; nil where no row can have it.
  private static func number(_ value: Proposal.Value, _ texts: [String: Int64]) -> Int64? {
    switch value {
    case .integer(let number): number
    case .boolean(let flag): flag ? 1 : 0
    case .date(let day): Int64(day.number)
    case .reference(_, let row): Int64(row)
    case .text(let text): texts[text]
    case .null, .decimal: nil
    }
  }
}
