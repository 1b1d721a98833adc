/// `bv.transitions{…}`: classes of one year by classes of the next.

import Analytics
import Documents
import LuaRuntime
import Messages

final class ScriptTransitions: ScriptTableConvertible {
  private let context: ScriptContext
  private let transitions: ClassTransitions
  /// The states that a table shows, as their places in the matrix.
  private let places: [Int]
  var scriptTable: ScriptTable { ScriptTable(table(asShares: false), language: context.language) }

  /// - Parameter onlyMet: whether states that no household was in are left out.
  init(_ context: ScriptContext, _ transitions: ClassTransitions, onlyMet: Bool) {
    self.context = context
    self.transitions = transitions
    let count = transitions.classes.count
    places = (0..<(count + 2)).filter { place in
      guard onlyMet else { return place != count || transitions.hasArea }
      return transitions.pairs.contains { pair in
        pair.counts[place].contains { $0 > 0 } || pair.counts.contains { $0[place] > 0 }
      }
    }
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

  private func table(asShares: Bool) -> Documents.Table {
    let format: NumberFormat = asShares ? .percent1 : .integer
    let hasPeriods = transitions.pairs.count > 1
    var columns = [Documents.Column(id: "before", label: words("Kỳ trước", "Before"), format: .text, isKey: true)]
    if hasPeriods {
      columns.insert(
        Documents.Column(id: "period", label: words("Giai đoạn", "Period"), format: .text, isKey: true), at: 0)
    }
    columns += places.map { Documents.Column(id: identifier($0), label: title($0, isLater: true), format: format) }
    columns.append(Documents.Column(id: "total", label: words("Tổng số hộ", "Households"), format: .integer))
    var (rows, subtotals): ([[Value]], Set<Int>) = ([], [])
    for pair in transitions.pairs {
      let period: [Value] = hasPeriods ? [.text("\(pair.from)–\(pair.to)")] : []
      rows += places.map { period + [.text(title($0))] + values(pair.counts[$0], asShares) }
      if hasPeriods {
        subtotals.insert(rows.count)
        rows.append(period + [.text(sum)] + values(sums(pair), asShares))
      }
    }
    let total = hasPeriods ? nil : transitions.pairs.first.map { [.text(sum)] + values(sums($0), asShares) }
    var table = Documents.Table(
      id: "", columns: columns, rows: rows, total: total,
      footnotes: transitions.notes.map { $0.message(in: context.language) })
    table.subtotals = subtotals
    return table
  }

  private var sum: String { context.texts["total"] ?? words("Tổng cộng", "Total") }

  private func identifier(_ place: Int) -> String {
    place < transitions.classes.count
      ? transitions.classes[place] : place == transitions.classes.count ? "elsewhere_after" : "not_found_after"
  }

  private func title(_ place: Int, isLater: Bool = false) -> String {
    let count = transitions.classes.count
    if place < count { return label(of: transitions.classes[place]) }
    if isLater {
      return place == count
        ? words("Rà soát ở nơi khác", "Reviewed elsewhere") : words("Kỳ sau không có", "Not found after")
    }
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
