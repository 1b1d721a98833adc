/// The SQL that puts the parts of a form side by side: one row for each row of its first entity.

import Programme
import Vietnamese

/// The parts of a sheet with what joins them. A sheet whose parts are all its own is led by the first, and each other part
/// is the one row that the form means: linked as the form says, with the form's fixed values; of several, the last by the
/// rest of its key. A sheet that repeats what its rows share (the course above its learners) is led by the part of which
/// each row has its own.
struct ExportJoin {
  /// A part with the alias of its table.
  struct Part {
    let form: FormPart
    let entity: Entity
    let alias: String
    /// The condition that joins it; nil for the leading part.
    let on: String?
    /// A row without this part is left out: a sheet of reviews has no household without one.
    let isRequired: Bool
  }

  private(set) var parts: [Part] = []
  /// The part whose own column is the date of the sheet.
  let dated: String?
  /// What the form says of every row: the fixed values of its parts.
  private var fixed: [String] = []
  /// The year asked for, where no part is found by it.
  private var ofYear: [String] = []

  /// - Parameter model: must know every entity of the form.
  init(form: Form, model: Model, options: ExportOptions) {
    dated = ExportJoin.owner(form, model)?.name
    let all = form.parts.enumerated().compactMap { index, part in
      model.entity(part.entity).map { (part: part, entity: $0, alias: "p\(index)") }
    }
    let own = all.last { $0.part.presence == .own }
    let leader = form.parts.allSatisfy { $0.presence == .own } ? all.first : own
    guard let leader else { return }
    // Lines of a budget stand on their sheet before anything is paid of them.
    let above = leader.part.isOptional ? all.first { leader.part.links.values.contains($0.part.name) } : nil
    let base = above ?? leader
    for (part, entity, alias) in all {
      var on: String?
      var isRequired = true
      if part.name == base.part.name {
        on = nil
      } else if part.name == leader.part.name {
        on = part.links.first { $0.value == base.part.name }.map {
          "\(alias).\(Schema.quoted($0.key)) = \(base.alias).id"
        }
        isRequired = false
      } else if let link = leader.part.links.first(where: { $0.value == part.name }) {
        on = "\(alias).id = \(leader.alias).\(Schema.quoted(link.key))"
      } else {
        guard let search = ExportJoin.search(part, entity, alias, form: form, options: options) else { continue }
        on = "\(alias).id = (\(search))"
        isRequired = !part.isOptional || part.name == dated
      }
      parts.append(Part(form: part, entity: entity, alias: alias, on: on, isRequired: isRequired))
      guard on == nil || isRequired else { continue }
      fixed += part.constants.sorted { $0.key < $1.key }.map { field, text in
        "\(alias).\(Schema.quoted(field)) = \(ExportJoin.text(text))"
      }
    }
    // The part that gives the date comes before those that are found by it.
    parts =
      parts.filter { $0.on == nil } + parts.filter { $0.on != nil && $0.form.name == dated }
      + parts.filter { $0.on != nil && $0.form.name != dated }
    if let year = options.year, form.parts.count > 1, !parts.contains(where: { $0.on?.contains("BETWEEN") ?? false }) {
      let dating = form.parts.compactMap { part in parts.first { $0.form.name == part.name } }
        .first { ($0.on == nil || $0.isRequired) && $0.entity.dating != nil }
      if let dating, let condition = ExportJoin.condition(dating.entity, dating.alias, year) { ofYear = [condition] }
    }
  }

  func part(_ name: String) -> Part? { parts.first { $0.form.name == name } }

  /// FROM and WHERE; the rows of the form's first entity may be narrowed to a JSON list of ids.
  func clause(narrowed: Bool) -> String {
    clause(narrowed, fixed) + " ORDER BY "
      + parts.filter { $0.on == nil || !$0.isRequired }.map { "\($0.alias).id" }
      .joined(separator: ", ")
  }

  /// How many rows the fixed values leave out; nil where there are none.
  func count(narrowed: Bool) -> String? {
    fixed.isEmpty ? nil : "SELECT count(*)" + clause(narrowed, ["NOT coalesce(\(fixed.joined(separator: " AND ")), 0)"])
  }

