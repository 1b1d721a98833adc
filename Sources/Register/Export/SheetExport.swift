/// One form's rows on their way out, read in one pass over the register and never held in memory.

import GRDB
import Messages
import Programme
import Vietnamese

/// Lives inside one `read` of the database and never leaves it.
final class SheetExport {
  private struct Column {
    let writing: CellWriting
    /// The entity that a reference points to.
    let target: Entity?
    /// The place of its value in a row of the statement, and of the day on which a unit is looked up.
    let place: Int
    let dayPlace: Int?
    let dayIsYear: Bool
    /// The item of a list that this column is about.
    let flag: String?
  }

  let form: Form
  private(set) var heads: [String] = []
  /// The fields that the columns show, for widths and formats.
  private(set) var fields: [Field] = []
  private(set) var sheet: ExportedSheet
  private var columns: [Column] = []
  private let statement: RawStatement
  private let keys: RowKeys

  /// - Throws: ``Diagnostic`` E0565 where the key itself is personal and personal fields are left out.
  init(_ database: Database, model: Model, request: ExportRequest, options: ExportOptions) throws {
    guard let form = model.form(request.form) else {
      throw Diagnostic(
        .importUnknownForm, ["form": request.form], suggestion: model.forms.map(\.name).closest(to: request.form))
    }
    self.form = form
    keys = RowKeys(database, model: model)
    let join = ExportJoin(form: form, model: model, options: options)
    var selected: [String] = []
    func place(of column: String) -> Int {
      if let known = selected.firstIndex(of: column) { return known }
      selected.append(column)
      return selected.count - 1
    }
    let formKeys = FormKeys(form)
    var withheld: [LocalizedText] = []
    var taken: Set<FormColumn.Target> = []
    for column in SheetExport.exportable(form) {
      guard let target = column.targets.first(where: { join.part($0.part) != nil }), let part = join.part(target.part),
        let field = part.entity.field(target.field), let source = join.value(of: column),
        SheetExport.flag(column) != nil || taken.insert(target).inserted
      else { continue }
      let isPrivate = column.targets.contains { target in
        join.part(target.part)?.entity.field(target.field)?.privacy ?? .public > .public
      }
      if isPrivate, !options.includesPersonal {
        if column.isRequired, part.entity.key.contains(field.name) {
          throw Diagnostic(.exportKeyIsPersonal, ["column": column.label.vi, "column_en": column.label.en])
        }
        withheld.append(column.label)
        continue
      }
      var other: Entity?
      if case .reference(let name) = field.type { other = model.entity(name) }
      // A unit is looked up on the date of the sheet: the review's, which the residence takes too.
      let dated = column.targets.contains { $0.part == join.dated } ? join.dated.flatMap(join.part) ?? part : part
      let dating = other?.name == "units" ? dated.entity.dating : nil
      columns.append(
        Column(
          writing: CellWriting(field, model: model, language: options.language, codes: options.writesCodes),
          target: other, place: place(of: source),
          dayPlace: dating.map { place(of: "\(dated.alias).\(Schema.quoted($0.field))") },
          dayIsYear: dating?.isYear ?? false, flag: SheetExport.flag(column)))
      heads.append(SheetExport.head(column, formKeys, model, options))
      fields.append(field)
    }
    sheet = ExportedSheet(form: form.name, label: form.label, withheld: withheld)
    statement = try RawStatement(
      database, "SELECT \(selected.joined(separator: ", "))" + join.clause(narrowed: request.rows != nil))
    let ids = request.rows.map { StoredValue.text("[\($0.map(String.init).joined(separator: ","))]") }
    if let ids { statement.bind(ids, at: 1) }
    if let count = join.count(narrowed: ids != nil) {
      let counting = try RawStatement(database, count)
      if let ids { counting.bind(ids, at: 1) }
      if try counting.step() { sheet.leftOut = Int(counting.integer(0)) }
    }
  }

  /// The next row's cells; nil after the last.
  func next() throws -> [ExportCell]? {
    guard try statement.step() else { return nil }
    sheet.rows += 1
    return try columns.map { column in
      let value = statement.value(column.place)
      if let flag = column.flag, case .text(let items) = value {
        return .text(items.split(separator: ",").contains { $0 == flag } ? "x" : "-")
      }
      guard let target = column.target, case .integer(let id) = value else { return column.writing.cell(value) }
      return try keys.reference(to: target, id, on: day(column)).map(ExportCell.text) ?? .empty
    }
  }

  private func day(_ column: Column) -> Day? {
    guard let place = column.dayPlace, case .integer(let number) = statement.value(place) else { return nil }
    return column.dayIsYear ? Day.endOfYear(Int(clamping: number)) : Day(number: Int32(clamping: number))
  }
}

extension SheetExport {
  /// The columns of a form that an export writes. Flags of single items are left out where a column has the whole list,
  /// and amounts by month always: a year's amount need not be twelve whole ones.
  private static func exportable(_ form: Form) -> [FormColumn] {
    let plain = Set(form.columns.filter { $0.reading == .plain }.flatMap(\.targets))
    return form.columns.filter { column in
      switch column.reading {
      case .plain, .classOrExit: true
      case .flag: !column.targets.contains(where: plain.contains)
      case .perMonthToYear: false
      }
    }
  }

  private static func flag(_ column: FormColumn) -> String? {
    if case .flag(let item) = column.reading { item } else { nil }
  }

  /// The label, unless the importer would take it for another column's.
  private static func head(
    _ column: FormColumn, _ keys: FormKeys, _ model: Model, _ options: ExportOptions
  ) -> String {
    guard !options.writesCodes else { return column.name }
    let label = column.label[options.language]
    let matching = ColumnMatching(keys: keys, model: model, heads: [ColumnHead([label])], place: Place())
    let matched = matching.recognised.first?.column
    return matched == column.name ? label : column.name
  }
}

extension Entity {
  /// The field on whose date the importer looks up the units of a row, and whether it holds a year.
  var dating: (field: String, isYear: Bool)? {
    let dated = [dateField, "valid_from", "starts_on"].compactMap { $0 }.first { field($0)?.isStored ?? false }
    if let dated { return (dated, false) }
    return field("year")?.isStored ?? false ? ("year", true) : nil
  }
}
