/// How a script wants rows drawn: which columns are the categories, the values, the series and the small charts.

import Documents
import LuaRuntime
import Messages

import struct Analytics.Histogram

struct ChartOptions {
  static let known = ["id", "kind", "x", "y", "series", "each", "label", "size", "caption"]
  /// More series on one pair of axes are told apart by nobody.
  static let mostSeries = 12
  static let mostPanels = 60

  private let options: NamedArguments
  private let source: ScriptTable
  let kind: Chart.Kind
  /// Without subtotals, which would be drawn beside what they are of.
  private let rows: [[Value]]
  private var columns: [Column] { source.table.columns }

  init(_ options: NamedArguments, _ source: ScriptTable) throws {
    self.options = options
    self.source = source
    let name = try options.text("kind", or: Chart.Kind.bar.rawValue)
    guard let kind = Chart.Kind(rawValue: name) ?? (name == "stacked" ? .stackedBar : nil) else {
      let known = Chart.Kind.allCases.map(\.rawValue).quotedList
      throw options.call.fault(
        options.position, vi: "không có biểu đồ '\(name)', chỉ có \(known)",
        en: "there is no chart '\(name)', only \(known)")
    }
    self.kind = kind
    rows = source.table.rows.enumerated().filter { !source.table.subtotals.contains($0.offset) }.map(\.element)
  }

  /// - Throws: ``Diagnostic`` E0312 for a column that the table has not; ``LuaError`` for columns that the kind cannot
  ///   draw.
  func chart(id: String) throws -> Chart {
    for name in ["label", "size"] where !options[name].isNull && kind != .scatter {
      throw fault(vi: "'\(name)' chỉ dành cho biểu đồ 'scatter'", en: "'\(name)' is for a 'scatter' chart only")
    }
    if let raw = try rawHistogram(id: id) { return raw }
    let across = try column("x") ?? standardX
    let upwards = try values(beside: across)
    let series = try column("series") ?? standardSeries(beside: across)
    let each = try column("each")
    if series != nil, upwards.count != 1 {
      throw fault(
        vi: "có 'series' thì 'y' chỉ được một cột, đang có \(names(upwards))",
        en: "with 'series', 'y' is one column, got \(names(upwards))")
    }
    let caption = try options.text("caption", or: "")
    let format = upwards.first.map { columns[$0].format } ?? .decimal2
    var chart = Chart(id: id, caption: caption, kind: kind, categories: [], series: [], format: format)
    let frame = ChartFrame(
      across: kind == .scatter ? nil : across, values: upwards, series: series, columns: columns,
      language: source.language)
    if let each {
      chart.panels = try panels(each, frame, chart)
    } else if kind == .scatter {
      chart = try points(chart, across: across, frame)
    } else {
      (chart.categories, chart.series) = try filled(frame, rows)
      if kind == .lorenz, let across {
        let byName = Dictionary(rows.map { (text($0, across), cell($0, across).number) }) { first, _ in first }
        chart.positions = measure(across, chart.categories.map { byName[$0] ?? nil })
      }
    }
    try check(chart)
    return chart
  }

  // MARK: Columns

  /// The column that an option names.
  private func column(_ option: String) throws -> Int? {
    options[option].isNull ? nil : try column(named: options.text(option, or: ""))
  }

  private func column(named name: String) throws -> Int {
    if let index = columns.firstIndex(where: { $0.id == name }) { return index }
    let known = columns.map(\.id)
    throw Diagnostic(
      .unknownColumn, ["name": name, "entity": "chart"], suggestion: known.closest(to: name),
      hint: LocalizedText(vi: "các cột: \(known.quotedList)", en: "the columns: \(known.quotedList)"))
  }

  private var standardX: Int? {
    if kind == .lorenz, let share = columns.firstIndex(where: { $0.id == "population_share" }) { return share }
    if kind == .scatter { return nil }
    return columns.firstIndex { $0.isKey } ?? columns.indices.first
  }

  /// A table of Lorenz curves has the groups as its keys: each is a curve.
  private func standardSeries(beside across: Int?) -> Int? {
    guard kind == .lorenz else { return nil }
    return columns.indices.first { columns[$0].isKey && $0 != across }
  }

  private func values(beside across: Int?) throws -> [Int] {
    var wanted: [Int]
    if let list = options["y"].table {
      wanted = try list.elements.map { element in
        guard let name = element.text else { throw fault(vi: "y: cần tên các cột", en: "y: column names expected") }
        return try column(named: name)
      }
    } else if let named = try column("y") {
      wanted = [named]
    } else if kind == .lorenz, let share = columns.firstIndex(where: { $0.id == "income_share" }) {
      wanted = [share]
    } else if let chosen = source.chartColumns {
      wanted = columns.indices.filter { chosen.contains(columns[$0].id) }
    } else {
      let used = try [across, column("series"), column("each"), column("size"), column("label")].compactMap { $0 }
      let numbers = columns.indices.filter {
        !used.contains($0) && !columns[$0].isKey && columns[$0].format.alignment == .trailing
      }
      // One axis has one unit: the first column's.
      wanted = numbers.filter { columns[$0].format.measures == columns[numbers[0]].format.measures }
    }
    guard let first = wanted.first else {
      throw fault(vi: "bảng không có cột số nào để vẽ", en: "the table has no column of numbers to draw")
    }
    for index in wanted { try checkNumbers(index) }
    if let other = wanted.first(where: { columns[$0].format.measures != columns[first].format.measures }) {
      throw fault(
        vi: "hai cột '\(columns[first].id)' và '\(columns[other].id)' khác đơn vị, không vẽ chung một trục được",
        en: "the columns '\(columns[first].id)' and '\(columns[other].id)' have different units: no axis has both")
    }
    return wanted
  }

