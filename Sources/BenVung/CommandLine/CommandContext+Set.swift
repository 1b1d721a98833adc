/// `benvung data set`

import Messages
import Programme
import Register

extension CommandContext {
  func setRecord() throws -> Int32 {
    var assignments: [(field: String, text: String)] = []
    var faults: [Diagnostic] = []
    for word in parsed.positionals.dropFirst(2) {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let name = parts.first, !name.isEmpty else {
        faults.append(Diagnostic(.fieldAssignment, ["value": word]))
        continue
      }
      assignments.append((String(name), String(parts[1])))
    }
    let reason = parsed.value("reason") ?? ""
    if reason.allSatisfy(\.isWhitespace) {
      faults.append(
        Diagnostic(
          .missingParameter, ["flag": "--reason"],
          hint: LocalizedText(
            vi: "--reason \"đối chiếu căn cước công dân\"", en: "--reason \"checked against the identity card\"")))
    }
    guard faults.isEmpty else { throw Diagnostics(faults) }
    let show = try showOptions(limit: 50)
    let store = try openRegister()
    let report = try store.set(
      parsed.positionals[0], key: parsed.positionals[1], to: assignments, dryRun: parsed.has("dry-run"), note: note,
      show: show)
    tool.report(report.faults + report.warnings, isJSON: isJSON, language)
    if isJSON { tool.console.print(try JSONOutput.text(SetRecord(report))) } else { self.show(report) }
    return report.faults.first?.code.exitCode ?? 0
  }

  func showOptions(limit: Int) throws -> ShowOptions {
    ShowOptions(
      language: language, personal: try RunCommand.grants(parsed).contains("personal"),
      limit: try integer("limit", minimum: 0, maximum: 10_000_000) ?? limit)
  }

  private func show(_ report: SetReport) {
    guard report.faults.isEmpty else {
      print("Chưa ghi gì.", "Nothing was written.")
      return
    }
    for field in report.fields { tool.console.print("  " + line(field)) }
    switch (report.batch, report.fields.isEmpty) {
    case (_, true): print("\(report.key): không có gì đổi.", "\(report.key): nothing changed.")
    case (nil, _): print("Chưa ghi gì.", "Nothing was written.")
    case (let batch?, _):
      print("Đã sửa \(report.entity) \(report.key) (#\(batch)).", "Changed \(report.entity) \(report.key) (#\(batch)).")
    }
  }

  /// "Điện thoại: - → 0901234567"
  func line(_ field: RowDifference.FieldChange) -> String {
    "\(field.label[language]): \(field.before) → \(field.after)"
  }
}

struct FieldChangeRecord: Encodable {
  let field, before, after: String

  init(_ change: RowDifference.FieldChange) {
    (field, before, after) = (change.field, change.before, change.after)
  }
}

private struct SetRecord: Encodable {
  let entity, key: String
  let fields: [FieldChangeRecord]
  let isDryRun: Bool
  let batch: Int64?

  init(_ report: SetReport) {
    (entity, key, isDryRun, batch) = (report.entity, report.key, report.isDryRun, report.batch)
    fields = report.fields.map(FieldChangeRecord.init)
  }
}
