/// Rows out of the register into files that an import reads back as they were.

import Analytics
import Foundation
import GRDB
import Messages
import Programme

extension RegisterStore {
  /// Writes forms into one file, in the format of its ending: a CSV file holds one form, a workbook one sheet for each.
  ///
  /// All rows are of one revision. The export is noted in the history before the file takes its name; a register that can
  /// only be read gives no personal data, because nobody could say afterwards who took it.
  ///
  /// - Throws: ``Diagnostic`` E0420 for an unknown form, E0565 where the key is personal, E0603 for personal data of a
  ///   register that cannot note it, E0640–E0645 for the file.
  public func export(
    _ requests: [ExportRequest], to path: String, options: ExportOptions, note: WriteNote, overwrites: Bool = false
  ) throws -> ExportedFile {
    if options.includesPersonal, !isWritable { throw RegisterStore.readOnly(self.path) }
    let ending = (path as NSString).pathExtension.lowercased()
    guard ["csv", "xlsx"].contains(ending) else {
      throw Diagnostic(.exportEnding, ["path": path, "ending": ending.isEmpty ? "-" : "." + ending])
    }
    if ending == "csv", requests.count > 1 {
      throw Diagnostic(
        .exportSeveralToCSV, ["path": path, "count": String(requests.count)],
        hint: LocalizedText(vi: "-o tệp.xlsx, hoặc -o thư-mục/", en: "-o file.xlsx, or -o folder/"))
    }
    let pending = try PendingFile(path, overwrites: overwrites)
    let sink: any ExportSink =
      ending == "csv" ? try CSVSink(pending) : try XLSXSink(pending, language: options.language, title: settings.title)
    let sheets = try reading { database in
      let sheets = try requests.map { request in try write(request, to: sink, options, database) }
      try sink.finish(
        ExportStamp(
          title: settings.title, revision: try Int64.fetchOne(database, sql: "SELECT number FROM revision") ?? 0,
          who: note.who, at: note.at, program: note.program, sheets: sheets))
      return sheets
    }
    var file = ExportedFile(path: path, sha256: try pending.hash(), sheets: sheets)
    file.batch = try noteOutward(
      .export, note, file: path, sha256: file.sha256, form: sheets.map(\.form).joined(separator: ","),
      year: options.year, rows: file.rows)
    try pending.commit()
    return file
  }

  private func write(
    _ request: ExportRequest, to sink: any ExportSink, _ options: ExportOptions, _ database: Database
  ) throws -> ExportedSheet {
    let sheet = try SheetExport(database, model: model, request: request, options: options)
    try sink.begin(sheet, isPartial: !sheet.sheet.withheld.isEmpty)
    while let cells = try sheet.next() {
      if sheet.sheet.rows % 1024 == 0 { try checkCancelled() }
      try sink.write(cells)
    }
    return sheet.sheet
  }

  /// Notes in the history what left the register; nil where it can only be read.
  @discardableResult
  func noteOutward(
    _ kind: BatchKind, _ note: WriteNote, file: String, sha256: String, form: String, year: Int? = nil, rows: Int = 0
  ) throws -> Int64? {
    guard isWritable else { return nil }
    var note = note
    note.kind = kind
    return try write(note) { writer in
      writer.source = RegisterWriter.Source(file: file, sha256: sha256, form: form, year: year, standard: nil)
      writer.unchanged = rows
      return writer.batch
    }
  }
}

extension RegisterStore {
  /// The ids of rows of a snapshot of the register's present revision, ascending.
  public func ids(of entity: String, _ rows: [Int], in snapshot: Snapshot) throws -> [Int64] {
    guard let declared = model.entity(entity) else { return [] }
    let keys = SnapshotKey(snapshot, model)
    return try self.rows(of: declared.selectedFrom ?? entity, keys: rows.compactMap { keys.parts(declared, $0) })
      .compactMap { $0 }.sorted()
  }
}
