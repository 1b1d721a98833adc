/// What `benvung data check` found, as a document.

import Analytics
import Documents
import Messages
import Programme
import Register
import Vietnamese

/// The findings as a document.
struct CheckReport {
  let language: Language
  let context: QueryContext
  var document: Document

  /// - Parameter listsAll: whether rules that no row breaks are listed too.
  init(language: Language, context: QueryContext, results: [RuleResult], listsAll: Bool) {
    self.language = language
    self.context = context
    document = Document(language: language, title: language == .vi ? "Kiểm tra số liệu" : "Check of the data")
    guard !results.isEmpty else { return }
    let broken = results.filter { $0.count > 0 }
    let undecided = results.filter(\.isBeyondNumbers)
    let decided = results.count - undecided.count
    if !undecided.isEmpty {
      let names = undecided.map { "\($0.rule.id) (\(label(of: $0.rule.entity)))" }.joined(separator: ", ")
      add(
        text(
          "Chưa xét được, vì có số quá lớn (xem các quy tắc ceiling-…): \(names).",
          "Not looked at, for there are numbers too great (see the rules ceiling-…): \(names)."))
    }
    if decided > 0 {
      add(
        broken.isEmpty
          ? text("Không có dòng nào vi phạm \(decided) quy tắc.", "No row breaks any of \(decided) rules.")
          : text(
            "\(broken.count)/\(decided) quy tắc có dòng vi phạm.",
            "\(broken.count) of \(decided) rules are broken by rows."))
    }
    let shown = listsAll ? results : broken
    if !shown.isEmpty { document.blocks.append(.table(summary(shown))) }
    for (number, result) in broken.enumerated() { document.blocks.append(.table(findings(result, number + 1))) }
  }

