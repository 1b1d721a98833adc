/// The SQL that puts the parts of a form side by side: one row for each row of its first entity.

import Programme
import Vietnamese

/// For each other part the one row that the form means: linked as the form says, with the form's fixed values; of several,
/// the last by the rest of its key.
struct ExportJoin {
  /// A part with the alias of its table.
  struct Part {
    let form: FormPart
    let entity: Entity
    let alias: String
    /// The statement that finds its row's id; nil for the first part.
    let search: String?
    /// A row without this part is left out: a sheet of reviews has no household without one.
    let isRequired: Bool
  }

  private(set) var parts: [Part] = []
  /// The part whose own column is the date of the sheet.
  let dated: String?

  /// - Parameter model: must know every entity of the form.
  init(form: Form, model: Model, options: ExportOptions) {
    let dated = ExportJoin.owner(form, model)?.name
    self.dated = dated
    for (index, formPart) in form.parts.enumerated() {
      guard let entity = model.entity(formPart.entity) else { continue }
      let alias = "p\(index)"
      guard index > 0 else {
        parts.append(Part(form: formPart, entity: entity, alias: alias, search: nil, isRequired: true))
        continue
      }
      guard let search = ExportJoin.search(formPart, entity, alias, form: form, options: options) else { continue }
      parts.append(
        Part(
          form: formPart, entity: entity, alias: alias, search: search,
          isRequired: !formPart.isOptional || formPart.name == dated))
    }
    // The part that gives the date comes before those that are found by it.
    parts =
      parts.filter { $0.search == nil } + parts.filter { $0.search != nil && $0.form.name == dated }
      + parts.filter { $0.search != nil && $0.form.name != dated }
  }

  func part(_ name: String) -> Part? { parts.first { $0.form.name == name } }

  /// FROM and WHERE; the rows of the first entity may be narrowed to a JSON list of ids.
  func clause(narrowed: Bool) -> String {
    guard let first = parts.first else { return "" }
    var sql = " FROM \(Schema.quoted(first.entity.name)) \(first.alias)"
    for part in parts.dropFirst() {
      sql += " \(part.isRequired ? "" : "LEFT ")JOIN \(Schema.quoted(part.entity.name)) \(part.alias)"
      sql += " ON \(part.alias).id = (\(part.search ?? "NULL"))"
    }
    if narrowed { sql += " WHERE \(first.alias).id IN (SELECT value FROM json_each(?))" }
    return sql + " ORDER BY \(first.alias).id"
  }

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
    for (field, text) in part.constants.sorted(by: { $0.key < $1.key }) {
      conditions.append("\(inner).\(Schema.quoted(field)) = '\(text.replacing("'", with: "''"))'")
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
        conditions.append("\(column) = '\(standard.replacing("'", with: "''"))'")
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
