/// What a column of references may hold, for the drop-down lists of templates.

import GRDB
import Programme
import Vietnamese

extension RegisterStore {
  /// Longer lists are no help to choose from.
  private static let longest = 500

  /// Names of the communes in force on a day, and codes of short public lists, by entity.
  public func choices(for form: Form, on day: Day) throws -> [String: [String]] {
    var names: Set<String> = []
    for column in form.columns {
      guard let target = column.targets.first, let part = form.parts.first(where: { $0.name == target.part }),
        case .reference(let name)? = model.entity(part.entity)?.field(target.field)?.type
      else { continue }
      names.insert(name)
    }
    return try reading { database in
      var choices: [String: [String]] = [:]
      for name in names {
        guard let entity = model.entity(name) else { continue }
        let sql: String
        if name == "units" {
          sql = """
            SELECT name FROM units WHERE level = 'commune' AND valid_from <= \(day.number)
            AND (valid_to IS NULL OR valid_to >= \(day.number)) GROUP BY name HAVING count(*) = 1
            """
        } else if let code = entity.codeField, entity.field(code)?.privacy == .public, name != "households" {
          sql = "SELECT \(Schema.quoted(code)) FROM \(Schema.quoted(name)) GROUP BY 1 HAVING count(*) = 1"
        } else {
          continue
        }
        let found = try String.fetchAll(database, sql: sql + " LIMIT \(RegisterStore.longest + 1)")
        if found.count <= RegisterStore.longest { choices[name] = found.sortedInVietnamese() }
      }
      return choices
    }
  }
}
