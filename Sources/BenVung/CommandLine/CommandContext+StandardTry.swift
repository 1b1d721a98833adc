/// `benvung standard try`: who would enter the list of poor and near-poor households by a draft, who would leave it.

import Analytics
import Documents
import Messages
import Programme
import Register
import Vietnamese

extension CommandContext {
  /// - Returns: 0; nothing is written and no name is shown, household codes only with `--list`.
  func standardTry() throws -> Int32 {
    let draft = try standard(named: parsed.positionals.first ?? "")
    let catalogue = try catalogue()
    let register = try openRegister(readOnly: true)
    let snapshot = try register.snapshot(cacheFolder: Runner.cacheFolder, watch: buildWatch)
    let year =
      try integer("year", minimum: 1990, maximum: 2100)
      ?? Runner(
        register: register, catalogue: catalogue
      ).latestYear()
    guard let year else {
      throw Diagnostic(.missingParameter, ["flag": "--year"])
    }
    if let against = parsed.value("against"), !catalogue.standards.contains(where: { $0.id == against }) {
      throw Diagnostic(
        .unknownStandard, ["name": against], suggestion: catalogue.standards.map(\.id).closest(to: against))
    }
    let settings = register.settings
    let asOf = [Day.endOfYear(year), try register.lastWriteDay()].compactMap { $0 }.min() ?? .unknownStart
    // A national draft is held against the national standard of the year, a city's against the city's.
    let isKnown = catalogue.standards.contains { $0.jurisdiction == draft.jurisdiction }
    let context = QueryContext(
      snapshot: snapshot, standards: catalogue.standards,
      jurisdiction: isKnown ? draft.jurisdiction : settings.jurisdiction, asOf: asOf,
      homeArea: settings.area.isEmpty ? nil : settings.area)
    let area = parsed.value("area") ?? "@all"
    let trial = try StandardTrial(
      draft, against: parsed.value("against"), year: year, area: area, context: context)
    let inForce = try Day.endOfYear(year).flatMap(context.standard(on:))?.id
    let against = parsed.value("against") ?? inForce ?? word("không có chuẩn", "no standard")
    if isJSON {
      tool.console.print(
        try JSONOutput.text(
          TrialRecord(
            trial, standard: draft.id, against: against, year: year, area: area, lists: parsed.has("list"), context)
        ))
    } else {
      show(trial, draft, against: against, year: year, area: area == "@all" ? settings.title : area, context)
    }
    return 0
  }

  private func show(
    _ trial: StandardTrial, _ draft: PovertyStandard, against: String, year: Int, area: String, _ context: QueryContext
  ) {
    print(
      "THỬ \(draft.id) SO VỚI \(against) — \(area), rà soát năm \(year), \(count(trial.whole.households)) hộ",
      "\(draft.id) TRIED AGAINST \(against) — \(area), reviews of \(year), \(count(trial.whole.households)) households")
    let heads = [
      ("unit", "Đơn vị", "Unit"), ("poor_before", "Nghèo trước", "Poor before"),
      ("poor_after", "Nghèo sau", "Poor after"),
      ("near_before", "Cận nghèo trước", "Near-poor before"), ("near_after", "Cận nghèo sau", "Near-poor after"),
      ("entered", "Vào danh sách", "Enter"), ("left", "Ra khỏi danh sách", "Leave"),
      ("undetermined", "Chưa xác định", "Undetermined"),
    ]
    func row(_ name: String, _ figures: StandardTrial.Figures) -> [Value] {
      [.text(name)]
        + [
          figures.before("poor"), figures.after("poor"), figures.before("near_poor"), figures.after("near_poor"),
          figures.entered.count, figures.left.count, figures.after("undetermined"),
        ].map { .integer(Int64($0)) }
    }
    show(
      heads.map {
        Documents.Column(
          id: $0.0, label: language == .vi ? $0.1 : $0.2, format: $0.0 == "unit" ? .text : .integer,
          isKey: $0.0 == "unit")
      },
      trial.units.map { row(context.units.name($0.unit), $0.figures) },
      total: row(word("Tổng cộng", "Total"), trial.whole),
      footnotes: notes(on: trial, against: against))
    showMatrix(trial)
    if parsed.has("list") {
      list(trial.whole.entered, "Hộ vào danh sách", "Households that enter")
      list(trial.whole.left, "Hộ ra khỏi danh sách", "Households that leave")
    }
  }

