/// Rows without a key of their own: the household or member that they mean is found by name, birth date and unit.

import Messages
import Programme
import Vietnamese

extension Importer {
  /// Fills the key of the part that is written next, where the row does not give it; false after a fault.
  func completeKey(_ index: Int) throws -> Bool {
    guard let keyless = plan.keyless, keyless.part == index, (partValues[index][keyless.place] ?? .null) == .null else {
      return true
    }
    switch keyless.kind {
    case .household(let head, let residence): return try matchHousehold(keyless, head: head, residence: residence)
    case .member: return try matchMember(keyless)
    case .knownMember: return try matchKnownMember(keyless)
    }
  }

  private func matchHousehold(_ keyless: ImportPlan.Keyless, head: Int, residence: Int) throws -> Bool {
    guard let person = person(head: head, residence: residence) else {
      tell(CellFault(.importRequired), column: keyless.keyColumn ?? keyless.nameColumn)
      return false
    }
    let matcher = try matcherOfHouseholds()
    let columns = [
      "key": plan.form.columns[keyless.column].label.vi, "key_en": plan.form.columns[keyless.column].label.en,
    ]
    switch try matcher.match(person) {
    case .one(let found):
      partValues[keyless.part][keyless.place] = .text(found.code)
      if let number = plan.parts[head].table.places["number"] { partValues[head][number] = .integer(found.head) }
    case .none:
      let code = try matcher.newCode(unit: person.unit, plan.parts[keyless.part].table)
      partValues[keyless.part][keyless.place] = .text(code)
      madeCode = code
      try tellMoved(matcher.elsewhere(person), as: code, keyless, columns)
    case .several(let found):
      tell(CellFault(.importAmbiguousHousehold, columns.merging(named(found)) { $1 }), column: keyless.nameColumn)
      return false
    case .halfKnown(let found):
      tell(CellFault(.importHalfKnownHousehold, columns.merging(named(found)) { $1 }), column: keyless.nameColumn)
      return false
    }
    return true
  }

  /// A household that lives in a unit which never was the row's may have moved here, or be another one of that name: only
  /// people know. It is taken for new, and said.
  private func tellMoved(
    _ others: [(candidate: HouseholdMatcher.Candidate, unit: String)], as code: String, _ keyless: ImportPlan.Keyless,
    _ columns: [String: String]
  ) {
    guard !others.isEmpty else { return }
    let list = others.map { "\($0.candidate.code) (\($0.unit))" }.joined(separator: ", ")
    tell(
      CellFault(.importPerhapsMoved, columns.merging(["code": code, "others": list]) { $1 }),
      column: keyless.nameColumn)
  }

  private func named(_ candidates: [HouseholdMatcher.Candidate]) -> [String: String] {
    func list(_ word: String) -> String {
      candidates.map { $0.code + ($0.line.map { " (\(word) \($0))" } ?? "") }.joined(separator: ", ")
    }
    return ["candidates": list("dòng"), "candidates_en": list("row")]
  }

  private func matchMember(_ keyless: ImportPlan.Keyless) throws -> Bool {
    let part = plan.parts[keyless.part].table
    let values = partValues[keyless.part]
    func value(_ field: String) -> StoredValue { part.places[field].flatMap { values[$0] } ?? .null }
    guard case .integer(let household) = value("household"), case .text(let name) = value("name") else { return true }
    let matcher = try memberMatcher ?? MemberMatcher(writer)
    memberMatcher = matcher
    func tell(_ code: MessageCode, _ numbers: [Int64]) {
      let column = plan.form.columns[keyless.column].label
      self.tell(
        CellFault(
          code,
          ["candidates": numbers.map(String.init).joined(separator: ", "), "key": column.vi, "key_en": column.en]),
        column: keyless.nameColumn)
    }
    switch try matcher.match(household: household, name: name, birth: value("birth_date").whole) {
    case .number(let number): partValues[keyless.part][keyless.place] = .integer(number)
    case .several(let numbers):
      tell(.importAmbiguousMember, numbers)
      return false
    case .halfKnown(let numbers):
      tell(.importHalfKnownMember, numbers)
      return false
    }
    return true
  }

  /// The member of the household who has the name that stands in the row, and must be there already.
  private func matchKnownMember(_ keyless: ImportPlan.Keyless) throws -> Bool {
    let part = plan.parts[keyless.part].table
    guard case .value(.text(let name)) = cells[keyless.nameColumn], let place = part.places["household"],
      case .integer(let household)? = partValues[keyless.part][place]
    else {
      tell(CellFault(.importRequired), column: keyless.keyColumn ?? keyless.nameColumn)
      return false
    }
    let matcher = try memberMatcher ?? MemberMatcher(writer)
    memberMatcher = matcher
    let members = try matcher.members(of: household)
    let found = members.filter { $0.name.folded == name.folded }
    if let only = found.first, found.count == 1 {
      partValues[keyless.part][keyless.place] = .integer(only.number)
      return true
    }
    let column = plan.form.columns[keyless.column].label
    tell(
      found.isEmpty
        ? CellFault(
          .importUnknownReference,
          ["entity": "\"\(part.entity.label.vi)\"", "entity_en": "\"\(part.entity.label.en)\""],
          suggestion: members.map(\.name).closest(to: name))
        : CellFault(
          .importSameName,
          [
            "candidates": found.map { String($0.number) }.joined(separator: ", "), "key": column.vi,
            "key_en": column.en,
          ]), column: keyless.nameColumn)
    return false
  }

