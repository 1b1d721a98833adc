/// Which head of a file is which column of a form: by name, by label in either language, by synonym, or as a map says.
/// Case, tone marks, punctuation and what stands in parentheses do not matter.

import Messages
import Programme
import Spreadsheets
import Vietnamese

struct ColumnMatching {
  /// For each column of the form, the place of its head in the file, or nil.
  private(set) var places: [Int?]
  /// For each column of the form, by what its numbers are multiplied to be the field's: 1.000.000 for "(triệu đồng)".
  private(set) var factors: [Int64]
  private(set) var recognised: [(head: String, column: String?)] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// A column of units that the file lacks, whose value the rows between groups give.
  private(set) var carriedUnit: Int?
  /// The unit that the titles name for the whole sheet.
  private(set) var titleUnit: String?

  private let form: Form
  private let heads: [ColumnHead]
  private let place: Place

  /// Matches the heads of a file.
  ///
  /// - Parameters:
  ///   - tableUnit: what a line above the table says of all its money.
  ///   - place: the row of the lowest heads.
  init(
    keys: FormKeys, model: Model, heads: [ColumnHead], tableUnit: HeadUnit.Reading = .none, map: ImportMap? = nil,
    place: Place
  ) {
    form = keys.form
    self.heads = heads
    self.place = place
    places = Array(repeating: nil, count: form.columns.count)
    factors = Array(repeating: 1, count: form.columns.count)
    let hits = hits(keys, map)
    var winners: [Int: [Int]] = [:]
    for (index, hit) in hits.enumerated() {
      guard let hit else { continue }
      winners[hit.column, default: []].append(index)
    }
    for (index, head) in heads.enumerated() where !head.isEmpty {
      guard let hit = hits[index], let rivals = winners[hit.column] else {
        leaveOut(index, isNamedInMap: map?.names(head) ?? false)
        continue
      }
      let best = rivals.compactMap { hits[$0]?.rank }.min()
      guard hit.rank == best else {
        leaveOut(index, isNamedInMap: false)
        continue
      }
      recognised.append((head.path, form.columns[hit.column].name))
      if let first = places[hit.column] {
        ambiguous(hit.column, first, index)
        continue
      }
      places[hit.column] = index
      readUnit(of: index, hit, model, tableUnit)
    }
    tellMissing()
  }

  private func hits(_ keys: FormKeys, _ map: ImportMap?) -> [FormKeys.Hit?] {
    heads.map { head in
      if let map, map.names(head) {
        guard let name = map.column(head), let column = form.columns.firstIndex(where: { $0.name == name }) else {
          return nil
        }
        return FormKeys.Hit(column: column, rank: -1, isExact: false)
      }
      return head.isOrdinal && keys.column(head)?.isExact != true ? nil : keys.column(head)
    }
  }

  private func place(of index: Int) -> Place {
    var place = place
    if let line = place.line { place.cell = CellReference.name(column: index, row: line) }
    return place
  }

  private mutating func leaveOut(_ index: Int, isNamedInMap: Bool) {
    let head = heads[index]
    recognised.append((head.path, nil))
    guard !isNamedInMap, !head.isOrdinal, !FixFile.isRowColumn(head), !PartialMark.isHead(head.path) else { return }
    diagnostics.append(
      Diagnostic(
        .importUnknownColumn, ["column": head.path], place: place(of: index),
        suggestion: form.columns.map(\.label.vi).closest(to: head.parts.last ?? "")))
  }

  private mutating func ambiguous(_ column: Int, _ first: Int, _ second: Int) {
    let label = form.columns[column].label
    diagnostics.append(
      Diagnostic(
        .importAmbiguousColumn,
        ["column": label.vi, "column_en": label.en, "first": heads[first].path, "second": heads[second].path],
        place: place(of: second)))
  }

  private mutating func tellMissing() {
    let unknown = recognised.filter { $0.column == nil }.map(\.head)
    for (index, column) in form.columns.enumerated() where column.isRequired && places[index] == nil {
      // A head that looks like the column's is this column misspelt: nothing may stand in for it.
      let isMisspelt = ([column.label.vi] + column.synonyms).contains { unknown.closest(to: $0) != nil }
      guard isMisspelt || form.isRequired(index, where: { places[$0] != nil }) else { continue }
      let others = ([column.name, column.label.en] + column.synonyms).map { "\"\($0)\"" }.joined(separator: ", ")
      diagnostics.append(
        Diagnostic(
          .importMissingColumn, ["column": column.label.vi, "column_en": column.label.en], place: place,
          suggestion: unknown.closest(to: column.label.vi),
          hint: LocalizedText(
            vi: "thêm cột này; tiêu đề cũng có thể là \(others)", en: "add it; its head may also be \(others)")))
    }
  }