  private func checkNumbers(_ index: Int) throws {
    let cells = rows.map { cell($0, index) }
    guard cells.contains(where: { if case .text = $0 { true } else { false } }),
      !cells.contains(where: { $0.number != nil })
    else { return }
    throw fault(
      vi: "cột '\(columns[index].id)' là chữ, không phải số",
      en: "the column '\(columns[index].id)' is text, not numbers")
  }

  private func names(_ indices: [Int]) -> String { indices.map { columns[$0].id }.quotedList }

  // MARK: Values

  private func cell(_ row: [Value], _ column: Int) -> Value { column < row.count ? row[column] : .null }

  private func text(_ row: [Value], _ column: Int) -> String {
    columns[column].format.string(for: cell(row, column), in: source.language)
  }

  private func filled(
    _ frame: ChartFrame, _ rows: [[Value]], categories: [String]? = nil
  ) throws -> (categories: [String], series: [Chart.Series]) {
    switch frame.fill(rows, categories: categories) {
    case .success(let filled): return filled
    case .failure(let twice):
      throw fault(
        vi: "hai dòng cùng là \(twice.place): gộp lại bằng group_by, hoặc chọn 'series', 'each' khác",
        en: "two rows are both \(twice.place): group them with group_by, or choose another 'series' or 'each'")
    }
  }

  private func panels(_ each: Int, _ frame: ChartFrame, _ chart: Chart) throws -> [Chart] {
    let possible: [Chart.Kind] = [.bar, .line, .area, .stackedBar, .histogram]
    guard possible.contains(kind) else {
      let known = possible.map(\.rawValue).quotedList
      throw fault(vi: "'each' chỉ dành cho \(known)", en: "'each' is for \(known) only")
    }
    var names: [String] = []
    var groups: [String: [[Value]]] = [:]
    for row in rows {
      let name = text(row, each)
      if groups[name] == nil { names.append(name) }
      groups[name, default: []].append(row)
    }
    guard names.count <= Self.mostPanels else {
      throw fault(
        vi:
          "cột '\(columns[each].id)' có \(names.count) giá trị, nhiều nhất \(Self.mostPanels) biểu đồ nhỏ: lọc bớt dòng",
        en:
          "the column '\(columns[each].id)' has \(names.count) values; \(Self.mostPanels) small charts at most: filter the rows"
      )
    }
    // The same categories and series in all of them, in the order of their first row.
    let (categories, labels) = (frame.categories(rows), frame.labels(rows))
    return try names.map { name in
      var panel = chart
      (panel.id, panel.caption) = ("\(chart.id)-\(name)", name)
      var framed = frame
      framed.names = labels
      (panel.categories, panel.series) = try filled(framed, groups[name] ?? [], categories: categories)
      return panel
    }
  }

  private func points(_ chart: Chart, across: Int?, _ frame: ChartFrame) throws -> Chart {
    guard let across, !options["y"].isNull else {
      throw fault(vi: "biểu đồ 'scatter' cần x và y", en: "a 'scatter' chart needs x and y")
    }
    try checkNumbers(across)
    var chart = chart
    let label = try column("label") ?? columns.indices.first { columns[$0].isKey && $0 != across }
    chart.categories = rows.map { row in label.map { text(row, $0) } ?? "" }
    chart.positions = measure(across, rows.map { cell($0, across).number })
    if let size = try column("size") {
      try checkNumbers(size)
      chart.sizes = measure(size, rows.map { cell($0, size).number })
    }
    guard let series = frame.series else {
      chart.series = frame.values.map { column in
        Chart.Series(label: columns[column].label, values: rows.map { cell($0, column).number })
      }
      return chart
    }
    chart.series = frame.labels(rows).map { name in
      Chart.Series(
        label: name,
        values: rows.map { row in text(row, series) == name ? cell(row, frame.values[0]).number : nil })
    }
    return chart
  }

  /// A histogram whose `x` is a column of numbers, without `y`: how many rows have values between round limits.
  private func rawHistogram(id: String) throws -> Chart? {
    guard kind == .histogram, options["y"].isNull, source.chartColumns == nil, let across = try column("x"),
      !columns[across].isKey
    else { return nil }
    try checkNumbers(across)
    guard options["series"].isNull, options["each"].isNull else {
      throw fault(
        vi: "biểu đồ 'histogram' không có 'y' thì không dùng được 'series', 'each'",
        en: "a 'histogram' without 'y' takes neither 'series' nor 'each'")
    }
    let (column, language) = (columns[across], source.language)
    let bins = Histogram(rows.compactMap { cell($0, across).number }).bins
    // Limits of amounts are read in millions.
    let format = column.format == .vnd ? .millionVND : column.format
    func printed(_ value: Double) -> String { format.string(for: .decimal(value), in: language) }
    let unit = format.unit(in: language).map { ", \($0)" } ?? ""
    let counted = (language == .vi ? "Số dòng" : "Rows") + " (\(column.label)\(unit))"
    let chart = Chart(
      id: id, caption: try options.text("caption", or: ""), kind: kind,
      categories: bins.map { printed($0.low) + " … " + printed($0.high) },
      series: [Chart.Series(label: counted, values: bins.map { Double($0.count) })], format: .integer)
    try check(chart)
    return chart
  }

  private func measure(_ column: Int, _ values: [Double?]) -> Chart.Measure {
    Chart.Measure(label: columns[column].label, values: values, format: columns[column].format)
  }

  func fault(vi: String, en: String) -> LuaError { options.call.fault(options.position, vi: vi, en: en) }
}
