/// One import from the layout of its file to the transaction that keeps it or not.

import Foundation
import Messages
import Programme
import Spreadsheets

struct ImportRun {
  let store: RegisterStore
  let source: ImportSource
  let layout: TableLayout
  let origin: FixFile.Origin?
  let options: ImportOptions

  /// Thrown to roll a transaction back after its report is made.
  private struct NothingToKeep: Error { let report: ImportReport }

  /// Imports; again from the start where a column turns out to write its dates the other way round.
  func report() throws -> ImportReport {
    var orders: [Int: DateOrder] = [:]
    var mixed: [Diagnostic] = []
    while true {
      do {
        return try once(orders: orders, mixed: mixed)
      } catch let unclear as DateOrderUnclear {
        let survey = try DateSurvey(source, layout, place: unclear.place)
        orders[unclear.place] = survey.order
        if let diagnostic = survey.diagnostic { mixed.append(diagnostic) }
      }
    }
  }

  private func once(orders: [Int: DateOrder], mixed: [Diagnostic]) throws -> ImportReport {
    let reader = try source.reader(layout.sheet, hashing: true)
    var report = emptyReport()
    let matching = try matchColumns()
    report.columns = matching.recognised
    report.map = map(matching)
    for diagnostic in try layoutNotes(matching) + matching.diagnostics + mixed { report.addOfFile(diagnostic) }
    let mixedFaults = mixed.count { !$0.code.isWarning }
    do {
      return try store.write(options.note) { writer in
        let plan = try ImportPlan(
          form: layout.form, matching: matching, heads: layout.head.heads.map(\.path), writer: writer,
          options: options, place: place)
        for diagnostic in plan.diagnostics { report.addOfFile(diagnostic) }
        // Without its columns a file's rows mean nothing.
        guard report.faultCount == mixedFaults else { throw NothingToKeep(report: report) }
        let sorter = sorter(matching)
        let quarantine = try QuarantineWriter(
          writer, source: source, form: layout.form, head: report.head, sheet: layout.sheet.name, origin: origin,
          options: options, keyPlaces: sorter.required, map: report.map)
        let importer = try Importer(
          plan: plan, writer: writer, options: options,
          sheet: Importer.Sheet(
            file: source.file, name: layout.sheet.name, firstRow: layout.head.last + 1, isTyped: source.isWorkbook,
            rowColumn: rowColumn),
          sorter: sorter, dateOrders: orders, quarantine: quarantine, report: report)
        importer.carriedUnit = matching.titleUnit
        try importer.run(reader)
        report = importer.report
        report.sha256 = source.sha256
        if options.kind == .import, let earlier = try store.earlierImport(sha256: report.sha256, writer.database) {
          report.add(
            Diagnostic(
              .importedBefore, ["batch": String(earlier.batch), "at": earlier.at], place: Place(file: source.file)))
        }
        guard !report.isRefused, !options.isDryRun, report.hasSomethingToKeep else {
          throw NothingToKeep(report: report)
        }
        report.batch = writer.batch
        (writer.inserted, writer.updated, writer.unchanged) = (report.inserted, report.updated, report.unchanged)
        try quarantine.finish()
        // Reference data lies with the program, wherever that is: the history names the file alone.
        // A record that was mended came from no file of the person's.
        let name: String? =
          switch options.kind {
          case .reference: (source.file as NSString).lastPathComponent
          case .set: nil
          default: source.file
          }
        writer.source = RegisterWriter.Source(
          file: name, sha256: report.sha256, form: layout.form.name, year: options.year, standard: options.standard)
        return report
      }
    } catch let nothing as NothingToKeep {
      return nothing.report
    }
  }

  private func emptyReport() -> ImportReport {
    var report = ImportReport(file: source.file, form: layout.form.name, isDryRun: options.isDryRun)
    report.policy = options.onFault
    report.sheet = layout.sheet.name
    report.headerRows = layout.head.rowsText
    report.isFormFound = layout.isFormFound
    report.fixedBatch = origin?.batch
    report.head = layout.head.written.map { row in
      guard let rowColumn, row.indices.contains(rowColumn) else { return row }
      return Array(row[..<rowColumn] + row[(rowColumn + 1)...])
    }
    return report
  }

