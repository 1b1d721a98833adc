/// What `verify` found, as a person reads it and as JSON.

import Documents
import Messages

struct VerificationReport {
  /// The lines of one table that a screen shows.
  private static let shown = 60

  let file: String
  let stamp: Stamp
  let comparison: PaperComparison
  /// Nil where nothing could be computed again.
  let state: PaperState?
  let document: Document?
  let language: Language

  private var findings: [PaperComparison.Finding] { comparison.findings }
  var isAltered: Bool { findings.contains { $0.change == .byHand } }
  private var isRecomputed: Bool { state != nil && document != nil }

  /// Whether every figure holds and nothing but the data is another.
  var holds: Bool { isRecomputed && findings.isEmpty && !(state?.script.changed ?? true) }

  private func words(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
  private func count(_ number: Int) -> String {
    NumberFormat.integer.string(for: .integer(Int64(number)), in: language)
  }

  // MARK: as text

  func text() -> String {
    var lines = [heading, fileLine]
    if let state { lines += stateLines(state) }
    let tables = document?.tables ?? []
    var last: String?
    var (printed, hidden) = (0, 0)
    func endTable() {
      let more = words("còn \(count(hidden)) chỗ nữa (--json in đủ)", "\(count(hidden)) more (--json prints all)")
      if hidden > 0 { lines.append("  … " + more) }
      (printed, hidden) = (0, 0)
    }
    for finding in findings where finding.kind != .pages {
      let place = finding.table ?? ""
      if place != last {
        endTable()
        let caption = tables.first { $0.id == place }?.caption.map { " “\($0)”" } ?? ""
        let title = finding.table == nil ? words("Lời văn", "Text") : words("Bảng", "Table") + " " + place + caption
        lines += ["", title + ":"]
        last = place
      }
      if printed < Self.shown { lines.append("  " + line(finding)) } else { hidden += 1 }
      printed += 1
    }
    endTable()
    return (lines + ["", conclusion]).joined(separator: "\n").onTerminal
  }

  private var heading: String {
    let parameters = stamp.parameters.map { "\($0.name)=\($0.value)" }.joined(separator: ", ")
    return "\(file): \(stamp.plugin) \(stamp.version)" + (parameters.isEmpty ? "" : " · " + parameters)
      + " · \(words("sổ bản ghi số", "register revision")) \(stamp.revision)"
  }

  private var fileLine: String {
    if findings.contains(where: { $0.kind == .pages }) {
      return "✗ "
        + words(
          "Tệp: các trang đã bị sửa, hoặc được chương trình khác ghi lại; các số dưới đây là số trong tem",
          "File: its pages were changed, or written anew by another program; the figures below are those of its stamp")
    }
    return isAltered
      ? "✗ " + words("Tệp: đã bị sửa tay sau khi viết ra", "File: changed by hand since it was written")
      : "✓ " + words("Tệp: còn nguyên như khi viết ra", "File: as it was written")
  }

  private func stateLines(_ state: PaperState) -> [String] {
    var lines: [String] = []
    let data = state.data
    if !data.changed {
      lines.append("✓ " + words("Dữ liệu: không đổi", "Data: the same"))
    } else if data.isOther {
      lines.append(
        "! "
          + words(
            "Dữ liệu: đây là sổ khác, hoặc bản cũ hơn của sổ (bản ghi số \(data.revisionNow))",
            "Data: this is another register, or an older copy of it (revision \(data.revisionNow))"))
    } else if data.revisionNow == data.revision {
      lines.append(
        "! "
          + words(
            "Dữ liệu: vẫn bản ghi số \(data.revision), nhưng dấu kiểm của sổ khác: văn bản do bản BenVung khác viết, "
              + "hoặc sổ bị sửa ngoài BenVung",
            "Data: still revision \(data.revision), but under another hash: another version of BenVung wrote the document, "
              + "or the register was changed outside BenVung"))
    } else {
      let writes =
        data.writes.map {
          words(", \(count($0)) lần ghi từ đó", ", \(count($0)) \($0 == 1 ? "write" : "writes") since")
        } ?? ""
      lines.append(
        "! "
          + words(
            "Dữ liệu: sổ đã đổi, bản ghi số \(data.revision) → \(data.revisionNow)\(writes) (xem: benvung log)",
            "Data: the register moved from revision \(data.revision) to \(data.revisionNow)\(writes) (see: benvung log)"
          ))
    }
    let script = state.script
    if script.changed {
      let versions =
        script.version == script.versionNow
        ? words("vẫn bản \(script.version)", "still version \(script.version)")
        : words("bản", "version") + " \(script.version) → \(script.versionNow)"
      lines.append(
        "✗ "
          + words("Mã: phần mở rộng đã đổi", "Script: the plugin was changed")
          + ", \(versions), \(script.hash.prefix(12)) → \(script.hashNow.prefix(12))")
    } else {
      lines.append("✓ " + words("Mã: không đổi", "Script: the same"))
    }
    if state.standards.changed {
      lines.append("! " + words("Chuẩn nghèo: định nghĩa đã đổi", "Standards: their definitions were changed"))
    }
    if state.program.changed {
      lines.append("! BenVung \(state.program.version) → \(state.program.versionNow)")
    }
    return lines
  }

  /// "Thạnh An › Hộ nghèo: 21 → 22"
  private func line(_ finding: PaperComparison.Finding) -> String {
    let place = [finding.row, finding.column].compactMap(\.self).joined(separator: " › ")
    let prefix = place.isEmpty ? "" : place + ": "
    func quoted(_ text: String?) -> String {
      guard let text else { return words("(không còn)", "(gone)") }
      return finding.kind == .paragraph ? "“\(text)”" : text.isEmpty ? words("(trống)", "(empty)") : text
    }
    let byHand = words("sửa tay", "by hand")
    switch (finding.kind, finding.change) {
    case (.rowGone, .byHand): return prefix + words("dòng đã bị xóa khỏi tệp", "the row was taken out of the file")
    case (.rowGone, .computed): return prefix + words("dòng không còn nữa", "the row is no longer there")
    case (.rowAdded, .byHand): return prefix + words("dòng được chèn thêm bằng tay", "a row put in by hand")
    case (.rowAdded, .computed): return prefix + words("dòng mới", "a new row")
    case (.tableGone, .byHand): return words("không còn trong tệp", "no longer in the file")
    case (.tableGone, .computed):
      return words("tính lại thì không có bảng này", "computed again, there is no such table")
    case (.tableAdded, _): return words("tính lại thì có thêm bảng này", "computed again, there is this table, too")
    case (.head, .byHand):
      return prefix + words("tiêu đề cột đã bị sửa tay", "the column's heading was changed by hand")
    case (.head, .computed):
      return prefix + words("tiêu đề cột nay là “\(finding.now ?? "")”", "the heading is now “\(finding.now ?? "")”")
    case (_, .byHand) where finding.row == nil && finding.kind == .text:
      return words(
        "nội dung đã bị sửa tay, không rõ chỗ nào: có câu hay dòng được thêm vào, bớt đi hoặc đổi chỗ",
        "changed by hand, the place is not known: a sentence or a row was put in, taken out or moved")
    case (_, .byHand):
      let origin =
        if let written = finding.written {
          words("khi viết ra là ", "written as ") + quoted(written)
        } else if let now = finding.now {
          words("tính lại bây giờ là ", "computed now ") + quoted(now)
        } else {
          words("khác với khi viết ra", "not as written")
        }
      return finding.shown == nil
        ? prefix + words("không còn trong tệp", "no longer in the file") + " (\(byHand)); \(origin)"
        : prefix + words("tệp ghi ", "the file says ") + quoted(finding.shown) + " (\(byHand)); \(origin)"
    case (_, .computed):
      if finding.written == nil, finding.now != nil {
        return prefix + words("nay là ", "now ") + quoted(finding.now)
      }
      return prefix + quoted(finding.written) + " → " + quoted(finding.now)
    }
  }

  private var cause: String {
    guard let state else { return "" }
    var causes: [String] = []
    if findings.contains(where: { $0.change == .computed }) {
      if state.data.changed { causes.append(words("dữ liệu", "data")) }
      if state.script.changed { causes.append(words("mã", "script")) }
      if state.standards.changed { causes.append(words("chuẩn nghèo", "standards")) }
      if causes.isEmpty {
        causes.append(state.program.changed ? "BenVung" : words("thiết lập của sổ", "the register's settings"))
      }
    }
    if isAltered { causes.append(words("sửa tay", "changes by hand")) }
    return causes.joined(separator: ", ")
  }

  private var conclusion: String {
    let (figures, tables) = (count(comparison.figureCount), count(comparison.tableCount))
    let texts = count(comparison.paragraphCount)
    let checked = words(
      "Đã kiểm \(figures) số liệu trong \(tables) bảng và \(texts) đoạn chữ",
      "Checked \(figures) figures in \(tables) tables and \(texts) texts")
    guard isRecomputed else {
      return checked
        + (isAltered
          ? words(
            " với tem: tệp đã bị sửa; chưa tính lại được.",
            " against the seal: the file was changed; nothing was computed again.")
          : words(
            " với tem: tệp còn nguyên; chưa tính lại được.",
            " against the seal: the file is whole; nothing was computed again."))
    }
    if findings.isEmpty { return checked + words(": tất cả còn đúng.", ": all of them hold.") }
    let changed = comparison.changedFigures
    let others = findings.count - changed
    var parts = [
      changed == 0
        ? words("số liệu trong bảng còn đúng", "the figures in tables hold")
        : words(
          "\(count(changed)) số liệu khác", "\(count(changed)) \(changed == 1 ? "figure differs" : "figures differ")")
    ]
    if others > 0 {
      parts.append(
        words(
          "\(count(others)) chỗ khác nữa", "\(count(others)) other \(others == 1 ? "place differs" : "places differ")"))
    }
    return checked + ": " + parts.joined(separator: ", ") + " (\(cause))."
  }

  // MARK: as JSON

  var record: VerificationRecord {
    VerificationRecord(
      file: file, plugin: stamp.plugin, version: stamp.version, figures: comparison.figureCount,
      tables: comparison.tableCount, holds: holds, recomputed: isRecomputed, altered: isAltered,
      changedFigures: comparison.changedFigures, state: state, findings: findings.map(VerificationRecord.Finding.init))
  }
}

struct VerificationRecord: Encodable {
  struct Finding: Encodable {
    let kind, change: String
    let table, row, column, written, shown, now: String?

    init(_ finding: PaperComparison.Finding) {
      (kind, change) = (finding.kind.rawValue, finding.change.rawValue)
      (table, row, column) = (finding.table, finding.row, finding.column)
      (written, shown, now) = (finding.written, finding.shown, finding.now)
    }
  }
  let file, plugin, version: String
  let figures, tables: Int
  let holds, recomputed, altered: Bool
  let changedFigures: Int
  let state: PaperState?
  let findings: [Finding]
}
