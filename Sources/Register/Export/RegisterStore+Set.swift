/// Mending one record: it is written as an export writes it, with some fields replaced, and read as an import reads it, so
/// that a value is checked in the same way however it comes in.

import Foundation
import GRDB
import Messages
import Programme
import Spreadsheets

/// What mending a record did, or would do.
public struct SetReport: Sendable {
  public let entity: String
  public let key: String
  /// Fields before and after. On a dry run the new value as it was typed.
  public let fields: [RowDifference.FieldChange]
  /// With any of them nothing was written.
  public let faults: [Diagnostic]
  public let warnings: [Diagnostic]
  public let isDryRun: Bool
  /// The number of the batch that was written; nil where nothing was.
  public let batch: Int64?
}

extension RegisterStore {
  /// Changes fields of one row. An empty text takes a value away.
  ///
  /// - Parameters:
  ///   - key: as a reference to the row is written: "HGD000123|2".
  ///   - values: what a sheet's cell would say, by the names of fields.
  /// - Throws: ``Diagnostics`` E0215, E0251, E0252 for what is asked for, E0255 where there is no such row.
  public func set(
    _ name: String, key: String, to values: [(field: String, text: String)], dryRun: Bool, note: WriteNote,
    show: ShowOptions
  ) throws -> SetReport {
    guard let entity = model.entity(name), entity.isStored else {
      throw Diagnostic(
        .unknownEntity, ["name": name], suggestion: model.storedEntities.map(\.name).closest(to: name),
        hint: LocalizedText(vi: "các bảng: benvung data schema", en: "the entities: benvung data schema"))
    }
    try checkFields(entity, values.map(\.field))
    let form = model.plainForm(of: entity)
    var before: [String: String] = [:]
    let file = NSTemporaryDirectory() + "benvung-\(UUID().uuidString).csv"
    defer { unlink(file) }
    let written = try reading { database in
      let id = try row(of: entity, key: key, database)
      let shown = ShownValues(database, model: model, language: show.language, personal: show.personal)
      if let state = try RowHistory(database, entity).states(id, after: .max, and: .max).1 {
        for (field, value) in zip(entity.storedFields, state.values) {
          before[field.name] = try shown.text(field, value, of: entity)
        }
      }
      let sheet = try SheetExport(
        database, model: model, request: ExportRequest(form.name, rows: [id]),
        options: ExportOptions(codes: true, personal: true))
      return (id: id, heads: sheet.heads, cells: try sheet.next() ?? [])
    }
    var writer = CSVWriter(dialect: .excelVietnamese)
    writer.write(written.heads.map(CellValue.text))
    writer.write(
      zip(written.heads, written.cells).map { head, cell in
        CellValue.text(values.last { $0.field == head }?.text ?? cell.text)
      })
    try RegisterStore.writePrivately(writer.bytes, to: file)
    var options = ImportOptions(
      dryRun: dryRun, who: note.who, now: note.at, program: note.program, kind: .set, headerRows: 1...1)
    options.reason = note.reason
    let report = try importFile(file, form: form.name, options: options)
    var fields = try report.batch.map { try changes(of: $0, options: show).first?.fields ?? [] } ?? []
    if dryRun, report.updated > 0 {
      fields = values.compactMap { name, text in
        entity.field(name).map {
          .init(field: name, label: $0.label, before: before[name] ?? "-", after: text.isEmpty ? "-" : text)
        }
      }
    }
    return SetReport(
      entity: entity.name, key: key, fields: fields, faults: report.faults.map(RegisterStore.withoutPlace),
      warnings: report.warnings.map(RegisterStore.withoutPlace), isDryRun: dryRun, batch: report.batch)
  }

  private func checkFields(_ entity: Entity, _ names: [String]) throws {
    let faults = names.compactMap { name -> Diagnostic? in
      guard let field = entity.field(name), field.isStored else {
        return Diagnostic(
          .unknownField, ["entity": entity.name, "name": name],
          suggestion: entity.storedFields.map(\.name).closest(to: name),
          hint: LocalizedText(
            vi: "các trường: benvung data schema \(entity.name)", en: "the fields: benvung data schema \(entity.name)"))
      }
      guard entity.key.contains(name) else { return nil }
      return Diagnostic(.keyFieldFixed, ["field": name, "entity": entity.name])
    }
    guard faults.isEmpty else { throw Diagnostics(faults) }
  }

  /// The id of the row that a key means.
  func row(of entity: Entity, key: String, _ database: Database) throws -> Int64 {
    do {
      return try ReferenceFinder(database, entity, model: model).row(key)
    } catch let fault as CellFault {
      throw Diagnostic(
        .recordMissing, ["entity": entity.label.vi, "entity_en": entity.label.en, "key": key],
        suggestion: fault.suggestion,
        hint: entity.key.count > 1
          ? LocalizedText(
            vi: "khóa gồm \(entity.key.joined(separator: "|"))", en: "a key is \(entity.key.joined(separator: "|"))")
          : nil)
    }
  }

  private static func writePrivately(_ bytes: [UInt8], to file: String) throws {
    let descriptor = Foundation.open(file, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw PendingFile.unwritable(file, errno) }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do { try handle.write(contentsOf: bytes) } catch { throw PendingFile.unwritable(file, ENOSPC) }
  }

  /// The line of a file that the person never saw says nothing.
  private static func withoutPlace(_ diagnostic: Diagnostic) -> Diagnostic {
    var diagnostic = diagnostic
    diagnostic.place = nil
    return diagnostic
  }
}
