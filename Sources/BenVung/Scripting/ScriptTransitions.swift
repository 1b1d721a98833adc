/// `bv.transitions{…}`: classes of one year by classes of the next.

import Analytics
import Documents
import LuaRuntime
import Messages

final class ScriptTransitions: ScriptTableConvertible {
  private let context: ScriptContext
  private let transitions: ClassTransitions
  var scriptTable: ScriptTable { ScriptTable(table(asShares: false), language: context.language) }

  init(_ context: ScriptContext, _ transitions: ClassTransitions) {
    self.context = context
    self.transitions = transitions
  }

  static var luaClass: LuaClass<ScriptTransitions> {
    povertyClass(
      "transitions",
      [
        tableMethod("shares", "The same as parts of each line: where the households of a class went.") {
          (own: ScriptTransitions) in ScriptTable(own.table(asShares: true), language: own.context.language)
        }
      ])
  }

  private func words(_ vi: String, _ en: String) -> String { context.language == .vi ? vi : en }

  private func label(of code: String) -> String {
    context.queries.model.codeList("class")?.item(code)?.label[context.language] ?? code
  }

  /// The states that a table shows: their places in the matrix.
  private var places: [Int] {
    let count = transitions.classes.count
    return Array(0..<count) + (transitions.hasArea ? [count] : []) + [count + 1]
  }

  private func table(asShares: Bool) -> Documents.Table {
    let format: NumberFormat = asShares ? .percent1 : .integer
    let hasPeriods = transitions.pairs.count > 1
    var columns = [Documents.Column(id: "before", label: words("Kỳ trước", "Before"), format: .text, isKey: true)]
    if hasPeriods {
      columns.insert(
        Documents.Column(id: "period", label: words("Giai đoạn", "Period"), format: .text, isKey: true), at: 0)
    }
    columns += transitions.classes.map { Documents.Column(id: $0, label: label(of: $0), format: format) }
    if transitions.hasArea {
      columns.append(
        Documents.Column(
          id: "elsewhere_after", label: words("Rà soát ở nơi khác", "Reviewed elsewhere"), format: format))
    }
    columns.append(
      Documents.Column(id: "not_found_after", label: words("Kỳ sau không có", "Not found after"), format: format))
    columns.append(Documents.Column(id: "total", label: words("Tổng số hộ", "Households"), format: .integer))
    var rows: [[Value]] = []
    for pair in transitions.pairs {
      let period: [Value] = hasPeriods ? [.text("\(pair.from)–\(pair.to)")] : []
      rows += places.map { period + [.text(title($0))] + values(pair.counts[$0], asShares) }
      if hasPeriods { rows.append(period + [.text(sum)] + values(sums(pair), asShares)) }
    }
    let total = hasPeriods ? nil : transitions.pairs.first.map { [.text(sum)] + values(sums($0), asShares) }
    return Documents.Table(
      id: "", columns: columns, rows: rows, total: total,
      footnotes: transitions.notes.map { $0.message(in: context.language) })
  }

  private var sum: String { context.texts["total"] ?? words("Tổng cộng", "Total") }

  private func title(_ place: Int) -> String {
    let count = transitions.classes.count
    if place < count { return label(of: transitions.classes[place]) }
    return place == count
      ? words("Kỳ trước ở nơi khác", "Elsewhere before") : words("Kỳ trước không có", "Not found before")
  }

  private func sums(_ pair: ClassTransitions.Pair) -> [Int64] {
    pair.counts.indices.map { column in pair.counts.reduce(0) { $0 + $1[column] } }
  }

  private func values(_ counts: [Int64], _ asShares: Bool) -> [Value] {
    let all = places.reduce(Int64(0)) { $0 + counts[$1] }
    return places.map { place in
      asShares ? all == 0 ? .null : .ratio(counts[place], all) : .integer(counts[place])
    } + [.integer(all)]
  }
}
