import Analytics
import Foundation
import Messages
import Testing

@testable import BenVung
@testable import Documents
@testable import Register

@Suite("behind")
struct BehindTests {
  private struct Answer: Decodable {
    struct Block: Decodable {
      let id: String?
      let rows: [[PaperCell]]?
      let columns: [Column]?
    }
    struct Column: Decodable { let id: String }
    let blocks: [Block]
    var tables: [Block] { blocks.filter { $0.rows != nil } }
  }

  /// The overview of the shared register, made once.
  private static let paper = Result { () throws -> (workspace: Workspace, tables: [Documents.Table]) in
    let workspace = try Workspace(
      folder: NSTemporaryDirectory() + "benvung-behind-" + UUID().uuidString, households: 300)
    let made = workspace("run poverty-overview --year 2024 -o out/a.html")
    guard made.code == 0 else {
      throw CocoaError(.fileWriteUnknown, userInfo: [NSDebugDescriptionErrorKey: made.error])
    }
    let runner = try Runner(
      register: RegisterStore.open(workspace.folder + "/register.db", readOnly: true),
      catalogue: PluginCatalogue(roots: [RunFixture.bundled]))
    let catalogue = try PluginCatalogue(roots: [RunFixture.bundled])
    let run = try runner.run(
      catalogue.plugin("poverty-overview"), parameters: ["year": .integer(2024)], options: RunOptions())
    return (workspace, run.document.tables)
  }

  private func ask(_ words: String...) throws -> Workspace.Outcome {
    let workspace = try Self.paper.get().workspace
    return Workspace.command(["-C", workspace.folder, "behind", "out/a.html"] + words)
  }

  private func answer(_ words: String...) throws -> Answer {
    let workspace = try Self.paper.get().workspace
    let outcome = Workspace.command(["-C", workspace.folder, "behind", "out/a.html"] + words + ["--json"])
    guard outcome.code == 0 else {
      throw CocoaError(.fileReadUnknown, userInfo: [NSDebugDescriptionErrorKey: outcome.error])
    }
    return try JSONDecoder().decode(Answer.self, from: Data(outcome.output.utf8))
  }

