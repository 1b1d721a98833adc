/// `benvung import`

import Foundation
import Messages
import Programme
import Register
import Vietnamese

extension CommandContext {
  func importFile() throws -> Int32 {
    let file = parsed.positionals.first ?? ""
    let form = try choice("as", of: Model.programme.formNames)
    var options = ImportOptions(
      year: try integer("year", minimum: 1900, maximum: 2200), dryRun: parsed.has("dry-run"), who: who, now: now,
      standard: try parsed.value("standard") == nil ? nil : choice("standard", of: catalogue().standards.map(\.id)),
      program: CommandLineTool.version)
    options.sheet = parsed.value("sheet")
    options.headerRows = try headerRows()
    options.map = try savedMap()
    if let name = try choice("on-error", of: FaultPolicy.allCases.map(\.rawValue)),
      let policy = FaultPolicy(rawValue: name)
    {
      options.onFault = policy
    }
    let mapFile = try parsed.value("save-map").map(mapFile)
    let fixFile = try parsed.value("fix-file").map(fixFilePath)
    options.keepsFaultyRows = fixFile != nil
    let store = try openRegister()
    options.standards = try standards(of: store)
    let report = try tool.interruption.during(.stopping { store.cancel() }) {
      try store.importFile(file, form: form, options: options)
    }
    if let mapFile { try saveMap(report.map, to: mapFile) }
    let contents = FixFile.Contents(report, year: options.year, standard: options.standard)
    if let fixFile, let contents { try FixFile.write(contents, to: fixFile, in: documentLanguage) }
    if isJSON {
      let written = contents == nil ? nil : fixFile
      tool.console.print(try JSONOutput.text(ImportRecord(report, mapFile: mapFile, fixFile: written, in: language)))
    } else {
      show(report, mapFile: mapFile, fixFile: fixFile)
    }
    guard let first = report.faults.first else { return 0 }
    // A check that found something was done, and so was an import of the good rows; an import that was refused was
    // not. Without its columns, nothing of the file was even checked.
    return report.isWritten || report.isDryRun && report.rows > 0 ? 1 : first.code.exitCode
  }

  /// The standards of the register's jurisdiction: by them a class column is read that says no standard.
  func standards(of store: RegisterStore) throws -> [PovertyStandard] {
    try catalogue().standards.filter { $0.jurisdiction == store.settings.jurisdiction }
  }

  /// The value of a flag that takes one of some words.
  private func choice(_ flag: String, of known: [String]) throws -> String? {
    guard let value = parsed.value(flag) else { return nil }
    guard known.contains(value) else {
      throw Diagnostic(
        .unknownChoice, ["flag": "--" + flag, "value": value, "choices": known.joined(separator: ", ")],
        suggestion: known.closest(to: value))
    }
    return value
  }

  private func headerRows() throws -> ClosedRange<Int>? {
    guard let text = parsed.value("header-rows") else { return nil }
    guard let rows = ImportMap.rows(text) else {
      throw Diagnostic(
        .wrongParameterValue,
        [
          "flag": "--header-rows", "value": text, "rule": "cần số dòng, như 5 hoặc 5-6",
          "rule_en": "must be numbers of rows, such as 5 or 5-6",
        ])
    }
    return rows
  }

  /// A fix file is worked on by hand: never written over another file.
  func fixFilePath(_ path: String) throws -> String {
    guard path.lowercased().hasSuffix(".xlsx") else {
      throw Diagnostic(
        .wrongParameterValue,
        ["flag": "--fix-file", "value": path, "rule": "tên tệp phải có đuôi .xlsx", "rule_en": "must end in .xlsx"])
    }
    guard !FileManager.default.fileExists(atPath: path) else {
      throw Diagnostic(
        .registerExists, ["file": path],
        hint: LocalizedText(vi: "xóa tệp ấy, hoặc chọn tên khác", en: "delete it, or choose another name"))
    }
    return path
  }

  // MARK: Maps

  private static let maps = "maps"

  /// Where the workspace keeps a map.
  private func mapFile(_ name: String) throws -> String {
    guard name.wholeMatch(of: /[\p{L}\p{N}][\p{L}\p{N}._-]{0,60}/) != nil else {
      throw Diagnostic(
        .wrongParameterValue,
        [
          "flag": parsed.has("save-map") ? "--save-map" : "--map", "value": name,
          "rule": "tên chỉ gồm chữ, số, dấu - và _", "rule_en": "a name has letters, digits, - and _ only",
        ])
    }
    return "\(Self.maps)/\(name).json"
  }

  private func savedMap() throws -> ImportMap? {
    guard let name = parsed.value("map") else { return nil }
    let file = try mapFile(name)
    guard let data = FileManager.default.contents(atPath: file) else {
      let names = ((try? FileManager.default.contentsOfDirectory(atPath: Self.maps)) ?? [])
        .filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
      throw Diagnostic(
        .unknownChoice,
        ["flag": "--map", "value": name, "choices": names.isEmpty ? "-" : names.joined(separator: ", ")],
        suggestion: names.closest(to: name),
        hint: LocalizedText(
          vi: "ghi bản đồ bằng --save-map \(name) khi nhập", en: "write one with --save-map \(name) when importing"))
    }
    return try ImportMap.read(data, file: file, model: .programme)
  }

  /// Writes a map, never over another one.
  private func saveMap(_ map: ImportMap?, to file: String) throws {
    guard let map else { return }
    let data = try map.encoded()
    if let old = FileManager.default.contents(atPath: file), old != data {
      throw Diagnostic(
        .registerExists, ["file": file],
        hint: LocalizedText(vi: "xóa tệp ấy, hoặc chọn tên khác", en: "delete it, or choose another name"))
    }
    do {
      try FileManager.default.createDirectory(atPath: Self.maps, withIntermediateDirectories: true)
      try data.write(to: URL(fileURLWithPath: file), options: .atomic)
    } catch {
      let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
      let reason = LocalizedText(systemError: Int32(clamping: cause?.code ?? 0))
      throw Diagnostic(.outputUnwritable, ["path": file, "reason": reason.vi, "reason_en": reason.en])
    }
  }
}