  private func text(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  private mutating func add(_ paragraph: String) { document.blocks.append(.text(paragraph)) }

  private func severity(_ rule: Rule) -> String {
    switch rule.severity {
    case .fault: text("sai", "fault")
    case .warning: text("đáng ngờ", "warning")
    }
  }

  private func label(of entity: String) -> String { context.model.entity(entity)?.label[language] ?? entity }

  private func summary(_ results: [RuleResult]) -> Documents.Table {
    Documents.Table(
      id: "rules", caption: text("Số dòng vi phạm theo quy tắc", "Rows by rule"),
      columns: [
        .init(id: "rule", label: text("Quy tắc", "Rule"), isKey: true),
        .init(id: "entity", label: text("Bảng", "Entity")),
        .init(id: "severity", label: text("Mức độ", "Severity")),
        .init(id: "count", label: text("Vi phạm", "Broken"), format: .integer),
        .init(id: "rows", label: text("Số dòng", "Rows"), format: .integer),
      ],
      rows: results.map { result in
        [
          .text(result.rule.id), .text(label(of: result.rule.entity)), .text(severity(result.rule)),
          .integer(Int64(result.count)), .integer(Int64(result.rowCount)),
        ]
      })
  }

  private func findings(_ result: RuleResult, _ number: Int) -> Documents.Table {
    let rule = result.rule
    let entity = context.model.entity(rule.entity)
    let shows = rule.shows.map { path in
      Documents.Column(id: path, label: entity.flatMap { fieldLabel(path, $0) } ?? path, format: format(path, entity))
    }
    let hasUnit = result.findings.contains { $0.unit != nil } && !rule.shows.contains("unit")
    return Documents.Table(
      id: "finding-\(number)", caption: "\(rule.id): \(rule.message[language])",
      columns: [.init(id: "key", label: label(of: rule.entity), isKey: true)]
        + (hasUnit ? [.init(id: "unit", label: text("Đơn vị", "Unit"))] : []) + shows,
      rows: result.findings.map { finding in
        [.text(finding.key)] + (hasUnit ? [finding.unit.map { .text($0) } ?? .null] : [])
          + finding.values.enumerated().map { place, cell in
            rule.shows[place] == "unit" ? finding.unit.map { .text($0) } ?? .null : value(cell)
          }
      },
      footnotes: [text("Căn cứ: ", "Source: ") + rule.source[language]],
      wholeCount: result.count > result.findings.count ? result.count : nil)
  }

  /// The label of a field, also of one behind a reference.
  private func fieldLabel(_ path: String, _ entity: Entity) -> String? { field(path, entity)?.label[language] }

  private func field(_ path: String, _ entity: Entity) -> Field? {
    let names = path.split(separator: ".").map(String.init)
    var current: Entity? = entity
    for name in names.dropLast() {
      guard case .reference(let target)? = current?.field(name)?.type else { return nil }
      current = context.model.entity(target)
    }
    return names.last.flatMap { current?.field($0) }
  }

  private func format(_ path: String, _ entity: Entity?) -> NumberFormat {
    switch entity.flatMap({ field(path, $0) })?.type {
    case .money: .vnd
    case .integer where !path.hasSuffix("year"): .integer
    case .decimal: .decimal2
    case .date: .date
    default: .text
    }
  }

  /// Rows by their whole title, which a list of faults needs; all else as documents show it.
  private func value(_ cell: Cell) -> Value {
    if case .reference(let entity, let row) = cell { return .text(context.title(of: row, in: entity)) }
    return Value(cell, context, language)
  }

  // MARK: Duplicates

  mutating func add(persons: [PossibleDuplicate], households: [PossibleDuplicateHousehold], limit: Int) {
    guard !persons.isEmpty else {
      return add(text("Không thấy người nào có thể bị ghi hai lần.", "Nobody seems to stand in the register twice."))
    }
    add(
      text(
        "\(persons.count) cặp người, \(households.count) cặp hộ có thể trùng. Chỉ là gợi ý: không có gì được gộp.",
        "\(persons.count) pairs of persons and \(households.count) of households may be the same. Only suggested: "
          + "nothing is merged."))
    let listed = Array(persons.prefix(limit))
    document.blocks.append(
      .table(
        Documents.Table(
          id: "persons", caption: text("Người có thể trùng", "Persons who may be the same"),
          columns: [
            .init(id: "first", label: text("Người thứ nhất", "First"), isKey: true),
            .init(id: "second", label: text("Người thứ hai", "Second")),
            .init(id: "score", label: text("Điểm", "Score"), format: .integer),
            .init(id: "reason", label: text("Vì sao", "Why")),
          ],
          rows: listed.map { pair in
            [
              .text(context.key(of: pair.first, in: "members")), .text(context.key(of: pair.second, in: "members")),
              .integer(Int64(pair.reason.score)), .text(reason(pair.reason)),
            ]
          }, wholeCount: persons.count > listed.count ? persons.count : nil)))
    guard !households.isEmpty else { return }
    let pairs = Array(households.prefix(limit))
    document.blocks.append(
      .table(
        Documents.Table(
          id: "households", caption: text("Hộ có thể trùng", "Households that may be the same"),
          columns: [
            .init(id: "first", label: text("Hộ thứ nhất", "First"), isKey: true),
            .init(id: "second", label: text("Hộ thứ hai", "Second")),
            .init(id: "members", label: text("Số cặp thành viên", "Pairs of members"), format: .integer),
            .init(id: "score", label: text("Điểm", "Score"), format: .integer),
          ],
          rows: pairs.map { pair in
            [
              .text(context.key(of: pair.first, in: "households")),
              .text(context.key(of: pair.second, in: "households")), .integer(Int64(pair.members)),
              .integer(Int64(pair.score)),
            ]
          }, wholeCount: households.count > pairs.count ? households.count : nil)))
  }

  private func reason(_ reason: PossibleDuplicate.Reason) -> String {
    switch reason {
    case .identityNumber: text("cùng số định danh", "one identity number")
    case .nameAndBirth: text("cùng họ tên và ngày sinh", "one name and birth date")
    case .nameAndPhone: text("cùng họ tên và điện thoại", "one name and phone")
    case .likeNameAndBirth:
      text("cùng ngày sinh, cùng đơn vị, họ tên gần giống", "one birth date and unit, names a letter apart")
    case .nameAndLikeBirth:
      text(
        "cùng họ tên, cùng đơn vị, ngày sinh đảo ngày tháng hoặc chỉ có năm",
        "one name and unit, birth dates with day and month exchanged or only a year")
    }
  }
}