  /// The head that the row names, where the household lives and when; nil without a name.
  private func person(head: Int, residence: Int) -> HouseholdMatcher.Person? {
    func value(_ part: Int, _ field: String) -> StoredValue {
      guard isPartPresent[part] else { return .null }
      return plan.parts[part].table.places[field].flatMap { partValues[part][$0] } ?? .null
    }
    guard case .text(let name) = value(head, "name"), case .integer(let unit) = value(residence, "unit"),
      case .integer(let date) = value(residence, "valid_from")
    else { return nil }
    return HouseholdMatcher.Person(name: name, birth: value(head, "birth_date").whole, unit: unit, date: date)
  }

  /// Made when the first row needs it, so that sheets with codes pay nothing.
  private func matcherOfHouseholds() throws -> HouseholdMatcher {
    if let known = householdMatcher { return known }
    let made = try HouseholdMatcher(writer, units: units)
    householdMatcher = made
    return made
  }

  /// Remembers the household that the row has just added or, after a fault, forgets the code that was made for it.
  func closeKey(isWritten: Bool) {
    guard let keyless = plan.keyless, case .household(let head, let residence) = keyless.kind else { return }
    let code = madeCode
    madeCode = nil
    guard isWritten else {
      if code != nil { partValues[keyless.part][keyless.place] = nil }
      return
    }
    if isHouseholdNew { newHouseholds += 1 }
    if let code {
      if madeCodes.count == 0 { madeCodes.first = code }
      madeCodes.count += 1
      madeCodes.last = code
      madeCodes.lines.insert(line)
    }
    if let householdMatcher, let id = partIDs[keyless.part], isHouseholdNew,
      let person = person(head: head, residence: residence)
    {
      householdMatcher.add(id, person)
    }
  }

  /// What the person should know of the file's households: codes that were made, and new codes of households that may be
  /// there already.
  func tellKeys() throws {
    if madeCodes.count > 0 {
      report.add(
        Diagnostic(
          .importCodesMade,
          [
            "count": String(madeCodes.count),
            "codes": madeCodes.count == 1 ? madeCodes.first : "\(madeCodes.first) … \(madeCodes.last)",
          ],
          place: Place(file: sheet.file, sheet: sheet.name)))
    }
    guard let keyless = plan.keyless, case .household = keyless.kind, newHouseholds > madeCodes.count else { return }
    try tellPerhapsKnown()
  }

  /// Looks at all new households at once after the last row: row by row it would slow down every import.
  private func tellPerhapsKnown() throws {
    let first = try RawStatement(writer.database, "SELECT batch FROM households ORDER BY id LIMIT 1")
    guard try first.step(), first.integer(0) != writer.batch else { return }
    first.reset()
    householdMatcher = nil
    let matcher = try HouseholdMatcher(writer, units: units, isOfEarlier: true)
    let added = try RawStatement(
      writer.database,
      """
      SELECT h.code, h.batch_row, m.name, m.birth_date, r.unit, r.valid_from FROM households h
      JOIN members m ON m.household = h.id AND m.relationship = 'head' JOIN residences r ON r.household = h.id
      WHERE h.batch = ? AND m.birth_date IS NOT NULL ORDER BY h.id
      """)
    added.bind(.integer(writer.batch), at: 1)
    while try added.step() {
      let row = Int(added.integer(1))
      guard !madeCodes.lines.contains(row) else { continue }
      let person = HouseholdMatcher.Person(
        name: added.text(2), birth: added.integer(3), unit: added.integer(4), date: added.integer(5))
      let others: [HouseholdMatcher.Candidate]
      switch try matcher.match(person) {
      case .one(let found): others = [found]
      case .several(let found): others = found
      case .halfKnown, .none: continue
      }
      report.add(
        Diagnostic(
          .importPerhapsKnown, ["code": added.text(0), "others": others.map(\.code).joined(separator: ", ")],
          place: Place(file: sheet.file, line: row, sheet: sheet.name)))
    }
  }
}

/// The codes that an import has made for households without one.
struct MadeCodes {
  var count = 0
  var first = ""
  var last = ""
  /// The rows that got one.
  var lines: Set<Int> = []
}

extension StoredValue {
  /// The number of a whole number or a day; nil for anything else.
  fileprivate var whole: Int64? { if case .integer(let number) = self { number } else { nil } }
}