  private func clause(_ narrowed: Bool, _ conditions: [String]) -> String {
    guard let base = parts.first else { return "" }
    var sql = " FROM \(Schema.quoted(base.entity.name)) \(base.alias)"
    for part in parts.dropFirst() {
      sql += " \(part.isRequired ? "" : "LEFT ")JOIN \(Schema.quoted(part.entity.name)) \(part.alias)"
      sql += " ON \(part.on ?? "NULL")"
    }
    let all = (narrowed ? ["p0.id IN (SELECT value FROM json_each(?))"] : []) + ofYear + conditions
    return all.isEmpty ? sql : sql + " WHERE " + all.joined(separator: " AND ")
  }

  /// Rows of a year, by the date or the year of an entity that has one.
  private static func condition(_ entity: Entity, _ alias: String, _ year: Int) -> String? {
    guard let dating = entity.dating, let first = Day(year: year, month: 1, day: 1), let last = Day.endOfYear(year)
    else { return nil }
    let column = "\(alias).\(Schema.quoted(dating.field))"
    return dating.isYear ? "\(column) = \(year)" : "\(column) BETWEEN \(first.number) AND \(last.number)"
  }

  private static func text(_ text: String) -> String { "'\(text.replacing("'", with: "''"))'" }

  /// The SQL of a column's value: of the part that gives the sheet its date, else of the first part that has it.
  func value(of column: FormColumn) -> String? {
    let owned = column.targets.filter { $0.part == dated }
    let isDate = owned.contains { target in part(target.part)?.entity.dateField == target.field }
    let targets = isDate ? owned : owned + column.targets.filter { $0.part != dated }
    let places = targets.compactMap { target in part(target.part).map { "\($0.alias).\(Schema.quoted(target.field))" } }
    return places.count > 1 ? "coalesce(\(places.joined(separator: ", ")))" : places.first
  }

  private static func owner(_ form: Form, _ model: Model) -> FormPart? {
    for column in form.columns where column.targets.count > 0 {
      guard let target = column.targets.first,
        let part = form.parts.dropFirst().first(where: { $0.name == target.part }),
        model.entity(part.entity)?.dateField == target.field
      else { continue }
      return part
    }
    return nil
  }

  private static func search(
    _ part: FormPart, _ entity: Entity, _ alias: String, form: Form, options: ExportOptions
  ) -> String? {
    var conditions: [String] = []
    var order: [String] = []
    let inner = alias + "x"
    for (field, target) in part.links.sorted(by: { $0.key < $1.key }) {
      guard let other = form.parts.firstIndex(where: { $0.name == target }) else { return nil }
      conditions.append("\(inner).\(Schema.quoted(field)) = p\(other).id")
    }
    for (field, value) in part.constants.sorted(by: { $0.key < $1.key }) {
      conditions.append("\(inner).\(Schema.quoted(field)) = \(text(value))")
    }
    for name in entity.key where part.links[name] == nil && part.constants[name] == nil {
      let column = "\(inner).\(Schema.quoted(name))"
      let source = form.columns.first { $0.targets.contains(.init(part.name, name)) }
      if let owner = source?.targets.first, owner.part != part.name,
        let place = form.parts.firstIndex(where: { $0.name == owner.part })
      {
        // Found by the date of another part: on that date, or in force on it.
        let sign = name == "valid_from" ? "<=" : "="
        conditions.append("\(column) \(sign) p\(place).\(Schema.quoted(owner.field))")
      } else if source == nil {
        guard name == "standard", let standard = options.standard else { return nil }
        conditions.append("\(column) = \(text(standard))")
        continue
      } else if let year = options.year, entity.dateField == name, let first = Day(year: year, month: 1, day: 1),
        let last = Day.endOfYear(year)
      {
        conditions.append("\(column) BETWEEN \(first.number) AND \(last.number)")
      }
      order.append("\(column) DESC")
    }
    guard !conditions.isEmpty else { return nil }
    return "SELECT \(inner).id FROM \(Schema.quoted(entity.name)) \(inner) "
      + "WHERE \(conditions.joined(separator: " AND "))"
      + (order.isEmpty ? "" : " ORDER BY \(order.joined(separator: ", "))") + " LIMIT 1"
  }
}
