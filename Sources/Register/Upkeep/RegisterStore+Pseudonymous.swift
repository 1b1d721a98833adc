/// A copy of the register without personal data, for analysts and for trying things out.

import Foundation
import GRDB
import Messages
import Programme
import Vietnamese

extension RegisterStore {
  /// Writes a register in which nobody is named: names, numbers, phones, addresses and household codes are pseudonyms, birth
  /// dates years, free texts empty. It has no history, no rows kept aside, no names of files; its rows are numbered in
  /// an order of its own, so that two copies cannot be laid side by side.
  ///
  /// It is made row by row and not cut out of the register's file: what was never written there cannot be found in it.
  /// The data are pseudonymous and not anonymous: who knows a household well may know it again by its figures.
  ///
  /// - Throws: ``Diagnostic`` E0640–E0642 for the file.
  public func exportPseudonymous(to path: String, note: WriteNote, overwrites: Bool = false) throws -> RegisterCopy {
    let pending = try PendingFile(path, overwrites: overwrites)
    unlink(pending.temporary)
    defer { for suffix in ["-wal", "-shm", "-journal"] { unlink(pending.temporary + suffix) } }
    let target = try RegisterStore.create(at: pending.temporary, model: model, settings: settings)
    // Reports take the day of the last write for theirs; who made the copy is for our history to know.
    let begun = WriteNote(
      kind: .export, who: "-", at: try lastWriteDay().map { Moment(day: $0) } ?? note.at, program: note.program)
    let revision = try reading { source in
      try target.write(begun) { writer in
        var copying = PseudonymousCopy(source, writer, model: model)
        try copying.run(checkCancelled)
        try writer.database.execute(
          sql: "INSERT INTO settings VALUES (?, '1')", arguments: [RegisterStore.pseudonymousSetting])
      }
      return try Int64.fetchOne(source, sql: "SELECT number FROM revision") ?? 0
    }
    try target.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
    try target.queue.close()
    var copy = RegisterCopy(path: path, sha256: try pending.hash(), revision: revision)
    copy.batch = try noteOutward(.export, note, file: path, sha256: copy.sha256, form: "register")
    try pending.commit()
    return copy
  }
}

/// The rows of one register on their way into another, each under a new number.
private struct PseudonymousCopy {
  private let source: Database
  private let writer: RegisterWriter
  private let model: Model
  private let pseudonyms = Pseudonyms()
  private var ids: [String: [Int64: Int64]] = [:]

  init(_ source: Database, _ writer: RegisterWriter, model: Model) {
    self.source = source
    self.writer = writer
    self.model = model
  }

  mutating func run(_ checkCancelled: () throws -> Void) throws {
    for entity in model.storedEntities {
      let fields = entity.storedFields
      let isAboutPeople = FieldCloak.isAboutPeople(entity, model: model)
      let cloaks = fields.map { FieldCloak($0, isAboutPeople: isAboutPeople) }
      let columns = Schema.columns(of: entity).map(Schema.quoted).joined(separator: ", ")
      // The order is drawn anew for each copy; parents are copied before the rows of the same entity that refer to them.
      let known = try Int64.fetchAll(source, sql: "SELECT id FROM \(Schema.quoted(entity.name)) ORDER BY id")
      let order = isAboutPeople ? known.shuffled() : known
      let row = try RawStatement(source, "SELECT \(columns) FROM \(Schema.quoted(entity.name)) WHERE id = ?")
      var numbers: [Int64: Int64] = [:]
      var later: [(id: Int64, place: Int, parent: Int64)] = []
      for old in order {
        try checkCancelled()
        row.bind(.integer(old), at: 1)
        guard try row.step() else { continue }
        var values = fields.indices.map(row.value)
        row.reset()
        var waiting: [(Int, Int64)] = []
        for (place, field) in fields.enumerated() {
          if case .reference(let target) = field.type, case .integer(let parent) = values[place] {
            if target == entity.name, numbers[parent] == nil {
              waiting.append((place, parent))
              values[place] = .null
            } else {
              values[place] = .integer((target == entity.name ? numbers : ids[target] ?? [:])[parent] ?? 0)
            }
          } else {
            values[place] = cloaked(values[place], cloaks[place], field, entity)
          }
        }
        let new = try writer.insert(entity.name, values)
        numbers[old] = new
        later += waiting.map { (new, $0.0, $0.1) }
      }
      for (id, place, parent) in later {
        try writer.database.execute(
          sql: "UPDATE \(Schema.quoted(entity.name)) SET \(Schema.quoted(fields[place].name)) = ? WHERE id = ?",
          arguments: [numbers[parent], id])
      }
      ids[entity.name] = numbers
    }
  }

  private func cloaked(_ value: StoredValue, _ cloak: FieldCloak, _ field: Field, _ entity: Entity) -> StoredValue {
    // A free text that rows are told apart by keeps doing so.
    let isKey = entity.key.contains(field.name)
    switch (cloak, value) {
    case (.keep, _), (_, .null): return value
    case (.drop, .text(let text)) where isKey, (.pseudonym, .text(let text)):
      // Households are one kind wherever their code stands; an empty text stays empty.
      return text.isEmpty ? value : .text(pseudonyms.name(text, kind: field.name))
    case (.yearOnly, .integer(let number)):
      let year = Day(number: Int32(clamping: number)).year
      return .day(Day(year: year, month: 1, day: 1))
    default:
      let isNeeded = field.isRequired || isKey
      if case .text = value { return isNeeded ? .text("-") : .null }
      return isNeeded ? value : .null
    }
  }
}
