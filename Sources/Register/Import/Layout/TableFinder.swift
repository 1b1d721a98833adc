/// Finds the sheet, the head and, where it is not said, the form of a file: all that an officer should not have to tell.

import Messages
import Programme
import Spreadsheets
import Vietnamese

/// Where a file's table is, and which form it has.
struct TableLayout {
  let sheet: ImportSource.Sheet
  let head: SheetHead
  let keys: FormKeys
  /// The form was not told.
  let isFormFound: Bool
  /// Hidden sheets that are not read.
  let hiddenSheets: [String]
  var form: Form { keys.form }
}

struct TableFinder {
  let source: ImportSource
  let model: Model
  let options: ImportOptions

  private struct Candidate {
    let sheet: ImportSource.Sheet
    let keys: FormKeys
    let found: HeadSearch.Found
    /// Required columns without a head, but for a unit, which rows between groups may name.
    let missing: Int
  }

  /// - Parameter form: the form by name, or nil where it is to be recognised.
  /// - Throws: ``Diagnostic`` E0418, E0420, E0429, E0490–E0492, E0497.
  func find(form name: String?) throws -> TableLayout {
    let forms = try forms(name ?? options.map?.form)
    let sheets = try sheets()
    var candidates: [Candidate] = []
    var fallback: Candidate?
    var legacy: Diagnostic?
    for sheet in sheets {
      var sample = try SheetSample(source.reader(sheet))
      guard !sample.rows.isEmpty else { continue }
      if legacy == nil { legacy = self.legacy(sample, sheet) }
      let merged = try source.mergedRanges(sheet)
      sample.fill(merged)
      let isMerged = merged.contains { range in
        range.columns.count > 1
          && sample.rows.contains { $0.number == range.rows.lowerBound && $0.filled.count > 2 }
      }
      let search = HeadSearch(sample: sample, hasMergedCells: isMerged, forms: forms)
      for keys in forms {
        guard let found = try find(search, keys) else {
          if fallback == nil, forms.count == 1, let row = search.fallback(keys) {
            fallback = candidate(sheet, keys, row)
          }
          continue
        }
        candidates.append(candidate(sheet, keys, found))
      }
    }
    // No head can be found in it, and what is missing is not its columns.
    if let legacy, !candidates.contains(where: { $0.missing == 0 }) { throw legacy }
    guard let best = try forms.count == 1 ? bestSheet(candidates) ?? fallback : bestForm(candidates) else {
      if forms.count == 1 { throw CSVFault.empty }
      throw Diagnostic(
        .importNoForm, place: Place(file: source.file),
        hint: LocalizedText(
          vi: "chỉ rõ bằng --as BIỂU_MẪU, và dòng tiêu đề bằng --header-rows",
          en: "name it with --as FORM, and the row of its head with --header-rows"))
    }
    return TableLayout(
      sheet: best.sheet, head: best.found.head, keys: best.keys, isFormFound: forms.count > 1,
      hiddenSheets: source.sheets.filter { $0.isHidden && $0 != best.sheet }.compactMap(\.name)
        .filter { !FormTemplate.isOwn(sheet: $0) })
  }

  /// The fault of a sheet whose text is in an encoding from before Unicode.
  private func legacy(_ sample: SheetSample, _ sheet: ImportSource.Sheet) -> Diagnostic? {
    // Its head may be in it alone: each row is looked at.
    let rows = sample.rows.lazy.map { $0.cells.joined(separator: " ") }
    return rows.compactMap { LegacyEncoding.recognise($0) }.first.map { encoding in
      Diagnostic(
        .csvLegacyText, ["encoding": encoding.name], place: Place(file: source.file, sheet: sheet.name),
        hint: encoding.wayOut)
    }
  }

  private func forms(_ name: String?) throws -> [FormKeys] {
    guard let name else { return model.forms.map(FormKeys.init) }
    guard let form = model.form(name) else {
      throw Diagnostic(.importUnknownForm, ["form": name], suggestion: model.forms.map(\.name).closest(to: name))
    }
    return [FormKeys(form)]
  }

