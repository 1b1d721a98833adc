/// One column of a template: its head, what may stand in it, and how that is explained.

import Messages
import Programme
import Spreadsheets
import Vietnamese

struct TemplateColumn {
  let head: String
  let label: String
  let isRequired: Bool
  /// In words: "ngày, dd/mm/yyyy".
  let type: String
  let unit: String
  let rule: String
  let note: String
  /// What a drop-down list offers.
  let items: [String]
  /// All items, for the explanation.
  let listed: [String]
  let style: CellStyle
  /// In characters.
  let width: Double

  private static let listedItems = 60

  init?(
    _ form: Form, _ index: Int, keys: FormKeys, model: Model, choices: [String: [String]], in language: Language
  ) {
    let column = form.columns[index]
    guard let target = column.targets.first,
      let part = form.parts.first(where: { $0.name == target.part }),
      let field = model.entity(part.entity)?.field(target.field)
    else { return nil }
    func text(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
    label = column.label[language]
    isRequired = column.isRequired && column.standIn == nil
    note = (column.note ?? field.note)?[language] ?? ""
    var unit = field.unit?[language] ?? ""
    var items: [String] = []
    var listed: [String] = []
    var rule = TemplateColumn.bounds(field, in: language)
    switch field.type {
    case .boolean:
      (type, style, width) = (text("có hoặc không", "có (yes) or không (no)"), .text, 10)
      items = ["có", "không"]
    case .integer: (type, style, width) = (text("số nguyên", "whole number"), .integer, 10)
    case .decimal: (type, style, width) = (text("số", "number"), CellStyle(.general), 10)
    case .money(let period):
      (type, style, width) = (text("tiền, đồng", "money, đồng"), .money, 16)
      unit = TemplateColumn.money(period, column.reading, in: language)
    case .date:
      (type, style, width) = (text("ngày, dd/mm/yyyy", "date, dd/mm/yyyy"), .date, 12)
    case .text:
      (type, style, width) = (text("chữ", "text"), .text, 18)
      if field.name == "id_number" {
        rule = text("12 chữ số (CMND cũ: 9), giữ số 0 ở đầu", "12 digits (older cards: 9), zeros kept")
      }
    case .code(let list):
      (type, style, width) = (text("một mục của danh mục", "one item of a list"), .text, 18)
      listed = model.codeList(list)?.items.map { $0.label[language] } ?? []
      items = listed
    case .codes(let list):
      if case .flag = column.reading {
        (type, style, width) = (text("đánh dấu x", "x where it is so"), CellStyle(.text, alignment: .center), 10)
        items = ["x"]
      } else {
        (type, style, width) = (
          text("nhiều mục, cách nhau bằng dấu ;", "several items, with ; between them"), .text, 24
        )
        listed = model.codeList(list)?.items.map { $0.label[language] } ?? []
      }
    case .reference(let name):
      let entity = model.entity(name)
      let known = entity?.label[language] ?? name
      (type, style, width) = (text("mã của: \(known)", "code of: \(known)"), .text, 18)
      items = choices[name] ?? []
      if let entity, entity.codeField == nil, model.keyParts(of: entity) > 1 {
        rule =
          text("các phần của khóa, cách nhau bằng dấu |: ", "the parts of its key, with | between them: ")
          + entity.key.joined(separator: "|")
      }
    }
    if case .classOrExit = column.reading {
      items.append(text("Hộ mới thoát nghèo", "Newly escaped"))
      listed = items
    }
    self.unit = unit
    self.rule = rule
    self.items = items
    self.listed = Array(listed.prefix(TemplateColumn.listedItems))
    let remark = unit.isEmpty || label.contains("(") ? "" : " (\(unit))"
    let plain = label + (isRequired ? " *" : "") + remark
    // A label that two columns share is told apart by the column's name.
    let isOwn = keys.column(ColumnHead([plain]))?.column == index
    head = isOwn ? plain : column.name + (isRequired ? " *" : "")
  }

  /// What the head's comment says.
  var comment: String {
    var lines = [type + (unit.isEmpty || type.contains(unit) ? "" : ", \(unit)")]
    lines += [rule, note].filter { !$0.isEmpty }
    if !listed.isEmpty, listed.count <= 12 { lines.append(listed.joined(separator: "; ")) }
    return lines.joined(separator: "\n")
  }

  private static func bounds(_ field: Field, in language: Language) -> String {
    func shown(_ bound: Double) -> String {
      bound == bound.rounded() && abs(bound) < 1e15
        ? Importer.grouped(Int64(bound)) : String(bound).replacing(".", with: ",")
    }
    switch (field.minimum, field.maximum) {
    case (let minimum?, let maximum?):
      return language == .vi
        ? "từ \(shown(minimum)) đến \(shown(maximum))" : "from \(shown(minimum)) to \(shown(maximum))"
    case (let minimum?, nil): return language == .vi ? "từ \(shown(minimum))" : "from \(shown(minimum))"
    case (nil, let maximum?): return language == .vi ? "đến \(shown(maximum))" : "to \(shown(maximum))"
    case (nil, nil): return ""
    }
  }

  private static func money(_ period: MoneyPeriod, _ reading: FormColumn.Reading, in language: Language) -> String {
    switch (period, reading) {
    case (_, .perMonthToYear), (.month, _): language == .vi ? "đồng/tháng" : "đồng/month"
    case (.year, _): language == .vi ? "đồng/năm" : "đồng/year"
    case (.once, _): "đồng"
    }
  }
}
