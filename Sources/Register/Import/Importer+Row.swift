/// One row of the sheet: read, written, and what happened to it counted.

import Messages
import Spreadsheets

extension Importer {
  func importRow(_ record: SheetRecord) throws {
    try readRow(record)
    if let insertions {
      if mayBeAdded {
        if insertions.add(&partValues[plan.mainPart], record) { try settle() }
        return
      }
      // What it says may depend on the rows above, and its faults come after theirs.
      if insertions.hasRows {
        try settle()
        try readRow(record)
      }
    }
    try writeRow(record)
  }

  /// Reads the cells into the values of the parts. Faults are gathered, and told by ``writeRow(_:)``: until then a row may
  /// be read again.
  private func readRow(_ record: SheetRecord) throws {
    self.record = record
    line = record.line
    rowHasFault = false
    rowIsExit = false
    rowClass = nil
    isToldDuplicate = false
    if !toldColumns.isEmpty { toldColumns.removeAll(keepingCapacity: true) }
    if !rowFaults.isEmpty { rowFaults.removeAll(keepingCapacity: true) }
    checkShape(record)
    for index in plan.columns.indices { try readCell(index, record) }
    checkPoints()
    for index in plan.parts.indices {
      // Taken out while it is filled: an access to the object's own array would be checked at each value.
      var values: [StoredValue?] = []
      swap(&values, &partValues[index])
      isPartPresent[index] = try assemble(plan.parts[index], into: &values)
      swap(&values, &partValues[index])
    }
  }

  private func writeRow(_ record: SheetRecord) throws {
    var outcome = Outcome.unchanged
    if !rowHasFault {
      try savepoint?.begin()
      outcome = try writeParts()
      try savepoint?.end(keeping: !rowHasFault)
      closeKey(isWritten: !rowHasFault)
    }
    if rowHasFault {
      report.faultyRows += 1
      // What this row wrote of a shared part is taken back with it.
      for (part, row) in sharedRows where row.line == line { sharedRows[part] = nil }
      if isPartPresent.indices.contains(plan.mainPart), isPartPresent[plan.mainPart] {
        try rememberFaulty(partValues[plan.mainPart])
      }
      tellRow()
      try keepFaulty(record)
      return
    }
    tellRow()
    if try quarantine.release(originalRow(record), key: record) { report.released += 1 }
    switch outcome {
    case .inserted: report.inserted += 1
    case .updated: report.updated += 1
    case .unchanged: report.unchanged += 1
    }
  }

  // MARK: New rows

  /// The queue for the rows of a sheet that fill one entity, where a row needs nothing of those above it.
  static func insertions(_ plan: ImportPlan, _ writer: RegisterWriter, _ quarantine: QuarantineWriter)
    -> InsertionQueue?
  {
    guard let part = plan.parts.first, plan.parts.count == 1, part.form.presence == .own, !part.isPeriod, !part.isUnits,
      plan.keyless == nil, !plan.isPartial, !quarantine.hasWaiting,
      !Importer.giftEntities.contains(part.table.entity.name)
    else { return nil }
    let finders = plan.columns.compactMap { column -> ReferenceFinder? in
      if case .reference(let finder) = column.kind { finder } else { nil }
    }
    guard !finders.contains(where: { $0.entity.name == part.table.entity.name }) else { return nil }
    let insertions = InsertionQueue(part.table, batch: writer.batch)
    for finder in finders { finder.beforeAsking = insertions.wait }
    return insertions
  }

  /// Whether the row that was read can go to the register on its own: it has all that a new row needs, no fault, and no
  /// row with faults above has its key.
  private var mayBeAdded: Bool {
    guard !rowHasFault, rowFaults.isEmpty, isPartPresent[plan.mainPart], carriedUnit == nil else { return false }
    let (table, values) = (plan.parts[plan.mainPart].table, partValues[plan.mainPart])
    if table.requiredPlaces.contains(where: { values[$0] == nil }) { return false }
    return faultyKeys.isEmpty || faultyKeys[table.keyPlaces.map { values[$0] ?? .null }] == nil
  }

  /// Waits for the rows on their way; those that were handed back are read and written one by one.
  func settle() throws {
    guard let insertions else { return }
    let current = line
    defer { line = current }
    var back = 0
    let inserted = try insertions.settle { record in
      back += 1
      try readRow(record)
      try writeRow(record)
    }
    report.inserted += inserted
    writer.inserted += inserted
    // A sheet of rows that are known already: to try each of them twice is of no use.
    if back > inserted { self.insertions = nil }
  }
}