  private func sheets() throws -> [ImportSource.Sheet] {
    if let name = options.sheet, source.isWorkbook { return [try source.sheet(named: name)] }
    let visible = source.sheets.filter { !$0.isHidden }
    let all = visible.isEmpty ? source.sheets : visible
    guard let map = options.map, source.isWorkbook else { return all }
    let fitting = all.filter { $0.name.map(map.fits) ?? true }
    return fitting.isEmpty ? all : fitting
  }

  /// The head in the rows that were told, by flag or map, or found.
  private func find(_ search: HeadSearch, _ keys: FormKeys) throws -> HeadSearch.Found? {
    if let rows = options.headerRows {
      guard let found = search.find(keys, rows: rows) else {
        throw Diagnostic(
          .importNoHeaderRows, ["rows": "\(rows.lowerBound)–\(rows.upperBound)"], place: Place(file: source.file))
      }
      return found
    }
    // The rows of a map are where the head was last time: good only where the same heads still stand there.
    if let map = options.map, let rows = map.rows, let found = search.find(keys, rows: rows),
      map.lacking(in: found.head.heads).isEmpty
    {
      return found
    }
    return search.find(keys)
  }

  private func candidate(_ sheet: ImportSource.Sheet, _ keys: FormKeys, _ found: HeadSearch.Found) -> Candidate {
    let missing = found.missing.count { column in
      !TableFinder.isUnit(keys.form.columns[column], of: keys.form, model)
    }
    return Candidate(sheet: sheet, keys: keys, found: found, missing: missing)
  }

  /// Whether a column of a form names an administrative unit.
  static func isUnit(_ column: FormColumn, of form: Form, _ model: Model) -> Bool {
    guard let target = column.targets.first, let part = form.parts.first(where: { $0.name == target.part }) else {
      return false
    }
    return model.entity(part.entity)?.field(target.field)?.type == .reference("units")
  }

  /// The sheet that lacks least of the form and has most of it.
  private func bestSheet(_ candidates: [Candidate]) throws -> Candidate? {
    func isBetter(_ left: Candidate, _ right: Candidate) -> Bool {
      (left.missing, -left.found.matched) < (right.missing, -right.found.matched)
    }
    guard let best = candidates.min(by: isBetter) else { return nil }
    let equal = candidates.filter { !isBetter(best, $0) }
    if equal.count > 1 {
      throw Diagnostic(
        .importSeveralSheets, ["sheets": equal.compactMap(\.sheet.name).map { "\"\($0)\"" }.joined(separator: ", ")],
        place: Place(file: source.file),
        hint: LocalizedText(
          vi: "chọn từng trang: --sheet \"\(best.sheet.name ?? "")\"",
          en: "choose one at a time: --sheet \"\(best.sheet.name ?? "")\""))
    }
    return best
  }

  /// The form that has all it requires and most of its columns in the file. An office's sheet, which fills several
  /// entities, goes before the plain form of one.
  private func bestForm(_ candidates: [Candidate]) throws -> Candidate? {
    let whole = candidates.filter { $0.missing == 0 && $0.found.matched > 1 }
    guard let most = whole.map(\.found.matched).max() else { return nil }
    var best = whole.filter { $0.found.matched == most }
    // One that has its columns goes before one for which others stand in.
    let fewest = best.map(\.found.standIns).min()
    best = best.filter { $0.found.standIns == fewest }
    let sheets = best.filter { $0.keys.form.parts.count > 1 }
    if !sheets.isEmpty { best = sheets }
    let names = Set(best.map(\.keys.form.name))
    if names.count == 1 { return try bestSheet(best) }
    let known = best.map(\.keys.form).map { "\($0.name) (\($0.label.vi))" }
    let knownEnglish = best.map(\.keys.form).map { "\($0.name) (\($0.label.en))" }
    throw Diagnostic(
      .importSeveralForms,
      ["forms": known.joined(separator: ", "), "forms_en": knownEnglish.joined(separator: ", ")],
      place: Place(file: source.file),
      hint: LocalizedText(both: "--as \(best.first?.keys.form.name ?? "")"))
  }
}