  /// The rows between groups name the unit that the form's column would: it is missing no longer.
  mutating func carryUnit(_ column: Int, units: [String]) {
    carry(column, .importUnitFromGroups, ["units": units.joined(separator: ", ")])
  }

  /// The titles above the head name the unit of all rows.
  mutating func carryUnit(_ column: Int, title: TitleUnit) {
    titleUnit = title.name
    carry(
      column, .importUnitFromTitle,
      [
        "unit": title.name, "where": title.row.map { "tiêu đề ở dòng \($0)" } ?? "tên trang tính",
        "where_en": title.row.map { "the title in row \($0)" } ?? "the sheet's name",
      ])
  }

  private mutating func carry(_ column: Int, _ code: MessageCode, _ arguments: [String: String]) {
    carriedUnit = column
    let label = form.columns[column].label
    diagnostics.removeAll { $0.code == .importMissingColumn && $0.arguments["column"] == label.vi }
    diagnostics.append(
      Diagnostic(code, arguments.merging(["column": label.vi, "column_en": label.en]) { $1 }, place: place))
  }

  // MARK: Units of money

  /// What stands in parentheses is left out of a head, except where it says that the numbers mean something else: in a
  /// column of money, million đồng for đồng, or a month for a year.
  private mutating func readUnit(of index: Int, _ hit: FormKeys.Hit, _ model: Model, _ table: HeadUnit.Reading) {
    let column = form.columns[hit.column]
    guard !hit.isExact || hit.rank != 0 || table != .none, let target = column.targets.first,
      let part = form.parts.first(where: { $0.name == target.part }),
      case .money(let period)? = model.entity(part.entity)?.field(target.field)?.type
    else { return }
    var reading = HeadUnit.Reading.none
    for remark in hit.isExact && hit.rank == 0 ? [] : heads[index].remarks {
      switch HeadUnit.read(remark) {
      case .none: continue
      case let found: reading = reading == .unclear ? .unclear : found
      }
    }
    let isOfTable = reading == .none
    if isOfTable { reading = table }
    switch reading {
    case .none: return
    case .unclear: otherUnit(hit.column, index, period)
    case .certain(let unit):
      var factor = unit.scale
      switch (unit.period, period, column.reading) {
      case (nil, _, _), (.year, .year, .plain), (.month, .month, _), (.month, .year, .perMonthToYear): break
      case (.month, .year, .plain): factor *= 12
      default:
        otherUnit(hit.column, index, period)
        return
      }
      guard factor != 1 else { return }
      factors[hit.column] = factor
      diagnostics.append(
        Diagnostic(
          .importScaled,
          [
            "column": heads[index].path, "factor": Importer.grouped(factor),
            "where": isOfTable ? "dòng đơn vị tính phía trên bảng" : "tiêu đề",
            "where_en": isOfTable ? "the line of units above the table" : "its head",
          ], place: place(of: index)))
    }
  }

  private mutating func otherUnit(_ column: Int, _ index: Int, _ period: MoneyPeriod) {
    let label = form.columns[column].label
    let isYearly = period == .year
    diagnostics.append(
      Diagnostic(
        .importOtherUnit,
        [
          "column": label.vi, "unit": isYearly ? "đồng/năm" : "đồng",
          "unit_en": isYearly ? "đồng per year" : "đồng", "found": heads[index].path,
        ], place: place(of: index),
        hint: LocalizedText(
          vi:
            "đổi số trong cột ra đồng rồi sửa tiêu đề; đơn vị hiểu được: (đồng), (nghìn đồng), (triệu đồng), (tỷ đồng)"
            + (isYearly ? ", thêm /tháng hoặc /năm" : ""),
          en: "turn the numbers into đồng and mend the head; units that are understood: (đồng), (nghìn đồng), "
            + "(triệu đồng), (tỷ đồng)" + (isYearly ? ", with /tháng or /năm" : ""))))
  }
}
