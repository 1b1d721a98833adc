/// Finds the administrative unit that a cell means on a date: by code, by name with or without its type, or CODE@DATE.

import Messages
import Programme
import Vietnamese

final class UnitDirectory {
  struct Unit {
    let id: Int64
    let code: String
    let name: String
    let level: String
    let from: Day
    let to: Day?

    func isValid(on day: Day) -> Bool { from <= day && (to.map { day <= $0 } ?? true) }
    var bareName: String { UnitName.withoutType(name) }
  }

  private struct Question: Hashable {
    /// The number of the cell's text.
    let text: Int32
    /// The day's number; the smallest there is where there is no day.
    let day: Int32
    let isCommune: Bool
  }

  private var units: [Unit] = []
  /// Rows of units by folded code, full name and name without type.
  private var index: [String: [Int]] = [:]
  private var successors: [Int64: [Int64]] = [:]
  private let texts = CellIndex<Int32>()
  private var answers: [Question: Int64] = [:]
  /// Neighbouring rows often ask the same.
  private var last: (question: Question, answer: Int64)?

  func add(_ unit: Unit) {
    units.append(unit)
    for key in Set([unit.code.folded, unit.name.folded, unit.bareName.folded]) {
      index[key, default: []].append(units.count - 1)
    }
    answers.removeAll(keepingCapacity: true)
    last = nil
  }

  func addSuccessor(_ next: Int64, of unit: Int64) { successors[unit, default: []].append(next) }

  func code(of unit: Int64) -> String? { units.first { $0.id == unit }?.code }

  func name(of unit: Int64) -> String? { units.first { $0.id == unit }?.name }

  /// Whether two units are the same, or one of them became the other in a reorganisation.
  func areOne(_ first: Int64, _ second: Int64) -> Bool {
    first == second || became(first, second) || became(second, first)
  }

  private func became(_ unit: Int64, _ later: Int64) -> Bool {
    var seen: Set<Int64> = [unit]
    var waiting = [unit]
    while let next = waiting.popLast() {
      for successor in successors[next] ?? [] where seen.insert(successor).inserted {
        if successor == later { return true }
        waiting.append(successor)
      }
    }
    return false
  }

  /// The row id of the unit that a cell means on a day.
  ///
  /// - Parameter isCommune: whether only a commune will do.
  func unit(_ bytes: CellBytes, on day: Day?, commune isCommune: Bool = false) throws(CellFault) -> Int64 {
    let question = Question(text: number(bytes), day: day?.number ?? .min, isCommune: isCommune)
    if let last, last.question == question { return last.answer }
    if let answer = answers[question] {
      last = (question, answer)
      return answer
    }
    let answer = try find(bytes.text, on: day)
    if isCommune, let unit = units.first(where: { $0.id == answer }), unit.level != "commune" {
      throw CellFault(.importNotCommune, ["unit": unit.name])
    }
    if answers.count < 100_000 { answers[question] = answer }
    return answer
  }

  func unit(named name: String, on day: Day?, commune isCommune: Bool) throws(CellFault) -> Int64 {
    var name = name
    let found = name.withUTF8 { bytes in
      Result { () throws(CellFault) in try unit(bytes, on: day, commune: isCommune) }
    }
    return try found.get()
  }

  private func number(_ bytes: CellBytes) -> Int32 {
    if let known = texts[bytes] { return known }
    if texts.count >= 100_000 {
      texts.removeAll()
      answers.removeAll()
      last = nil
    }
    let number = Int32(texts.count)
    texts.set(number, for: bytes)
    return number
  }

  private func find(_ text: String, on day: Day?) throws(CellFault) -> Int64 {
    if let at = text.lastIndex(of: "@") {
      let date = String(text[text.index(after: at)...]).trimmed
      guard let dated = Day(iso: date) ?? UnitDirectory.vietnameseDay(date) else { throw CellFault(.importNotDate) }
      return try find(String(text[..<at]).trimmed, on: dated)
    }
    let named = candidates(text)
    if named.isEmpty { throw unknown(text, on: day) }
    var valid = named
    if let day { valid = named.filter { $0.isValid(on: day) } }
    if valid.isEmpty, let day, let last = named.last { throw notThen(last, on: day) }
    if valid.count > 1 {
      // The full name goes before a name without its type, a commune before a district of the same name.
      let narrower = [valid.filter { $0.name.folded == text.folded }, valid.filter { $0.level == "commune" }]
      if let only = narrower.first(where: { $0.count == 1 }) { valid = only }
    }
    guard let only = valid.first, valid.count == 1 else {
      let names = valid.map {
        "\($0.name) (\($0.code)@\($0.from == .unknownStart ? ($0.to ?? $0.from).iso : $0.from.iso))"
      }
      throw CellFault(.importAmbiguousUnit, ["candidates": names.joined(separator: ", ")])
    }
    return only.id
  }

  private func candidates(_ text: String) -> [Unit] {
    let key = text.folded
    let found = index[key] ?? index[UnitName.withoutType(text).folded] ?? []
    let typed = found.map { units[$0] }
    // "Xã Bình Khánh" never means a phường of that name where a xã has it.
    let exact = typed.filter { $0.name.folded == key || $0.code.folded == key }
    return exact.isEmpty ? typed : (UnitName.withoutType(text) == text ? typed : exact)
  }

  private func unknown(_ text: String, on day: Day?) -> CellFault {
    let valid = day.map { day in units.filter { $0.isValid(on: day) } } ?? units
    let isTyped = UnitName.withoutType(text) != text
    let names = valid.sorted { ($0.level == "commune" ? 0 : 1) < ($1.level == "commune" ? 0 : 1) }
    return CellFault(
      .importUnknownReference,
      ["entity": "danh mục đơn vị hành chính", "entity_en": "administrative units"],
      suggestion: names.map { isTyped ? $0.name : $0.bareName }.closest(to: text))
  }

  private func notThen(_ unit: Unit, on day: Day) -> CellFault {
    let next = (successors[unit.id] ?? []).compactMap { id in units.first { $0.id == id }?.name }
    let hint =
      next.isEmpty || unit.from > day
      ? nil
      : LocalizedText(
        vi: "từ sau ngày đó là \(next.joined(separator: ", "))", en: "afterwards it is \(next.joined(separator: ", "))")
    let vi = unit.from > day ? "từ \(unit.from.vietnamese)" : "đến \(unit.to?.vietnamese ?? "-")"
    let en = unit.from > day ? "from \(unit.from.vietnamese)" : "until \(unit.to?.vietnamese ?? "-")"
    return CellFault(
      .importUnitNotThen, ["unit": unit.name, "date": day.vietnamese, "validity": vi, "validity_en": en], hint: hint)
  }

  private static func vietnameseDay(_ text: String) -> Day? {
    let parts = text.split(separator: "/").compactMap { Int($0) }
    return parts.count == 3 ? Day(year: parts[2], month: parts[1], day: parts[0]) : nil
  }
}
