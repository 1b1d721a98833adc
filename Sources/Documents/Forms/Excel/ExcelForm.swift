/// An Excel file with placeholders, filled: styles, widths, merged cells, formulas, print set-up, other sheets and pictures
/// stay; the rows below a repeated one move down, and what speaks of them goes with them.

import Messages
import Spreadsheets

struct ExcelForm {
  /// A sheet of cells, by its number in the workbook.
  private struct FormSheet {
    let number: Int
    let path: String
    let filling: ExcelFormFilling
  }

  let archive: OpenArchive
  private let file: String

  /// - Throws: E0820 for what is no Excel file.
  init(_ bytes: [UInt8], file: String) throws(Diagnostic) {
    self.file = file
    do throws(XLSXFault) {
      archive = try OpenArchive(bytes)
    } catch {
      let diagnostic = error.diagnostic(file: file)
      throw Self.unreadable(
        file, LocalizedText(vi: diagnostic.message(in: .vi), en: diagnostic.message(in: .en)))
    }
    guard archive.names.contains("xl/workbook.xml") else {
      throw Self.unreadable(file, LocalizedText(vi: "không phải tệp Excel (.xlsx)", en: "it is no Excel file (.xlsx)"))
    }
  }

  /// - Throws: ``Diagnostics`` with all faults of all sheets.
  func filled(with data: FormData) throws -> (bytes: [UInt8], warnings: [Diagnostic]) {
    var filler = FormFiller(data, file: file)
    let workbook = try part("xl/workbook.xml")
    let strings = try sharedStrings()
    let styles = ExcelFormStyles(archive.names.contains("xl/styles.xml") ? try part("xl/styles.xml") : [])
    var sheets: [FormSheet] = []
    for (number, name, path) in try Self.sheets(workbook, relations: part("xl/_rels/workbook.xml.rels")) {
      guard archive.names.contains(path.lowercased()) else { continue }
      let bytes = try part(path)
      let sheet: ExcelFormSheet
      do throws(ExcelFormFault) {
        sheet = try ExcelFormSheet(bytes, name: name, strings: strings)
      } catch {
        throw Self.unreadable(file, error.reason(part: path))
      }
      sheets.append(
        FormSheet(number: number, path: path, filling: ExcelFormFilling(sheet, styles: styles, filler: &filler)))
    }
    try noteUnfilled(&filler)
    var faults: [Diagnostic] = []
    for sheet in sheets {
      let filling = sheet.filling
      guard let reason = try filling.obstacle ?? obstacle(on: sheet.path, filling.insertions) else { continue }
      faults.append(
        Diagnostic(
          .formRowsFixed, ["sheet": filling.sheet.name.printable, "reason": reason.vi, "reason_en": reason.en],
          place: Place(file: file, sheet: filling.sheet.name)))
    }
    var all: [String: RowInsertions] = [:]
    for sheet in sheets { all[sheet.filling.sheet.name] = sheet.filling.insertions }
    var changed: [String: [UInt8]] = [:]
    for sheet in sheets {
      let written = sheet.filling.written(&filler, all: all)
      if written != sheet.filling.sheet.bytes { changed[sheet.path] = written }
    }
    faults += filler.faults
    for sheet in sheets where sheet.filling.headerIsTooLong {
      throw Self.unreadable(
        file,
        LocalizedText(
          vi: "đầu trang hay chân trang của trang \(sheet.filling.sheet.name.printable) điền xong dài hơn 255 ký tự",
          en: "the filled header or footer of sheet \(sheet.filling.sheet.name.printable) is longer than 255 characters"
        ))
    }
    guard faults.isEmpty else { throw Diagnostics(faults) }
    if !changed.isEmpty {
      changed["xl/workbook.xml"] = Self.recounting(workbook, all)
      if all.values.contains(where: \.movesRows) { try moveTheRest(sheets, all, &changed) }
    }
    do throws(ArchiveFault) {
      return (try archive.replacing(changed), filler.unused)
    } catch {
      throw Self.unreadable(file, LocalizedText(both: error.reason))
    }
  }

  func part(_ name: String) throws(Diagnostic) -> [UInt8] {
    do throws(XLSXFault) {
      return try archive.bytes(of: name)
    } catch {
      let diagnostic = error.diagnostic(file: file)
      throw Self.unreadable(
        file, LocalizedText(vi: diagnostic.message(in: .vi), en: diagnostic.message(in: .en)))
    }
  }