  @Test(
    "as many records as the figure counts, for figures of every table",
    arguments: [
      ("by-unit", "B1"), ("by-unit", "C1"), ("by-unit", "D2"), ("by-unit", "total/poor"),
      ("by-unit", "total/near_poor"),
      ("by-unit", "total/escaped"), ("by-unit", "B3"), ("lacking", "B1"), ("lacking", "B2"), ("lacking", "B4"),
      ("movement", "B1"), ("movement", "total/start"), ("movement", "total/escaped"), ("movement", "total/end"),
      ("movement", "total/newly_arisen"), ("movement", "total/fallen_back"), ("movement", "total/not_reviewed"),
    ])
  func counts(_ name: String, _ cell: String) throws {
    let table = try #require(try Self.paper.get().tables.first { $0.id == name })
    let address = try FigureAddress(cell, in: table, language: .vi)
    let row = if case .line(let line) = address.line { table.rows[line] } else { try #require(table.total) }
    guard case .integer(let figure) = row[address.column] else { throw CocoaError(.fileReadUnknown) }
    let records = try answer(name, cell).tables.flatMap { $0.rows ?? [] }
    #expect(Int64(records.count) == figure)
    #expect(Set(records).count == records.count)
  }

  @Test("every figure of every row is traced, and every count is that of its records")
  func all() throws {
    let paper = try Self.paper.get()
    let store = try RegisterStore.open(paper.workspace.folder + "/register.db", readOnly: true)
    let catalogue = try PluginCatalogue(roots: [RunFixture.bundled])
    let run = try Runner(register: store, catalogue: catalogue).run(
      catalogue.plugin("poverty-overview"), parameters: ["year": .integer(2024)], options: RunOptions())
    for table in run.document.tables {
      let provenance = try #require(run.provenance[table.id])
      let lines = table.rows.indices.map { ResultLinePlace.line($0) } + (table.total == nil ? [] : [.total])
      for (line, row) in zip(lines, table.rows + (table.total.map { [$0] } ?? [])) {
        for (column, value) in zip(table.columns, row) where !column.isKey {
          let trace = try provenance.trace(line, column: column.id)
          let counts = trace.parts.map { part in
            part.kind == .distinct ? part.recordCount : part.rows.count
          }
          switch value {
          case .integer(let figure) where column.id == "moved" || column.id == "by_standard":
            #expect(Int64(counts[0] - counts[1]) == figure)
          case .integer(let figure) where column.format == .integer: #expect(Int64(counts[0]) == figure, "\(column.id)")
          case .ratio(let top, let bottom):
            #expect(Int64(counts[0]) == top && trace.parts[1].figure == .integer(bottom))
          default: #expect(trace.parts.first?.kind == .values)
          }
        }
      }
    }
  }

  @Test("a ratio lists its numerator and its denominator; a mean the rows with their values")
  func parts() throws {
    let ratio = try answer("by-unit", "total/rate")
    #expect(ratio.tables.map(\.id) == ["records-1", "records-2"])
    #expect(ratio.tables[1].columns?.map(\.id) == ["unit", "year", "households"])
    let mean = try answer("by-unit", "B1".replacing("B", with: "E"))
    #expect(mean.tables.first?.columns?.map(\.id).contains("income_per_person") ?? false)
  }

  @Test("names need the grant; codes do not")
  func names() throws {
    let plain = try answer("by-unit", "B1")
    let granted = try answer("by-unit", "B1", "--grant", "personal")
    #expect(plain.tables.first?.columns?.map(\.id).contains("name") == false)
    #expect(granted.tables.first?.columns?.map(\.id).contains("name") == true)
    #expect(plain.tables.first?.rows?.count == granted.tables.first?.rows?.count)
  }

  @Test("a table, a column and a row that are not there are told with what there is")
  func wrong() throws {
    for (name, cell, code, part) in [
      ("by-unti", "B1", "E0809", "by-unit, lacking, movement"), ("by-unit", "Z1", "E0810", "B = poor"),
      ("by-unit", "B99", "E0810", "1 = "), ("by-unit", "hmm", "E0810", "B7"), ("by-unit", "B0", "E0810", "1 = "),
      ("by-unit", "Xã Lạ/poor", "E0810", "1 = "), ("by-unit", "total/por", "E0810", "total/poor"),
      ("by-unit", "A1", "E0811", "gọi tên dòng"),
    ] {
      let outcome = try ask(name, cell, "--lang", "vi")
      #expect(outcome.code == 6 && outcome.error.contains(code) && outcome.error.contains(part), "\(cell): \(outcome)")
    }
    #expect(try ask("by-unit").code == 2)
  }

  @Test("rows may be named without accents and by the heading of their column")
  func spelling() throws {
    let table = try #require(try Self.paper.get().tables.first { $0.id == "by-unit" })
    let one = try FigureAddress("xa thanh an/Ho ngheo", in: table, language: .vi)
    let other = try FigureAddress("Xã Thạnh An/poor", in: table, language: .vi)
    #expect(one.line == other.line && one.column == other.column && one.column == 1)
    #expect(try FigureAddress("b1", in: table, language: .vi).line == .line(0))
    #expect(try FigureAddress("Tổng cộng/poor", in: table, language: .vi).line == .total)
  }

  @Test("records go into a file of any format, and the register's moves are told")
  func output() throws {
    let workspace = try Self.paper.get().workspace
    let outcome = try ask("by-unit", "B1", "-o", "out/records.csv")
    #expect(outcome.code == 0, "\(outcome)")
    let lines = try String(contentsOfFile: workspace.folder + "/out/records.csv", encoding: .utf8).split(
      whereSeparator: \.isNewline)
    #expect(try lines.count == (answer("by-unit", "B1").tables.first?.rows?.count ?? -1) + 1)
    #expect(try ask("by-unit", "B1", "--lang", "vi").output.contains("Tài liệu cũng ghi như vậy"))
  }

  @Test("records picked by sensitive fields need the grant")
  func sensitive() throws {
    let workshop = Workshop()
    try workshop.write(
      Workshop.report(
        """
        local by = ctx.data.members:group_by('ethnicity'):summarise { n = bv.count(), old = bv.count 'year(birth_date) < 1960' }
        ctx.doc:table(by, { id = 'by' })
        local now = ctx.data.reviews:where 'year == 2024':group_by('unit'):summarise { poor = bv.count "class == 'poor'" }
        local before = ctx.data.reviews:where 'year == 2023':group_by('unit'):summarise { poor = bv.count "class == 'poor'" }
        ctx.doc:table(bv.compare(now, before), { id = 'compare' })
        ctx.doc:table(ctx.data.reviews:where 'year == 2024':pivot { rows = 'unit', columns = 'class', value = bv.count(), total = true }, { id = 'pivot' })
        ctx.doc:key_figures { { 'Tổng', now:total 'poor', 'integer' }, { 'Tự tính', 3, 'integer' } }
        ctx.doc:table(now:derive { twice = bv.expr 'poor * 2' }:sort('-poor'):limit(2):with_total(), { id = 'derived' })
        """))
    let run = try workshop.run()
    let mine = run.queries.seen(with: .init(personal: [], sensitiveRows: false))
    let trace = try #require(run.provenance["by"]).trace(.line(0), column: "n")
    let fault = try #require(throws: Diagnostic.self) { try trace.parts[0].records(mine) }
    #expect(fault.code.code == "E0503")
    let granted = run.queries.seen(with: .init(personal: ["*"], sensitiveRows: true))
    #expect(try trace.parts[0].records(granted).rows.count == trace.parts[0].rows.count)

    func count(_ name: String, _ line: ResultLinePlace, _ column: String) throws -> [Int] {
      try #require(run.provenance[name]).trace(line, column: column).parts.map(\.rows.count)
    }
    func value(_ name: String, _ line: Int, _ column: String) throws -> Int {
      let table = try #require(run.document.tables.first { $0.id == name })
      let place = try #require(table.columns.firstIndex { $0.id == column })
      guard case .integer(let number) = table.rows[line][place] else { return -1 }
      return Int(number)
    }
    // Both times of a comparison, a pivot's cells and totals, a figure that stands alone.
    #expect(try count("compare", .line(0), "poor") == [value("compare", 0, "poor")])
    #expect(try count("compare", .line(0), "poor_before") == [value("compare", 0, "poor_before")])
    #expect(
      try count("compare", .line(0), "poor_change") == [
        value("compare", 0, "poor"), value("compare", 0, "poor_before"),
      ])
    #expect(try count("pivot", .line(0), "total") == [value("pivot", 0, "total")])
    #expect(try count("pivot", .line(1), "near_poor") == [value("pivot", 1, "near_poor")])
    #expect(try count("derived", .line(0), "twice") == [value("derived", 0, "poor")])
    let total = try count("figures-1", .line(0), "value")
    #expect(try total == count("derived", .total, "poor"))
    let own = try #require(throws: Diagnostic.self) { try count("figures-1", .line(1), "value") }
    #expect(own.code.code == "E0811")
  }
}