  private func notes(on trial: StandardTrial, against: String) -> [String] {
    var notes: [String] = []
    let open = trial.whole.after("undetermined")
    if open > 0 {
      notes.append(
        word(
          "\(count(open)) hộ chưa xác định: thiếu thu nhập, hoặc phiếu năm ấy không hỏi và sổ không có đủ thông tin",
          "\(count(open)) households are undetermined: no income, or the year's sheet did not ask and facts are missing"
        ))
    }
    if trial.recognised > 0 {
      notes.append(
        word(
          "\(count(trial.recognised)) hộ có phân loại trước được công nhận khác với quy tắc của \(against)",
          "\(count(trial.recognised)) classes of before were recognised against the rules of \(against)"))
    }
    return notes
  }

  /// Households by class before and after, for the classes that occur.
  private func showMatrix(_ trial: StandardTrial) {
    let codes = Model.programme.codeList("class")?.items.map(\.code) ?? []
    let (rows, columns) = (
      codes.filter { trial.whole.before($0) > 0 }, codes.filter { trial.whole.after($0) > 0 }
    )
    print(
      "\nTừ phân loại trước (dòng) sang phân loại sau (cột)",
      "\nFrom the class before (rows) to the class after (columns)")
    let heads =
      [Documents.Column(id: "from", label: word("Trước", "Before"), isKey: true)]
      + columns.map { Documents.Column(id: $0, label: label(ofClass: $0), format: .integer) }
    show(
      heads,
      rows.map { from in
        [.text(label(ofClass: from))]
          + columns.map { .integer(Int64(trial.whole.steps[.init(from: from, to: $0)] ?? 0)) }
      })
  }

  private func list(_ codes: [String], _ vi: String, _ en: String) {
    print("\n\(vi) (\(count(codes.count)))", "\n\(en) (\(count(codes.count)))")
    for code in codes { tool.console.print("  " + code) }
  }
}

private struct TrialRecord: Encodable {
  struct Unit: Encodable {
    let code: String?
    let name: String?
    let households: Int
    let before, after: [String: Int]
    let entered, left: Int
  }
  struct Step: Encodable {
    let from, to: String
    let households: Int
  }
  let standard, against, area: String
  let year: Int
  let units: [Unit]
  let whole: Unit
  let matrix: [Step]
  let recognised: Int
  /// Household codes, with `--list`.
  let entered, left: [String]?

  init(
    _ trial: StandardTrial, standard: String, against: String, year: Int, area: String, lists: Bool,
    _ context: QueryContext
  ) {
    (self.standard, self.against, self.year, self.area) = (standard, against, year, area)
    let codes = context.model.codeList("class")?.items.map(\.code) ?? []
    func unit(_ row: Int?, _ figures: StandardTrial.Figures) -> Unit {
      Unit(
        code: row.map(context.units.identifier), name: row.map(context.units.name), households: figures.households,
        before: Dictionary(uniqueKeysWithValues: codes.map { ($0, figures.before($0)) }),
        after: Dictionary(uniqueKeysWithValues: codes.map { ($0, figures.after($0)) }), entered: figures.entered.count,
        left: figures.left.count)
    }
    units = trial.units.map { unit($0.unit, $0.figures) }
    whole = unit(nil, trial.whole)
    matrix = codes.flatMap { from in
      codes.compactMap { to in
        trial.whole.steps[.init(from: from, to: to)].map { Step(from: from, to: to, households: $0) }
      }
    }
    recognised = trial.recognised
    entered = lists ? trial.whole.entered : nil
    left = lists ? trial.whole.left : nil
  }
}
