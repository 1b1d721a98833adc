/// `benvung data export`

import Analytics
import Foundation
import Messages
import Programme
import Register
import Vietnamese

extension CommandContext {
  var note: WriteNote {
    WriteNote(kind: .set, who: who, at: now, program: CommandLineTool.version, reason: parsed.value("reason"))
  }

  func export() throws -> Int32 {
    guard let output = parsed.value("output") else {
      throw Diagnostic(
        .missingParameter, ["flag": "-o"],
        hint: LocalizedText(vi: "ví dụ -o ho-ngheo.xlsx", en: "for example -o households.xlsx"))
    }
    let grants = try RunCommand.grants(parsed)
    let store = try openRegister()
    if parsed.has("without-personal") { return try exportCopy(store, to: output) }
    let options = ExportOptions(
      language: language, codes: parsed.has("codes"), personal: grants.contains("personal"),
      year: try integer("year", minimum: 1900, maximum: 2200), standard: try knownStandard())
    let requests = try requests(store, options)
    let files = try tool.interruption.during(.stopping { store.cancel() }) {
      try write(requests, output, options, store)
    }
    if isJSON {
      tool.console.print(try JSONOutput.text(files.map { ExportRecord($0, in: language) }))
    } else {
      for file in files { show(file) }
    }
    return 0
  }

  private func write(
    _ requests: [ExportRequest], _ output: String, _ options: ExportOptions, _ store: RegisterStore
  ) throws -> [ExportedFile] {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: output, isDirectory: &isFolder)
    let force = parsed.has("force")
    guard output.hasSuffix("/") || exists && isFolder.boolValue else {
      return [try store.export(requests, to: output, options: options, note: note, overwrites: force)]
    }
    if !exists, mkdir(output, 0o700) != 0 {
      let reason = LocalizedText(systemError: errno)
      throw Diagnostic(.outputUnwritable, ["path": output, "reason": reason.vi, "reason_en": reason.en])
    }
    let folder = output.hasSuffix("/") ? output : output + "/"
    return try requests.map { request in
      try store.export([request], to: folder + request.form + ".csv", options: options, note: note, overwrites: force)
    }
  }

  /// The forms named, with the rows that the filters keep.
  private func requests(_ store: RegisterStore, _ options: ExportOptions) throws -> [ExportRequest] {
    let model = store.model
    var names = parsed.positionals
    if parsed.has("all") {
      names = try model.storedEntities.filter { try store.count($0.name) > 0 }.map { model.plainForm(of: $0).name }
    }
    guard !names.isEmpty else {
      throw Diagnostic(
        .exportNothingChosen,
        hint: LocalizedText(
          vi: "ví dụ: benvung data export households -o so.xlsx, hoặc --all",
          en: "for example: benvung data export households -o register.xlsx, or --all"))
    }
    if names.count > 1, parsed.has("where") { throw Diagnostic(.exportOneForm, ["flag": "--where"]) }
    return try names.map { name in
      guard let form = model.form(name), let part = form.parts.first, let entity = model.entity(part.entity) else {
        let known = model.forms.map(\.name)
        throw Diagnostic(
          .unknownEntity, ["name": name], suggestion: known.closest(to: name),
          hint: LocalizedText(vi: "các bảng: benvung data schema", en: "the entities: benvung data schema"))
      }
      return ExportRequest(name, rows: try rows(of: entity, isSheet: form.parts.count > 1, store, options))
    }
  }

  /// The ids of the rows that --where, --area and --year keep; nil where nothing narrows them.
  private func rows(
    of entity: Entity, isSheet: Bool, _ store: RegisterStore, _ options: ExportOptions
  ) throws -> [Int64]? {
    let year = isSheet || entity.field("year") == nil ? nil : options.year
    let condition = parsed.value("where")
    let area = parsed.value("area")
    guard year != nil || condition != nil || area != nil else { return nil }
    let snapshot = try store.snapshot(cacheFolder: Runner.cacheFolder, watch: buildWatch)
    var query = try Query(entity.name, context: try queryContext(store, snapshot, options))
    if let year { query = try query.filtered("year == :year", binds: ["year": .integer(Int64(year))]) }
    do {
      if let condition { query = try query.filtered(condition) }
    } catch var diagnostic as Diagnostic {
      diagnostic.place?.file = "--where"
      throw diagnostic
    }
    if let area { query = try query.lying(in: area) }
    return try store.ids(of: entity.name, query.rowNumbers().map(Int.init), in: snapshot)
  }

  private func queryContext(
    _ store: RegisterStore, _ snapshot: Snapshot, _ options: ExportOptions
  ) throws -> QueryContext {
    let settings = store.settings
    let day = try [options.year.flatMap(Day.endOfYear), store.lastWriteDay()].compactMap { $0 }.min()
    return QueryContext(
      snapshot: snapshot, standards: try catalogue().standards, jurisdiction: settings.jurisdiction,
      asOf: day ?? Day.unknownStart,
      access: Access(personal: options.includesPersonal ? ["*"] : [], sensitiveRows: options.includesPersonal),
      homeArea: settings.area.isEmpty ? nil : settings.area)
  }

  func knownStandard() throws -> String? {
    guard let standard = parsed.value("standard") else { return nil }
    let known = try catalogue().standards.map(\.id)
    guard known.contains(standard) else {
      throw Diagnostic(
        .unknownChoice, ["flag": "--standard", "value": standard, "choices": known.joined(separator: ", ")],
        suggestion: known.closest(to: standard))
    }
    return standard
  }

  private func show(_ file: ExportedFile) {
    let number = file.batch.map { " · #\($0)" } ?? ""
    for sheet in file.sheets where !isQuiet {
      print("\(sheet.label.vi): \(count(sheet.rows)) dòng", "\(sheet.label.en): \(count(sheet.rows)) rows")
      if sheet.leftOut > 0 {
        print(
          "  \(count(sheet.leftOut)) dòng không thuộc biểu mẫu này; xuất các bảng của nó để có đủ",
          "  \(count(sheet.leftOut)) rows do not belong on this sheet; export its entities to have all")
      }
      guard !sheet.withheld.isEmpty else { continue }
      print(
        "  không kèm dữ liệu cá nhân, nhạy cảm: \(sheet.withheld.map(\.vi).joined(separator: ", ")) (--grant personal)",
        "  left out, personal or sensitive: \(sheet.withheld.map(\.en).joined(separator: ", ")) (--grant personal)")
    }
    print("Đã ghi \(file.path)\(number)", "Wrote \(file.path)\(number)")
    if isVerbose { tool.console.print("  SHA-256 \(file.sha256)") }
    if file.isPartial, !isQuiet {
      print(
        "  Nhập lại tệp này chỉ sửa được dòng đã có, không thêm dòng mới.",
        "  Imported again, this file can change rows that are there, but add none.")
    }
  }
}

private struct ExportRecord: Encodable {
  struct Sheet: Encodable {
    let form: String
    let rows, leftOut: Int
    let withheld: [String]
  }
  let path, sha256: String
  let batch: Int64?
  let isPartial: Bool
  let sheets: [Sheet]

  init(_ file: ExportedFile, in language: Language) {
    (path, sha256, batch, isPartial) = (file.path, file.sha256, file.batch, file.isPartial)
    sheets = file.sheets.map {
      Sheet(form: $0.form, rows: $0.rows, leftOut: $0.leftOut, withheld: $0.withheld.map { $0[language] })
    }
  }
}
