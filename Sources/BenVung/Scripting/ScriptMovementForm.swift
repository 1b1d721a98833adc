/// `bv.movement { form = "official" }`: the movement as the official form has it.

import Analytics
import Documents
import Messages
import Programme

extension ScriptContext {
  /// - Throws: as ``Movement`` does.
  func movementForm(_ from: Int64, _ to: Int64, class wanted: String, area: String?) throws -> ScriptTable {
    let form = try MovementForm(from, to, class: wanted, area: area, context: queries)
    let columns = formColumns(form)
    var table = Documents.Table(id: "", columns: columns.map(\.column), rows: [])
    func add(_ title: String, _ line: MovementForm.Line, _ level: Int) {
      table.rows.append([.text(title)] + columns.dropFirst().map { $0.value(line) })
      table.levels.append(level)
    }
    for (area, numeral) in zip(form.areas, ["I", "II", "III"]) {
      table.subtotals.insert(table.rows.count)
      add("\(numeral). \(title(ofArea: area.type))", area.whole, 0)
      for commune in area.communes { add(queries.units.name(commune.movement.unit), commune, 1) }
    }
    table.total = form.whole.map { whole in
      [.text(texts["total"] ?? words("Tổng cộng", "Total"))] + columns.dropFirst().map { $0.value(whole) }
    }
    table.footnotes = [
      words(
        "Tỷ lệ tính trên tổng số hộ; của hộ dân tộc thiểu số tính trên số hộ cùng cột.",
        "Rates are of all households; those of ethnic minorities of the households of the same column.")
    ]
    table.footnotes += try Movement.notes(from, to, context: queries).map { $0.message(in: language) }
    return ScriptTable(table, language: language)
  }

  private func words(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  private func title(ofArea type: String?) -> String {
    guard let item = queries.model.codeList("area_type")?.item(type ?? "") else {
      return words("Khu vực chưa rõ", "Area not known")
    }
    return words("Khu vực \(item.label.vi.lowercased())", "\(item.label.en) area")
  }

  private struct FormColumn {
    let column: Documents.Column
    let value: (MovementForm.Line) -> Value
  }

  /// The columns of the form; those that it has not stand in it only where they are not zero throughout, so that the
  /// line adds up.
  private func formColumns(_ form: MovementForm) -> [FormColumn] {
    typealias Line = MovementForm.Line
    func column(
      _ id: String, _ span: String?, _ label: String, _ format: NumberFormat, _ value: @escaping (Line) -> Value
    ) -> FormColumn {
      FormColumn(
        column: Documents.Column(id: id, label: label, format: format, isKey: id == "unit", span: span), value: value)
    }
    func ratio(_ part: Int64, _ whole: Int64?) -> Value { whole.map { .ratio(part, $0) } ?? .null }
    let (count, rate) = (words("Số hộ", "Households"), words("Tỷ lệ", "Rate"))
    func pair(
      _ id: String, _ span: String, _ part: @escaping (Movement) -> Int64, of whole: @escaping (Line) -> Int64?
    ) -> [FormColumn] {
      [
        column(id, span, count, .integer) { .integer(part($0.movement)) },
        column(id + "_rate", span, rate, .percent2) { ratio(part($0.movement), whole($0)) },
      ]
    }
    func withMinority(
      _ id: String, _ span: String, _ part: @escaping (Movement) -> Int64, of whole: @escaping (Line) -> Int64?
    ) -> [FormColumn] {
      pair(id, span, part, of: whole) + [
        column(id + "_minority", span, words("Hộ DTTS", "Ethnic minority"), .integer) { .integer(part($0.minority)) },
        column(id + "_minority_rate", span, words("Tỷ lệ DTTS", "Its share"), .percent2) {
          .ratio(part($0.minority), part($0.movement))
        },
      ]
    }
    func besides(_ id: String, _ label: String, _ part: @escaping (Movement) -> Int64) -> [FormColumn] {
      let lines = form.areas.flatMap(\.communes)
      guard lines.contains(where: { part($0.movement) != 0 }) else { return [] }
      return [column(id, nil, label, .integer) { .integer(part($0.movement)) }]
    }
    let after = { (line: Line) in line.householdsAfter }
    return [
      column("unit", nil, label("unit", .init(vi: "Đơn vị", en: "Unit")), .text) { _ in .null },
      column("households", nil, words("Tổng số hộ", "All households"), .integer) {
        $0.householdsAfter.map { .integer($0) } ?? .null
      },
    ] + withMinority("start", words("Đầu kỳ", "At the start"), \.start, of: \.householdsBefore)
      + besides("by_standard", words("Do đổi chuẩn", "By change of standard"), \.byStandard)
      + pair("escaped", words("Giảm trong kỳ", "Out"), \.escaped, of: after)
      + besides("not_reviewed", words("Không còn rà soát", "Not reviewed"), \.notReviewed)
      + pair("fallen_back", words("Tái nghèo", "Fallen back"), \.fallenBack, of: after)
      + pair("newly_arisen", words("Phát sinh", "Newly arisen"), \.newlyArisen, of: after)
      + besides("moved", words("Chuyển đến − đi", "Moved in − out"), \.moved)
      + withMinority("end", words("Cuối kỳ", "At the end"), \.end, of: after)
  }
}
