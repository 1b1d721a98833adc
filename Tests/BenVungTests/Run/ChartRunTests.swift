import Messages
import Testing

@testable import BenVung
@testable import Documents

@Suite struct ChartRunTests {
  private let workshop = Workshop()

  private static let byYear = """
    local reviews = ctx.data.reviews
    local by_year = reviews:group_by { 'unit', 'year' }:summarise {
      poor = bv.count "class == 'poor'", near = bv.count "class == 'near_poor'",
      income = bv.mean "income_per_person", rate = bv.ratio("poor", bv.population "households"),
    }

    """

  private func chart(_ call: String) throws -> Chart {
    try workshop.write(Workshop.report(Self.byYear + call))
    for case .chart(let chart) in try workshop.run().document.blocks { return chart }
    throw Diagnostic(.noChartForPicture)
  }

  private func fault(_ options: String) throws -> Diagnostic {
    try workshop.fault(Self.byYear + "ctx.doc:chart(by_year, \(options))")
  }

  @Test("a column makes the series, another the small charts, with the same categories in all of them")
  func seriesAndPanels() throws {
    let lines = try chart("ctx.doc:chart(by_year, { kind = 'line', x = 'year', y = 'poor', series = 'unit' })")
    #expect(lines.series.count > 1 && lines.series.allSatisfy { $0.values.count == lines.categories.count })
    #expect(Set(lines.categories).count == lines.categories.count)
    let panels = try chart(
      "ctx.doc:chart(by_year, { kind = 'line', x = 'year', y = { 'poor', 'near' }, each = 'unit' })")
    #expect(panels.panels.count == lines.series.count && panels.panels.allSatisfy { $0.series.count == 2 })
    #expect(panels.panels.map(\.caption) == lines.series.map(\.label))
    #expect(panels.panels.allSatisfy { $0.categories == lines.categories })
    #expect(panels.panels[0].series[0].values == lines.series[0].values)
  }

  @Test("points have the numbers of two columns, the names of the key and the size of a third")
  func points() throws {
    let points = try chart("ctx.doc:chart(by_year, { kind = 'scatter', x = 'income', y = 'rate', size = 'poor' })")
    #expect(points.positions?.values.count == points.categories.count && points.sizes != nil)
    #expect([.percent1, .percent2].contains(points.format) && !points.categories.contains(""))
  }

  @Test("a histogram of a column of numbers counts its rows between round limits")
  func rawHistogram() throws {
    let drawn = try chart(
      """
      local own = bv.table { columns = { 'who', { id = 'days', format = 'integer' } },
        rows = { { 'a', 1 }, { 'b', 4 }, { 'c', 5 }, { 'd', 19 }, { 'e', nil }, { 'f', 20 } } }
      ctx.doc:chart(own, { kind = 'histogram', x = 'days' })
      """)
    // 19 days in about twenty bins: the next round width is 1.
    #expect(drawn.categories.first == "1 … 2" && drawn.categories.last == "20 … 21" && drawn.categories.count == 20)
    #expect(drawn.series.map { $0.values.compactMap(\.self).reduce(0, +) } == [5])
    #expect(drawn.series[0].values[0] == 1 && drawn.series[0].values[3] == 1 && drawn.series[0].values[1] == 0)
    #expect(try fault("{ kind = 'histogram', x = 'poor', each = 'unit' }").message(in: .en).contains("'each'"))
  }

  @Test("a Lorenz curve needs no more than its table")
  func lorenz() throws {
    let curve = try chart(
      "ctx.doc:chart(bv.poverty.inequality(reviews, { weight = 'members', points = 5 }):lorenz(), { kind = 'lorenz' })")
    #expect(curve.positions?.values == [0, 0.2, 0.4, 0.6, 0.8, 1] && curve.series.count == 1)
    let curves = try chart(
      "ctx.doc:chart(bv.poverty.inequality(reviews, { by = 'year', points = 5 }):lorenz(), { kind = 'lorenz' })")
    #expect(curves.series.count > 1 && curves.positions?.values.count == 6)
  }

  @Test(
    "what cannot be drawn is told with the columns and the way out",
    arguments: [
      ("{ x = 'yaer', y = 'poor' }", "yaer", "'year'"), ("{ x = 'year', y = { 'poor', 'rate' } }", "'rate'", "units"),
      ("{ kind = 'line', x = 'year', y = { 'poor', 'near' }, series = 'unit' }", "'series'", "one column"),
      ("{ kind = 'line', x = 'year', y = 'poor' , each = 'nothing' }", "nothing", "'unit'"),
      ("{ kind = 'line', x = 'poor', y = 'near', series = 'year' }", "two rows", "group_by"),
      ("{ kind = 'scatter', y = 'rate' }", "needs x and y", "scatter"),
      ("{ kind = 'pie', x = 'unit', y = { 'poor', 'near' } }", "one column y", "2"),
      ("{ kind = 'histogram', x = 'unit', y = { 'poor', 'near' } }", "one series", "2"),
      ("{ kind = 'pyramid', x = 'unit', y = 'poor' }", "two columns y", "1"),
      ("{ kind = 'pie', x = 'year', y = 'poor', each = 'unit' }", "'each'", "'line'"),
      ("{ kind = 'bar', x = 'year', y = 'poor', size = 'near' }", "'size'", "scatter"),
      ("{ kind = 'bar', x = 'year', y = 'unit' }", "'unit'", "text"),
    ])
  func faults(options: String, named: String, helped: String) throws {
    let fault = try fault(options)
    let report = fault.report(in: .en)
    #expect(report.contains(named) && report.contains(helped), "\(report)")
    #expect(fault.place?.line != nil)
  }

  @Test("thirty series on one chart are refused with the way out")
  func manySeries() throws {
    let fault = try fault("{ kind = 'line', x = 'unit', y = 'poor', series = 'income' }")
    #expect(fault.message(in: .en).contains("12 at most") && fault.message(in: .en).contains("each"))
  }
}