  private static func unreadable(_ file: String, _ reason: LocalizedText) -> Diagnostic {
    Diagnostic(.formUnreadable, ["reason": reason.vi, "reason_en": reason.en], place: Place(file: file))
  }

  // MARK: Reading

  private func sharedStrings() throws(Diagnostic) -> [ExcelFormText] {
    guard archive.names.contains("xl/sharedstrings.xml") else { return [] }
    let bytes = try part("xl/sharedStrings.xml")
    var tags = MarkupTags(bytes)
    var strings: [ExcelFormText] = []
    var start = 0
    while let tag = tags.next() {
      guard tag.name == "si" else { continue }
      switch tag.kind {
      case .open: start = tag.range.upperBound
      case .empty: strings.append(ExcelFormText(bytes, tag.range.upperBound..<tag.range.upperBound))
      case .close:
        strings.append(ExcelFormText(bytes, start..<tag.range.lowerBound))
        start = tag.range.upperBound
      }
    }
    return strings
  }

  /// The sheets in the order of their tabs, with their parts.
  private static func sheets(
    _ workbook: [UInt8], relations: [UInt8]
  ) -> [(number: Int, name: String, path: String)] {
    let parts = Dictionary(
      targets(relations, folder: "xl/").filter { $0.type.hasSuffix("/worksheet") }.map { ($0.id, $0.path) },
      uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    var tags = MarkupTags(workbook)
    var sheets: [(number: Int, name: String, path: String)] = []
    while let tag = tags.next() {
      guard tag.name == "sheet", tag.kind != .close, let name = tags.value("name", of: tag),
        let id = tags.value("r:id", of: tag), let number = tags.value("sheetId", of: tag).flatMap({ Int($0) }),
        let path = parts[id], seen.insert(path).inserted
      else { continue }
      sheets.append((number, name, path))
    }
    return sheets
  }

  private static func targets(_ relations: [UInt8], folder: String) -> [(id: String, type: String, path: String)] {
    var tags = MarkupTags(relations)
    var targets: [(id: String, type: String, path: String)] = []
    while let tag = tags.next() {
      guard tag.name == "Relationship", let id = tags.value("Id", of: tag), let type = tags.value("Type", of: tag),
        let target = tags.value("Target", of: tag)
      else { continue }
      targets.append((id, type, target.hasPrefix("/") ? String(target.dropFirst()) : joined(folder, target)))
    }
    return targets
  }

  /// "xl/worksheets/" and "../drawings/a.xml" are "xl/drawings/a.xml".
  private static func joined(_ folder: String, _ target: String) -> String {
    var parts = folder.split(separator: "/")
    for part in target.split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }

  /// The parts that belong to a sheet.
  private func relations(of path: String) throws(Diagnostic) -> [(id: String, type: String, path: String)] {
    guard let slash = path.lastIndex(of: "/") else { return [] }
    let (folder, name) = (String(path[...slash]), String(path[path.index(after: slash)...]))
    let relations = folder + "_rels/" + name + ".rels"
    guard archive.names.contains(relations.lowercased()) else { return [] }
    return Self.targets(try part(relations), folder: folder).filter { archive.names.contains($0.path.lowercased()) }
  }

  /// Tables and comments that stand where rows move.
  private func obstacle(on path: String, _ insertions: RowInsertions) throws(Diagnostic) -> LocalizedText? {
    guard let first = insertions.first else { return nil }
    for relation in try relations(of: path) {
      let (isTable, isComments) = (relation.type.hasSuffix("/table"), relation.type.hasSuffix("/comments"))
      guard isTable || isComments else { continue }
      let bytes = try part(relation.path)
      var tags = MarkupTags(bytes)
      while let tag = tags.next() {
        guard tag.name == (isTable ? "table" : "comment"), let reference = tags.value("ref", of: tag) else { continue }
        let last = MergedRange(reference)?.rows.upperBound ?? CellReference.parse(reference.utf8)?.row ?? 0
        guard last > first || (isTable && last == first) else { continue }
        return isTable
          ? LocalizedText(
            vi: "bảng Excel (Table) \(reference) ở đó; hãy đổi nó thành vùng thường",
            en: "the Excel table \(reference) is there; make it a plain range")
          : LocalizedText(
            vi: "ghi chú của ô \(reference) ở dưới dòng lặp; hãy xóa nó",
            en: "the comment of cell \(reference) stands below it; delete it")
      }
    }
    return nil
  }

  // MARK: What goes with the rows

  /// The workbook with the ranges of its names moved, and told to count all formulas when it is opened.
  private static func recounting(_ workbook: [UInt8], _ all: [String: RowInsertions]) -> [UInt8] {
    var tags = MarkupTags(workbook)
    var edits = MarkupEdits()
    var (start, hasCalculation): (Int?, Bool) = (nil, false)
    while let tag = tags.next() {
      switch (tag.name, tag.kind) {
      case ("definedName", .open): start = tag.range.upperBound
      case ("definedName", .close):
        if let start {
          let range = start..<tag.range.lowerBound
          edits.replace(range, with: FormulaRewriting.moved(tags.text(range), sheet: "", insertions: all).xml)
        }
        start = nil
      case ("calcPr", .open), ("calcPr", .empty):
        hasCalculation = true
        if let place = tags.attribute("fullCalcOnLoad", of: tag) {
          edits.replace(place, with: "1")
        } else {
          let end = tag.range.upperBound - (tag.kind == .empty ? 2 : 1)
          edits.replace(end..<end, with: " fullCalcOnLoad=\"1\"")
        }
      case ("workbook", .close) where !hasCalculation:
        // It stands behind the names; a workbook of today has nothing else there.
        edits.replace(tag.range.lowerBound..<tag.range.lowerBound, with: "<calcPr calcId=\"0\" fullCalcOnLoad=\"1\"/>")
      default: continue
      }
    }
    return edits.applied(to: workbook, 0..<workbook.count)
  }

  /// Pictures, charts and the order of calculation.
  private func moveTheRest(
    _ sheets: [FormSheet], _ all: [String: RowInsertions],
    _ changed: inout [String: [UInt8]]
  ) throws(Diagnostic) {
    for sheet in sheets where sheet.filling.insertions.movesRows {
      for relation in try relations(of: sheet.path) where relation.type.hasSuffix("/drawing") {
        changed[relation.path] = Self.edited(try part(relation.path), "row") { text in
          // Anchors count rows from 0; one outside of the sheet moves nowhere.
          guard let row = Int(text), (0..<XLSXLimits.rows).contains(row) else { return nil }
          return String(sheet.filling.insertions.first(of: row + 1) - 1)
        }
      }
    }
    for name in archive.names where name.hasPrefix("xl/charts/chart") && name.hasSuffix(".xml") {
      changed[name] = Self.edited(try part(name), "f") { text in
        FormulaRewriting.moved(text, sheet: "", insertions: all)
      }
    }
    guard archive.names.contains("xl/calcchain.xml") else { return }
    let chain = try part("xl/calcChain.xml")
    var tags = MarkupTags(chain)
    var edits = MarkupEdits()
    var number = 0
    while let tag = tags.next() {
      guard tag.name == "c" else { continue }
      // The number of the sheet stands where it changes.
      if let given = tags.value("i", of: tag).flatMap({ Int($0) }) { number = given }
      guard let place = tags.attribute("r", of: tag),
        let filling = sheets.first(where: { $0.number == number })?.filling
      else { continue }
      edits.replace(
        place,
        with: FormulaRewriting.moved(
          tags.text(place), sheet: filling.sheet.name, insertions: [filling.sheet.name: filling.insertions]))
    }
    changed["xl/calcChain.xml"] = edits.applied(to: chain, 0..<chain.count)
  }

  /// A part with the texts of some elements changed.
  private static func edited(_ bytes: [UInt8], _ element: String, _ change: (String) -> String?) -> [UInt8] {
    var tags = MarkupTags(bytes)
    var edits = MarkupEdits()
    var start: Int?
    while let tag = tags.next() {
      guard tag.name == element else { continue }
      if tag.kind == .open { start = tag.range.upperBound }
      if tag.kind == .close, let begin = start {
        let range = begin..<tag.range.lowerBound
        if let text = change(tags.text(range)) { edits.replace(range, with: text.xml) }
        start = nil
      }
    }
    return edits.applied(to: bytes, 0..<bytes.count)
  }
}
