/// `ctx.doc:form`: an office's own Word or Excel file, filled with what the run found.

import Documents
import LuaRuntime
import Messages
import Vietnamese

extension ScriptDocument {
  static var forms: [LuaHostFunction] {
    [
      method(
        "form",
        [
          LuaParameter("name", "string", "a file of the register's forms/ or the plugin's assets/"),
          LuaParameter("values", "table", "name = value, { value, format }, or a query or list of records"),
        ],
        "Fills an office's own form: what stands in it as {{name}}. Written when a file of its format is asked for."
      ) { call, context in
        let name = try call.text(1)
        let data = try Self.data(call, context)
        let format = try DocumentFormat.from(path: name)
        if context.forms.contains(where: { $0.format == format }) {
          throw call.fault(
            1, vi: "văn bản này đã có mẫu .\(format.rawValue)", en: "there is a .\(format.rawValue) form already")
        }
        let (bytes, file) = try context.formFiles.read(name)
        let filled = try FormFaults.collected { try FormFile.filled(bytes, file: file, with: data) }
        context.forms.append(filled.form)
        context.formData.append(data)
        context.warnings += filled.warnings
      }
    ]
  }

  /// The values in the order of their names, which a Lua table does not keep.
  private static func data(_ call: LuaCall, _ context: ScriptContext) throws -> FormData {
    var data = FormData(language: context.language)
    let entries = try call.table(2).entries.map { key, value -> (name: String, value: LuaValue) in
      guard let name = key.text else {
        throw call.fault(2, vi: "mỗi giá trị cần một tên: tên = giá trị", en: "each value needs a name: name = value")
      }
      return (name.composed, value)
    }
    for (name, value) in entries.sorted(by: { $0.name < $1.name }) {
      if let list = try list(value, name, call, context) {
        data.lists.append(list)
      } else if let pair = value.table {
        guard pair.count == 2, pair[1].table == nil, pair[2].text != nil else {
          throw call.fault(
            2, vi: "'\(name)': cần một giá trị, { giá trị, định dạng }, hoặc danh sách các dòng",
            en: "'\(name)': a value, { value, format }, or a list of records expected")
        }
        data.fields.append(
          .init(name: name, value: field(name, pair[1]).value, format: try format(pair[2], call, 2)))
      } else {
        data.fields.append(field(name, value))
      }
    }
    return data
  }

  /// A text that is a day is one, as in expressions.
  private static func field(_ name: String, _ value: LuaValue) -> FormData.Field {
    if let day = value.text.flatMap(Day.init(iso:)) { return .init(name: name, value: .date(day), format: .date) }
    return .init(name: name, value: self.value(value))
  }

  /// A query, a summary, a table of the host, or a Lua list of records.
  private static func list(
    _ value: LuaValue, _ name: String, _ call: LuaCall, _ context: ScriptContext
  ) throws -> Table? {
    if value.object != nil, !(value.object is ScriptFigure) {
      return try source(call, at: 2, value).table(id: name, caption: nil)
    }
    guard let table = value.table, table.count > 0 || table.entries.isEmpty else { return nil }
    let records = table.elements.map(\.table)
    guard records.allSatisfy({ $0 != nil }) else { return nil }
    var columns: [String] = []
    for record in records.compactMap({ $0 }) {
      for (key, _) in record.entries {
        guard let column = key.text else { return nil }
        if !columns.contains(column) { columns.append(column) }
      }
    }
    columns.sort()
    return Table(
      id: name, columns: columns.map { Documents.Column(id: $0.composed, label: $0) },
      rows: records.compactMap { $0 }.map { record in columns.map { field($0, record[$0]).value } })
  }
}
