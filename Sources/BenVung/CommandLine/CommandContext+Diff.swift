/// `benvung data diff`

import Foundation
import Messages
import Register
import Vietnamese

extension CommandContext {
  func difference() throws -> Int32 {
    let store = try openRegister(readOnly: true)
    let options = try showOptions(limit: 50)
    let found: [EntityDifference]
    if let first = parsed.positionals.first, first.hasSuffix(".db") || FileManager.default.fileExists(atPath: first) {
      if let second = parsed.positionals.dropFirst().first {
        throw Diagnostic(.unexpectedArgument, ["value": second])
      }
      found = try store.differences(from: first, options: options)
    } else {
      let last = try store.lastBatch()
      let to = try parsed.positionals.dropFirst().first.map { try batch($0, in: store) } ?? last
      let from = try parsed.positionals.first.map { try batch($0, in: store) } ?? max(0, last - 1)
      found = try store.differences(after: from, and: to, options: options)
      if !isJSON, !isQuiet {
        print(
          "Từ sau lần ghi #\(from) đến sau lần ghi #\(to):", "From after batch #\(from) to after batch #\(to):")
      }
    }
    if isJSON {
      tool.console.print(try JSONOutput.text(found.map(DifferenceRecord.init)))
      return 0
    }
    guard !found.isEmpty else {
      print("Không có gì khác.", "Nothing differs.")
      return 0
    }
    for entity in found { show(entity) }
    return 0
  }

  /// "12", "#12", or the last batch on or before a day.
  private func batch(_ text: String, in store: RegisterStore) throws -> Int64 {
    if let day = Day(iso: text) { return try store.lastBatch(onOrBefore: day.iso) }
    guard let number = Int64(text.hasPrefix("#") ? String(text.dropFirst()) : text), number >= 0,
      number <= (try store.lastBatch())
    else {
      throw Diagnostic(
        .wrongParameterValue,
        [
          "flag": language == .vi ? "TỪ, ĐẾN" : "FROM, TO", "value": text,
          "rule": "cần số của một lần ghi, ngày dạng 2026-01-15, hoặc tệp .db",
          "rule_en": "must be the number of a batch, a day as 2026-01-15, or a .db file",
        ], hint: LocalizedText(vi: "các lần ghi: benvung log", en: "the batches: benvung log"))
    }
    return number
  }

  private func show(_ entity: EntityDifference) {
    print(
      "\(entity.label.vi): \(count(entity.added)) thêm · \(count(entity.changed)) sửa · \(count(entity.removed)) mất",
      "\(entity.label.en): \(count(entity.added)) added · \(count(entity.changed)) changed · \(count(entity.removed)) gone"
    )
    for row in entity.rows { show(row) }
    let more = entity.count - entity.rows.count
    if more > 0 { print("  … và \(count(more)) dòng nữa (--limit)", "  … and \(count(more)) more (--limit)") }
  }

  func show(_ row: RowDifference) {
    let mark =
      switch row.kind {
      case .added: "+"
      case .removed: "-"
      case .changed: "~"
      }
    tool.console.print("  \(mark) \(row.key)")
    for field in row.fields { tool.console.print("      " + line(field)) }
  }
}

struct RowDifferenceRecord: Encodable {
  let entity, key, kind: String
  let fields: [FieldChangeRecord]

  init(_ row: RowDifference) {
    (entity, key, kind) = (row.entity, row.key, row.kind.rawValue)
    fields = row.fields.map(FieldChangeRecord.init)
  }
}

private struct DifferenceRecord: Encodable {
  let entity: String
  let added, changed, removed: Int
  let rows: [RowDifferenceRecord]

  init(_ found: EntityDifference) {
    (entity, added, changed, removed) = (found.entity, found.added, found.changed, found.removed)
    rows = found.rows.map(RowDifferenceRecord.init)
  }
}