  /// Where a fix file tells the numbers of its rows.
  private var rowColumn: Int? {
    origin == nil ? nil : layout.head.heads.firstIndex(where: FixFile.isRowColumn)
  }

  /// Where the lowest heads stand.
  private var place: Place {
    Place(file: source.file, line: layout.head.rows.upperBound, sheet: layout.sheet.name)
  }

  private func matchColumns() throws -> ColumnMatching {
    var matching = ColumnMatching(
      keys: layout.keys, model: store.model, heads: layout.head.heads, tableUnit: layout.head.tableUnit,
      map: options.map, place: place)
    let missing = layout.form.columns.indices.filter {
      matching.places[$0] == nil && layout.form.isRequired($0, where: { matching.places[$0] != nil })
    }
    guard let unit = missing.first, missing.count == 1,
      TableFinder.isUnit(layout.form.columns[unit], of: layout.form, store.model)
    else { return matching }
    let survey = try GroupSurvey(source, layout, sorter(matching))
    if let units = survey.units {
      matching.carryUnit(unit, units: units)
    } else if survey.hasNone, let title = try titleUnit() {
      matching.carryUnit(unit, title: title)
    }
    return matching
  }

  private func titleUnit() throws -> TitleUnit? {
    let rows = try SheetSample(source.reader(layout.sheet)).rows.prefix { $0.number < layout.head.rows.lowerBound }
    return TitleUnit(Array(rows), sheet: layout.sheet.name, communes: try store.communeNames())
  }

  private func sorter(_ matching: ColumnMatching) -> RowSorter {
    let places = matching.places
    let form = layout.form
    let required = form.columns.indices.filter { form.columns[$0].isRequired }
      .compactMap { index in places[index] ?? form.standIn(of: form.columns[index]).flatMap { places[$0] } }
    return RowSorter(
      matched: places.compactMap { $0 },
      required: required.enumerated().filter { !required[..<$0.offset].contains($0.element) }.map(\.element),
      ordinals: Set(layout.head.heads.indices.filter { layout.head.heads[$0].isOrdinal }), head: layout.head.written)
  }

  private func map(_ matching: ColumnMatching) -> ImportMap {
    ImportMap(
      form: layout.form.name, sheet: layout.sheet.name,
      headerRows: layout.head.rowsText.replacing("–", with: "-"),
      columns: matching.recognised.filter { !FixFile.isRowColumn(ColumnHead([$0.head])) }
        .map { ImportMap.Entry(head: $0.head, column: $0.column) })
  }

  /// What the person should know of the file beside its rows.
  private func layoutNotes(_ matching: ColumnMatching) throws -> [Diagnostic] {
    var notes: [Diagnostic] = []
    let file = Place(file: source.file)
    if let map = options.map {
      for head in map.lacking(in: layout.head.heads) {
        notes.append(
          Diagnostic(
            .importMapHead, ["head": head, "rows": layout.head.rowsText], place: place,
            suggestion: layout.head.heads.map(\.path).closest(to: head)))
      }
    }
    if !layout.hiddenSheets.isEmpty {
      notes.append(
        Diagnostic(
          .importHiddenSheets, ["sheets": layout.hiddenSheets.map { "\"\($0)\"" }.joined(separator: ", ")],
          place: file))
    }
    let used = Set(matching.places.compactMap { $0 })
    let hidden = try source.hiddenColumns(layout.sheet).filter(used.contains)
    if !hidden.isEmpty {
      notes.append(
        Diagnostic(
          .importHiddenColumns, ["columns": hidden.map(CellReference.columnName).joined(separator: ", ")],
          place: Place(file: source.file, sheet: layout.sheet.name)))
    }
    return notes
  }
}

extension ImportReport {
  /// Adds what concerns the file as a whole.
  mutating func addOfFile(_ diagnostic: Diagnostic) {
    if !diagnostic.code.isWarning { fileFaults += 1 }
    add(diagnostic)
  }

  /// A file whose every row has faults is no import, unless its rows are kept aside.
  var hasSomethingToKeep: Bool { policy != .skip || faultyRows < rows || faultyRows == 0 }
}
